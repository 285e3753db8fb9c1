import { describe, expect, it } from 'vitest';
import { type FactOptions, factsIn, lookAtForms } from '../../client/cli/fact-options.ts';
import { factWords, outlastingLines } from '../../client/cli/fact-words.ts';
import { SHIPPED_WORLD, worldWith } from '../../domain/planning/world.ts';

const NOTHING = ['Nothing is said.', 'Say something.'] as const;
const facts = (options: FactOptions) => {
  lookAtForms(options, NOTHING);
  return factsIn(options, SHIPPED_WORLD);
};
const told = (options: FactOptions): string[] =>
  facts(options).map((fact) => factWords(fact, SHIPPED_WORLD.known));

describe('facts as they are typed', () => {
  it.each<[FactOptions, string]>([
    [
      { session: ['GA-64=2009-09-22'] },
      'the 64th session of the General Assembly opens on 22 September 2009',
    ],
    [
      { session: ['general assembly-64=2009-09-22..2010-09-13'] },
      'the 64th session of the General Assembly opens on 22 September 2009 and closes on 13 September 2010',
    ],
    // As deliveries are called, in what every command prints.
    [{ session: ['COP-UNTOC-5=2010-11-01'] }, 'Transnational Organized Crime opens on 1 November 2010'],
    [
      { meeting: ['GA-64=2009-10-12'] },
      'the 64th session of the General Assembly takes up what is reported to it on 12 October 2009',
    ],
    [{ holiday: ['new york=2009-06-15'] }, '15 June 2009 is a holiday in New York: official holiday'],
    [{ holiday: ['Geneva=2009-06-15 Staff Day'] }, '15 June 2009 is a holiday in Geneva: Staff Day'],
    [{ workingDay: ['New York=2009-05-25'] }, '25 May 2009 is a working day in New York'],
    [{ length: ['drafting=30'] }, 'drafting takes 30 working days (what if; assumed)'],
    [
      { length: ['Chief of Section@geneva=1'], from: '2010-01-01' },
      'Chief of Section takes 1 working day in Geneva from 1 January 2010 on',
    ],
    [
      { timetable: ['CSW@Geneva=8-4-4'] },
      'the Commission on the Status of Women goes by the timetable 8-4-4 in Geneva',
    ],
    [
      { away: ['Drafting officer=2009-08-01..2009-08-31'] },
      'Drafting officer is away from 1 August 2009 to 31 August 2009',
    ],
  ])('%j is one fact', (options, words) => {
    expect(told(options)).toEqual([expect.stringContaining(words)]);
  });

  it('carry the source with which they are to be kept', () => {
    const cited = { source: 'A/64/L.1', grade: 'primary' } as const;
    expect(factsIn({ session: ['GA-64=2009-09-22'] }, SHIPPED_WORLD, cited)).toEqual([
      { kind: 'session', body: 'GA', number: 64, opens: '2009-09-22', closes: null, ...cited },
    ]);
  });

  it.each<[FactOptions, string, RegExp]>([
    [{}, 'request.invalid', /^Nothing is said/],
    [{ from: '2009-01-01' }, 'request.invalid', /^Nothing is said/],
    [{ session: ['samples/A-RES-63-194.txt'] }, 'request.invalid', /expected the form GA-64=/],
    [{ session: ['GA-64=2009-02-30'] }, 'request.invalid', /a day that exists/],
    [{ session: ['GA-64=2009-09-22..2009-09-01'] }, 'request.invalid', /lies before the first/],
    [{ session: ['Moon-64=2009-09-22'] }, 'calendar.unknown-body', /Moon/],
    [{ meeting: ['GA-64=2009-09-22..2009-09-23'] }, 'request.invalid', /expected the form GA-64=2009-10-12/],
    [{ holiday: ['Atlantis=2009-06-15'] }, 'calendar.unknown-station', /Atlantis/],
    [{ length: ['drafting=1001'] }, 'request.invalid', /at most 1000 working days/],
    [{ length: ['drafting=-3'] }, 'request.invalid', /expected the form drafting=30/],
    [{ length: ['drafting@Atlantis=3'] }, 'calendar.unknown-station', /Atlantis/],
    [{ length: ['drafting=3'], from: 'soon' }, 'request.invalid', /--from soon: expected a day/],
    [{ timetable: ['GA=9-9-9'] }, 'request.invalid', /there are 10-6-4/],
    [{ away: ['drafter=2009-08-01'] }, 'request.invalid', /expected the form drafter=/],
    [{ away: ['drafter=2009-08-31..2009-08-01'] }, 'request.invalid', /lies before the first/],
    [{ session: ['GA-64=2009-09-22'], from: '2009-01-01' }, 'request.invalid', /--length or a --timetable/],
  ])('%j is refused', (options, code, message) => {
    expect(() => facts(options)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });
});

it('what was said before of a later time is told, since it goes on to hold', () => {
  const world = worldWith(SHIPPED_WORLD, [
    ...facts({ length: ['drafting=10'], from: '2010-01-01' }),
    ...facts({ length: ['drafting@Geneva=12', 'clearing=12'], from: '2010-01-01' }),
    ...facts({ length: ['drafting=15'] }),
  ]);
  expect(outlastingLines(facts({ length: ['drafting=30'] }), world)).toEqual([
    expect.stringContaining('drafting takes 10 working days from 1 January 2010 on'),
    expect.stringContaining('drafting takes 12 working days in Geneva from 1 January 2010 on'),
  ]);
  const later = { length: ['drafting@Nairobi=30'], from: '2009-12-31' };
  expect(outlastingLines(facts(later), world)).toEqual([
    expect.stringContaining('drafting takes 10 working days from 1 January 2010 on'),
  ]);
  expect(outlastingLines(facts({ ...later, from: '2010-01-01' }), world)).toEqual([]);
});
