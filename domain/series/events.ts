import type { Seat } from '../directory/seat.ts';
import type { Claim, Envelope } from '../obligation/events.ts';
import type { Delivery, MandatePlace, Obligation } from '../obligation/obligation.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { HouseCommand, SeriesCommandType } from './commands.ts';
import type { SeriesRefusalCode } from './refusals.ts';
import type { PassedCycle, Posts, StartedCycle } from './series.ts';

/** What can stand in the record of a series, by type. Never changed once released; a new shape is a new version. */
export interface SeriesEventFacts {
  /**
   * Always the first. `duty`: as it was confirmed. `from`: what is due before that day is not started. `lead`: how long
   * before a cycle is due its obligation is launched, a period of ISO 8601. `station`: by whose days that is counted.
   */
  SeriesBegun: {
    duty: Obligation;
    from: CivilDate;
    lead: string;
    station: string;
    posts: Posts;
    rules: number;
  };
  /** The cycle is an obligation of its own from here on. `passed`: those before it that nobody owes. */
  CycleStarted: { cycle: StartedCycle; passed: PassedCycle[] };
  /** `deliveries` are of what is due from `from` on; `lead` and `posts` are of every cycle that is started later. */
  SeriesChanged: {
    from: CivilDate;
    by: MandatePlace | null;
    deliveries: Delivery[] | null;
    lead: string | null;
    posts: Posts | null;
  };
  /** `from`: the day on which it was suspended. */
  SeriesSuspended: { from: CivilDate; by: MandatePlace | null };
  SeriesResumed: { from: CivilDate; by: MandatePlace | null };
  /** What the directory says of its posts by now: who may decide. `directorySeq`: by which of its changes. */
  SeriesSeated: { directorySeq: number; seats: Seat[] };
  SeriesMerged: { into: string; from: CivilDate; by: MandatePlace | null };
  SeriesEnded: { on: CivilDate; by: MandatePlace | null };
  SeriesRenewed: { by: MandatePlace };
  DayGiven: { on: CivilDate };
  /** What was read in a later mandate does not change the series. */
  SeriesKept: { by: MandatePlace };
  /** `claimed`: whom it names, where whoever sent it has not proved to be that; then its actor is `unproven`. */
  CommandRefused: {
    command: SeriesCommandType | HouseCommand['type'];
    code: SeriesRefusalCode;
    why: string;
    claimed?: Claim;
  };
}

export type SeriesEventType = keyof SeriesEventFacts;

/** An event as `decide` proposes it. `comment` is kept apart from the facts and only committed to. */
export type ProposedSeriesEvent = {
  [T in SeriesEventType]: { type: T; version: 1; facts: SeriesEventFacts[T]; comment: string | null };
}[SeriesEventType];

export type RecordedSeriesEventOf<T extends SeriesEventType> = Envelope & {
  type: T;
  version: number;
  facts: SeriesEventFacts[T];
};
export type RecordedSeriesEvent = { [T in SeriesEventType]: RecordedSeriesEventOf<T> }[SeriesEventType];

export const says = <T extends SeriesEventType>(
  { comment }: { comment: string | null },
  type: T,
  facts: SeriesEventFacts[T],
): ProposedSeriesEvent => ({ type, version: 1, facts, comment }) as ProposedSeriesEvent;
