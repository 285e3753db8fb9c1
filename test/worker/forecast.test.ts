import { afterAll, beforeAll, expect, it } from 'vitest';
import { comingCycle } from '../../activities/next-cycle.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import type { Sign } from '../../domain/obligation/signed.ts';
import type { SeriesCommand } from '../../domain/series/commands.ts';
import { obligationOfCycle } from '../../domain/series/cycle.ts';
import { decide } from '../../domain/series/decide.ts';
import { seriesStream } from '../../domain/series/series.ts';
import type { BegunSeries } from '../../domain/series/state.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { instant } from '../../domain/time/instant.ts';
import { SHIPPED } from '../../domain/time/known-days.ts';
import { openDatabase } from '../../store/open.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import { beginSeries, confirmCycle, recordSeries, seriesState } from '../../store/series.ts';
import type { Db } from '../../store/tables.ts';
import { forecastIn } from '../../worker/forecast.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { ACT, BEGINNING, BEGINS, confirmedDuty, seriesCommand } from '../setup/series.ts';

let db: Db;
let sign: Sign;
beforeAll(async () => {
  db = await openDatabase({ kind: 'memory' });
  sign = (await openKeys(db, keysInMemory(), ['cast'])).signAs('cast');
}, 60_000);
afterAll(() => db.destroy());

const TODAY = civilDate('2008-12-19');
async function begun(): Promise<Obligation> {
  const duty = await confirmedDuty({ db, id: (each) => each });
  expect(await beginSeries(db, REHEARSAL_CLOCK, duty.id, BEGINNING, ACT)).toBe(true);
  return duty;
}
async function stateOf({ id }: Obligation): Promise<BegunSeries> {
  const state = await seriesState(db, id);
  if (state === undefined) throw new Error(`${id} was not begun`);
  return state;
}
async function put(duty: Obligation, command: SeriesCommand): Promise<void> {
  const state = await stateOf(duty);
  const { commandId, actor, onBehalfOf } = command;
  await recordSeries(db, REHEARSAL_CLOCK, {
    ...{ obligation: seriesStream(duty.id), afterSeq: state.seq, afterHash: state.hash },
    ...{ commandId, actor, onBehalfOf, at: BEGINS, rules: 1 },
    ...{ asked: await sign(seriesStream(duty.id), command), ...decide(state, command, TODAY) },
  });
}
const forecastOf = async ({ id }: Obligation, session: number): Promise<string[]> => {
  const { rows } = await forecastIn(db, 'GA', session, instant('2008-12-19T12:00:00.000Z'));
  return rows.filter((row) => row.id.startsWith(id)).map((row) => `${row.id.slice(id.length)} ${row.stage}`);
};
const WHY = { comment: 'The committee has said so.' };

it('has the next cycle of a series in place of the duty that recurs', async () => {
  const duty = await begun();
  expect(await forecastOf(duty, 64)).toEqual(['@GA-64 not launched']);
  expect(await forecastOf(duty, 65)).toEqual([]);
});

it('counts a cycle once that is confirmed and not launched yet', async () => {
  const duty = await begun();
  const series = await stateOf(duty);
  const coming = comingCycle(series, SHIPPED, TODAY);
  if (coming.kind !== 'cycle') throw new Error(coming.kind);
  await confirmCycle(db, REHEARSAL_CLOCK, obligationOfCycle(series, coming, TODAY), ACT);
  expect(await forecastOf(duty, 64)).toEqual(['@GA-64 not launched']);
});

it.each([
  ['ended before it is due', seriesCommand('end-series', { on: civilDate('2009-01-01'), ...WHY })],
  ['is suspended', seriesCommand('suspend-series', WHY)],
])('has nothing of a series that %s', async (_name, command) => {
  const duty = await begun();
  await put(duty, command);
  expect((await stateOf(duty)).status).not.toBe('running');
  expect(await forecastOf(duty, 64)).toEqual([]);
});
