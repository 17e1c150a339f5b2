import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '#kiosk/statistics/csv.ts';

const comma = { separator: ',' } as const;
const semicolon = { separator: ';' } as const;

describe('csv', () => {
  it('begins with the mark by which Excel reads Arabic, and ends lines as RFC 4180 does', () => {
    expect(
      csv(
        [
          ['اليوم', 'الزيارات'],
          ['2023-08-24', 12],
        ],
        comma,
      ),
    ).toBe('\uFEFFاليوم,الزيارات\r\n2023-08-24,12\r\n');
  });

  it('quotes what would break a line or a cell', () => {
    expect(csv([['a,b', 'say "x"', 'two\nlines', ' edge']], comma)).toBe(
      '\uFEFF"a,b","say ""x""","two\nlines"," edge"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\u200e=1', '%0A=1'])(
    'disarms the formula %j',
    (text) => {
      expect(
        csv([[text]], comma)
          .replace('\uFEFF', '')
          .replace('"', ''),
      ).toMatch(/^'/);
    },
  );

  it('leaves numbers numbers, negative ones too', () => {
    expect(csv([[-1, 0.5]], comma)).toBe('\uFEFF-1,0.5\r\n');
  });

  it('writes a decimal comma where the semicolon parts the cells', () => {
    expect(csv([['a;b', 'a,b', 0.5]], semicolon)).toBe('\uFEFF"a;b";a,b;0,5\r\n');
  });

  it('leaves a number that is not there empty', () => {
    expect(csv([['x', null, 1]], comma)).toBe('\uFEFFx,,1\r\n');
  });

  it('gives back every text that is no formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        const cells = texts.map((text) => `x${text}`);

        expect(readCsvLine(csv([cells], comma))).toEqual(cells);
      }),
    );
  });
});

/** A reader by the letter of RFC 4180, for one line. */
function readCsvLine(file: string): string[] {
  const cells: string[] = [];
  let rest = file.slice(1, -2);
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(,|$)/.exec(rest);
    const plain = quoted ?? /^([^",\r\n]*)(,|$)/.exec(rest);
    if (!plain) throw new Error(`Not a line of CSV: ${JSON.stringify(rest)}`);
    cells.push(quoted ? plain[1]!.replaceAll('""', '"') : plain[1]!);
    rest = rest.slice(plain[0].length);
    if (plain[2] !== ',') return cells;
  }
}
