import { expect, it } from 'vitest';
import { rehearsalLines } from '../../../client/rehearsal/lines.ts';
import type { Rehearsed } from '../../../client/rehearsal/rehearse.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';

it('a resolution that asks for nothing of its own is not told as one in time', () => {
  const rehearsed: Rehearsed = {
    ...{ symbol: 'A/RES/217(III) A', title: null, cast: { name: 'All goes well', about: '' }, plan: null },
    ...{ from: civilDate('1948-12-10'), asOf: null, lives: [], names: {}, cyclesUntil: null, neverDone: [] },
    notOwn: [{ paragraph: '2', why: 'a section of another product' }],
  };
  expect(rehearsalLines(rehearsed, false)).toEqual([
    'A/RES/217(III) A, rehearsed from 10 December 1948: All goes well',
    '',
    'Nothing was lived through: no paragraph asks for an obligation of its own.',
    '',
    'para. 2: no obligation of its own, a section of another product',
  ]);
});
