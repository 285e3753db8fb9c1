import canonicalize from 'canonicalize';
import type { FastifyRequest } from 'fastify';
import { Fault } from '../../domain/faults.ts';
import { callerOf } from './caller-of.ts';
import { type AnswerNeeds, NOT_KEPT, type Once, type Told } from './once.ts';
import { invalid, PROBLEM_TYPE, problemOf } from './problems.ts';
import { type Asked, Reply, type Route } from './route.ts';

const MOST = 300;
/** So long is what nobody can guess: 128 bits in the fewest letters. A UUID has 36. */
const UNGUESSABLE = 22;

/** What of an answer came of the moment, not of what was asked: sent again it may be taken. */
const OF_THE_MOMENT: readonly number[] = [400, 401, 403, 408, 412, 429];

/**
 * Answers a change that carries a key as the first time, when it was answered before; else makes it, and keeps the answer for
 * repeats: refusals and faults of what was asked too, but none of the house. Throws `request.key-taken` and `request.under-way`.
 */
export async function answerOnce(
  { name, route, request }: { name: string; route: Route; request: FastifyRequest },
  needs: AnswerNeeds,
  asked: Asked,
  answering: (once: Once) => Promise<unknown>,
): Promise<unknown> {
  const key = keyOf(request, route, asked);
  if (key === undefined) return answering(NOT_KEPT);
  const { params, query, body } = asked;
  const begun = await needs.beginOnce({
    owner: callerOf(request).account ?? 'home',
    key,
    // A body that was left out is an empty one.
    asked: canonicalize(JSON.parse(JSON.stringify({ name, params, query, body }))) ?? '',
  });
  if ('before' in begun) return new Reply(begun.before.status, begun.before.body, begun.before.headers);
  try {
    const answer = await answering(begun);
    await begun.answered(toldOf(answer));
    return answer;
  } catch (error) {
    const problem = error instanceof Fault ? problemOf(error, request.id) : undefined;
    if (problem === undefined || problem.status >= 500 || OF_THE_MOMENT.includes(problem.status)) {
      await begun.givenUp();
    } else {
      const headers = { 'content-type': PROBLEM_TYPE };
      await begun.answered({ status: problem.status, body: problem, headers });
    }
    throw error;
  }
}

function toldOf(answer: unknown): Told {
  if (!(answer instanceof Reply)) return { status: 200, body: answer, headers: {} };
  const { status, body, headers } = answer;
  return { status, body, headers };
}

/** The key that a sender has chosen: of the header, or the id of the command that it is. */
function keyOf({ headers }: FastifyRequest, route: Route, { body }: Asked): string | undefined {
  if (route.once === undefined) return undefined;
  const given = headers['idempotency-key'] ?? (route.keyed && (body as { commandId?: unknown }).commandId);
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || given.length === 0 || given.length > MOST || /\p{Cc}/u.test(given))
    throw invalid(`Idempotency-Key: expected 1 to ${MOST} characters`);
  if (route.once === 'secret' && given.length < UNGUESSABLE)
    throw invalid(
      `Idempotency-Key: expected at least ${UNGUESSABLE} characters that nobody can guess, such as a UUID: the answer holds a secret, and is kept with no other key than this`,
    );
  return given;
}
