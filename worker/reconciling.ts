import { WorkflowNotFoundError } from '@temporalio/client';
import type { FoundLine, ReconciliationAnswer } from '../client/api/reconciliation-contract.ts';
import { catchUp, type RunOptions, startMissingRun } from '../client/obligations/run.ts';
import { liveRuns } from '../client/reconciling/live-runs.ts';
import { lookAtRun, type RunSeen } from '../client/reconciling/look-at-run.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import type { Sign } from '../domain/obligation/signed.ts';
import type { Finding } from '../domain/reconciling/findings.ts';
import { type Judgement, judge } from '../domain/reconciling/judge.ts';
import type { Done, Place } from '../domain/reconciling/sides.ts';
import { obligationState } from '../store/reads.ts';
import { answerOf, type RecordClock } from '../store/record.ts';
import { isRecorded, openAfter, recordSide } from '../store/record-sides.ts';
import type { Db } from '../store/tables.ts';
import { interventionId, tellIntervention } from './interventions.ts';

export interface ReconcilerNeeds {
  db: Db;
  clock: RecordClock;
  run: RunOptions;
  /** Signs as a service of the house. */
  sign: Sign;
}

/** Compares what the record says with what Temporal says. */
export interface Reconciler {
  /**
   * Looks at every obligation that is open, and at every run that is. `mend`: what can be mended safely is, and what was done
   * by hand is told in the record; else nothing is touched. `anew`: records are proved from their first event on, not from
   * where they held the last time. Stops between two obligations when `isOver` says so.
   */
  look(how: { mend: boolean; anew?: boolean; isOver?: () => boolean }): Promise<ReconciliationAnswer>;
  /** Tells in its record what was done to the newest run of one obligation and is not told yet: before another run hides it. */
  tell(id: ObligationId): Promise<void>;
  /** What the last look found; null before the first. */
  last(): ReconciliationAnswer | null;
}

const PAGE = 200;
const AT_ONCE = 10;

export function createReconciler({ db, clock, run, sign }: ReconcilerNeeds): Reconciler {
  let last: ReconciliationAnswer | null = null;
  // What has not moved since it was looked at is not read again. Of what is closed nothing is kept.
  const proved = new Map<ObligationId, Place>();
  const seen = new Map<ObligationId, RunSeen>();

  async function compare(id: ObligationId): Promise<Judgement> {
    const record = await recordSide(db, id, proved.get(id) ?? null);
    const newest = await lookAtRun(run.client, id, seen.get(id));
    if (record.standing !== 'open') proved.delete(id);
    else if (record.broken === null && record.head !== null) proved.set(id, record.head);
    if (record.standing === 'open' && newest !== null) seen.set(id, newest);
    else seen.delete(id);
    // The record first, then the run, then the record once more: whatever the run has seen must be there by now.
    const stands = newest?.seen == null || (await isRecorded(db, id, newest.seen));
    return judge(record, newest && { ...newest, done: await withTold(id, newest.done) }, stands, clock.now());
  }

  const withTold = (id: ObligationId, done: RunSeen['done']): Promise<Done[]> =>
    Promise.all(
      done.map(async (each) => ({
        ...each,
        told: (await answerOf(db, id, interventionId(each))) !== undefined,
      })),
    );

  async function lookAtOne(id: ObligationId, mend: boolean): Promise<FoundLine[]> {
    let judged = await compare(id);
    // Both sides move while they are looked at: what is wrong is still wrong when it is looked at again.
    if (judged.findings.length > 0 || judged.toTell.length > 0) judged = await compare(id);
    if (mend) for (const done of judged.toTell) await tellIntervention({ db, clock, sign }, id, done);
    const lines: FoundLine[] = [];
    for (const finding of judged.findings)
      lines.push({ ...finding, mended: mend && (await mended(finding)) });
    return lines;
  }

  /** Whether something was done about it. */
  async function mended({ id, mend }: Finding): Promise<boolean> {
    if (mend === null) return false;
    if (mend === 'catch-up') {
      await catchUp(run.client, id).catch(unlessItHasEnded);
      return true;
    }
    const state = await obligationState(db, id);
    return state?.status === 'running' && (await startMissingRun(state.obligation, run));
  }

  return {
    last: () => last,

    async tell(id) {
      const newest = await lookAtRun(run.client, id);
      const done = await withTold(id, newest?.done ?? []);
      for (const each of done) if (!each.told) await tellIntervention({ db, clock, sign }, id, each);
    },

    async look({ mend, anew = false, isOver = () => false }) {
      if (anew) proved.clear();
      const begun = clock.now();
      const findings: FoundLine[] = [];
      const looked = new Set<ObligationId>();
      const lookAtAll = (ids: readonly ObligationId[]): Promise<void> =>
        someAtATime(ids, async (id) => {
          if (isOver() || looked.has(id)) return;
          looked.add(id);
          findings.push(...(await lookAtOne(id, mend)));
        });
      for (let after: ObligationId | null = null, more = true; more; ) {
        const page: ObligationId[] = await openAfter(db, after, PAGE);
        await lookAtAll(page);
        after = page.at(-1) ?? null;
        more = page.length === PAGE && !isOver();
      }
      for await (const page of liveRuns(run)) await lookAtAll(page);
      findings.sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
      const answer = { at: begun, isTry: !mend, looked: looked.size, findings };
      if (!isOver()) last = answer;
      return answer;
    },
  };
}

/** A run that was catching up may have come to its end meanwhile: what was found of it is over then too. */
function unlessItHasEnded(error: unknown): void {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}

async function someAtATime<T>(all: readonly T[], act: (each: T) => Promise<void>): Promise<void> {
  const rest = all.values();
  const lane = async (): Promise<void> => {
    for (const each of rest) await act(each);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, lane));
}
