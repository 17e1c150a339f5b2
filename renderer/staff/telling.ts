import { inLanguage } from '#format/text.ts';
import { formatNumber, localeOf, ordinalFirst } from '../messages/numbers.ts';
import { STAFF_MESSAGES, type AnyStaffKey } from '../messages/staff/staff-messages.ts';
import { refusalsAr } from '../messages/staff/refusals.ar.ts';
import { refusalsFr } from '../messages/staff/refusals.fr.ts';
import { translator, type Translate } from '../messages/translate.ts';
import type { CheckLine, ErrorCode } from './client.ts';

/** The languages of staff. */
export const STAFF_LANGUAGES = ['ar', 'fr'] as const;
export type StaffLanguage = (typeof STAFF_LANGUAGES)[number];
export const LANGUAGE_NAMES: Record<StaffLanguage, string> = { ar: 'العربية', fr: 'Français' };

const REFUSALS = { ar: refusalsAr, fr: refusalsFr };

/** One line of the status in words. */
export interface ToldLine {
  id: CheckLine['id'];
  state: CheckLine['state'];
  name: string;
  facts: string[];
  /** Names and paths, which are not words of any language. */
  paths: string[];
  /** What a person does about it; present unless all is well. */
  whatToDo?: string;
}

export interface Telling {
  direction: 'rtl' | 'ltr';
  t: Translate<AnyStaffKey>;
  /** @param nowMs - the kiosk's own clock: this page may run on another machine. */
  line(line: CheckLine, nowMs: number): ToldLine;
  time(atMs: number): string;
  /** A day of the itinerary. @param day - `YYYY-MM-DD` */
  day(day: string): string;
  size(bytes: number): string;
  /** Why the kiosk said no, and what to do. */
  refusal(code: ErrorCode): string;
  /** A text of a pack, in these words or the nearest. */
  words(text: Record<string, string>): string;
}

export function tellingIn(language: StaffLanguage): Telling {
  const t = translator(language, STAFF_MESSAGES[language]);
  const words = { language, t };
  return {
    direction: language === 'ar' ? 'rtl' : 'ltr',
    t,
    line: (line, nowMs) => told(words, line, nowMs),
    time: (atMs) => dateTime(language, atMs),
    day: (day) => ordinalFirst(language, dayOf(language, day)),
    size: (n) => bytes(words, n),
    refusal: (code) => REFUSALS[language][code],
    words: (text) => inLanguage(text, language, ['ar', 'fr'])?.words ?? '',
  };
}

/** Names of files and folders, which are no words. */
function pathsOf(line: CheckLine): string[] {
  if (line.id === 'quarantine') return line.databases;
  if (line.id === 'data-folder') return [line.path];
  if (line.id === 'verified') return line.damaged;
  if (line.id === 'quick-check' && line.state !== 'ok') return [line.verdict];
  return [];
}

interface Words {
  language: StaffLanguage;
  t: Translate<AnyStaffKey>;
}

function told(words: Words, line: CheckLine, nowMs: number): ToldLine {
  const { id, state } = line;
  const { t } = words;
  const whatToDo = state === 'ok' ? undefined : advice(t, line);
  return {
    id,
    state,
    name: t(`${id}.name`),
    facts: facts(words, line, nowMs),
    paths: pathsOf(line),
    ...(whatToDo !== undefined && { whatToDo }),
  };
}

function facts({ language, t }: Words, line: CheckLine, nowMs: number): string[] {
  switch (line.id) {
    case 'pack': {
      const title = inLanguage(line.title, language, ['ar', 'fr'])?.words ?? line.packId;
      return [t('pack.fact', { title, version: line.version }), t(`pack.${line.source}`)];
    }
    case 'content':
      return contentFacts({ language, t }, line, nowMs);
    case 'database': {
      if (!line.lastEvent) return [t('database.empty')];
      const when = since(language, nowMs - line.lastEvent.atMs);
      const size = bytes({ language, t }, line.sizeBytes);
      return [t('database.fact', { when, n: line.events, size })];
    }
    case 'disk': {
      const [free, total] = [line.freeBytes, line.totalBytes].map((n) => bytes({ language, t }, n));
      return [t('disk.fact', { free: free ?? '', total: total ?? '' })];
    }
    case 'data-folder':
      return [];
    case 'quarantine': {
      const n = line.databases.length;
      return [n === 0 ? t('quarantine.none') : t('quarantine.fact', { n })];
    }
    case 'last-stop': {
      const starts = t('last-stop.starts', { n: line.starts });
      const when = (key: 'last-stop.lastCrash' | 'last-stop.lastPowerCut', atMs: number | null) =>
        atMs === null ? [] : [t(key, { when: atMs === 0 ? '–' : dateTime(language, atMs) })];
      return [
        t(`last-stop.${line.how}`),
        ...(line.how === 'clean' ? [] : [t('last-stop.recovered', { n: line.recoveredVisits })]),
        ...when('last-stop.lastCrash', line.lastCrashMs),
        ...when('last-stop.lastPowerCut', line.lastPowerCutMs),
        starts,
      ];
    }
    case 'clock':
      return [t('clock.fact', { now: dateTime(language, line.nowMs) })];
    case 'verified': {
      const damaged = line.damaged.length;
      if (damaged > 0) return [t('verified.damaged', { n: damaged })];
      const size = bytes({ language, t }, line.sizeBytes);
      return [t('verified.fact', { n: line.files, size })];
    }
    case 'quick-check':
      return line.state === 'ok' ? [t('quick-check.fact')] : [];
    case 'test-event':
      return line.seq === null ? [] : [t('test-event.fact', { seq: line.seq })];
    case 'notices':
      if (line.notices.length === 0) return [t('notices.none')];
      return line.notices.map(({ code }) => notice(t, code));
  }
}

/** What did not open, each with its exhibit; then where a language lacks words, which is no alarm. */
function contentFacts(
  { language, t }: Words,
  { troubles, untranslated }: Extract<CheckLine, { id: 'content' }>,
  nowMs: number,
): string[] {
  const told = troubles.map(({ exhibit, title, code, times, at }) =>
    t('content.trouble', {
      title: inLanguage(title, language, ['ar', 'fr'])?.words ?? exhibit,
      what: t(`trouble.${code}`),
      n: times,
      when: since(language, nowMs - Date.parse(at)),
    }),
  );
  const missing = untranslated.map((one) =>
    t('content.untranslated', {
      language: languageName(language, one.language),
      n: one.exhibits,
    }),
  );
  return [...(told.length === 0 ? [t('content.fine')] : told), ...missing];
}

/** A browser need not know every language's name. */
function languageName(language: StaffLanguage, code: string): string {
  if (code.startsWith('zgh')) return language === 'ar' ? 'الأمازيغية' : 'amazighe';
  return new Intl.DisplayNames([localeOf(language)], { type: 'language' }).of(code) ?? code;
}

function advice(t: Translate<AnyStaffKey>, line: CheckLine): string | undefined {
  switch (line.id) {
    case 'disk':
      return t(line.state === 'bad' ? 'disk.badDo' : 'disk.warnDo');
    case 'pack':
    case 'content':
    case 'database':
    case 'data-folder':
    case 'quarantine':
    case 'clock':
    case 'verified':
    case 'quick-check':
    case 'test-event':
      return t(`${line.id}.do`);
    case 'last-stop':
      return t('last-stop.do');
    case 'notices':
      return undefined;
  }
}

/** The words of a notice are chosen by its code; one without words shows the code itself. */
function notice(t: Translate<AnyStaffKey>, code: string): string {
  const key = `notice.${code}`;
  return key in STAFF_MESSAGES.ar ? t(key as AnyStaffKey) : t('notice.other', { code });
}

const MINUTE_MS = 60_000;
const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', MINUTE_MS],
] as const;

function since(language: StaffLanguage, elapsedMs: number): string {
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  for (const [unit, unitMs] of STEPS) {
    if (elapsedMs >= unitMs) return format.format(-Math.floor(elapsedMs / unitMs), unit);
  }
  return format.format(0, 'second');
}

function dateTime(language: StaffLanguage, atMs: number): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return ordinalFirst(language, format.format(atMs));
}

function dayOf(language: StaffLanguage, day: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

const UNITS = [
  ['kilobytes', 1e3],
  ['megabytes', 1e6],
  ['gigabytes', 1e9],
] as const;

function bytes({ language, t }: Words, n: number): string {
  // The first unit that need not count to a thousand once the number is rounded.
  const [unit, size] = UNITS.find(([, one]) => Math.round(n / one) < 1000) ?? UNITS[2];
  const digits = n / size < 10 && unit !== 'kilobytes' ? 1 : 0;
  // Something is never told as nothing.
  const told = n > 0 ? Math.max(n / size, 1) : 0;
  return t(`unit.${unit}`, {
    n: formatNumber(language, told, { maximumFractionDigits: digits }),
  });
}
