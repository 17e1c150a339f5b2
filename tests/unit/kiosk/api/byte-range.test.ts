import { describe, expect, it } from 'vitest';
import { byteRange } from '#kiosk/api/byte-range.ts';

describe('byteRange', () => {
  it.each([
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-1000', { from: 90, to: 99 }],
    ['bytes=-1', { from: 99, to: 99 }],
    ['bytes=-1000', { from: 0, to: 99 }],
    ['Bytes = 5 - 6', { from: 5, to: 6 }],
  ])('reads %s of a hundred bytes', (header, range) => {
    expect(byteRange(header, 100)).toEqual(range);
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('has nothing for %s', (header) => {
    expect(byteRange(header, 100)).toBe('unsatisfiable');
  });

  it.each([
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'lines=1-2',
    'bytes=9-1',
    'bytes=0-1,5-6',
    'bytes=a-b',
  ])('means the whole by %s', (header) => {
    expect(byteRange(header, 100)).toBeUndefined();
  });

  it('has no part of an empty file', () => {
    expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
    expect(byteRange('bytes=-5', 0)).toBe('unsatisfiable');
    expect(byteRange(undefined, 0)).toBeUndefined();
  });
});
