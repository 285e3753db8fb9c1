import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sendSeriesCommand } from '../../client/series/command.ts';
import { tellOfCalendar } from '../../client/series/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { foldAll } from '../../domain/series/evolve.ts';
import { seriesStream } from '../../domain/series/series.ts';
import { NO_SERIES } from '../../domain/series/state.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { changeCalendar } from '../../store/calendar.ts';
import { obligationState } from '../../store/reads.ts';
import { REHEARSAL_CLOCK, readRecord } from '../../store/record.ts';
import { verifyRecord } from '../../store/verify.ts';
import { obligationWorkflowId, seriesQuery, seriesUpdates } from '../../workflows/messages.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { PEOPLE } from '../setup/sample.ts';
import { BEGINS, seriesCommand, startSeries, type TestSeries } from '../setup/series.ts';

/** Of these, the first start fails, before or after it was done: as when the worker is killed in that moment. */
const lost = new Set<string>();
let loses: 'before' | 'after' | null = null;

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse(undefined, undefined, undefined, undefined, (needs) => ({
    ...needs,
    async startRun(obligation, startsAt) {
      const fails = lost.has(obligation.id) ? null : loses;
      if (fails !== null) lost.add(obligation.id);
      if (fails === 'before') throw new Error('Temporal is away');
      const started = await needs.startRun(obligation, startsAt);
      if (fails === 'after') throw new Error('the answer is lost');
      return started;
    },
  }));
}, 60_000);
afterAll(() => house.close());

const day = civilDate;
const WHY = { comment: 'The committee has said so.' };
const cyclesOf = async (series: TestSeries): Promise<string[]> =>
  (await series.state()).cycles.map(({ key }) => key);

/** How often it was launched, by its record, and whether Temporal has a run of it. */
async function launchesOf(id: ObligationId): Promise<{ launched: number; runs: boolean }> {
  const events = await readRecord(house.db, id, 0);
  const { status } = await house.client.workflow.getHandle(obligationWorkflowId(id)).describe();
  return {
    launched: events.filter(({ type }) => type === 'Launched').length,
    runs: status.name === 'RUNNING',
  };
}

/** The lengths of the histories of all its runs, the first first. */
async function historiesOf({ handle }: TestSeries): Promise<number[]> {
  const lengths: number[] = [];
  let run = (await handle.describe()).raw.workflowExecutionInfo?.firstRunId;
  while (run != null && run !== '') {
    const { events = [] } = await house.client.workflow.getHandle(handle.workflowId, run).fetchHistory();
    lengths.push(events?.length ?? 0);
    run = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return lengths;
}

describe('ten yearly cycles', () => {
  it('are ten obligations, each launched once, in a short history', async () => {
    const series = await startSeries(house);
    await series.to('2018-12-31');
    const { cycles } = await series.state();
    expect(cycles.map(({ key }) => key)).toEqual(Array.from({ length: 10 }, (_, at) => `GA-${64 + at}`));
    for (const { obligation } of cycles) {
      expect(await launchesOf(obligation)).toEqual({ launched: 1, runs: true });
      expect(await verifyRecord(house.db, obligation)).toEqual([]);
    }
    const histories = await historiesOf(series);
    // It goes on as a new run twice: after five cycles each.
    expect(histories).toHaveLength(3);
    expect(histories.reduce((sum, length) => sum + length)).toBeLessThan(600);
    const events = await series.events();
    expect(events.map(({ type }) => type)).toEqual(['SeriesBegun', ...cycles.map(() => 'CycleStarted')]);
    expect(await verifyRecord(house.db, seriesStream(series.duty.id))).toEqual([]);
    expect(await series.handle.query(seriesQuery)).toEqual(foldAll(NO_SERIES, events));
    await series.handle.terminate('seen enough');
  }, 60_000);

  it('each has the plan of its own launch, and says of which duty it is', async () => {
    const series = await startSeries(house);
    await series.to('2010-05-01');
    const state = await obligationState(house.db, `${series.duty.id}@GA-65`);
    if (state?.status !== 'running') throw new Error(`it is ${state?.status}`);
    expect(state.obligation).toMatchObject({
      mandate: { adopted: '2008-12-18' },
      deliveries: [{ key: 'GA-65', body: 'GA', session: 65 }],
      cycle: { of: series.duty.id, key: 'GA-65', from: '2010-04-13', under: [] },
    });
    const day = (key: string) => state.plan.milestones.find((milestone) => milestone.key === key)?.on;
    // Ten weeks before 14 September 2010; the usual steps have their usual time from 13 April on.
    expect(day('submit/GA-65')).toBe('2010-07-06');
    expect(state.plan.feasibility).toMatchObject({ verdict: 'fits', past: [] });
    expect(state.launchedAt.slice(0, 10)).toBe('2010-04-13');
    await series.handle.terminate('seen enough');
  });
});

describe('a cycle is launched once', () => {
  it.each(['before', 'after'] as const)(
    'when every start fails the first time, %s it was done',
    async (when) => {
      loses = when;
      const series = await startSeries(house);
      await series.to('2010-12-31');
      loses = null;
      const { cycles } = await series.state();
      expect(cycles.map(({ key }) => key)).toEqual(['GA-64', 'GA-65']);
      for (const { obligation } of cycles) {
        expect(lost.has(obligation)).toBe(true);
        expect(await launchesOf(obligation)).toEqual({ launched: 1, runs: true });
      }
      await series.handle.terminate('seen enough');
    },
  );

  it('when the run was terminated, and begun again from the record', async () => {
    const series = await startSeries(house);
    await series.to('2010-12-31');
    await series.handle.terminate('by hand');
    await series.resume('2010-12-31');
    await series.to('2012-12-31');
    expect(await cyclesOf(series)).toEqual(['GA-64', 'GA-65', 'GA-66', 'GA-67']);
    const events = await series.events();
    expect(events.filter(({ type }) => type === 'CycleStarted')).toHaveLength(4);
    await series.handle.terminate('seen enough');
  });

  it('when the worker is another one, which has only the history', async () => {
    const series = await startSeries(house);
    await series.to('2009-12-31');
    await house.exchangeWorker(inject('workflowBundlePath'));
    await series.to('2010-12-31');
    expect(await cyclesOf(series)).toEqual(['GA-64', 'GA-65']);
    await series.handle.terminate('seen enough');
  });
});

describe('what is asked of a series', () => {
  it('is suspended over a due date, resumed, changed by a later mandate, and ended', async () => {
    const series = await startSeries(house);
    await series.to('2010-01-10');
    expect(await series.send(seriesCommand('suspend-series', WHY))).toEqual({ accepted: true });
    await series.to('2011-01-15');
    expect(await cyclesOf(series)).toEqual(['GA-64']);
    expect(await series.send(seriesCommand('suspend-series', WHY))).toMatchObject({
      refused: { code: 'series-suspended' },
    });
    await series.send(seriesCommand('resume-series', { from: day('2011-01-15'), ...WHY }));
    const by = { symbol: 'A/RES/66/300', paragraph: '4' };
    const deliveries = series.duty.deliveries.map((delivery) => ({
      ...delivery,
      stated: [
        { element: { type: 'session', body: 'GA', session: 66 } as const, words: 'its sixty-sixth session' },
        { element: { type: 'recurring', every: 'P2Y' } as const, words: 'on a biennial basis' },
      ],
    }));
    await series.send(seriesCommand('change-series', { from: day('2011-12-31'), by, deliveries }));
    await series.to('2013-12-31');
    expect(await cyclesOf(series)).toEqual(['GA-64', 'GA-66', 'GA-68']);
    const started = (await series.events()).flatMap((event) =>
      event.type === 'CycleStarted' ? [event.facts] : [],
    );
    expect(started.map(({ passed }) => passed.map(({ key }) => key))).toEqual([[], ['GA-65'], []]);
    const cycle = await obligationState(house.db, `${series.duty.id}@GA-68`);
    expect(cycle).toMatchObject({ obligation: { cycle: { under: [by] } } });

    await series.send(
      seriesCommand('end-series', { on: day('2014-01-10'), by: { ...by, symbol: 'A/RES/68/1' } }),
    );
    expect(await series.handle.result()).toMatchObject({ status: 'ended', series: series.duty.id });
    expect(await verifyRecord(house.db, seriesStream(series.duty.id))).toEqual([]);
    await expect(
      series.send(seriesCommand('resume-series', { from: day('2014-02-01'), ...WHY })),
    ).rejects.toThrow(`Nothing of the series ${series.duty.id} runs`);
    // What was started runs on, whatever became of its series.
    expect(await launchesOf(`${series.duty.id}@GA-68` as ObligationId)).toEqual({ launched: 1, runs: true });
  }, 60_000);

  it('ended for a day to come, it starts what is due before, and then is over', async () => {
    const series = await startSeries(house);
    await series.send(seriesCommand('end-series', { on: day('2011-01-01'), ...WHY }));
    await series.to('2010-12-31');
    expect(await series.handle.result()).toMatchObject({ status: 'ended' });
    expect(await cyclesOf(series)).toEqual(['GA-64', 'GA-65']);
  });

  it('is answered as the first time when it is sent again, and malformed input leaves no trace', async () => {
    const series = await startSeries(house);
    const suspend = seriesCommand('suspend-series', WHY);
    await Promise.all([series.send(suspend), series.send(suspend)]);
    expect(await series.send(suspend)).toEqual({ accepted: true });
    const malformed = { command: { ...suspend, by: 'A/RES/66/300' }, signature: null };
    const update = seriesUpdates['suspend-series'];
    await expect(series.handle.executeUpdate(update, { args: [malformed as never] })).rejects.toMatchObject({
      cause: {
        message: 'by: expected a mandate: { symbol, paragraph }, paragraph null for all of it, or nothing',
      },
    });
    expect((await series.events()).map(({ type }) => type)).toEqual(['SeriesBegun', 'SeriesSuspended']);
    await series.handle.terminate('seen enough');
  });

  it('follows the calendar, when it is told that it has changed', async () => {
    const series = await startSeries(house);
    // It waits for 14 April 2009: 22 weeks before the opening on 15 September.
    await series.to('2009-01-05');
    const opening = {
      kind: 'session',
      body: 'GA',
      number: 64,
      opens: day('2009-06-16'),
      closes: null,
    } as const;
    const change = {
      commandId: 'earlier',
      file: null,
      actor: PEOPLE.officer,
      reason: 'The Assembly said so.',
    };
    const facts = [{ ...opening, source: 'the journal', grade: 'primary' as const }];
    await changeCalendar(house.db, REHEARSAL_CLOCK, { ...change, facts }, BEGINS);
    await tellOfCalendar(house.client, series.duty.id);
    await series.to('2009-01-20');
    expect((await series.state()).cycles).toMatchObject([{ key: 'GA-64', due: '2009-06-16' }]);
    await series.handle.terminate('seen enough');
  });
});

it('a command to a series that does not answer says so, and that it may be sent again', async () => {
  const taskQueue = `${house.taskQueue}-unserved`;
  const { duty, handle, events } = await startSeries({ ...house, taskQueue });
  const suspend = seriesCommand('suspend-series', WHY);
  const send = () => sendSeriesCommand(house.cast, duty.id, suspend, { ms: 500 });
  await expect(send()).rejects.toMatchObject({
    code: 'series.no-answer',
    message: expect.stringContaining(`The run of the series ${duty.id} does not answer.`),
  });
  await house.alsoServe(taskQueue);
  expect(await sendSeriesCommand(house.cast, duty.id, suspend)).toEqual({ accepted: true });
  expect((await events()).filter(({ type }) => type === 'SeriesSuspended')).toHaveLength(1);
  await handle.terminate('seen enough');
  await expect(send()).rejects.toMatchObject({ code: 'series.not-running' });
}, 60_000);
