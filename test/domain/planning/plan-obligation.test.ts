import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../domain/planning/plan.ts';
import { planObligation } from '../../../domain/planning/plan-obligation.ts';
import { POLICY } from '../../../domain/planning/policy.ts';
import type { DueElement } from '../../../domain/reading/reading.ts';
import {
  BRIEFING,
  BRIEFING_7,
  days,
  given,
  milestoneOf,
  NEW_YORK,
  owed,
  PAPER,
  PAPER_11,
  planned,
  proof,
  REPORT_14,
  said,
  to,
} from './cases.ts';

describe('A/RES/63/194, para. 14: one report, to the Assembly and to the Conference', () => {
  const plan = planned(REPORT_14);

  it('is drafted and cleared once, for the earliest submission, and delivered twice', () => {
    expect(days(plan)).toEqual([
      'draft 2009-06-02',
      'forecast/GA-64 2009-06-09',
      'clear 2009-06-30',
      'submit/GA-64 2009-07-07',
      'issue/GA-64 2009-08-04',
      'forecast/COP-UNTOC-5 2010-07-12',
      'submit/COP-UNTOC-5 2010-08-09',
      'issue/COP-UNTOC-5 2010-09-06',
    ]);
    expect(plan.deliveries.map(({ key, due }) => [key, due])).toEqual([
      ['COP-UNTOC-5', '2010-09-06'],
      ['GA-64', '2009-08-04'],
    ]);
    expect(plan.warnings).toEqual([]);
  });

  it.each<[string, string[]]>([
    [
      'submit/GA-64',
      [
        'The text says “at its sixty-fourth session”: the 64th session of the General Assembly. [A/RES/63/194, para. 14; primary]',
        'The 64th session of the General Assembly opens on 15 September 2009. [A/64/PV.1; primary]',
        'A document is submitted 10 weeks before the meeting opens. That is 7 July 2009. [ungeneva.org/en/dms/instructions; primary]',
      ],
    ],
    [
      'issue/COP-UNTOC-5',
      [
        'The text names no session: the next to open after adoption on 18 December 2008 is the 5th session of the Conference of the Parties to the Convention against Transnational Organized Crime. [A/RES/63/194, para. 14; computed]',
        'The 5th session of the Conference of the Parties to the Convention against Transnational Organized Crime opens on 18 October 2010. [unodc.org, sessions of the Conference; secondary]',
        'A document is issued in all official languages 6 weeks before the meeting opens. That is 6 September 2010. [A/RES/57/283 B, sect. III; primary]',
      ],
    ],
    [
      'draft',
      [
        'The text says “at its sixty-fourth session”: the 64th session of the General Assembly. [A/RES/63/194, para. 14; primary]',
        'The 64th session of the General Assembly opens on 15 September 2009. [A/64/PV.1; primary]',
        'A document is submitted 10 weeks before the meeting opens. That is 7 July 2009. [ungeneva.org/en/dms/instructions; primary]',
        'The text is cleared a week before it is submitted. That is 30 June 2009. [working practice, to be set by the secretariat; assumed]',
        'The draft is ready four weeks before it is to be cleared. That is 2 June 2009. [working practice, to be set by the secretariat; assumed]',
      ],
    ],
  ])('%s has its proof', (key, expected) => {
    expect(proof(plan, key)).toEqual(expected);
  });

  it('ends each day at the station', () => {
    expect(milestoneOf(plan, 'submit/GA-64').at).toBe('2009-07-08T04:00:00.000Z');
    expect(plan.zone).toBe(NEW_YORK);
  });
});

describe('A/RES/63/194, para. 11: views, then a background paper no later than 1 June 2009', () => {
  const plan = planned(PAPER_11);

  it('is issued that day, which decides before the session does', () => {
    expect(days(plan)).toEqual([
      'ask-views 2009-01-13',
      'close-views 2009-03-09',
      'draft 2009-03-30',
      'forecast/GA-63 2009-04-06',
      'clear 2009-04-27',
      'submit/GA-63 2009-05-04',
      'issue/GA-63 2009-06-01',
    ]);
  });

  it('says where it gives views less time than usual', () => {
    expect(proof(plan, 'ask-views').at(-1)).toBe(
      'Those who are asked for their views have about thirteen weeks to reply. There is less time: 55 of 91 days. That is 13 January 2009. [note verbale ODA/15-2017, on A/RES/71/58; secondary]',
    );
    expect(proof(plan, 'submit/GA-63')).toEqual([
      'The text says “no later than 1 June 2009”: that is 1 June 2009. [A/RES/63/194, para. 11; primary]',
      'Processing takes 4 weeks, if the text is in time and within the word limit. That is 4 May 2009. [A/RES/69/250, para. 84; primary]',
    ]);
    expect(plan.warnings).toEqual([
      'From adoption on 18 December 2008 to 4 May 2009 there are 137 days, 52 fewer than the usual steps take: already short on the day it was adopted.',
    ]);
  });
});

describe('A/RES/63/194, para. 7: a briefing on the day that a person gave', () => {
  const plan = planned(BRIEFING_7);

  it('has a day, a text and a meeting, and no documentation', () => {
    expect(days(plan)).toEqual([
      'schedule/Member-States 2009-11-05',
      'draft 2009-11-19',
      'clear 2009-12-17',
      'hold/Member-States 2009-12-31',
    ]);
    expect(proof(plan, 'hold/Member-States')).toEqual([
      '31 December 2009, given by a person: the project ends in 2009 [confirmation; assumed]',
    ]);
  });
});

describe('other mandates', () => {
  it('A/RES/79/57, para. 13: the eighty-first session, by the rule of 75/325', () => {
    const plan = planned(
      owed('A/RES/79/57, 13', '2024-12-02', [
        to(
          'GA-81',
          'GA',
          81,
          said('at its eighty-first session', { type: 'session', body: 'GA', session: 81 }),
        ),
      ]),
    );
    expect(days(plan)).toEqual([
      'draft 2026-05-26',
      'forecast/GA-81 2026-06-02',
      'clear 2026-06-23',
      'submit/GA-81 2026-06-30',
      'issue/GA-81 2026-07-28',
    ]);
    expect(plan.warnings).toEqual([]);
  });

  it('A/RES/77/64, para. 34: the seventy-ninth session', () => {
    expect(days(planned(owed('A/RES/77/64, 34', '2022-12-07', [to('GA-79', 'GA', 79)])))).toContain(
      'submit/GA-79 2024-07-02',
    );
  });

  it('E/RES/2020/14: the Forum on Forests at its sixteenth session', () => {
    const plan = planned(owed('E/RES/2020/14, 6', '2020-07-22', [to('UNFF-16', 'UNFF', 16)]));
    expect(days(plan)).toContain('submit/UNFF-16 2021-02-15');
    expect(proof(plan, 'submit/UNFF-16')[0]).toContain(
      'The words that name the session are not kept; it is the 16th session of the United Nations Forum on Forests.',
    );
  });

  it('the Security Council, every 120 days starting from 16 October 2019: the first cycle', () => {
    const plan = planned(
      owed('S/RES/2476(2019), 6', '2019-06-25', [
        to(
          'SC',
          'SC',
          null,
          said('every 120 days starting from 16 October 2019', {
            type: 'recurring',
            every: 'P120D',
            from: '2019-10-16',
          }),
        ),
      ]),
    );
    expect(days(plan)).toEqual([
      'draft 2019-12-26',
      'clear 2020-01-23',
      'submit/SC 2020-01-30',
      'forecast/SC 2020-01-31',
      'issue/SC 2020-02-13',
    ]);
    expect(proof(plan, 'issue/SC')).toEqual([
      'The text says “every 120 days starting from 16 October 2019”: 120 days after 16 October 2019 is 13 February 2020. [S/RES/2476(2019), para. 6; primary]',
      'The day that the Council names is taken as the day of issuance; all languages are out at least 4 working days before the Council considers the report. That is 13 February 2020. [S/2024/507, para. 71; assumed]',
    ]);
    expect(proof(plan, 'forecast/SC').at(-1)).toBe(
      'At the end of each month the Council is told of the reports due in the next. That is 31 January 2020. [S/2024/507, para. 75; primary]',
    );
    expect(plan.warnings).toEqual([
      'SC: the text asks for a series; this plan is for its first product only.',
    ]);
  });

  it('an oral update at a session: ready when it opens, held while it lasts', () => {
    const plan = planned(
      owed('A/HRC/RES/54/1, 2', '2023-10-11', [to('HRC-55', 'HRC', 55)], {
        ...BRIEFING,
        product: 'oral_update',
      }),
    );
    expect(days(plan)).toEqual([
      'schedule/HRC-55 2024-01-01',
      'draft 2024-01-15',
      'clear 2024-02-12',
      'hold/HRC-55 2024-04-05',
    ]);
    expect(proof(plan, 'hold/HRC-55').at(-1)).toContain('until the session closes on 5 April 2024');
  });

  it('a briefing that needs views: they are asked for first', () => {
    const plan = planned(
      owed('A/RES/63/999, 1', '2008-12-18', [given(to('GA', 'GA', null), '2009-12-31', 'agreed')], {
        ...BRIEFING,
        collectsViews: true,
      }),
    );
    expect(days(plan).slice(0, 2)).toEqual(['ask-views 2009-07-30', 'close-views 2009-10-29']);
  });

  it('the same day for two: in the order of the procedure, then by delivery', () => {
    const both = ['b', 'a'].map((key) => given(to(key, key, null), '2009-12-31', 'agreed'));
    expect(days(planned(owed('A/RES/63/999, 1', '2008-12-18', both))).slice(-4)).toEqual([
      'submit/a 2009-12-03',
      'submit/b 2009-12-03',
      'issue/a 2009-12-31',
      'issue/b 2009-12-31',
    ]);
  });
});

describe('when there is less time than the steps take', () => {
  const within = (adopted: string, on: string, fields = {}): Plan =>
    planned(owed('A/RES/63/999, 1', adopted, [given(to('GA', 'GA', null), on, 'asked for')], fields));

  it.each<[string, Plan, string[], string]>([
    [
      'drafting gives way first: clearance and draft keep their time',
      within('2009-01-01', '2009-03-23'),
      ['draft 2009-01-19', 'clear 2009-02-16', 'submit/GA 2009-02-23'],
      '53 days, 10 fewer',
    ],
    [
      'then all steps are shortened in proportion',
      within('2009-01-01', '2009-02-18'),
      ['draft 2009-01-08', 'clear 2009-01-19', 'submit/GA 2009-01-21'],
      '20 days, 43 fewer',
    ],
    [
      'with views too',
      within('2009-01-01', '2009-03-02', PAPER),
      [
        'ask-views 2009-01-07',
        'close-views 2009-01-16',
        'draft 2009-01-22',
        'clear 2009-01-31',
        'submit/GA 2009-02-02',
      ],
      '32 days, 157 fewer',
    ],
    [
      'no time before submission: the text is prepared for issuance',
      within('2009-01-01', '2009-01-26'),
      ['submit/GA 2008-12-29', 'draft 2009-01-09', 'clear 2009-01-23', 'issue/GA 2009-01-26'],
      '25 days, 38 fewer',
    ],
    [
      'no time at all: it is prepared at once, never before the mandate',
      within('2009-01-01', '2009-01-03'),
      ['issue/GA 2009-01-03', 'draft 2009-01-03', 'clear 2009-01-07'],
      '7 days, 56 fewer',
    ],
  ])('%s', (_, plan, expected, warning) => {
    expect(days(plan).filter((day) => !day.startsWith('forecast'))).toEqual(expect.arrayContaining(expected));
    expect(plan.warnings.join('\n')).toContain(`${warning} than the usual steps take`);
    for (const { step, on } of plan.milestones) {
      if (!['forecast', 'submit', 'issue', 'hold'].includes(step)) expect(on > '2009-01-01').toBe(true);
    }
  });

  it('says what was lost before anybody could act', () => {
    expect(within('2009-01-01', '2009-01-28').warnings).toEqual([
      'The forecast for GA on 3 December 2008 is 30 days short of 2 January 2009: already short on the day it was adopted.',
      'Submission for GA on 31 December 2008 is 2 days short of 2 January 2009: already short on the day it was adopted.',
      'From adoption on 1 January 2009 to 28 January 2009 there are 27 days, 36 fewer than the usual steps take: already short on the day it was adopted.',
    ]);
    expect(within('2009-01-01', '2009-01-29').warnings[1]).toContain(
      'Submission for GA on 1 January 2009 is 1 day short',
    );
  });

  it('a briefing given for the day after adoption keeps its day', () => {
    expect(days(within('2009-01-01', '2009-01-02', BRIEFING))).toEqual([
      'schedule/GA 2009-01-02',
      'hold/GA 2009-01-02',
      'draft 2009-01-04',
      'clear 2009-01-07',
    ]);
  });

  it('a report at a session that opens before submission could be: the proof says so', () => {
    const plan = planned(owed('A/HRC/RES/53/1, 2', '2009-09-10', [to('GA-64', 'GA', 64)]));
    expect(proof(plan, 'draft').join('\n')).toContain(
      'There was no time left when this was asked: the text is prepared at once, by 17 September 2009.',
    );
  });
});

describe('deliveries without a day', () => {
  it('are told with their reason, and nothing is planned', () => {
    const plan = planObligation(
      owed('A/RES/74/173, 9', '2019-12-18', [
        to('GA-76', 'GA', 76),
        to(
          'Member-States',
          'Member States',
          null,
          said('periodically', { type: 'unspecified', text: 'periodically' }),
        ),
      ]),
      NEW_YORK,
    );
    expect(plan).toEqual({
      unplanned: [{ delivery: 'Member-States', why: 'the text gives no day, only “periodically”' }],
    });
  });
});

describe('what is past when it is asked', () => {
  const past = said('by 1 March 2008', { type: 'date', date: '2008-03-01' });

  it.each<[what: string, Plan, string[]]>([
    [
      'a report for a day: its documentation stands where it should have been, the text is prepared at once',
      planned(owed('A/RES/63/999, 1', '2008-12-18', [to('GA', 'GA', null, past)])),
      [
        ...['forecast/GA 2008-01-05', 'submit/GA 2008-02-02', 'issue/GA 2008-03-01'],
        ...['draft 2008-12-20', 'clear 2008-12-24'],
      ],
    ],
    [
      'a report at a session that is over',
      planned(owed('A/RES/63/999, 1', '2008-12-18', [to('GA-62', 'GA', 62)])),
      [
        ...['forecast/GA-62 2008-07-21', 'submit/GA-62 2008-08-18', 'issue/GA-62 2008-09-15'],
        ...['draft 2008-12-20', 'clear 2008-12-24'],
      ],
    ],
    [
      'a briefing: its day is set at once',
      planned(owed('A/RES/63/999, 1', '2008-12-18', [to('GA', 'GA', null, past)], BRIEFING)),
      ['hold/GA 2008-03-01', 'schedule/GA 2008-12-19', 'draft 2008-12-21', 'clear 2008-12-24'],
    ],
  ])('%s', (_, plan, expected) => {
    expect(days(plan)).toEqual(expected);
    expect(plan.warnings[0]).toMatch(/past already when it was asked; check the day\.$/);
    expect(plan.warnings.join('\n')).toContain('already short on the day it was adopted');
  });
});

it('without anybody to receive it there is a text, and nothing to deliver', () => {
  const plan = planned(owed('A/RES/63/999, 1', '2008-12-18', []));
  expect(days(plan)).toEqual(['draft 2008-12-20', 'clear 2008-12-24']);
  expect(plan.deliveries).toEqual([]);
});

describe('any elements of time at all are planned, or it is said why not', () => {
  const periods = ['P1D', 'P999999D', 'P9000Y', 'P9999999Y', 'P1M999999W', 'soon', ''];
  const moments = ['adoption', '0001-01-01', '9999-12-31', '2009-02-30', 'soon', ''];
  const ODD: DueElement[] = [
    ...['0000', '0001', '9999', '9999-12', '2009-00', '2009-13', '2009-02-30', '9999-12-31', 'x', ''].map(
      (date): DueElement => ({ type: 'date', date }),
    ),
    ...periods.flatMap((period) =>
      moments.flatMap((from): DueElement[] => [
        { type: 'relative', within: period, from },
        { type: 'recurring', every: period, from },
        { type: 'recurring', every: period },
      ]),
    ),
    ...['GA', 'HRC', 'ECOSOC', 'UNFF', 'COP:UNTOC', 'nobody', '__proto__', ''].flatMap((body) =>
      ([-1, 0, 1, 2.5, 64, 999, 1000, 2100, 9999, 1e21, 'next'] as const).map(
        (session): DueElement => ({ type: 'session', body, session }),
      ),
    ),
    { type: 'event', text: '' },
    { type: 'unspecified', text: '' },
  ];
  const givens = [null, '0001-01-01', '2008-12-18', '2009-02-28', '9999-12-31'];

  it.each(['0001-01-01', '1945-01-01', '2008-12-18', '2999-12-31', '9999-12-31'])(
    'adopted on %s',
    (adopted) => {
      for (const element of ODD) {
        for (const day of givens) {
          for (const fields of [{}, PAPER, BRIEFING]) {
            const delivery = to('X', 'GA', null, said('…', element), said('…', { type: 'event', text: '…' }));
            const asked = owed(
              'A/RES/63/999, 1',
              adopted,
              [day ? given(delivery, day, '…') : delivery],
              fields,
            );
            const plan = planObligation(asked, NEW_YORK);
            if ('unplanned' in plan) expect(plan.unplanned[0]?.why).not.toBe('');
            else expect(plan.milestones.length).toBeGreaterThan(2);
          }
        }
      }
    },
  );
});

describe('wake-ups', () => {
  const plan = planned(REPORT_14);

  it('of a milestone: reminders in the morning, late at its end, escalation a week later', () => {
    expect(
      plan.wakeUps
        .filter(({ milestone }) => milestone === 'submit/GA-64')
        .map(({ key, kind, at }) => [key, kind, at]),
    ).toEqual([
      ['submit/GA-64/reminder-1', 'reminder', '2009-06-23T13:00:00.000Z'],
      ['submit/GA-64/reminder-2', 'reminder', '2009-07-04T13:00:00.000Z'],
      ['submit/GA-64/late', 'late', '2009-07-08T04:00:00.000Z'],
      ['submit/GA-64/escalation', 'escalation', '2009-07-14T13:00:00.000Z'],
    ]);
  });

  it.each([
    ['para. 14', plan],
    ['para. 11', planned(PAPER_11)],
    ['para. 7', planned(BRIEFING_7)],
  ])('of %s are unique and in order of time', (_, { wakeUps, milestones }) => {
    expect(new Set(wakeUps.map(({ key }) => key)).size).toBe(wakeUps.length);
    expect(wakeUps.map(({ at }) => at)).toEqual(wakeUps.map(({ at }) => at).toSorted());
    expect(wakeUps).toHaveLength(4 * milestones.length);
  });

  it('remind nobody before there is a mandate, but say what is late', () => {
    const late = planned(
      owed('A/RES/63/999, 1', '2009-01-01', [given(to('GA', 'GA', null), '2009-02-01', 'asked for')]),
    );
    expect(late.wakeUps.filter(({ at }) => at < '2009-01-02T05:00:00.000Z').map(({ key }) => key)).toEqual([
      'forecast/GA/late',
      'forecast/GA/escalation',
    ]);
    expect(late.wakeUps.map(({ key }) => key)).toContain('submit/GA/late');
    expect(late.wakeUps.map(({ key }) => key)).not.toContain('submit/GA/reminder-1');
  });
});

it('plans by another policy when it is given one', () => {
  const slower = { ...POLICY.general.day.submit, days: 42, sentence: 'Processing takes 6 weeks.' };
  const policy = {
    ...POLICY,
    general: { ...POLICY.general, day: { ...POLICY.general.day, submit: slower } },
  };
  const plan = planObligation(PAPER_11, NEW_YORK, policy);
  expect('unplanned' in plan ? [] : days(plan)).toContain('submit/GA-63 2009-04-20');
});

describe('the proof', () => {
  it.each([
    ['para. 14', planned(REPORT_14)],
    ['para. 11', planned(PAPER_11)],
    ['para. 7', planned(BRIEFING_7)],
  ])('of %s is never empty, always cited, and its last reason gives the day', (_, plan) => {
    for (const { reasons, on } of plan.milestones) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const { source, sentence } of reasons) expect(source && sentence).not.toBe('');
      const [year, , day] = on.split('-');
      expect(reasons.at(-1)?.sentence).toMatch(new RegExp(`\\b${Number(day)} \\w+ ${year}`));
    }
  });
});
