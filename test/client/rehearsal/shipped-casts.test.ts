import { describe, expect, it } from 'vitest';
import type { Rehearsed } from '../../../client/rehearsal/rehearse.ts';
import { castNamed, type SHIPPED_CASTS } from '../../../client/rehearsal/shipped.ts';
import { lifeOf, lived } from './lived.ts';

/** What each cast that ships must show for A/RES/63/194: its report (paragraph 14), its paper (11), its briefing (7). */

type Shown = (rehearsed: Rehearsed) => void;

const milestone = (rehearsed: Rehearsed, paragraph: string, key: string) => {
  const found = lifeOf(rehearsed, paragraph).milestones.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no ${key} in paragraph ${paragraph}`);
  return found;
};
const events = (rehearsed: Rehearsed, paragraph: string, type: string) =>
  lifeOf(rehearsed, paragraph).story.filter((each) => each.type === type);

/** What is told of everything at once: `demo.test.ts`; of what is drawn by chance: `rehearsal-by-chance.test.ts`. */
const SHOWN: Record<Exclude<(typeof SHIPPED_CASTS)[number], 'everything-at-once' | 'as-it-comes'>, Shown> = {
  'all-goes-well': (rehearsed) => {
    for (const { late, waiting, refusals, ended } of rehearsed.lives)
      expect({ late, waiting, refusals, ended }).toEqual({
        ...{ late: 0, waiting: [], refusals: [], ended: 'delivered' },
      });
    expect(milestone(rehearsed, '11', 'submit/GA-63').reached).toBe('2009-05-01');
  },
  'silent-states': (rehearsed) => {
    const [closed] = events(rehearsed, '11', 'ViewsClosed');
    expect(closed?.facts).toMatchObject({
      answered: 3,
      silent: ['Philippines', 'Norway', 'Panama', 'International Organization for Migration'],
    });
    expect(events(rehearsed, '11', 'AddresseesReminded')).toHaveLength(2);
    expect(events(rehearsed, '11', 'LateReplySettled').map(({ facts }) => facts)).toEqual([
      { from: 'Philippines', as: 'addendum' },
    ]);
    expect(milestone(rehearsed, '11', 'close-views').cause).toMatchObject({
      lost: 1,
      with: { post: 'Documents officer', workingDays: 1 },
    });
    expect(lifeOf(rehearsed, '14').late).toBe(0);
  },
  'approver-away-in-august': (rehearsed) => {
    expect(milestone(rehearsed, '14', 'clear')).toMatchObject({
      ...{ due: '2009-06-29', reached: '2009-09-01', late: 45 },
      cause: { milestone: 'clear', lost: 45, with: { post: 'Director of Division', away: true } },
    });
    // Four of the 45 days were caught up by then.
    expect(milestone(rehearsed, '14', 'submit/GA-64').cause).toMatchObject({ milestone: 'clear', lost: 41 });
    expect(lifeOf(rehearsed, '11').late).toBe(0);
  },
  'two-returns': (rehearsed) => {
    for (const paragraph of ['7', '11', '14']) {
      expect(events(rehearsed, paragraph, 'DraftReturned'), paragraph).toHaveLength(2);
      expect(events(rehearsed, paragraph, 'DraftHandedIn'), paragraph).toHaveLength(3);
    }
  },
  'over-the-word-limit': (rehearsed) => {
    expect(lifeOf(rehearsed, '14').refusals.map(({ on, tried }) => `${on} ${tried}`)).toEqual([
      '2009-07-06 submit',
    ]);
    expect(events(rehearsed, '14', 'WaiverDecided').map(({ facts }) => facts)).toMatchObject([
      { granted: false },
    ]);
    expect(milestone(rehearsed, '14', 'clear')).toMatchObject({ late: 14, reached: '2009-07-20' });
    expect(lifeOf(rehearsed, '7').refusals).toEqual([]);
  },
  'session-moved': (rehearsed) => {
    const submission = milestone(rehearsed, '14', 'submit/GA-64');
    expect(submission).toMatchObject({ planned: '2009-07-07', due: '2009-06-16', late: 0 });
    expect(milestone(rehearsed, '14', 'submit/COP-UNTOC-5')).toMatchObject({
      planned: '2010-08-09',
      due: '2010-08-09',
    });
    expect(events(rehearsed, '14', 'DatesAccepted')).toHaveLength(1);
    expect(events(rehearsed, '11', 'DatesProposed')).toHaveLength(0);
  },
};

describe.each(Object.entries(SHOWN).map(([name, shown], at) => [name, shown, at] as const))(
  '%s',
  (name, shown, at) => {
    it('shows its trouble, and closes all files', async () => {
      const rehearsed = await lived(`63/${300 + at}`, castNamed(name));
      expect(rehearsed.lives.map(({ ending }) => ending)).toEqual(['settled', 'settled', 'settled']);
      shown(rehearsed);
    });
  },
);
