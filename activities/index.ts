import { createInstallationActivities, type InstallationActivities } from './probe-installation.ts';
import { type CalendarActivities, createCalendarActivities, type ProposalNeeds } from './propose-dates.ts';
import { createDocumentActivities, type DocumentActivities, type DocumentNeeds } from './read-document.ts';
import { createRecordActivities, type RecordActivities } from './record-events.ts';
import { createSeriesActivities, type SeriesActivities, type SeriesNeeds } from './series.ts';

/** What the activities need from the outside; the worker builds it. */
export interface ActivityNeeds {
  workerVersion: string;
  record: RecordActivities;
  documents: DocumentNeeds;
  proposals: ProposalNeeds;
  series: SeriesNeeds;
}

export type Activities = InstallationActivities &
  RecordActivities &
  DocumentActivities &
  CalendarActivities &
  SeriesActivities;

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
    ...createSeriesActivities(needs.series),
  };
}
