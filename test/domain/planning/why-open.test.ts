import { expect, it } from 'vitest';
import { type DueRow, owingOfRow } from '../../../domain/planning/due-row.ts';
import { planDays } from '../../../domain/planning/plan-days.ts';
import { whyOpen } from '../../../domain/planning/why-open.ts';
import { SHIPPED_WORLD } from '../../../domain/planning/world.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { readElements, readRecipient } from './deadlines/notation.ts';

/** Why nothing gives a day, as the end of a sentence. */
function why(says: string, to = 'GA', more: Partial<DueRow> = {}): string {
  const recipient = readRecipient(to);
  const row: DueRow = {
    ...{ id: 'a row', body: 'GA', adopted: civilDate('2008-12-18'), due: readElements(says, 'here') },
    recipients: recipient === undefined ? [] : [recipient],
    ...more,
  };
  const { deliveries, proof } = planDays(owingOfRow(row, SHIPPED_WORLD), SHIPPED_WORLD);
  const step = proof[(deliveries[0]?.due.step ?? 0) - 1];
  return step?.rule === 'ask-a-person' ? whyOpen(step.inputs, SHIPPED_WORLD.known) : 'nothing is asked';
}

it.each<[asked: Parameters<typeof why>, words: string]>([
  [[''], 'the text gives no day'],
  [['no day: regularly'], 'the text gives no day, only “regularly”'],
  [['event when the risk occurs'], 'the text gives no day, only “when the risk occurs”'],
  [
    ['', 'GA', { in_context: true }],
    'the text makes it part of another product, whose day is not known here',
  ],
  [['session GA 1000'], 'the days of the 1000th session of the General Assembly are not known'],
  [['session GA 0'], 'the days of that session of the General Assembly are not known'],
  [['session SC next'], 'the next session of the Security Council is not known'],
  [['within P60D of mandate_expiry'], 'the day from which the text counts is not known (“mandate_expiry”)'],
  [['date 2009-06-31'], '“2009-06-31” names no day'],
  [['every soon'], '“soon” has no length in days'],
  [
    ['within P9000Y of adoption'],
    '“P9000Y” cannot be planned around: it lies outside the years 1945 to 2999',
  ],
  [['every P9000Y'], 'the day cannot be planned around: it lies outside the years 1945 to 2999'],
])('%j: %s', (asked, words) => {
  expect(why(...asked)).toBe(words);
});
