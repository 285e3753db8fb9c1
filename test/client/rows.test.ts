import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../client/cli/rows.ts';
import type { RowRead } from '../../domain/reading/row.ts';
import { temporaryFolder } from '../setup/folder.ts';

async function told(...chunks: (string | Buffer)[]): Promise<string> {
  let out = '';
  for await (const lines of readRows(Readable.from(chunks, { objectMode: false }))) out += lines;
  return out;
}
const read = async (...chunks: (string | Buffer)[]): Promise<RowRead[]> =>
  (await told(...chunks))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RowRead);

const line = (id: string, text: string, more: object = {}): string =>
  `${JSON.stringify({ id, text, ...more })}\n`;

describe('single paragraphs, one a line', () => {
  it('are told in the words of the labelling guide', async () => {
    const text =
      'Also requests the Secretary-General to seek the views of Member States and to submit a report thereon to the Assembly at its sixty-fifth session;';
    expect(
      await read(line('a', text, { symbol: 'A/RES/64/900', date: '2009-12-18', prefix: '3.', level: 1 })),
    ).toEqual([
      {
        id: 'a',
        obligations: [
          {
            kind: 'report',
            addressee: 'secretary_general',
            recipients: [{ body: 'GA', session: 65 }],
            due: [{ type: 'session', body: 'GA', session: 65 }],
            in_context: false,
            quote: expect.stringContaining('submit a report thereon to the Assembly'),
          },
        ],
        collects_views: true,
      },
    ]);
  });

  it('hang under their chapeau, and the organ of the symbol is “it”', async () => {
    const chapeau = 'Requests the Secretary-General:';
    const [one] = await read(
      line('a', '(b) To report to it annually;', { chapeau, symbol: 'S/RES/2900(2030)', date: '2030' }),
    );
    expect(one?.obligations).toMatchObject([
      { recipients: [{ body: 'SC', session: null }], due: [{ type: 'recurring', every: 'P1Y' }] },
    ]);
    const [nobody] = await read(line('a', '(b) To report to it annually;', { chapeau }));
    expect(nobody?.obligations).toMatchObject([{ recipients: [] }]);
  });

  it('come out in order, wherever the input is cut, and without a last line end', async () => {
    const bytes = Buffer.from(
      `${line('é1', 'Décide – rien;')}\n${line('2', 'Requests the Secretary-General to report;')}`.trimEnd(),
    );
    const whole = await told(bytes);
    for (let at = 1; at < bytes.length; at += 1) {
      expect(await told(bytes.subarray(0, at), bytes.subarray(at))).toBe(whole);
    }
    expect(whole.split('\n')).toHaveLength(3);
    expect(await told('')).toBe('');
  });

  it.each([
    ['no JSON', 'Requests\n', 'line 2, is not JSON'],
    ['a list', '[]\n', 'line 2, cannot be used: the whole: expected an object'],
    ['no text', '{"id":"b"}\n', 'line 2, cannot be used: text: missing, expected words'],
    [
      'a date that is a number',
      '{"id":"b","text":"","date":2009}\n',
      'line 2, cannot be used: date: expected words',
    ],
    ['no end', 'x'.repeat(5_000_000), 'a line, is longer than any row'],
  ])('with %s name the line, and what came before it is told', async (_name, bad, words) => {
    const rows = readRows(Readable.from([line('a', 'Decides;') + (bad.length < 1000 ? bad : ''), bad]));
    const { value } = await rows.next();
    expect(JSON.parse(value as string)).toMatchObject({ id: 'a' });
    await expect(
      (async () => {
        for await (const _ of rows);
      })(),
    ).rejects.toMatchObject({ code: 'request.invalid', message: expect.stringContaining(words) });
  });
});

const CORPUS = '../shared/corpus';
const here = existsSync(CORPUS);
if (!here) process.stderr.write('the corpus is not beside this checkout: its tests did not run\n');

interface Score {
  f1: number;
  exact_f1: number;
  collects_views: number;
  evidence_of_paired: number;
  obligations: { precision: number; recall: number };
}

describe.runIf(here)('the labelled paragraphs', () => {
  const labels = join(CORPUS, 'paragraphs.jsonl');
  async function scoreOf(reading: string): Promise<Score> {
    const path = join(temporaryFolder(), 'reading.jsonl');
    writeFileSync(path, reading);
    const { stdout } = await promisify(execFile)(process.execPath, [join(CORPUS, 'score.mjs'), labels, path]);
    return JSON.parse(stdout) as Score;
  }

  it('are read as the labels say, and the scorer can tell when they are not', async () => {
    const reading = await told(readFileSync(labels));
    const score = await scoreOf(reading);
    expect(score.f1).toBeGreaterThanOrEqual(0.97);
    expect(score.obligations.precision).toBeGreaterThanOrEqual(0.95);
    expect(score.obligations.recall).toBeGreaterThanOrEqual(0.95);
    expect(score.exact_f1).toBeGreaterThanOrEqual(0.9);
    expect(score.evidence_of_paired).toBeGreaterThanOrEqual(0.95);
    expect(score.collects_views).toBeGreaterThanOrEqual(0.97);
    const wrong = await scoreOf(
      reading.replaceAll('"secretary_general"', '"un_entity"').replaceAll('s":false', 's":true'),
    );
    expect(wrong.exact_f1).toBeLessThan(0.9);
    expect(wrong.collects_views).toBeLessThan(0.97);
    const mute = await scoreOf(reading.replaceAll(/"obligations":\[.*\],"c/g, '"obligations":[],"c'));
    expect(mute.f1).toBe(0);
  });
});
