import type { Statistics } from '../api/organizer.ts';
import { exportTable } from './export-tables.ts';
import { labelsOf } from './labels.ts';
import { overview } from './overview.ts';
import { readTallies } from './read-tallies.ts';
import { Tallies, type TalliesOptions } from './tallies.ts';

/** What keeps count of visits, and what organizers read of it. */
export interface OpenStatistics {
  tallies: Tallies;
  statistics: Statistics;
}

/** Opens the statistics over the kiosk's database. `tallies.begin()` is the caller's to call. */
export function openStatistics(options: TalliesOptions): OpenStatistics {
  const { db, exhibition, parameters } = options;
  const tallies = new Tallies(options);
  const labels = labelsOf(exhibition);
  const read: Statistics['overview'] = (selection, audience = 'inside') => {
    const k = audience === 'public' ? parameters.kPublic : parameters.kMin;
    return overview(readTallies(db, selection), { selection, labels, parameters }, k);
  };
  return {
    tallies,
    statistics: {
      overview: read,
      table: (name, { selection, audience, language }) =>
        exportTable(name, read(selection, audience), language),
    },
  };
}
