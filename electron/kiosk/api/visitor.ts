import { Hono } from 'hono';
import type { Exhibition } from '#format/exhibition.ts';
import { KioskError } from '../errors.ts';
import { colophonView } from '../exhibition/colophon-view.ts';
import { exhibitView } from '../exhibition/exhibit-view.ts';
import { exhibitionView } from '../exhibition/exhibition-view.ts';
import { searchEntries } from '../exhibition/search-entries.ts';
import type { HouseView } from '../exhibition/exhibition-view.ts';
import { TroubleReport } from '../exhibition/trouble.ts';
import type { Pack } from '../packs/pack.ts';
import type { ApiParts } from './parts.ts';
import type { KioskHouse, PackShelf } from './staff-parts.ts';
import { body } from './validated.ts';

type Parts = Pick<ApiParts, 'pack' | 'totals' | 'troubles'> & {
  house: Pick<KioskHouse, 'settings' | 'revision' | 'state' | 'languages'>;
  shelf: Pick<PackShelf, 'asked'>;
};

/** What a visitor can read, and what a page says when something cannot be shown. */
export function visitorRoutes({ pack, house, shelf, totals, troubles }: Parts) {
  return new Hono()
    .get('/exhibition', (c) => {
      shelf.asked();
      return c.json(exhibitionView(pack, houseView(house)));
    })
    .get('/state', (c) => c.json(house.state(packName(pack))))
    .get('/exhibits/:id', (c) => {
      const id = c.req.param('id');
      const view = exhibitView(pack.exhibition, id);
      if (!view) throw new KioskError('NOT_FOUND', 'The exhibition has no such exhibit');
      return c.json(view);
    })
    .get('/recommendations', (c) => c.json(present(pack.exhibition, 'recommendations')))
    .get('/glossary', (c) => c.json(pack.exhibition.glossary))
    .get('/learning', (c) => c.json(present(pack.exhibition, 'learning')))
    .get('/colophon', (c) => c.json(colophonView(pack.exhibition)))
    .get('/search-entries', (c) => c.json(searchEntries(pack.exhibition)))
    .get('/totals', (c) => c.json(totals()))
    .post('/trouble', body(TroubleReport), (c) => {
      troubles.report(c.req.valid('json'));
      return c.json({ reported: true as const });
    });
}

function packName({ manifest: { id, version } }: Pick<Pack, 'manifest'>) {
  return { id, version };
}

function houseView(house: Pick<KioskHouse, 'settings' | 'revision' | 'languages'>): HouseView {
  const { idleS, volumePercent, access } = house.settings;
  return { revision: house.revision, idleS, volumePercent, access, languages: house.languages() };
}

function present<Part extends 'recommendations' | 'learning'>(exhibition: Exhibition, part: Part) {
  const found = exhibition[part];
  if (!found) throw new KioskError('NOT_FOUND', `The exhibition has no ${part}`);
  return found;
}
