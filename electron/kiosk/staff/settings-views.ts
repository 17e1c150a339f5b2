/**
 * What staff may set on a kiosk, as their page and the visitors' page read it.
 * No type of Node or of the database may stand here.
 */

/** A stop of the tour. */
export interface Venue {
  id: string;
  name: string;
  /** Town or address; may be empty. */
  place: string;
  /** The first and the last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

/** What visitors find adjusted before they touch anything. */
export interface AccessDefaults {
  textPercent: 100 | 125 | 150 | 200;
  highContrast: boolean;
  calmMotion: boolean;
  lowReach: boolean;
  captionsShown: boolean;
}

export interface Settings {
  /** What people call this kiosk: "Borne 2, entrée". May be empty. */
  name: string;
  /** Whom staff call for help, as it is printed on the venue sheet. May be empty. */
  contact: string;
  /** The languages offered, by code; `null`: all that the exhibition has. */
  languages: string[] | null;
  /** In which the exhibition waits for a visit; `null`: its own first. */
  defaultLanguage: string | null;
  /** Without touch for this long, the kiosk asks whether anyone is there. */
  idleS: number;
  /** Outside these times the screen rests; `null`: never. `HH:MM`, the venue's own time. */
  hours: { opens: string; closes: string } | null;
  volumePercent: number;
  access: AccessDefaults;
  countsVisits: boolean;
  /** The digits of the staff door change places each time: a finger's way across them tells nothing. */
  shuffledKeys: boolean;
  venues: Venue[];
  /** The venue chosen by hand; `null`: the one whose days these are. */
  venueNow: string | null;
}

export interface SettingsView {
  settings: Settings;
  defaults: Settings;
  /** Whether there is a change to take back. */
  canUndo: boolean;
  /** What the exhibition on show could be offered in. */
  offered: { code: string; name: string }[];
  /** Where the kiosk stands now, as far as it can tell. */
  venue: Venue | null;
  isClockSuspect: boolean;
}

/** What the visitors' page asks every few seconds. */
export interface HouseState {
  pack: { id: string; version: number };
  /** Changes with the settings: the page begins anew when nobody is there. */
  revision: number;
  /** The hall is closed; the screen is dark until `opens`. */
  rest: { opens: string } | null;
}
