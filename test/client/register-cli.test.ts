import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseApi } from '../../worker/api.ts';
import { type Ran, rapporteur } from '../setup/cli.ts';
import { temporaryFolder } from '../setup/folder.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';

const SYMBOL = 'A/RES/63/194';
const SAMPLE = 'samples/A-RES-63-194.txt';

/** A house that listens and keeps its record in memory; nothing here is launched. */
describe('the register on the command line', () => {
  let house: TestHouse;
  let api: FastifyInstance;
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  beforeAll(async () => {
    house = await openHouse();
    const { db, keeper, keys } = house;
    api = houseApi({ db, keeper, keys, run: house, token: 'x', stop: () => {}, unexpected: () => {} });
    await api.listen({ host: '127.0.0.1', port: 0 });
    const { port } = api.server.address() as AddressInfo;
    writeFileSync(
      join(home, 'api.json'),
      JSON.stringify({ url: `http://127.0.0.1:${port}`, token: 'x', pid: 1 }),
    );
    await cli('register', SAMPLE);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await house.close();
    rmSync(home, { recursive: true, force: true });
  });

  const cli = (...words: string[]): Promise<Ran> =>
    rapporteur(words, { ...process.env, RAPPORTEUR_HOME: home });
  const said = async (...words: string[]): Promise<string> => (await cli(...words)).out.trim();

  it('shows what was read, and takes each decision', async () => {
    expect(await said('register', SAMPLE)).toContain('14:0-313  report: open');
    expect(await said('confirm', SYMBOL, '14')).toBe('14:0-313 is A/RES/63/194#14.1.');
    expect(
      await said(
        'correct',
        SYMBOL,
        '14',
        '--to',
        'GA 64',
        'Member States',
        '--due',
        'session GA 64',
        '2009-12-01',
        '--reason',
        'agreed',
      ),
    ).toBe('Done: 14:0-313, A/RES/63/194#14.1.');
    expect(await said('undo', SYMBOL, '14:0-313', '--reason', 'agreed too early')).toContain(
      'and what that made of A/RES/63/194#14.1',
    );
    expect(await said('undo', SYMBOL, '14', '--reason', 'the wrong one')).toContain('Taken back: 14:0-313');
    expect(await said('list')).toMatch(/^A\/RES\/63\/194#14\.1 +undone$/);
    expect(await said('show', `${SYMBOL}#14.1`)).toContain('is no longer confirmed');
    expect(await said('history', `${SYMBOL}#14.1`)).toContain('took the confirmation back');
    expect(
      await said('split', SYMBOL, '14', '--part', 'to=GA 64', '--part', 'product=note; to=COP:UNTOC'),
    ).toBe('Open for decision: 14:0-313~1, 14:0-313~2.');
    expect(await said('join', SYMBOL, '14:0-313~1', '14:0-313~2')).toContain('14:0-313~1+14:0-313~2');
    expect(
      await said(
        'not-ours',
        SYMBOL,
        '11',
        '--owner',
        'UNODC',
        '--reason',
        'they collect',
        '--as',
        'p-haddad',
      ),
    ).toBe('Done: 11:689-768.');
    expect(await said('reject', SYMBOL, '7', '--reason', 'held already')).toBe('Done: 7:367-458.');
    expect(
      await said(
        'add',
        SYMBOL,
        '--paragraph',
        '13',
        '--words',
        'to provide adequate support',
        '--product',
        'oral update',
        '--addressee',
        'Office of Ferries',
        '--class',
        'secretariat unit',
        '--due',
        'within P90D of adoption',
      ),
    ).toMatch(/^Open for decision: 13:\d+-\d+\.$/);
    const register = await said('mandate', SYMBOL);
    const today = String.raw`\d+ \p{L}+ \d{4}`;
    expect(register).toMatch(
      new RegExp(
        `    ${today}, officer: confirmed\\. Taken back on ${today} by officer, because “the wrong one”\n` +
          `    ${today}, officer: corrected \\(corrected: to, due\\), because “agreed”\\. Taken back on ${today} by officer, because “agreed too early”\n` +
          `    ${today}, officer: split`,
        'u',
      ),
    );
    for (const line of [
      'A/RES/63/194  Improving the coordination',
      '7:367-458  briefing: rejected',
      'officer: rejected, because “held already”',
      '11:689-768  background paper: not ours, owed by UNODC',
      'p-haddad: not ours, because “they collect”',
      '14:0-313  report: split',
      'oral update: open\n    owed by   Office of Ferries (secretariat unit)',
      'due       within P90D of adoption',
      'read by   a person, who marked the words',
    ]) {
      expect(register).toContain(line);
    }
  });

  it('shows the days that were given by hand', async () => {
    expect(await said('undo', SYMBOL, '7', '--reason', 'held twice')).toBe('Taken back: 7:367-458.');
    await cli(
      'confirm',
      SYMBOL,
      '7',
      '--when',
      'Member-States=2009-12-31',
      '--reason',
      'agreed with the Chair',
    );
    const register = await said('mandate', SYMBOL);
    expect(register).toContain(
      'officer: confirmed, with 31 December 2009 for Member-States (“agreed with the Chair”)\n',
    );
    expect(register).toMatch(
      /officer: rejected, because “held already”\. Taken back on .* because “held twice”/,
    );
    const { readings } = JSON.parse(await said('mandate', SYMBOL, '--json'));
    expect(readings[0]).toMatchObject({
      decisions: [{ kind: 'confirmed', given: { 'Member-States': { on: '2009-12-31' } } }],
      undone: [{ kind: 'rejected', reason: 'held already', undone: { by: 'officer', reason: 'held twice' } }],
    });
  });

  it('takes a body by any name that it has, and another only when it is said to be new', async () => {
    await cli('undo', SYMBOL, '11', '--reason', 'they are ours');
    const to = ['--to', 'the General Assembly 64'];
    expect(await said('correct', SYMBOL, '11', ...to, 'Comittee on Information')).toContain(
      'Refused: Nobody here knows a body “Comittee on Information”. Is it the Committee on Information?',
    );
    expect(await said('correct', SYMBOL, '11', ...to, '--to-new', 'Board of Docks 3')).toMatch(/^Done/);
    expect(await said('mandate', SYMBOL)).toContain('to        Board of Docks 3, GA 64');
    const parts = ['--part', 'to=GA 64, Board of Docks', '--part', 'to=Board of Ferries'];
    expect(await said('split', SYMBOL, '11', ...parts, '--to-new', 'Board of Ferries')).toBe(
      'Refused: 11:689-768: no part goes to Board of Docks 3. Correct the reading first if that is right.\n  Code: cannot-split (see docs/refusals.md)',
    );
  });

  it('warns of added words that another reading has', async () => {
    const words = ['--paragraph', '13', '--words', 'adequate support', '--product', 'note'];
    const added = await said('add', SYMBOL, ...words, '--addressee', 'Secretary-General');
    expect(added).toMatch(
      /^Open for decision: 13:\S+\.\n {2}attention: The words overlap those of 13:\S+, a oral update to nothing, which is open: is it the same duty\?$/,
    );
  });

  it('gives machines the whole of it', async () => {
    const { readings, objections } = JSON.parse(await said('mandate', SYMBOL, '--json'));
    expect(readings.length).toBeGreaterThan(2);
    expect(objections).toEqual([]);
    expect(JSON.parse(await said('register', SAMPLE, '--json'))).toMatchObject({ symbol: SYMBOL });
  });

  it('tells a refusal on standard output, with its code, and ends with 2', async () => {
    const ran = await cli('undo', SYMBOL, '13:0-1', '--reason', 'why');
    expect(ran).toMatchObject({ code: 2, err: '' });
    expect(ran.out).toMatch(
      /^Refused: There is no reading 13:0-1 .*\n {2}Code: unknown-reading \(see docs\/refusals\.md\)\n$/,
    );
    const json = await cli('undo', SYMBOL, '13:0-1', '--reason', 'why', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ accepted: false, refused: { code: 'unknown-reading' } });
    expect(json.code).toBe(2);
  });

  it('refuses another resolution under the same symbol', async () => {
    const other = join(temporaryFolder(), 'other.txt');
    writeFileSync(other, readFileSync(SAMPLE, 'utf8').replace('18 December 2008', '19 December 2008'));
    expect((await cli('register', other)).out).toContain('text-differs');
  });

  it.each<[string, string[], string]>([
    ['an unknown product', ['correct', SYMBOL, '7:1-2', '--product', 'poem'], '“poem” is no product'],
    [
      'an addressee of no class',
      ['correct', SYMBOL, '7:1-2', '--addressee', 'UNODC'],
      'it is not said what that is',
    ],
    [
      'a class that there is not',
      ['correct', SYMBOL, '7:1-2', '--addressee', 'UNODC', '--class', 'office'],
      '--class office: there is no such class',
    ],
    ['no recipient', ['correct', SYMBOL, '7:1-2', '--to', ' '], '--to  : expected a body'],
    ['what is no time', ['correct', SYMBOL, '7:1-2', '--due', 'soon'], '--due soon: that is no time'],
    [
      'a session of no number',
      ['correct', SYMBOL, '7:1-2', '--due', 'session GA'],
      '--due session GA: that is no time',
    ],
    [
      'a count from nothing',
      ['correct', SYMBOL, '7:1-2', '--due', 'within P90D'],
      '--due within P90D: that is no time',
    ],
    [
      'neither yes nor no',
      ['correct', SYMBOL, '7:1-2', '--views', 'maybe'],
      '--views maybe: expected yes or no',
    ],
    [
      'a part of no field',
      ['split', SYMBOL, '7:1-2', '--part', 'GA 64'],
      '--part GA 64: “GA 64” is no field',
    ],
    ['a duty without a product', ['add', SYMBOL, '--paragraph', '1', '--words', 'x'], 'A duty has a product'],
    [
      'a person that is none',
      ['reject', SYMBOL, '7:1-2', '--as', 'the Chair'],
      '“the Chair” is the id or the name of nobody in the directory',
    ],
    [
      'a paragraph without a reading',
      ['reject', SYMBOL, '99'],
      'Paragraph 99 of A/RES/63/194 has no reading',
    ],
    ['a proposal that is no number', ['settle', SYMBOL, 'x', 'keep'], 'proposal: expected a number'],
    ['a mandate that nobody has read', ['mandate', 'A/RES/1/1'], 'There is no register of A/RES/1/1'],
  ])('says what is wrong with %s', async (_name, words, message) => {
    const { code, out, err } = await cli(...words);
    expect(err).toContain(message);
    expect(err).toMatch(
      /\n {2}What to do: \S.*\n {2}Code: (request\.invalid|mandate\.unknown|directory\.unknown) /,
    );
    expect([code, out]).toEqual([2, '']);
  });
});
