import { expect, it } from 'vitest';
import { answerDue } from '../../../domain/planning/due-row.ts';
import { feasibilityWords } from '../../../domain/planning/warnings.ts';
import { SHIPPED_WORLD, worldWith } from '../../../domain/planning/world.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { readElements, readFacts } from './deadlines/notation.ts';

/** What is said of the time that there is between adoption and a day. */
function told(adopted: string, says: string, facts = ''): string[] {
  const row = { id: 'a row', body: 'GA', adopted: civilDate(adopted), due: readElements(says, 'here') };
  const { feasibility } = answerDue(row, worldWith(SHIPPED_WORLD, readFacts(facts, 'here')));
  return feasibility === null ? [] : feasibilityWords(feasibility);
}

it.each<[what: string, words: string[], expected: string[]]>([
  ['nothing has a day', ['2008-12-18', 'no day: regularly'], []],
  ['there is time', ['2008-12-18', 'session GA 64'], ['There is time: the usual steps begin on 1 May 2009.']],
  [
    'steps give way',
    ['2009-05-04', 'session GA 64'],
    [
      'Tight: already 1 working day short on the day it was adopted (the usual steps would have begun on 1 May 2009); it fits because some steps give way.',
    ],
  ],
  [
    'it does not fit',
    ['2009-06-08', 'session GA 64'],
    [
      'It does not fit: already 25 working days short on the day it was adopted (the usual steps would have begun on 1 May 2009), even with the shortest steps.',
      'Past already on the day of adoption: the draft.',
    ],
  ],
  [
    'the house is quick, but the forecast is past',
    [
      '2009-06-12',
      'session GA 64',
      'drafting takes 5 working days from 2009-01-01; clearing takes 5 working days from 2009-01-01',
    ],
    [
      'There is time to prepare it (the usual steps begin on 15 June 2009), but not for all that is due before.',
      'Past already on the day of adoption: the forecast (GA).',
    ],
  ],
])('%s', (_, [adopted = '', says = '', facts], expected) => {
  expect(told(adopted, says, facts)).toEqual(expected);
});
