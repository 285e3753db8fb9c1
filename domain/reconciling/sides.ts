import type { Intervention } from '../obligation/fields.ts';
import type { ObligationId } from '../obligation/obligation.ts';
import type { Instant } from '../time/instant.ts';

/** A place in a record: the event of that number, proved by its hash. */
export interface Place {
  seq: number;
  hash: string;
}

/** What the record says of an obligation. */
export interface RecordSide {
  id: ObligationId;
  /** `unknown`: there is no such obligation. `closed`: no run is needed any more, or none yet. */
  standing: 'open' | 'closed' | 'unknown';
  /** Its last event, and when that was written; null when there is none. */
  head: (Place & { writtenAt: Instant }) | null;
  /** The first event at which the chain breaks or has a gap, with what is wrong; null when it holds. */
  broken: { seq: number; why: string } | null;
}

/** What somebody did to a run in Temporal, as Temporal's history has it. */
export interface Done {
  what: Intervention;
  /** The run that it was done to; of one that was set back, the run that came of it. */
  runId: string;
  at: Instant;
  /** Free text that the caller chose: it proves nothing. '' when nothing was said. */
  by: string;
  /** '' when nothing was said. */
  reason: string;
  /** Whether the record of the obligation tells it already. */
  told: boolean;
}

/** What Temporal says of the newest run of an obligation. */
export interface RunSide {
  runId: string;
  /** `ended`: by itself, by its own failure or by a time limit, not by somebody's hand. */
  status: 'running' | 'terminated' | 'cancelled' | 'ended';
  /** Of one that ended by itself: how, in words. */
  ending: string | null;
  /** The last event of the record that it has seen; null when it has seen none. */
  seen: Place | null;
  /** The key with which something in its history is encrypted and which is not here; null: all could be read that was looked at. */
  missingKey: string | null;
  /** What was done to this run by hand, in order. */
  done: Done[];
}
