import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '../../client/api/contract.ts';
import type { ObligationLine } from '../../client/api/obligations-contract.ts';
import type { Once } from '../../client/api/once.ts';
import type { Problem } from '../../client/api/problems.ts';
import type { TakeOverAnswer } from '../../client/api/take-over-contract.ts';
import { runOf, startMissingRun } from '../../client/obligations/run.ts';
import { startMissingSeries } from '../../client/series/run.ts';
import { readStatementsFile } from '../../client/take-over/statements-file.ts';
import { COLUMN_NAMES } from '../../domain/obligation/acts/taking-over/columns.ts';
import { STATEMENT_KINDS } from '../../domain/obligation/acts/taking-over/kinds.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { Running } from '../../domain/obligation/state.ts';
import { REAL_CLOCK, readRecord } from '../../store/record.ts';
import { verifyRecord } from '../../store/verify.ts';
import { answersIn } from '../../worker/answers.ts';
import { takeOverDuties } from '../../worker/taking-over.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const SAMPLE = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const CSV = readFileSync('samples/take-over.csv', 'utf8');

let at: ListeningHouse;
beforeAll(async () => {
  at = await openListeningHouse();
}, 60_000);
afterAll(() => at.close());

let mandates = 819;
let files = 0;
/** A mandate of its own, whose paragraphs 11 and 14 are confirmed and not launched; and the file about them. */
async function confirmed(...more: string[][]): Promise<{ symbol: string; file: string; csv: string }> {
  mandates += 1;
  const symbol = `A/RES/63/${mandates}`;
  const text = SAMPLE.replaceAll('63/194', `63/${mandates}`);
  const read = await at.post('/mandates', { text, name: 'a.txt', actor: 'p-haddad' });
  expect(read.status).toBe(200);
  for (const paragraph of [['11'], ['14'], ...more]) {
    const said = await at.cli('confirm', symbol, ...paragraph, '--as', 'p-haddad');
    expect(said.err).toBe('');
  }
  const csv = CSV.replaceAll('63/194', `63/${mandates}`);
  return { symbol, csv, file: write(csv) };
}
function write(csv: string): string {
  files += 1;
  const file = join(at.home, `statements-${files}.csv`);
  writeFileSync(file, csv);
  return file;
}
const takeOver = (file: string, ...words: string[]) =>
  at.cli('take-over', file, '--people', 'samples/people.json', ...words);
const state = (id: string) => at.get<Running>(`/obligation?id=${encodeURIComponent(id)}`);
const typesIn = async (id: string) => (await readRecord(at.house.db, id, 0)).map(({ type }) => type);

const DIGEST = '5f2a1c9d3b7e4086'.repeat(4);

/** Rows as they are told: `2009-05-25 stage-cleared stage=section by=p-lindqvist`; several words stand in quotation marks. */
function csvOf(rowsOf: Record<string, string[]>): string {
  const header = ['obligation', 'what', 'on', 'said by', 'evidence', ...COLUMN_NAMES];
  const lines = Object.entries(rowsOf).flatMap(([obligation, rows]) =>
    rows.map((row) => {
      const [on = '', what = '', rest = ''] = /^(\S+) (\S+) ?(.*)$/.exec(row)?.slice(1) ?? [];
      const cells: Record<string, string> = {
        obligation,
        what,
        on,
        'said by': 'p-haddad',
        evidence: 'File 2009/114',
      };
      for (const [, column = '', quoted, plain = ''] of rest.matchAll(/([a-z]+)=(?:"([^"]*)"|(\S+))/g))
        cells[column] = quoted ?? plain;
      return header.map((column) => JSON.stringify(cells[column] ?? '')).join(',');
    }),
  );
  return [header.join(','), ...lines].join('\n');
}

/** Everything that can be stated, of five duties. */
const inFull = (one: string, other: string): Record<string, string[]> => ({
  [`${one}#11.1`]: [
    '2009-01-12 views-asked addressees=Austria;Brazil;Norway;IOM organisations=IOM reference="CU 2009/3" day=2009-03-04',
    '2009-01-20 addressees-added addressees=Chad;UNICEF organisations=UNICEF',
    '2009-01-21 addressee-removed addressees=Chad',
    '2009-02-01 reply-received addressees=Austria',
    '2009-02-02 reply-received addressees=Brazil',
    '2009-02-09 reply-corrected addressees=Austria',
    '2009-02-10 reply-withdrawn addressees=Brazil',
    '2009-02-20 reminder-sent',
    '2009-02-25 views-extended day=2009-03-11',
    '2009-03-12 views-closed',
    '2009-04-01 text-handed-in by=p-okafor writers=p-haddad',
    '2009-04-10 stage-cleared stage=section by=p-tanaka for=p-lindqvist',
    '2009-04-20 stage-cleared stage=division by=p-tanaka',
    '2009-05-11 submitted delivery=GA-63 symbol=A/63/905 job=09-40001',
    '2009-05-12 chair-told delivery=GA-63',
    '2009-05-15 reply-received addressees=Norway',
    '2009-05-16 late-reply-settled addressees=Norway kind=addendum',
    '2009-06-01 issued delivery=GA-63 symbol=A/63/905 languages=en;fr',
    '2009-06-10 issuance-ended delivery=GA-63',
    '2009-06-20 follow-up-issued delivery=GA-63 kind=addendum symbol=A/63/905/Add.1',
    '2009-06-25 introduced delivery=GA-63 meeting="Third Committee, 12th meeting"',
  ],
  [`${one}#14.1`]: [
    `2009-01-20 mandate-corrected symbol=${one}/Corr.1 wording="Requests the Secretary-General to report"`,
    '2009-02-01 addressee-changed owner="Executive Director"',
    '2009-03-01 input-asked addressees=UNODC input=figures day=2009-04-01',
    '2009-03-01 input-asked addressees=UNODC input=maps day=2009-04-01',
    '2009-03-02 forecast-confirmed delivery=GA-64 title="Trafficking" words=9000 languages=en;fr original=en submission=2009-07-07 issuance=2009-08-04 meeting="Third Committee" day=2009-10-12',
    '2009-03-20 input-extended addressees=UNODC input=figures day=2009-04-15',
    '2009-03-28 input-received addressees=UNODC input=figures',
    '2009-04-02 forecast-changed delivery=GA-64 words=8000',
    '2009-04-20 input-waived addressees=UNODC input=maps',
    '2009-05-01 put-on-hold day=2009-06-01',
    '2009-05-10 taken-up-again',
    '2009-05-20 text-handed-in by=p-haddad for=p-okafor',
    '2009-05-21 waiver-asked delivery=GA-64 words=9500',
    '2009-05-22 waiver-denied delivery=GA-64',
    '2009-05-23 waiver-asked delivery=COP-UNTOC-5 words=9500',
    '2009-05-24 waiver-granted delivery=COP-UNTOC-5 words=9500',
    '2009-05-25 text-returned stage=section by=p-lindqvist',
    `2009-05-28 text-handed-in by=p-okafor base=0 digest=${DIGEST} words=8000`,
    '2009-05-29 stage-cleared stage=section by=p-lindqvist',
    '2009-05-30 text-objected-to stage=division by=p-tanaka',
    '2009-06-01 objection-withdrawn by=p-tanaka',
    '2009-06-02 stage-cleared stage=division by=p-tanaka',
    '2009-06-03 approval-voided stage=division',
    '2009-06-04 symbol-given delivery=GA-64 symbol=A/64/130 job=09-41234',
    '2009-06-20 extension-asked by=p-haddad milestone=submit/GA-64 day=2009-07-10',
    '2009-06-21 extension-granted by=p-tanaka milestone=submit/GA-64',
    '2009-06-22 extension-asked by=p-haddad milestone=submit/GA-64 day=2009-07-14',
    '2009-06-23 extension-declined by=p-tanaka milestone=submit/GA-64',
    '2009-06-24 slot-agreed delivery=GA-64 day=2009-07-10',
    '2009-06-24 recipient-dropped delivery=COP-UNTOC-5 symbol=A/RES/64/1',
  ],
  [`${one}#7.1`]: [
    '2009-06-01 briefing-scheduled delivery=Member-States day=2009-09-10',
    '2009-06-20 text-handed-in by=p-okafor',
    '2009-06-25 stage-cleared stage=section by=p-lindqvist',
    '2009-06-29 stage-cleared stage=division by=p-tanaka',
    '2009-08-20 invited delivery=Member-States',
    '2009-09-10 briefing-held delivery=Member-States attendance=41',
  ],
  [`${other}#11.1`]: ['2009-02-10 withdrawn symbol=A/RES/63/300'],
  [`${other}#14.1`]: [`2009-02-10 merged into=${one}#14.1`],
});

describe('duties that began elsewhere', () => {
  it('are tried, taken over from a file, run, and told as statements', async () => {
    const { symbol, file } = await confirmed();
    const [views, report] = [`${symbol}#11.1`, `${symbol}#14.1`];
    const tried = await takeOver(file, '--try');
    expect(tried).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was recorded.') });
    expect(tried.out).toContain(
      `${views}  would be taken over with 3 statements: in drafting, with the Drafting officer`,
    );
    expect((await state(views)).status).toBe('confirmed');

    const taken = await takeOver(file);
    expect(taken.code).toBe(0);
    expect(taken.out).toContain(
      `${report}  taken over with 2 statements: in clearance, with the Director of Division`,
    );
    for (const id of [views, report]) {
      expect(await typesIn(id)).toEqual(expect.arrayContaining(['Launched', 'TakenOver']));
      expect((await runOf(at.house.client, id as ObligationId).describe()).status.name).toBe('RUNNING');
      expect(await verifyRecord(at.house.db, id)).toEqual([]);
    }
    const { out } = await at.cli('history', report);
    expect(out).toContain('took it over half-way, with 2 statements of what had happened before');
    expect(out).toMatch(
      /STATED, NOT SEEN HERE: 20 May 2009, as stated by Leila Haddad on the evidence of “File 2009\/114”: Chidi Okafor handed in version 1.*\(statement 1000001\)/,
    );
  }, 90_000);

  it('go on as if they had been lived here, by their statements’ numbers', async () => {
    const { symbol, file } = await confirmed();
    const report = `${symbol}#14.1`;
    await takeOver(file);
    const digest = (await state(report)).drafts[0]?.sha256 ?? '';
    const own = await at.cli('act', 'approve-draft', report, '--draft', digest, '--as', 'p-okafor');
    expect(own.out).toContain('Code: own-draft');
    const cleared = await at.cli('act', 'approve-draft', report, '--draft', digest, '--as', 'p-tanaka');
    expect(cleared.code).toBe(0);
    const voided = await at.cli(
      ...[
        'act',
        'void-approval',
        report,
        '--approval',
        '1000002',
        '--as',
        'p-haddad',
        '--comment',
        'Wrong slip.',
      ],
    );
    expect(voided).toMatchObject({ code: 0 });
    expect((await state(report)).holder.post).toBe('Chief of Section');
    expect(await verifyRecord(at.house.db, report)).toEqual([]);
  }, 90_000);

  it('are all taken or none, and the row, the column and what was expected are told', async () => {
    const { symbol, csv } = await confirmed();
    const wrong = csv
      .replace('stage-cleared,2009-05-25,p-haddad', 'stage-cleared,2009-05-25,p-nobody')
      .concat(`A/RES/63/1#1.1,views-closed,2009-03-10,p-haddad,Minutes,,,,,,,,,,,\n`)
      .concat(`${symbol}#14.1@GA-64,put-on-hold,2009-03-10,p-haddad,Minutes,,,,,,,,,,,\n`);
    const refused = await takeOver(write(wrong));
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('row 6, said by: expected the id of a person whom the house knows');
    expect(refused.err).toContain('row 7, obligation: expected the id of an obligation that is confirmed');
    expect(refused.err).toContain(
      'row 8, obligation: expected an id without a cycle: this duty is owed once',
    );
    expect(refused.err).toContain('Code: take-over.broken-rows');
    const impossible = csv.replace('text-handed-in,2009-05-20', 'text-handed-in,2009-05-26');
    expect((await takeOver(write(impossible))).err).toContain(
      'row 6, what: cannot have been then. No draft was handed in yet.',
    );
    for (const paragraph of ['11', '14'])
      expect((await state(`${symbol}#${paragraph}.1`)).status).toBe('confirmed');
  }, 90_000);

  it('are taken over once, however often and at once the file is given', async () => {
    const { symbol, file, csv } = await confirmed();
    const both = await Promise.all([takeOver(file), takeOver(file)]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 0]);
    expect((await takeOver(file)).out).toContain('taken over before with 3 statements');
    expect((await typesIn(`${symbol}#11.1`)).filter((type) => type === 'TakenOver')).toHaveLength(1);
    const other = await takeOver(write(csv.replace('Minutes of 10 March 2009', 'Minutes of 11 March 2009')));
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('obligation.already-launched') });
  }, 90_000);

  it('with nothing left to do are closed files, of which nothing runs', async () => {
    const { symbol } = await confirmed();
    const id = `${symbol}#11.1`;
    const of = (what: string, on: string, cells: object = {}) => ({
      ...{ row: 2, obligation: id, what, on, saidBy: 'p-haddad', evidence: 'The archive', cells },
    });
    const rows = [
      of('views-asked', '2009-01-12', { addressees: 'Austria', day: '2009-03-04' }),
      of('views-closed', '2009-03-10'),
      of('text-handed-in', '2009-04-01', { by: 'p-okafor' }),
      of('stage-cleared', '2009-04-10', { stage: 'section', by: 'p-lindqvist' }),
      of('stage-cleared', '2009-04-20', { stage: 'division', by: 'p-tanaka' }),
      of('submitted', '2009-05-04', { delivery: 'GA-63', symbol: 'A/63/905' }),
      of('issued', '2009-06-01', { delivery: 'GA-63', symbol: 'A/63/905' }),
    ].map((row, index) => ({ ...row, row: index + 2 }));
    const { status, body } = await at.post<TakeOverAnswer>('/take-overs', { rows, people: PEOPLE });
    expect({ status, duties: body.duties }).toMatchObject({
      status: 200,
      duties: [{ stage: 'done', statements: 7 }],
    });
    expect((await typesIn(id)).slice(-3)).toEqual(['Launched', 'TakenOver', 'Settled']);
    await expect(runOf(at.house.client, id as ObligationId).describe()).rejects.toThrow();
    const lines = await at.get<ObligationLine[]>('/obligations');
    expect(lines.find((line) => line.id === id)?.status).toBe('settled');
    const late = {
      type: 'record-reply',
      from: 'Austria',
      happenedOn: '2009-07-01',
      actor: 'p-haddad',
      commandId: 'late',
    };
    expect(await at.post(`/commands?id=${encodeURIComponent(id)}`, late)).toMatchObject({ status: 200 });
    const corrected = await at.cli(
      ...['act', 'correct-fact', id, '--fact', '1000006', '--happened-on', '2009-05-06', '--as', 'p-haddad'],
      ...['--late-reason', 'Figures were awaited.', '--comment', 'By the receipt.'],
    );
    expect(corrected).toMatchObject({ code: 0 });
    expect(await at.cli('history', id)).toMatchObject({
      out: expect.stringMatching(/to 6 May 2009; it was\s+late\s+for\s+this\s+reason:\s+“Figures/),
    });
  }, 90_000);

  it('come from a file that names its columns', async () => {
    for (const [csv, why] of [
      ['', 'is empty'],
      ['obligation,what\n', 'has no column “on”'],
      ['obligation,what,on,said by,evidence,colour\n', 'has a column “colour”'],
      ['obligation,what,on,said by,evidence\n', 'has a header, and no row'],
      ['obligation,what,on,said by,evidence\n"A,b\n', 'is no CSV from line'],
    ] as const) {
      expect(await takeOver(write(csv))).toMatchObject({ code: 2, err: expect.stringContaining(why) });
    }
    const bad = await at.post<Problem>('/take-overs', { rows: [], people: PEOPLE });
    expect(bad).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  }, 90_000);

  it('are taken over with everything that can be stated, and go on from there', async () => {
    const { symbol: one } = await confirmed(['7', '--when', 'Member-States=2009-12-31']);
    const { symbol: other } = await confirmed();
    const rows = inFull(one, other);
    const stated = Object.values(rows)
      .flat()
      .map((row) => row.split(' ')[1]);
    expect(STATEMENT_KINDS.filter((what) => !stated.includes(what))).toEqual([]);
    const csv = csvOf(rows);
    const unknown = csvOf({
      [`${one}#14.1`]: ['2009-05-20 text-handed-in by=p-okafor for=p-no writers=p-haddad;p-body'],
    });
    const refused = await takeOver(write(unknown));
    for (const [column, id] of [
      ['for', 'p-no'],
      ['writers', 'p-body'],
    ])
      expect(refused.err).toMatch(
        new RegExp(`row 2, ${column}: expected the id of a person .*: ${id} is none`),
      );
    const file = write(csv);
    const taken = await takeOver(file);
    expect(taken).toMatchObject({ code: 0, err: '' });
    for (const line of [
      `${one}#11.1  taken over with 21 statements: nothing is owed any more`,
      `${one}#14.1  taken over with 30 statements: in clearance, with the Director of Division`,
      `${one}#7.1  taken over with 6 statements: nothing is owed any more`,
      `${other}#11.1  taken over with 1 statement: nothing is owed any more`,
    ])
      expect(taken.out).toContain(line);
    for (const id of Object.keys(rows)) expect(await verifyRecord(at.house.db, id)).toEqual([]);
    expect(await state(`${other}#11.1`)).toMatchObject({ status: 'settled', settledAs: 'withdrawn' });
    expect(await state(`${other}#14.1`)).toMatchObject({ status: 'settled', settledAs: 'merged' });
    const report = `${one}#14.1`;
    expect(await state(report)).toMatchObject({
      status: 'running',
      obligation: { addressee: { name: 'Executive Director' } },
      mandateCorrections: [{ symbol: `${one}/Corr.1` }],
      inputs: [
        { key: 'figures', received: { on: '2009-03-28' } },
        { key: 'maps', waived: true },
      ],
      extensions: [],
      deliveries: {
        'GA-64': {
          forecastAs: { title: 'Trafficking', words: 8000, languages: ['en', 'fr'], meetingOn: '2009-10-12' },
          ...{ symbol: 'A/64/130', job: '09-41234', waiverAsked: null, waived: null },
        },
        'COP-UNTOC-5': { waived: 9500, dropped: { on: '2009-06-24' } },
      },
    });
    const { out } = await at.cli('history', report);
    expect(out).toContain('Leila Haddad for Chidi Okafor handed in version 1');
    expect(out).toMatch(
      /Kenji Tanaka withdrew the objection of statement 1000020 to draft 5f2a1c9d….*1000021/,
    );
    expect(out).toMatch(/Kenji Tanaka granted it: submission \(GA-64\) is now due on 10 July 2009/);
    const cleared = await at.cli('act', 'approve-draft', report, '--draft', DIGEST, '--as', 'p-tanaka');
    expect(cleared.code).toBe(0);
    expect((await state(report)).holder.post).toBe('Documents officer');
    const late = ['--delivery', 'GA-63', '--kind', 'corrigendum', '--symbol', 'A/63/905/Corr.1'];
    const followed = await at.cli(
      ...['act', 'record-follow-up', `${one}#11.1`, ...late, '--as', 'p-haddad', '--comment', 'A slip.'],
    );
    expect(followed).toMatchObject({ code: 0 });

    expect((await takeOver(file)).out).toContain(`${report}  taken over before with 30 statements`);
    // One cell is another: that was not taken.
    const another = {
      ...rows,
      [report]: (rows[report] ?? []).map((row) => row.replace('09-41234', '09-41235')),
    };
    expect(await takeOver(write(csvOf(another)))).toMatchObject({
      ...{ code: 2, err: expect.stringContaining('obligation.already-launched') },
    });
  }, 120_000);

  it('that are cut off between the record and their runs: a repeat with the key starts the runs, and is told the same', async () => {
    const { db, keeper, client, taskQueue } = at.house;
    const { symbol, file, csv } = await confirmed();
    const run = { client, taskQueue };
    const rows = readStatementsFile(Buffer.from(csv), file);
    const request = { file: 'moved.csv', rows, people: PEOPLE, lead: null, try: false };
    const answers = answersIn(db);
    const keyed = { owner: 'home', key: randomUUID(), asked: 'this file' };
    let isThere = false;
    const taken = (once: Once) =>
      takeOverDuties(
        {
          ...{ db, keeper, once, clock: REAL_CLOCK, at: REAL_CLOCK.now(), station: 'New York' },
          startRun: async (obligation) => {
            if (!isThere) throw new Error('Temporal is gone');
            return startMissingRun(obligation, run);
          },
          startSeries: (duty) => startMissingSeries(duty, run),
        },
        request,
      );
    const begun = await answers.beginOnce(keyed);
    if ('before' in begun) throw new Error('nobody has asked for it');
    await expect(taken(begun)).rejects.toThrow('Temporal is gone');
    await begun.givenUp();
    const [views, report] = [`${symbol}#11.1`, `${symbol}#14.1`];
    const before = [await typesIn(views), await typesIn(report)];
    expect(before.flat()).toContain('TakenOver');
    isThere = true;
    const again = await answers.beginOnce(keyed);
    if ('before' in again) throw new Error('it was not answered');
    const told = await taken(again);
    expect(told.duties.map(({ id, outcome }) => [id, outcome])).toEqual([
      [views, 'taken over'],
      [report, 'taken over'],
    ]);
    expect([await typesIn(views), await typesIn(report)]).toEqual(before);
    for (const id of [views, report])
      expect((await runOf(client, id as ObligationId).describe()).status.name).toBe('RUNNING');
    await again.givenUp();
  });
});
