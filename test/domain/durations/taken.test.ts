import { describe, expect, it } from 'vitest';
import type { Seat } from '../../../domain/directory/seat.ts';
import { type Taken, type TakenInLife, takenIn } from '../../../domain/durations/taken.ts';
import { momentOf } from '../../../domain/time/instant.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { PAPER, PEOPLE, PLANS, REPORT, SEATS, VIENNA } from '../../setup/sample.ts';
import { day, File, paper, report } from '../obligation/file.ts';
import { rowOf, TAKEN_OVER, takeFileOver } from '../obligation/stated.ts';
import { tell } from '../obligation/told.ts';

function measured(file: File, asOf: string): TakenInLife {
  const taken = takenIn(file.record, momentOf(day(asOf), 20, VIENNA), SHIPPED.workingDays);
  if (taken === undefined) throw new Error('it was launched');
  return taken;
}

/** "clearance section Chief of Section: 6, on 2009-06-11". */
const words = ({ step, of, who, ended, until, workingDays, fromDue }: Taken): string =>
  [
    [step, of, who].filter((each) => each !== null).join(' '),
    `: ${workingDays}`,
    { done: `, on ${until}`, open: ' so far', never: ', never' }[ended],
    fromDue === null || ended !== 'done' ? '' : ` (${fromDue})`,
  ].join('');

const told = (file: File, record: string, asOf = '2009-12-31'): string[] =>
  measured(tell(file, record), asOf).taken.map(words);

const DRAFTED = 'drafting Drafting officer: 108, on 2009-05-27';
const CHIEF = 'clearance section Chief of Section';
const DIRECTOR = 'clearance division Director';
const DRAFTER = 'working-over Drafting officer';

/**
 * The United Nations in Vienna do not work on 1 January, 10 and 13 April, 1 May and 1 June 2009 (Whit Monday). The first day does not
 * count and the last does: from Wednesday, 27 May to Wednesday, 3 June are Thursday, Friday, Tuesday, Wednesday: 4.
 */
type Case = [what: string, file: () => File, record: string, asOf: string | undefined, taken: string[]];

const CASES: Case[] = [
  [
    'a text that came back twice: each version is cleared and worked over for itself',
    report,
    `2009-05-27 drafter hands in A
     2009-06-03 chief returns A
     2009-06-05 drafter hands in B
     2009-06-08 chief approves B
     2009-06-10 director returns B
     2009-06-17 drafter hands in C
     2009-06-17 chief approves C
     2009-06-19 director approves C`,
    undefined,
    [
      DRAFTED,
      `${CHIEF}: 4, on 2009-06-03`,
      `${DRAFTER}: 2, on 2009-06-05`,
      `${CHIEF}: 1, on 2009-06-08`,
      `${DIRECTOR}: 2, on 2009-06-10`,
      `${DRAFTER}: 5, on 2009-06-17`,
      `${CHIEF}: 0, on 2009-06-17`,
      `${DIRECTOR}: 2, on 2009-06-19`,
    ],
  ],
  [
    'a hold in the middle: the days at whose end it rested were nobody’s work',
    report,
    `2009-05-27 drafter hands in A
     2009-06-02 officer puts it on hold until 2009-06-08
     2009-06-08 officer takes it up again
     2009-06-09 chief approves A`,
    '2009-06-09',
    // 28 and 29 May, 8 and 9 June; without 2, 3, 4 and 5 June.
    [DRAFTED, `${CHIEF}: 4, on 2009-06-09`, `${DIRECTOR}: 0 so far`],
  ],
  [
    'the day on which it was done counts, though it rested at its end',
    report,
    `2009-05-27 drafter hands in A
     2009-05-29 10:00 chief approves A
     2009-05-29 16:00 officer puts it on hold until 2009-06-08`,
    '2009-06-05',
    [DRAFTED, `${CHIEF}: 2, on 2009-05-29`, `${DIRECTOR}: 1 so far`],
  ],
  [
    'a stage that decided on the day took none',
    report,
    `2009-05-27 09:00 drafter hands in A
     2009-05-27 17:30 chief approves A`,
    '2009-05-28',
    [DRAFTED, `${CHIEF}: 0, on 2009-05-27`, `${DIRECTOR}: 1 so far`],
  ],
  [
    'an approval that was voided counts for nothing: the days before it and after the voiding count together',
    report,
    `2009-05-27 drafter hands in A
     2009-05-29 chief approves A
     2009-06-03 officer voids approval 4
     2009-06-05 chief approves A
     2009-06-08 director approves A`,
    undefined,
    // Two and two with the chief; with the Director from 29 May to 3 June, then one day: never decided in the first.
    [DRAFTED, `${CHIEF}: 4, on 2009-06-05`, `${DIRECTOR}: 3, on 2009-06-08`],
  ],
  [
    'an approval that was voided, and never given again to that text, was no decision on it',
    report,
    `2009-05-27 drafter hands in A
     2009-05-29 chief approves A
     2009-06-03 officer voids approval 4
     2009-06-05 drafter hands in B
     2009-06-05 chief approves B`,
    '2009-06-05',
    [DRAFTED, `${CHIEF}: 0, on 2009-06-05`, `${DIRECTOR}: 0 so far`],
  ],
  [
    'an objection that was withdrawn is no decision, and nobody worked over anything',
    report,
    `2009-05-27 drafter hands in A
     2009-05-29 chief objects to A
     2009-06-05 chief withdraws objection 4
     2009-06-08 chief approves A`,
    '2009-06-08',
    [DRAFTED, `${CHIEF}: 3, on 2009-06-08`, `${DIRECTOR}: 0 so far`],
  ],
  [
    'an objection that stands was a decision, and is worked over',
    report,
    `2009-05-27 drafter hands in A
     2009-05-29 chief objects to A
     2009-06-05 drafter hands in B`,
    '2009-06-09',
    [DRAFTED, `${CHIEF}: 2, on 2009-05-29`, `${DRAFTER}: 4, on 2009-06-05`, `${CHIEF}: 2 so far`],
  ],
  [
    'drafting that goes on is told apart',
    report,
    '',
    '2009-01-08',
    // 19, 22, 23, 24, 29, 30 and 31 December; 2, 5, 6, 7 and 8 January.
    ['drafting Drafting officer: 12 so far'],
  ],
  [
    'what was withdrawn before it was written was written by nobody',
    report,
    '2009-01-08 officer withdraws it, as of 2009-01-07',
    undefined,
    [],
  ],
  [
    'a text whose views were collected could be begun when they were closed; of replies the corrected day counts',
    paper,
    `2009-01-12 officer asks Austria, Brazil, IOM for views by 2009-03-04
     2009-02-20 officer records the reply of Austria of 2009-02-20
     2009-03-09 officer records the reply of Brazil of 2009-03-09
     2009-03-09 officer corrects event 4 to 2009-02-10
     2009-03-10 officer closes the views
     2009-03-16 drafter hands in A`,
    '2009-03-16',
    [
      'reply state Austria: 21, on 2009-02-10 (-16)',
      'reply state Brazil: 40, on 2009-03-09 (3)',
      'reply state IOM: 37, never',
      'drafting Drafting officer: 4, on 2009-03-16',
      `${CHIEF}: 0 so far`,
    ],
  ],
  [
    'it could be begun on the day of the closing, whenever that was recorded',
    () => {
      const file = tell(paper(), '2009-01-12 officer asks Austria for views by 2009-03-04').on('2009-03-13');
      return file.does('officer', { type: 'close-views', happenedOn: day('2009-03-10') });
    },
    '2009-03-16 drafter hands in A',
    '2009-03-16',
    ['reply state Austria: 37, never', 'drafting Drafting officer: 4, on 2009-03-16', `${CHIEF}: 0 so far`],
  ],
  [
    'while views are collected nobody drafts, and who is silent may still answer',
    paper,
    '2009-01-12 officer asks Austria for views by 2009-03-04',
    '2009-01-16',
    ['reply state Austria: 4 so far'],
  ],
  [
    'issuance takes from submission, by the days of the facts and as corrected; days of a hold count, for it rests in the house only',
    report,
    `2009-05-27 09:00 drafter hands in A
     2009-05-27 10:00 chief approves A
     2009-05-27 11:00 director approves A
     2009-07-06 officer submits A to GA-64 on 2009-07-03
     2009-07-07 officer submits A to COP-UNTOC-5 on 2009-07-06
     2009-07-08 officer puts it on hold until 2009-07-10
     2009-07-10 officer takes it up again
     2009-08-05 officer records GA-64 issued on 2009-08-05
     2009-08-06 officer corrects event 10 to 2009-07-17`,
    '2009-08-06',
    [
      DRAFTED,
      `${CHIEF}: 0, on 2009-05-27`,
      `${DIRECTOR}: 0, on 2009-05-27`,
      'issuance GA-64: 10, on 2009-07-17 (-12)',
      'issuance COP-UNTOC-5: 23 so far',
    ],
  ],
];

describe('how many working days each step took', () => {
  it.each(CASES)('%s', (_, file, record, asOf, expected) => {
    expect(told(file(), record, asOf)).toEqual(expected);
  });

  it('of a record in which nothing was launched nothing is told', () => {
    expect(takenIn(report().record.slice(0, 1), TAKEN_OVER, SHIPPED.workingDays)).toBeUndefined();
  });

  it('what was recorded later is not known yet', () => {
    const record = '2009-05-27 drafter hands in A\n2009-06-03 chief returns A';
    expect(told(report(), record, '2009-05-29')).toEqual([DRAFTED, `${CHIEF}: 2 so far`]);
  });
});

describe('days on which nobody was there', () => {
  const RECORD = `2009-05-27 drafter hands in A
    2009-06-05 director approves A`;
  const withChief = (seat: Partial<Seat>): File =>
    new File(REPORT, PLANS.report, {
      ...{ plan: PLANS.report },
      assignments: {
        ...{ officer: 'Documents officer', drafter: 'Drafting officer', supervisor: 'Director' },
        clearance: [
          { key: 'section', meaning: 'cleared', posts: ['Chief of Section', 'Director'], needs: 1 },
        ],
      },
      seats: SEATS.map((each) => (each.post === 'Director' ? { ...each, ...seat } : each)),
    });
  const away = [{ from: day('2009-05-28'), to: day('2009-06-03') }];
  const standIn = { for: PEOPLE.director, as: 'substitute' as const, from: day('2009-05-28'), to: null };

  it.each<[string, Partial<Seat>, number]>([
    ['while the holder is there they all count', {}, 6],
    ['while the holder is away they do not: a cast tells that apart', { away }, 2],
    [
      'they count where somebody stands in who is there',
      { away, acting: [{ ...standIn, person: PEOPLE.chief }] },
      6,
    ],
    [
      'and not where who stands in is away, too',
      { away, acting: [{ ...standIn, person: PEOPLE.director }] },
      2,
    ],
  ])('%s', (_, seat, days) => {
    // Of two who have it on the table one is enough: who did not decide took no time.
    expect(told(withChief(seat), RECORD, '2009-06-05')).toEqual([
      DRAFTED,
      `clearance section Director: ${days}, on 2009-06-05`,
    ]);
  });

  it('a post that is vacant has nobody who could, until somebody takes it', () => {
    const file = tell(withChief({ holder: null }), '2009-05-27 drafter hands in A');
    const seats = SEATS.filter(({ post }) => post === 'Director');
    file
      .on('2009-06-03')
      .does('directory', { type: 'seat-posts', directory: { directorySeq: 1, seats, hours: [] } });
    expect(told(file, '2009-06-05 director approves A', '2009-06-05')).toEqual([
      DRAFTED,
      'clearance section Director: 3, on 2009-06-05',
    ]);
  });
});

describe('what was taken over half-way', () => {
  const STATED = [
    '2009-05-27 text-handed-in p-officer by=p-drafter digest=a words=8000',
    '2009-06-03 stage-cleared p-officer stage=section by=p-chief',
  ].map((row) => row.replace('digest=a', `digest=${'a'.repeat(64)}`));

  it('counts between two days that are known; when a text without views could be begun, nobody has stated', () => {
    const file = new File(REPORT, PLANS.report, {}, TAKEN_OVER);
    expect(takeFileOver(file, STATED.map(rowOf))).toEqual([]);
    expect(told(file, '2009-07-03 director approves A', '2009-07-03')).toEqual([
      `${CHIEF}: 4, on 2009-06-03`,
      // From 3 June, stated, to 3 July, seen here.
      `${DIRECTOR}: 22, on 2009-07-03`,
    ]);
  });

  it('where it is stated that views were closed, drafting has a beginning', () => {
    const file = new File(PAPER, PLANS.paper, {}, TAKEN_OVER);
    const rows = [
      '2009-02-02 views-asked p-officer addressees=Austria day=2009-03-04',
      '2009-02-27 reply-received p-officer addressees=Austria',
      '2009-03-10 views-closed p-officer',
    ];
    expect(takeFileOver(file, rows.map(rowOf))).toEqual([]);
    expect(told(file, '2009-07-03 drafter hands in A', '2009-07-03')).toEqual([
      'reply state Austria: 19, on 2009-02-27 (-3)',
      'drafting Drafting officer: 79, on 2009-07-03',
      `${CHIEF}: 0 so far`,
    ]);
  });
});
