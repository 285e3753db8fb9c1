import { z } from 'zod';
import type { Refusal } from '../../domain/obligation/refusals.ts';
import { PROBLEM_TYPE, problem, problemHead } from './problems.ts';
import { Reply } from './route.ts';

const refusal = z.object({ code: z.string(), why: z.string() }).meta({ id: 'Refusal' });

/** A rule's answer, as a problem: kept in the record, and told again to a repeat. */
export const refusalProblem = problem
  .extend({ accepted: z.literal(false), refused: refusal })
  .meta({ id: 'RefusalProblem', description: 'A rule has refused it; the refusal is kept in the record.' });

/** What a rule has said, as its problem: with the status of its code. */
export function refusedBy<C extends string>(
  { refused, remedy, ...rest }: { accepted: false; refused: { code: C; why: string }; remedy?: string },
  statuses: Readonly<Record<C, number>>,
  requestId: string,
): Reply {
  const status = statuses[refused.code];
  const head = problemHead(refused.code, status, requestId);
  return new Reply(
    status,
    {
      ...head,
      detail: refused.why,
      remedy: remedy ?? 'docs/refusals.md says when this is refused, and what can be done then.',
      ...rest,
      refused: refused satisfies Pick<Refusal, 'why'>,
    },
    { 'content-type': PROBLEM_TYPE },
  );
}
