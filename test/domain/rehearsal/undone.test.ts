import { describe, expect, it } from 'vitest';
import { undoneActs } from '../../../domain/rehearsal/undone.ts';
import { castOf, type Piece, play } from './stage.ts';

/** Acts of a cast that are never done, and what they wait for. */
const undone = (piece: Piece, acts: string, more = ''): unknown[] => {
  const { last } = play(piece, castOf(`acts: [${acts}]\n${more}`));
  return undoneActs(last).map(({ waits }) => waits);
};

describe('an act that is never done waits', () => {
  it.each<[string, Piece, string, object]>([
    [
      'for what never happens',
      'report',
      '{ who: officer, does: take-up-again, after: put-on-hold, takes: at once }',
      { for: 'event', after: 'PutOnHold', time: 1, happened: 0 },
    ],
    [
      'for the third of what happens twice',
      'report',
      '{ who: officer, does: put-on-hold, after: submit, after its: 3, takes: at once, says: No. }',
      { for: 'event', after: 'Submitted', time: 3, happened: 2 },
    ],
    [
      'for a step that the plan has not',
      'report',
      '{ who: officer, does: put-on-hold, when: on the day, milestone: hold, says: No. }',
      { for: 'milestone', milestone: 'hold' },
    ],
    [
      'for a post that the obligation has not',
      'report',
      '{ who: Liaison officer, does: put-on-hold, on: 4 May 2009, says: No. }',
      { for: 'post', post: 'Liaison officer' },
    ],
    [
      'for a day behind the end',
      'report',
      '{ who: officer, does: put-on-hold, on: 3 May 2011, says: No. }',
      { for: 'day', on: '2011-05-03' },
    ],
    [
      'for a day before the launch, which does not come again',
      'report',
      '{ who: officer, does: put-on-hold, on: 1 December 2008, says: No. }',
      { for: 'day', on: '2008-12-01' },
    ],
    [
      'for a day that is told from a step, behind the end',
      'report',
      '{ who: officer, does: introduce, when: 90 days after, milestone: issue/COP-UNTOC-5, delivery: COP-UNTOC-5 }',
      { for: 'day', on: '2010-12-06' },
    ],
  ])('%s', (_title, piece, act, waits) => {
    expect(undone(piece, act)).toEqual([waits]);
  });

  it('for somebody who is away for longer than anybody waits', () => {
    const away = 'away: [{ who: division, from: 1 January 2009, until: 31 December 2010 }]';
    const act = '{ who: division, does: put-on-hold, on: 4 May 2009, says: Wait. }';
    expect(undone('report', act, away)).toEqual([{ for: 'somebody', post: 'Director', since: '2009-05-04' }]);
  });
});

it('what is done, or refused, or meant for another obligation, does not wait', () => {
  expect(
    undone(
      'report',
      `{ who: officer, does: agree-slot, when: 2 weeks before, milestone: submit/GA-64, delivery: GA-64, on: 2009-07-09 },
 { who: section, does: approve-draft, on: 5 January 2009 },
 { who: officer, does: put-on-hold, on: 4 May 2011, of: 11, says: No. }`,
    ),
  ).toEqual([]);
});
