import { describe, expect, it } from 'vitest';
import type { Operation } from '../../faults/recording.ts';
import { SimulatedDisk } from '../../faults/simulated-disk.ts';

const write = (offset: number, text: string, length = text.length): Operation => ({
  what: 'write',
  file: 'f',
  offset,
  data: Buffer.alloc(length, text),
  end: 0,
});
const sync: Operation = { what: 'sync', file: 'f', offset: 0, data: Buffer.alloc(0), end: 0 };
const truncate = (length: number): Operation => ({ ...sync, what: 'truncate', offset: length });

function diskAfter(...operations: Operation[]): SimulatedDisk {
  const disk = new SimulatedDisk();
  for (const operation of operations) disk.do(operation);
  return disk;
}

const found = (disk: SimulatedDisk, keeps: () => boolean, torn?: Operation) =>
  disk.after(keeps, torn).get('f')?.toString();

describe('a disk whose power is cut', () => {
  it('has what was synced, and nothing else for sure', () => {
    const disk = diskAfter(write(0, 'abc'), sync, write(1, 'X'), write(3, 'more'));

    expect(found(disk, () => false)).toBe('abc');
    expect(found(disk, () => true)).toBe('aXcmore');
  });

  it('may have a later write without an earlier one', () => {
    const answers = [false, true];
    const disk = diskAfter(write(0, 'abc'), sync, write(0, 'X'), write(2, 'Z'));

    expect(found(disk, () => answers.shift() ?? false)).toBe('abZ');
  });

  it('may have some sectors of a write that was under way', () => {
    const answers = [true, false, true];
    const disk = diskAfter(write(0, '.', 1536), sync);

    const left = found(disk, () => answers.shift() ?? false, write(0, 'x', 1536));

    expect(left).toBe('x'.repeat(512) + '.'.repeat(512) + 'x'.repeat(512));
  });

  it('may have cut a file short or not, and has zeros where nothing was written', () => {
    const disk = diskAfter(write(0, 'abcdef'), sync, truncate(2), write(4, 'z'));

    expect(found(disk, () => true)).toBe('ab\0\0z');
    expect(found(disk, () => false)).toBe('abcdef');
  });

  it('may not even have the name of a file that was never synced', () => {
    expect(found(diskAfter(write(0, 'abc')), () => false)).toBeUndefined();
  });
});
