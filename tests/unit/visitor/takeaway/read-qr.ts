/**
 * Reads a QR code's modules back into text, after ISO/IEC 18004: written for
 * these tests, so that the code on the screen is read by other hands than drew
 * it. Only byte mode, only undamaged codes: every block must be without error.
 */

/** By version from 1 to 20: error-correction codewords a block, and blocks. */
const STRUCTURE = {
  L: [
    [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28],
    [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8],
  ],
  M: [
    [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26],
    [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16],
  ],
  Q: [
    [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30],
    [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20],
  ],
  H: [
    [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28],
    [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25],
  ],
} as const;

const LEVELS = ['M', 'L', 'H', 'Q'] as const;

const MASKS: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

export interface QrReading {
  version: number;
  level: (typeof LEVELS)[number];
  text: string;
}

/** @throws Error if it is no code, or one that a phone would have to mend. */
export function readQr(modules: readonly (readonly boolean[])[]): QrReading {
  const size = modules.length;
  const version = (size - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > 20) throw new Error(`Size ${size}`);
  const { level, mask } = formatOf(modules);
  const bits = zigzag(size, version)
    .map(([x, y]) => modules[y]?.[x] !== mask(x, y))
    .map(Number);
  const codewords = bytesOf(bits);
  const data = dataOf(
    codewords,
    STRUCTURE[level][0][version - 1]!,
    STRUCTURE[level][1][version - 1]!,
  );
  return { version, level, text: textOf(data, version) };
}

function formatOf(modules: readonly (readonly boolean[])[]) {
  const places: [number, number][] = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((x): [number, number] => [x, 8]),
    ...[7, 5, 4, 3, 2, 1, 0].map((y): [number, number] => [8, y]),
  ];
  const read = places.reduce((bits, [x, y]) => (bits << 1) | Number(modules[y]?.[x]), 0) ^ 0x5412;
  const level = LEVELS[read >> 13];
  const mask = MASKS[(read >> 10) & 7];
  if (!level || !mask) throw new Error('No format');
  return { level, mask };
}

/** The places of the data modules, in the order of their bits. */
function zigzag(size: number, version: number): [number, number][] {
  const places: [number, number][] = [];
  let upward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = upward ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (!isFunction(x, y, size, version)) places.push([x, y]);
      }
    }
    upward = !upward;
  }
  return places;
}

function isFunction(x: number, y: number, size: number, version: number): boolean {
  const far = size - 8;
  if (x === 6 || y === 6) return true;
  if ((x < 9 && y < 9) || (x >= far && y < 9) || (x < 9 && y >= far)) return true;
  if (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) return true;
  const centres = alignmentOf(size, version);
  return centres.some((cx) =>
    centres.some((cy) => {
      const inCorner = (cx === 6 && (cy === 6 || cy === size - 7)) || (cx === size - 7 && cy === 6);
      return !inCorner && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2;
    }),
  );
}

function alignmentOf(size: number, version: number): number[] {
  if (version === 1) return [];
  const n = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (2 * n - 2)) * 2;
  return [6, ...Array.from({ length: n - 1 }, (_, i) => size - 7 - i * step)];
}

function bytesOf(bits: readonly number[]): number[] {
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
}

/** Sorts the interleaved codewords into their blocks, checks each, and joins their data. */
function dataOf(codewords: readonly number[], eccLength: number, blockCount: number): number[] {
  const short = Math.floor(codewords.length / blockCount) - eccLength;
  const longBlocks = codewords.length % blockCount;
  const lengths = Array.from(
    { length: blockCount },
    (_, i) => short + (i >= blockCount - longBlocks ? 1 : 0),
  );
  const blocks: number[][] = lengths.map(() => []);
  let at = 0;
  for (let i = 0; i <= short; i += 1) {
    for (const [b, length] of lengths.entries()) {
      if (i < length) blocks[b]?.push(codewords[at++] ?? 0);
    }
  }
  const data = blocks.map((block) => [...block]);
  for (let i = 0; i < eccLength; i += 1) {
    for (const block of blocks) block.push(codewords[at++] ?? 0);
  }
  for (const block of blocks) {
    if (!isSound(block, eccLength)) throw new Error('A block does not hold together');
  }
  return data.flat();
}

/** A Reed–Solomon block is sound if it is zero at every root of its generator. */
function isSound(block: readonly number[], eccLength: number): boolean {
  let root = 1;
  for (let i = 0; i < eccLength; i += 1) {
    if (block.reduce((sum, byte) => times(sum, root) ^ byte, 0) !== 0) return false;
    root = times(root, 2);
  }
  return true;
}

/** Multiplication in GF(256) with the code's own polynomial. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

function textOf(data: readonly number[], version: number): string {
  const bits = data.flatMap((byte) => Array.from({ length: 8 }, (_, i) => (byte >> (7 - i)) & 1));
  const number = (from: number, length: number) =>
    bits.slice(from, from + length).reduce((value, bit) => (value << 1) | bit, 0);
  if (number(0, 4) !== 0b0100) throw new Error(`Mode ${number(0, 4)}`);
  const lengthBits = version < 10 ? 8 : 16;
  const length = number(4, lengthBits);
  const bytes = Array.from({ length }, (_, i) => number(4 + lengthBits + i * 8, 8));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
}
