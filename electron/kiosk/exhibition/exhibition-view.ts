import type { Exhibit } from '#format/exhibit.ts';
import type { Exhibition, Room, Tour, Wording } from '#format/exhibition.ts';
import type { Media, Picture } from '#format/media.ts';
import type { Language, LanguageCode, Text } from '#format/text.ts';
import type { Pack } from '../packs/pack.ts';
import { DEFAULT_SETTINGS } from '../staff/settings-schema.ts';
import type { AccessDefaults } from '../staff/settings-views.ts';
import { DEFAULT_PARAMETERS } from '../statistics/parameters.ts';

/** How long the warning before a time-out counts down. */
const COUNTDOWN_S = 20;

/** What a room's page needs of an exhibit. */
export interface ExhibitCard {
  id: string;
  room: string;
  /** Place in the room, from 1. */
  order: number;
  title: Text;
  picture?: string;
  hasModel: boolean;
  hasQuiz: boolean;
  ageBands: Exhibit['ageBands'];
  childPath: boolean;
  sensitive: boolean;
}

/**
 * The picture of a room or a card: only what it takes to hang it. Its words, credit and
 * licence come with the exhibit, where they can be read; here they would be a fifth of
 * all that the page loads.
 */
export type CardPicture = Pick<Picture, 'id' | 'file' | 'variants'>;

/** What staff have set, as far as visitors meet it. */
export interface HouseView {
  /** Changes with the settings. */
  revision: number;
  idleS: number;
  volumePercent: number;
  access: AccessDefaults;
  /** Those on offer, the one in which the exhibition waits first. */
  languages: Language[];
}

/** All that the visitor's page needs before an exhibit is chosen. */
export interface ExhibitionView {
  pack: { id: string; version: number };
  /** What every `file` of a medium is relative to. */
  mediaBase: string;
  title: Text;
  subtitle?: Text;
  greeting?: Text;
  languages: Language[];
  fallback: LanguageCode[];
  defaultLanguage: LanguageCode;
  settings: { idleS: number; countdownS: number; tailCapS: number };
  /** What every visit begins with. */
  house: { revision: number; volumePercent: number; access: AccessDefaults };
  rooms: Room[];
  exhibits: ExhibitCard[];
  /** The pictures of rooms and cards. */
  pictures: CardPicture[];
  tours: Tour[];
  /** Ids of exhibits. */
  attract: string[];
  wording: Wording[];
  hasRecommendations: boolean;
  hasGlossary: boolean;
  contact?: Text;
}

/** @param house - what staff have set; without it the exhibition is as its authors made it */
export function exhibitionView(
  { manifest, exhibition }: Pack,
  house: HouseView = houseOf(exhibition),
): ExhibitionView {
  const { id, version } = manifest;
  const { title, subtitle, greeting, contact, fallback, rooms, tours, wording } = exhibition;
  const { revision, idleS, volumePercent, access, languages } = house;
  const exhibits = exhibition.exhibits.map((exhibit) => cardOf(exhibit, exhibition));
  const shown = new Set([...rooms, ...exhibits].flatMap(({ picture }) => picture ?? []));
  return {
    pack: { id, version },
    mediaBase: mediaBase(manifest),
    title,
    ...(subtitle && { subtitle }),
    ...(greeting && { greeting }),
    ...(contact && { contact }),
    languages,
    fallback,
    defaultLanguage: languages[0]?.code ?? exhibition.baseLanguage,
    settings: {
      idleS,
      countdownS: COUNTDOWN_S,
      tailCapS: DEFAULT_PARAMETERS.tailCapS,
    },
    house: { revision, volumePercent, access },
    rooms,
    exhibits,
    pictures: exhibition.media
      .filter(isPicture)
      .filter(({ id }) => shown.has(id))
      .map(({ id, file, variants }) => ({ id, file, ...(variants && { variants }) })),
    tours,
    attract: attractLoop(exhibition, exhibits),
    wording,
    hasRecommendations: exhibition.recommendations !== undefined,
    hasGlossary: exhibition.glossary.length > 0,
  };
}

function houseOf({ languages }: Exhibition): HouseView {
  const { idleS, volumePercent, access } = DEFAULT_SETTINGS;
  return { revision: 0, idleS, volumePercent, access, languages };
}

/** The version is in the address, so what lies behind an address never changes. */
export function mediaBase({ id, version }: { id: string; version: number }): string {
  return `/media/${id}-${version}/`;
}

export function isPicture(medium: Media): medium is Picture {
  return medium.kind === 'picture';
}

function cardOf(exhibit: Exhibit, { media }: Exhibition): ExhibitCard {
  const { id, room, order, title, ageBands, childPath, sensitive } = exhibit;
  const picture = firstPicture(exhibit);
  return {
    id,
    room,
    order,
    title,
    ...(picture && { picture }),
    hasModel: media.some((medium) => medium.id === exhibit.model?.media),
    hasQuiz: exhibit.quiz.length > 0,
    ageBands,
    childPath,
    sensitive,
  };
}

/** The picture that stands for an exhibit: the first in its gallery that is a picture by itself. */
function firstPicture({ gallery }: Exhibit): string | undefined {
  for (const item of gallery) {
    if (item.kind === 'picture') return item.media;
    if (item.kind === 'before-after') return item.after;
    if (item.kind === 'sequence') return item.steps[0]?.media;
  }
  return undefined;
}

function attractLoop({ attract }: Exhibition, exhibits: ExhibitCard[]): string[] {
  if (attract.length > 0) return attract;
  return exhibits.filter((card) => card.picture && !card.sensitive).map((card) => card.id);
}
