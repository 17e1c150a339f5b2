import { describe, expect, it } from 'vitest';
import { isAllowedKey, type Key } from '../../../electron/shell/key-chords.ts';

/** Reads `Control+Shift+i` as a person writes it. */
function pressed(chord: string): Key {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  const held = parts.slice(0, -1);
  return {
    key: parts.at(-1) ?? '',
    control: held.includes('Control'),
    alt: held.includes('Alt'),
    meta: held.includes('Meta'),
  };
}

describe('the keys that reach the page', () => {
  it.each([
    'Tab',
    'Shift+Tab',
    'Enter',
    ' ',
    'Escape',
    'ArrowLeft',
    'PageDown',
    'Home',
    'Backspace',
    'a',
    'Shift+A',
    '7',
    '+',
    'é',
    'Dead',
    'م',
    'لا',
    'ⵣ',
  ])('include %s', (chord) => {
    expect(isAllowedKey(pressed(chord))).toBe(true);
  });

  it.each([
    ['new windows and tabs', ['Control+n', 'Control+t', 'Control+Shift+N', 'Meta+n']],
    ['closing', ['Control+w', 'Control+q', 'Alt+F4', 'Meta+q', 'Meta+w']],
    ['loading again and going back', ['F5', 'Control+r', 'Control+F5', 'Alt+ArrowLeft']],
    ['the tools', ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C', 'Control+u']],
    ['printing, saving, opening', ['Control+p', 'Control+s', 'Control+o', 'Meta+p']],
    ['looking for something', ['Control+f', 'F3', 'Control+g', 'Control+l', 'F6', 'Alt+d']],
    ['the size of things', ['Control++', 'Control+-', 'Control+0', 'Meta+=', 'F11']],
    ['carets and menus', ['F7', 'F10', 'Alt', 'ContextMenu', 'Shift+F10']],
    ['copying and pasting', ['Control+a', 'Control+c', 'Control+v', 'Control+x']],
    ['the desktop', ['Meta', 'Alt+Tab', 'Control+Escape', 'PrintScreen', 'Control+Alt+Delete']],
    ['keys of a media keyboard', ['BrowserBack', 'BrowserHome', 'LaunchMail', 'Sleep', 'Power']],
    ['what has no name', ['Unidentified', '', '\u0003']],
  ])('exclude %s', (_what, chords) => {
    for (const chord of chords) {
      expect({ chord, isAllowed: isAllowedKey(pressed(chord)) }).toEqual({
        chord,
        isAllowed: false,
      });
    }
  });
});
