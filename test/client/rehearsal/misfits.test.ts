import { describe, expect, it } from 'vitest';
import { people } from '../../../client/api/contract.ts';
import { readCast } from '../../../client/rehearsal/cast-file.ts';
import { fitted } from '../../../client/rehearsal/fits.ts';
import { castOfPeople } from '../../../client/rehearsal/people-of-cast.ts';
import { Fault } from '../../../domain/faults.ts';
import type { ObligationId } from '../../../domain/obligation/obligation.ts';
import { SHIPPED_WORLD, worldWith } from '../../../domain/planning/world.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import samplePeople from '../../../samples/people.json' with { type: 'json' };
import { ASSIGNMENTS, BRIEFING, PAPER, PLANS, REPORT } from '../../setup/sample.ts';

const where = {
  known: SHIPPED,
  from: civilDate('2008-12-18'),
  until: civilDate('2011-12-31'),
};
const SAMPLE = people.parse(samplePeople);
const cast = (yaml: string) => readCast(`cast: A case\n${yaml}`, 'mine.yaml');
const LIVES = [
  { obligation: BRIEFING, plan: PLANS.briefing },
  { obligation: PAPER, plan: PLANS.paper },
  { obligation: REPORT, plan: PLANS.report },
];

/** As they are launched, with that cast for all of them; of paragraph 12 nothing was. */
const played = (file: ReturnType<typeof cast>, lives: typeof LIVES = LIVES) =>
  fitted(file, {
    lives: lives.map((life) => ({ ...life, assignments: ASSIGNMENTS, cast: file.cast })),
    ...{ leftOut: ['12'], ...where },
  });

/** What is told, without the first line. */
function told(of: () => unknown): string[] {
  try {
    of();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.code).toBe('cast.broken');
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}
const act = (more: string) => `acts: [{ who: officer, does: put-on-hold, ${more} }]`;

describe('a cast that speaks of what this mandate has not', () => {
  it.each([
    [
      'a paragraph',
      act('on: 5 May 2009, of: 13'),
      /^line 2, column 63: of: no obligation is 13; there are A.RES.63.194#7\.1, /,
    ],
    [
      'an id',
      act('on: 5 May 2009, of: A/RES/63/195#14.1'),
      /^line 2, column 63: of: no obligation is A.RES.63.195#14\.1; is “A.RES.63.194#14\.1”/,
    ],
    [
      'a milestone',
      act('when: on the day, milestone: submit/GA-65'),
      /^line 2, column 72: milestone: no plan has submit.GA-65; is “submit.GA-6[34]”/,
    ],
    [
      'a milestone, of that paragraph',
      act('when: on the day, milestone: hold, of: 14'),
      /^line 2, column 72: milestone: no plan has hold; there are draft, /,
    ],
    [
      'a recipient',
      'acts: [{ who: officer, does: introduce, on: 5 May 2009, delivery: GA-70 }]',
      /^line 2, column 67: delivery: nothing is owed to GA-70, but to Member-States, GA-63, GA-64, COP-UNTOC-5$/,
    ],
    [
      'a session',
      'sessions: [{ session: next, body: HRC, known: 3 weeks before, opens: 1 week later }]',
      /^line 2, column 12: sessions, 1: nothing is owed to a session of the Human Rights Council/,
    ],
    [
      'a post that is not one of the obligation',
      'acts: [{ who: Liaison officer, does: withdraw, on: 5 May 2009, of: 14 }]',
      /^line 2, column 15: who: Liaison officer: of what the act is meant for nothing has this post$/,
    ],
    [
      'a post in the name of which it is to be done, and which is not one of the obligation',
      'acts: [{ who: officer, does: withdraw, on: 5 May 2009, for: Legal officer }]',
      /^line 2, column 61: for: Legal officer: of what the act is meant for nothing has this post$/,
    ],
    [
      'a day after the end',
      act('on: 5 May 2019'),
      /^line 2, column 47: on: 5 May 2019 is after the rehearsal ends, on 31 December 2011$/,
    ],
  ])('%s', (_title, yaml, expected) => {
    const lines = told(() => played(cast(yaml)));
    expect(lines).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    ['of a paragraph that was left out', act('on: 5 May 2009, of: 12')],
    ['of an id', act(`on: 5 May 2009, of: ${REPORT.id}`)],
    [
      'of a post that another act gives it',
      `acts:
  - { who: officer, does: reassign, on: 5 May 2009, role: drafter, posts: [Liaison officer] }
  - { who: Liaison officer, does: hand-in-draft, on: 7 May 2009, draft: 900 }`,
    ],
    ['told from a step', act('when: on the day, milestone: submit')],
    ['for the only recipient', 'acts: [{ who: officer, does: introduce, on: 5 May 2009, of: 11 }]'],
  ])('and is played where it has: %s', (_title, yaml) => {
    expect(played(cast(yaml))).toEqual([]);
  });

  it('is played of a cycle of a series, by its paragraph', () => {
    const cycle = { ...REPORT, id: 'A/RES/63/194#3.1@2019-10-01' as ObligationId };
    const lives = [{ obligation: cycle, plan: PLANS.report }];
    expect(played(cast(act('on: 5 May 2009, of: 3')), lives)).toEqual([]);
  });
});

describe('the session that is next', () => {
  const moves = 'sessions: [{ session: next, known: 3 weeks before, opens: 1 week later }]';
  /** By the calendar of a house in which the Conference meets before the Assembly. */
  const { known: days } = worldWith(SHIPPED_WORLD, [
    {
      ...{ kind: 'session', body: 'COP:UNTOC', number: 5, opens: civilDate('2009-05-18'), closes: null },
      ...{ source: 'the journal', grade: 'primary' },
    },
  ]);

  it('is that of the calendar of the house', () => {
    const lives = [
      { obligation: REPORT, plan: PLANS.report, assignments: ASSIGNMENTS, cast: cast(moves).cast },
    ];
    const meant = (known: typeof SHIPPED) =>
      fitted(cast(moves), { lives, leftOut: [], ...where, known }).map(
        ({ body, session, on, opens }) => `${body} ${session} on ${on} to ${opens}`,
      );
    expect(meant(SHIPPED)).toEqual(['GA 64 on 2009-08-25 to 2009-09-22']);
    expect(meant(days)).toEqual(['COP:UNTOC 5 on 2009-04-27 to 2009-05-25']);
  });
});

describe('people of a cast', () => {
  it('are found by post, role, stage or name, in any case', () => {
    const { cast: of, absences } = castOfPeople(
      cast(`away: [{ who: MAJA lindqvist, from: 1 August 2009, until: 2 August 2009, substitute: Director OF division }]
clearance: { of: { SECTION: never, kenji tanaka: never } }
acts: [{ who: Drafting OFFICER, does: withdraw, on: 5 May 2009, for: supervisor }]`),
      SAMPLE,
      where,
    );
    expect(absences).toEqual([
      { kind: 'absence', person: 'p-lindqvist', from: '2009-08-01', to: '2009-08-02' },
      expect.objectContaining({ kind: 'substitute', for: { person: 'p-lindqvist' }, person: 'p-tanaka' }),
    ]);
    expect(of.acts[0]).toMatchObject({ who: 'Drafting officer', for: 'Director of Division' });
    expect(Object.keys(of.clearance.of)).toEqual(['section', 'Director of Division']);
  });

  it('who hold a post by name get it, the same new name once, a known one as themselves', () => {
    const { people: now } = castOfPeople(
      cast(
        'posts: { drafting officer: Ana Sousa, Chief of Section: Leila Haddad, Director of Division: Ana Sousa }',
      ),
      SAMPLE,
      where,
    );
    expect(now.drafter.person).toEqual({ id: 'p-cast-1', name: 'Ana Sousa' });
    expect(now.supervisor.person).toEqual(now.drafter.person);
    expect(now.clearance[0]?.party?.person).toEqual({ id: 'p-haddad', name: 'Leila Haddad' });
  });

  it.each([
    [
      'a stage that nobody has',
      'clearance: { of: { legal: never } }',
      /legal: nobody has this post or name\. There are Documents officer \(Leila Haddad\), /,
    ],
    [
      'a slip of the pen',
      'acts: [{ who: Director of Divison, does: withdraw, on: 5 May 2009 }]',
      /; is “Director of Division” meant\?$/,
    ],
    [
      'somebody who stands in for themselves',
      'away: [{ who: division, from: 1 August, until: 2 August, substitute: Kenji Tanaka }]',
      /^line 2, column 70: substitute: Kenji Tanaka is division, who is away$/,
    ],
    [
      'a post that there is not',
      'posts: { Legal officer: Ana Sousa }',
      /^line 2, column 25: Legal officer: nobody has this post/,
    ],
  ])('are not found: %s', (_title, yaml, expected) => {
    expect(told(() => castOfPeople(cast(yaml), SAMPLE, where))).toEqual([expect.stringMatching(expected)]);
  });
});
