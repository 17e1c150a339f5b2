/** Chromium shows no larger picture than a graphics chip holds; half of that is still a wall of screens. */
const MOST_PIXELS = 64_000_000;

/**
 * Why the bytes of a file are not a WebP picture that may be shown; `undefined`
 * for a sound one. Only the head is looked at: nothing is unpacked.
 *
 * @param head - at least the first 30 bytes of the file
 */
export function webpFault(head: Buffer, sizeBytes: number): string | undefined {
  if (head.length < 30 || head.toString('latin1', 0, 4) !== 'RIFF') return 'not a WebP picture';
  if (head.toString('latin1', 8, 12) !== 'WEBP') return 'not a WebP picture';
  // The length counts from behind itself and is rounded up to an even number.
  if (head.readUInt32LE(4) + 8 !== sizeBytes) return 'cut short, or with something appended';
  const size = sizeOf(head);
  if (!size) return 'an unknown kind of WebP';
  const [width, height] = size;
  if (width === 0 || height === 0) return 'without a single pixel';
  return width * height > MOST_PIXELS ? `${width} × ${height} pixels` : undefined;
}

function sizeOf(head: Buffer): readonly [width: number, height: number] | undefined {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return [head.readUInt16LE(26) & 0x3fff, head.readUInt16LE(28) & 0x3fff];
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    case 'VP8X':
      return [head.readUIntLE(24, 3) + 1, head.readUIntLE(27, 3) + 1];
    default:
      return undefined;
  }
}
