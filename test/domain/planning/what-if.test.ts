import { describe, expect, it } from 'vitest';
import { owingOfRow } from '../../../domain/planning/due-row.ts';
import { whatIf } from '../../../domain/planning/what-if.ts';
import { SHIPPED_WORLD, worldWith } from '../../../domain/planning/world.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { readElements, readFacts } from './deadlines/notation.ts';

/** What would move for A/RES/63/194, para. 14, or with other words: milestones, and the rules of policy or facts that make them. */
function told(
  facts: string,
  says = 'session GA 64',
  adopted = '2008-12-18',
  kind: 'report' | 'briefing' = 'report',
): string[] {
  const row = {
    ...{ id: 'para. 14', symbol: 'A/RES/63/194', body: 'GA', adopted: civilDate(adopted) },
    ...{ kind, due: readElements(says, 'here') },
  };
  const then = worldWith(SHIPPED_WORLD, readFacts(facts, 'here'));
  const moved = whatIf(owingOfRow(row, SHIPPED_WORLD), SHIPPED_WORLD, then);
  return (moved?.moves ?? []).map(({ milestone, from, to, because }) => {
    const rules = because.map((id) => {
      const step = moved?.proof[id - 1];
      return step === undefined ? 'nothing' : 'policy' in step.inputs ? step.inputs.policy : step.rule;
    });
    return `${milestone}: ${from ?? 'none'} to ${to ?? 'none'}, ${rules.join(' and ') || 'no reason'}`;
  });
}

describe('what would move if', () => {
  it.each<[what: string, facts: string, moves: string[]]>([
    ['nothing were otherwise', '', []],
    ['another station had a holiday', '2009-06-15 is a holiday in Vienna', []],
    ['there were a holiday in the year after', '2010-06-15 is a holiday in New York', []],
    [
      'the text were cleared over one more holiday',
      '2009-06-15 is a holiday in New York',
      ['draft: 2009-06-01 to 2009-05-29, clearance-four-weeks'],
    ],
    [
      'the session opened a week later',
      'GA 64 opens 2009-09-22 closes ?',
      [
        'draft: 2009-06-01 to 2009-06-08, session-opening',
        'forecast/GA: 2009-06-09 to 2009-06-16, session-opening',
        'clear: 2009-06-29 to 2009-07-07, session-opening',
        'submit/GA: 2009-07-07 to 2009-07-14, session-opening',
        'issue/GA: 2009-08-04 to 2009-08-11, session-opening',
      ],
    ],
    [
      'clearance took a week more',
      'clearing takes 25 working days from 2009-01-01',
      ['draft: 2009-06-01 to 2009-05-22, clearance-four-weeks'],
    ],
    ['a session only ended earlier', 'GA 64 opens 2009-09-15 closes 2010-09-10', []],
    [
      'whoever clears were away for two days',
      'approver is away 2009-06-15 to 2009-06-16',
      ['draft: 2009-06-01 to 2009-05-28, clearance-four-weeks'],
    ],
  ])('%s', (_, facts, moves) => {
    expect(told(facts)).toEqual(moves);
  });

  it('a session ended earlier: what is spoken at it is spoken earlier', () => {
    const moves = told('GA 64 opens 2009-09-15 closes 2010-09-10', 'session GA 64', '2008-12-18', 'briefing');
    expect(moves).toEqual(['hold/GA: 2010-09-14 to 2010-09-10, session-closes']);
  });

  it('a session ended so early that nothing is forecast any more: that has a reason too', () => {
    const moves = told('GA 64 opens 2009-08-04 closes ?', 'session GA 63', '2009-06-01');
    expect(moves).toContain('forecast/GA: 2009-07-20 to none, session-opening');
  });

  it('nothing is known any more of when a body meets: all that goes has a reason', () => {
    const given = 'UNCOPUOS 53 opens 2010-06-09 closes ?';
    const known = 'UNCOPUOS meets in Vienna; UNCOPUOS 52 opens 2009-06-03 closes ?';
    const now = worldWith(SHIPPED_WORLD, readFacts(`${known}; ${given}`, 'here'));
    const then = worldWith(SHIPPED_WORLD, readFacts(known, 'here'));
    const row = {
      ...{ id: 'a row', body: 'GA', adopted: civilDate('2008-12-18') },
      due: readElements('session UNCOPUOS 52', 'here'),
    };
    const moved = whatIf(owingOfRow(row, now), now, then);
    const rules = moved?.moves.map(({ because }) => because.map((id) => moved.proof[id - 1]?.rule));
    expect(rules).toEqual(moved?.moves.map(() => ['ask-a-person']));
    expect(moved?.moves).toHaveLength(5);
  });

  it('the days of a session became known: there are milestones where there were none', () => {
    const given = 'COP:UNTOC 2 opens 2005-10-10 closes 2005-10-21';
    const moves = told(given, 'session COP:UNTOC 2', '2004-12-20');
    expect(moves.map((move) => move.split(',')[0])).toEqual([
      'draft: none to 2005-06-27',
      'forecast/COP:UNTOC: none to 2005-07-04',
      'clear: none to 2005-07-25',
      'submit/COP:UNTOC: none to 2005-08-01',
      'issue/COP:UNTOC: none to 2005-08-29',
    ]);
    for (const move of moves) expect(move).not.toContain('no reason');
  });

  it('only how much time there is: that is told too', () => {
    const row = {
      ...{ id: 'a row', body: 'GA', adopted: civilDate('2009-04-27') },
      due: readElements('session GA 64', 'here'),
    };
    const then = worldWith(SHIPPED_WORLD, readFacts('drafter is away 2009-05-04 to 2009-05-15', 'here'));
    expect(whatIf(owingOfRow(row, SHIPPED_WORLD), SHIPPED_WORLD, then)).toMatchObject({
      moves: [],
      feasibility: { before: { verdict: 'fits' }, after: { verdict: 'tight', shortBy: 6 } },
    });
  });
});
