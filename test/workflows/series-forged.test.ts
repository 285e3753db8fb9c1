import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendSeriesCommand } from '../../client/series/command.ts';
import { seriesRunOf, startMissingSeries } from '../../client/series/run.ts';
import type { KeyKind } from '../../domain/obligation/signed.ts';
import { HOUSE_ONLY, type SeriesCommand } from '../../domain/series/commands.ts';
import type { SeriesAnswer } from '../../domain/series/decide.ts';
import { type SeriesId, seriesStream } from '../../domain/series/series.ts';
import type { SignedSeriesCommand } from '../../domain/series/signed.ts';
import type { BegunSeries } from '../../domain/series/state.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { fromMs, type Instant } from '../../domain/time/instant.ts';
import { makeKnown } from '../../store/keys.ts';
import { REAL_CLOCK } from '../../store/record.ts';
import { beginSeries, seriesState } from '../../store/series.ts';
import { type SeriesStoryLine, seriesStory } from '../../store/series-reads.ts';
import { newKey, signCommand } from '../../store/signing.ts';
import { verifyRecord } from '../../store/verify.ts';
import { seriesQuery, seriesUpdates, updateIdOf } from '../../workflows/messages.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { PEOPLE } from '../setup/sample.ts';
import { BEGINNING, confirmedDuty, seriesCommand, YEARLY } from '../setup/series.ts';
import { until } from '../setup/until.ts';

const WHY = { comment: 'The committee has said so.' };
const HOUR_MS = 3_600_000;
const ago = (hours: number): Instant => fromMs(Date.now() - hours * HOUR_MS);

/** A house with real series: its record goes by the clock, and nothing of a cast is taken. */
let house: TestHouse;
const api = newKey();
beforeAll(async () => {
  house = await openHouse(undefined, undefined, REAL_CLOCK);
  await makeKnown(house.db, { ...api, kind: 'api', madeAt: REAL_CLOCK.now() });
}, 60_000);
afterAll(() => house.close());

interface Real {
  id: SeriesId;
  handle: WorkflowHandle;
  send(command: SeriesCommand): Promise<SeriesAnswer>;
  story(): Promise<SeriesStoryLine[]>;
  state(): Promise<BegunSeries>;
}

/** A series whose first cycle lies far ahead, run by the clock. */
async function running(): Promise<Real> {
  const stated = [
    { element: { type: 'date', date: '2091-07-01' } as const, words: 'from 1 July 2091' },
    { element: { type: 'recurring', every: 'P1Y' } as const, words: 'annually' },
  ];
  const duty = await confirmedDuty(
    house,
    YEARLY.map((delivery) => ({ ...delivery, key: 'GA', session: null, stated })),
  );
  const { id } = duty;
  const act = { actor: PEOPLE.officer, at: REAL_CLOCK.now() };
  await beginSeries(house.db, REAL_CLOCK, id, { ...BEGINNING, from: civilDate('2091-01-01') }, act);
  await startMissingSeries(duty, house);
  const handle = seriesRunOf(house.client, id);
  await until(async () => (await handle.query(seriesQuery)).status === 'running');
  const persons = { client: house.client, sign: house.keys.signAs('api') };
  return {
    id,
    handle,
    send: (command) => sendSeriesCommand(persons, id, command),
    story: () => seriesStory(house.db, id),
    async state() {
      const state = await seriesState(house.db, id);
      if (state === undefined) throw new Error(`${id} was begun`);
      expect(await handle.query(seriesQuery)).toEqual(state);
      return state;
    },
  };
}

/** What anybody can do who reaches Temporal. */
const sendPast = (
  { handle }: Real,
  sent: SignedSeriesCommand,
  updateId: string = randomUUID(),
): Promise<SeriesAnswer> =>
  handle.executeUpdate(seriesUpdates[sent.command.type], { args: [sent], updateId });

const suspend = (fields: Partial<SeriesCommand> = {}): SeriesCommand =>
  seriesCommand('suspend-series', { ...WHY, ...(fields as object) });
const signed = ({ id }: Real, command = suspend(), key = api, at = ago(0)): SignedSeriesCommand =>
  signCommand(key, seriesStream(id), command, at);
const changed = (sent: SignedSeriesCommand, fields: object): SignedSeriesCommand => ({
  ...sent,
  command: { ...sent.command, ...fields } as SeriesCommand,
});
async function keyOf(kind: KeyKind) {
  const key = newKey();
  await makeKnown(house.db, { ...key, kind, madeAt: ago(500) });
  return key;
}

type Forge = (real: Real) => SignedSeriesCommand | Promise<SignedSeriesCommand>;
const FORGED: [what: string, code: string, why: RegExp, forge: Forge][] = [
  [
    'signed by nobody',
    'unsigned-command',
    /Nobody has signed/,
    () => ({ command: suspend(), signature: null }),
  ],
  ['signed by a stranger', 'signature-invalid', /not known/, (real) => signed(real, suspend(), newKey())],
  [
    'signed for the duty of which it is the series',
    'signature-invalid',
    /something else/,
    ({ id }) => signCommand(api, id, suspend(), ago(0)),
  ],
  ['signed for another series', 'signature-invalid', /something else/, async () => signed(await running())],
  [
    'with another actor put in',
    'signature-invalid',
    /something else/,
    (real) =>
      changed(signed(real, seriesCommand('suspend-series', WHY, 'stranger')), { actor: PEOPLE.officer }),
  ],
  [
    'with another mandate put in',
    'signature-invalid',
    /something else/,
    (real) => changed(signed(real), { by: { symbol: 'A/RES/70/900', paragraph: null } }),
  ],
  [
    'with another reason put in',
    'signature-invalid',
    /something else/,
    (real) => changed(signed(real), { comment: 'Not as agreed.' }),
  ],
  [
    'signed with a key of a cast',
    'signature-invalid',
    /rehearsals only/,
    async (real) => signed(real, suspend(), await keyOf('cast')),
  ],
  [
    'of a person, signed with a key of the services',
    'signature-invalid',
    /does not speak for p-officer/,
    async (real) => signed(real, suspend(), await keyOf('system')),
  ],
  [
    'signed long ago',
    'signature-invalid',
    /more than 7 days ago/,
    (real) => signed(real, suspend(), api, ago(8 * 24)),
  ],
];

describe('an update that is sent past the house to a series', () => {
  it.each(FORGED)('%s changes nothing and is in its story', async (_what, code, why, forge) => {
    const real = await running();
    const before = await real.state();
    const forged = await forge(real);
    const refused = { code, why: expect.stringMatching(why) };
    expect(await sendPast(real, forged)).toEqual({ accepted: false, refused });

    const { seq: _seq, hash: _hash, refusals, ...after } = await real.state();
    expect(before).toMatchObject(after);
    expect(refusals).toBe(1);
    const { commandId, actor, onBehalfOf } = forged.command;
    const story = await real.story();
    expect(story).toHaveLength(2);
    expect(story.at(-1)).toMatchObject({
      ...{ type: 'CommandRefused', actor: 'unproven', onBehalfOf: null, comment: null, signedBy: null },
      facts: { command: 'suspend-series', code, claimed: { commandId, actor, onBehalfOf } },
      actorName: expect.stringContaining('said to be'),
    });
    expect(await verifyRecord(house.db, seriesStream(real.id))).toEqual([]);
    // What was really meant by that id is done all the same.
    expect(await real.send(suspend({ commandId }))).toEqual({ accepted: true });
    expect((await real.state()).status).toBe('suspended');
    expect(await verifyRecord(house.db, seriesStream(real.id))).toEqual([]);
    await real.handle.terminate('seen enough');
  });

  it('does not answer for the command that it knows the id of, and a copy of the true one is the true one', async () => {
    const real = await running();
    const command = suspend();
    const unsigned = { command, signature: null };
    for (const updateId of [command.commandId, updateIdOf(unsigned)])
      expect(await sendPast(real, unsigned, updateId)).toMatchObject({
        refused: { code: 'unsigned-command' },
      });
    const sent = signed(real, command);
    expect(await sendPast(real, sent, updateIdOf(sent))).toEqual({ accepted: true });
    expect(await real.send(command)).toEqual({ accepted: true });
    expect(await sendPast(real, sent)).toEqual({ accepted: true });
    const story = await real.story();
    expect(story.map(({ type, signedBy }) => [type, signedBy])).toEqual([
      ['SeriesBegun', null],
      ['CommandRefused', null],
      ['SeriesSuspended', api.id],
    ]);
    await real.handle.terminate('seen enough');
  });

  it('is rejected without a trace when only the house may say it, or it is malformed', async () => {
    const real = await running();
    const sendAnything = (given: unknown) =>
      real.handle
        .executeUpdate('suspend-series', { args: [given] })
        .catch(({ cause }: Error) => String(cause));
    expect(await sendAnything(suspend())).toContain('expected { command, signature }');
    for (const type of HOUSE_ONLY)
      expect(await sendAnything({ command: { ...suspend(), type }, signature: null })).toContain(
        'type: expected one of',
      );
    for (const commandId of ['begin', 'cycle/GA-64', 'directory/1/x', 'unproven/x', 'a\u0000'])
      expect(await sendAnything({ command: suspend({ commandId }), signature: null })).toContain('commandId');
    expect(await sendAnything({ command: suspend({ comment: '\ud800' }), signature: null })).toContain(
      'half a character',
    );
    expect(await real.story()).toHaveLength(1);
    await real.handle.terminate('seen enough');
  });
});

it('what a series asks of the world nobody else may have run', async () => {
  const { id, handle, story } = await running();
  const run = (type: string, args: unknown[]) =>
    house.client.activity.execute(type, {
      ...{ id: randomUUID(), taskQueue: house.taskQueue, args },
      ...{ startToCloseTimeout: '5 seconds', retry: { maximumAttempts: 1 } },
    });
  const closed = { cause: { message: expect.stringContaining('open to the workflows of this worker only') } };
  const at = ago(0);
  await expect(run('recordSeries', [{}])).rejects.toMatchObject(closed);
  await expect(run('readSeries', [id, 0])).rejects.toMatchObject(closed);
  await expect(run('nextLaunch', [id, at])).rejects.toMatchObject(closed);
  await expect(run('seating', [id, at])).rejects.toMatchObject(closed);
  await expect(run('startCycle', [{ series: id, at, rehearsal: false }])).rejects.toMatchObject(closed);
  expect(await story()).toHaveLength(1);
  await handle.terminate('seen enough');
});
