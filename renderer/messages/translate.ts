import { IntlMessageFormat } from 'intl-messageformat';
import { formatNumber, localeOf, type InterfaceLanguage } from './numbers.ts';

/** Words on screen, by key. A message is in ICU MessageFormat: `{n, plural, one {…} other {…}}`. */
export type Messages<Key extends string = string> = Readonly<Record<Key, string>>;

/** What a message may be filled with. Numbers come out in western digits in every language. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Gives the words of a key in one language. */
export type Translate<Key extends string = string> = (key: Key, values?: MessageValues) => string;

/**
 * A translator into one language.
 *
 * @param overrides a pack's own wording. One that does not parse, or that has
 * lost the plural forms of the message it replaces, is passed over: the house's
 * wording stands.
 */
export function translator<Key extends string>(
  language: InterfaceLanguage,
  messages: Messages<Key>,
  overrides: Partial<Messages<Key>> = {},
): Translate<Key> {
  const parsed = new Map<Key, IntlMessageFormat>();

  function formOf(key: Key): IntlMessageFormat {
    const known = parsed.get(key);
    if (known) return known;
    const form =
      ownWording(language, messages[key], overrides[key]) ?? parse(language, messages[key]);
    parsed.set(key, form);
    return form;
  }

  return (key, values) => String(formOf(key).format(values ? { ...values } : undefined));
}

function ownWording(
  language: InterfaceLanguage,
  house: string,
  own: string | undefined,
): IntlMessageFormat | undefined {
  if (own === undefined || house.includes(', plural,')) return undefined;
  try {
    return parse(language, own);
  } catch {
    return undefined;
  }
}

function parse(language: InterfaceLanguage, message: string): IntlMessageFormat {
  return new IntlMessageFormat(message, localeOf(language), undefined, {
    ignoreTag: true,
    formatters: {
      getNumberFormat: (_, options) => numberFormat(language, options),
      getDateTimeFormat: (locales, options) => new Intl.DateTimeFormat(locales, options),
      getPluralRules: (locales, options) => new Intl.PluralRules(locales, options),
    },
  });
}

/** ICU's `#` and `{n, number}` follow the same rules as every other number on screen. */
function numberFormat(language: InterfaceLanguage, options: unknown): Intl.NumberFormat {
  const format = (n: number) => formatNumber(language, n, options as Intl.NumberFormatOptions);
  // The formatter asks for nothing else of it.
  return { format } as Intl.NumberFormat;
}
