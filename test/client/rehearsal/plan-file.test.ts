import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { people } from '../../../client/api/contract.ts';
import { plannedFor, plannedForRunning } from '../../../client/rehearsal/plan-facts.ts';
import { readPlan } from '../../../client/rehearsal/plan-file.ts';
import { planNamed, SHIPPED_PLANS } from '../../../client/rehearsal/shipped.ts';
import { Fault } from '../../../domain/faults.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import samplePeople from '../../../samples/people.json' with { type: 'json' };

const SAMPLE = people.parse(samplePeople);
const ADOPTED = civilDate('2008-12-18');
const read = (yaml: string) => readPlan(`plan: A case\n${yaml}`, 'mine.yaml', 'samples');
const planned = (yaml: string, from: string | null = null) =>
  plannedFor(read(yaml), {
    ...{ people: SAMPLE, adopted: ADOPTED, known: SHIPPED },
    from: from === null ? null : civilDate(from),
  });
const running = (yaml: string) =>
  plannedForRunning(read(yaml), { everybody: [SAMPLE], adopted: ADOPTED, known: SHIPPED });

/** What is told, without the first line. */
function told(of: () => unknown): string[] {
  try {
    of();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.code).toBe('plan.broken');
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

describe('a file that is no plan', () => {
  it.each([
    [
      'an unknown part',
      'lenghts: {}',
      'line 2, column 1: lenghts: no such part of a plan; is “lengths” meant?',
    ],
    [
      'an unknown part of a part',
      'away: [{ who: section, from: 1 August, until: 3 August, substitut: x }]',
      'line 2, column 57: away, 0, substitut: no such part of a plan: here may stand who, from, until',
    ],
    [
      'a length below zero',
      'lengths: { drafting: -3 working days }',
      /^line 2, column 22: drafting: expected how long it takes, like .*, not “-3 working days”$/,
    ],
    [
      'a length that is a range',
      'lengths: { drafting: 3 to 5 working days }',
      /: drafting: expected how long/,
    ],
    [
      'a length without its unit',
      'lengths: { drafting: 10 }',
      /^line 2, column 22: drafting: expected how long/,
    ],
    [
      'a length of years',
      'lengths: { drafting: 300 working weeks }',
      'line 2, column 22: drafting: expected at most 1000 working days',
    ],
    [
      'a timetable that there is not',
      'timetables: { GA: 8-4-5 }',
      'line 2, column 19: GA: expected a timetable, not “8-4-5”; is “8-4-4” meant?',
    ],
    [
      'a body that there is not',
      'timetables: { Generl Assembly: 8-4-4 }',
      'line 2, column 32: Generl Assembly: expected a body, like GA, not “Generl Assembly”; is GA meant?',
    ],
    [
      'a station that there is not',
      'holidays: [{ on: 2009-06-15, station: Genva }]',
      'line 2, column 39: station: expected a duty station, not “Genva”; is “Geneva” meant?',
    ],
    [
      'a file of people that is not there',
      'people: nobody.json',
      /^line 2, column 9: people: there is no file .*samples.nobody\.json$/,
    ],
    [
      'a file of people that is none',
      'people: holidays-new-york.csv',
      /^line 2, column 9: people: .*holidays-new-york\.csv is not JSON/,
    ],
    [
      'an absence that ends before it begins',
      'away: [{ who: section, from: 2009-08-05, until: 2009-08-03 }]',
      'line 2, column 49: until: expected no day before the first',
    ],
  ])('%s', (_title, yaml, expected) => {
    expect(told(() => read(yaml))).toEqual([
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ]);
  });

  it('no YAML', () => {
    expect(() => read('lengths: {')).toThrow(expect.objectContaining({ code: 'plan.unreadable' }));
  });

  it('a name of none', () => {
    expect(() => planNamed('drafting-takes-halv')).toThrow(expect.objectContaining({ code: 'plan.unknown' }));
  });
});

describe('a plan that does not fit', () => {
  it.each([
    [
      'a stage that no chain has',
      'lengths: { legal: 3 working days }',
      /^line 2, column 19: legal: nothing that takes time is called so; there are finishing, .*, section, Chief of Section, /,
    ],
    [
      'a step with a slip of the pen',
      'lengths: { draftng: 3 working days }',
      'line 2, column 21: draftng: nothing that takes time is called so; is “drafting” meant?',
    ],
    [
      'a launch before the adoption',
      'from: 1 December 2008',
      'line 2, column 7: from: 1 December 2008 is before the adoption, 18 December 2008',
    ],
    [
      'a session before the adoption',
      'sessions: [{ body: GA, session: 64, opens: 2008-09-15 }]',
      'line 2, column 44: opens: 15 September 2008 is before the adoption, 18 December 2008',
    ],
    [
      'a session of which no day is known, told by how much it moves',
      'sessions: [{ body: COP:UNTOC, session: 99, opens: 2 weeks later }]',
      /^line 2, column 51: opens: expected a day, since it is not known when the 99th session of the Conf/,
    ],
    [
      'a session that ends before it opens',
      'sessions: [{ body: GA, session: 64, opens: 3 weeks earlier, closes: 2009-08-20 }]',
      'line 2, column 69: closes: expected no day before it opens',
    ],
    [
      'an absence of whom no plan counts the days',
      'away: [{ who: officer, from: 1 August, until: 3 August }]',
      /^line 2, column 15: who: nobody who drafts or clears is officer/,
    ],
    [
      'a post that there is not',
      'posts: { Legal officer: Ana Sousa }',
      /^line 2, column 25: Legal officer: nobody has this post or name/,
    ],
  ])('%s', (_title, yaml, expected) => {
    expect(told(() => planned(yaml))).toEqual([
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ]);
  });

  it.each(['from: 2 March', 'people: people.json', 'posts: { drafter: Ana Sousa }'])(
    'of what runs: %s',
    (yaml) => {
      const [part = ''] = yaml.split(':');
      expect(told(() => running(yaml))).toEqual([
        expect.stringMatching(`${part}: of what runs the record says it\\.`),
      ]);
    },
  );
});

describe('a plan', () => {
  const CITED = { source: 'the plan of this rehearsal', grade: 'assumed' };

  it('becomes facts of the calendar, each with its source', () => {
    const { facts } = planned(`
lengths: { Drafting: 2 working weeks, SECTION: at once, director of division: 3 working days }
timetables: { General Assembly: 8-4-4 }
sessions: [{ body: GA, session: 64, opens: 3 weeks earlier }]
meetings: [{ body: GA, session: 64, on: 12 October 2009 }]
holidays: [{ on: 2009-06-15, name: Staff Day, station: geneva }]
working days: [{ on: 2009-05-25 }]
away: [{ who: Kenji Tanaka, from: 2009-08-03, until: 2009-08-05 }]`).plan;
    const always = { station: null, from: '1945-01-01' };
    expect(facts).toEqual(
      [
        { kind: 'length', of: 'drafting', workingDays: 10, ...always },
        { kind: 'length', of: 'section', workingDays: 0, ...always },
        { kind: 'length', of: 'Director of Division', workingDays: 3, ...always },
        { kind: 'timetable', body: 'GA', timetable: '8-4-4', ...always },
        { kind: 'session', body: 'GA', number: 64, opens: '2009-08-25', closes: null },
        { kind: 'meeting', body: 'GA', session: 64, for: null, on: '2009-10-12' },
        { kind: 'holiday', station: 'Geneva', on: '2009-06-15', name: 'Staff Day' },
        { kind: 'working-day', station: 'New York', on: '2009-05-25' },
        { kind: 'absence', post: 'Director of Division', from: '2009-08-03', to: '2009-08-05' },
      ].map((fact) => ({ ...fact, ...CITED })),
    );
  });

  it('reckons with who is away every year in each of them', () => {
    const { facts } = running('away: [{ who: division, from: 1 August, until: 3 August }]');
    expect(facts.slice(0, 2)).toMatchObject([
      { from: '2009-08-01' },
      { from: '2010-08-01', to: '2010-08-03' },
    ]);
  });

  it.each([
    ['its own day', 'from: 2009-03-02', '2009-03-02'],
    ['the first such day after the adoption', 'from: 2 March', '2009-03-02'],
    ['that of the adoption, where it is one', 'from: 18 December', '2008-12-18'],
    ['what was asked for, where it says none', 'about: a', '2009-01-05'],
  ])('is launched on %s', (_title, yaml, day) => {
    expect(planned(yaml, '2009-01-05').from).toBe(day);
  });

  it('has people of its own, and other holders of posts', () => {
    const { people: held } = planned(
      'people: people.json\nposts: { division: Ana Sousa, drafter: Leila Haddad }',
    );
    expect(held.supervisor.person).toEqual({ id: expect.stringMatching(/^p-plan-/), name: 'Ana Sousa' });
    expect(held.drafter.person.id).toBe('p-haddad');
  });

  it('that ships is in the list, fits the sample, and has no year', () => {
    const files = readdirSync('samples/plans').filter((name) => name.endsWith('.yaml'));
    expect(files.sort()).toEqual(SHIPPED_PLANS.map((name) => `${name}.yaml`).sort());
    for (const name of SHIPPED_PLANS) {
      const file = planNamed(name);
      expect(file.file).toBe(join('samples/plans', `${name}.yaml`));
      const given = { people: SAMPLE, adopted: ADOPTED, from: null, known: SHIPPED };
      expect(plannedFor(file, given).plan.name).toBe(file.plan.plan);
      expect(readFileSync(file.file, 'utf8'), name).not.toMatch(/\b(?:19|20)\d\d\b/);
    }
  });
});
