import { randomUUID } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Sender } from '../../client/answering.ts';
import { storyLines } from '../../client/cli/words.ts';
import { sendCommand } from '../../client/obligations/command.ts';
import { startRun } from '../../client/obligations/run.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import { type ObligationId, obligationId } from '../../domain/obligation/obligation.ts';
import { CALENDAR } from '../../domain/obligation/parties.ts';
import type { CommandRequest } from '../../domain/obligation/record.ts';
import type { SignedCommand } from '../../domain/obligation/signed.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { fromMs, type Instant } from '../../domain/time/instant.ts';
import { makeKnown } from '../../store/keys.ts';
import { introduce, type StoryLine, storyOf } from '../../store/reads.ts';
import { REAL_CLOCK, readRecord } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import { newKey, signCommand } from '../../store/signing.ts';
import { verifyRecord } from '../../store/verify.ts';
import { houseApi } from '../../worker/api.ts';
import { commandUpdates, factSignal, updateIdOf } from '../../workflows/messages.ts';
import { beginObligation } from '../setup/begin.ts';
import { temporaryFolder } from '../setup/folder.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { commandBy, datesOf, draftOf, PEOPLE, PLANS, POSTS, planOf, REPORT } from '../setup/sample.ts';
import { stateOf } from '../setup/state.ts';
import { until } from '../setup/until.ts';

const A = draftOf('a');
const B = draftOf('b');
const HOUR_MS = 3_600_000;
const PLAN = planOf(REPORT, [
  ['draft', '2096-06-01'],
  ['clear', '2096-06-29'],
  ['submit', '2096-07-06', 'GA-64'],
  ['issue', '2096-08-03', 'GA-64'],
]);

/** A house with real obligations: its record goes by the clock, and nothing of a cast is taken. */
let house: TestHouse;
let persons: Sender;
const api = newKey();
beforeAll(async () => {
  house = await openHouse(undefined, undefined, REAL_CLOCK);
  persons = { client: house.client, sign: house.keys.signAs('api') };
  await makeKnown(house.db, { ...api, kind: 'api', madeAt: REAL_CLOCK.now() });
  await introduce(house.db, [{ id: PEOPLE.drafter, name: 'Ines Okafor' }]);
}, 60_000);
afterAll(() => house.close());

interface Real {
  id: ObligationId;
  handle: WorkflowHandle;
  send(command: Command): Promise<Answer>;
  story(): Promise<StoryLine[]>;
  state(): Promise<ObligationState>;
}

let count = 0;
async function running(): Promise<Real> {
  count += 1;
  const symbol = house.id(`A/RES/91/${count}`);
  const id = obligationId({ symbol, paragraph: '14', ordinal: 1 });
  const obligation = { ...REPORT, id, mandate: { ...REPORT.mandate, symbol } };
  const act = { actor: PEOPLE.officer, at: REAL_CLOCK.now() };
  await beginObligation(house.db, REAL_CLOCK, obligation, act);
  await recordLaunch(house.db, REAL_CLOCK, id, { plan: PLAN, ...POSTS }, act);
  const handle = await startRun(obligation, { client: house.client, taskQueue: house.taskQueue });
  expect(await stateOf(handle)).toMatchObject({ status: 'running' });
  return {
    id,
    handle,
    send: (command) => sendCommand(persons, id, command),
    story: () => storyOf(house.db, id),
    state: () => stateOf(handle),
  };
}

/** What anybody can do who reaches Temporal. */
const sendPast = (
  { handle }: Real,
  signed: SignedCommand,
  updateId: string = randomUUID(),
): Promise<Answer> => handle.executeUpdate(commandUpdates[signed.command.type], { args: [signed], updateId });

const handIn = (fields: Partial<Command> = {}): Command =>
  commandBy('drafter', { type: 'hand-in-draft', draft: A, ...(fields as object) });
const ago = (hours: number): Instant => fromMs(Date.now() - hours * HOUR_MS);
const signed = ({ id }: Real, command = handIn(), at = ago(0), key = api): SignedCommand =>
  signCommand(key, id, command, at);
const changed = (sent: SignedCommand, fields: object): SignedCommand => ({
  ...sent,
  command: { ...sent.command, ...fields } as Command,
});
/** A key of that kind, which the record knows. */
async function keyOf(
  kind: 'api' | 'system' | 'cast',
  ended: { retired_at?: string; revoked_at?: string } = {},
) {
  const key = newKey();
  await makeKnown(house.db, { ...key, kind, madeAt: ago(500) });
  const reason = ended.revoked_at === undefined ? {} : { reason: 'lost' };
  if (Object.keys(ended).length > 0)
    await house.db
      .updateTable('signing_key')
      .set({ ...ended, ...reason })
      .where('id', '=', key.id)
      .execute();
  return key;
}

type Forge = (real: Real) => SignedCommand | Promise<SignedCommand>;
const FORGED: [what: string, code: string, why: RegExp, forge: Forge][] = [
  [
    'signed by nobody',
    'unsigned-command',
    /Nobody has signed/,
    () => ({ command: handIn(), signature: null }),
  ],
  [
    'signed by a stranger',
    'signature-invalid',
    /not known/,
    (real) => signed(real, handIn(), ago(0), newKey()),
  ],
  [
    'signed for another obligation',
    'signature-invalid',
    /something else/,
    async () => signed(await running()),
  ],
  [
    'with another actor put in',
    'signature-invalid',
    /something else/,
    (real) =>
      changed(signed(real, commandBy('stranger', { type: 'hand-in-draft', draft: A })), {
        actor: PEOPLE.drafter,
      }),
  ],
  [
    'with somebody put in for whom it is done',
    'signature-invalid',
    /something else/,
    (real) => changed(signed(real), { onBehalfOf: PEOPLE.director }),
  ],
  [
    'whose signature was of another command id',
    'signature-invalid',
    /something else/,
    (real) => changed(signed(real), { commandId: 'another' }),
  ],
  [
    'with another draft put in',
    'signature-invalid',
    /something else/,
    (real) => changed(signed(real), { draft: B }),
  ],
  [
    'with another comment put in',
    'signature-invalid',
    /something else/,
    (real) => changed(signed(real, handIn({ comment: 'As agreed.' })), { comment: 'Not as agreed.' }),
  ],
  [
    'with another time put in',
    'signature-invalid',
    /something else/,
    (real) => {
      const { command, signature } = signed(real);
      return { command, signature: signature && { ...signature, at: ago(1) } };
    },
  ],
  [
    'signed with a key of a cast',
    'signature-invalid',
    /rehearsals only/,
    async (real) => signed(real, handIn(), ago(0), await keyOf('cast')),
  ],
  [
    'of a person, signed with a key of the services',
    'signature-invalid',
    /does not speak for p-drafter/,
    async (real) => signed(real, handIn(), ago(0), await keyOf('system')),
  ],
  [
    'of the calendar, signed with a key for persons',
    'signature-invalid',
    /does not speak for calendar/,
    (real) =>
      signed(real, {
        ...{ type: 'propose-dates', commandId: 'calendar-1', actor: CALENDAR },
        ...{ onBehalfOf: PEOPLE.officer, comment: null, proposal: datesOf(PLANS.report) },
      }),
  ],
  [
    'signed with a revoked key, before the revocation by what it says',
    'signature-invalid',
    /revoked/,
    async (real) => signed(real, handIn(), ago(2), await keyOf('api', { revoked_at: ago(1) })),
  ],
  [
    'signed with a key after its end',
    'signature-invalid',
    /another key had taken the place/,
    async (real) => signed(real, handIn(), ago(1), await keyOf('api', { retired_at: ago(2) })),
  ],
  ['signed in the future', 'signature-invalid', /yet to come/, (real) => signed(real, handIn(), ago(-1))],
  [
    'signed long ago',
    'signature-invalid',
    /more than 7 days ago/,
    (real) => signed(real, handIn(), ago(8 * 24)),
  ],
];

describe('an update that is sent past the house', () => {
  it.each(FORGED)('%s changes nothing and is in the story', async (_what, code, why, forge) => {
    const real = await running();
    const before = await real.state();
    const forged = await forge(real);
    const refused = { code, why: expect.stringMatching(why) };
    expect(await sendPast(real, forged)).toEqual({ accepted: false, refused });

    const {
      seq: _seq,
      hash: _hash,
      refusals,
      ...after
    } = (await real.state()) as ObligationState & { refusals: number };
    expect(before).toMatchObject(after);
    expect(refusals).toBe(1);
    const { commandId, actor, onBehalfOf } = forged.command;
    const story = await real.story();
    expect(story).toHaveLength(3);
    expect(story.at(-1)).toMatchObject({
      ...{ type: 'CommandRefused', actor: 'unproven', onBehalfOf: null, comment: null, signedBy: null },
      facts: { command: forged.command.type, code, claimed: { commandId, actor, onBehalfOf } },
    });
    expect(await verifyRecord(house.db, real.id)).toEqual([]);
    // What was really meant by that id is done all the same.
    const meant = handIn({ commandId: commandId.replace('calendar-1', 'meant') });
    expect(await real.send(meant)).toEqual({ accepted: true });
    expect((await real.story()).at(-1)).toMatchObject({ type: 'DraftHandedIn', actor: PEOPLE.drafter });
    expect(await verifyRecord(house.db, real.id)).toEqual([]);
    await real.handle.terminate('seen enough');
  });

  it('is told as what it says to be, and no more', async () => {
    const real = await running();
    await sendPast(real, { command: handIn({ comment: 'A libel.' }), signature: null });
    const lines = storyLines(await real.story(), undefined).join('\n');
    expect(lines).toContain('said to be Ines Okafor tried to hand in draft, REFUSED: Nobody has signed it');
    // What strangers write is not kept.
    expect(lines).not.toContain('A libel.');
    await real.handle.terminate('seen enough');
  });

  it('does not answer for the command that it knows the id of, neither before nor after', async () => {
    const real = await running();
    const command = handIn();
    const unsigned = { command, signature: null };
    // As Temporal's own id of the update, too: what the forger can know is the command's id.
    for (const updateId of [command.commandId, updateIdOf(unsigned)]) {
      expect(await sendPast(real, unsigned, updateId)).toMatchObject({
        refused: { code: 'unsigned-command' },
      });
    }
    expect(await real.send(command)).toEqual({ accepted: true });
    expect(await sendPast(real, unsigned)).toMatchObject({ refused: { code: 'unsigned-command' } });
    expect(await sendPast(real, changed(signed(real, command), { draft: B }))).toMatchObject({
      refused: { code: 'signature-invalid' },
    });
    expect(await real.send(command)).toEqual({ accepted: true });
    const story = await real.story();
    // The same thing sent again is the same refusal.
    expect(story.slice(2).map(({ type }) => type)).toEqual([
      'CommandRefused',
      'DraftHandedIn',
      'CommandRefused',
    ]);
    await real.handle.terminate('seen enough');
  });

  it('is the true one when it is a copy of it: answered as the first time, and nothing is written', async () => {
    const real = await running();
    const sent = signed(real);
    expect(await sendPast(real, sent, updateIdOf(sent))).toEqual({ accepted: true });
    const { signature } = sent;
    if (signature === null) throw new Error('it is signed');
    expect(await sendPast(real, sent)).toEqual({ accepted: true });
    expect(await real.story()).toHaveLength(3);
    expect((await real.story()).at(-1)).toMatchObject({ signedBy: api.id });
    await real.handle.terminate('seen enough');
  });

  it('is rejected without a trace when it is malformed: a bare command, or the ring of a wake-up', async () => {
    const real = await running();
    const sendAnything = (given: unknown) =>
      real.handle
        .executeUpdate('hand-in-draft', { args: [given] })
        .catch(({ cause }: Error) => String(cause));
    const ring = {
      type: 'ring',
      commandId: 'ring/x',
      actor: 'clock',
      onBehalfOf: null,
      comment: null,
      rung: 'x',
    };
    expect(await sendAnything(handIn())).toContain('expected { command, signature }');
    expect(await sendAnything({ command: ring, signature: null })).toContain('type: expected one of');
    expect(await sendAnything({ command: handIn({ commandId: 'ring/x' }), signature: null })).toContain(
      'commandId',
    );
    expect(
      await sendAnything({ command: handIn({ actor: 'unproven' as never }), signature: null }),
    ).toContain('actor');
    expect(await sendAnything({ command: handIn({ comment: '\ud800' }), signature: null })).toContain(
      'half a character',
    );
    const { signature } = signed(real);
    for (const wrong of [
      { ...signature, value: 'x' },
      { ...signature, at: 'now' },
      { ...signature, salt: 'x' },
      {},
    ])
      expect(await sendAnything({ command: handIn(), signature: wrong })).toContain('signature: expected');
    expect(await sendAnything({ command: handIn({ comment: 'x' }), signature })).toContain('expected a salt');
    expect(await real.story()).toHaveLength(2);
    await real.handle.terminate('seen enough');
  });

  it('as a signal is refused and told too', async () => {
    const real = await running();
    const happenedOn = civilDate('2026-01-05');
    const command = commandBy('officer', { type: 'record-reply', from: 'Austria', happenedOn });
    await real.handle.signal(factSignal, { command, signature: null });
    await real.handle.signal('fact', { command: { type: 'ring', actor: 'clock' }, signature: null });
    await until(async () => (await real.story()).length > 2);
    expect((await real.story()).slice(2)).toMatchObject([{ facts: { code: 'unsigned-command' } }]);
    await real.handle.terminate('seen enough');
  });

  it('reaches no other run of the same obligation that lives in another time', async () => {
    const real = await running();
    await real.handle.terminate('by whoever reaches Temporal');
    const handle = await house.client.workflow.start('secretaryGeneralReport', {
      taskQueue: house.taskQueue,
      workflowId: house.id('another-run'),
      args: [{ obligation: real.id, rehearsal: { shiftMs: -1000 * HOUR_MS } }],
    });
    expect(await sendPast({ ...real, handle }, signed(real))).toMatchObject({
      refused: { code: 'signature-invalid', why: expect.stringContaining('before it was signed') },
    });
    await handle.terminate('seen enough');
  });
});

it('an answer that somebody gives in the place of our workers is not passed on', async () => {
  const real = await running();
  await real.handle.terminate('by whoever reaches Temporal');
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'workflows.ts'),
    `import { condition, defineUpdate, setHandler } from '@temporalio/workflow';
    export async function rogue() {
      setHandler(defineUpdate('hand-in-draft'), () => ({ accepted: true }));
      await condition(() => false);
    }`,
  );
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const connection = await NativeConnection.connect({ address: inject('temporalAddress') });
  const taskQueue = house.id('rogue');
  const worker = await Worker.create({
    ...{ connection, namespace: inject('temporalNamespace'), taskQueue },
    workflowsPath: join(folder, 'workflows.ts'),
  });
  const { db, keeper, keys, client } = house;
  const run = { client, taskQueue: house.taskQueue };
  const api = houseApi({ db, keeper, keys, run, token: 'x', stop: () => {}, unexpected: () => {} });
  await worker.runUntil(async () => {
    const handle = await client.workflow.start('rogue', { taskQueue, workflowId: real.handle.workflowId });
    const answer = await api.inject({
      method: 'POST',
      url: `/commands?id=${encodeURIComponent(real.id)}`,
      headers: { authorization: 'Bearer x' },
      payload: handIn(),
    });
    expect(answer.json()).toMatchObject({ code: 'temporal.not-ours' });
    expect(await real.story()).toHaveLength(2);
    await handle.terminate('seen enough');
  });
  await api.close();
  await connection.close();
}, 60_000);

describe('the record', () => {
  it('is closed to whoever runs its activities from elsewhere', async () => {
    const real = await running();
    const [launched] = (await readRecord(house.db, real.id, 1)).slice(-1);
    const request: CommandRequest = {
      ...{ obligation: real.id, afterSeq: 2, afterHash: launched?.hash ?? '', at: ago(0), rules: 1 },
      ...{ commandId: 'ring/x', actor: 'clock' as never, onBehalfOf: null },
      asked: {
        command: {
          ...{ type: 'ring', commandId: 'ring/x', actor: 'clock' as never },
          ...{ onBehalfOf: null, comment: null, rung: 'x' },
        },
        signature: null,
      },
      events: [{ type: 'RangInVain', version: 1, facts: { rung: 'x' }, comment: null }],
      answer: { accepted: true },
    };
    const run = (type: string, args: unknown[]) =>
      house.client.activity.execute(type, {
        ...{ id: randomUUID(), taskQueue: house.taskQueue, args },
        ...{ startToCloseTimeout: '5 seconds', retry: { maximumAttempts: 1 } },
      });
    const closed = {
      cause: { message: expect.stringContaining('open to the workflows of this worker only') },
    };
    await expect(run('recordEvents', [request])).rejects.toMatchObject(closed);
    await expect(run('readRecord', [real.id, 0])).rejects.toMatchObject(closed);
    expect(await real.story()).toHaveLength(2);
    await real.handle.terminate('seen enough');
  });

  it('answers what it knows, also when the key has ended meanwhile', async () => {
    const real = await running();
    const key = await keyOf('api');
    const sent = signed(real, handIn(), ago(0), key);
    expect(await sendPast(real, sent)).toEqual({ accepted: true });
    await house.db
      .updateTable('signing_key')
      .set({ revoked_at: ago(0), reason: 'lost' })
      .where('id', '=', key.id)
      .execute();
    // As Temporal does when somebody resets a run: it applies old updates again.
    expect(await sendPast(real, sent)).toEqual({ accepted: true });
    expect(await real.story()).toHaveLength(3);
    expect(await verifyRecord(house.db, real.id)).toEqual([]);
    await real.handle.terminate('seen enough');
  });

  it('takes what the house signs after its keys were replaced and revoked', async () => {
    const real = await running();
    const versions = [A, B, draftOf('c')];
    const [first, second, third] = versions.map((draft) =>
      commandBy('drafter', { type: 'hand-in-draft', draft }),
    );
    if (!first || !second || !third) throw new Error('there are three');
    expect(await real.send(first)).toEqual({ accepted: true });
    await house.keys.rotate(['api']);
    expect(await real.send(second)).toEqual({ accepted: true });
    const own = (await house.keys.list()).find((key) => key.own && key.kind === 'api');
    await house.keys.revoke(own?.id.slice(0, 12) ?? '', 'a copy was found');
    expect(await real.send(third)).toEqual({ accepted: true });
    const signers = (await real.story()).slice(2).map(({ signedBy }) => signedBy);
    expect(new Set(signers).size).toBe(3);
    expect(signers[1]).toBe(own?.id);
    expect(await verifyRecord(house.db, real.id)).toEqual([]);
    await real.handle.terminate('seen enough');
  });
});
