import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zoneOf } from '../../activities/zones.ts';
import type { LaunchRequest } from '../../client/api/contract.ts';
import type { ClockAnswer, LaunchAnswer, ObligationLine } from '../../client/api/obligations-contract.ts';
import type { Problem } from '../../client/api/problems.ts';
import { runOf } from '../../client/obligations/run.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import { addDays } from '../../domain/time/civil-date.ts';
import { dayAt, momentOf } from '../../domain/time/instant.ts';
import type { StoryLine } from '../../store/reads.ts';
import { REAL_CLOCK } from '../../store/record.ts';
import { houseApi } from '../../worker/api.ts';
import { readClock } from '../../worker/clock.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { draftOf } from '../setup/sample.ts';

const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const TOKEN = 'the-token-of-this-test';
const DAY_OF_BRIEFING = { '7': { on: '2027-12-31', reason: 'set by the officer' } };

interface Answered<T> {
  status: number;
  body: T;
}

/** A real house: its database, its worker and its runs; only the socket is left out. */
describe('the HTTP API', () => {
  let house: TestHouse;
  let api: FastifyInstance;
  const unexpected: unknown[] = [];
  let stopped = 0;
  let temporal: { client: TestHouse['client']; taskQueue: string };
  beforeAll(async () => {
    house = await openHouse();
    temporal = { client: house.client, taskQueue: house.taskQueue };
    api = houseApi({
      db: house.db,
      keeper: house.keeper,
      keys: house.keys,
      run: temporal,
      token: TOKEN,
      stop: () => {
        stopped += 1;
      },
      unexpected: (error) => unexpected.push(error),
    });
  });
  afterAll(async () => {
    for (const { id } of (await get<ObligationLine[]>('/obligations')).body) {
      // A run that a test has ended is gone already.
      await runOf(house.client, id as ObligationId)
        .terminate()
        .catch(() => undefined);
    }
    await api.close();
    await house.close();
  });

  const authorization = `Bearer ${TOKEN}`;
  async function get<T = Problem>(url: string): Promise<Answered<T>> {
    const answer = await api.inject({ url, headers: { authorization } });
    return { status: answer.statusCode, body: answer.json() };
  }
  async function post<T = Problem>(url: string, payload: object | string): Promise<Answered<T>> {
    const answer = await api.inject({
      method: 'POST',
      url,
      payload,
      headers: { authorization, 'content-type': 'application/json' },
    });
    return { status: answer.statusCode, body: answer.json() };
  }
  const at = (path: string, id: string): string => `${path}?id=${encodeURIComponent(id)}`;

  /** The sample under a symbol that no other test uses: ids are given once, and the server is the whole run's. */
  let mandates = 0;
  function mandate(): { symbol: string; text: string } {
    mandates += 1;
    const number = 900 + mandates;
    return { symbol: `A/RES/63/${number}`, text: TEXT.replaceAll('63/194', `63/${number}`) };
  }
  const launching = (text: string, rest: Partial<LaunchRequest> = {}): object => ({
    text,
    people: PEOPLE,
    given: DAY_OF_BRIEFING,
    ...rest,
  });
  const listed = async (symbol: string): Promise<string[]> =>
    (await get<ObligationLine[]>('/obligations')).body
      .map(({ id }) => id)
      .filter((id) => id.startsWith(`${symbol}#`));

  /** The clock goes on recording meanwhile. */
  async function recordedByPersons(symbol: string): Promise<string[]> {
    const histories = await Promise.all(
      (await listed(symbol)).map((id) => get<{ story: StoryLine[] }>(at('/history', id))),
    );
    return histories
      .flatMap(({ body }) => body.story)
      .flatMap(({ actor, hash }) => (actor === 'clock' ? [] : [hash]));
  }

  describe('who asks', () => {
    it('needs no token to see that the house lives', async () => {
      const answer = await api.inject({ url: '/healthz' });
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({ ok: true });
    });

    it.each([
      ['no token', undefined],
      ['another token', 'Bearer of-another-home'],
      ['one of the same length', `Bearer ${'x'.repeat(TOKEN.length)}`],
      ['the token without its word', TOKEN],
    ])('is refused with %s', async (_name, given) => {
      const answer = await api.inject({
        url: '/obligations',
        headers: given === undefined ? {} : { authorization: given },
      });
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toEqual({
        type: 'urn:rapporteur:problem:request.unauthorized',
        title: 'Request: unauthorized',
        status: 401,
        instance: `urn:rapporteur:request:${answer.headers['x-request-id']}`,
        code: 'request.unauthorized',
        detail:
          'Nobody has signed in, the session or the token is over, or the token is not the one of this start of this home.',
        remedy:
          'Sign in, or send a token as: Authorization: Bearer TOKEN. For the operator it is the one in api.json of the home.',
      });
    });

    it('is refused before the body is read', async () => {
      const answer = await api.inject({
        method: 'POST',
        url: '/launches',
        payload: '{',
        headers: { 'content-type': 'application/json' },
      });
      expect(answer.statusCode).toBe(401);
    });
  });

  describe('what is no request', () => {
    it('is told where the table of requests is', async () => {
      expect(await get('/reports?x=1')).toMatchObject({
        status: 404,
        body: {
          code: 'request.no-such',
          detail: 'There is no GET /reports here.',
          remedy: 'docs/api.md has the table of all requests.',
        },
      });
    });

    it.each([
      ['half of JSON', '{"text": ', 400, 'request.invalid', 'the body is not JSON'],
      ['nothing', '', 400, 'request.invalid', 'people: missing, expected an object'],
      ['a list', [], 400, 'request.invalid', 'the whole: expected an object'],
      ['U+0000', '{"text": "\\u0000"}', 400, 'request.invalid', 'it holds the character U+0000'],
      ['half a character', '{"text": "\\ud800"}', 400, 'request.invalid', 'it holds half a character'],
      [
        'what is too large',
        JSON.stringify({ text: 'x'.repeat(11 * 1024 * 1024) }),
        413,
        'request.too-large',
        'The body is larger than 8 MB',
      ],
    ])('%s', async (_name, body, status, code, words) => {
      const answer = await post('/launches', body);
      expect(answer.status).toBe(status);
      expect(answer.body.code).toBe(code);
      expect(answer.body.detail).toContain(words);
    });

    it('a form', async () => {
      const answer = await api.inject({
        method: 'POST',
        url: '/launches',
        payload: 'text=1',
        headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(answer.statusCode).toBe(415);
      expect(answer.json()).toMatchObject({
        code: 'request.media-type',
        remedy: expect.stringContaining('content-type: application/json'),
      });
    });

    it('bytes that are no UTF-8', async () => {
      const answer = await api.inject({
        method: 'POST',
        url: '/launches',
        payload: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
        headers: { authorization, 'content-type': 'application/json' },
      });
      expect(answer.statusCode).toBe(400);
      expect(answer.json().detail).toContain('the body is not UTF-8');
    });

    it('an address that is not well formed', async () => {
      const answer = await api.inject({ url: '/rehearsals/%zz', headers: { authorization } });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'request.invalid' });
    });

    it('a method that a path does not take: told which it takes', async () => {
      const answer = await api.inject({ method: 'DELETE', url: '/calendar', headers: { authorization } });
      expect(answer.statusCode).toBe(405);
      expect(answer.headers.allow).toBe('POST, GET, HEAD');
      expect(answer.json().detail).toBe('/calendar takes POST and GET and HEAD, not DELETE.');
      // A page is at the same path as what programs send.
      const page = await api.inject({ method: 'PUT', url: '/set-up' });
      expect([page.statusCode, page.headers.allow]).toEqual([405, 'POST, GET, HEAD']);
    });

    it('a method whose body nothing here takes: told the same, before the body is looked at', async () => {
      const answer = await api.inject({ method: 'QUERY' as 'GET', url: '/calendar' });
      expect(answer.statusCode).toBe(405);
      expect(answer.headers.allow).toBe('POST, GET, HEAD');
      const headers = { 'content-type': 'application/json' };
      const nowhere = await api.inject({ method: 'POST', url: '/nowhere', payload: '{', headers });
      expect(nowhere.json()).toMatchObject({ status: 404, code: 'request.no-such' });
    });

    it('keeps the name that a proxy gave it, where it is one', async () => {
      for (const [given, kept] of [
        ['trace-1', true],
        ['two words', false],
      ] as const) {
        const answer = await api.inject({ url: '/healthz', headers: { 'x-request-id': given } });
        expect(answer.headers['x-request-id'] === given).toBe(kept);
      }
    });

    it.each([['/obligation'], ['/history'], ['/clock']])(
      '%s without an id that could be one',
      async (path) => {
        for (const url of [path, at(path, '63/194')]) {
          const answer = await get(url);
          expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
          expect(answer.body.detail).toContain('A/RES/63/194#14.1, with its # written as %23');
        }
      },
    );

    it('about an obligation that there is not', async () => {
      const id = 'A/RES/63/1#1.1';
      const answers = [
        await get(at('/obligation', id)),
        await get(at('/history', id)),
        await get(at('/clock', id)),
        await post(at('/resume', id), {}),
        await post(at('/commands', id), handIn('1')),
      ];
      for (const answer of answers) {
        expect(answer).toMatchObject({ status: 404, body: { code: 'obligation.unknown' } });
        expect(answer.body.detail).toContain(id);
      }
    });
  });

  describe('a launch', () => {
    it('gives ids, due days, doubts and warnings, and starts one run each', async () => {
      const { symbol, text } = mandate();
      const { status, body } = await post<LaunchAnswer>('/launches', launching(text));
      expect(status).toBe(200);
      expect(body.symbol).toBe(symbol);
      expect(body.duties.map(({ id, outcome, due }) => ({ id, outcome, due }))).toEqual([
        {
          id: `${symbol}#7.1`,
          outcome: 'launched',
          due: [{ delivery: 'Member-States', on: '2027-12-31' }],
        },
        { id: `${symbol}#11.1`, outcome: 'launched', due: [{ delivery: 'GA-63', on: '2009-06-01' }] },
        {
          id: `${symbol}#14.1`,
          outcome: 'launched',
          due: [
            { delivery: 'COP-UNTOC-5', on: expect.stringMatching(/^2010-/) },
            { delivery: 'GA-64', on: '2009-08-04' },
          ],
        },
      ]);
      for (const { id } of body.duties) {
        expect((await runOf(house.client, id as ObligationId).describe()).status.name).toBe('RUNNING');
      }
    });

    it('says what was due before it was launched', async () => {
      const { body } = await post<LaunchAnswer>(
        '/launches',
        launching(mandate().text, { paragraphs: ['11'], given: {} }),
      );
      expect(body.duties.map(({ warnings }) => warnings)).toEqual([
        expect.arrayContaining([
          expect.stringContaining('was due on 1 June 2009, before it was launched'),
          expect.stringMatching(/^Tight: already 42 working days short on the day it was adopted/),
        ]),
      ]);
    });

    it('is made once: the second changes nothing, and a day for what runs is asked back', async () => {
      const { symbol, text } = mandate();
      await post('/launches', launching(text));
      const before = await recordedByPersons(symbol);
      const again = await post<LaunchAnswer>('/launches', launching(text));
      expect(again.status).toBe(200);
      expect(again.body.duties.map(({ outcome }) => outcome)).toEqual(Array(3).fill('already launched'));
      const other = { '7': { on: '2028-01-31', reason: 'another day' } };
      const refused = await post('/launches', launching(text, { given: other }));
      expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
      expect(refused.body.detail).toBe(
        `The day for 7/Member-States, 31 January 2028, is not used: ${symbol}#7.1 was launched before.`,
      );
      expect(await recordedByPersons(symbol)).toEqual(before);
    });

    it('made twice at the same time gives one of each', async () => {
      const { symbol, text } = mandate();
      const both = await Promise.all([1, 2].map(() => post<LaunchAnswer>('/launches', launching(text))));
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      const outcomes = both.flatMap(({ body }) => body.duties.map(({ outcome }) => outcome));
      expect(outcomes.filter((outcome) => outcome === 'launched')).toHaveLength(3);
      expect(await listed(symbol)).toHaveLength(3);
    });

    it('is of the named paragraphs only', async () => {
      const { symbol, text } = mandate();
      await post('/launches', launching(text, { paragraphs: ['11'], given: {} }));
      expect(await listed(symbol)).toEqual([`${symbol}#11.1`]);
    });

    // Everything that could be wrong is looked at before the first thing is written.
    it.each<[string, (text: string) => object, number, string, string]>([
      [
        'a paragraph that is no duty',
        (text) => launching(text, { paragraphs: ['11', '12'] }),
        400,
        'request.invalid',
        'was not read as a duty to report; these were: 7, 11, 14',
      ],
      [
        'a duty without a day',
        (text) => launching(text, { given: {} }),
        422,
        'obligation.unconfirmed',
        'Paragraph 7 cannot be confirmed',
      ],
      [
        'a day for what there is not',
        (text) =>
          launching(text, { given: { ...DAY_OF_BRIEFING, '9': { on: '2027-01-01', reason: 'why' } } }),
        400,
        'request.invalid',
        'The day for 9 is not used',
      ],
      [
        'a day that does not exist',
        (text) => launching(text, { given: { '7': { on: '2027-02-30', reason: 'why' } } }),
        400,
        'request.invalid',
        'given.7.on: expected a day, YYYY-MM-DD',
      ],
      [
        'a text without a symbol',
        (text) => launching(text.replaceAll(/A\/RES\/63\/\d+|63\/\d+/g, '')),
        422,
        'document.no-symbol',
        'The text: ',
      ],
      ['no text', () => launching('   '), 422, 'document.empty', 'The text: '],
      [
        'nobody to clear',
        (text) => launching(text, { people: { ...PEOPLE, clearance: [] } }),
        400,
        'request.invalid',
        'people.clearance: expected at least one stage',
      ],
      [
        'people half given, and what nobody knows',
        (text) => ({ ...launching(text), people: { ...PEOPLE, officer: undefined, boss: 1 } }),
        400,
        'request.invalid',
        'people.officer: missing, expected an object; people.boss: there is no such field',
      ],
      [
        'an empty list of paragraphs',
        (text) => launching(text, { paragraphs: [] }),
        400,
        'request.invalid',
        'paragraphs: expected at least one paragraph, or null for all',
      ],
    ])('of %s writes nothing and says what to do', async (_name, body, status, code, words) => {
      const { symbol, text } = mandate();
      const answer = await post('/launches', body(text));
      expect(answer.status).toBe(status);
      expect(answer.body.code).toBe(code);
      expect(answer.body.detail).toContain(words);
      expect(answer.body.remedy).not.toBe('');
      expect(await listed(symbol)).toEqual([]);
    });

    it('that Temporal did not take is kept, said, and made good', async () => {
      const { symbol, text } = mandate();
      const before = unexpected.length;
      temporal.taskQueue = '';
      const failed = await post('/launches', launching(text, { paragraphs: ['11'], given: {} }));
      temporal.taskQueue = house.taskQueue;
      expect(failed).toMatchObject({ status: 500, body: { code: 'house.unexpected' } });
      expect(unexpected).toHaveLength(before + 1);
      const id = `${symbol}#11.1`;
      expect(await listed(symbol)).toEqual([id]);
      const again = await post<LaunchAnswer>('/launches', launching(text, { paragraphs: ['11'], given: {} }));
      expect(again.body.duties).toMatchObject([{ id, outcome: 'already launched' }]);
      expect((await runOf(house.client, id as ObligationId).describe()).status.name).toBe('RUNNING');
    });
  });

  let sent = 0;
  const handIn = (letter: string, rest: object = {}): Command => {
    sent += 1;
    return {
      type: 'hand-in-draft',
      commandId: `api-${sent}`,
      actor: 'p-okafor' as PersonId,
      onBehalfOf: null,
      comment: null,
      draft: draftOf(letter),
      ...rest,
    };
  };

  describe('a command', () => {
    let id: string;
    beforeAll(async () => {
      const { symbol, text } = mandate();
      await post('/launches', launching(text, { paragraphs: ['14'], given: {} }));
      id = `${symbol}#14.1`;
    });
    const types = async (): Promise<string[]> =>
      (await get<{ story: StoryLine[] }>(at('/history', id))).body.story.map(({ type }) => type);

    it('is answered when the record has it', async () => {
      const command = handIn('a');
      expect(await post(at('/commands', id), command)).toMatchObject({
        status: 200,
        body: { accepted: true, state: { status: 'running' } },
      });
      expect(await post(at('/commands', id), command)).toMatchObject({
        status: 200,
        body: { accepted: true, state: { status: 'running' } },
      });
      expect((await types()).filter((type) => type === 'DraftHandedIn')).toHaveLength(1);
      expect(await get<ObligationState>(at('/obligation', id))).toMatchObject({
        status: 200,
        body: { status: 'running' },
      });
    });

    it('against the rules is refused, and the refusal is kept', async () => {
      const own = { type: 'approve-draft', commandId: 'api-own', draft: 'a'.repeat(64), actor: 'p-okafor' };
      const answer = await post<{ accepted: boolean; refused: { code: string } }>(at('/commands', id), own);
      expect(answer.status).toBeGreaterThanOrEqual(403);
      expect(answer.status).toBeLessThan(500);
      expect(answer.body).toMatchObject({ accepted: false, refused: { code: expect.any(String) } });
      expect((await types()).at(-1)).toBe('CommandRefused');
    });

    it.each<[string, object, string]>([
      ['of no known type', { type: 'shred' }, 'type: expected one of '],
      ['with a field too many', { ...handIn('b'), secret: 1 }, 'secret: hand-in-draft has no such field'],
      ['without who acts', { ...handIn('b'), actor: undefined }, 'actor: expected the id of a person'],
      [
        'with a digest that is none',
        { ...handIn('b'), draft: { ...draftOf('b'), sha256: 'xyz' } },
        'draft: expected ',
      ],
    ])('%s reaches nobody', async (_name, command, words) => {
      const before = await types();
      const answer = await post(at('/commands', id), command);
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
      expect(answer.body.detail).toContain(words);
      expect(await types()).toEqual(before);
    });

    it('to a run that was ended by hand says how to go on', async () => {
      await runOf(house.client, id as ObligationId).terminate();
      const command = handIn('c');
      const lost = await post(at('/commands', id), command);
      expect(lost).toMatchObject({ status: 409, body: { code: 'obligation.not-running' } });
      expect(lost.body.remedy).toContain(`rapporteur resume '${id}'`);
      await post(at('/resume', id), {});
      expect(await post(at('/commands', id), command)).toMatchObject({
        status: 200,
        body: { accepted: true, state: { status: 'running' } },
      });
    });
  });

  describe('the history', () => {
    it('tells who did what, and what an auditor would object to', async () => {
      const { symbol, text } = mandate();
      await post('/launches', launching(text, { paragraphs: ['11'], given: {} }));
      const id = `${symbol}#11.1`;
      const { body } = await get<{ story: StoryLine[]; objections: string[] }>(at('/history', id));
      expect(body.objections).toEqual([]);
      expect(body.story[0]).toMatchObject({ type: 'Confirmed', actorName: 'Leila Haddad' });
      // The database refuses changes; who can switch that off meets the chain.
      await sql`alter table record_answer disable trigger all`.execute(house.db);
      await sql`update record_answer set answer = '{}' where obligation = ${id}`.execute(house.db);
      const tampered = await get<{ objections: string[] }>(at('/history', id));
      expect(tampered.body.objections).not.toEqual([]);
    });
  });

  describe('the clock', () => {
    it('tells how long it has run, and who has it', async () => {
      const { symbol, text } = mandate();
      await post('/launches', launching(text, { paragraphs: ['11'], given: {} }));
      const id = `${symbol}#11.1`;
      const zone = zoneOf('New York', 2008, 2040);
      const today = dayAt(REAL_CLOCK.now(), zone);
      const { status, body } = await get<ClockAnswer>(at('/clock', id));
      expect({ status, id: body.id }).toEqual({ status: 200, id });
      // Launched a moment ago: no day is over, unless it has just become midnight in New York.
      expect(body.clock).toMatchObject({
        station: 'New York',
        launchedOn: today,
        settledOn: null,
        waits: [],
      });
      expect(body.clock?.net).toEqual(body.clock?.elapsed);
      const inAWeek = momentOf(addDays(today, 7), 12, zone);
      expect(await readClock(house.db, id, inAWeek)).toMatchObject({
        elapsed: { days: 7 },
        holders: [{ post: PEOPLE.officer.post, charged: { days: 7 } }],
      });
    });

    it('stands still before the launch', async () => {
      const { symbol, text } = mandate();
      const { body } = await post<{ keys: string[] }>('/mandates', { text, name: 'sample.txt' });
      await post(`/mandate-commands?symbol=${encodeURIComponent(symbol)}`, {
        ...{ type: 'confirm', commandId: `confirm ${symbol}`, actor: 'officer', comment: null },
        ...{ key: body.keys.find((key) => key.startsWith('11:')) },
      });
      const id = `${symbol}#11.1`;
      expect(await get(at('/clock', id))).toEqual({ status: 200, body: { id, clock: null } });
    });
  });

  it('stops when it is told to, after it has answered', async () => {
    expect(await post('/stop', {})).toEqual({ status: 200, body: { stopping: true } });
    expect(stopped).toBe(1);
  });
});
