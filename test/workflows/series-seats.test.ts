import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCycle } from '../../activities/start-cycle.ts';
import type { DirectoryFact } from '../../domain/directory/facts.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { seriesStream } from '../../domain/series/series.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { instant } from '../../domain/time/instant.ts';
import { changeDirectory } from '../../store/directory.ts';
import { obligationState } from '../../store/reads.ts';
import { REAL_CLOCK, REHEARSAL_CLOCK } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import { seriesStory } from '../../store/series-reads.ts';
import { verifyRecord } from '../../store/verify.ts';
import { away, holds, p, person, post, standsIn } from '../domain/directory/say.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { PEOPLE, PLANS, POSTS } from '../setup/sample.ts';
import { confirmedDuty, seriesCommand, startSeries, type TestSeries } from '../setup/series.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

let count = 0;
async function record(...facts: DirectoryFact[]): Promise<number> {
  count += 1;
  const change = { commandId: `${count}`, actor: PEOPLE.officer, names: {}, file: null, reason: null };
  const { seq } = await changeDirectory(
    house.db,
    REHEARSAL_CLOCK,
    { ...change, facts },
    REHEARSAL_CLOCK.now(),
  );
  return seq;
}

async function launchOf(series: TestSeries, key: string) {
  const state = await obligationState(house.db, `${series.duty.id}@${key}` as ObligationId);
  if (state?.status !== 'running') throw new Error(`${key} is ${state?.status}`);
  return state;
}
const seatOf = async (series: TestSeries, key: string, wanted: string) =>
  (await launchOf(series, key)).seats[wanted];

const WHY = { comment: 'The committee has said so.' };

describe('the posts of a series', () => {
  it('are held in each cycle by whom the directory says on the day of its launch, else as was said by hand', async () => {
    const series = await startSeries(house);
    const seq = await record(
      ...['Ana', 'Ben', 'Cleo'].map(person),
      post('Chief of Section', { station: 'Geneva' }),
      holds('Ana', 'Chief of Section', '2008-01-01..2009-12-31'),
    );
    await series.to('2009-12-01');
    expect(await launchOf(series, 'GA-64')).toMatchObject({ directorySeq: seq });
    expect(await seatOf(series, 'GA-64', 'Chief of Section')).toMatchObject({
      ...{ holder: 'Ana', station: 'Geneva' },
    });
    expect(await seatOf(series, 'GA-64', 'Drafting officer')).toMatchObject({ holder: PEOPLE.drafter });
    const { hours } = await launchOf(series, 'GA-64');
    expect(hours.map(({ zone }) => zone.station)).toEqual(
      expect.arrayContaining(['New York', 'Vienna', 'Geneva']),
    );

    // Between the two cycles it changes hands; and the new holder is away, with somebody who stands in.
    await record(
      holds('Ben', 'Chief of Section', '2010-01-01..'),
      away('Ben', '2010-07-01..2010-07-31'),
      standsIn('Cleo', { person: p('Ben') }, '2010-01-01..'),
    );
    await series.to('2010-12-01');
    expect(await seatOf(series, 'GA-65', 'Chief of Section')).toMatchObject({
      holder: 'Ben',
      acting: [{ person: 'Cleo', as: 'substitute', from: '2010-07-01', to: '2010-07-31' }],
    });
    // What was launched before goes on as it was told; telling it is another's work.
    expect(await seatOf(series, 'GA-64', 'Chief of Section')).toMatchObject({ holder: 'Ana' });
    // Nothing of it is in the record of the series: only who decides about it is.
    expect((await series.events()).map(({ type }) => type)).toEqual([
      'SeriesBegun',
      'CycleStarted',
      'CycleStarted',
    ]);
    const own = (await house.keys.list()).find(({ kind, own }) => own && kind === 'system');
    const story = await seriesStory(house.db, series.duty.id);
    expect(story.slice(1).map(({ actor, signedBy }) => [actor, signedBy])).toEqual(
      Array(2).fill(['series', own?.id]),
    );
    expect(await verifyRecord(house.db, seriesStream(series.duty.id))).toEqual([]);
    await series.handle.terminate('seen enough');
  });

  it('say who decides: from the day on which it changes hands the new officer, and no longer the old one', async () => {
    const series = await startSeries(house);
    await record(
      person('Nadia'),
      person(PEOPLE.officer),
      post('Documents officer', { station: 'New York' }),
      holds(PEOPLE.officer, 'Documents officer', '2008-01-01..2010-05-31'),
      holds('Nadia', 'Documents officer', '2010-06-01..'),
    );
    await series.to('2010-05-20');
    const before = seriesCommand('suspend-series', WHY);
    expect(await series.send(before)).toEqual({ accepted: true });
    await series.to('2010-06-02');
    const resume = seriesCommand('resume-series', { from: civilDate('2010-06-02'), ...WHY });
    expect(await series.send(resume)).toMatchObject({ refused: { code: 'not-your-role' } });
    expect(await series.send({ ...resume, commandId: 'nadia', actor: p('Nadia') })).toEqual({
      accepted: true,
    });
    const events = await series.events();
    expect(events.map(({ type, actor }) => [type, actor])).toEqual([
      ['SeriesBegun', PEOPLE.officer],
      ['CycleStarted', 'series'],
      ['CycleStarted', 'series'],
      ['SeriesSeated', 'directory'],
      ['SeriesSuspended', PEOPLE.officer],
      ['SeriesSeated', 'directory'],
      ['CommandRefused', PEOPLE.officer],
      ['SeriesResumed', 'Nadia'],
    ]);
    expect(await verifyRecord(house.db, seriesStream(series.duty.id))).toEqual([]);
    await series.handle.terminate('seen enough');
  });
});

describe('a launch', () => {
  it('by an older directory than stands is not recorded: whoever launches asks again', async () => {
    const duty = await confirmedDuty(house);
    const seq = await record(person('Dana'));
    const act = { actor: PEOPLE.officer, at: REHEARSAL_CLOCK.now() };
    const launch = { plan: PLANS.report, ...POSTS };
    const by = (directorySeq: number) =>
      recordLaunch(house.db, REHEARSAL_CLOCK, duty.id, { ...launch, directorySeq }, act);
    expect(await by(seq - 1)).toBe(false);
    expect(await by(seq)).toBe(true);
  });

  it('of a cycle is not taken from a run that lives in another time, where obligations are real', async () => {
    const series = await startSeries(house);
    await series.handle.terminate('only its record is wanted');
    const { db } = house;
    const started: string[] = [];
    const needs = {
      ...{ db, clock: REAL_CLOCK, sign: house.keys.signAs('system') },
      startRun: async ({ id }: { id: string }) => started.push(id),
    };
    const at = instant('2091-07-01T12:00:00.000Z');
    await expect(startCycle(needs, { series: series.duty.id, at, rehearsal: true })).rejects.toMatchObject({
      code: 'record.clock',
    });
    expect(started).toEqual([]);
  });
});
