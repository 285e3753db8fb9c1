import { Fault, type FaultCode, isFaultCode } from '../../domain/faults.ts';
import type { Problem } from '../api/contract.ts';
import { notRunning, readReach } from './home.ts';

/** Asks the house of this home. Its problems come back as the faults that they were. */
export async function ask<T>(home: string, path: string, body?: unknown): Promise<T> {
  const { url, token } = readReach(home);
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
