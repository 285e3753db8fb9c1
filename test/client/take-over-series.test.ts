import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zoneOf } from '../../activities/zones.ts';
import type { Problem } from '../../client/api/problems.ts';
import type { SeriesAsked, SeriesLine } from '../../client/api/series-contract.ts';
import type { TakeOverAnswer } from '../../client/api/take-over-contract.ts';
import { runOf } from '../../client/obligations/run.ts';
import { seriesRunOf } from '../../client/series/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { Running } from '../../domain/obligation/state.ts';
import { seriesStream } from '../../domain/series/series.ts';
import { addDays, type CivilDate, inWords, yearOf } from '../../domain/time/civil-date.ts';
import { dayAt } from '../../domain/time/instant.ts';
import { REAL_CLOCK, readRecord } from '../../store/record.ts';
import { verifyRecord } from '../../store/verify.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';
import { until } from '../setup/until.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8'));
const NOW = REAL_CLOCK.now();
const THIS_YEAR = Number(NOW.slice(0, 4));
const TODAY = dayAt(NOW, zoneOf('New York', THIS_YEAR - 1, THIS_YEAR + 1));
const from = (days: number): CivilDate => addDays(TODAY, days);

let at: ListeningHouse;
beforeAll(async () => {
  at = await openListeningHouse();
}, 60_000);
afterAll(async () => {
  for (const { id } of await at.get<SeriesLine[]>('/series'))
    await seriesRunOf(at.house.client, id as ObligationId)
      .terminate()
      .catch(() => undefined);
  await at.close();
});

let number = 9400;
/** A resolution adopted so many days from today that asks for a report again and again, confirmed and not launched. */
async function recurring(adopted: number, asks: string): Promise<ObligationId> {
  number += 1;
  const year = yearOf(from(adopted));
  const text = [
    `S/RES/${number} (${year})`,
    `Adopted by the Security Council at its 9559th meeting, on ${inWords(from(adopted))}`,
    'The Security Council,',
    `1. Requests the Secretary-General to report to the Council ${asks};`,
    '2. Decides to remain seized of the matter.',
  ].join('\n\n');
  const read = await at.post('/mandates', { text, name: 'a.txt', actor: 'p-haddad' });
  expect(read.status).toBe(200);
  const symbol = `S/RES/${number}(${year})`;
  const said = await at.cli('confirm', symbol, '1', '--as', 'p-haddad');
  expect(said.err).toBe('');
  return `${symbol}#1.1` as ObligationId;
}

type Told = [obligation: string, what: string, on: CivilDate, cells?: object];
const rowsOf = (...told: Told[]) =>
  told.map(([obligation, what, on, cells = {}], index) => ({
    ...{ row: index + 2, obligation, what, on, saidBy: 'p-haddad', evidence: 'The archive', cells },
  }));
const takeOver = (rows: object[], more: object = {}) =>
  at.post<TakeOverAnswer>('/take-overs', { file: 'past.csv', rows, people: PEOPLE, ...more });
const series = (id: string) => at.get<SeriesAsked>(`/series?id=${encodeURIComponent(id)}`);
const state = (id: string) => at.get<Running>(`/obligation?id=${encodeURIComponent(id)}`);
const typesIn = async (id: string) => (await readRecord(at.house.db, id, 0)).map(({ type }) => type);
const HANDED_IN = { by: 'p-okafor' };

describe('a duty that recurs', { timeout: 120_000 }, () => {
  it('begins with the cycle that is under way, and its later cycles are launched as always', async () => {
    const id = await recurring(-60, `annually, starting from ${inWords(from(200))}`);
    const file = join(at.home, 'statements-of-a-series.csv');
    writeFileSync(
      file,
      [
        'obligation,what,on,said by,evidence,by,stage',
        `"${id}",text-handed-in,${from(-20)},p-haddad,The archive,p-okafor,`,
        `"${id}",stage-cleared,${from(-10)},p-haddad,The archive,p-lindqvist,section`,
      ].join('\n'),
    );
    const cycle = `${id}@${from(200)}`;
    const words = ['take-over', file, '--people', 'samples/people.json'];
    const tried = await at.cli(...words, '--try');
    expect(tried.out).toContain(
      `${cycle}  would be taken over with 2 statements: in clearance, with the Director`,
    );
    expect(await typesIn(seriesStream(id))).toEqual([]);

    const taken = await at.cli(...words);
    expect(taken).toMatchObject({ code: 0, err: '' });
    expect(taken.out).toContain(
      `the first cycle of the series ${id}; each later one is launched 16 weeks before it is due`,
    );
    // Its launch would have been months ahead. It is there, and told to its series at once.
    await until(async () => (await series(id)).started === 1);
    expect(await series(id)).toMatchObject({ objections: [], last: { id: cycle }, next: { kind: 'cycle' } });
    expect((await series(id)).next).not.toMatchObject({ id: cycle });
    expect(await typesIn(cycle)).toEqual(['Confirmed', 'Launched', 'TakenOver']);
    expect(await verifyRecord(at.house.db, cycle)).toEqual([]);
    expect(await state(cycle)).toMatchObject({
      status: 'running',
      obligation: { cycle: { of: id, key: from(200), from: from(-20) } },
      holder: { post: 'Director of Division' },
    });
    expect((await runOf(at.house.client, cycle as ObligationId).describe()).status.name).toBe('RUNNING');
    // The days before are those of the cycle, not of the mandate.
    expect((await at.cli('show', cycle)).out).toContain('20 days since its cycle began');

    expect((await at.cli(...words)).out).toContain(`${cycle}  taken over before with 2 statements`);
    expect((await takeOver(rowsOf([cycle, 'text-handed-in', from(-20), HANDED_IN]))).body).toMatchObject({
      code: 'obligation.already-launched',
    });
    expect((await series(id)).started).toBe(1);
  });

  it('is taken over in the cycle in which its past lies, also when that is late; the next follows at once', async () => {
    const id = await recurring(-400, `every six months, starting from ${inWords(from(-30))}`);
    const rows = rowsOf([id, 'text-handed-in', from(-50), HANDED_IN]);
    const { body } = await takeOver(rows, { lead: 'P200D' });
    const cycle = `${id}@${from(-30)}`;
    expect(body.duties).toMatchObject([
      { id: cycle, outcome: 'taken over', stage: 'clearance', series: { id, lead: 'P200D' } },
    ]);
    expect(body.duties[0]?.overdue.length).toBeGreaterThan(0);
    await until(async () => (await series(id)).started === 2);
    const { last } = await series(id);
    expect(await typesIn(last?.id ?? '')).toEqual(['Confirmed', 'Launched']);
    // From its launch by the lead on, and not before its mandate.
    expect(await state(cycle)).toMatchObject({ obligation: { cycle: { from: from(-230) } } });
  });

  it('names the cycle where another is meant', async () => {
    const id = await recurring(-800, `annually, starting from ${inWords(from(-500))}`);
    const { body: own } = await takeOver(rowsOf([id, 'text-handed-in', from(-120), HANDED_IN]), {
      try: true,
    });
    const [key = ''] = (own.duties[0]?.id ?? '').split('@').slice(1);
    expect(key > from(-365)).toBe(true);
    const cycle = `${id}@${from(-500)}`;
    const { body } = await takeOver(rowsOf([cycle, 'text-handed-in', from(-120), HANDED_IN]));
    expect(body.duties).toMatchObject([{ id: cycle, outcome: 'taken over' }]);
    await until(async () => (await series(id)).started >= 1);
    const [first] = (await series(id)).state.cycles;
    expect(first?.obligation).toBe(cycle);
  });

  it('with nothing left to do in that cycle goes on with the next', async () => {
    const id = await recurring(-100, `annually, starting from ${inWords(from(-5))}`);
    const cycle = `${id}@${from(-5)}`;
    const rows = rowsOf([id, 'withdrawn', from(-20), { symbol: 'S/RES/9999(2090)' }]);
    expect((await takeOver(rows)).body.duties).toMatchObject([{ id: cycle, stage: 'done' }]);
    await until(async () => (await series(id)).started === 1);
    expect(await typesIn(cycle)).toEqual(['Confirmed', 'Launched', 'TakenOver', 'Settled']);
    expect((await series(id)).next).toMatchObject({ kind: 'cycle' });
  });

  it('is taken over with all of the file or not at all, and once, however often and at once', async () => {
    const id = await recurring(-60, `annually, starting from ${inWords(from(200))}`);
    const other = await recurring(-60, `annually, starting from ${inWords(from(200))}`);
    const told: Told = [id, 'text-handed-in', from(-20), HANDED_IN];
    const wrong = async (...rows: Told[]): Promise<string> => {
      const { status, body } = await at.post<Problem>('/take-overs', {
        ...{ file: 'past.csv', rows: rowsOf(told, ...rows), people: PEOPLE },
      });
      expect(status).toBe(422);
      return JSON.stringify(body);
    };
    expect(await wrong([other, 'issued', from(-10), { delivery: 'SC', symbol: 'S/2026/1' }])).toContain(
      'row 3, what: cannot have been then. It was not submitted yet.',
    );
    expect(await wrong([`${other}@2001-01-01`, 'text-handed-in', from(-9), HANDED_IN])).toContain(
      `row 3, obligation: expected a cycle of ${other}, or that id alone`,
    );
    expect(await wrong([`${id}@${from(200)}`, 'text-handed-in', from(-9), HANDED_IN])).toContain(
      'row 3, obligation: expected one cycle of a duty that recurs',
    );
    expect(await typesIn(seriesStream(id))).toEqual([]);
    expect(await typesIn(`${id}@${from(200)}`)).toEqual([]);

    const both = await Promise.all([takeOver(rowsOf(told)), takeOver(rowsOf(told))]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    await until(async () => (await series(id)).started === 1);
    expect(await typesIn(seriesStream(id))).toEqual(['SeriesBegun', 'CycleStarted']);
    expect(await typesIn(`${id}@${from(200)}`)).toEqual(['Confirmed', 'Launched', 'TakenOver']);
  });
});
