import { expect, it } from 'vitest';
import { namedInVain } from '../../../domain/planning/facts-known.ts';
import type { PlanningFact } from '../../../domain/planning/world.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';

const CHAINS = [
  { drafter: 'Drafting officer', stages: [{ key: 'section', post: 'Chief of Section' }] },
  { drafter: null, stages: [{ key: 'department', post: 'Under-Secretary-General' }] },
];
const cited = { source: 'a memo', grade: 'assumed' } as const;
const length = (of: string): PlanningFact => ({
  ...{ kind: 'length', of, workingDays: 3, station: null, from: civilDate('1945-01-01') },
  ...cited,
});
const away = (post: string): PlanningFact => ({
  ...{ kind: 'absence', post, from: civilDate('2009-08-01'), to: civilDate('2009-08-31') },
  ...cited,
});

it('tells lengths and absences of names that nobody has, once, and what could be named', () => {
  const facts = [
    ...['drafting', 'section', 'Chief of Section', 'department', 'draftin', 'draftin'].map(length),
    // Whoever drafts has no length of their own: it is the step that has it.
    length('Drafting officer'),
    ...['Drafting officer', 'Under-Secretary-General', 'section', 'drafter'].map(away),
  ];
  const found = namedInVain(facts, CHAINS);
  expect(found.map(({ kind, name }) => `${kind} of ${name}`)).toEqual([
    'length of draftin',
    'length of Drafting officer',
    'absence of section',
    'absence of drafter',
  ]);
  expect(found[0]?.known).toEqual(expect.arrayContaining(['drafting', 'section', 'Chief of Section']));
  expect(found[3]?.known).toEqual(['Drafting officer', 'Chief of Section', 'Under-Secretary-General']);
});

it('where nothing runs, only steps in the house are known', () => {
  expect(namedInVain([length('drafting'), away('anybody')], [])).toEqual([
    { kind: 'absence', name: 'anybody', known: [] },
  ]);
});
