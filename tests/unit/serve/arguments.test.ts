import { describe, expect, it } from 'vitest';
import { readArguments } from '#serve/arguments.ts';
import { UsageError } from '#serve/messages.ts';

describe('the command line', () => {
  it('takes a port and a folder', () => {
    expect(readArguments(['--port', '8080', '--data', 'there'], 4717)).toEqual({
      port: 8080,
      dataDir: 'there',
    });
  });

  it('keeps the defaults where nothing is said', () => {
    expect(readArguments([], 4717)).toEqual({ port: 4717, dataDir: undefined });
  });

  it('lets the machine choose a port', () => {
    expect(readArguments(['--port=0'], 4717)).toMatchObject({ port: 0 });
  });

  it('shows its help instead of starting', () => {
    expect(readArguments(['--help', '--port', '1'], 4717)).toBe('help');
  });

  it.each([
    ['a word', '--port=http'],
    ['a port beyond the last', '--port=65536'],
    ['a negative port', '--port=-1'],
    ['a fraction', '--port=80.5'],
    ['a number in another base', '--port=0x50'],
    ['nothing', '--port='],
  ])('refuses %s as a port, in words that say what would be right', (_what, argument) => {
    expect(() => readArguments([argument], 4717)).toThrow(/whole number from 0 to 65535/);
  });

  it.each([
    ['an option nobody knows', ['--prot', '80']],
    ['an option without its value', ['--data']],
    ['an empty folder', ['--data=']],
    ['a stray word', ['8080']],
  ])('refuses %s', (_what, argv) => {
    expect(() => readArguments(argv, 4717)).toThrow(UsageError);
  });
});
