import { Context } from '@temporalio/activity';
import type { Running } from '../domain/obligation/state.ts';
import { someAtATime } from './some-at-a-time.ts';

/** How long somebody may take to answer, and what calls it off before. */
export interface Patience {
  ms: number;
  signal: AbortSignal;
}

/** A page of what runs, as a walk goes over it. */
export interface Page<O> {
  lives: readonly Running[];
  patienceSeconds: number;
  /** Tells one. What it throws leaves that one as `failed`, and keeps no other from being told. */
  tell(life: Running, patience: Patience): Promise<O>;
  failed: O;
  /** For the log: "an obligation could not be told of …". */
  of: string;
}

/** How often it says that it is alive, while obligations answer. */
const HEARTBEAT_MS = 2000;
/** How many obligations of a page are told at a time. */
const AT_ONCE = 10;

/** Says that it is alive while it works. */
export async function whileAlive<R>(work: () => Promise<R>): Promise<R> {
  const context = Context.current();
  const alive = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(alive);
  }
}

/**
 * Tells a page, in its order. Throws when it is called off: whoever was cut off by our own end is not to be counted as silent.
 */
export async function walkPage<O>({
  lives,
  patienceSeconds,
  tell,
  failed,
  of,
}: Page<O>): Promise<{ id: string; outcome: O }[]> {
  const { cancellationSignal: signal, log } = Context.current();
  const outcomes = await someAtATime(lives, AT_ONCE, async (life) => {
    signal.throwIfAborted();
    const { id } = life.obligation;
    try {
      return { id, outcome: await tell(life, { ms: patienceSeconds * 1000, signal }) };
    } catch (error) {
      log.warn(`an obligation could not be told of ${of}`, { id, error });
      return { id, outcome: failed };
    }
  });
  signal.throwIfAborted();
  return outcomes;
}

/** The last of a page that is full, behind which the next begins; null: there are no more. */
export const nextAfter = (lives: readonly Running[], limit: number): string | null =>
  lives.length < limit ? null : (lives.at(-1)?.obligation.id ?? null);
