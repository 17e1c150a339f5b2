import { Hono } from 'hono';
import type { Exhibition } from '#format/exhibition.ts';
import { KioskError } from '../errors.ts';
import { exhibitView } from '../exhibition/exhibit-view.ts';
import { exhibitionView } from '../exhibition/exhibition-view.ts';
import { searchEntries } from '../exhibition/search-entries.ts';
import type { ApiParts } from './parts.ts';

/** What a visitor can read. */
export function visitorRoutes({ pack }: Pick<ApiParts, 'pack'>) {
  return new Hono()
    .get('/exhibition', (c) => c.json(exhibitionView(pack)))
    .get('/exhibits/:id', (c) => {
      const id = c.req.param('id');
      const view = exhibitView(pack.exhibition, id);
      if (!view) throw new KioskError('NOT_FOUND', 'The exhibition has no such exhibit');
      return c.json(view);
    })
    .get('/recommendations', (c) => c.json(present(pack.exhibition, 'recommendations')))
    .get('/glossary', (c) => c.json(pack.exhibition.glossary))
    .get('/learning', (c) => c.json(present(pack.exhibition, 'learning')))
    .get('/search-entries', (c) => c.json(searchEntries(pack.exhibition)));
}

function present<Part extends 'recommendations' | 'learning'>(exhibition: Exhibition, part: Part) {
  const found = exhibition[part];
  if (!found) throw new KioskError('NOT_FOUND', `The exhibition has no ${part}`);
  return found;
}
