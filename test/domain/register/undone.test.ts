import { beforeEach, expect, it } from 'vitest';
import type { RecordedMandateEvent } from '../../../domain/register/events.ts';
import { madeFrom } from '../../../domain/register/key.ts';
import { undoneIn } from '../../../domain/register/undone.ts';
import { instant } from '../../../domain/time/instant.ts';
import { type Desk, day, deskWithSample, OFFICER } from './desk.ts';

const WHY = { comment: 'the Chair said so' };
let at: Desk;
beforeEach(() => {
  at = deskWithSample();
});

/** `2:0-9 confirmed by event 3`, one a decision that was taken back. */
function undone(): string[] {
  const recorded = at.events.map(({ comment: _, ...event }, index) => ({
    ...event,
    ...{ obligation: 'A/RES/63/900', seq: index + 1, hash: '', commandId: 'x' },
    ...{ at: instant('2009-01-05T09:00:00.000Z'), actor: OFFICER, onBehalfOf: null },
  })) as RecordedMandateEvent[];
  return undoneIn(recorded).map(
    ({ key, decision, undone: { seq } }) => `${key} ${decision.kind} by event ${seq}`,
  );
}

it('nothing is undone at first', () => {
  at.does('confirm', { key: at.key('2') });
  expect(undone()).toEqual([]);
});

it('each decision that was taken back is told, in the order of undoing', () => {
  const key = at.key('3');
  at.does('confirm', { key, given: { SC: day('2009-05-15') } });
  at.does('correct', { key, values: { product: 'note' } });
  at.does('undo', { key, ...WHY });
  at.does('undo', { key, ...WHY });
  at.does('reject', { key, ...WHY });
  at.does('undo', { key, ...WHY });
  expect(undone()).toEqual([
    `${key} corrected by event 4`,
    `${key} confirmed by event 5`,
    `${key} rejected by event 7`,
  ]);
});

it('of a split the whole has it, of what came of it the part, and of a joining each member', () => {
  const key = at.key('2');
  at.does('split', { key, parts: [{}, { product: 'briefing' }] });
  at.does('confirm', { key: `${key}~1` });
  at.does('undo', { key: `${key}~1`, ...WHY });
  at.does('undo', { key: `${key}~2`, ...WHY });
  const keys = [key, at.key('3')];
  at.does('join', { keys });
  at.does('undo', { key: keys.join('+'), ...WHY });
  expect(undone()).toEqual([
    `${key}~1 confirmed by event 4`,
    `${key} split by event 5`,
    `${key} joined by event 7`,
    `${keys[1]} joined by event 7`,
  ]);
});

it.each([
  ['14:0-313', undefined],
  ['14:0-313~2', '14:0-313'],
  ['14:0-313~2~1', '14:0-313~2'],
  ['14:0-313~1+14:0-313~2', '14:0-313~1'],
])('%s was made from %s', (key, from) => {
  expect(madeFrom(key)).toBe(from);
});
