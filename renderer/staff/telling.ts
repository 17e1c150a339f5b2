import { inLanguage } from '#format/text.ts';
import { formatNumber, localeOf } from '../messages/numbers.ts';
import { ar, type StaffKey } from '../messages/staff/ar.ts';
import { fr } from '../messages/staff/fr.ts';
import { translator, type Messages, type Translate } from '../messages/translate.ts';
import type { StatusLine } from './client.ts';

/** The languages of staff. */
export const STAFF_LANGUAGES = ['ar', 'fr'] as const;
export type StaffLanguage = (typeof STAFF_LANGUAGES)[number];
export const LANGUAGE_NAMES: Record<StaffLanguage, string> = { ar: 'العربية', fr: 'Français' };

const MESSAGES: Record<StaffLanguage, Messages<StaffKey>> = { ar, fr };

/** One line of the status in words. */
export interface ToldLine {
  id: StatusLine['id'];
  state: StatusLine['state'];
  name: string;
  facts: string[];
  /** Names and paths, which are not words of any language. */
  paths: string[];
  /** What a person does about it; present unless all is well. */
  whatToDo?: string;
}

export interface Telling {
  direction: 'rtl' | 'ltr';
  t: Translate<StaffKey>;
  /** @param nowMs - the kiosk's own clock: this page may run on another machine. */
  line(line: StatusLine, nowMs: number): ToldLine;
  time(atMs: number): string;
}

export function tellingIn(language: StaffLanguage): Telling {
  const t = translator(language, MESSAGES[language]);
  const words = { language, t };
  return {
    direction: language === 'ar' ? 'rtl' : 'ltr',
    t,
    line: (line, nowMs) => told(words, line, nowMs),
    time: (atMs) => dateTime(language, atMs),
  };
}

interface Words {
  language: StaffLanguage;
  t: Translate<StaffKey>;
}

function told(words: Words, line: StatusLine, nowMs: number): ToldLine {
  const { id, state } = line;
  const { t } = words;
  const whatToDo = state === 'ok' ? undefined : advice(t, line);
  return {
    id,
    state,
    name: t(`${id}.name`),
    facts: facts(words, line, nowMs),
    paths: line.id === 'quarantine' ? line.databases : line.id === 'data-folder' ? [line.path] : [],
    ...(whatToDo !== undefined && { whatToDo }),
  };
}

function facts({ language, t }: Words, line: StatusLine, nowMs: number): string[] {
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
      if (line.wasClean) return [t('last-stop.clean'), starts];
      return [t('last-stop.cut'), t('last-stop.recovered', { n: line.recoveredVisits }), starts];
    }
    case 'clock':
      return [t('clock.fact', { now: dateTime(language, line.nowMs) })];
    case 'notices':
      if (line.notices.length === 0) return [t('notices.none')];
      return line.notices.map(({ code }) => notice(t, code));
  }
}

/** What did not open, each with its exhibit; then where a language lacks words, which is no alarm. */
function contentFacts(
  { language, t }: Words,
  { troubles, untranslated }: Extract<StatusLine, { id: 'content' }>,
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
  const names = new Intl.DisplayNames([localeOf(language)], { type: 'language' });
  const missing = untranslated.map((one) =>
    t('content.untranslated', {
      language: names.of(one.language) ?? one.language,
      n: one.exhibits,
    }),
  );
  return [...(told.length === 0 ? [t('content.fine')] : told), ...missing];
}

function advice(t: Translate<StaffKey>, line: StatusLine): string | undefined {
  switch (line.id) {
    case 'disk':
      return t(line.state === 'bad' ? 'disk.badDo' : 'disk.warnDo');
    case 'pack':
    case 'content':
    case 'database':
    case 'data-folder':
    case 'quarantine':
    case 'clock':
      return t(`${line.id}.do`);
    case 'last-stop':
    case 'notices':
      return undefined;
  }
}

/** The words of a notice are chosen by its code; one without words shows the code itself. */
function notice(t: Translate<StaffKey>, code: string): string {
  const key = `notice.${code}`;
  return key in ar ? t(key as StaffKey) : t('notice.other', { code });
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
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(atMs);
}

function bytes({ language, t }: Words, n: number): string {
  const [unit, size] = n >= 1e9 ? (['gigabytes', 1e9] as const) : (['megabytes', 1e6] as const);
  const digits = n / size < 10 ? 1 : 0;
  return t(`unit.${unit}`, {
    n: formatNumber(language, n / size, { maximumFractionDigits: digits }),
  });
}
