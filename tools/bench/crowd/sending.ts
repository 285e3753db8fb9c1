import { setTimeout as pause } from 'node:timers/promises';
import type { Member } from '../../installation/crew.ts';
import type { Figures } from './figures.ts';

/** An answer, as far as it is to be the same each time. */
export interface Told {
  status: number;
  /** Of a problem or a refusal its code; null: accepted. */
  code: string | null;
  /** Of a problem or a refusal its sentence. */
  why: string | null;
  body: unknown;
}

/** One change, as it is sent: with the same key each time. */
export interface Change {
  kind: string;
  path: string;
  key: string;
  body: object;
}

/** Nobody has answered for so long. */
const PATIENCE_MS = 90_000;
const AGAIN_MS = 300;
/** The most that somebody sends the same for: longer than a house needs to come back. */
const LONGEST_MS = 240_000;

/** Sends it until it is answered, as everybody should. Throws when nobody answers for four minutes. */
export async function untilAnswered(
  { url, figures }: { url: string; figures: Figures },
  member: Member,
  kind: string,
  request: { path: string; method?: string; headers?: Record<string, string>; body?: string },
): Promise<Told> {
  const began = performance.now();
  for (let tried = 1; ; tried += 1) {
    if (tried > 1) figures.sentAgain += 1;
    const told = await sentOnce(url, member, request);
    if (typeof told !== 'string' && !isForNow(told)) {
      figures.took(kind, performance.now() - began);
      return told;
    }
    figures.met(typeof told === 'string' ? told : `${told.status} ${told.code}`);
    if (performance.now() - began > LONGEST_MS)
      throw new Error(`${member.name}: ${kind} ${request.path} is not answered: ${JSON.stringify(told)}`);
    await pause(AGAIN_MS);
  }
}

async function sentOnce(
  url: string,
  { headers }: Member,
  { path, headers: more, ...request }: { path: string; headers?: Record<string, string> },
): Promise<Told | string> {
  try {
    const answer = await fetch(`${url}${path}`, {
      ...request,
      headers: { ...headers, ...more },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await answer.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    const { code = null, detail = null } = answer.ok
      ? {}
      : (body as { code?: string | null; detail?: string | null });
    return { status: answer.status, code, why: detail, body };
  } catch (error) {
    // Nobody listens, or who listened was killed.
    const { code, name, message } = ((error as Error).cause ?? error) as Error & { code?: string };
    return code ?? `${name}: ${message}`;
  }
}

/** Says itself that it should be sent again. A run that Temporal has lost comes back with the next look at the record. */
const isForNow = ({ status, code }: Told): boolean =>
  status >= 500 || status === 429 || code === 'obligation.not-running';

/** A change, with its key, until it is answered. */
export const change = (
  at: { url: string; figures: Figures },
  member: Member,
  { kind, path, key, body }: Change,
): Promise<Told> =>
  untilAnswered(at, member, kind, {
    ...{ path, method: 'POST', body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
  });
