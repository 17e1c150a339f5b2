import { Hono } from 'hono';
import { z } from 'zod';
import { KioskError } from '../errors.ts';
import { NoteText } from '../statistics/day-notes.ts';
import { DoorCount, DoorQuery } from '../statistics/door-counts.ts';
import { Itinerary } from '../statistics/itinerary.ts';
import { RetentionRules } from '../statistics/retention.ts';
import { SelectionQuery } from './selection.ts';
import type { Statistics } from './statistics.ts';
import { body, query } from './validated.ts';

/** What organizers themselves say: words on days, the itinerary, the door's count, how long things are kept. */
export function organizerNoteRoutes(statistics: Statistics) {
  const { notes } = statistics;
  return new Hono()
    .get('/notes', query(SelectionQuery), (c) => {
      const { from, to } = c.req.valid('query');
      return c.json(notes.within(from, to));
    })
    .get('/notes/:day', (c) => {
      const note = notes.on(dayIn(c.req.param('day')));
      if (!note) throw new KioskError('NOT_FOUND', 'There is no note on this day');
      return c.json(note);
    })
    .put('/notes/:day', body(NoteText), (c) => {
      return c.json(notes.keep(dayIn(c.req.param('day')), c.req.valid('json').note));
    })
    .delete('/notes/:day', (c) => c.json({ removed: notes.remove(dayIn(c.req.param('day'))) }))
    .get('/itinerary', (c) => c.json({ stays: statistics.stays() }))
    .put('/itinerary', body(Itinerary), (c) => {
      statistics.setStays(c.req.valid('json').stays);
      return c.json({ stays: statistics.stays() });
    })
    .get('/doors', (c) => c.json(statistics.doors()))
    .put('/doors/:day', body(DoorCount), (c) => {
      const counted = { day: dayIn(c.req.param('day')), ...c.req.valid('json') };
      statistics.countDoor(counted);
      return c.json(counted);
    })
    .delete('/doors/:day', query(DoorQuery), (c) => {
      const { venue } = c.req.valid('query');
      return c.json({ removed: statistics.forgetDoor({ day: dayIn(c.req.param('day')), venue }) });
    })
    .get('/retention', (c) => c.json(statistics.retention()))
    .put('/retention', body(RetentionRules), (c) => {
      statistics.setRetention(c.req.valid('json'));
      return c.json(statistics.retention());
    });
}

function dayIn(text: string): string {
  const day = z.iso.date().safeParse(text);
  if (!day.success) throw new KioskError('REQUEST_INVALID', 'A day is written YYYY-MM-DD');
  return day.data;
}
