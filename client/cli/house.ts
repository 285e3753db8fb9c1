import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault, isFaultCode } from '../../domain/faults.ts';
import { holderOf } from '../../tools/processes/lock.ts';
import { ROUTE_NAMES, type RouteName } from '../api/paths.ts';
import {
  type AnswerOf,
  type Asking,
  houseClient,
  ProblemAnswered,
  type RefusalOf,
  StrangerAnswered,
} from '../house-client.ts';
import type { Elsewhere } from './elsewhere.ts';
import { notRunning, type Reach, readReach } from './home.ts';

/** A house as commands ask it, by the names of `PATHS`: what a rule refuses is an answer, all else that stands in the way a `Fault`. */
export type House = {
  [N in RouteName]: (...asked: Asking<N>) => Promise<AnswerOf<N> | RefusalOf<N>>;
};

/** The house of this home, which is looked up anew for each request, or one elsewhere. Its problems come back as the faults that they were. */
export function houseOf(home: string, elsewhere: Elsewhere | null = null): House {
  const client = houseClient(async () => {
    const { url, token } = elsewhere ?? (await reachOf(home));
    return { url, headers: { authorization: `Bearer ${token}` } };
  });
  const ask = async (name: RouteName, asked: object | undefined): Promise<unknown> => {
    try {
      return await (client[name] as (asked?: object) => Promise<unknown>)(asked);
    } catch (error) {
      // A refusal is an answer, whatever its status.
      if (error instanceof ProblemAnswered && error.problem.accepted === false) return error.problem;
      throw elsewhere === null ? faultOf(home, error) : faultFrom(elsewhere, error);
    }
  };
  // One for each name, so all are there; that the names stay names TypeScript does not follow through `fromEntries`.
  return Object.fromEntries(
    ROUTE_NAMES.map((name) => [name, (asked?: object) => ask(name, asked)]),
  ) as unknown as House;
}

/** What has come in the way, told for people; what nobody foresaw stays as it is. */
function faultOf(home: string, error: unknown): unknown {
  if (error instanceof StrangerAnswered) return strangerAnswers(home, error);
  if (error instanceof ProblemAnswered) {
    const { code, detail, remedy }: Partial<ProblemAnswered['problem']> = error.problem;
    // Whoever does not take the token that stands beside its address is not the house that wrote it.
    if (code === undefined || !isFaultCode(code) || code === 'request.unauthorized')
      return strangerAnswers(home, error);
    return new Fault(code, detail ?? code, remedy ?? 'See the log of the house.');
  }
  // What `fetch` throws when nobody answers, or an answer breaks off.
  if (error instanceof TypeError && error.cause !== undefined)
    return wasSent(error) ? brokenOff(home, error) : notRunning(home, '', error);
  return error;
}

/** The same of a house elsewhere: there is no other whose place it could have taken. */
function faultFrom({ url }: Elsewhere, error: unknown): unknown {
  if (error instanceof ProblemAnswered) {
    const { code, detail, remedy }: Partial<ProblemAnswered['problem']> = error.problem;
    if (code !== undefined && isFaultCode(code))
      return new Fault(code, detail ?? code, remedy ?? 'See the log of the house.');
  }
  if (error instanceof ProblemAnswered || error instanceof StrangerAnswered)
    return awayFrom(`What answers at ${url} is no house`, error);
  if (error instanceof TypeError && error.cause !== undefined)
    return awayFrom(
      wasSent(error) ? `The house at ${url} broke off before it answered` : `Nothing answers at ${url}`,
      error,
    );
  return error;
}

const awayFrom = (why: string, cause: unknown): Fault =>
  new Fault(
    'house.not-running',
    `${why}.`,
    'See whether RAPPORTEUR_HOUSE is right and the house runs; then ask again: nothing is done twice.',
    { cause },
  );

/** Whether the house may have got it: there was a connection, and it broke. */
function wasSent({ cause }: Error): boolean {
  const { code = '' } = (cause ?? {}) as { code?: string };
  return code === 'ECONNRESET' || code.startsWith('UND_ERR_');
}

const strangerAnswers = (home: string, cause: unknown): Fault =>
  notRunning(home, '; another program has taken its port', cause);

const brokenOff = (home: string, cause: unknown): Fault =>
  new Fault(
    'house.not-running',
    `The house of ${home} ended before it answered.`,
    'See whether it runs again with: rapporteur list. Then ask again: nothing is done twice.',
    { cause },
  );

const STARTING_MS = 30_000;
const POLL_MS = 100;

/** A house that is just starting is waited for, as long as who starts it lives. */
async function reachOf(home: string): Promise<Reach> {
  for (let waited = 0; ; waited += POLL_MS) {
    try {
      return readReach(home);
    } catch (error) {
      if (waited >= STARTING_MS || !isStarting(home)) throw error;
    }
    if (waited === 0) process.stderr.write('The house is just starting or ending; waiting for it.\n');
    await pause(POLL_MS);
  }
}

function isStarting(home: string): boolean {
  const holder = holderOf(join(home, 'supervisor.lock'));
  try {
    return holder !== undefined && process.kill(holder.pid, 0);
  } catch {
    return false;
  }
}
