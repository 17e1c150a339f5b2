import Database from 'better-sqlite3';
import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import { Merge } from '#kiosk/statistics/merge.ts';
import {
  OfferLine,
  SegmentHeader,
  splitSegments,
  TallyLine,
  writeSegment,
  type Segment,
} from '#kiosk/statistics/segment.ts';
import { migrate } from '#kiosk/storage/migrate.ts';
import { almost, arbitraryOf, damaged } from './arbitrary-of.ts';
import type { Door } from './door.ts';

const SELF = { install: '0'.repeat(32), epoch: '1'.repeat(32) };

/**
 * Sealed days that are carried home. Most are signed rightly by a stranger's
 * own key, so that they come as far as the database.
 */
export async function segmentDoor(): Promise<Door> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const db = new Database(':memory:');
  migrate(db);
  const merge = new Merge(db, { self: SELF, today: '9999-12-31' });
  const header = fc.oneof(arbitraryOf(SegmentHeader), almost(SegmentHeader));
  const lines = (schema: typeof TallyLine | typeof OfferLine) =>
    fc.array(fc.oneof({ weight: 6, arbitrary: arbitraryOf(schema) }, almost(schema)), {
      maxLength: 4,
    });
  const signed = fc
    .record({
      header,
      tallies: lines(TallyLine),
      offers: lines(OfferLine),
      isCounted: fc.boolean(),
      isDoubled: fc.boolean(),
    })
    .map(({ isCounted, isDoubled, ...segment }) => {
      const tallies = isDoubled ? [...segment.tallies, ...segment.tallies] : segment.tallies;
      const { install, epoch, day, rev, place, prev } = segment.header as SegmentHeader;
      const own = { install, epoch, day, rev, place, prev };
      const counted = { tallies: tallies.length, offers: segment.offers.length };
      const told = isCounted ? { ...RIGHT, ...own, ...counted } : segment.header;
      const whole = { ...segment, tallies, header: told } as Segment;
      return writeSegment(whole, { private: privateKey, publicKey: der });
    });
  const sample = Buffer.from(
    writeSegment({ header: RIGHT, tallies: [], offers: [] } as unknown as Segment, {
      private: privateKey,
      publicKey: der,
    }),
  );
  return {
    name: 'segments',
    share: 1,
    thing: fc.oneof({ weight: 4, arbitrary: signed }, damaged(sample).map(String)),
    bring: async (text: string) => {
      const outcomes = splitSegments(text).map((one) => merge.add(one).outcome);
      const own = db
        .prepare('SELECT count(*) FROM tally JOIN source ON source.id = source WHERE install = ?')
        .pluck()
        .get(SELF.install);
      if (own !== 0) throw new Error('a stranger’s segment changed this kiosk’s own numbers');
      return outcomes.includes('merged');
    },
    close: async () => void db.close(),
  };
}

const RIGHT = {
  format: 'maarid-segment',
  version: 1,
  install: 'a'.repeat(32),
  epoch: 'b'.repeat(32),
  day: '2026-11-23',
  rev: 1,
  place: 1,
  prev: '',
  parameters: DEFAULT_PARAMETERS,
  tallies: 0,
  offers: 0,
};
