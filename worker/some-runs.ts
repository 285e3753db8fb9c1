/**
 * node worker/some-runs.ts : one house of many runs. What is asked (`SomeAsked`) comes over IPC, and what comes of it goes back
 * (`SomeSaid`); then the process ends, and with it all that a house, its workflows and its server have held. It also ends when
 * whoever started it does.
 */
import { readCast } from '../client/rehearsal/cast-file.ts';
import type { Given } from '../client/rehearsal/rehearse.ts';
import { liveThroughSome, type Share, type SomeRuns } from '../client/rehearsal/some-runs.ts';
import { Fault, type FaultCode } from '../domain/faults.ts';
import { yearOf } from '../domain/time/civil-date.ts';
import { freshRehearsal } from './fresh-rehearsal.ts';
import { createLog } from './log.ts';
import { installRuntime } from './runtime.ts';

/** What is lived through, with the cast as its file is written. Plain JSON. */
export interface SomeAsked {
  given: Pick<Given, 'mandate' | 'people' | 'plan' | 'from' | 'until' | 'paragraphs'>;
  cast: { text: string; file: string };
  share: Share;
  bundle: string;
}

/** What is said while it goes on, and once what came of it. Plain JSON. */
export type SomeSaid =
  | { starting: string }
  | { open: true }
  | { done: number }
  | { lived: SomeRuns }
  | { fault: { code: FaultCode; message: string; remedy: string } };

async function main({ given, cast, share, bundle }: SomeAsked): Promise<SomeSaid> {
  installRuntime(createLog('warn'), undefined);
  const year = yearOf(given.mandate.adopted);
  const { house, close } = await freshRehearsal(bundle, year, (starting) => say({ starting }));
  try {
    say({ open: true });
    const file = readCast(cast.text, cast.file);
    return {
      lived: await liveThroughSome(house, { ...given, cast: file }, share, (done) => say({ done })),
    };
  } finally {
    await close();
  }
}

const say = (said: SomeSaid, heard?: () => void): void =>
  void process.send?.(said, undefined, undefined, heard);

process.on('disconnect', () => process.exit(1));
process.once('message', async (asked: SomeAsked) => {
  const last = await main(asked).catch((error: unknown): SomeSaid => {
    if (!(error instanceof Fault)) throw error;
    const { code, message, remedy } = error;
    return { fault: { code, message, remedy } };
  });
  say(last, () => process.exit());
});
