import { describe, expect, it } from 'vitest';
import { DATES_SAYINGS } from '../../../domain/obligation/acts/dates/sayings.ts';
import type { Answer } from '../../../domain/obligation/decide.ts';
import { lateIn } from '../../../domain/obligation/lateness.ts';
import type { Plan } from '../../../domain/planning/plan.ts';
import { datesToPropose } from '../../../domain/planning/propose-dates.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { datesOf, PLANS, planOf, REPORT } from '../../setup/sample.ts';
import { cleared, drafted, type File, report, wantsTime } from './file.ts';

/** The plan of the report with some of its milestones on other days; null takes one out. */
function otherwise(days: Record<string, string | null>): Plan {
  const rest = PLANS.report.milestones.flatMap(({ key, step, delivery, on }) => {
    const to = key in days ? days[key] : on;
    return to == null ? [] : [[step, to, delivery ?? undefined] as Parameters<typeof planOf>[1][number]];
  });
  return planOf(REPORT, rest);
}

const proposed = (file: File, days: Record<string, string | null>, calendarSeq = 1): File =>
  file.does('officer', { type: 'propose-dates', proposal: datesOf(otherwise(days), calendarSeq) });
const answered = (file: File, type: 'accept-dates' | 'keep-dates', comment: string | null = null): Answer =>
  file.puts('officer', { type, proposal: file.life.proposed?.seq ?? 0, comment });
const accepted = (file: File): File => {
  expect(answered(file, 'accept-dates')).toEqual({ accepted: true });
  return file;
};
const dayOf = (file: File, milestone: string): string | undefined =>
  file.life.plan.milestones.find(({ key }) => key === milestone)?.on;
/** What is told of the new dates that were proposed, or accepted, last. */
const story = ({ record }: File): string | undefined =>
  record
    .flatMap(({ type, facts }) => {
      if (type === 'DatesProposed') return [DATES_SAYINGS.DatesProposed(facts, String)];
      return type === 'DatesAccepted' ? [DATES_SAYINGS.DatesAccepted(facts, String)] : [];
    })
    .at(-1);
const granted = (file: File, until: string): File =>
  wantsTime(file, until).does('officer', { type: 'grant-extension', milestone: 'draft' });

describe('new dates that are proposed', () => {
  it('move nothing, and say what would move', () => {
    const file = report();
    const before = file.life.plan;
    proposed(file, { 'submit/GA-64': '2009-07-14', 'issue/GA-64': '2009-08-11' });
    expect(file.life.plan).toEqual(before);
    expect(file.life.proposed).toMatchObject({
      seq: 3,
      calendarSeq: 1,
      moves: [
        { milestone: 'submit/GA-64', from: '2009-07-07', to: '2009-07-14' },
        { milestone: 'issue/GA-64', from: '2009-08-04', to: '2009-08-11' },
      ],
    });
  });

  it('take the place of those before them, which can be answered no more', () => {
    const file = proposed(report(), { draft: '2009-06-09' });
    proposed(file, { draft: '2009-06-16' }, 2);
    expect(file.puts('officer', { type: 'accept-dates', proposal: 3 })).toMatchObject({
      refused: { code: 'stale-proposal' },
    });
    expect(dayOf(accepted(file), 'draft')).toBe('2009-06-16');
  });

  it('are taken back when nothing moves any more', () => {
    const file = proposed(report(), { draft: '2009-06-09' });
    proposed(file, {}, 2);
    expect(file.last).toMatchObject({ type: 'DatesProposed', facts: { moves: [] } });
    expect(file.life.proposed).toBeNull();
  });

  it('kept: nothing moves, and the reason is in the record', () => {
    const file = proposed(report(), { draft: '2009-06-09' });
    const before = file.life.plan;
    expect(answered(file, 'keep-dates', 'The room is booked.')).toEqual({ accepted: true });
    expect(file.life).toMatchObject({ plan: before, proposed: null });
    expect(file.last).toMatchObject({ type: 'DatesKept', facts: { proposal: 3 } });
  });
});

describe('new dates that are accepted', () => {
  it('are the plan, and its timers follow', () => {
    const file = accepted(proposed(report(), { draft: '2009-06-09' }));
    expect(dayOf(file, 'draft')).toBe('2009-06-09');
    expect(file.life.plan.calendarSeq).toBe(1);
    const next = file.life.plan.wakeUps.filter(({ milestone }) => milestone === 'draft');
    expect(next.map(({ key, at }) => `${key} ${at.slice(0, 10)}`)).toEqual([
      'draft/reminder-1 2009-05-26',
      'draft/reminder-2 2009-06-06',
      'draft/late 2009-06-09',
      'draft/escalation 2009-06-16',
    ]);
  });

  it('ring nothing of what is over by then', () => {
    const file = accepted(proposed(report(), { draft: '2009-06-09' }).on('2009-06-01'));
    const next = file.life.plan.wakeUps.filter(({ milestone }) => milestone === 'draft');
    expect(next.map(({ key }) => key)).toEqual(['draft/reminder-2', 'draft/late', 'draft/escalation']);
  });

  it('later: what was late is late no more', () => {
    const file = report().on('2009-06-03');
    file.rings('draft@2009-06-02/late');
    expect(file.life.late).toEqual(['draft']);
    expect(accepted(proposed(file, { draft: '2009-06-09' })).life.late).toEqual([]);
  });

  it('earlier: what is past by them is late at once, and its supervisor hears of it in time', () => {
    const file = accepted(proposed(report().on('2009-05-20'), { draft: '2009-05-19' }));
    expect(file.life.late).toEqual(['draft']);
    const next = file.life.plan.wakeUps.filter(({ milestone }) => milestone === 'draft');
    expect(next.map(({ key }) => key)).toEqual(['draft/escalation']);
  });

  it('leave what is reached as it was, and say so', () => {
    const file = accepted(proposed(drafted(report()), { draft: '2009-06-09', clear: '2009-07-01' }));
    expect(dayOf(file, 'draft')).toBe('2009-06-02');
    expect(dayOf(file, 'clear')).toBe('2009-07-01');
    expect(file.life.plan.milestones.find(({ key }) => key === 'draft')?.reasons?.at(-1)).toMatchObject({
      sentence: 'Reached before new dates were accepted: 2 June 2009 stays.',
    });
  });

  it('also where the new plan has no such step', () => {
    const file = accepted(proposed(drafted(report()), { draft: null, clear: '2009-07-01' }));
    expect(dayOf(file, 'draft')).toBe('2009-06-02');
  });

  it('take out a step that the new plan has not, with its timers', () => {
    const file = accepted(proposed(report(), { 'forecast/GA-64': null }));
    expect(dayOf(file, 'forecast/GA-64')).toBeUndefined();
    expect(file.life.plan.wakeUps.filter(({ milestone }) => milestone === 'forecast/GA-64')).toEqual([]);
  });

  it('take off the table what was asked for and is given by them', () => {
    const file = accepted(proposed(wantsTime(report(), '2009-06-05'), { draft: '2009-06-09' }));
    expect(file.life.extensions).toEqual([]);
    const other = accepted(proposed(wantsTime(report(), '2009-06-12'), { draft: '2009-06-09' }));
    expect(other.life.extensions).toMatchObject([{ milestone: 'draft', until: '2009-06-12' }]);
  });
});

describe('a slot agreed with conference services', () => {
  const slotted = (): File =>
    report()
      .on('2009-06-01')
      .does('officer', { type: 'agree-slot', delivery: 'GA-64', on: civilDate('2009-07-14') });

  it('stays, whether the new day is earlier or later', () => {
    for (const to of ['2009-06-30', '2009-07-21']) {
      const file = accepted(proposed(slotted(), { 'submit/GA-64': to, 'issue/GA-64': '2009-08-18' }));
      expect(dayOf(file, 'submit/GA-64')).toBe('2009-07-14');
      expect(file.life.deliveries['GA-64']?.slot).toBe('2009-07-14');
    }
  });

  const givesWay = (): File =>
    proposed(slotted(), { clear: '2009-06-12', 'submit/GA-64': '2009-06-16', 'issue/GA-64': '2009-07-14' });

  it('gives way when the document would be out before it, and the proposal says so', () => {
    expect(story(givesWay())).toBe(
      'proposed new dates after change 1 of the calendar: clearance of the draft from 30 June 2009 to 12 June 2009; submission (GA-64) from 14 July 2009 to 16 June 2009; issuance (GA-64) from 4 August 2009 to 14 July 2009; for them the slot of 14 July 2009 (GA-64) would have to be given up',
    );
  });

  it('but not without a word of why, and then has to be agreed again', () => {
    const file = givesWay();
    expect(answered(file, 'accept-dates')).toMatchObject({ refused: { code: 'comment-needed' } });
    expect(file.life.deliveries['GA-64']?.slot).toBe('2009-07-14');
    expect(answered(file, 'accept-dates', 'The session opens in August.')).toEqual({ accepted: true });
    expect(dayOf(file, 'submit/GA-64')).toBe('2009-06-16');
    expect(file.life.deliveries['GA-64']?.slot).toBeNull();
    expect(story(file)).toContain('; given up: the slot of 14 July 2009 (GA-64)');
  });

  it('stays where another was agreed before the new dates are accepted', () => {
    const slot = { type: 'agree-slot', delivery: 'GA-64', on: civilDate('2009-07-10') } as const;
    const file = accepted(givesWay().does('officer', { ...slot, comment: 'They take it sooner.' }));
    expect(dayOf(file, 'submit/GA-64')).toBe('2009-07-10');
    expect(file.life.deliveries['GA-64']?.slot).toBe('2009-07-10');
  });

  it('that was agreed too late leaves it late, unless the calendar moves the day itself', () => {
    const late = (): File =>
      cleared(report())
        .on('2009-07-10')
        .does('officer', {
          ...{ type: 'agree-slot', delivery: 'GA-64', on: civilDate('2009-07-14'), comment: 'Late data.' },
        });
    const stays = accepted(proposed(late(), { 'submit/GA-64': '2009-07-21', 'issue/GA-64': '2009-08-18' }));
    expect(lateIn(stays.life)).toEqual(['submit/GA-64']);
    const moves = proposed(late(), { 'submit/GA-64': '2009-07-11', 'issue/GA-64': '2009-07-13' });
    expect(answered(moves, 'accept-dates', 'The session opens in July.')).toEqual({ accepted: true });
    expect(lateIn(moves.life)).toEqual([]);
  });
});

describe('what a person extended', () => {
  it.each<[why: string, to: Record<string, string>, draft: string]>([
    ['keeps its day when the new one is earlier', { draft: '2009-05-26' }, '2009-06-12'],
    ['gives way to a day that is later still', { draft: '2009-06-16' }, '2009-06-16'],
    [
      'gives way when the next step would come before it',
      { draft: '2009-05-26', clear: '2009-06-10' },
      '2009-05-26',
    ],
    [
      'keeps it up to the day before the next step',
      { draft: '2009-05-26', clear: '2009-06-13' },
      '2009-06-12',
    ],
  ])('%s', (_, to, draft) => {
    const file = accepted(proposed(granted(report(), '2009-06-12'), { 'issue/GA-64': '2009-08-05', ...to }));
    expect(dayOf(file, 'draft')).toBe(draft);
    const days = file.life.plan.milestones.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
  });

  it('says why it stays', () => {
    const file = accepted(
      proposed(granted(report(), '2009-06-12'), { draft: '2009-05-26', clear: '2009-06-23' }),
    );
    expect(file.life.plan.milestones.find(({ key }) => key === 'draft')?.reasons?.at(-1)).toMatchObject({
      rule: 'kept-as-extended',
      sentence: 'Extended to 12 June 2009, which is later than the new day, 26 May 2009: it stays.',
    });
  });
});

describe('what is worth proposing', () => {
  it.each<[what: string, file: () => File, days: Record<string, string | null>, moves: number | undefined]>([
    ['nothing moves: nothing', report, {}, undefined],
    ['only what is reached would: nothing', () => drafted(report()), { draft: '2009-06-09' }, undefined],
    ['a milestone would: that one', report, { draft: '2009-06-09' }, 1],
    [
      'the same is proposed: nothing',
      () => proposed(report(), { draft: '2009-06-09' }),
      { draft: '2009-06-09' },
      undefined,
    ],
    [
      'something else is proposed: this',
      () => proposed(report(), { draft: '2009-06-09' }),
      { draft: '2009-06-16' },
      1,
    ],
    [
      'something is proposed and all stays: to take it back',
      () => proposed(report(), { draft: '2009-06-09' }),
      {},
      0,
    ],
  ])('%s', (_, file, days, moves) => {
    expect(datesToPropose(file().life, otherwise(days))?.moves.length).toBe(moves);
  });

  it('not again what was turned down, until it is something else', () => {
    const file = proposed(report(), { draft: '2009-06-09' });
    answered(file, 'keep-dates', 'The room is booked.');
    expect(datesToPropose(file.life, otherwise({ draft: '2009-06-09' }))).toBeUndefined();
    expect(datesToPropose(file.life, otherwise({ draft: '2009-06-10' }))?.moves).toHaveLength(1);
  });
});
