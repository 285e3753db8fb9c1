import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendarFile } from '../../activities/calendars/read-calendar-file.ts';
import { bytesOf } from '../../activities/documents/file.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import { dueLines, movedLines } from '../../client/cli/due-lines.ts';
import { dutiesIn } from '../../client/cli/planned-duties.ts';
import { answerDue, ROLES } from '../../domain/planning/due-row.ts';
import { owingOf } from '../../domain/planning/owing.ts';
import { planDays } from '../../domain/planning/plan-days.ts';
import { bodyInFrench } from '../../domain/planning/telling/french-bodies.ts';
import { holidayInFrench } from '../../domain/planning/telling/french-holidays.ts';
import { sourceInFrench } from '../../domain/planning/telling/french-sources.ts';
import { tellStep } from '../../domain/planning/telling/tell.ts';
import { byKey, say } from '../../domain/planning/telling/tell-plan.ts';
import type { Language } from '../../domain/planning/telling/told.ts';
import { compare } from '../../domain/planning/what-if.ts';
import { SHIPPED_WORLD, type World, worldWith } from '../../domain/planning/world.ts';
import { BODIES, CONVENTIONS } from '../../domain/reading/words/bodies.ts';
import { CALENDARS } from '../../domain/time/calendars/index.ts';
import { STATION_HOLIDAYS } from '../../domain/time/holidays/index.ts';
import { SHIPPED } from '../../domain/time/known-days.ts';
import { anyRow } from '../domain/planning/any-row.ts';
import { readFacts } from '../domain/planning/deadlines/notation.ts';
import { englishIn } from '../setup/one-language.ts';
import { TOLD_DUTIES } from './told-duties.ts';

const SAMPLE = 'samples/A-RES-63-194.txt';
const PAGE = { width: 100 };

async function sampleDuties(when: Record<string, string>) {
  const read = await readDocument(bytesOf(SAMPLE), SAMPLE, {});
  return dutiesIn(read, SAMPLE, { station: 'New York', people: null, when, known: SHIPPED });
}

const withFile = (world: World, file: string): World =>
  worldWith(world, readCalendarFile(bytesOf(file), file, { known: world.known, station: 'New York' }));

/** The text in French, and what in it is English by the same text in English. */
const leaks = (told: (language: Language) => string[]): string[] =>
  englishIn(told('fr').join('\n'), told('en').join('\n'));

it('finds an English word in a French text, and no word of a quotation or key', () => {
  const english = 'para. 14  the draft (GA-64): “by 1 June” was adopted; see ungeneva.org/the/draft';
  const french = 'par. 14  le projet (GA-64) : « the draft » ; voir ungeneva.org/the/draft';
  expect(englishIn(french, english)).toEqual([]);
  expect(englishIn(`${french}, the draft`, english)).toEqual(['the', 'draft']);
});

describe('due, in French, has no English in it', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['the resolution', {}, []],
    ['with a day for the briefing', { 7: '2009-12-31' }, []],
    ['with the calendar files', { 7: '2025-03-31' }, ['samples/meetings.ics']],
    ['with the holidays', { 7: '2025-06-30' }, ['samples/holidays-new-york.csv', 'samples/meetings.ics']],
  ])('for the samples: %s', async (_name, when, files) => {
    const world = files.reduce(withFile, SHIPPED_WORLD);
    const sample = await sampleDuties(when);
    const duties = sample.duties.map((duty) => ({ ...duty, plan: planDays(duty.owing, world) }));
    const told = (language: Language) => dueLines({ ...sample, duties }, world.known, { ...PAGE, language });
    expect(told('fr').length).toBeGreaterThan(60);
    expect(leaks(told)).toEqual([]);
  });

  it.each(TOLD_DUTIES)('for $title', ({ draft, facts = '' }) => {
    const world = worldWith(SHIPPED_WORLD, readFacts(facts, 'here'));
    const owing = owingOf(draft, 'New York', ROLES);
    const plan = planDays(owing, world);
    const duty = { paragraph: draft.evidence.paragraph, draft, owing, plan };
    const told = (language: Language) =>
      dueLines({ symbol: 'A/RES/1/1', duties: [duty], notOwn: [] }, world.known, { ...PAGE, language });
    // Sources that officers give stay as they gave them.
    expect(leaks((language) => told(language).filter((line) => !line.includes('(an officer')))).toEqual([]);
  });

  it('for any row: its sentences, sources and grades', () => {
    const names = byKey();
    fc.assert(
      fc.property(anyRow, (row) => {
        const { proof } = answerDue(row, SHIPPED_WORLD);
        const told = (language: Language) =>
          proof.map(
            (step) =>
              `${tellStep(step, proof, language)} ${say('rests-on', { ...step, source: step.source === row.id ? '' : step.source }, language, names)}`,
          );
        expect(leaks(told)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

it('is quoted in the manual as it is', async () => {
  const manual = readFileSync('docs/deadlines.md', 'utf8');
  const [, quoted = ''] = /```text\n([^`]*Pourquoi[^`]*)```/.exec(manual) ?? [];
  const sample = await sampleDuties({ 7: '2009-12-31' });
  const duties = sample.duties.map((duty) => ({ ...duty, plan: planDays(duty.owing, SHIPPED_WORLD) }));
  const told = dueLines({ ...sample, duties }, SHIPPED, { ...PAGE, language: 'fr' }).join('\n');
  const [above = '', below = ''] = quoted.split('       …\n');
  const [glance = '', ...duty] = above.split('\n\n');
  expect(glance).not.toBe('');
  expect(told).toContain(glance);
  expect(told).toContain(duty.join('\n\n').trimEnd());
  expect(below).not.toBe('');
  expect(told).toContain(below.trimEnd());
});

describe('what-if, in French, has no English in it', () => {
  it.each([
    [
      'a session and a length',
      'GA 64 opens 2009-09-22 closes ?; clearing takes 25 working days from 1945-01-01',
      'Le secrétariat a fixé la durée de cette étape : 25 jours ouvrables',
    ],
    [
      'an absence',
      'drafter is away 2009-03-02 to 2009-03-20',
      'de la période du 2 mars 2009 au 20 mars 2009 (absence : responsable de la rédaction)',
    ],
  ])('for %s', async (_name, said, expected) => {
    const facts = readFacts(said, 'here').map((fact) => ({ ...fact, source: 'what if' }));
    const then = worldWith(SHIPPED_WORLD, facts);
    const { symbol, duties } = await sampleDuties({ 7: '2009-12-31' });
    const moved = duties.map(({ paragraph, owing }) => {
      const found = compare(planDays(owing, SHIPPED_WORLD), planDays(owing, then));
      return { paragraph, ...(found ?? { moves: [], feasibility: null, proof: [] }) };
    });
    const told = (language: Language) => movedLines(symbol, moved, duties, then.known, { ...PAGE, language });
    expect(told('fr').join(' ').replaceAll(/\s+/g, ' ')).toContain(expected);
    expect(leaks(told)).toEqual([]);
  });
});

describe('what ships with the program is known in French', () => {
  const sources = CALENDARS.flatMap(({ table, rules, parts, endings = [] }) =>
    [...table, ...rules, ...parts, ...endings].map(({ source }) => source),
  );

  it.each([...new Set(sources)])('the source %s', (source) => {
    expect(englishIn(sourceInFrench(source), source)).toEqual([]);
  });

  it('every holiday, except where French has the same name', () => {
    const names = STATION_HOLIDAYS.flatMap((station) =>
      Array.from({ length: 154 }, (_, at) => station.of(1946 + at).map(({ name }) => name)).flat(),
    );
    const same = [...new Set(names)].filter((name) => holidayInFrench(name) === name);
    expect(same.sort()).toEqual(['Jeûne genevois', 'Meskel', 'Songkran']);
  });

  it('every body that readings name', () => {
    const bodies = [
      ...BODIES.map(([, body]) => body),
      ...CONVENTIONS.map(([, convention]) => `COP:${convention}`),
    ];
    const naming = { known: SHIPPED, bodies: 'full' } as const;
    expect(bodies.filter((body) => bodyInFrench(body, naming).includes('«'))).toEqual([]);
  });
});
