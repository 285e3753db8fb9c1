import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { RehearsalLine } from '../client/api/rehearsals-contract.ts';
import type { Answers, Question } from '../client/rehearsal/by-hand/from-afar.ts';
import type { Whereabouts } from '../client/rehearsal/by-hand/standing.ts';
import { Fault } from '../domain/faults.ts';
import { fromMs } from '../domain/time/instant.ts';
import { environmentSchema } from './environment.ts';
import type { Asked, ByHandSent, Replied } from './rehearse-for-api.ts';

/** The rehearsals of a house that are gone through by hand, each in a process of its own. */
export interface Rehearsals {
  /** Throws `rehearsal.too-many`, and what the rehearsal finds wrong before it begins. */
  begin(given: ByHandSent): Promise<{ id: string; where: Whereabouts }>;
  /** Those that are open, the oldest first. */
  list(): RehearsalLine[];
  /** Throws `rehearsal.unknown`, `rehearsal.lost`, and what the rehearsal throws. */
  ask<A extends Question['ask']>(id: string, question: Question & { ask: A }): Promise<Answers[A]>;
  /** Answers when its process has ended. Throws `rehearsal.unknown`. */
  end(id: string): Promise<void>;
  /** Ends all; none is begun any more. */
  close(): Promise<void>;
}

/** Real time, in milliseconds. */
export interface Ticking {
  now(): number;
  /** Until what it answers with is called. */
  every(ms: number, act: () => void): () => void;
}

const REAL: Ticking = {
  now: Date.now,
  every(ms, act) {
    const timer = setInterval(act, ms).unref();
    return () => clearInterval(timer);
  },
};

const MOST_OPEN = 3;
const LONGEST_QUIET_MINUTES = 30;
const LOOK_MS = 60_000;

export function createRehearsals({ now, every }: Ticking = REAL): Rehearsals {
  const open = new Map<string, Apart>();
  /** Every process that is still there, also of those that are about to end. */
  const there = new Set<Apart>();
  let isClosed = false;

  const quietMs = (one: Apart): number => (one.isBusy ? 0 : now() - one.quietSince);
  const end = (one: Apart, why: Fault): Promise<void> => {
    open.delete(one.id);
    return one.end(why);
  };
  const stopLooking = every(LOOK_MS, () => {
    for (const one of open.values())
      if (quietMs(one) >= LONGEST_QUIET_MINUTES * 60_000) void end(one, overBySilence(one.id));
  });
  const known = (id: string): Apart => {
    const one = open.get(id);
    if (one === undefined) throw unknown(id);
    return one;
  };

  return {
    async begin(given) {
      if (isClosed) throw ending();
      if (open.size >= MOST_OPEN) throw tooMany([...open.values()], quietMs);
      const one = new Apart(given, now, () => {
        there.delete(one);
        open.delete(one.id);
      });
      open.set(one.id, one);
      there.add(one);
      try {
        const where = (await one.ask({ begin: given })) as Whereabouts;
        one.cast = where.cast.name;
        return { id: one.id, where };
      } catch (error) {
        await end(one, overByHand(one.id));
        throw error;
      }
    },
    list: () =>
      [...open.values()].map((one) => ({
        ...{ id: one.id, symbol: one.symbol, cast: one.cast, since: fromMs(one.since) },
        ...{ quietSeconds: Math.floor(quietMs(one) / 1000), isBusy: one.isBusy, pid: one.pid },
      })),
    ask: async <A extends Question['ask']>(id: string, question: Question & { ask: A }) =>
      (await known(id).ask(question)) as Answers[A],
    end: async (id) => end(known(id), overByHand(id)),
    async close() {
      isClosed = true;
      stopLooking();
      await Promise.all([...there].map((one) => end(one, ending())));
    },
  };
}

const PROCESS = fileURLToPath(new URL('./rehearse-for-api.ts', import.meta.url));
/** Longer than the process gives itself, and shorter than the ten seconds in which the API has to close. */
const LONGEST_END_MS = 7_000;

interface Waiting {
  resolve(answer: unknown): void;
  reject(why: Error): void;
}

/** One rehearsal, as the house has it: a process that is asked, and answers in order. */
class Apart {
  readonly id = randomUUID();
  readonly symbol: string;
  /** What its cast is called; null: it is not begun yet. */
  cast: string | null = null;
  readonly since: number;
  /** When it last answered. */
  quietSince: number;
  readonly #now: () => number;
  readonly #child: ChildProcess;
  readonly #waiting: Waiting[] = [];
  readonly #gone = Promise.withResolvers<void>();
  /** Why it answers no longer. */
  #over: Fault | null = null;

  constructor({ mandate: { symbol } }: ByHandSent, now: () => number, onGone: () => void) {
    this.symbol = symbol;
    this.#now = now;
    this.since = now();
    this.quietSince = this.since;
    this.#child = fork(PROCESS, [], {
      // Of options of this process none is its own; what it has to complain about stands in the log of the house.
      execArgv: [],
      env: environmentOf(process.env),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (replied: Replied) => this.#hear(replied));
    const gone = (how: string): void => {
      this.#over ??= lost(this.id, how);
      for (const { reject } of this.#waiting.splice(0)) reject(this.#over);
      onGone();
      this.#gone.resolve();
    };
    this.#child.on('exit', (code, signal) => gone(signal ?? `exit code ${code}`));
    this.#child.on('error', (error) => {
      if (this.#child.pid === undefined) gone(error.message);
    });
  }

  get pid(): number | null {
    return this.#child.pid ?? null;
  }

  get isBusy(): boolean {
    return this.#waiting.length > 0;
  }

  ask(asked: Asked): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#over !== null) return reject(this.#over);
      this.#waiting.push({ resolve, reject });
      // Whoever cannot be told is gone, and then all that wait are.
      this.#child.send(asked, () => {});
    });
  }

  #hear(replied: Replied): void {
    const asked = this.#waiting.shift();
    this.quietSince = this.#now();
    if ('answer' in replied) asked?.resolve(replied.answer);
    else {
      const { code, message, remedy } = replied.fault;
      asked?.reject(new Fault(code, message, remedy));
    }
  }

  /** Answers when its process has ended. Whoever waits is told why. */
  async end(why: Fault): Promise<void> {
    this.#over ??= why;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#over);
    if (this.#child.connected) this.#child.disconnect();
    const patience = setTimeout(() => this.#child.kill('SIGKILL'), LONGEST_END_MS);
    await this.#gone.promise;
    clearTimeout(patience);
  }
}

/** Of what a house is told only where a Temporal server comes from: neither its home nor its database nor its Temporal. */
function environmentOf(all: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = ['RAPPORTEUR_CACHE', 'RAPPORTEUR_TEMPORAL_DOWNLOAD'];
  const houses = Object.keys(environmentSchema.shape).filter((name) => !kept.includes(name));
  return Object.fromEntries(Object.entries(all).filter(([name]) => !houses.includes(name)));
}

const unknown = (id: string): Fault =>
  new Fault(
    'rehearsal.unknown',
    `There is no rehearsal ${id.slice(0, 80)}.`,
    `It was ended, its process was lost, or nobody asked anything of it for ${LONGEST_QUIET_MINUTES} minutes. See which are open with: GET /rehearsals.`,
  );

const over = (id: string, how: string): Fault =>
  new Fault('rehearsal.unknown', `The rehearsal ${id} ${how}.`, 'Begin another with: POST /rehearsals.');
const overByHand = (id: string): Fault => over(id, 'was ended meanwhile');
const overBySilence = (id: string): Fault =>
  over(id, `was ended: nobody asked anything of it for ${LONGEST_QUIET_MINUTES} minutes`);

const ending = (): Fault =>
  new Fault(
    'house.not-running',
    'The house is about to end, and its rehearsals with it.',
    'Start it again with: rapporteur start. Then begin the rehearsal again.',
  );

function tooMany(open: Apart[], quietMs: (one: Apart) => number): Fault {
  const [quietest] = [...open].sort((one, other) => quietMs(other) - quietMs(one));
  const told = open.map((one) => `${one.id} (${one.symbol}, ${quietWords(quietMs(one))})`);
  return new Fault(
    'rehearsal.too-many',
    `${MOST_OPEN} rehearsals are open, and there may be no more: ${told.join(', ')}.`,
    `End one that nobody needs, best the one that is quiet for longest: DELETE /rehearsals/${quietest?.id}.`,
  );
}

const quietWords = (ms: number): string => {
  const minutes = Math.floor(ms / 60_000);
  if (minutes === 0) return 'in use';
  return `quiet for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
};

const lost = (id: string, how: string): Fault =>
  new Fault(
    'rehearsal.lost',
    `The rehearsal ${id} is lost: its process ended in the middle (${how}).`,
    'Begin it again with: POST /rehearsals. Nothing of the house was touched; house.log in the home may say why.',
  );
