import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarAsked, WhatIfAnswer } from '../../client/api/calendar-contract.ts';
import type { LaunchRequest } from '../../client/api/contract.ts';
import type { LaunchAnswer, ObligationLine } from '../../client/api/obligations-contract.ts';
import type { Problem } from '../../client/api/problems.ts';
import { resumeRun, runOf } from '../../client/obligations/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { ObligationState, Running } from '../../domain/obligation/state.ts';
import type { CalendarReach } from '../../store/calendar-reach.ts';
import { houseApi } from '../../worker/api.ts';
import { type Ran, rapporteur } from '../setup/cli.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { until } from '../setup/until.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/870');
const REPORT = 'A/RES/63/870#14.1' as ObligationId;

/** A house that listens, in which the report of a resolution runs. */
describe('the calendar of a house', () => {
  let house: TestHouse;
  let api: FastifyInstance;
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  const calendar = join(home, 'sessions.csv');
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
    const launched = await post<LaunchAnswer>('/launches', {
      ...{ text: TEXT, people: PEOPLE, paragraphs: ['11', '14'] },
    });
    expect(launched.status).toBe(200);
  }, 60_000);
  afterAll(async () => {
    for (const { id } of await list()) {
      await runOf(house.client, id as ObligationId)
        .terminate()
        .catch(() => undefined);
    }
    await api.close();
    await house.close();
    rmSync(home, { recursive: true, force: true });
  });

  const headers = { authorization: 'Bearer x' };
  async function post<T = Problem>(url: string, payload: object): Promise<{ status: number; body: T }> {
    const answer = await api.inject({ method: 'POST', url, payload, headers });
    return { status: answer.statusCode, body: answer.json() };
  }
  const get = async <T>(url: string): Promise<T> => (await api.inject({ url, headers })).json();
  const list = (): Promise<ObligationLine[]> => get<ObligationLine[]>('/obligations');
  const changes = async (): Promise<number> => (await get<CalendarAsked>('/calendar')).seq;
  const state = async (): Promise<Running> => {
    const found = await get<ObligationState>(`/obligation?id=${encodeURIComponent(REPORT)}`);
    if (found.status !== 'running') throw new Error(`it is ${found.status}`);
    return found;
  };
  const submission = async (): Promise<string | undefined> =>
    (await state()).plan.milestones.find(({ key }) => key === 'submit/GA-64')?.on;
  const cli = (...words: string[]): Promise<Ran> =>
    rapporteur(words, { ...process.env, RAPPORTEUR_HOME: home });
  const said = async (...words: string[]): Promise<string> => (await cli(...words)).out.trim();
  const opens = (day: string): object => ({
    ...{ kind: 'session', body: 'GA', number: 64, opens: day, closes: null },
    ...{ source: 'the journal', grade: 'primary' },
  });
  const asks = (commandId: string, facts: object[]): object => ({
    ...{ commandId, actor: 'p-haddad', facts, reason: 'The Assembly has decided.' },
  });
  /** Until all that runs was tried. */
  const followed = (seq: number): Promise<CalendarReach> =>
    until(async () => {
      const { reach } = await get<CalendarAsked>('/calendar');
      return reach?.seq === seq && reach.toCome === 0 ? reach : undefined;
    });

  it('tells before anything is changed what would move, and why', async () => {
    // The calendar may say meanwhile what is late already: that is no doing of the question.
    const dates = async () => {
      const { plan, proposed } = await state();
      return [await changes(), plan, proposed];
    };
    const before = await dates();
    const { status, body } = await post<WhatIfAnswer>('/what-if', { facts: [opens('2009-10-06')] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ seq: 0, same: 1 });
    const [report] = body.moved;
    expect(report?.id).toBe(REPORT);
    expect(report?.moves).toContainEqual(
      expect.objectContaining({ milestone: 'submit/GA-64', from: '2009-07-07', to: '2009-07-28' }),
    );
    expect(report?.moves[0]?.why.join(' ')).toContain('6 October 2009');
    expect(await dates()).toEqual(before);
  });

  it('takes facts once, proposes new dates, and the officer accepts on the command line', async () => {
    const command = asks('one', [opens('2009-10-06')]);
    const first = await post('/calendar', command);
    expect(first).toEqual({ status: 200, body: { seq: 1 } });
    expect(await post('/calendar', command)).toEqual(first);
    await followed(1);
    expect(await get<CalendarAsked>('/calendar')).toMatchObject({
      seq: 1,
      changes: [
        { seq: 1, by: 'p-haddad', byName: 'Leila Haddad', reason: 'The Assembly has decided.', file: null },
      ],
      reach: { seq: 1, proposed: 1, same: 1, waits: 0, toCome: 0, waiting: [] },
      objections: [],
    });
    expect(await said('list')).toMatch(/63\/870#14\.1 .*NEW DATES PROPOSED/);
    const shown = await said('show', REPORT);
    expect(shown).toContain('NEW DATES ARE PROPOSED');
    expect(shown).toContain('submission (GA-64) from 7 July 2009 to 28 July 2009');
    expect(shown).toMatch(/because: .*6 October 2009.*\(the journal\)/);
    expect(await submission()).toBe('2009-07-07');

    expect(await cli('accept-dates', REPORT, '--as', 'p-okafor')).toMatchObject({
      code: 2,
      out: expect.stringContaining('Code: not-your-role'),
    });
    const accepted = await cli('accept-dates', REPORT);
    expect(accepted).toMatchObject({ code: 0, err: '' });
    expect(accepted.out).toContain('submission (GA-64) from 7 July 2009 to 28 July 2009');
    expect(await submission()).toBe('2009-07-28');
    expect(await said('list')).not.toContain('NEW DATES');
    const again = await cli('accept-dates', REPORT);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('No new dates are proposed') });
  });

  it('takes a file, after it was tried; the officer keeps the dates and says why', async () => {
    const from = await changes();
    writeFileSync(calendar, 'body,session,opens,source,grade\nGA,64,2009-10-13,the journal,primary\n');
    expect(await said('import-calendar', calendar, '--try')).toContain(
      'submission (GA-64) from 28 July 2009 to 4 August 2009',
    );
    expect(await changes()).toBe(from);
    const imported = await said('import-calendar', calendar, '--reason', 'Moved again.', '--as', 'p-haddad');
    expect(imported).toContain(`Change ${from + 1} of the calendar: 1 fact.`);
    await followed(from + 1);
    const calls = await cli('keep-dates', REPORT);
    expect(calls.code).toBe(2);
    expect(await said('keep-dates', REPORT, '--reason', 'The room is booked.')).toBe(
      `${REPORT} keeps its dates.`,
    );
    expect(await submission()).toBe('2009-07-28');
    const history = await said('history', REPORT);
    expect(history).toContain('why: “Moved again.”');
    expect(history).toContain('kept the dates as they were');
    expect(history).toContain('why: “The room is booked.”');
    expect(history).toContain('The record holds');
    expect(await said('calendar-changes')).toMatch(/1 fact from sessions\.csv\n +why: “Moved again\.”/);
  });

  it('plans what is launched from then on by what it was told', async () => {
    const text = TEXT.replaceAll('63/870', '63/871');
    const { body } = await post<LaunchAnswer>('/launches', { text, people: PEOPLE, paragraphs: ['14'] });
    const [{ id = '' } = {}] = body.duties;
    const { plan } = await get<Running>(`/obligation?id=${encodeURIComponent(id)}`);
    expect(plan.calendarSeq).toBe(await changes());
    expect(plan.milestones.find(({ key }) => key === 'submit/GA-64')?.on).toBe('2009-08-04');
    expect(plan.clearance?.map(({ stage }) => stage)).toEqual(['section', 'division']);
  });

  it('tells at its resume what had no run when the calendar changed', async () => {
    await runOf(house.client, REPORT).terminate('by hand');
    const { body } = await post<{ seq: number }>('/calendar', asks('away', [opens('2009-10-20')]));
    expect(await followed(body.seq)).toMatchObject({
      waits: 1,
      waiting: [{ id: REPORT, why: 'no-run', since: expect.any(String), tries: 1 }],
    });
    const told = await said('calendar-changes');
    expect(told).toContain(`Change ${body.seq} has reached 2 of the 3 that run and were planned before it:`);
    expect(told).toContain('1 proposed new dates, 1 with nothing to say; 1 waiting, 0 still to come.');
    expect(told).toMatch(/63\/870#14\.1: Temporal has no run of it .*; since .*, tried 1 time$/m);
    expect((await state()).proposed).toBeNull();
    const resumed = await post(`/resume?id=${encodeURIComponent(REPORT)}`, {});
    expect(resumed.status).toBe(200);
    expect((await state()).proposed).toMatchObject({ calendarSeq: body.seq });
    expect(await followed(body.seq)).toMatchObject({ proposed: 2, waits: 0 });
    // Nothing is said twice.
    await resumeRun((await state()).obligation, house);
    await post(`/resume?id=${encodeURIComponent(REPORT)}`, {});
    const { story } = await get<{ story: { type: string; commandId: string }[] }>(
      `/history?id=${encodeURIComponent(REPORT)}`,
    );
    expect(story.filter(({ commandId }) => commandId === `calendar-${body.seq}`)).toHaveLength(1);
  });

  it.each<[what: string, facts: unknown, status: number, code: string, told: RegExp]>([
    ['no facts', [], 400, 'request.invalid', /facts: expected at least one fact/],
    ['a fact of no kind', [{ kind: 'moon' }], 400, 'request.invalid', /facts\.0\.kind: /],
    [
      'a day that is none',
      [opens('2009-02-30')],
      400,
      'request.invalid',
      /facts\.0\.opens: expected a day that exists/,
    ],
    [
      'a session that ends before it begins',
      [{ ...opens('2009-10-06'), closes: '2009-10-05' }],
      400,
      'request.invalid',
      /not before the first/,
    ],
    [
      'a field that there is not',
      [{ ...opens('2009-10-06'), moon: 1 }],
      400,
      'request.invalid',
      /facts\.0\.moon: there is no such field/,
    ],
    [
      'a body that nobody knows',
      [{ ...opens('2009-10-06'), body: 'Moon' }],
      422,
      'calendar.unknown-body',
      /Fact 1 speaks of “Moon”/,
    ],
  ])('refuses %s, and takes nothing', async (_, facts, status, code, told) => {
    const from = await changes();
    for (const [url, body] of [
      ['/calendar', { ...asks('bad', []), facts }],
      ['/what-if', { facts }],
    ] as const) {
      const answer = await post(url, body);
      expect(answer).toMatchObject({ status, body: { code, detail: expect.stringMatching(told) } });
    }
    expect(await changes()).toBe(from);
  });
});
