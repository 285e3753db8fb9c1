import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zoneOf } from '../../activities/zones.ts';
import type { LaunchRequest } from '../../client/api/contract.ts';
import type { LaunchAnswer, ObligationLine } from '../../client/api/obligations-contract.ts';
import type { Problem } from '../../client/api/problems.ts';
import type { MandateAsked } from '../../client/api/register-contract.ts';
import type { SeriesAsked, SeriesLine } from '../../client/api/series-contract.ts';
import { oneSeriesLines, sectionLines, seriesLines } from '../../client/cli/series-words.ts';
import { runOf } from '../../client/obligations/run.ts';
import { seriesRunOf } from '../../client/series/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { SeriesAnswer } from '../../domain/series/decide.ts';
import { addDays, type CivilDate, inWords, yearOf } from '../../domain/time/civil-date.ts';
import { dayAt } from '../../domain/time/instant.ts';
import { REAL_CLOCK } from '../../store/record.ts';
import type { SectionLine } from '../../store/sections.ts';
import { houseApi } from '../../worker/api.ts';
import { startMissingSeriesRuns } from '../../worker/missing-series.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { until } from '../setup/until.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const OFFICER = PEOPLE.officer.person.id;
const TOKEN = 'the-token-of-this-test';
const WHY = { comment: 'The Council has said so.' };

const NOW = REAL_CLOCK.now();
const THIS_YEAR = Number(NOW.slice(0, 4));
/** Where series of this house are counted. */
const TODAY = dayAt(NOW, zoneOf('New York', THIS_YEAR - 1, THIS_YEAR + 1));
const from = (days: number): CivilDate => addDays(TODAY, days);

let number = 9000;
/** A resolution adopted so many days from today, with these paragraphs. */
function resolution(adopted: number, ...paragraphs: string[]): { symbol: string; text: string } {
  number += 1;
  const year = yearOf(from(adopted));
  const numbered = paragraphs.map((words, at) => `${at + 1}. ${words};`);
  return {
    symbol: `S/RES/${number}(${year})`,
    text: [
      `S/RES/${number} (${year})`,
      `Resolution ${number} (${year})`,
      `Adopted by the Security Council at its 9559th meeting, on ${inWords(from(adopted))}`,
      'The Security Council,',
      ...numbered,
      `${paragraphs.length + 1}. Decides to remain seized of the matter.`,
    ].join('\n\n'),
  };
}
const yearly = (adopted = -30) =>
  resolution(
    adopted,
    `Requests the Secretary-General to report to the Council annually, starting from ${inWords(from(200))}`,
  );
const words = ({ symbol }: { symbol: string }): string => symbol.replace('S/RES/', '').replace('(', ' (');

interface Answered<T> {
  status: number;
  body: T;
}

/** A real house: its database, its worker and its runs; only the socket is left out. */
describe('the HTTP API of series', () => {
  let house: TestHouse;
  let api: FastifyInstance;
  beforeAll(async () => {
    house = await openHouse();
    const run = { client: house.client, taskQueue: house.taskQueue };
    const { db, keeper, keys } = house;
    api = houseApi({ db, keeper, keys, run, token: TOKEN, stop: () => {}, unexpected: () => {} });
  }, 60_000);
  afterAll(async () => {
    for (const { id, status } of (await get<ObligationLine[]>('/obligations')).body) {
      if (status === 'running') await runOf(house.client, id as ObligationId).terminate();
    }
    for (const { id } of (await get<SeriesLine[]>('/series')).body) {
      await seriesRunOf(house.client, id as ObligationId)
        .terminate()
        .catch(() => undefined);
    }
    await api.close();
    await house.close();
  });

  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  async function get<T = Problem>(url: string): Promise<Answered<T>> {
    const answer = await api.inject({ url, headers });
    return { status: answer.statusCode, body: answer.json() };
  }
  async function post<T = Problem>(url: string, payload: object): Promise<Answered<T>> {
    const answer = await api.inject({ method: 'POST', url, payload, headers });
    return { status: answer.statusCode, body: answer.json() };
  }
  const at = (path: string, id: string): string => `${path}?id=${encodeURIComponent(id)}`;
  const one = async (id: string): Promise<SeriesAsked> => (await get<SeriesAsked>(at('/series', id))).body;
  const launch = async (text: string, rest: object = {}): Promise<Answered<LaunchAnswer>> =>
    post('/launches', { text, people: PEOPLE, ...rest });
  let sent = 0;
  function does(id: string, type: string, fields: object): Promise<Answered<SeriesAnswer>> {
    sent += 1;
    const attribution = { commandId: `c-${sent}`, actor: OFFICER };
    return post(at('/series-commands', id), { type, ...attribution, ...fields });
  }
  async function begun(): Promise<{ id: string; symbol: string }> {
    const { symbol, text } = yearly();
    const { body } = await launch(text);
    expect(body.duties).toMatchObject([{ id: `${symbol}#1.1`, outcome: 'launched' }]);
    return { id: `${symbol}#1.1`, symbol };
  }

  it('a launch of a duty that recurs begins a series, and says when its first cycle is launched', async () => {
    const { symbol, text } = yearly();
    const first = from(200);
    const { body } = await launch(text);
    const [duty] = body.duties;
    expect(duty).toMatchObject({
      ...{ id: `${symbol}#1.1`, outcome: 'launched', due: [{ delivery: 'SC', on: first }] },
      series: { rhythm: `every year, from ${inWords(first)} (the Security Council)`, lead: 'P16W' },
    });
    const launchOn = addDays(first, -16 * 7);
    expect(duty?.series?.first).toEqual({ id: `${symbol}#1.1@${first}`, launchOn });
    const [again] = (await launch(text)).body.duties;
    expect(again).toMatchObject({ outcome: 'already launched', series: null });

    const series = await one(`${symbol}#1.1`);
    expect(series).toMatchObject({
      ...{ status: 'running', started: 0, still: null, proposals: [], objections: [] },
      next: { kind: 'cycle', key: first, due: first, launchOn },
      officer: { post: PEOPLE.officer.post, person: PEOPLE.officer.person.name },
    });
    const told = oneSeriesLines(series).join('\n');
    expect(told).toContain(`next ${first}, due ${inWords(first)}, launched on ${inWords(launchOn)}`);
    expect(told).toContain('began the series: every year');
    expect(told).toContain('The record holds: 1 events');
    const list = (await get<ObligationLine[]>('/obligations')).body;
    expect(list.find(({ id }) => id === `${symbol}#1.1`)).toMatchObject({ status: 'series' });
  });

  it('whose first cycle is late already is started at once, as an obligation of its own', async () => {
    const { symbol, text } = yearly();
    const id = `${symbol}#1.1`;
    await launch(text, { series: { lead: 'P200D' } });
    await until(async () => (await one(id)).started === 1);
    const cycle = `${id}@${from(200)}`;
    const state = (await get<{ status: string; obligation: object }>(at('/obligation', cycle))).body;
    expect(state).toMatchObject({ status: 'running', obligation: { cycle: { of: id, from: TODAY } } });
    expect((await get<{ objections: string[] }>(at('/history', cycle))).body.objections).toEqual([]);
    // The house was killed after recording and before starting: at its next start it finds what is missing.
    const run = { client: house.client, taskQueue: house.taskQueue };
    expect(await startMissingSeriesRuns(house.db, run)).toEqual([]);
    await seriesRunOf(house.client, id as ObligationId).terminate('by hand');
    expect(await startMissingSeriesRuns(house.db, run)).toEqual([]);
    expect((await post(at('/resume', id), {})).status).toBe(200);
    expect((await does(id, 'suspend-series', WHY)).body).toMatchObject({ accepted: true });
    expect((await one(id)).state.cycles).toHaveLength(1);
  });

  it('begins where an officer says, and says what was due before', async () => {
    const { symbol, text } = resolution(
      -800,
      `Requests the Secretary-General to report to the Council annually, starting from ${inWords(from(-700))}`,
    );
    const { body } = await launch(text, { paragraphs: ['1'] });
    expect(body.duties[0]?.warnings[0]).toContain(
      `${from(-700)} was due on ${inWords(from(-700))}, before this launch`,
    );
    expect((await one(`${symbol}#1.1`)).next).toMatchObject({ kind: 'cycle', launchOn: expect.any(String) });
    const other = yearly();
    const late = await launch(other.text, { series: { from: from(300) } });
    const [due] = late.body.duties[0]?.due ?? [];
    expect(due?.on.slice(0, 4)).toBe(String(yearOf(from(200)) + 1));
    const single = resolution(
      -30,
      `Requests the Secretary-General to report to the Council by ${inWords(from(90))}`,
    );
    expect(await launch(single.text, { series: { lead: 'P6M' } })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('nothing that is launched recurs') },
    });
  });

  it('takes what an officer decides, and refuses the rest with a code', async () => {
    const { id } = await begun();
    expect(await does(id, 'suspend-series', {})).toMatchObject({
      status: 422,
      body: { refused: { code: 'comment-needed' } },
    });
    const stranger = { actor: PEOPLE.drafter.person.id };
    expect(await does(id, 'suspend-series', { ...WHY, ...stranger })).toMatchObject({
      status: 403,
      body: { refused: { code: 'not-your-role' } },
    });
    expect((await does(id, 'suspend-series', WHY)).status).toBe(200);
    expect((await one(id)).next).toEqual({ kind: 'suspended' });
    expect((await does(id, 'resume-series', { from: TODAY, ...WHY })).status).toBe(200);
    expect(await does(id, 'change-series', { from: TODAY, ...WHY })).toMatchObject({
      body: { refused: { code: 'nothing-changed' } },
    });
    expect(await does(id, 'end-series', { on: 'soon', ...WHY })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('on: expected a day that exists, YYYY-MM-DD') },
    });
    expect(await does('S/RES/1(1946)#1.1', 'suspend-series', WHY)).toMatchObject({
      status: 404,
      body: { code: 'series.unknown' },
    });
    const told = (await one(id)).story.map(({ type }) => type);
    expect(told).toEqual([
      'SeriesBegun',
      'CommandRefused',
      'CommandRefused',
      'SeriesSuspended',
      'SeriesResumed',
      'CommandRefused',
    ]);
  });

  it('is changed as things are said of a reading: rhythm, recipients, lead, people', async () => {
    const { id } = await begun();
    const by = { symbol: 'S/RES/9999(2030)', paragraph: '4' };
    const due = [
      { type: 'date', date: from(250) },
      { type: 'recurring', every: 'P2Y' },
    ];
    const recipients = [{ body: 'SC' }, { body: 'GA' }];
    const people = {
      ...PEOPLE,
      officer: { post: 'Second officer', person: { id: 'p-second', name: 'N. Second' } },
    };
    const change = { from: TODAY, by, due, recipients, lead: 'P20W', people };
    expect((await does(id, 'change-series', change)).body).toMatchObject({ accepted: true });
    const series = await one(id);
    expect(series).toMatchObject({
      ...{ lead: 'P20W', officer: { post: 'Second officer', person: 'N. Second' } },
      next: {
        due: from(250),
        launchOn: addDays(from(250), -140),
        deliveries: [{ key: 'SC' }, { key: 'GA' }],
      },
    });
    expect(series.rhythm).toBe(
      `every 2 years, from ${inWords(from(250))} (the Security Council); every 2 years, from ${inWords(from(250))} (the General Assembly)`,
    );
    expect(oneSeriesLines(series).join('\n')).toContain('as S/RES/9999(2030)#4 says');
    // The officer is another one now.
    expect((await does(id, 'suspend-series', WHY)).status).toBe(403);
    expect((await does(id, 'suspend-series', { ...WHY, actor: 'p-second' })).status).toBe(200);
  });

  it('is proposed what a later mandate was read as doing to it; nothing follows before an officer has answered', async () => {
    const series = yearly();
    const id = `${series.symbol}#1.1`;
    await launch(series.text);
    const named = `paragraph 1 of its resolution ${words(series)}`;
    const later = resolution(
      -5,
      `Decides to end the reporting requested in ${named}`,
      `Reiterates its request to the Secretary-General, in ${named}, to report to the Council annually`,
      `Decides to end the reporting requested in paragraph 7 of its resolution ${words(series)}`,
    );
    await post('/mandates', { name: 'later.txt', text: later.text });
    const { proposals, status } = await one(id);
    expect(status).toBe('running');
    expect(proposals.map(({ by, does: what }) => [by.symbol, by.paragraph, what])).toEqual([
      [later.symbol, '1', 'ends'],
      [later.symbol, '2', 'repeats'],
    ]);
    const told = seriesLines((await get<SeriesLine[]>('/series')).body).join('\n');
    expect(told).toContain(
      `TO BE LOOKED AT: ${later.symbol}#1 ends it, as was read: “Decides to end the reporting`,
    );
    expect(told).toContain(`rapporteur series end '${id}' --by '${later.symbol}#1'`);

    // What only asks again is not launched beside it.
    const { body } = await launch(later.text);
    expect(body.duties).toEqual([]);
    expect(body.notOwn).toMatchObject([
      { paragraph: '2', why: expect.stringContaining(`asks again for what the series ${id} does`) },
    ]);
    const renew = { by: { symbol: later.symbol, paragraph: '2' } };
    expect((await does(id, 'renew-series', renew)).body).toMatchObject({ accepted: true });
    const end = { by: { symbol: later.symbol, paragraph: '1' }, on: TODAY };
    expect((await does(id, 'end-series', end)).body).toMatchObject({ accepted: true });
    const over = await one(id);
    expect(over).toMatchObject({ status: 'ended', proposals: [], next: { kind: 'none' } });
    expect(over.story.slice(1).map(({ facts }) => facts)).toEqual([renew, { on: TODAY, by: end.by }]);
  });

  it('a section of another product is attached to an obligation or a series', async () => {
    const { id } = await begun();
    const merged = await begun();
    const asks = resolution(
      -10,
      'Requests the Secretary-General to include information on the work of the Office in his next report on the situation',
    );
    await post('/mandates', { name: 'section.txt', text: asks.text });
    const symbol = encodeURIComponent(asks.symbol);
    const register = async () => (await get<MandateAsked>(`/mandate?symbol=${symbol}`)).body;
    const [reading] = (await register()).readings;
    const attach = (to: string, commandId: string) =>
      post(`/mandate-commands?symbol=${symbol}`, {
        ...{ type: 'attach', commandId, actor: OFFICER, key: reading?.key, to },
      });
    expect(await attach('A/RES/1/1#1.1', 'a-1')).toMatchObject({
      status: 404,
      body: { refused: { code: 'no-such-host' } },
    });
    expect((await attach(id, 'a-2')).body).toMatchObject({ accepted: true });
    expect((await register()).readings).toMatchObject([{ status: 'attached' }]);
    await does(merged.id, 'merge-series', { into: id, from: TODAY, ...WHY });
    const sections = (await get<SectionLine[]>(at('/sections', `${id}@${from(200)}`))).body;
    expect(sections).toMatchObject([
      { of: { symbol: asks.symbol, key: reading?.key }, to: id },
      { of: { series: merged.id, from: TODAY }, to: id },
    ]);
    expect(sectionLines(sections).join('\n')).toContain(
      `${asks.symbol}, ${reading?.key}: “Requests the Secretary-General`,
    );
    expect(await launch(asks.text)).toMatchObject({
      body: { duties: [], notOwn: [{ why: `it is a section of ${id}` }] },
    });
    // What is over takes no section any more.
    expect(await attach(merged.id, 'a-3')).toMatchObject({ body: { refused: { code: 'already-decided' } } });
    const undo = {
      type: 'undo',
      commandId: 'a-4',
      actor: OFFICER,
      key: reading?.key,
      comment: 'Another report.',
    };
    expect((await post(`/mandate-commands?symbol=${symbol}`, undo)).body).toMatchObject({ accepted: true });
    expect((await get<SectionLine[]>(at('/sections', id))).body).toMatchObject([
      { of: { series: merged.id } },
    ]);
    expect(await attach(merged.id, 'a-5')).toMatchObject({ body: { refused: { code: 'no-such-host' } } });
  });

  it('a duty whose series has begun is not undone in the register', async () => {
    const { id, symbol } = await begun();
    const place = encodeURIComponent(symbol);
    const { readings } = (await get<MandateAsked>(`/mandate?symbol=${place}`)).body;
    const undo = {
      type: 'undo',
      commandId: 'u-1',
      actor: OFFICER,
      key: readings[0]?.key,
      comment: 'A mistake.',
    };
    expect((await post(`/mandate-commands?symbol=${place}`, undo)).body).toMatchObject({
      refused: { code: 'already-launched', why: expect.stringContaining(id) },
    });
  });
});
