import { expect, it } from 'vitest';
import { outcomeOf } from '../../../domain/rehearsal/outcome.ts';
import { momentOf } from '../../../domain/time/instant.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { VIENNA } from '../../setup/sample.ts';
import { day, report } from '../obligation/file.ts';
import { tell } from '../obligation/told.ts';

const HANDED_IN = '2009-06-02 drafter hands in A';

/** Clearance is due on 30 June, a Tuesday. */
it.each([
  ['a day', '2009-06-15 chief approves A\n2009-07-01 director approves A', 1, 'Director'],
  ['a weekend', '2009-06-15 chief approves A\n2009-07-06 director approves A', 4, 'Director'],
  [
    'eight days, most of them with the second',
    '2009-07-01 chief approves A\n2009-07-10 director approves A',
    8,
    'Director',
  ],
  [
    'eight days, most of them with the first',
    '2009-07-08 chief approves A\n2009-07-10 director approves A',
    8,
    'Chief of Section',
  ],
])(
  'clearance that is late by %s is told of who had the text, not of who got it then',
  (_, record, late, post) => {
    const told = tell(report(), `${HANDED_IN}\n${record}`).record;
    const outcome = outcomeOf(told, momentOf(day('2009-07-20'), 20, VIENNA), SHIPPED.workingDays('Vienna'));
    const clearance = outcome?.milestones.find(({ key }) => key === 'clear');
    expect([clearance?.late, clearance?.cause?.milestone, clearance?.cause?.with?.post]).toEqual([
      late,
      'clear',
      post,
    ]);
  },
);

/** The draft is due on 2 June, clearance on 30 June, the submission on 7 July, the issuance on 4 August. */
const HANDED_IN_LATE = '2009-06-09 drafter hands in A';

it.each([
  [
    'issue/GA-64',
    'itself, for the draft was caught up',
    'chief approves A 2009-06-15|director approves A 2009-06-29|officer submits A to GA-64 on 2009-07-06 2009-07-06',
    ['issue/GA-64', 2],
  ],
  [
    'submit/GA-64',
    'the draft, of which three days were not caught up',
    'chief approves A 2009-06-15|director approves A 2009-07-10|officer submits A to GA-64 on 2009-07-10 2009-07-10',
    ['draft', 3],
  ],
])('what makes %s late is %s', (key, _, acts, expected) => {
  const told = acts.split('|').map((act) => act.replace(/^(.*) (\S+)$/, '$2 $1'));
  const record = tell(
    report(),
    [HANDED_IN_LATE, ...told, '2009-08-06 officer records GA-64 issued on 2009-08-06'].join('\n'),
  ).record;
  const outcome = outcomeOf(record, momentOf(day('2009-08-20'), 20, VIENNA), SHIPPED.workingDays('Vienna'));
  const found = outcome?.milestones.find((each) => each.key === key);
  expect([found?.cause?.milestone, found?.cause?.lost]).toEqual(expected);
});
