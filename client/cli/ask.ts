import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault, isFaultCode } from '../../domain/faults.ts';
import { holderOf } from '../../tools/processes/lock.ts';
import type { Problem } from '../api/problems.ts';
import { notRunning, type Reach, readReach } from './home.ts';

/** Asks the house of this home. Its problems come back as the faults that they were. */
export async function ask<T>(home: string, path: string, body?: unknown): Promise<T> {
  const { status, text } = await exchange(home, path, body);
  const content = parsed(home, text);
  if (status < 400) return content as T;
  // A refusal is an answer, whatever its status.
  if ((content as { accepted?: boolean } | null)?.accepted === false) return content as T;
  throw problemIn(home, status, content);
}

/** An answer that is not JSON. Its problems are, and come back likewise. */
export async function answerOf(home: string, path: string): Promise<Response> {
  const answer = await request(home, path, undefined);
  if (answer.status < 400) return answer;
  throw problemIn(home, answer.status, parsed(home, await answer.text()));
}

function problemIn(home: string, status: number, content: unknown): Fault {
  const { code, detail, remedy } = (content ?? {}) as Partial<Problem>;
  // Whoever does not take the token that stands beside its address is not the house that wrote it.
  if (status === 401 || code === undefined || !isFaultCode(code)) return strangerAnswers(home);
  return new Fault(code, detail ?? code, remedy ?? 'See the log of the house.');
}

function parsed(home: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw strangerAnswers(home, error);
  }
}

async function exchange(
  home: string,
  path: string,
  body: unknown,
): Promise<{ status: number; text: string }> {
  const answer = await request(home, path, body);
  try {
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    throw notReached(home, error);
  }
}

async function request(home: string, path: string, body: unknown): Promise<Response> {
  const { url, token } = await reachOf(home);
  try {
    return await fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': body instanceof Uint8Array ? BYTES : JSON_TEXT }),
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
    });
  } catch (error) {
    throw notReached(home, error);
  }
}

const notReached = (home: string, error: unknown): Fault =>
  wasSent(error) ? brokenOff(home, error) : notRunning(home, '', error);

const BYTES = 'application/octet-stream';
const JSON_TEXT = 'application/json';

/** Whether the house may have got it: there was a connection, and it broke. */
function wasSent(error: unknown): boolean {
  const { code = '' } = ((error as Error).cause ?? {}) as { code?: string };
  return code === 'ECONNRESET' || code.startsWith('UND_ERR_');
}

const strangerAnswers = (home: string, cause?: unknown): Fault =>
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
