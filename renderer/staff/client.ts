import type {
  AccessView,
  Api,
  AskPaper,
  BackupStatus,
  CheckReport,
  ErrorCode,
  ExhibitionView,
  ImportStatus,
  Offer,
  Reason,
  SavedPaper,
  Settings,
  SettingsView,
  ShelfView,
  StaffEntry,
  Stick,
} from '#api';
import { hc } from 'hono/client';
import type { Learning } from '#format/exhibition.ts';

export type {
  AccessView,
  AskPaper,
  Backup,
  BackupStatus,
  CheckLine,
  CheckReport,
  ErrorCode,
  ImportStatus,
  Offer,
  Reason,
  Settings,
  SettingsView,
  ShelfView,
  ShelvedPack,
  StaffEntry,
  StatusLine,
  Stick,
  Venue,
} from '#api';

/** The kiosk answered and said no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(`The kiosk refused: ${code}`);
    this.code = code;
  }
}

/** What the teacher's page is set from; an exhibition without learning has none. */
export interface TeacherView extends Pick<ExhibitionView, 'title' | 'rooms' | 'exhibits'> {
  learning?: Learning;
}

export interface HowToTake {
  /** What staff have said yes to. */
  confirmed: Reason[];
  show: boolean;
  /** Ids of the optional parts to do without. */
  leftOut: string[];
  /** Given once more where an older version is to come back. */
  pin?: string | undefined;
}

/**
 * What the staff's page asks of the kiosk. Every call may throw `Refused`, or
 * `TypeError` while the kiosk is out of reach.
 */
export interface Client {
  access(): Promise<AccessView>;
  enter(pin: string): Promise<void>;
  setPin(pin: string): Promise<void>;
  leave(): Promise<void>;
  check(): Promise<CheckReport>;
  shelf(): Promise<ShelfView>;
  show(name: string): Promise<ShelfView>;
  back(): Promise<ShelfView>;
  offers(): Promise<{ offers: Offer[]; freeBytes: number }>;
  upload(archive: Blob, signal: AbortSignal): Promise<Offer>;
  trust(offer: string, name: string): Promise<unknown>;
  import(): Promise<ImportStatus>;
  take(offer: string, how: HowToTake): Promise<ImportStatus>;
  cancel(): Promise<ImportStatus>;
  settings(): Promise<SettingsView>;
  change(change: Partial<Settings>): Promise<SettingsView>;
  undo(): Promise<SettingsView>;
  sticks(): Promise<Stick[]>;
  backup(): Promise<BackupStatus>;
  writeBackup(stick: string): Promise<BackupStatus>;
  restore(backup: string): Promise<BackupStatus>;
  savePaper(asked: AskPaper): Promise<SavedPaper>;
  journal(): Promise<StaffEntry[]>;
  teacherPage(): Promise<TeacherView>;
}

/** The kiosk behind this page's own origin. The token of the session stays in this closure. */
export function kioskClient(): Client {
  let token: string | undefined;
  const headers = (): Record<string, string> =>
    token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const { staff, visitor } = hc<Api>('/', { headers }).api;
  const { packs, settings, backup, papers } = staff;
  return {
    access: () => read<AccessView>(staff.access.$get()),
    enter: async (pin) => {
      token = (await read<{ token: string }>(staff.access.$post({ json: { pin } }))).token;
    },
    setPin: async (pin) => {
      token = (await read<{ token: string }>(staff.pin.$put({ json: { pin } }))).token;
    },
    leave: async () => {
      const left = staff.access.$delete({}, { headers: headers() });
      token = undefined;
      await left;
    },
    check: () => read<CheckReport>(staff.check.$post()),
    shelf: () => read<ShelfView>(packs.$get()),
    show: (name) => read<ShelfView>(packs.show.$post({ json: { name } })),
    back: () => read<ShelfView>(packs.back.$post()),
    offers: () => read<{ offers: Offer[]; freeBytes: number }>(packs.offers.$get()),
    upload: (body, signal) =>
      read<Offer>(
        fetch('/api/staff/packs/upload', { method: 'POST', body, headers: headers(), signal }),
      ),
    trust: (offer, name) => read(packs.trust.$post({ json: { offer, name } })),
    import: () => read<ImportStatus>(packs.import.$get()),
    take: (offer, { pin, ...how }) =>
      read<ImportStatus>(
        packs.import.$post({ json: { offer, ...how, ...(pin !== undefined && { pin }) } }),
      ),
    cancel: () => read<ImportStatus>(packs.import.$delete()),
    settings: () => read<SettingsView>(settings.$get()),
    change: (change) => read<SettingsView>(settings.$put({ json: change })),
    undo: () => read<SettingsView>(settings.undo.$post()),
    sticks: async () => (await read<{ sticks: Stick[] }>(backup.sticks.$get())).sticks,
    backup: () => read<BackupStatus>(backup.$get()),
    writeBackup: (stick) => read<BackupStatus>(backup.$post({ json: { stick } })),
    restore: (id) => read<BackupStatus>(backup.restore.$post({ json: { backup: id } })),
    savePaper: (json) => read<SavedPaper>(papers.$post({ json })),
    journal: async () => (await read<{ entries: StaffEntry[] }>(staff.journal.$get())).entries,
    teacherPage: async () => {
      const { title, rooms, exhibits } = await read<ExhibitionView>(visitor.exhibition.$get());
      const learning = await read<Learning>(visitor.learning.$get()).catch(absent);
      return { title, rooms, exhibits, ...(learning && { learning }) };
    },
  };
}

/** A part that the pack does not have is an answer too. */
function absent(refusal: unknown): undefined {
  if (!(refusal instanceof Refused) || refusal.code !== 'NOT_FOUND') throw refusal;
}

/** What an answer of the kiosk holds, if it is not a refusal. */
async function read<Body>(
  asked: Promise<{ ok: boolean; status: number; json(): Promise<unknown> }>,
): Promise<Body> {
  const answer = await asked;
  if (answer.ok) return (await answer.json()) as Body;
  const refusal = (await answer.json().catch(() => undefined)) as
    { error?: { code?: ErrorCode } } | undefined;
  throw new Refused(refusal?.error?.code ?? 'UNEXPECTED');
}
