import { Hono } from 'hono';
import { SettingsChange } from '../staff/settings-schema.ts';
import type { SettingsView } from '../staff/settings-views.ts';
import { requireStaff } from './require-staff.ts';
import type { StaffParts } from './staff-parts.ts';
import { body } from './validated.ts';

type Parts = Pick<StaffParts, 'door' | 'house' | 'keepStays'>;

/** How the kiosk is set, and its itinerary, which turns days into venues. */
export function settingsRoutes({ door, house, keepStays }: Parts) {
  const told = (view: SettingsView): SettingsView => {
    keepStays(view.settings);
    return view;
  };
  return new Hono()
    .use(requireStaff(door))
    .get('/', (c) => c.json(house.view()))
    .put('/', body(SettingsChange), (c) => c.json(told(house.change(c.req.valid('json')))))
    .post('/undo', (c) => c.json(told(house.undo())));
}
