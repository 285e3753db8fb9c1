import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { NextLaunch, SeriesActivities } from '../../activities/series.ts';
import { UNPROVEN_REFUSALS } from '../../domain/obligation/refusals.ts';
import { SERIES_COMMAND_TYPES } from '../../domain/series/commands.ts';
import { decide, type SeriesAnswer, whyStill } from '../../domain/series/decide.ts';
import { foldAll } from '../../domain/series/evolve.ts';
import type { SeriesRecordRequest } from '../../domain/series/record.ts';
import { seriesStream } from '../../domain/series/series.ts';
import { parseSignedSeries, type SignedSeriesCommand } from '../../domain/series/signed.ts';
import { type BegunSeries, NO_SERIES, type SeriesState } from '../../domain/series/state.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import { dayAt, fromMs, type Instant, toMs } from '../../domain/time/instant.ts';
import {
  lookAgainSignal,
  type SeriesInput,
  type SeriesOutcome,
  seriesQuery,
  seriesUpdates,
} from '../messages.ts';
import { shown } from '../shown.ts';
import { letAnswersOut, longEnough } from './run-time.ts';

const { recordSeries, readSeries, nextLaunch, seating } = proxyLocalActivities<SeriesActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

const { startCycle } = proxyLocalActivities<SeriesActivities>({
  startToCloseTimeout: '1 minute',
  // Whatever is away comes back: nobody else would start this cycle.
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
  summary: shown('Start the cycle'),
});

/** A wait is no longer than this: by then the calendar may say otherwise, and nobody may have said so. */
const LOOK_AGAIN_MS = 183 * 86_400_000;
/** So many cycles a run, whatever Temporal suggests: a short history is read quickly, also in ten years. */
const CYCLES_A_RUN = 5;

/** How long it waits when nobody believed that the house has signed: by then it signs with another key. */
const ANOTHER_KEY_MS = 60_000;

interface Queued {
  asked: SeriesRecordRequest['asked'];
  answered(answer: SeriesAnswer): void;
}

/** What ended a wait. */
type Moment = 'a command' | 'the launch' | 'another look';

/** A series in the hands of its workflow. */
export interface RecurringDuty {
  /** Whether a mandate or a person has ended it. What is due before the day of that is still owed. */
  readonly isOver: boolean;
  /** Takes it up from the record, wherever it stands. */
  open(): Promise<void>;
  /** What it waits for, by the calendar of this moment. */
  nextLaunch(): Promise<NextLaunch>;
  waitFor(next: NextLaunch): Promise<Moment>;
  /** Answers who spoke first. */
  answer(): Promise<void>;
  startCycle(): Promise<void>;
  continueWhenLong(): Promise<void>;
  /** How it ended; undefined when somebody spoke in the last moment. */
  close(): Promise<SeriesOutcome | undefined>;
}

/** Puts the handlers up, before the first wait, so that nothing sent to a young run is lost. */
export function takeUpSeries({ series, rehearsal }: SeriesInput): RecurringDuty {
  const shiftMs = rehearsal ? toMs(rehearsal.startsAt) - workflowInfo().startTime.getTime() : 0;
  const now = (): Instant => fromMs(Date.now() + shiftMs);
  const queue: Queued[] = [];
  let state: SeriesState = NO_SERIES;
  let today: CivilDate | undefined;
  let looked = false;
  let stuck: string | undefined;
  let startedHere = 0;

  const enqueue = async (given: SignedSeriesCommand): Promise<SeriesAnswer> => {
    let answer: SeriesAnswer | undefined;
    queue.push({ asked: wellFormed(given), answered: (told) => (answer = told) });
    await condition(() => answer !== undefined);
    // TypeScript thinks it is still undefined: it does not see the assignment in `answered`.
    return answer as unknown as SeriesAnswer;
  };
  for (const type of SERIES_COMMAND_TYPES) {
    setHandler(seriesUpdates[type], enqueue, { validator: (given) => refuseMalformed(given, type) });
  }
  setHandler(lookAgainSignal, () => {
    looked = false;
  });
  setHandler(seriesQuery, () => state);

  const begun = (): BegunSeries => {
    if (state.status !== 'nothing') return state;
    throw ApplicationFailure.nonRetryable(`${series} was not begun`, 'series.unknown');
  };

  async function put({ asked, answered }: Queued): Promise<void> {
    for (;;) {
      const at = now();
      const proposal = decide(state, asked.command, today ?? (at.slice(0, 10) as CivilDate));
      const { commandId, actor, onBehalfOf } = asked.command;
      const stands = await recordSeries({
        obligation: seriesStream(series),
        afterSeq: state.seq,
        afterHash: state.hash,
        ...{ commandId, actor, onBehalfOf, at, rules: begun().rules },
        ...{ asked, ...proposal },
      });
      // Only what the record answers is folded: neither today's rules nor this run's memory decide the past. And only
      // the record knows who has sent it: it may have refused what was decided here.
      state = foldAll(state, stands.events);
      if (stands.answer !== null) return answered(stands.answer);
    }
  }

  return {
    get isOver() {
      return begun().status === 'ended' || begun().status === 'merged';
    },

    async open() {
      for (;;) {
        const events = await readSeries(series, state.seq);
        if (events.length === 0) break;
        state = foldAll(state, events);
      }
      begun();
    },

    async nextLaunch() {
      looked = true;
      const at = now();
      const next = await nextLaunch(series, at);
      today = dayAt(at, next.zone);
      setCurrentDetails(inBusinessWords(begun(), next, stuck));
      return next;
    },

    async waitFor(next) {
      const came = (): boolean => queue.length > 0;
      if (came()) return 'a command';
      const untilLaunch =
        next.kind === 'cycle' && stuck === undefined ? toMs(next.launchAt) - toMs(now()) : LOOK_AGAIN_MS;
      if (untilLaunch <= 0) return 'the launch';
      const wait = Math.min(untilLaunch, LOOK_AGAIN_MS);
      const summary = next.kind === 'cycle' ? `Until the launch of ${next.key}` : 'Until it is known when';
      const still = next.kind === 'suspended' || next.kind === 'none';
      const due = (): boolean => came() || !looked;
      // Only a command or another calendar ends these two waits.
      if (still) await condition(due);
      else await condition(due, longEnough(wait, rehearsal !== undefined), { summary });
      stuck = undefined;
      return came() ? 'a command' : 'another look';
    },

    async answer() {
      const next = queue.shift();
      if (next === undefined) return;
      // Who may decide is who holds the post by now.
      const asked = await seating(series, now());
      if (asked !== null) await put({ asked, answered: () => {} });
      await put(next);
    },

    async startCycle() {
      const outcome = await startCycle({ series, at: now(), rehearsal: rehearsal !== undefined });
      if (outcome.kind === 'unplanned') stuck = outcome.why;
      if (outcome.kind !== 'started') return;
      startedHere += 1;
      let told: SeriesAnswer | undefined;
      await put({ asked: outcome.asked, answered: (answer) => (told = answer) });
      if (isUnproven(told)) await sleep(ANOTHER_KEY_MS);
    },

    async continueWhenLong() {
      const isLong = workflowInfo().continueAsNewSuggested || startedHere >= CYCLES_A_RUN;
      if (!isLong || queue.length > 0 || !allHandlersFinished()) return;
      await letAnswersOut(rehearsal !== undefined);
      if (queue.length > 0) return;
      await continueAsNew<(next: SeriesInput) => Promise<unknown>>({
        series,
        ...(rehearsal ? { rehearsal: { startsAt: now() } } : {}),
      });
    },

    async close() {
      await condition(() => queue.length > 0 || allHandlersFinished());
      if (queue.length > 0) return undefined;
      const { status, seq, hash } = begun();
      return { series, status: status === 'merged' ? 'merged' : 'ended', seq, hash };
    },
  };
}

const isUnproven = (answer: SeriesAnswer | undefined): boolean =>
  answer !== undefined && !answer.accepted && UNPROVEN_REFUSALS.some((code) => code === answer.refused.code);

function refuseMalformed(given: unknown, type: string): void {
  if (wellFormed(given).command.type !== type) throw malformed(`type: expected ${type}`);
}

function wellFormed(given: unknown): SignedSeriesCommand {
  const parsed = parseSignedSeries(given);
  if (typeof parsed === 'string') throw malformed(parsed);
  return parsed;
}

const malformed = (what: string): ApplicationFailure =>
  ApplicationFailure.nonRetryable(what, 'request.invalid');

/** For Temporal's own pages: posts, never persons. */
function inBusinessWords(series: BegunSeries, next: NextLaunch, stuck: string | undefined): string {
  const last = series.cycles.at(-1);
  const coming = {
    cycle: () =>
      next.kind === 'cycle'
        ? `Next: ${next.key}, due ${inWords(next.due as CivilDate)}, launched on ${inWords(next.launchAt.slice(0, 10) as CivilDate)}`
        : '',
    unknown: () => `Next: not known, ${next.kind === 'unknown' ? next.why : ''}`,
    none: () => 'Next: none',
    suspended: () => 'Next: none while it is suspended',
  }[next.kind]();
  return [
    `With: ${series.posts.assignments.officer}`,
    `Started: ${series.cycles.length}${last === undefined ? '' : `, last ${last.key}`}`,
    coming,
    ...[whyStill(series), stuck && `Cannot be planned: ${stuck}`].filter((line) => line !== undefined),
  ].join('  \n');
}
