/** As on a telephone: 1 to 9, and 0 below them. */
export const TELEPHONE_DIGITS: readonly string[] = [...'1234567890'];

/**
 * The ten digits in an order that cannot be foreseen (Fisher and Yates, as Durstenfeld
 * 1964 has it): the traces of fingers on the glass, and a hand seen from behind, tell nothing.
 */
export function shuffledDigits(): string[] {
  const digits = [...TELEPHONE_DIGITS];
  for (let last = digits.length - 1; last > 0; last -= 1) {
    const at = randomBelow(last + 1);
    [digits[last], digits[at]] = [digits[at] ?? '', digits[last] ?? ''];
  }
  return digits;
}

/** Of one byte, those that would make the small numbers likelier are thrown away. */
function randomBelow(limit: number): number {
  const fair = 256 - (256 % limit);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) return byte % limit;
  }
}
