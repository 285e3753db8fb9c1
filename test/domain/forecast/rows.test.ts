import { describe, expect, it } from 'vitest';
import type { Told } from '../../../domain/forecast/changes.ts';
import { changeWords, confirmationWords } from '../../../domain/forecast/columns.ts';
import { type ForecastRow, type ForSession, inOrder, rowsOf } from '../../../domain/forecast/rows.ts';
import type { Forecast } from '../../../domain/obligation/fields.ts';
import { BRIEFING, PLANS, REPORT } from '../../setup/sample.ts';
import { cleared, day, File, happened, issued, paper, report, submitted } from '../obligation/file.ts';
import { rowOf, TAKEN_OVER, takeFileOver } from '../obligation/stated.ts';

const GA64: ForSession = {
  ...{ body: 'GA', session: 64, name: 'the 64th session of the General Assembly' },
  ...{ opens: day('2009-09-15'), today: day('2009-06-20'), nameOf: (person) => `name of ${person}` },
};
/** `why`: the comment of each change, in order. */
function sheetOf(file: File, to = GA64, why: string[] = []): ForecastRow[] {
  const reasons = [...why];
  const story = file.record.map((event): Told => {
    const comment = event.type === 'ForecastChanged' ? (reasons.shift() ?? null) : null;
    return { ...event, comment };
  });
  return rowsOf(file.state, story, to);
}
const only = (file: File, to = GA64, why: string[] = []): ForecastRow => {
  const [row, ...others] = sheetOf(file, to, why);
  if (row === undefined || others.length > 0) throw new Error(`${others.length + 1} rows`);
  return row;
};
const FORECAST: Forecast = {
  ...{ title: 'Trafficking in persons', words: 6000, original: 'en', languages: ['en', 'fr'] },
  ...{ submission: day('2009-07-07'), issuance: day('2009-08-04'), meeting: null, meetingOn: null },
};
const confirm = { type: 'confirm-forecast', delivery: 'GA-64', forecast: FORECAST } as const;

describe('a row of the forecast', () => {
  it('has the fields of a forecast record from what is known', () => {
    expect(only(report())).toEqual({
      ...{ id: 'A/RES/63/194#14.1', delivery: 'GA-64', product: 'report' },
      title: 'Improving the coordination of efforts against trafficking in persons',
      mandate: 'A/RES/63/194, para. 14',
      ...{ words: 8500, original: 'en', languages: ['ar', 'zh', 'en', 'fr', 'ru', 'es'] },
      confirmation: { is: 'overdue', by: '2009-06-09' },
      ...{ submission: '2009-07-07', slot: null, submitted: null, issuance: '2009-08-04', issued: null },
      ...{ symbol: null, meeting: 'the 64th session of the General Assembly', meetingOn: '2009-09-15' },
      stage: 'drafting',
      holder: { post: 'Drafting officer', person: 'name of p-drafter' },
      changes: [],
    });
  });

  it.each([
    ['by 14 weeks', '2009-06-08', 'confirmed in time'],
    ['on that very day', '2009-06-09', 'confirmed in time'],
    ['after it', '2009-06-10', 'confirmed late'],
  ])('tells that it was confirmed %s', (_name, on, words) => {
    const row = only(
      report()
        .on('2009-06-19')
        .does('officer', { ...confirm, ...happened(on) }),
    );
    expect(row).toMatchObject({ words: 6000, languages: ['en', 'fr'], title: 'Trafficking in persons' });
    expect(confirmationWords(row.confirmation)).toBe(words);
  });

  it('tells that it is not confirmed, and from when on that is too late', () => {
    const on = (today: string) => only(report(), { ...GA64, today: day(today) }).confirmation;
    expect(confirmationWords(on('2009-06-09'))).toBe('not confirmed');
    expect(confirmationWords(on('2009-06-10'))).toBe('not confirmed, overdue');
    const sent = submitted(cleared(report().on('2009-06-01')), 'GA-64', '2009-06-15');
    expect(confirmationWords(only(sent).confirmation)).toBe('submitted without a forecast');
  });

  it('tells each change with its reason', () => {
    const file = report()
      .on('2009-06-01')
      .does('officer', { ...confirm, ...happened('2009-06-01') });
    const change = (date: string, fields: Partial<Forecast>, comment: string) =>
      file.on(date).does('officer', {
        ...{ type: 'change-forecast', delivery: 'GA-64', comment },
        forecast: { ...FORECAST, words: 7200, ...fields },
      });
    change('2009-06-10', {}, 'Replies came late.');
    change('2009-06-12', { submission: day('2009-07-10') }, 'Leave.');
    expect(only(file, GA64, ['Replies came late.', 'Leave.']).changes.map(changeWords)).toEqual([
      '10 June 2009: words from 6000 to 7200, after its confirmation, because: Replies came late.',
      '12 June 2009: submission from 7 July 2009 to 10 July 2009, after its confirmation, because: Leave.',
    ]);
  });

  it('tells what has become of it', () => {
    const out = issued(submitted(cleared(report()), 'GA-64', '2009-07-06'), 'GA-64', '2009-08-03');
    expect(only(out)).toMatchObject({ submitted: '2009-07-06', issued: '2009-08-03', symbol: 'A/64/130' });
    const stated = new File(REPORT, PLANS.report, {}, TAKEN_OVER);
    takeFileOver(stated, [rowOf('2009-06-01 forecast-confirmed p-officer delivery=GA-64', 0)]);
    expect(confirmationWords(only(stated).confirmation)).toBe('confirmed in time (stated)');
  });

  it('tells changes that are only stated on the days on which they are stated', () => {
    const stated = new File(REPORT, PLANS.report, {}, TAKEN_OVER);
    const rows = [
      '2009-06-01 forecast-confirmed p-officer delivery=GA-64 words=6000',
      '2009-06-10 forecast-changed p-officer delivery=GA-64 words=7200 languages=en;fr',
    ];
    expect(takeFileOver(stated, rows.map(rowOf))).toEqual([]);
    const row = only(stated);
    expect(row).toMatchObject({ words: 7200, languages: ['en', 'fr'] });
    expect(row.changes.map(changeWords)).toEqual([
      '10 June 2009: words from 6000 to 7200, languages from all six languages to English and French, after its confirmation',
    ]);
  });

  it('is there for documents that are owed to that session only', () => {
    expect(sheetOf(paper())).toEqual([]);
    expect(sheetOf(report(), { ...GA64, session: 65 })).toEqual([]);
    expect(sheetOf(report(), { ...GA64, body: 'COP:UNTOC', session: 5 })).toHaveLength(1);
    expect(sheetOf(new File({ ...BRIEFING, deliveries: REPORT.deliveries }, PLANS.briefing))).toEqual([]);
    const dropped = report()
      .on('2009-03-02')
      .does('officer', {
        ...{ type: 'drop-delivery', delivery: 'GA-64', ...happened('2009-03-02'), comment: 'By its terms.' },
      });
    expect(sheetOf(dropped)).toEqual([]);
    const withdrawn = report()
      .on('2009-03-02')
      .does('officer', {
        ...{ type: 'withdraw', ...happened('2009-03-02'), comment: 'By its terms.' },
      });
    expect(sheetOf(withdrawn)).toEqual([]);
  });

  it('is there before the launch, without days', () => {
    const state = { status: 'confirmed', obligation: REPORT, seq: 1, hash: '' } as const;
    expect(rowsOf(state, [], GA64)).toMatchObject([
      { stage: 'not launched', submission: null, holder: null },
    ]);
  });
});

it('the rows stand by submission, those without a day last, then by paragraph as people count', () => {
  const row = only(report());
  const rows = [
    { ...row, id: 'A/RES/63/194#14.1', submission: null },
    { ...row, id: 'A/RES/63/194#14.1', submission: day('2009-07-07') },
    { ...row, id: 'A/RES/63/194#9.1', submission: day('2009-07-07') },
    { ...row, id: 'A/RES/63/2#1.1', submission: day('2009-07-07') },
    { ...row, id: 'A/RES/63/194#20.1', submission: day('2009-07-07'), slot: day('2009-07-01') },
    { ...row, id: 'A/RES/63/194#21.1', submission: day('2009-07-07'), submitted: day('2009-06-15') },
  ];
  expect(inOrder(rows).map(({ id, submission }) => (submission === null ? 'none' : id))).toEqual([
    'A/RES/63/194#21.1',
    'A/RES/63/194#20.1',
    'A/RES/63/2#1.1',
    'A/RES/63/194#9.1',
    'A/RES/63/194#14.1',
    'none',
  ]);
});
