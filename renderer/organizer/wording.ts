import { inLanguage, type Text } from '#format/text.ts';
import {
  formatDay,
  ordinalFirst,
  formatNumber,
  INTERFACE_LANGUAGES,
  localeOf,
  type InterfaceLanguage,
} from '../messages/numbers.ts';
import { ar, type OrganizerKey } from '../messages/organizer/ar.ts';
import { en } from '../messages/organizer/en.ts';
import { fr } from '../messages/organizer/fr.ts';
import { translator, type Messages, type Translate } from '../messages/translate.ts';

const MESSAGES: Record<InterfaceLanguage, Messages<OrganizerKey>> = { ar, fr, en };

export const LANGUAGE_NAMES: Record<InterfaceLanguage, string> = {
  ar: 'العربية',
  fr: 'Français',
  en: 'English',
};

/** Everything that is said on the page, in one language. */
export interface Wording {
  language: InterfaceLanguage;
  direction: 'rtl' | 'ltr';
  t: Translate<OrganizerKey>;
  number: (n: number, digits?: number) => string;
  /** A share from 0 to 1, for a chart or a table. */
  percent: (share: number) => string;
  /** The same within a sentence: Arabic writes it out. */
  percentInText: (share: number) => string;
  duration: (ms: number) => string;
  /** The same within a sentence, with its units written out. */
  durationInText: (ms: number) => string;
  day: (day: string) => string;
  /** Without the year, as under a chart. */
  shortDay: (day: string) => string;
  /** Monday is 1. */
  weekday: (n: number) => string;
  visits: (n: number) => string;
  /** A text of the exhibition. */
  text: (text: Text) => string;
  /** For a label drawn in SVG: keeps digits and Arabic in their order. */
  drawn: (words: string) => string;
}

/** A Monday, to name weekdays from. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

export function wordingIn(language: InterfaceLanguage): Wording {
  const t = translator(language, MESSAGES[language]);
  const number = (n: number, digits = 0) =>
    formatNumber(language, n, { maximumFractionDigits: digits });
  const percentNumber = (share: number) => number(share * 100, share > 0 && share < 0.1 ? 1 : 0);
  const weekdays = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    timeZone: 'UTC',
  });
  const isRtl = language === 'ar';

  return {
    language,
    direction: isRtl ? 'rtl' : 'ltr',
    t,
    number,
    percent: (share) => t('unit.percent', { n: percentNumber(share) }),
    percentInText: (share) => t('unit.percentText', { n: percentNumber(share) }),
    duration: (ms) => durationIn(t, number, ms),
    durationInText: (ms) => durationInTextOf(t, ms),
    day: (day) => ordinalFirst(language, formatDay(language, day)),
    shortDay: (day) => formatDay(language, day, { day: 'numeric', month: 'short' }),
    weekday: (n) => weekdays.format(MONDAY_MS + (n - 1) * DAY_MS),
    visits: (n) => t('lead.visits', { n }),
    text: (text) => inLanguage(text, language, INTERFACE_LANGUAGES)?.words ?? '',
    drawn: (words) => (isRtl ? `\u2067${words}\u2069` : words),
  };
}

function durationInTextOf(t: Translate<OrganizerKey>, ms: number): string {
  const [m, s] = minutesAndSeconds(ms);
  const [minutes, seconds] = [t('unit.minutesText', { m }), t('unit.secondsText', { s })];
  if (m === 0) return seconds;
  return s === 0 ? minutes : t('unit.bothText', { minutes, seconds });
}

function minutesAndSeconds(ms: number): [minutes: number, seconds: number] {
  const seconds = Math.round(ms / 1000);
  return [Math.floor(seconds / 60), seconds % 60];
}

function durationIn(t: Translate<OrganizerKey>, number: (n: number) => string, ms: number): string {
  const [m, s] = minutesAndSeconds(ms);
  if (m === 0) return t('unit.seconds', { s: number(s) });
  return s === 0
    ? t('unit.minutes', { m: number(m) })
    : t('unit.minutesSeconds', { m: number(m), s: number(s) });
}
