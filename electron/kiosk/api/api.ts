import { Hono } from 'hono';
import { z } from 'zod';
import { ShowAttract } from '../visits/visit-event.ts';
import { accessRoutes } from './access.ts';
import { organizerRoutes, type Statistics } from './organizer.ts';
import { packRoutes } from './packs.ts';
import type { ApiParts } from './parts.ts';
import type { StaffParts } from './staff-parts.ts';
import { backupRoutes } from './staff-backup.ts';
import { paperRoutes } from './staff-papers.ts';
import { settingsRoutes } from './staff-settings.ts';
import { staffRoutes } from './staff.ts';
import { body } from './validated.ts';
import { visitRoutes } from './visits.ts';
import { visitorRoutes } from './visitor.ts';

/** The visitor's page says that it stands on the screen, and whose it is. */
const Painted = z.strictObject({ id: z.string().max(64), version: z.int() });

/**
 * Every route that answers JSON, by audience.
 *
 * The chain must not be broken: its type is what `hc<Api>()` knows in the pages.
 */
export function apiRoutes(parts: ApiParts & StaffParts & { statistics: Statistics }) {
  return new Hono()
    .get('/api/health', (c) => c.json(parts.status.health()))
    .post('/api/attract', body(ShowAttract), (c) => {
      parts.visits.attract(c.req.valid('json').shownS);
      return c.json({ recorded: 1 });
    })
    .post('/api/painted', body(Painted), (c) => {
      parts.shelf.seen(c.req.valid('json'));
      return c.json({ noted: true as const });
    })
    .route('/api/visitor', visitorRoutes(parts))
    .route('/api/visits', visitRoutes(parts))
    .route('/api/staff', staffRoutes(parts))
    .route('/api/staff', accessRoutes(parts))
    .route('/api/staff/packs', packRoutes(parts))
    .route('/api/staff/settings', settingsRoutes(parts))
    .route('/api/staff/backup', backupRoutes(parts))
    .route('/api/staff/papers', paperRoutes(parts))
    .route('/api/organizer', organizerRoutes(parts.statistics));
}

export type Api = ReturnType<typeof apiRoutes>;

export type { ErrorCode } from '../errors.ts';
export type { ExhibitView } from '../exhibition/exhibit-view.ts';
export type { ColophonView } from '../exhibition/colophon-view.ts';
export type { CardPicture, ExhibitCard, ExhibitionView } from '../exhibition/exhibition-view.ts';
export type { SearchEntry } from '../exhibition/search-entries.ts';
export type { TroubleCode, TroubleReport } from '../exhibition/trouble.ts';
export type { Choices } from '../statistics/choices.ts';
export type {
  ComparedExhibit,
  ComparedFigure,
  ComparedMeasure,
  Comparison,
} from '../statistics/compare.ts';
export type { Completeness } from '../statistics/completeness.ts';
export type { CountedDoor } from '../statistics/door-counts.ts';
export type { DayNote } from '../statistics/day-notes.ts';
export type { Stay } from '../statistics/itinerary.ts';
export type { MergeOutcome } from '../statistics/merge-outcome.ts';
export type { Overview } from '../statistics/overview.ts';
export type { RetentionRules } from '../statistics/retention.ts';
export type { SelfAssessment } from '../statistics/self-assessment.ts';
export type { SharedTotals } from '../statistics/shared-totals.ts';
export type { SourceRow } from '../statistics/source-row.ts';
export type { Unanswered } from '../statistics/surroundings.ts';
export type { AccessFeature, EndReason, VisitEvent } from '../visits/visit-event.ts';
export type { Health, NoticeView, StatusLine } from './parts.ts';
export type { CheckLine, CheckReport } from '../staff/check-views.ts';
export type { Backup, BackupStatus, Stick } from '../staff/backup-views.ts';
export type { AskPaper, SavedPaper } from '../staff/paper-views.ts';
export type { HouseState, Settings, SettingsView, Venue } from '../staff/settings-views.ts';
export type {
  AccessView,
  ImportStatus,
  Offer,
  Reason,
  ShelfView,
  ShelvedPack,
  StaffEntry,
} from '../packs/views.ts';
