/** The parts of Electron's `Input` that decide. */
export interface Key {
  /** As `KeyboardEvent.key`: `a`, `Enter`, `F5`. */
  key: string;
  control: boolean;
  alt: boolean;
  meta: boolean;
}

/** What moves, chooses and corrects: all that a keyboard or a switch needs in the exhibition. */
const NAMED_KEYS = new Set([
  'Tab',
  'Enter',
  'Escape',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Backspace',
  'Delete',
  'Shift',
  'CapsLock',
  // The first half of an accented letter, as on a French keyboard.
  'Dead',
]);

/**
 * Whether a key may reach the page. It is a list of what is allowed, because
 * the list of what Chromium, its tools and the desktop do with a chord never ends.
 */
export function isAllowedKey({ key, control, alt, meta }: Key): boolean {
  if (control || alt || meta) return false;
  return NAMED_KEYS.has(key) || isCharacter(key);
}

/**
 * A key that types something. Names of keys are ASCII words; a character may be
 * several letters too: one key of an Arabic keyboard types لا.
 */
function isCharacter(key: string): boolean {
  if (/\p{C}/u.test(key)) return false;
  return /^.$/u.test(key) || /\P{ASCII}/u.test(key);
}
