import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '../../client/cli/event-stream.ts';
import { makeKnown } from '../../store/keys.ts';
import { introduce } from '../../store/reads.ts';
import { newKey } from '../../store/signing.ts';
import { ASKED_AT } from '../setup/asking.ts';
import { MAIN } from '../setup/cli.ts';
import { temporaryFolder } from '../setup/folder.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';
import { live } from '../setup/lives.ts';
import { said, type Told } from '../setup/said.ts';
import { PLANS, REPORT } from '../setup/sample.ts';
import { until } from '../setup/until.ts';

const SYMBOL = 'A/RES/71/971';
const TEXT = 'A/RES/63/972';
const SAMPLE = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/972');

describe('what terminals ask of a house', { timeout: 120_000 }, () => {
  let at: ListeningHouse;
  let id: string;
  beforeAll(async () => {
    at = await openListeningHouse();
    const { db } = at.house;
    const key = newKey();
    await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
    id = await live(db, key, SYMBOL, 1, { piece: [REPORT, PLANS.report], isLaunched: true, acts: [] });
    await live(db, key, SYMBOL, 2, { piece: [REPORT, PLANS.report], isLaunched: false, acts: [] });
    await introduce(db, [{ id: 'p-drafter', name: 'Drew Example' }]);
    const file = join(mkdtempSync(join(tmpdir(), 'rapporteur-test-')), 'sample.txt');
    writeFileSync(file, SAMPLE);
    expect((await ask('register', file, '--as', 'program')).out).toContain(TEXT);
    rmSync(dirname(file), { recursive: true });
  }, 120_000);
  afterAll(() => at.close());

  const ask = (...words: string[]): Promise<Told> => said(at.home, ...words);
  const json = async <T>(...words: string[]): Promise<T> => JSON.parse((await ask(...words, '--json')).out);

  it('what is open to a person, as it is typed, and why not the rest', async () => {
    const { out, code } = await ask('open-acts', id, '--as', 'p-drafter');
    expect(code).toBe(0);
    const [open = '', shut = ''] = out.split('Not open\n');
    expect(open).toContain(`${id}, on `);
    expect(open).toMatch(/^ {4}hand-in-draft +a version of the text/m);
    expect(shut).toMatch(/^ {4}submit --delivery GA-64 .*\(.+\)$/m);
    const { acts } = await json<{ acts: { type: string; open: boolean }[] }>(
      'open-acts',
      id,
      '--as',
      'p-drafter',
    );
    expect(acts).toContainEqual(expect.objectContaining({ type: 'hand-in-draft', open: true }));
    const strange = await ask('open-acts', id, '--as', 'p-nobody');
    expect(strange.out).not.toMatch(/^ {4}hand-in-draft +a version/m);
  });

  it('what is due between two days', async () => {
    const days = ['--from', '2009-06-01', '--to', '2009-06-30'];
    const { out } = await ask('timeline', ...days, '--holder', 'p-drafter');
    expect(out.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual(
      ['2 June 2009', '9 June 2009', '30 June 2009'].map((day) =>
        expect.stringMatching(`^${day} ${id.replaceAll(/[/.]/g, '.')} .*Drafting officer`),
      ),
    );
    expect(await json('timeline', ...days)).toHaveLength(3);
    const empty = await ask('timeline', '--from', '2001-01-01', '--to', '2001-01-02');
    expect(empty.out).toBe('Nothing is due from 1 January 2001 to 2 January 2001.');
    await expect(ask('timeline', '--from', 'soon')).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(ask('timeline', '--from', '2009-06-02', '--to', '2009-06-01')).rejects.toThrow(
      'not before from',
    );
  });

  it('how much posts have, and how many there are of each', async () => {
    const { out } = await ask('load', '--weeks', '2');
    expect(out).toMatch(/^post +person +open +due in 2 weeks +late$/m);
    expect(out).toMatch(/^Drafting officer .* 1 +\d+ +1$/m);
    const counts = await ask('list', '--counts');
    expect(counts.out).toMatch(/^By where they stand\n(?: +\d+ {2}\S+\n)+\nBy risk\n(?: +\d+ {2}\S+\n?)+$/);
    expect(await json('list', '--counts', '--state', 'running')).toMatchObject({
      risk: [{ value: 'late', count: 1 }],
    });
  });

  it('a text with the words that readings rest on, and the file that it was read from', async () => {
    const folder = temporaryFolder();
    const { out } = await ask('mandate-text', TEXT);
    expect(out).toMatch(/^14\. +Requests the Secretary-General/m);
    expect(out).toMatch(/^ +reading 14:\d+-\d+: “Requests the Secretary-General .*\(lines? \d+/m);
    expect(out).toMatch(/^ +due +“at its sixty-fourth session/m);
    const copy = join(folder, 'copy.txt');
    expect((await ask('document', 'get', TEXT, '--out', copy)).out).toContain(`${copy} is the document `);
    expect(readFileSync(copy, 'utf8')).toBe(SAMPLE);
    await expect(ask('document', 'get', TEXT, '--out', copy)).rejects.toMatchObject({
      code: 'draft.not-written',
    });
    await expect(ask('document', 'get', 'A/RES/1/1', '--out', '-')).rejects.toMatchObject({
      code: 'mandate.unknown',
    });
    const unknown = join(folder, 'unknown');
    await expect(ask('document', 'get', '0'.repeat(64), '--out', unknown)).rejects.toMatchObject({
      code: 'document.unknown',
    });
    expect(existsSync(unknown)).toBe(false);
  });

  it('what a launch would do, and what stands against it', async () => {
    const file = join(temporaryFolder(), 'sample.txt');
    writeFileSync(file, SAMPLE.replaceAll('63/972', '63/973'));
    const launch = ['launch', file, '--people', 'samples/people.json', '--try'];
    const fits = await ask(...launch, '--paragraph', '14');
    expect(fits.code).toBe(0);
    expect(fits.out).toContain('A/RES/63/973#14.1  would be launched');
    expect(fits.out).toMatch(/^ +\d+ \w+ 2009 {2}\S.*, .+: \S/m);
    expect(fits.out).toMatch(/^ {2}Drafting officer: .+\(new to the directory\)/m);
    // Paragraph 7 gives no day.
    const open = await ask(...launch, '--paragraph', '7');
    expect(open.code).toBe(2);
    expect(open.out).toContain('NOTHING WOULD BE LAUNCHED:');
    expect((await ask('list')).out).not.toContain('63/973');
  });

  it('rehearsals of the house, line by line', async () => {
    expect((await ask('rehearsals')).out).toContain('None is open.');
    const begun = await json<{ id: string }>('rehearsals', 'begin', TEXT, '--paragraph', '14');
    const one = (verb: string, ...words: string[]): Promise<Told> =>
      ask('rehearsals', verb, begun.id, ...words);
    expect((await ask('rehearsals')).out).toMatch(new RegExp(`^${begun.id}  ${TEXT}  \\S`));
    expect((await one('say', 'travel', '10d')).out).toContain('2008');
    const refused = await one('say', 'act', 'put-on-hold', '14', '--comment', 'Now.', '--as', 'drafter');
    expect(refused).toMatchObject({ code: 2, out: expect.stringContaining('Refused') });
    expect((await one('show')).out).toContain('14');
    expect(JSON.parse((await one('show', '--json')).out)).toMatchObject({ id: begun.id, castPlays: true });
    expect((await one('story', '--obligation', '14')).out).toContain('launched');
    expect(JSON.parse((await one('story', '--json')).out).stories).toHaveLength(1);
    expect(JSON.parse((await one('inbox', 'officer', '--json')).out)).toMatchObject({ messages: [] });
    expect((await one('inbox', 'officer')).code).toBe(0);
    expect(JSON.parse((await one('outcome', '--json')).out)).toMatchObject({ symbol: TEXT });
    expect((await one('outcome')).out).not.toBe('');
    expect((await one('end')).out).toContain('is over');
    await expect(one('show', '--json')).rejects.toMatchObject({ code: 'rehearsal.unknown' });
    await expect(ask('rehearsals', 'begin', 'A/RES/1/1')).rejects.toMatchObject({ code: 'mandate.unknown' });
  });

  describe('watch', () => {
    let people = 0;
    const sayOne = async (): Promise<number> => {
      people += 1;
      const person = `p-watch-${people}`;
      const facts = [{ kind: 'person' as const, person, name: person }];
      return (await at.client.changeDirectory({ key: person, body: { actor: person, facts } })).seq;
    };
    const placeNow = async (): Promise<string> => {
      const gone = new AbortController();
      for await (const { id: place } of eventsOf(await at.client.live({ signal: gone.signal }))) {
        gone.abort();
        return place;
      }
      throw new Error('nothing was told');
    };
    /** Watches in a process of its own until it is ended; `watching`: it has begun. */
    function watcher() {
      const child = spawn(process.execPath, [MAIN, 'watch'], {
        env: { ...process.env, RAPPORTEUR_HOME: at.home },
      });
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      return {
        ...{ child, ended },
        watching: () => until(() => err.includes('Watching')),
        told: () => ({ out, err }),
      };
    }

    it('tells what changes from a place on, for machines, and ends after so many', async () => {
      const place = await placeNow();
      const [first, second] = [await sayOne(), await sayOne()];
      const { out, err, code } = await at.cli(
        'watch',
        '--json',
        '--of',
        'directory',
        '--first',
        '2',
        '--after',
        place,
      );
      expect({ err, code }).toEqual({ err: '', code: 0 });
      const told = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(told).toMatchObject([
        { event: 'here', place },
        { event: 'change', of: 'directory', id: null, seq: first },
        { event: 'change', of: 'directory', id: null, seq: second },
      ]);
    });

    it('ends in peace when it is asked to, and with a fault when the house does', async () => {
      const [one, other] = [watcher(), watcher()];
      await Promise.all([one.watching(), other.watching()]);
      const seq = await sayOne();
      await until(() => one.told().out.includes(`directory, event ${seq}: `));
      one.child.kill('SIGINT');
      expect(await one.ended).toBe(0);
      expect(one.told().err).toBe('Watching; Ctrl-C ends it.\n');
      await at.stopListening();
      expect(await other.ended).toBe(1);
      expect(other.told().err).toContain('Code: house.not-running');
    });
  });
});
