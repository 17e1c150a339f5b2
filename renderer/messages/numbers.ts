/** The languages that the interface itself speaks; content may have more. */
export const INTERFACE_LANGUAGES = ['ar', 'fr', 'en'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

const LOCALES: Record<InterfaceLanguage, string> = {
  // Moroccan usage, and western digits whatever the machine's own settings say.
  ar: 'ar-MA-u-nu-latn',
  fr: 'fr-FR-u-nu-latn',
  // Day first, as everywhere in Morocco.
  en: 'en-GB-u-nu-latn',
};

/** The `Intl` locale in which a language's numbers, dates and plurals are formed. */
export function localeOf(language: InterfaceLanguage): string {
  return LOCALES[language];
}

/** The interface language for a content language that may have none of its own (such as Tamazight). */
export function interfaceLanguage(
  wanted: string,
  fallback: readonly string[] = INTERFACE_LANGUAGES,
): InterfaceLanguage {
  for (const code of [wanted, ...fallback]) {
    const known = INTERFACE_LANGUAGES.find((language) => language === code);
    if (known) return known;
  }
  return 'ar';
}

/**
 * A number as a label prints it: western digits, thousands parted by a narrow
 * no-break space. `ar-MA` would write 12.345,6 and `en` 12,345.6; here neither
 * can be misread.
 */
export function formatNumber(
  language: InterfaceLanguage,
  n: number,
  options: Intl.NumberFormatOptions = {},
): string {
  return formatOf(language, options)
    .formatToParts(n)
    .map((part) => (part.type === 'group' ? '\u202f' : part.value))
    .join('');
}

/** Making a format costs more than using it a hundred times. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(
  language: InterfaceLanguage,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(localeOf(language), options);
  formats.set(key, format);
  return format;
}

/** A day such as «الخميس 24 غشت 2023», from `YYYY-MM-DD`. */
export function formatDay(
  language: InterfaceLanguage,
  day: string,
  options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' },
): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** French says "mardi 1er avril", which Intl does not. @param told - a date as Intl tells it. */
export function ordinalFirst(language: InterfaceLanguage, told: string): string {
  return language === 'fr' ? told.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : told;
}
