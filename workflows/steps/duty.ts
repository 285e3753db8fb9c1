import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  log,
  patched,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { RecordActivities } from '../../activities/record-events.ts';
import { COMMAND_TYPES } from '../../domain/obligation/commands.ts';
import { type Answer, decide } from '../../domain/obligation/decide.ts';
import { foldAll } from '../../domain/obligation/evolve.ts';
import { nextWake, type Wake } from '../../domain/obligation/ladder/next.ts';
import { CLOCK } from '../../domain/obligation/parties.ts';
import { type CommandRequest, RECORD_PAGE } from '../../domain/obligation/record.ts';
import { parseSigned, type SignedCommand } from '../../domain/obligation/signed.ts';
import { isPast } from '../../domain/obligation/stages.ts';
import {
  type Alive,
  type Life,
  NOTHING,
  type ObligationState,
  type Stage,
} from '../../domain/obligation/state.ts';
import { fromMs, type Instant, toMs } from '../../domain/time/instant.ts';
import {
  catchUpSignal,
  commandUpdates,
  FACTS,
  factSignal,
  type ObligationInput,
  type ObligationOutcome,
  RUN_CLOSING,
  stateQuery,
} from '../messages.ts';
import { shown } from '../shown.ts';
import { isLong, letAnswersOut, longEnough, shiftOf } from './run-time.ts';
import { isSamePast, otherPast } from './same-past.ts';
import { TemporalPages } from './temporal-pages.ts';
import { refuseMalformed, wellFormed } from './well-formed.ts';

const { recordEvents, readRecord } = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '5 seconds',
  summary: shown('Ask the record'),
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

/** A patch: kept until no run is open that began before it. See `docs/decisions/0022-reconciler-and-patches.md`. */
const READ_ONCE = 'read-record-once';

interface Queued {
  asked: CommandRequest['asked'];
  answered(answer: Answer): void;
}

/** An obligation in the hands of its workflow. */
export interface Duty {
  /** What the record says of it. */
  readonly life: Life;
  /** Takes it up from the record, wherever it stands. */
  open(): Promise<void>;
  /**
   * Answers commands one at a time and rings its wake-ups until the stage is past, or the file is closed. Nothing ends by
   * time alone.
   */
  through(stage: Stage): Promise<void>;
  close(): Promise<ObligationOutcome>;
}

/** Puts the handlers up, before the first wait, so that nothing sent to a young run is lost. */
export function takeUp(input: ObligationInput): Duty {
  const shiftMs = shiftOf(input);
  const isRehearsal = input.rehearsal !== undefined;
  const now = (): Instant => fromMs(Date.now() + shiftMs);
  const queue: Queued[] = [];
  const pages = new TemporalPages(input.searchable === true);
  let state: ObligationState = NOTHING;
  let isAskedToCatchUp = false;
  let isClosing = false;

  // What ran before goes on telling its answers with the next wait; the order of the two is in its history.
  const waits = patched('answers-at-once') ? atOnce : withTheNextWait;
  const enqueue = (given: SignedCommand): Promise<Answer> =>
    waits((answered) => queue.push({ asked: wellFormed(given), answered }));
  for (const type of COMMAND_TYPES) {
    const validator = (given: SignedCommand): void => {
      if (isClosing) throw ApplicationFailure.nonRetryable('the run goes on in another', RUN_CLOSING);
      refuseMalformed(given, type);
    };
    setHandler(commandUpdates[type], enqueue, { validator });
  }
  setHandler(factSignal, (given) => {
    const fact = parseSigned(given);
    // Nobody waits for an answer: what cannot be understood is told to the operator.
    if (typeof fact === 'string' || !FACTS.some((type) => type === fact.command.type)) {
      log.warn('a fact was not understood', { why: typeof fact === 'string' ? fact : fact.command.type });
    } else {
      queue.push({ asked: fact, answered: () => {} });
    }
  });
  setHandler(catchUpSignal, () => {
    isAskedToCatchUp = true;
  });
  setHandler(stateQuery, () => state);

  const alive = (): Alive => {
    if (state.status === 'running' || state.status === 'settled') return state;
    throw ApplicationFailure.nonRetryable(`${input.obligation} is not launched`, 'obligation.unknown');
  };

  async function put({ asked, answered }: Queued): Promise<void> {
    for (;;) {
      const at = now();
      const proposal = decide(state, asked.command, at);
      const { commandId, actor, onBehalfOf } = asked.command;
      const stands = await recordEvents({
        obligation: input.obligation,
        afterSeq: state.seq,
        afterHash: state.hash,
        ...{ commandId, actor, onBehalfOf, at, rules: alive().rules },
        ...{ asked, ...proposal },
      });
      // Only what the record answers is folded: neither today's rules nor this run's memory decide the past. And only
      // the record knows who has sent it: it may have refused what was decided here.
      state = foldAll(state, stands.events);
      if (stands.answer !== null) {
        pages.tell(alive());
        return answered(stands.answer);
      }
    }
  }

  const hasWork = (): boolean => queue.length > 0 || isAskedToCatchUp;

  /** Reads from the last event that it has seen on: that it is there proves that record and run mean the same past. */
  async function catchUp(): Promise<void> {
    isAskedToCatchUp = false;
    for (;;) {
      const { seq, hash } = state;
      const [own, ...events] = await readRecord(input.obligation, seq - 1);
      if (own?.hash !== hash) throw otherPast(input.obligation, { seq, hash });
      if (events.length === 0) break;
      state = foldAll(state, events);
    }
    pages.tell(alive());
  }

  /**
   * Whoever sends without a pause must not keep a run from ending: from now on it turns commands away, which leaves no trace, and
   * they come back to the next run. What was taken before is answered, and the answers are out before the run ends.
   */
  async function goOnInNewRun(): Promise<void> {
    isClosing = true;
    do {
      for (let next = queue.shift(); next; next = queue.shift()) await put(next);
      await condition(allHandlersFinished);
      await letAnswersOut(isRehearsal);
    } while (queue.length > 0);
    const { seq, hash } = state;
    await continueAsNew<(next: ObligationInput) => Promise<unknown>>({
      ...{ ...input, seen: { seq, hash } },
      ...(input.rehearsal ? { rehearsal: { shiftMs } } : {}),
    });
  }

  return {
    get life() {
      return alive();
    },

    async open() {
      const { obligation, seen } = input;
      // Until 0022 the end was only known by a page of nothing: one activity more at every beginning.
      const most = patched(READ_ONCE) ? RECORD_PAGE : 1;
      // All of it is read before any of it is told: who asks meanwhile hears of nothing, and of no past that is half read.
      let read = state;
      for (let last = most; last >= most; ) {
        const events = await readRecord(obligation, read.seq);
        last = events.length;
        if (seen && !isSamePast(seen, events)) throw otherPast(obligation, seen);
        read = foldAll(read, events);
      }
      state = read;
      if (seen && state.seq < seen.seq) throw otherPast(obligation, seen);
      pages.tell(alive());
    },

    async through(stage) {
      while (alive().status === 'running' && !isPast(alive(), stage)) {
        if (isLong(input.longAt)) await goOnInNewRun();
        if (isAskedToCatchUp) {
          await catchUp();
          continue;
        }
        if (queue.length === 0 && !(await commandBefore(nextWake(alive(), now())))) {
          // What is to be said at that moment: of several that were missed it is one.
          const wake = nextWake(alive(), now());
          if (wake && wake.at <= now()) queue.push({ asked: ring(wake), answered: () => {} });
        }
        const next = queue.shift();
        if (next) await put(next);
      }
    },

    async close() {
      // Who spoke in the last moment gets an answer too.
      for (let next = queue.shift(); next; next = queue.shift()) await put(next);
      await condition(allHandlersFinished);
      const { seq, hash } = alive();
      return { obligation: input.obligation, status: 'settled', seq, hash };
    },
  };

  /** Waits for a command, but no longer than until the wake-up; whether one came. */
  function commandBefore(wake: Wake | undefined): Promise<boolean> {
    if (wake === undefined) return condition(hasWork).then(() => true);
    const wait = toMs(wake.at) - toMs(now());
    if (wait <= 0) return Promise.resolve(false);
    return condition(hasWork, longEnough(wait, isRehearsal), { summary: shown(summaryOf(wake)) });
  }
}

/** Temporal takes 400 bytes; who was asked for an input may have a long name. */
const summaryOf = ({ about }: Wake): string => `Until ${about}`.slice(0, 130);

type Wait = (ask: (answered: (answer: Answer) => void) => void) => Promise<Answer>;

const atOnce: Wait = (ask) => new Promise(ask);

/** As it was before: a condition, which is looked at when the workflow waits again. Costs a third more of its thread. */
const withTheNextWait: Wait = async (ask) => {
  let answer: Answer | undefined;
  ask((told) => (answer = told));
  await condition(() => answer !== undefined);
  // TypeScript thinks it is still undefined: it does not see the assignment in `ask`.
  return answer as unknown as Answer;
};

const ring = ({ rung }: Wake): CommandRequest['asked'] => ({
  command: {
    ...{ type: 'ring', commandId: `ring/${rung}`, rung },
    ...{ actor: CLOCK, onBehalfOf: null, comment: null },
  },
  signature: null,
});
