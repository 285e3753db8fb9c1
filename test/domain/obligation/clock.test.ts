import { describe, expect, it } from 'vitest';
import { type Clock, clockOf } from '../../../domain/obligation/clock.ts';
import { momentOf } from '../../../domain/time/instant.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { workingDaysAt } from '../../../domain/time/working-days.ts';
import { PAPER, PLANS, VIENNA } from '../../setup/sample.ts';
import { day, File, happened, paper, report } from './file.ts';
import { tell } from './told.ts';

const VIENNA_DAYS = SHIPPED.workingDays('Vienna');

function clockAt(asOf: string, file: File, record = ''): Clock {
  const clock = clockOf(tell(file, record).record, momentOf(day(asOf), 20, VIENNA), VIENNA_DAYS);
  if (clock === undefined) throw new Error('it was launched');
  return clock;
}

/** "2009-01-12 2009-03-05 Documents officer on Austria, for views: 52". */
const waitsOf = ({ waits }: Clock): string[] =>
  waits.map(
    ({ from, until, waiting, on, for: what, of, days }) =>
      `${from} ${until} ${waiting.post} on ${on}, for ${what}${of === null ? '' : ` ${of}`}: ${days}`,
  );
const netOf = ({ elapsed, net }: Clock): [number, number] => [elapsed.days, net.days];

const ASKED = '2009-01-12 officer asks Austria, IOM for views by 2009-03-04';
const CLEARED = `
  2009-06-02 drafter hands in A
  2009-06-15 chief approves A
  2009-06-29 director approves A`;
const IN_CLEARANCE = [
  '2009-06-02 2009-06-15 Drafting officer on Chief of Section, for clearance section: 13',
  '2009-06-15 2009-06-29 Drafting officer on Director, for clearance division: 14',
];
const VIEWS_TAIL = '2009-01-12 2009-03-05 Documents officer on IOM, for views: 52';

type Case = [what: string, file: () => File, record: string, asOf: string, waits: string[]];

describe('who waits on whom', () => {
  it.each<Case>([
    ['nobody before anything was done', report, '', '2009-03-01', []],
    [
      'for views, up to the present day while they may still come',
      paper,
      ASKED,
      '2009-01-20',
      [
        '2009-01-12 2009-01-20 Documents officer on Austria, for views: 8',
        '2009-01-12 2009-01-20 Documents officer on IOM, for views: 8',
      ],
    ],
    [
      'for views, with the last day for replies and no longer: from then on it is for the officer to close',
      paper,
      ASKED,
      '2009-03-20',
      ['2009-01-12 2009-03-05 Documents officer on Austria, for views: 52', VIEWS_TAIL],
    ],
    [
      'who replied is waited for no more, from the day of the reply and not of its recording',
      paper,
      `${ASKED}
       2009-02-20 officer records the reply of Austria of 2009-02-10`,
      '2009-03-20',
      ['2009-01-12 2009-02-10 Documents officer on Austria, for views: 29', VIEWS_TAIL],
    ],
    [
      'a reply whose day is corrected was waited for until the corrected day',
      paper,
      `${ASKED}
       2009-02-20 officer records the reply of Austria of 2009-02-20
       2009-02-24 officer corrects event 4 to 2009-02-10`,
      '2009-03-20',
      ['2009-01-12 2009-02-10 Documents officer on Austria, for views: 29', VIEWS_TAIL],
    ],
    [
      'but as long as nobody knew better, until the day that was recorded',
      paper,
      `${ASKED}
       2009-02-20 officer records the reply of Austria of 2009-02-20
       2009-02-24 officer corrects event 4 to 2009-02-10`,
      '2009-02-22',
      [
        '2009-01-12 2009-02-20 Documents officer on Austria, for views: 39',
        '2009-01-12 2009-02-22 Documents officer on IOM, for views: 41',
      ],
    ],
    [
      'a late reply was not waited for beyond its last day',
      paper,
      `${ASKED}
       2009-03-09 officer records the reply of IOM of 2009-03-08`,
      '2009-03-20',
      ['2009-01-12 2009-03-05 Documents officer on Austria, for views: 52', VIEWS_TAIL],
    ],
    [
      'when the collection is closed early nobody waits any more',
      paper,
      `${ASKED}
       2009-02-02 officer closes the views`,
      '2009-03-20',
      [
        '2009-01-12 2009-02-02 Documents officer on Austria, for views: 21',
        '2009-01-12 2009-02-02 Documents officer on IOM, for views: 21',
      ],
    ],
    [
      'a reply of before anybody asked, as version 1 of the rules lets it be, was not waited for at all',
      () => new File(PAPER, PLANS.paper, { rules: 1 }),
      `${ASKED}
       2009-01-13 officer records the reply of IOM of 2009-01-05`,
      '2009-01-20',
      ['2009-01-12 2009-01-20 Documents officer on Austria, for views: 8'],
    ],
    [
      'from the day on which they were asked, up to that of the closing, whenever both were recorded',
      () => {
        const file = paper().on('2009-01-20');
        const said = { addressees: ['Austria'], replyBy: day('2009-03-04'), ...happened('2009-01-12') };
        file.does('officer', { type: 'ask-for-views', ...said }).on('2009-02-10');
        return file.does('officer', { type: 'close-views', ...happened('2009-02-02') });
      },
      '',
      '2009-03-20',
      ['2009-01-12 2009-02-02 Documents officer on Austria, for views: 21'],
    ],
    [
      'the drafter on each approver in turn, and on nobody while the draft is back',
      report,
      `2009-05-04 drafter hands in B
       2009-05-06 chief returns B
       ${CLEARED}`,
      '2009-07-01',
      [
        '2009-05-04 2009-05-06 Drafting officer on Chief of Section, for clearance section: 2',
        ...IN_CLEARANCE,
      ],
    ],
    [
      'whoever wants more time on whoever answers',
      report,
      `2009-05-25 drafter wants more time for draft until 2009-06-05
       2009-05-28 officer grants more time for draft`,
      '2009-06-01',
      ['2009-05-25 2009-05-28 Drafting officer on Documents officer, for extension draft: 3'],
    ],
    [
      'until it is declined, or handed in without an answer',
      report,
      `2009-05-18 drafter wants more time for draft until 2009-06-05
       2009-05-20 officer declines more time for draft
       2009-05-25 drafter wants more time for draft until 2009-06-05
       2009-05-29 drafter hands in A`,
      '2009-05-30',
      [
        '2009-05-18 2009-05-20 Drafting officer on Documents officer, for extension draft: 2',
        '2009-05-25 2009-05-29 Drafting officer on Documents officer, for extension draft: 4',
        '2009-05-29 2009-05-30 Drafting officer on Chief of Section, for clearance section: 1',
      ],
    ],
    [
      'an approver who wants more time asks under his own post, though the draft is with the next by now',
      report,
      `2009-06-02 drafter hands in A
       2009-06-08 chief wants more time for clear until 2009-07-02
       2009-06-15 chief approves A
       2009-06-17 officer grants more time for clear`,
      '2009-06-18',
      [
        '2009-06-02 2009-06-15 Drafting officer on Chief of Section, for clearance section: 13',
        '2009-06-08 2009-06-17 Chief of Section on Documents officer, for extension clear: 9',
        '2009-06-15 2009-06-18 Drafting officer on Director, for clearance division: 3',
      ],
    ],
    [
      'nobody waits on himself: what the officer asks for the supervisor answers',
      report,
      '2009-05-25 officer wants more time for submit/GA-64 until 2009-07-20',
      '2009-06-01',
      ['2009-05-25 2009-06-01 Documents officer on Director, for extension submit/GA-64: 7'],
    ],
    [
      'what began and ended on one day held nobody up at its end',
      report,
      `2009-05-25 08:00 drafter wants more time for draft until 2009-06-05
       2009-05-25 17:00 officer grants more time for draft`,
      '2009-06-01',
      [],
    ],
    [
      'on conference services from submission to issuance, each delivery its own',
      report,
      `${CLEARED}
       2009-07-06 officer submits A to GA-64 on 2009-07-03
       2009-07-20 officer submits A to COP-UNTOC-5 on 2009-07-20
       2009-08-05 officer records GA-64 issued on 2009-08-04`,
      '2009-08-10',
      [
        ...IN_CLEARANCE,
        '2009-07-03 2009-08-04 Documents officer on conference services, for issuance GA-64: 32',
        '2009-07-20 2009-08-10 Documents officer on conference services, for issuance COP-UNTOC-5: 21',
      ],
    ],
    [
      'not on the day of the settlement, nor after it',
      report,
      `${CLEARED}
       2009-07-06 officer submits A to GA-64 on 2009-07-06
       2009-07-06 officer submits A to COP-UNTOC-5 on 2009-07-06
       2009-08-05 officer records GA-64 issued on 2009-08-05
       2009-08-10 officer records COP-UNTOC-5 issued on 2009-08-03`,
      '2009-12-31',
      [
        ...IN_CLEARANCE,
        '2009-07-06 2009-08-03 Documents officer on conference services, for issuance COP-UNTOC-5: 28',
        '2009-07-06 2009-08-05 Documents officer on conference services, for issuance GA-64: 30',
      ],
    ],
  ])('%s', (_, file, record, asOf, expected) => {
    expect(waitsOf(clockAt(asOf, file(), record))).toEqual(expected);
  });
});

describe('two clocks: since launch, and net of waiting for others', () => {
  it('the days since launch are those between the two dates', () => {
    expect(netOf(clockAt('2009-01-29', report()))).toEqual([42, 42]);
  });

  it('two that are waited for at the same time are waited for once', () => {
    // 18 December to 4 March are 76 days and the 4th is not over: with 5 March 77, of which 52 were for the replies.
    expect(netOf(clockAt('2009-03-05', paper(), ASKED))).toEqual([77, 25]);
  });

  it('days that one wait leaves are taken by another only as far as it goes beyond', () => {
    const record = `${CLEARED}
      2009-07-06 officer submits A to GA-64 on 2009-07-06
      2009-07-20 officer submits A to COP-UNTOC-5 on 2009-07-20
      2009-08-04 officer records GA-64 issued on 2009-08-04`;
    // From 6 July to 10 August: 35, not 29 and 21.
    expect(netOf(clockAt('2009-08-10', report(), record))).toEqual([235, 200]);
  });

  it('clearance and an answer on more time are the house’s own: its clock goes on', () => {
    const record = `2009-05-25 drafter wants more time for draft until 2009-06-05
      2009-05-28 officer grants more time for draft
      2009-06-02 drafter hands in A`;
    expect(netOf(clockAt('2009-06-10', report(), record))).toEqual([174, 174]);
  });

  it('but the clock of who waits stops while it is his turn', () => {
    const record = `2009-05-25 drafter wants more time for draft until 2009-06-05
      2009-05-28 officer grants more time for draft
      2009-06-02 drafter hands in A`;
    expect(clockAt('2009-06-10', report(), record).holders).toMatchObject([
      { post: 'Drafting officer', person: 'p-drafter', charged: { days: 166 }, net: { days: 163 } },
      { post: 'Chief of Section', person: 'p-chief', charged: { days: 8 }, net: { days: 8 } },
    ]);
  });

  it('in working days of the station: neither weekends nor its holidays', () => {
    const holiday = (on: string) => ({
      on: day(on),
      name: 'a holiday',
      source: 'a test',
      grade: 'assumed' as const,
    });
    const days = workingDaysAt({
      station: 'Vienna',
      of: (year) =>
        year === 2008 ? [holiday('2008-12-25'), holiday('2008-12-26')] : [holiday('2009-01-01')],
    });
    const { record } = tell(paper(), ASKED);
    // From Thursday, 18 December, to Friday, 16 January, both of them: four weeks and two days, three of them holidays.
    const clock = clockOf(record, momentOf(day('2009-01-17'), 20, VIENNA), days);
    expect(clock?.elapsed).toEqual({ days: 30, workingDays: 19 });
    // From Monday the 12th on views are waited for.
    expect(clock?.net).toEqual({ days: 25, workingDays: 14 });
    expect(clock?.holders).toEqual([
      { post: 'Documents officer', person: 'p-officer', charged: clock?.elapsed, net: clock?.net },
    ]);
  });

  it('launched today: none, and nobody is charged', () => {
    expect(clockAt('2008-12-18', report())).toMatchObject({
      launchedOn: '2008-12-18',
      settledOn: null,
      until: '2008-12-18',
      elapsed: { days: 0, workingDays: 0 },
      net: { days: 0, workingDays: 0 },
      holdings: [],
      holders: [],
      waits: [],
    });
  });

  it('settled: from the first day to the last, both of them, whenever it is asked', () => {
    const record = `${CLEARED}
      2009-07-06 officer submits A to GA-64 on 2009-07-06
      2009-07-06 officer submits A to COP-UNTOC-5 on 2009-07-06
      2009-08-04 officer records GA-64 issued on 2009-08-04
      2009-08-10 officer records COP-UNTOC-5 issued on 2009-08-10`;
    const clock = clockAt('2009-08-10', report(), record);
    expect(clock).toMatchObject({ settledOn: '2009-08-10', until: '2009-08-11', elapsed: { days: 236 } });
    expect(clock.net.days).toBe(236 - 35);
    expect(
      clockOf(tell(report(), record).record, momentOf(day('2011-01-01'), 12, VIENNA), VIENNA_DAYS),
    ).toEqual(clock);
  });
});
