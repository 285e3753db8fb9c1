import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../domain/obligation/clock.ts';
import { instant, momentOf } from '../../../domain/time/instant.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { BRIEFING, PLANS, REPORT, VIENNA } from '../../setup/sample.ts';
import { briefing, day, File, paper, report } from './file.ts';
import { tell } from './told.ts';

const VIENNA_DAYS = SHIPPED.workingDays('Vienna');

/** Who is charged from which day up to before which, and how many days these are. Launched on 18 December 2008. */
function charged(file: File, asOf: string): string[] {
  const clock = clockOf(file.record, momentOf(day(asOf), 20, VIENNA), VIENNA_DAYS);
  return (clock?.holdings ?? []).map(({ from, until, post, days }) => `${from} ${until} ${post} ${days}`);
}

describe('every day is charged to whoever has the move at its end', () => {
  it.each<[what: string, file: () => File, record: string, asOf: string, charged: string[]]>([
    ['launched today: nobody yet, for the day is not over', report, '', '2008-12-18', []],
    [
      'the day of the launch is the first',
      report,
      '',
      '2008-12-19',
      ['2008-12-18 2008-12-19 Drafting officer 1'],
    ],
    ['nobody is charged before the launch', report, '', '2008-12-01', []],
    [
      'the day on which the draft is handed in is the reviewer’s',
      report,
      '2009-02-11 drafter hands in A',
      '2009-02-14',
      ['2008-12-18 2009-02-11 Drafting officer 55', '2009-02-11 2009-02-14 Chief of Section 3'],
    ],
    [
      'a draft that is sent back: the drafter again',
      report,
      `2009-02-11 drafter hands in A
       2009-02-14 chief returns A
       2009-02-16 drafter hands in B
       2009-02-17 chief approves B
       2009-02-21 director approves B`,
      '2009-03-01',
      [
        '2008-12-18 2009-02-11 Drafting officer 55',
        '2009-02-11 2009-02-14 Chief of Section 3',
        '2009-02-14 2009-02-16 Drafting officer 2',
        '2009-02-16 2009-02-17 Chief of Section 1',
        '2009-02-17 2009-02-21 Director 4',
        '2009-02-21 2009-03-01 Documents officer 8',
      ],
    ],
    [
      'of all that have it on one day, the last alone',
      report,
      `2009-02-11 08:00 drafter hands in A
       2009-02-11 09:00 chief returns A
       2009-02-11 11:00 drafter hands in B
       2009-02-11 16:00 chief approves B`,
      '2009-02-13',
      ['2008-12-18 2009-02-11 Drafting officer 55', '2009-02-11 2009-02-13 Director 2'],
    ],
    [
      'back with the drafter on the evening of the same day: his days go on as if nothing had been',
      report,
      `2009-02-11 08:00 drafter hands in A
       2009-02-11 17:00 chief returns A`,
      '2009-02-13',
      ['2008-12-18 2009-02-13 Drafting officer 57'],
    ],
    [
      'half past eleven at night in Vienna is still that day there, half past midnight is the next',
      report,
      `2009-02-11 23:30 drafter hands in A
       2009-02-14 00:30 chief returns A`,
      '2009-02-16',
      [
        '2008-12-18 2009-02-11 Drafting officer 55',
        '2009-02-11 2009-02-14 Chief of Section 3',
        '2009-02-14 2009-02-16 Drafting officer 2',
      ],
    ],
    [
      'what is asked and refused or recorded beside takes nothing from anybody',
      report,
      `2009-05-25 drafter wants more time for draft until 2009-06-05
       2009-05-26 officer declines more time for draft`,
      '2009-05-28',
      ['2008-12-18 2009-05-28 Drafting officer 161'],
    ],
    [
      'while views are collected it is the officer’s, and a late reply does not give it back',
      paper,
      `2009-01-12 officer asks Austria, IOM for views by 2009-03-04
       2009-03-10 officer closes the views
       2009-03-12 officer records the reply of IOM of 2009-03-11`,
      '2009-03-15',
      ['2008-12-18 2009-03-10 Documents officer 82', '2009-03-10 2009-03-15 Drafting officer 5'],
    ],
  ])('%s', (_, file, record, asOf, expected) => {
    expect(charged(tell(file(), record), asOf)).toEqual(expected);
  });
});

/** Cleared on 29 June 2009, submitted to both. */
const SUBMITTED = `
  2009-06-02 drafter hands in A
  2009-06-15 chief approves A
  2009-06-29 director approves A
  2009-07-06 officer submits A to GA-64 on 2009-07-06
  2009-07-06 officer submits A to COP-UNTOC-5 on 2009-07-06`;
const UP_TO_CLEARANCE = [
  '2008-12-18 2009-06-02 Drafting officer 166',
  '2009-06-02 2009-06-15 Chief of Section 13',
  '2009-06-15 2009-06-29 Director 14',
];

describe('the day of the settlement is the last, and charged to whoever settled it', () => {
  it.each<[what: string, record: string, charged: string[]]>([
    [
      'the last issuance settles it, on its day',
      `2009-08-04 officer records GA-64 issued on 2009-08-04
       2009-08-10 officer records COP-UNTOC-5 issued on 2009-08-10`,
      [...UP_TO_CLEARANCE, '2009-06-29 2009-08-11 Documents officer 43'],
    ],
    [
      'recorded ten days later, it was settled on the day on which it was issued all the same',
      `2009-08-04 officer records GA-64 issued on 2009-08-04
       2009-08-20 officer records COP-UNTOC-5 issued on 2009-08-10`,
      [...UP_TO_CLEARANCE, '2009-06-29 2009-08-11 Documents officer 43'],
    ],
    [
      'the one recorded last may have come first',
      `2009-08-12 officer records COP-UNTOC-5 issued on 2009-08-10
       2009-08-20 officer records GA-64 issued on 2009-08-04`,
      [...UP_TO_CLEARANCE, '2009-06-29 2009-08-11 Documents officer 43'],
    ],
    [
      'a corrected day counts as corrected',
      `2009-08-12 officer records COP-UNTOC-5 issued on 2009-08-12
       2009-08-13 officer corrects event 8 to 2009-08-10
       2009-08-20 officer records GA-64 issued on 2009-08-04`,
      [...UP_TO_CLEARANCE, '2009-06-29 2009-08-11 Documents officer 43'],
    ],
  ])('%s', (_, record, expected) => {
    expect(charged(tell(report(), `${SUBMITTED}\n${record}`), '2009-12-31')).toEqual(expected);
  });

  /** Version 1 lets a submission lie before its clearance, and before the mandate. */
  const byOldRules = (): File => new File(REPORT, PLANS.report, { rules: 1 });

  it('settled on a day that was charged to another before the record caught up: it is the officer’s, and the last', () => {
    const facts = `
      2009-07-06 officer records GA-64 issued on 2009-06-20
      2009-07-06 officer records COP-UNTOC-5 issued on 2009-06-20`;
    const early = SUBMITTED.replaceAll('on 2009-07-06', 'on 2009-06-18');
    expect(charged(tell(byOldRules(), early + facts), '2009-12-31')).toEqual([
      ...UP_TO_CLEARANCE.slice(0, 2),
      '2009-06-15 2009-06-20 Director 5',
      '2009-06-20 2009-06-21 Documents officer 1',
    ]);
  });

  it('over before it was launched: one day, that of the launch', () => {
    const before = SUBMITTED.replaceAll('on 2009-07-06', 'on 2008-11-03');
    const facts = `
      2009-07-06 officer records GA-64 issued on 2008-11-28
      2009-07-06 officer records COP-UNTOC-5 issued on 2008-12-01`;
    expect(charged(tell(byOldRules(), before + facts), '2009-12-31')).toEqual([
      '2008-12-18 2008-12-19 Documents officer 1',
    ]);
  });

  it('a briefing: the day on which it is held', () => {
    const record = `
      2009-11-01 officer sets the briefing of Member-States for 2009-12-10
      2009-11-01 drafter hands in A
      2009-11-03 chief approves A
      2009-12-01 officer invited Member-States on 2009-12-01
      2009-12-09 director approves A
      2009-12-14 officer briefed Member-States on 2009-12-10`;
    expect(charged(tell(briefing(), record), '2009-12-31')).toEqual([
      '2008-12-18 2009-11-01 Documents officer 318',
      '2009-11-01 2009-11-03 Chief of Section 2',
      '2009-11-03 2009-12-09 Director 36',
      '2009-12-09 2009-12-11 Documents officer 2',
    ]);
  });
});

describe('what is not a life has no days', () => {
  it('confirmed and not launched, or nothing at all', () => {
    const file = new File(BRIEFING, PLANS.briefing);
    const at = instant('2009-02-01T12:00:00.000Z');
    expect(clockOf(file.record.slice(0, 1), at, VIENNA_DAYS)).toBeUndefined();
    expect(clockOf([], at, VIENNA_DAYS)).toBeUndefined();
    expect(clockOf(file.record, instant('2008-12-18T11:59:59.999Z'), VIENNA_DAYS)).toBeUndefined();
  });

  it('a record with a gap is no record', () => {
    const [confirmed, , handedIn] = tell(report(), '2009-02-11 drafter hands in A').record;
    const gap = [confirmed, handedIn].filter((event) => event !== undefined);
    const at = instant('2009-03-01T12:00:00.000Z');
    expect(() => clockOf(gap, at, VIENNA_DAYS)).toThrow('event 3 does not follow event 1');
  });

  it('nor do the working days of another station count', () => {
    const at = instant('2009-03-01T12:00:00.000Z');
    expect(() => clockOf(report().record, at, SHIPPED.workingDays('Nairobi'))).toThrow(
      'the clock of a plan for Vienna cannot count by Nairobi',
    );
  });
});
