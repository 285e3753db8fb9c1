import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { sheetOf } from '../../../activities/papers/sheet.ts';
import type { ForecastRow } from '../../../domain/forecast/rows.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';

const ROW: ForecastRow = {
  ...{ id: 'A/RES/63/194#14.1', delivery: 'GA-64', title: 'Improving <coordination> & efforts' },
  ...{
    mandate: 'A/RES/63/194, para. 14',
    product: 'report',
    words: 7200,
    original: 'en',
    languages: ['en', 'fr'],
  },
  confirmation: { is: 'late', on: civilDate('2009-06-10'), by: civilDate('2009-06-09'), stated: false },
  ...{ submission: civilDate('2009-07-07'), slot: civilDate('2009-07-10'), submitted: null },
  ...{ issuance: civilDate('2009-08-04'), issued: null, symbol: 'A/64/130' },
  ...{ meeting: 'the 64th session of the General Assembly', meetingOn: civilDate('2009-09-15') },
  ...{ stage: 'clearance', holder: { post: 'Director', person: 'Kenji Tanaka' } },
  changes: [
    {
      on: civilDate('2009-06-12'),
      what: ['words from 6000 to 7200'],
      reason: 'Late replies.',
      afterConfirmation: true,
    },
  ],
};
const HEAD = {
  title: 'Forecast of documents',
  opens: civilDate('2009-09-15'),
  today: civilDate('2009-06-20'),
};

/** The cells of the one table, as a reader that is not the writer finds them; lines of a cell with | between them. */
async function tableIn(bytes: Uint8Array): Promise<{ before: string; rows: string[][] }> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const plain = (html: string): string =>
    html
      .replaceAll('</p><p>', '|')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
  );
  return { before: plain(value.split('<table>')[0] ?? ''), rows };
}

it('a sheet read back has every row, with what conference services ask', async () => {
  const other = { ...ROW, id: 'A/RES/63/194#20.1', holder: null, changes: [] };
  const { before, rows } = await tableIn(await sheetOf(HEAD, [ROW, other]));
  expect(before).toContain('Forecast of documents');
  expect(before).toContain('As of 20 June 2009; the session opens on 15 September 2009; 2 documents');
  expect(rows.map(([first]) => first?.split('|').at(-1))).toEqual([
    'Title and mandate',
    'A/RES/63/194#14.1 (GA-64)',
    'A/RES/63/194#20.1 (GA-64)',
  ]);
  expect(rows[1]).toEqual([
    'Improving <coordination> & efforts|report, A/RES/63/194, para. 14|A/RES/63/194#14.1 (GA-64)',
    '7200|original English|English and French',
    'confirmed late|10 June 2009|due 9 June 2009',
    'due 7 July 2009|slot 10 July 2009',
    'due 4 August 2009|A/64/130',
    'the 64th session of the General Assembly|15 September 2009',
    'clearance|Director|Kenji Tanaka',
    '12 June 2009: words from 6000 to 7200, after its confirmation, because: Late replies.',
  ]);
});

it('the same rows give the same bytes', async () => {
  const [one, other] = [await sheetOf(HEAD, [ROW]), await sheetOf(HEAD, [ROW])];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(Buffer.from(await sheetOf(HEAD, [])).equals(Buffer.from(one))).toBe(false);
});
