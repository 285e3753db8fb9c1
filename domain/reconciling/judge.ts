import type { Intervention } from '../obligation/fields.ts';
import { type Instant, toMs } from '../time/instant.ts';
import {
  ahead,
  behind,
  brokenRecord,
  closedRun,
  endedByHand,
  endedByItself,
  FINDINGS,
  type Finding,
  type FindingCode,
  missingRun,
  setBack,
  unknownRun,
  unreadable,
} from './findings.ts';
import type { Done, Place, RecordSide, RunSide } from './sides.ts';

/** What was judged: what is found, and what of it the record of the obligation is to tell. */
export interface Judgement {
  findings: Finding[];
  /** Done to the run by hand. Empty where nothing may be written: the record is broken, or another than the run's. */
  toTell: Done[];
}

/** A command is in the record before Temporal's history has it: for as long as a step of a run takes it may be behind. */
const IN_FLIGHT_MS = 10_000;

/**
 * Compares an obligation's record with its newest run (null: Temporal knows none) at a moment of the house's clock.
 * `stands`: whether the event that the run has seen last is in the record, with that hash. The gravest is judged first: what
 * lies in doubt is neither mended nor written to.
 */
export function judge(record: RecordSide, run: RunSide | null, stands: boolean, now: Instant): Judgement {
  const { id, standing, head, broken } = record;
  const found = (code: FindingCode, told: Pick<Finding, 'sentence' | 'remedy'>): Finding => ({
    ...{ code, id, runId: run?.runId ?? null, ...told },
    mend: FINDINGS[code].mend,
  });
  const only = (code: FindingCode, told: Pick<Finding, 'sentence' | 'remedy'>): Judgement => ({
    findings: [found(code, told)],
    toTell: [],
  });
  const isLive = run?.status === 'running';
  if (broken !== null) return only('record.broken', brokenRecord(id, broken));
  if (standing === 'unknown') return isLive ? only('run.unknown', unknownRun(id)) : AS_IT_SHOULD_BE;
  if (run?.seen != null && !stands) return only('run.ahead', ahead(id, run.seen, head));
  if (isLive && run.missingKey !== null) return only('run.unreadable', unreadable(id, run.missingKey));
  if (standing === 'closed') {
    return isLive && isOld(head, now) ? only('run.closed', closedRun(id)) : AS_IT_SHOULD_BE;
  }
  if (run === null) return only('run.missing', missingRun(id));
  const findings: Finding[] = [];
  const last = (what: Intervention): Done | undefined => run.done.findLast((each) => each.what === what);
  const reset = last('reset');
  const isSetBack = reset !== undefined && !reset.told;
  if (isSetBack) findings.push(found('run.reset', setBack(id, reset)));
  if (run.status === 'terminated' || run.status === 'cancelled') {
    const done = last(run.status) ?? {
      what: run.status,
      runId: run.runId,
      at: now,
      by: '',
      reason: '',
      told: true,
    };
    findings.push(found(`run.${run.status}`, endedByHand(id, done)));
  } else if (run.status === 'ended') {
    findings.push(found('run.ended', endedByItself(id, run.ending ?? 'nobody knows how')));
  } else if (!isSetBack && head !== null && isBehind(run.seen, head) && isOld(head, now)) {
    findings.push(found('run.behind', behind(id, run.seen, head)));
  }
  return { findings, toTell: run.done.filter(({ told }) => !told) };
}

const AS_IT_SHOULD_BE: Judgement = { findings: [], toTell: [] };

/** A run that has seen nothing has not begun: it reads all when it does. */
const isBehind = (seen: Place | null, head: Place): seen is Place => seen !== null && seen.seq < head.seq;

const isOld = (head: RecordSide['head'], now: Instant): boolean =>
  head === null || toMs(now) - toMs(head.writtenAt) > IN_FLIGHT_MS;
