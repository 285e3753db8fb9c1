import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Often, type RehearsedByChance, rehearseByChance } from '../client/rehearsal/by-chance.ts';
import { noRange } from '../client/rehearsal/chances-lines.ts';
import type { Given } from '../client/rehearsal/rehearse.ts';
import type { SomeRuns } from '../client/rehearsal/some-runs.ts';
import { Fault } from '../domain/faults.ts';
import { hasRange } from '../domain/rehearsal/luck.ts';
import type { Progress } from '../tools/progress.ts';
import type { SomeAsked, SomeSaid } from './some-runs.ts';

const PROCESS = fileURLToPath(new URL('some-runs.ts', import.meta.url));
/**
 * For V8. A house lives for a minute or two: the database's code is not compiled a second time, for which a house would need 400 MB
 * more for a moment and longer than it wins by it; and what is thrown away is thrown away soon (250 MB, for a tenth more of computing).
 */
const FLAGS = ['--liftoff-only', '--optimize-for-size', '--max-semi-space-size=2'];

/**
 * Lives through one cast as often as asked. Each house is a process of its own with a server of its own, one after another, so that
 * what one holds is given back before the next begins. Throws as `begin`, and `rehearsal.process-ended`.
 */
export function rehearseOften(
  given: Omit<Given, 'luck' | 'progress'>,
  often: Omit<Often, 'progress'>,
  bundle: string,
  progress: Progress,
): Promise<RehearsedByChance> {
  const { cast: file, ...others } = given;
  const { name } = file.cast;
  // That a house must be made ready first says nothing of how long a run takes.
  let began: number | undefined;
  if (!hasRange(file.cast)) progress(noRange(name));
  const asked = {
    ...{ given: others, bundle },
    cast: { text: file.text, file: file.file },
  };
  const liveThrough: Parameters<typeof rehearseByChance>[0] = (share, done) =>
    liveInProcess({ ...asked, share }, (said) => {
      if ('starting' in said) progress(said.starting);
      if ('open' in said) began ??= Date.now();
      if ('done' in said) done(said.done);
    });
  return rehearseByChance(liveThrough, given, {
    ...often,
    progress: (done, of) =>
      progress(`${name}: run ${done} of ${of}${leftWords(done, of, Date.now() - (began ?? Date.now()))}`),
  });
}

/** What comes of one house, once its process has ended. `hear`: what it says before. Throws as `rehearseOften`. */
function liveInProcess(asked: SomeAsked, hear: (said: SomeSaid) => void): Promise<SomeRuns> {
  const child = spawn(process.execPath, [...FLAGS, PROCESS], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let last: SomeSaid | undefined;
  child.on('message', (said: SomeSaid) => {
    if ('lived' in said || 'fault' in said) last = said;
    else hear(said);
  });
  // Whoever ends before it has heard all of it says why itself.
  child.send(asked, () => {});
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (last !== undefined && 'lived' in last) resolve(last.lived);
      else if (last !== undefined && 'fault' in last)
        reject(new Fault(last.fault.code, last.fault.message, last.fault.remedy));
      else reject(endedByItself(code, signal, asked));
    });
  });
}

function endedByItself(code: number | null, signal: string | null, { share }: SomeAsked): Fault {
  return new Fault(
    'rehearsal.process-ended',
    `The process that lived through run ${share.first} and those after it ended by itself, ${signal === null ? `with code ${code}` : `by ${signal}`}; what it had done is lost.`,
    'Rehearse again: the same seed gives the same answer. SIGKILL often means that this machine has not enough memory; name fewer paragraphs then.',
  );
}

function leftWords(done: number, of: number, tookMs: number): string {
  if (done === 0 || done === of) return '';
  const seconds = Math.round(((of - done) * tookMs) / done / 1000);
  return seconds < 90 ? `, about ${seconds} s left` : `, about ${Math.round(seconds / 60)} minutes left`;
}
