import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  log,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { RecordActivities } from '../../activities/record-events.ts';
import { COMMAND_TYPES } from '../../domain/obligation/commands.ts';
import { type Answer, decide } from '../../domain/obligation/decide.ts';
import { foldAll } from '../../domain/obligation/evolve.ts';
import { nextWake, type Wake } from '../../domain/obligation/ladder/next.ts';
import { CLOCK } from '../../domain/obligation/parties.ts';
import { isReached } from '../../domain/obligation/progress.ts';
import type { CommandRequest } from '../../domain/obligation/record.ts';
import { parseSigned, type SignedCommand } from '../../domain/obligation/signed.ts';
import { isPast, stageOf } from '../../domain/obligation/stages.ts';
import {
  type Alive,
  type Life,
  NOTHING,
  type ObligationState,
  type Stage,
} from '../../domain/obligation/state.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import { fromMs, type Instant, toMs } from '../../domain/time/instant.ts';
import {
  commandUpdates,
  FACTS,
  factSignal,
  type ObligationInput,
  type ObligationOutcome,
  stateQuery,
} from '../messages.ts';

const { recordEvents, readRecord } = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '5 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

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
  const now = (): Instant => fromMs(Date.now() + shiftMs);
  const queue: Queued[] = [];
  let state: ObligationState = NOTHING;

  const enqueue = async (given: SignedCommand): Promise<Answer> => {
    let answer: Answer | undefined;
    queue.push({ asked: wellFormed(given), answered: (told) => (answer = told) });
    await condition(() => answer !== undefined);
    // TypeScript thinks it is still undefined: it does not see the assignment in `answered`.
    return answer as unknown as Answer;
  };
  for (const type of COMMAND_TYPES) {
    setHandler(commandUpdates[type], enqueue, { validator: (given) => refuseMalformed(given, type) });
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
        setCurrentDetails(inBusinessWords(alive()));
        return answered(stands.answer);
      }
    }
  }

  async function continueWhenLong(): Promise<void> {
    if (!workflowInfo().continueAsNewSuggested || !allHandlersFinished()) return;
    // The answers of this task must be out before the run ends.
    await sleep(1);
    if (queue.length === 0)
      await continueAsNew<(next: ObligationInput) => Promise<unknown>>({
        obligation: input.obligation,
        ...(input.rehearsal ? { rehearsal: { shiftMs } } : {}),
      });
  }

  return {
    get life() {
      return alive();
    },

    async open() {
      for (;;) {
        const events = await readRecord(input.obligation, state.seq);
        if (events.length === 0) break;
        state = foldAll(state, events);
      }
      setCurrentDetails(inBusinessWords(alive()));
    },

    async through(stage) {
      while (alive().status === 'running' && !isPast(alive(), stage)) {
        await continueWhenLong();
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
  async function commandBefore(wake: Wake | undefined): Promise<boolean> {
    const came = (): boolean => queue.length > 0;
    if (wake === undefined) {
      await condition(came);
      return true;
    }
    const wait = toMs(wake.at) - toMs(now());
    return wait > 0 && condition(came, wait, { summary: `Until ${wake.about}` });
  }
}

/** In a rehearsal the obligation lives in another time than the clock; in real work the shift is 0. */
function shiftOf({ rehearsal }: ObligationInput): number {
  if (rehearsal === undefined) return 0;
  if ('shiftMs' in rehearsal) return rehearsal.shiftMs;
  return toMs(rehearsal.startsAt) - workflowInfo().startTime.getTime();
}

function refuseMalformed(given: unknown, type: string): void {
  const parsed = wellFormed(given);
  if (parsed.command.type !== type) throw malformed(`type: expected ${type}`);
}

function wellFormed(given: unknown): SignedCommand {
  const parsed = parseSigned(given);
  if (typeof parsed === 'string') throw malformed(parsed);
  return parsed;
}

const malformed = (what: string): ApplicationFailure =>
  ApplicationFailure.nonRetryable(what, 'request.invalid');

const ring = ({ rung }: Wake): CommandRequest['asked'] => ({
  command: {
    ...{ type: 'ring', commandId: `ring/${rung}`, rung },
    ...{ actor: CLOCK, onBehalfOf: null, comment: null },
  },
  signature: null,
});

/** For Temporal's own pages: posts, never persons. */
function inBusinessWords(life: Life): string {
  const next = life.plan.milestones.find((milestone) => !isReached(life, milestone));
  return [
    `Stage: ${stageOf(life)}`,
    `With: ${life.holder.post}`,
    next ? `Next: ${next.key}, due ${inWords(next.on)}` : 'All milestones are reached',
  ].join('  \n');
}
