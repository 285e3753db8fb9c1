import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../client/api/problems.ts';
import type { RehearsalAnswer, RehearsalLine } from '../../client/api/rehearsals-contract.ts';
import type {
  CompletionAnswer,
  InboxAnswer,
  LineAnswer,
  StoryAnswer,
} from '../../client/rehearsal/by-hand/from-afar.ts';
import type { Rehearsed } from '../../client/rehearsal/rehearse.ts';
import { houseApi } from '../../worker/api.ts';
import { createRehearsals, type Ticking } from '../../worker/rehearsals.ts';
import { everythingOf } from '../setup/everything.ts';
import { temporaryFolder } from '../setup/folder.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { processesWith } from '../setup/processes.ts';
import { until } from '../setup/until.ts';

const SYMBOL = 'A/RES/63/199';
const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/199');
const TOKEN = 'the-token-of-this-test';
const MINUTE = 60_000;
/** Servers and processes start at the pace of the machine. */
const PATIENCE = { timeout: 180_000 };

/** A clock that stands still until it is told to go on. */
class StandingClock implements Ticking {
  #now = 0;
  #look: () => void = () => {};
  now = (): number => this.#now;
  every = (_ms: number, act: () => void): (() => void) => {
    this.#look = act;
    return () => {};
  };
  goOn(ms: number): void {
    this.#now += ms;
    this.#look();
  }
}

/** A real house, and real processes of rehearsals; only the socket and the clock of their silence are not. */
describe('rehearsals over the HTTP API', PATIENCE, () => {
  const clock = new StandingClock();
  const unexpected: unknown[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  let house: TestHouse;
  let api: FastifyInstance;
  let before: Awaited<ReturnType<typeof everythingOf>>;
  /** Those that are open from the beginning: by symbol, by reading with a shipped cast, by text with a cast of its own. */
  let [bySymbol, byReading, ownCast]: RehearsalAnswer[] = [];
  let environment: string | undefined;

  const ask = async <T = Problem>(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: InjectOptions['payload'],
  ): Promise<{ status: number; location: unknown; body: T }> => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const answer = await api.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    const { location } = answer.headers;
    return { status: answer.statusCode, location, body: answer.body === '' ? ('' as T) : answer.json() };
  };
  const begin = (asked: object) => ask<RehearsalAnswer & Problem>('POST', '/rehearsals', asked);
  const say = async (id: string | undefined, said: object): Promise<LineAnswer> => {
    const { status, body } = await ask<LineAnswer>('POST', `/rehearsals/${id}/commands`, said);
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  };

  beforeAll(async () => {
    environment = process.env.TMPDIR;
    process.env.TMPDIR = folder;
    house = await openHouse();
    const { db, keeper, keys, client, taskQueue } = house;
    api = houseApi({
      ...{ db, keeper, keys, run: { client, taskQueue }, token: TOKEN, stop: () => {} },
      rehearsals: createRehearsals(clock),
      unexpected: (error) => unexpected.push(error),
    });
    expect((await ask('POST', '/mandates', { text: TEXT })).status).toBe(200);
    before = await everythingOf(house, []);
    const ownText = 'cast: Nobody does anything\nforecast: never\ndraft: never\n';
    const answers = await Promise.all([
      begin({ symbol: SYMBOL, paragraphs: ['11', '14'] }),
      begin({
        reading: await readingOfSecond(TEXT),
        paragraphs: ['7'],
        cast: 'two-returns',
        until: '2010-06-30',
      }),
      begin({ text: TEXT, paragraphs: ['14'], cast: ownText, from: '2009-01-05' }),
    ]);
    for (const { status, location, body } of answers) {
      expect(status, JSON.stringify(body)).toBe(201);
      expect(location).toBe(`/rehearsals/${body.id}`);
    }
    [bySymbol, byReading, ownCast] = answers.map(({ body }) => body);
  }, PATIENCE.timeout);

  afterAll(async () => {
    await api.close();
    await house.close();
    if (environment === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = environment;
    rmSync(folder, { recursive: true, force: true });
  });

  it('tell where they stand: each obligation, the day, who you are, and what comes next', async () => {
    expect(bySymbol).toMatchObject({
      ...{ symbol: SYMBOL, today: '2008-12-18', as: null, castPlays: true, said: [] },
      cast: { name: 'All goes well' },
      next: { obligation: `${SYMBOL}#11.1`, on: '2008-12-30', act: null },
      obligations: [
        {
          ...{ id: `${SYMBOL}#11.1`, product: 'background paper', status: 'running', closed: null },
          holder: { post: 'Documents officer', person: { id: 'p-haddad', name: 'Leila Haddad' } },
          next: { on: '2008-12-30' },
        },
        { id: `${SYMBOL}#14.1`, product: 'report' },
      ],
    });
    // What was read is launched, not the first in the file.
    expect(byReading).toMatchObject({
      ...{ cast: { name: 'Two returns' }, until: '2010-06-30' },
      obligations: [{ id: `${SYMBOL}#7.1` }],
    });
    expect(ownCast).toMatchObject({ today: '2009-01-05', cast: { name: 'Nobody does anything' } });
    clock.goOn(MINUTE);
    const { body } = await ask<RehearsalLine[]>('GET', '/rehearsals');
    expect(body.length).toBe(3);
    expect(body.find(({ id }) => id === byReading?.id)).toMatchObject({
      ...{ symbol: SYMBOL, cast: 'Two returns', quietSeconds: 60, isBusy: false },
    });
    const { body: again } = await ask<RehearsalAnswer>('GET', `/rehearsals/${bySymbol?.id}`);
    expect(again).toEqual(bySymbol);
  });

  it('are three at most: of the fourth it is said which could be ended', async () => {
    const { status, body } = await begin({ text: TEXT });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'rehearsal.too-many' });
    for (const one of [bySymbol, byReading, ownCast]) expect(body.detail).toContain(one?.id);
    // The first was asked something a moment ago.
    const [, meant] = /DELETE \/rehearsals\/([^.]+)\./.exec(body.remedy) ?? [];
    expect([byReading?.id, ownCast?.id]).toContain(meant);
  });

  it('travel, act in the place of one of the cast, are refused, and go back', async () => {
    const id = bySymbol?.id;
    const next = await say(id, { do: 'travel', how: 'next' });
    expect(next.lines[0]).toBe(
      '30 December 2008: the reminder of asking for views, due on 14 January 2009 (11.1)',
    );
    expect(next.news).toMatchObject([{ obligation: `${SYMBOL}#11.1`, seq: 3, actorName: 'the calendar' }]);
    expect(next.where).toMatchObject({ today: '2008-12-30', said: ['travel to next'] });

    const leila = await say(id, { do: 'as', who: 'leila' });
    expect(leila.where).toMatchObject({ as: { id: 'p-haddad', name: 'Leila Haddad' } });
    expect(leila.where?.obligations[0]?.yours[0]).toMatchObject({ type: 'ask-for-views' });
    await say(id, { do: 'travel', how: { to: '2009-01-12' } });
    const asked = await say(id, {
      do: 'act',
      obligation: '11',
      command: { type: 'ask-for-views', addressees: ['Austria', 'Côte "d’Ivoire"'], replyBy: '2009-02-20' },
    });
    expect(asked.refused).toBeNull();
    expect(asked.news).toMatchObject([{ type: 'ViewsRequested', actorName: 'Leila Haddad' }]);
    expect(asked.lines.join('\n')).toContain('asked 2 for their views');

    const draft = 'a'.repeat(64);
    const { refused, lines, where } = await say(id, {
      line: `act approve-draft 14 --as Maja --draft ${draft}`,
    });
    expect(refused).toMatchObject({ code: 'no-draft' });
    expect(lines[0]).toBe(`Refused: ${refused?.why}`);
    expect(where?.said.length).toBe(5);

    const undone = await say(id, { do: 'undo' });
    expect(undone.lines[0]).toMatch(/^Back to before “act approve-draft 14 /);
    expect(undone.where?.said).toEqual([
      ...['travel to next', 'as leila', 'travel to 2009-01-12'],
      `act ask-for-views 11 --addressees=Austria "--addressees=Côte "'"'"d’Ivoire"'"'"" --reply-by=2009-02-20`,
    ]);
  });

  it('tell the story, what a person would be told, how it came out, and what could be said', async () => {
    const place = `/rehearsals/${bySymbol?.id}`;
    const { body: told } = await ask<StoryAnswer>('GET', `${place}/story?obligation=11`);
    expect(told.stories.map(({ obligation }) => obligation)).toEqual([`${SYMBOL}#11.1`]);
    const [story] = told.stories;
    expect(story?.story.at(-1)).toMatchObject({ type: 'ViewsRequested', actorName: 'Leila Haddad' });
    const { body: all } = await ask<StoryAnswer>('GET', `${place}/story`);
    expect(all.stories.length).toBe(2);

    const { body: inbox } = await ask<InboxAnswer>('GET', `${place}/inbox?person=officer`);
    expect(inbox.person).toEqual({ id: 'p-haddad', name: 'Leila Haddad' });
    expect(inbox.messages.map(({ day }) => day)).toEqual(['2008-12-30', '2009-01-09']);
    expect(inbox.messages[0]?.body).toContain(`${SYMBOL}#11.1`);

    const { body: outcome } = await ask<Rehearsed>('GET', `${place}/outcome`);
    expect(outcome).toMatchObject({ symbol: SYMBOL, from: '2008-12-18', cast: { name: 'All goes well' } });
    expect(outcome.lives.map(({ ending }) => ending)).toEqual(['going on', 'going on']);

    const { body: ends } = await ask<CompletionAnswer>('GET', `${place}/completions?line=travel%20n`);
    expect(ends).toEqual({ end: 'n', completions: ['next '] });
  });

  it.each([
    [
      'a draft',
      'act hand-in-draft 14 --as drafter --draft package.json',
      'files of this machine are not read',
    ],
    ['a document', 'act record-reply 11 --as officer --from Austria --document package.json', 'are not read'],
    ['a version', 'act approve-draft 14 --as Maja --draft package.json', 'are not read'],
    ['what begins like a digest', 'act approve-draft 14 --as Maja --draft abc', 'neither a file, nor enough'],
    ['what was said', 'save /tmp/rehearsal-of-nobody.txt', 'Nothing is written on this machine'],
    ['what nobody understands', 'dance', '“dance” cannot be said here'],
    ['an act without its obligation', 'act submit', "missing required argument 'id'"],
  ])('neither read nor write a file, and say what is wrong: %s', async (_what, line, why) => {
    const { status, body } = await ask('POST', `/rehearsals/${bySymbol?.id}/commands`, { line });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'request.invalid' });
    expect(body.detail).toContain(why);
  });

  it.each([
    ['no line and no meaning', {}, 'expected line, or do with one of travel'],
    ['two lines', { line: 'where\nwhere' }, 'line: expected one line'],
    ['a journey of its own', { do: 'travel', how: { years: 1 } }, 'how: expected next, { days }'],
    ['somebody without a name', { do: 'as', who: ' ' }, 'who: expected words'],
    [
      'a field that an act has not',
      { do: 'act', obligation: '14', command: { type: 'submit', x: 1 } },
      '--x',
    ],
  ])('say what is wrong with %s', async (_what, said, why) => {
    const { status, body } = await ask('POST', `/rehearsals/${bySymbol?.id}/commands`, said);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'request.invalid' });
    expect(body.detail).toContain(why);
  });

  it.each([
    [
      ...['a cast that is not understood', { text: TEXT, cast: 'cast: Mine\ndraft:\n  handed in: soon\n' }],
      ...[422, 'cast.broken', 'line 3, column 14: '],
    ],
    [
      ...[
        'a cast that names nobody',
        { text: TEXT, cast: 'cast: Mine\naway:\n  - { who: Nobody, from: 1 May, until: 2 May }\n' },
      ],
      ...[422, 'cast.broken', 'line 3, column 12'],
    ],
    ['a cast that is no YAML', { text: TEXT, cast: 'cast: [' }, 422, 'cast.unreadable', 'line 1, column 8'],
    [
      'a path',
      { text: TEXT, cast: 'samples/casts/two-returns.yaml' },
      422,
      'cast.unknown',
      'There is no cast',
    ],
    ['a path upwards', { text: TEXT, cast: '../casts/two-returns' }, 422, 'cast.unknown', 'There is no cast'],
    ['a mandate that nobody read', { symbol: 'A/RES/1/1' }, 404, 'mandate.unknown', 'A/RES/1/1'],
    ['a reading that is not kept', { reading: 'a'.repeat(64) }, 422, 'document.unknown', 'No reading'],
    ['two mandates', { text: TEXT, symbol: SYMBOL }, 400, 'request.invalid', 'one of the three'],
    [
      'a day that is none',
      { text: TEXT, from: '2009-02-30' },
      400,
      'request.invalid',
      'from: expected a day',
    ],
  ] as [string, object, number, string, string][])(
    'begin with nothing else than is asked for: %s',
    async (_what, asked, status, code, why) => {
      const answer = await begin(asked);
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
      expect(answer.body.detail).toContain(why);
    },
  );

  it('ask for the token', async () => {
    const answer = await api.inject({ url: '/rehearsals', headers: { authorization: 'Bearer other' } });
    expect(answer.statusCode).toBe(401);
  });

  it('answer in order, and are no longer when their process is killed; the others go on', async () => {
    const place = `/rehearsals/${byReading?.id}`;
    const [day, week] = ['travel 1d', 'travel 1w'].map((line) => say(byReading?.id, { line }));
    const outcome = ask<Rehearsed>('GET', `${place}/outcome`);
    expect((await day)?.where?.today).toBe('2008-12-19');
    expect((await week)?.where?.today).toBe('2008-12-26');
    expect((await outcome).body.lives.length).toBe(1);
    // What is asked of it now it gets and never answers.
    const { body: open } = await ask<RehearsalLine[]>('GET', '/rehearsals');
    const pid = open.find(({ id }) => id === byReading?.id)?.pid ?? Number.NaN;
    process.kill(pid, 'SIGSTOP');
    const journey = ask('POST', `${place}/commands`, { line: 'travel 1m' });
    const story = ask('GET', `${place}/story`);
    await until(async () =>
      (await ask<RehearsalLine[]>('GET', '/rehearsals')).body.some(({ isBusy }) => isBusy),
    );
    process.kill(pid, 'SIGKILL');
    for (const broken of [await journey, await story]) {
      expect(broken).toMatchObject({ status: 500, body: { code: 'rehearsal.lost' } });
      expect(broken.body.detail).toContain('SIGKILL');
    }
    expect(unexpected.length).toBe(2);
    expect(await ask('GET', place)).toMatchObject({ status: 404 });
    expect(await ask('GET', `/rehearsals/${bySymbol?.id}`)).toMatchObject({ status: 200 });
  });

  it('say what is wrong with a cast for this mandate, and leave nothing', async () => {
    const cast =
      'cast: Mine\nacts:\n  - { who: officer, does: withdraw, on: 2 February 2009, of: 99, says: So. }\n';
    const { status, body } = await begin({ text: TEXT, paragraphs: ['7'], cast });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'cast.broken' });
    expect(body.detail).toContain('line 3, column 62: of: no obligation is 99');
    const { body: open } = await ask<RehearsalLine[]>('GET', '/rehearsals');
    expect(open.map(({ id }) => id).sort()).toEqual([bySymbol?.id, ownCast?.id].sort());
  });

  it('end when they are asked to, even before they have begun, and then are unknown', async () => {
    const before = processesWith(folder).length;
    const beginning = begin({ text: TEXT });
    const line = await until(async () =>
      (await ask<RehearsalLine[]>('GET', '/rehearsals')).body.find(({ cast }) => cast === null),
    );
    expect(line).toMatchObject({ isBusy: true, quietSeconds: 0 });
    await until(() => processesWith(folder).length > before);
    const place = `/rehearsals/${line.id}`;
    expect(await ask('DELETE', place)).toMatchObject({ status: 204 });
    expect(await beginning).toMatchObject({ status: 404, body: { code: 'rehearsal.unknown' } });
    await until(() => processesWith(folder).length === before);
    for (const method of ['GET', 'DELETE'] as const)
      expect(await ask(method, place)).toMatchObject({ status: 404, body: { code: 'rehearsal.unknown' } });
  });

  it('are ended after half an hour in which nobody asks anything', async () => {
    clock.goOn(29 * MINUTE);
    await ask('GET', `/rehearsals/${bySymbol?.id}`);
    clock.goOn(MINUTE);
    const { body } = await ask<RehearsalLine[]>('GET', '/rehearsals');
    expect(body.map(({ id }) => id)).toEqual([bySymbol?.id]);
    expect(await ask('GET', `/rehearsals/${ownCast?.id}`)).toMatchObject({
      ...{ status: 404, body: { code: 'rehearsal.unknown' } },
    });
  });

  it('change nothing in the house, and end with it: whoever waits is told so', async () => {
    expect(await everythingOf(house, [])).toEqual(before);
    const place = `/rehearsals/${bySymbol?.id}/commands`;
    const journey = ask('POST', place, { line: 'travel 30m' });
    await until(async () => (await ask<RehearsalLine[]>('GET', '/rehearsals')).body[0]?.isBusy);
    await api.close();
    expect(await journey).toMatchObject({ status: 503, body: { code: 'house.not-running' } });
    await until(() => processesWith(folder).length === 0);
    expect(readdirSync(folder)).toEqual([]);
  });

  /** The digest of the reading of the second of two resolutions in a file, as the house keeps it. */
  async function readingOfSecond(text: string): Promise<string> {
    const two = Buffer.from(`${readFileSync('samples/A-RES-63-194.txt', 'utf8')}\n${text}`);
    const { body } = await askBytes(`/documents?name=two.txt&symbol=${SYMBOL}`, two);
    return body.reading;
  }
  const askBytes = async (url: string, payload: Buffer): Promise<{ body: { reading: string } }> => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/octet-stream' };
    return { body: (await api.inject({ method: 'POST', url, headers, payload })).json() };
  };
});

it('a rehearsal ends with its house, also when that is killed', PATIENCE, async () => {
  const folder = temporaryFolder();
  const house = spawn(process.execPath, ['test/setup/rehearsing-house.ts'], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  house.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await until(() => said.includes('begun'), PATIENCE.timeout);
  expect(processesWith(folder).length).toBeGreaterThan(3);
  house.kill('SIGKILL');
  await until(() => processesWith(folder).length === 0);
  expect(readdirSync(folder)).toEqual([]);
});
