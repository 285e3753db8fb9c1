import { describe, expect, it } from 'vitest';
import { dueLines } from '../../client/cli/due-lines.ts';
import { ROLES } from '../../domain/planning/due-row.ts';
import { owingOf } from '../../domain/planning/owing.ts';
import { planDays } from '../../domain/planning/plan-days.ts';
import type { Language } from '../../domain/planning/telling/told.ts';
import { SHIPPED_WORLD, worldWith } from '../../domain/planning/world.ts';
import { REPORT_14 } from '../domain/planning/cases.ts';
import { readFacts } from '../domain/planning/deadlines/notation.ts';
import { TOLD_DUTIES, type ToldDuty } from './told-duties.ts';

const WIDTH = 100;
const spaced = (lines: string[]): string[] => lines.map((line) => line.replaceAll('~', '\u00a0'));

function linesOf(duties: Pick<ToldDuty, 'draft' | 'facts'>[], language: Language, width = WIDTH): string[] {
  const world = worldWith(
    SHIPPED_WORLD,
    duties.flatMap(({ facts = '' }) => readFacts(facts, 'here')),
  );
  const planned = duties.map(({ draft }) => {
    const owing = owingOf(draft, 'New York', ROLES);
    return { paragraph: draft.evidence.paragraph, draft, owing, plan: planDays(owing, world) };
  });
  const notOwn = [{ paragraph: '24', why: '', section: 'his next report' }];
  return dueLines({ symbol: 'A/RES/63/194', duties: planned, notOwn }, world.known, { language, width });
}

/** What is said of a duty before it is said why. */
const untilWhy = (lines: string[]): string[] =>
  lines.slice(
    2,
    lines.findIndex((line, at) => at > 2 && /^(?: {4}(?:Why|Pourquoi)|pa(?:ra|r)\.)/.test(line)) - 1,
  );

describe.each(TOLD_DUTIES)('$title', (told) => {
  it('is told in English', () => {
    expect(untilWhy(linesOf([told], 'en'))).toEqual(told.en);
  });

  it('is told in French', () => {
    expect(untilWhy(linesOf([told], 'fr'))).toEqual(spaced(told.fr));
  });
});

describe('several duties', () => {
  const duties = TOLD_DUTIES.filter(({ title }) =>
    ['two recipients, and there is time', 'nobody can say when, of one of two recipients'].includes(title),
  );

  it('begin with one line for each recipient: by when, whether there is time, what', () => {
    expect(linesOf(duties, 'en').slice(0, 8)).toEqual([
      'A/RES/63/194, adopted on 18 December 2008: 2 duties to report',
      '',
      'By when, and whether there is time:',
      '    para. 14     4 August 2009  there is time  report (GA-64)',
      '              6 September 2010  there is time  report (COP-UNTOC-5)',
      '    para. 3                     not planned    report (GA-64)',
      '                                by when?       report (Standing Committee)',
      '',
    ]);
    expect(linesOf(duties, 'fr').slice(0, 8)).toEqual(
      spaced([
        'A/RES/63/194, texte adopté le 18 décembre 2008~: 2 obligations de faire rapport',
        '',
        'Pour quelle date, et si le délai suffit~:',
        '    par. 14       4 août 2009  délai suffisant  rapport (GA-64)',
        '             6 septembre 2010  délai suffisant  rapport (COP-UNTOC-5)',
        '    par. 3                     en attente       rapport (GA-64)',
        '                               quelle date~?    rapport («~Standing Committee~»)',
        '',
      ]),
    );
  });

  it('end with what becomes part of another document, and what the marks mean', () => {
    expect(linesOf(duties, 'en').slice(-4)).toEqual([
      'para. 24  no document of its own: it becomes a section of another, “his next report”',
      '',
      '[1] is a step of why. Its source is primary: a text of the United Nations; secondary: press,',
      'publishers; computed: by a rule from those; or assumed: by us, to be checked.',
    ]);
  });
});

it('names a conference in full once, and shortly where it is said why', () => {
  const told = (language: Language) =>
    linesOf([{ draft: REPORT_14 }], language, 1000)
      .join('\n')
      .replaceAll('\u00a0', ' ');
  const english = told('en');
  expect(english.split('Convention against Transnational Organized Crime')).toHaveLength(2);
  expect(english).toContain('[1] The 5th session of the COP to UNTOC opens on 18 October 2010.');
  const french = told('fr');
  expect(french.split('criminalité transnationale organisée')).toHaveLength(2);
  expect(french).toContain(
    '[1] La cinquième session de la COP à la Convention contre la criminalité organisée s’ouvre le 18 octobre 2010. (unodc.org, sessions de la Conférence ; source secondaire)',
  );
});

it.each([72, 80, 120])('keeps to a page of %i letters', (width) => {
  for (const language of ['en', 'fr'] as const) {
    const lines = linesOf(TOLD_DUTIES, language, width);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  }
});
