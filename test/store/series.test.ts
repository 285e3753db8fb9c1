import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planInHouse } from '../../activities/plan-obligation.ts';
import { zoneOf } from '../../activities/zones.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import { SERIES } from '../../domain/obligation/parties.ts';
import type { Sign } from '../../domain/obligation/signed.ts';
import type { Effect } from '../../domain/reading/reading.ts';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import type { SeriesCommand, StartCycleCommand } from '../../domain/series/commands.ts';
import { obligationOfCycle } from '../../domain/series/cycle.ts';
import { decide } from '../../domain/series/decide.ts';
import { openProposals } from '../../domain/series/proposals.ts';
import type { SeriesRecordRequest } from '../../domain/series/record.ts';
import { cycleId, seriesStream } from '../../domain/series/series.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { effectsOn, keepEffects } from '../../store/effects.ts';
import { openDatabase } from '../../store/open.ts';
import { listObligations, obligationState } from '../../store/reads.ts';
import { REAL_CLOCK, REHEARSAL_CLOCK } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import {
  beginSeries,
  confirmCycle,
  hasBegun,
  readSeries,
  recordSeries,
  seriesState,
} from '../../store/series.ts';
import { seriesStory } from '../../store/series-reads.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { PLACES } from '../setup/places.ts';
import { PLANS, POSTS } from '../setup/sample.ts';
import { ACT, BEGINNING, BEGINS, confirmedDuty, seriesCommand } from '../setup/series.ts';

const CYCLE_DAYS = { day: civilDate('2009-09-15'), due: civilDate('2009-09-15') };
const WHY = { comment: 'The committee has said so.' };

describe.each(PLACES)('the record of a series on %s', (name, place) => {
  let db: Db;
  let sign: Sign;
  beforeAll(async () => {
    db = await openDatabase(place);
    sign = (await openKeys(db, keysInMemory(), ['cast'])).signAs('cast');
  }, 60_000);
  afterAll(() => db.destroy());

  const confirmed = (): Promise<Obligation> => confirmedDuty({ db, id: (each) => `${each}-${name.length}` });
  async function begun(): Promise<Obligation> {
    const duty = await confirmed();
    expect(await beginSeries(db, REHEARSAL_CLOCK, duty.id, BEGINNING, ACT)).toBe(true);
    return duty;
  }
  /** What its workflow would ask: one command decided on what it knows. */
  async function request({ id }: Obligation, command: SeriesCommand): Promise<SeriesRecordRequest> {
    const state = await seriesState(db, id);
    if (state === undefined) throw new Error(`${id} was not begun`);
    const { commandId, actor, onBehalfOf } = command;
    return {
      ...{ obligation: seriesStream(id), afterSeq: state.seq, afterHash: state.hash },
      ...{ commandId, actor, onBehalfOf, at: BEGINS, rules: 1 },
      ...{ asked: await sign(seriesStream(id), command), ...decide(state, command, civilDate('2008-12-18')) },
    };
  }
  const put = async (duty: Obligation, command: SeriesCommand) =>
    recordSeries(db, REHEARSAL_CLOCK, await request(duty, command));

  it('begins once, of a duty that was confirmed', async () => {
    const duty = await begun();
    expect(await beginSeries(db, REHEARSAL_CLOCK, duty.id, BEGINNING, ACT)).toBe(false);
    expect(await readSeries(db, duty.id, 0)).toMatchObject([{ seq: 1, type: 'SeriesBegun' }]);
    expect(await seriesState(db, duty.id)).toMatchObject({ status: 'running', duty: { id: duty.id } });
    const unknown = 'A/RES/1/1#1.1' as Obligation['id'];
    await expect(beginSeries(db, REHEARSAL_CLOCK, unknown, BEGINNING, ACT)).rejects.toMatchObject({
      code: 'obligation.unknown',
    });
  });

  it('is either a series or launched, never both, also when both are tried at once', async () => {
    const duty = await begun();
    const launch = { plan: PLANS.report, ...POSTS };
    await expect(recordLaunch(db, REHEARSAL_CLOCK, duty.id, launch, ACT)).rejects.toMatchObject({
      code: 'obligation.already-launched',
    });
    const other = await confirmed();
    const [series, single] = await Promise.allSettled([
      beginSeries(db, REHEARSAL_CLOCK, other.id, BEGINNING, ACT),
      recordLaunch(db, REHEARSAL_CLOCK, other.id, launch, ACT),
    ]);
    const began = series.status === 'fulfilled' && series.value;
    expect(single.status === 'fulfilled').toBe(!began);
    expect(await hasBegun(db, other.id)).toBe(began);
  });

  it('takes a command once, refusals too, and tells the answer again', async () => {
    const duty = await begun();
    const suspend = await request(duty, seriesCommand('suspend-series', WHY));
    const first = await recordSeries(db, REHEARSAL_CLOCK, suspend);
    expect(first).toMatchObject({
      answer: { accepted: true },
      events: [{ seq: 2, type: 'SeriesSuspended' }],
    });
    // Again from a run that has seen nothing of it: the answer, and what it has missed.
    expect(await recordSeries(db, REHEARSAL_CLOCK, suspend)).toEqual(first);
    const again = await put(duty, seriesCommand('suspend-series', WHY));
    expect(again).toMatchObject({
      answer: { accepted: false, refused: { code: 'series-suspended' } },
      events: [{ seq: 3, type: 'CommandRefused' }],
    });
    expect(await verifyRecord(db, seriesStream(duty.id))).toEqual([]);
    const story = await seriesStory(db, duty.id);
    expect(story.map(({ type, comment }) => [type, comment])).toEqual([
      ['SeriesBegun', null],
      ['SeriesSuspended', WHY.comment],
      ['CommandRefused', WHY.comment],
    ]);
  });

  it('takes what only the house says from the house alone', async () => {
    const duty = await begun();
    const cycle = { key: 'GA-64', obligation: cycleId(duty.id, 'GA-64'), ...CYCLE_DAYS };
    const command: StartCycleCommand = {
      ...{ type: 'start-cycle', commandId: 'cycle/GA-64', actor: SERIES, onBehalfOf: null, comment: null },
      ...{ cycle, passed: [] },
    };
    const { id } = duty;
    const stream = seriesStream(id);
    const keys = await openKeys(db, keysInMemory(), ['api', 'system', 'cast']);
    const putSigned = async (asked: SeriesRecordRequest['asked']) => {
      const state = await seriesState(db, id);
      if (state === undefined) throw new Error(`${id} was begun`);
      return recordSeries(db, REHEARSAL_CLOCK, {
        ...{ obligation: stream, afterSeq: state.seq, afterHash: state.hash, at: BEGINS, rules: 1 },
        ...{ commandId: command.commandId, actor: SERIES, onBehalfOf: null, asked },
        ...decide(state, command, civilDate('2009-04-14')),
      });
    };
    expect(await putSigned({ command, signature: null })).toMatchObject({
      answer: { refused: { code: 'unsigned-command' } },
      events: [{ type: 'CommandRefused', actor: 'unproven', facts: { command: 'start-cycle' } }],
    });
    for (const kind of ['api', 'cast'] as const)
      expect(await putSigned(await keys.signAs(kind)(stream, command))).toMatchObject({
        answer: {
          refused: { code: 'signature-invalid', why: expect.stringContaining('does not speak for') },
        },
      });
    const other = { ...command, cycle: { ...cycle, key: 'GA-65' } };
    const { signature } = await keys.signAs('system')(stream, other);
    expect(await putSigned({ command, signature })).toMatchObject({
      answer: { refused: { code: 'signature-invalid', why: expect.stringContaining('something else') } },
    });
    expect((await seriesState(db, id))?.cycles).toEqual([]);
    expect(await putSigned(await keys.signAs('system')(stream, command))).toMatchObject({
      answer: { accepted: true },
      events: [{ type: 'CycleStarted' }],
    });
    expect(await verifyRecord(db, stream)).toEqual([]);
  });

  it('that is ahead of a run tells what is missing, and answers nothing', async () => {
    const duty = await begun();
    const late = await request(
      duty,
      seriesCommand('keep-series', { by: { symbol: 'A/RES/70/1', paragraph: null }, ...WHY }),
    );
    await put(duty, seriesCommand('suspend-series', WHY));
    expect(await recordSeries(db, REHEARSAL_CLOCK, late)).toMatchObject({
      answer: null,
      events: [{ seq: 2, type: 'SeriesSuspended' }],
    });
    await expect(
      recordSeries(db, REHEARSAL_CLOCK, { ...late, afterHash: 'f'.repeat(64) }),
    ).rejects.toMatchObject({
      code: 'record.diverged',
    });
    const ahead = { ...late, at: '2999-01-01T00:00:00.000Z' as typeof late.at };
    await expect(recordSeries(db, REAL_CLOCK, ahead)).rejects.toMatchObject({ code: 'record.clock' });
  });

  it('lets nobody change what stands in it, and an auditor sees who did', async () => {
    const duty = await begun();
    const stream = seriesStream(duty.id);
    await expect(
      db.updateTable('record_event').set({ type: 'x' }).where('obligation', '=', stream).execute(),
    ).rejects.toThrow(/append-only/);
    await db.updateTable('series_view').set({ state: '{}' }).where('series', '=', duty.id).execute();
    expect(await verifyRecord(db, stream)).toEqual([
      `the read model of ${stream} is not what its record gives`,
    ]);
  });

  it('begins with its beginning, in its own stream, and nowhere else', async () => {
    const insert = (stream: string, seq: number, type: string) =>
      sql`insert into record_event values (${stream}, ${seq}, ${'0'.repeat(64)}, '{}', ${type})`.execute(db);
    await expect(insert(`A/RES/1/2-${name.length}#1.1#series`, 1, 'Confirmed')).rejects.toThrow(
      /series_in_its_stream/,
    );
    await expect(insert(`A/RES/1/2-${name.length}#1.1`, 1, 'SeriesBegun')).rejects.toThrow(
      /series_in_its_stream/,
    );
    await expect(insert(`A/RES/1/2-${name.length}#1.1#series`, 1, 'CycleStarted')).rejects.toThrow(
      /violates check/,
    );
  });

  it('its cycles are obligations, each confirmed once and launched once', async () => {
    const duty = await begun();
    const series = await seriesState(db, duty.id);
    if (series === undefined) throw new Error('it was begun');
    const facts = { key: 'GA-64', day: civilDate('2009-09-15'), deliveries: duty.deliveries };
    const act = { actor: SERIES, at: BEGINS };
    const cycle = obligationOfCycle(series, facts, civilDate('2009-04-14'));
    expect(cycle.id).toBe(`${duty.id}@GA-64`);
    await Promise.all([1, 2, 3].map(() => confirmCycle(db, REHEARSAL_CLOCK, cycle, act)));
    expect(await obligationState(db, cycle.id)).toMatchObject({ status: 'confirmed', seq: 1 });
    // The series has changed before it was launched: it is set right.
    const other = { ...cycle, subject: 'another' };
    await confirmCycle(db, REHEARSAL_CLOCK, other, act);
    expect(await obligationState(db, cycle.id)).toMatchObject({ seq: 2, obligation: { subject: 'another' } });
    const zone = zoneOf('New York', 2008, 2012);
    const plan = await planInHouse(db, other, zone, POSTS.assignments);
    if ('unplanned' in plan) throw new Error(JSON.stringify(plan));
    await recordLaunch(db, REHEARSAL_CLOCK, cycle.id, { plan, ...POSTS }, act);
    await confirmCycle(db, REHEARSAL_CLOCK, cycle, act);
    expect(await obligationState(db, cycle.id)).toMatchObject({ status: 'running', seq: 3 });
    expect(await verifyRecord(db, cycle.id)).toEqual([]);
    const list = await listObligations(db, EVERYTHING);
    const status = (id: string) => list.find((line) => line.id === id)?.status;
    expect([status(duty.id), status(cycle.id)]).toEqual(['series', 'running']);
  });

  it('knows what later mandates were read as doing to it, as the newest reading has it', async () => {
    const duty = await begun();
    const later = { symbol: `A/HRC/RES/51/20-${duty.mandate.symbol}`, adopted: civilDate('2012-10-06') };
    const effect = (does: Effect['does'], paragraph: string, of: string | null): Effect => {
      const value = { words: 'its resolution', symbol: duty.mandate.symbol, paragraph: of };
      const span = { start: 0, end: 1 };
      return { paragraph, does, evidence: span, words: `${does} it`, of: [{ value, span, rule: 'test' }] };
    };
    const open = async (): Promise<string[]> => {
      const series = await seriesState(db, duty.id);
      if (series === undefined) throw new Error('it was begun');
      const effects = await effectsOn(db, duty.mandate.symbol);
      return openProposals(series, effects).map(({ does, by }) => `${by.paragraph} ${does}`);
    };
    // One paragraph of another duty of the same mandate, and a mandate that is older.
    await keepEffects(db, later, [
      effect('ends', '25', null),
      effect('changes', '26', '14'),
      effect('ends', '27', '7'),
    ]);
    await keepEffects(db, { symbol: `old-${duty.mandate.symbol}`, adopted: civilDate('2008-01-01') }, [
      effect('repeats', '1', null),
    ]);
    expect(await open()).toEqual(['25 ends', '26 changes']);
    await keepEffects(db, later, [effect('ends', '25', null)]);
    expect(await open()).toEqual(['25 ends']);
    await put(duty, seriesCommand('keep-series', { by: { symbol: later.symbol, paragraph: '25' }, ...WHY }));
    expect(await open()).toEqual([]);
  });
});
