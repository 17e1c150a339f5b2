import { Hono } from 'hono';
import { SettingsChange } from '../staff/settings-schema.ts';
import { requireStaff } from './require-staff.ts';
import type { StaffParts } from './staff-parts.ts';
import { body } from './validated.ts';

/** How the kiosk is set, and its itinerary. */
export function settingsRoutes({ door, house }: Pick<StaffParts, 'door' | 'house'>) {
  return new Hono()
    .use(requireStaff(door))
    .get('/', (c) => c.json(house.view()))
    .put('/', body(SettingsChange), (c) => c.json(house.change(c.req.valid('json'))))
    .post('/undo', (c) => c.json(house.undo()));
}
