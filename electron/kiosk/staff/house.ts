import type { Language } from '#format/text.ts';
import type { Clock } from '../clock.ts';
import { KioskError } from '../errors.ts';
import type { NoticeBoard } from '../notices.ts';
import { DEFAULT_PARAMETERS } from '../statistics/parameters.ts';
import { timeAt } from './local-time.ts';
import { readSettings, writeSettings } from './settings-file.ts';
import { DEFAULT_SETTINGS, type SettingsChange } from './settings-schema.ts';
import type { HouseState, Settings, SettingsView, Venue } from './settings-views.ts';
import type { StaffJournal } from './staff-journal.ts';

interface HouseOptions {
  dataDir: string;
  clock: Clock;
  journal: Pick<StaffJournal, 'write'>;
  notices: NoticeBoard;
  /** The languages of the exhibition on show, in its own order. */
  languages: () => readonly Language[];
  /** Whether the clock was found to be wrong. */
  isClockSuspect: () => boolean;
}

/** How this kiosk is set: what staff chose, and what follows from it now. */
export class House {
  readonly #options: HouseOptions;
  #settings: Settings;
  #before: Settings | null;
  #revision = 1;

  constructor(options: HouseOptions) {
    this.#options = options;
    const { settings, before, isDamaged } = readSettings(options.dataDir);
    this.#settings = settings;
    this.#before = before;
    if (!isDamaged) return;
    const message = 'The settings could not be read; the kiosk uses its own. Set them again';
    options.notices.post('SETTINGS_DAMAGED', message);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Changes with the settings; the visitors' page begins anew then. */
  get revision(): number {
    return this.#revision;
  }

  view(): SettingsView {
    return {
      settings: this.#settings,
      defaults: DEFAULT_SETTINGS,
      canUndo: this.#before !== null,
      offered: this.#options.languages().map(({ code, name }) => ({ code, name })),
      venue: this.venue() ?? null,
      isClockSuspect: this.#isClockSuspect(),
    };
  }

  /** @throws KioskError `REQUEST_INVALID`, `DISK_FULL`, `DATA_FOLDER_UNWRITABLE` */
  change(change: SettingsChange): SettingsView {
    // A field that is absent stays as it is; none is ever `undefined`.
    const next = { ...this.#settings, ...change } as Settings;
    if (next.venueNow !== null && !next.venues.some(({ id }) => id === next.venueNow)) {
      // The venue was taken off the list: the days decide again.
      next.venueNow = null;
    }
    mustFit(next);
    this.#keep(next, this.#settings);
    this.#options.journal.write('settings-changed', { fields: Object.keys(change) });
    return this.view();
  }

  /** The settings before the last change. @throws KioskError `NOT_FOUND`, as `change` */
  undo(): SettingsView {
    if (!this.#before) throw new KioskError('NOT_FOUND', 'There is no change to take back');
    this.#keep(this.#before, null);
    this.#options.journal.write('settings-undone');
    return this.view();
  }

  /** The venue chosen by hand, else the one of today; none if the clock cannot tell. */
  venue(): Venue | undefined {
    const { venues, venueNow } = this.#settings;
    if (venueNow !== null) return venues.find(({ id }) => id === venueNow);
    if (this.#isClockSuspect()) return undefined;
    const { day } = this.#now();
    return venues.find(({ from, to }) => from <= day && day <= to);
  }

  state(pack: HouseState['pack']): HouseState {
    return { pack, revision: this.#revision, rest: this.#rest() };
  }

  /** The languages to offer: those chosen that the exhibition has, the chosen default first. */
  languages(): Language[] {
    const { languages, defaultLanguage } = this.#settings;
    const all = this.#options.languages();
    const chosen = all.filter(({ code }) => !languages || languages.includes(code));
    // A pack that speaks none of the chosen languages is shown in its own.
    const offered = chosen.length > 0 ? chosen : [...all];
    return offered.toSorted(
      (a, b) => Number(b.code === defaultLanguage) - Number(a.code === defaultLanguage),
    );
  }

  /** A clock in doubt must not darken an open hall. */
  #rest(): HouseState['rest'] {
    const { hours } = this.#settings;
    if (!hours || this.#isClockSuspect()) return null;
    const { time } = this.#now();
    return time >= hours.opens && time < hours.closes ? null : { opens: hours.opens };
  }

  #now() {
    return timeAt(this.#options.clock.nowMs(), DEFAULT_PARAMETERS.timeZone);
  }

  #isClockSuspect(): boolean {
    return this.#options.isClockSuspect();
  }

  #keep(settings: Settings, before: Settings | null): void {
    writeSettings(this.#options.dataDir, { settings, before });
    this.#options.notices.withdraw('SETTINGS_DAMAGED');
    this.#settings = settings;
    this.#before = before;
    this.#revision += 1;
  }
}

function mustFit({ languages, defaultLanguage }: Settings): void {
  const isOffered = !languages || !defaultLanguage || languages.includes(defaultLanguage);
  if (isOffered) return;
  throw new KioskError('REQUEST_INVALID', 'The default language is not among those offered');
}
