/**
 * node worker/rehearse-for-api.ts : a rehearsal that somebody goes through by hand over the API of a house. The house asks over the
 * channel between the two, and is answered in order. It ends when the channel closes, however the house has ended, and leaves nothing.
 */
import { answerFromAfar, type Question } from '../client/rehearsal/by-hand/from-afar.ts';
import type { RehearsalSession } from '../client/rehearsal/by-hand/session.ts';
import { whereaboutsOf } from '../client/rehearsal/by-hand/standing.ts';
import { readCast } from '../client/rehearsal/cast-file.ts';
import type { CastGiven } from '../client/rehearsal/shipped.ts';
import { Fault, type FaultCode } from '../domain/faults.ts';
import { type ByHand, beginByHand } from './begin-by-hand.ts';
import { workflowBundle } from './bundle.ts';
import { hushOnce } from './last-words.ts';
import { createLog } from './log.ts';
import { installRuntime, temporalLogger } from './runtime.ts';

/** With what it is begun: the first that the house says. */
export type ByHandSent = Omit<ByHand, 'cast'> & { cast: CastGiven };
export type Asked = { begin: ByHandSent } | Question;
/** One for each that was asked. */
export type Replied = { answer: unknown } | { fault: { code: FaultCode; message: string; remedy: string } };

/** Whoever ends it waits no longer than that; the server ends with the process in any case. */
const LONGEST_END_MS = 5_000;

let session: RehearsalSession | undefined;
let last = Promise.resolve();
let isEnding = false;

async function begin({ cast, ...given }: ByHandSent): Promise<unknown> {
  const log = createLog('warn');
  installRuntime(log, undefined);
  const bundle = await workflowBundle(temporalLogger(log));
  session = await beginByHand({ ...given, cast: readCast(cast.text, cast.file) }, bundle);
  return whereaboutsOf(session);
}

async function reply(asked: Asked): Promise<void> {
  if (isEnding) return;
  try {
    const answer = 'begin' in asked ? await begin(asked.begin) : await answered(asked);
    send({ answer });
  } catch (error) {
    // What was under way does not end well when its house is closed.
    if (isEnding) return;
    if (!(error instanceof Fault)) throw error;
    const { code, message, remedy } = error;
    send({ fault: { code, message, remedy } });
  }
}

function answered(question: Question): Promise<unknown> {
  if (session === undefined) throw new TypeError('it is begun before anything is asked');
  return answerFromAfar(question, session);
}

/** Whoever is not there any more is not answered. */
const send = (replied: Replied): void => void process.send?.(replied, undefined, {}, () => {});

async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  setTimeout(() => process.exit(), LONGEST_END_MS).unref();
  try {
    await session?.close();
  } finally {
    process.exit();
  }
}

process.on('message', (asked: Asked) => {
  last = last.then(() => reply(asked));
});
// What was still asked of a server says that it is gone when nobody listens any more.
process.on('uncaughtException', (error) => {
  if (isEnding) return;
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
hushOnce(() => isEnding);
process.on('disconnect', end);
process.on('SIGTERM', end);
process.on('SIGINT', end);
