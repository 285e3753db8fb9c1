import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchRequest } from '../../client/api/contract.ts';
import type { ForecastAnswer } from '../../client/api/forecast-contract.ts';
import type { LaunchAnswer } from '../../client/api/obligations-contract.ts';
import type { Problem } from '../../client/api/problems.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/861');
const REPORT = 'A/RES/63/861#14.1';
const FORMULA = '=HYPERLINK("http://example.org")';

let at: ListeningHouse;
beforeAll(async () => {
  at = await openListeningHouse();
  const launched = await at.post<LaunchAnswer>('/launches', {
    text: TEXT,
    people: PEOPLE,
    paragraphs: ['11', '14'],
  });
  expect(launched.status).toBe(200);
  const forecast = {
    ...{ title: 'Trafficking in persons', words: 6000, original: 'en', languages: ['en', 'fr'] },
    ...{ submission: '2009-07-07', issuance: '2009-08-04', meeting: null, meetingOn: null },
  };
  const act = (fields: object) =>
    at.post(`/commands?id=${encodeURIComponent(REPORT)}`, {
      actor: 'p-haddad',
      delivery: 'GA-64',
      ...fields,
    });
  await act({ commandId: '1', type: 'confirm-forecast', happenedOn: '2026-11-01', forecast });
  const changed = { ...forecast, title: FORMULA, words: 7200 };
  const done = await act({
    commandId: '2',
    type: 'change-forecast',
    forecast: changed,
    comment: 'Late replies.',
  });
  expect(done.status).toBe(200);
}, 60_000);
afterAll(() => at.close());

it('tells what goes to a session, whoever asks by whatever name', async () => {
  const answer = await at.get<ForecastAnswer>('/forecast?body=General%20Assembly&session=2009');
  expect(answer).toMatchObject({ body: 'GA', session: 64, opens: '2009-09-15' });
  expect(answer.rows).toMatchObject([
    {
      ...{ id: REPORT, delivery: 'GA-64', title: FORMULA, words: 7200, languages: ['en', 'fr'] },
      ...{ confirmation: { is: 'late' }, holder: { post: 'Drafting officer', person: 'Chidi Okafor' } },
      changes: [{ reason: 'Late replies.', afterConfirmation: true }],
    },
  ]);
  expect((await at.get<ForecastAnswer>('/forecast?body=GA&session=63')).rows.map(({ id }) => id)).toEqual([
    'A/RES/63/861#11.1',
  ]);
  expect((await at.get<ForecastAnswer>('/forecast?body=GA&session=70')).rows).toEqual([]);
  expect(await at.get<Problem>('/forecast?body=GA&session=x')).toMatchObject({ code: 'request.invalid' });
  expect(await at.get<Problem>('/forecast?body=Nobody&session=3')).toMatchObject({
    code: 'calendar.unknown-body',
  });
});

it('is told on a page, as CSV and as a Word document', async () => {
  const page = await at.cli('forecast', 'GA', '64');
  expect(page).toMatchObject({ code: 0, err: '' });
  expect(page.out).toContain('Forecast of documents for the 64th session of the General Assembly');
  expect(page.out).toContain('with the Drafting officer (Chidi Okafor)');

  const csv = await at.cli('forecast', 'GA', '64', '--csv');
  const [row] = parse(csv.out, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
  expect(row).toMatchObject({
    ...{
      obligation: REPORT,
      title: `'${FORMULA}`,
      words: '7200',
      languages: 'en; fr',
      forecast: 'confirmed late',
    },
    with: 'Drafting officer (Chidi Okafor)',
    changes: expect.stringContaining('because: Late replies.'),
  });

  const file = join(at.home, 'forecast.docx');
  expect(await at.cli('forecast', 'GA', '64', '--docx', file)).toMatchObject({ code: 0, out: `${file}\n` });
  const { value } = await mammoth.extractRawText({ path: file });
  expect(value).toContain(`${REPORT} (GA-64)`);
  const again = await at.cli('forecast', 'GA', '64', '--docx', file);
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining('Code: paper.not-written') });
}, 60_000);
