import type { ErrorCode } from '#api';
import { refusalsAr } from '../messages/staff/refusals.ar.ts';
import { type AnyStaffKey, STAFF_MESSAGES } from '../messages/staff/staff-messages.ts';
import type { StaffEntry } from './client.ts';
import type { Telling } from './telling.ts';

type Say = Pick<Telling, 't' | 'day' | 'size' | 'refusal'>;
type Fact = StaffEntry['facts'][string];

/** A setting by the name under which staff find it. */
const SETTINGS: Readonly<Record<string, AnyStaffKey>> = {
  name: 'settings.name',
  contact: 'settings.contact',
  languages: 'settings.languages',
  defaultLanguage: 'settings.defaultLanguage',
  idleS: 'settings.idle',
  hours: 'settings.hours',
  volumePercent: 'settings.volume',
  access: 'settings.access',
  countsVisits: 'settings.counts',
  shuffledKeys: 'settings.shuffled',
  venues: 'screen.itinerary',
  venueNow: 'itinerary.now',
};

/** What staff read of a fact, by its name in the journal. One that is not here stands as it was written. */
const WORDS: Readonly<Record<string, (say: Say, fact: string) => string>> = {
  fields: (say, field) => {
    const key = SETTINGS[field];
    return key ? say.t(key) : field;
  },
  pack: packName,
  before: () => '',
  keyId: (say, key) => say.t('journal.key', { key }),
  overridden: (say, reason) =>
    reason === 'unsigned' ? say.t('packs.unsigned') : worded(say, `journal.${reason}`, reason),
  leftOut: (say, parts) => say.t('packs.without', { parts }),
  code: (say, code) => (code in refusalsAr ? say.refusal(code as ErrorCode) : code),
  work: (say, work) => say.t(work === 'write' ? 'backup.write' : 'backup.restore'),
  sizeBytes: (say, bytes) => say.size(Number(bytes)),
  isFromMedium: () => '',
  ms: (say, ms) => say.t('settings.idleValue', { n: Math.ceil(Number(ms) / 1000) }),
  wrong: (say, line) => worded(say, `${line}.name`, line),
  day: (say, day) => say.day(day),
  from: (say, day) => say.day(day),
  to: (say, day) => say.day(day),
  people: (say, n) => say.t('journal.people', { n: Number(n) }),
  stays: (say, n) => say.t('journal.stays', { n: Number(n) }),
  kind: () => '',
};

/** What happened, in words that staff know: no name of a field, no number of bytes, no `true`. */
export function journalFacts(say: Say, { act, facts }: StaffEntry): string[] {
  if (act === 'opening-check' && isEmpty(facts['wrong'])) return [say.t('journal.fine')];
  return Object.entries(facts).flatMap(([name, fact]) => {
    const tell = WORDS[name] ?? ((_say: Say, as: string) => as);
    return [fact ?? []].flat().flatMap((one) => tell(say, String(one)) || []);
  });
}

function isEmpty(fact: Fact | undefined): boolean {
  return Array.isArray(fact) && fact.length === 0;
}

/** A folder below the packs folder: `<id>/<version>-<8 hex digits>`. */
function packName(say: Say, folder: string): string {
  if (folder === 'bundled') return say.t('packs.bundled');
  const [, id, version] = /^([^/]+)\/(\d+)-/.exec(folder) ?? [];
  return id && version ? say.t('journal.pack', { id, version }) : folder;
}

function worded(say: Say, key: string, otherwise: string): string {
  return key in STAFF_MESSAGES.ar ? say.t(key as AnyStaffKey) : otherwise;
}
