/** Typed on a keypad by people in a hurry, and guessed at by people with time. */
export const PIN_DIGITS = { least: 6, most: 12 };

/** After so many wrong ones in a row each further one costs a wait. */
const FREE_TRIES = 5;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 3_600_000;

/** How long nobody may try after the n-th wrong PIN in a row: 30 s, doubling to an hour. */
export function lockAfterMs(fails: number): number {
  if (fails < FREE_TRIES) return 0;
  return Math.min(FIRST_LOCK_MS * 2 ** (fails - FREE_TRIES), LONGEST_LOCK_MS);
}

/** Only digits, enough of them. */
export function isPin(pin: string): boolean {
  return /^[0-9]+$/.test(pin) && pin.length >= PIN_DIGITS.least && pin.length <= PIN_DIGITS.most;
}

/**
 * Among the first hundred that anyone would try: one digit over and over, two
 * or three in turn, digits in order, a year twice, a pattern of the keypad.
 */
export function isGuessable(pin: string): boolean {
  const isRepeated = [1, 2, 3, 4].some(
    (n) =>
      pin ===
      pin
        .slice(0, n)
        .repeat(Math.ceil(pin.length / n))
        .slice(0, pin.length),
  );
  const steps = new Set(
    [...pin.slice(1)].map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10),
  );
  const isInOrder = steps.size === 1;
  const isMirrored = pin === [...pin].reverse().join('');
  const isDate = /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d$/.test(pin);
  return isRepeated || isInOrder || isMirrored || isDate || KEYPAD.has(pin);
}

const KEYPAD = new Set(['147258', '258369', '147369', '159357', '123654', '321654', '102030']);
