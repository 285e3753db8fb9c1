/**
 * node worker/rehearse-by-hand.ts ASKED : a rehearsal (`ASKED`, as JSON) that somebody goes through by hand, line by line on stdin. Each way
 * through it has a server of its own, in memory. Whoever started it ending, a closed pipe, Ctrl-C and SIGTERM end it, and nothing is left.
 */
import { bytesOf } from '../activities/documents/file.ts';
import { dated } from '../activities/documents/open.ts';
import { type ReadingLimits, readDocument } from '../activities/documents/read-document.ts';
import { peopleIn } from '../client/cli/people-in.ts';
import type { RehearsalAsked } from '../client/rehearsal/asked.ts';
import { converse } from '../client/rehearsal/by-hand/converse.ts';
import { plannedFor } from '../client/rehearsal/plan-facts.ts';
import { castNamed, planNamed, SHIPPED_CASTS } from '../client/rehearsal/shipped.ts';
import { describeFault, FAULTS, Fault } from '../domain/faults.ts';
import { SHIPPED_WORLD } from '../domain/planning/world.ts';
import { progressOn } from '../tools/progress.ts';
import { beginByHand } from './begin-by-hand.ts';
import { workflowBundle } from './bundle.ts';
import { hushOnce } from './last-words.ts';
import { createLog } from './log.ts';
import { installRuntime, temporalLogger } from './runtime.ts';

/** Whoever ends it waits no longer than that; the server ends with the process in any case. */
const LONGEST_END_MS = 10_000;

async function main(asked: RehearsalAsked, signal: AbortSignal): Promise<number> {
  const { file, symbol } = asked;
  if (file === null) throw new TypeError('what runs is not gone through by hand');
  const limits: ReadingLimits = symbol === null ? {} : { wanted: symbol };
  const { mandate: read } = await readDocument(bytesOf(file), file, limits);
  const mandate = dated(read, file);
  const people = peopleIn(asked.people);
  const cast = castNamed(asked.casts[0] ?? SHIPPED_CASTS[0]);
  const [plan] = asked.plans.map(planNamed);
  const { from } = asked;
  const planned =
    plan && plannedFor(plan, { people, adopted: mandate.adopted, from, known: SHIPPED_WORLD.known });
  const log = createLog('warn');
  installRuntime(log, undefined);
  const progress = progressOn(process.stderr);
  if (process.stdin.isTTY) progress('Starting a Temporal server and a record in memory');
  const bundle = await workflowBundle(temporalLogger(log));
  const { until, paragraphs } = asked;
  const given = { mandate, people, cast, from, until, paragraphs, ...planned };
  const session = await beginByHand(given, bundle);
  progress.end();
  const { stdin: input, stdout: output, stderr: errors } = process;
  try {
    return await converse(session, { input, output, errors, signal, interrupted: () => end(130) });
  } finally {
    await session.close();
  }
}

const ending = new AbortController();
/** At once, but in order where that does not take long. */
function end(code: number): void {
  process.exitCode = code;
  ending.abort();
  setTimeout(() => process.exit(code), LONGEST_END_MS).unref();
}
process.on('SIGINT', () => end(130));
process.on('SIGTERM', () => end(143));
hushOnce(() => ending.signal.aborted);
process.on('disconnect', () => end(1));
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => end(0));

try {
  const code = await main(JSON.parse(process.argv[2] ?? '{}') as RehearsalAsked, ending.signal);
  process.exit(process.exitCode ?? code);
} catch (error) {
  if (ending.signal.aborted) process.exit();
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${describeFault(error)}\n`);
  process.exit(FAULTS[error.code].exit);
}
