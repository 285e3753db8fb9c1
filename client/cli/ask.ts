import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault, type FaultCode, isFaultCode } from '../../domain/faults.ts';
import { holderOf } from '../../tools/processes/lock.ts';
import type { Problem } from '../api/contract.ts';
import { notRunning, type Reach, readReach } from './home.ts';

/** Asks the house of this home. Its problems come back as the faults that they were. */
export async function ask<T>(home: string, path: string, body?: unknown): Promise<T> {
  const { url, token } = await reachOf(home);
  let answer: Response;
  try {
    answer = await fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    throw notRunning(home, error);
  }
  const content = (await answer.json()) as T & Partial<Problem>;
  if (answer.ok || content.code === undefined) return content;
  const code: FaultCode = isFaultCode(content.code) ? content.code : 'request.invalid';
  throw new Fault(code, content.title ?? content.code, content.remedy ?? 'See the log of the house.');
}

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
