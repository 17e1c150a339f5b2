import { describe, expect, it } from 'vitest';
import { areSameStays, staysWith } from '#kiosk/staff/stays-with.ts';
import type { Stay } from '#kiosk/statistics/itinerary.ts';

const install = 'a'.repeat(32);
const oujda = { id: 'v1', name: 'وجدة', place: '', from: '2027-04-01', to: '2027-04-10' };
const berkane = { id: 'v2', name: 'بركان', place: '', from: '2027-04-12', to: '2027-04-20' };
const entered: Stay = {
  venue: 'oujda',
  name: 'Oujda',
  from: '2027-04-05',
  to: '2027-04-06',
  closedOn: [],
};

describe('the itinerary that staff have set', () => {
  it('tells the statistics where this kiosk stood, and when the doors were open', () => {
    const hours = { opens: '09:30', closes: '18:00' };

    expect(staysWith([], { venues: [berkane, oujda], hours }, install)).toEqual([
      {
        ...{ venue: 'staff-v1', name: 'وجدة', kiosk: install, from: '2027-04-01' },
        ...{ to: '2027-04-10', opens: 570, closes: 1080, closedOn: [] },
      },
      expect.objectContaining({ venue: 'staff-v2', from: '2027-04-12' }),
    ]);
  });

  it('gives way to what organizers entered for the same days', () => {
    const stays = staysWith([entered], { venues: [oujda, berkane], hours: null }, install);

    expect(stays.map(({ venue }) => venue)).toEqual(['oujda', 'staff-v2']);
  });

  it('takes the place of what staff had set before, and is the same when nothing changed', () => {
    const before = staysWith([entered], { venues: [berkane], hours: null }, install);
    const again = staysWith(before, { venues: [berkane], hours: null }, install);
    const none = staysWith(before, { venues: [], hours: null }, install);

    expect(areSameStays(before, again)).toBe(true);
    expect(none).toEqual([entered]);
    expect(areSameStays(before, none)).toBe(false);
  });
});
