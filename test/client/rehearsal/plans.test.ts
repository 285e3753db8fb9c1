import { beforeAll, describe, expect, it } from 'vitest';
import { mandateIn } from '../../../activities/documents/open.ts';
import { people } from '../../../client/api/contract.ts';
import { compareLines } from '../../../client/rehearsal/compare-lines.ts';
import { rehearsalLines } from '../../../client/rehearsal/lines.ts';
import { pageOf } from '../../../client/rehearsal/page/page.ts';
import { plannedFor } from '../../../client/rehearsal/plan-facts.ts';
import { readPlan } from '../../../client/rehearsal/plan-file.ts';
import type { Rehearsed } from '../../../client/rehearsal/rehearse.ts';
import { castNamed } from '../../../client/rehearsal/shipped.ts';
import type { Plan } from '../../../domain/planning/plan.ts';
import { type Comparison, compare } from '../../../domain/rehearsal/compare.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import samplePeople from '../../../samples/people.json' with { type: 'json' };
import { cast, lifeOf, lived, TEXT } from './lived.ts';

/** The report of A/RES/63/194 with one cast by one plan after another, each in a house of its own. */

const SAMPLE = people.parse(samplePeople);

/** Told under one symbol, so that they can be compared. */
async function by(symbol: string, yaml: string, file = castNamed('all-goes-well')): Promise<Rehearsed> {
  const { adopted } = mandateIn(TEXT, 'the text');
  if (adopted === null) throw new Error('no day of adoption');
  const plan = plannedFor(readPlan(yaml, 'a plan', 'samples'), {
    ...{ people: SAMPLE, adopted, from: null, known: SHIPPED },
  });
  const until = civilDate('2009-06-20');
  const rehearsed = await lived(symbol, file, { ...plan, paragraphs: ['14'], until });
  return JSON.parse(JSON.stringify(rehearsed).replaceAll(symbol, '63/194')) as Rehearsed;
}

const dueIn = (rehearsed: Rehearsed) =>
  Object.fromEntries(lifeOf(rehearsed, '14').milestones.map(({ key, due }) => [key, due]));

function planOf(rehearsed: Rehearsed): Plan {
  const launched = lifeOf(rehearsed, '14').story.find(({ type }) => type === 'Launched');
  if (launched === undefined) throw new Error('nothing was launched');
  return (launched.facts as unknown as { plan: Plan }).plan;
}

const AWAY = 'away: [{ who: division, from: 1 June, until: 31 August }]';
let asPlanned: Rehearsed;
let other: Rehearsed;
let cautious: Rehearsed;
let both: Comparison;
beforeAll(async () => {
  [asPlanned, other, cautious] = await Promise.all([
    by('63/410', 'plan: As planned'),
    by(
      '63/411',
      `plan: Other ways
from: 2 March
posts: { drafter: Ana Sousa }
lengths: { drafting: 10 working days, section: 3 working days, Director of Division: 4 working days }
sessions: [{ body: GA, session: 64, opens: 3 weeks earlier }]`,
    ),
    by('63/412', `plan: Reckoned with\n${AWAY}`, cast(AWAY)),
  ]);
  both = compare([asPlanned, other]);
}, 180_000);

describe('another plan with the same cast', () => {
  it('is planned by the facts of the plan', () => {
    expect(dueIn(asPlanned)).toMatchObject({
      draft: '2009-06-01',
      clear: '2009-06-29',
      'submit/GA-64': '2009-07-07',
    });
    expect(dueIn(other)).toMatchObject({
      draft: '2009-05-29',
      clear: '2009-06-09',
      'submit/GA-64': '2009-06-16',
    });
    expect(planOf(other).clearance?.map(({ stage, from, to }) => [stage, from, to])).toEqual([
      ['section', '2009-05-29', '2009-06-03'],
      ['division', '2009-06-03', '2009-06-09'],
    ]);
  });

  it('whose proof names the plan as its source, and as assumed', () => {
    const cited = (rehearsed: Rehearsed) =>
      (planOf(rehearsed).proof ?? [])
        .filter(({ source }) => source === 'the plan of this rehearsal')
        .map(({ rule, grade }) => `${rule}, ${grade}`);
    expect(cited(asPlanned)).toEqual([]);
    expect(new Set(cited(other))).toEqual(
      new Set(['session-opening, assumed', 'working-days-before, assumed']),
    );
  });

  it('is launched on its day, by its people, and lived through', () => {
    expect(other).toMatchObject({ from: '2009-03-02', plan: { name: 'Other ways' } });
    const handedIn = lifeOf(other, '14').story.find(({ type }) => type === 'DraftHandedIn');
    expect(handedIn).toMatchObject({ actorName: 'Ana Sousa' });
    expect(lifeOf(other, '14').late).toBe(0);
  });

  it('stands beside the first, with what is planned and how much time there is', () => {
    expect(both.sides.map(({ called }) => called)).toEqual(['As planned', 'Other ways']);
    const [report] = both.obligations;
    expect(report?.steps.find(({ key }) => key === 'clear')?.inEach).toMatchObject([
      { planned: '2009-06-29', due: '2009-06-29', slack: 92 },
      { planned: '2009-06-09', due: '2009-06-09', slack: 101 },
    ]);
    expect(report?.time).toMatchObject([
      { verdict: 'fits', spare: 92, from: '2009-05-01' },
      { verdict: 'fits', spare: 101, from: '2009-05-14' },
    ]);
  });

  it('on a screen, in words', () => {
    const lines = compareLines(both, (id) => id ?? 'nobody', 120).join('\n');
    expect(lines).toMatch(/^launched on +18 December 2008 +2 March 2009$/m);
    expect(lines).toMatch(
      /^time by the plan +there is time, 92 working days to spare: +there is time, 101 working days to$/m,
    );
    expect(lines).toMatch(/^clearance of the draft +.*due 29 June 2009 +.*due 9 June 2009/m);
    expect(rehearsalLines(other, false).slice(0, 4)).toContain('  Plan: Other ways');
  });

  it('and on a page', () => {
    const page = pageOf([asPlanned, other], both);
    expect(page).toContain('<th scope="col">Other ways</th>');
    expect(page).toContain('<p><strong>Plan:</strong> Other ways. </p>');
  });
});

it('an absence that a plan reckons with moves what is due before it', () => {
  expect(dueIn(cautious)).toMatchObject({ draft: '2009-04-30', clear: '2009-06-29' });
  // They are away in truth only where the cast says so.
  const clearance = lifeOf(cautious, '14').milestones.find(({ key }) => key === 'clear');
  expect(clearance).toMatchObject({ reached: '2009-04-30', late: 0 });
});
