export interface KeyboardLayout {
  language: string;
  /** Named in its own script. */
  name: string;
  direction: 'rtl' | 'ltr';
  /** Rows of letters; in a right-to-left layout the first letter stands at the right. */
  rows: readonly string[];
}

/**
 * The letters as people in Morocco know them from their own keyboards. Only
 * letters: a search folds marks, capitals and the forms of hamza away.
 */
export const KEYBOARDS: readonly KeyboardLayout[] = [
  {
    language: 'ar',
    name: 'العربية',
    direction: 'rtl',
    rows: ['دجحخهعغفقثصض', 'طكمنتالبيسش', 'ذظزوةىرؤءئ'].map((row) => [...row].reverse().join('')),
  },
  {
    language: 'fr',
    name: 'Français',
    direction: 'ltr',
    rows: ['azertyuiop', 'qsdfghjklm', 'wxcvbn’éèç'],
  },
  {
    language: 'en',
    name: 'English',
    direction: 'ltr',
    rows: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  },
];
