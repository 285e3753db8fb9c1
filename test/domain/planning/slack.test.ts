import { expect, it } from 'vitest';
import { owingOfRow } from '../../../domain/planning/due-row.ts';
import { planDays } from '../../../domain/planning/plan-days.ts';
import { SHIPPED_WORLD, worldWith } from '../../../domain/planning/world.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { readElements, readFacts } from './deadlines/notation.ts';

/** Working days to spare before each milestone of a report to the sixty-fourth session. */
function slack(adopted: string, facts = '', views = false): Record<string, number> {
  const row = {
    ...{ id: 'a row', body: 'GA', adopted: civilDate(adopted), collects_views: views },
    due: readElements('session GA 64', 'here'),
  };
  const world = worldWith(SHIPPED_WORLD, readFacts(facts, 'here'));
  return Object.fromEntries(
    planDays(owingOfRow(row, world), world).milestones.map((each) => [each.key, each.slack]),
  );
}

const IN_TIME = { draft: 4, clear: 4, 'submit/GA': 4, 'issue/GA': 4 };

it.each<[what: string, said: Parameters<typeof slack>, expected: Record<string, number>]>([
  ['four days before the usual steps must begin', ['2009-04-27'], { ...IN_TIME, 'forecast/GA': 30 }],
  [
    'one day after it',
    ['2009-05-04'],
    { draft: -1, clear: -1, 'submit/GA': -1, 'issue/GA': -1, 'forecast/GA': 25 },
  ],
  [
    'whoever drafts is away for ten of the days: they are missing at each step after it',
    ['2009-04-27', 'drafter is away 2009-05-04 to 2009-05-15'],
    { draft: -6, clear: -6, 'submit/GA': -6, 'issue/GA': -6, 'forecast/GA': 30 },
  ],
  [
    'whoever clears is away: drafting must end before it, and clearance itself has no more to spare',
    ['2009-04-13', 'approver is away 2009-06-08 to 2009-06-19'],
    { draft: 4, clear: 4, 'submit/GA': 4, 'issue/GA': 4, 'forecast/GA': 40 },
  ],
  [
    'with views: what is asked for early has less to lose than what depends on the replies',
    ['2009-01-05', '', true],
    { 'ask-views': -2, 'close-views': -8, draft: -8, clear: -8, 'submit/GA': -8, 'issue/GA': -8 },
  ],
])('%s', (_, said, expected) => {
  expect(slack(...said)).toMatchObject(expected);
});
