import type { ObligationId } from '../obligation/obligation.ts';
import type { Done, Place } from './sides.ts';

/**
 * What can be found, by code. `mend`: what the house does about it by itself, where that is safe; null: a person decides.
 * Each has a heading in `docs/reconciling.md` (a test compares the two).
 */
export const FINDINGS = {
  'record.broken': { mend: null },
  'run.ahead': { mend: null },
  'run.unknown': { mend: null },
  'run.unreadable': { mend: null },
  'run.terminated': { mend: null },
  'run.cancelled': { mend: null },
  'run.ended': { mend: null },
  'run.missing': { mend: 'start' },
  'run.behind': { mend: 'catch-up' },
  'run.closed': { mend: 'catch-up' },
  'run.reset': { mend: 'catch-up' },
} as const satisfies Record<string, { mend: 'start' | 'catch-up' | null }>;

export type FindingCode = keyof typeof FINDINGS;
/** `start`: a run is started from the record. `catch-up`: the run is told to read what the record has. */
export type Mend = 'start' | 'catch-up';

/** Something that is not as it should be between the record of an obligation and its run. */
export interface Finding {
  code: FindingCode;
  id: ObligationId;
  /** The run that it is about; null when there is none. */
  runId: string | null;
  /** One sentence. */
  sentence: string;
  /** What a person does about it; null when nothing is left to do. */
  remedy: string | null;
  mend: Mend | null;
}

type Told = Pick<Finding, 'sentence' | 'remedy'>;

const resume = (id: string): string => `rapporteur resume '${id}'`;
const PUT_BACK =
  'Was an older copy of the store put back? Stop the house and put the newest copy in its place.';

export const brokenRecord = (id: string, { seq, why }: { seq: number; why: string }): Told => ({
  sentence: `The record of ${id} does not hold at event ${seq}: ${why}.`,
  remedy: `Nothing is mended here. Put the last copy back that holds; see all of it with: rapporteur history '${id}'.`,
});

export const ahead = (id: string, { seq }: Place, head: Place | null): Told => ({
  sentence:
    head !== null && seq <= head.seq
      ? `The run of ${id} has seen another event ${seq} than the one in the record.`
      : `The run of ${id} has seen event ${seq}; the record ends at ${head?.seq ?? 'no event'}.`,
  remedy: `${PUT_BACK} Nothing is written over meanwhile: the run ends at its next step instead. If that copy is lost: end the run in Temporal's own pages, whose history shows what is missing, then: ${resume(id)}.`,
});

export const unknownRun = (id: string): Told => ({
  sentence: `Temporal has a run of ${id}, which the record does not know.`,
  remedy: `${PUT_BACK} If it was started past the house, end it in Temporal's own pages: it can do nothing.`,
});

export const unreadable = (id: string, key: string): Told => ({
  sentence: `The history of the run of ${id} is encrypted with the key ${key}, which this house does not have.`,
  remedy: `Put the key back into the file of payload keys and start again: the run goes on by itself. If it is lost, nothing of the record is: ${resume(id)} ends this run and starts another.`,
});

export const endedByHand = (id: string, done: Done): Told => ({
  sentence: `The run of ${id} was ${done.what} in Temporal ${sayingWho(done)}.`,
  remedy: `Nothing of the record is lost. If it is to go on: ${resume(id)}.`,
});

export const endedByItself = (id: string, how: string): Told => ({
  sentence: `The run of ${id} has ended, and the record is still open: ${how}.`,
  remedy: `When the cause is gone: ${resume(id)}.`,
});

export const missingRun = (id: string): Told => ({
  sentence: `Temporal knows no run of ${id}, which is open in the record.`,
  remedy: null,
});

export const behind = (id: string, seen: Place, head: Place): Told => ({
  sentence: `The run of ${id} has seen event ${seen.seq}; the record is at ${head.seq}. Was an older copy of Temporal put back?`,
  remedy: null,
});

export const closedRun = (id: string): Told => ({
  sentence: `${id} is closed in the record, and Temporal still has a run of it.`,
  remedy: null,
});

export const setBack = (id: string, done: Done): Told => ({
  sentence: `The run of ${id} was set back to an earlier point in Temporal ${sayingWho(done)}.`,
  remedy: null,
});

const sayingWho = ({ at, by, reason }: Done): string =>
  `at ${at.slice(0, 16).replace('T', ' ')} UTC by ${by === '' ? 'somebody unnamed' : by}, ${reason === '' ? 'without a reason' : `who says: “${reason}”`}`;
