import { createDigestActivities, type DigestActivities, type DigestNeeds } from './make-digests.ts';
import { createInstallationActivities, type InstallationActivities } from './probe-installation.ts';
import { type CalendarActivities, createCalendarActivities, type ProposalNeeds } from './propose-dates.ts';
import { createDocumentActivities, type DocumentActivities, type DocumentNeeds } from './read-document.ts';
import { createRecordActivities, type RecordActivities } from './record-events.ts';
import { type SeatPostsNeeds, tellSeats } from './seat-posts.ts';
import { createSeatWalk, type SeatWalkActivities } from './seat-walk.ts';
import { createSeatActivities, type SeatActivities } from './seats.ts';
import { createSeriesActivities, type SeriesActivities, type SeriesNeeds } from './series.ts';

/** What the activities need from the outside; the worker builds it. */
export interface ActivityNeeds {
  workerVersion: string;
  /** The directory, in the record, and how obligations are told of it. */
  seats: SeatPostsNeeds;
  record: RecordActivities;
  documents: DocumentNeeds;
  proposals: ProposalNeeds;
  series: SeriesNeeds;
  digests: DigestNeeds;
}

export type Activities = InstallationActivities &
  RecordActivities &
  DocumentActivities &
  CalendarActivities &
  SeatActivities &
  SeatWalkActivities &
  SeriesActivities &
  DigestActivities;

/** All activities, given what they need: effects are given, not found. */
export function createActivities(needs: ActivityNeeds): Activities {
  return {
    ...createInstallationActivities({
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      workerVersion: needs.workerVersion,
    }),
    ...createRecordActivities(needs.record),
    ...createDocumentActivities(needs.documents),
    ...createCalendarActivities(needs.proposals),
    ...createDigestActivities(needs.digests),
    ...createSeatActivities(needs.seats),
    ...createSeatWalk({ db: needs.seats.db, tell: tellSeats(needs.seats) }),
    ...createSeriesActivities(needs.series),
  };
}
