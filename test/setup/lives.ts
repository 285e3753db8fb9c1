import fc from 'fast-check';
import type { Command } from '../../domain/obligation/commands.ts';
import { obligationId } from '../../domain/obligation/obligation.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { REHEARSAL_CLOCK, recordEvents } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import type { SigningKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { asking, BY_OFFICER } from './asking.ts';
import { beginObligation } from './begin.ts';
import { BRIEFING, commandBy, draftOf, PAPER, PLANS, POSTS, REPORT } from './sample.ts';

/** Obligations with histories as they come: what a rule refuses stands in them too. */

const [A, B] = [draftOf('a'), draftOf('b')];
const on = { happenedOn: civilDate('2009-01-31') };
const because = { comment: 'As it was decided.' };

const ACTS: (() => Command)[] = [
  () => commandBy('drafter', { type: 'hand-in-draft', draft: A, ...because }),
  () => commandBy('drafter', { type: 'hand-in-draft', draft: B }),
  () => commandBy('chief', { type: 'approve-draft', draft: A.sha256 }),
  () => commandBy('director', { type: 'approve-draft', draft: A.sha256 }),
  () => commandBy('chief', { type: 'return-draft', draft: B.sha256, ...because }),
  () => commandBy('drafter', { type: 'ask-extension', milestone: 'draft', until: civilDate('2009-06-12') }),
  () => commandBy('officer', { type: 'grant-extension', milestone: 'draft' }),
  () => commandBy('officer', { type: 'put-on-hold', until: civilDate('2009-09-01'), ...because }),
  () => commandBy('officer', { type: 'take-up-again', ...because }),
  () => commandBy('officer', { type: 'agree-slot', delivery: 'GA-64', on: civilDate('2009-07-14') }),
  () => commandBy('officer', { type: 'submit', delivery: 'GA-64', draft: A.sha256, ...on }),
  () => commandBy('officer', { type: 'drop-delivery', delivery: 'COP-UNTOC-5', ...on, ...because }),
  () =>
    commandBy('officer', {
      ...{ type: 'ask-for-views', addressees: ['Austria', 'Peru'], replyBy: civilDate('2009-03-10') },
    }),
  () => commandBy('officer', { type: 'withdraw', ...on, ...because }),
  () => commandBy('officer', { type: 'classify', sensitivity: 'confidential', ...because }),
];

const PIECES = [
  [REPORT, PLANS.report],
  [PAPER, PLANS.paper],
  [BRIEFING, PLANS.briefing],
] as const;

/** Which of the three it is, whether it is launched, and what is tried with it. */
export const anyLife = fc.record({
  piece: fc.constantFrom(...PIECES),
  isLaunched: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
  acts: fc.array(fc.nat(ACTS.length - 1), { maxLength: 8 }),
});
export type AnyLife = typeof anyLife extends fc.Arbitrary<infer Life> ? Life : never;

/** Records it under an id of its own. */
export async function live(
  db: Db,
  key: SigningKey,
  symbol: string,
  ordinal: number,
  { piece: [like, plan], isLaunched, acts }: AnyLife,
): Promise<string> {
  const id = obligationId({ symbol, paragraph: like.evidence.paragraph, ordinal });
  await beginObligation(
    db,
    REHEARSAL_CLOCK,
    { ...like, id, mandate: { ...like.mandate, symbol } },
    BY_OFFICER,
  );
  if (!isLaunched) return id;
  await recordLaunch(db, REHEARSAL_CLOCK, id, { plan, ...POSTS }, BY_OFFICER);
  for (const act of acts) {
    const command = ACTS[act]?.();
    if (command === undefined) throw new Error(`there is no act ${act}`);
    const request = await asking(db, key, id, command);
    if (request.events.length > 0) await recordEvents(db, REHEARSAL_CLOCK, request);
  }
  return id;
}
