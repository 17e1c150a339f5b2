import { Hono } from 'hono';

/**
 * What organizers can ask of the statistics. No type of the database may stand
 * in this interface: the pages read it through `type Api`.
 */
export type Statistics = object;

/** What organizers read: numbers with their definitions, and the same as CSV. */
export function organizerRoutes(_statistics: Statistics) {
  return new Hono();
}
