import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellSeats } from '../../activities/seat-posts.ts';
import { daysAt } from '../../activities/seats.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { directoryFromRecord, directoryLine, directorySeq } from '../../store/directory.ts';
import { obligationState } from '../../store/reads.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import { verifyRecord } from '../../store/verify.ts';
import { houseApi } from '../../worker/api.ts';
import { startMissingTelling } from '../../worker/missing-change.ts';
import { directoryChangeId } from '../../workflows/messages.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch, type TestObligation } from '../setup/launch.ts';
import { commandBy, draftOf, PEOPLE, PLANS, REPORT } from '../setup/sample.ts';

const CHIEF = 'Chief of Section';
const A = draftOf('a');
const B = draftOf('b');

let house: TestHouse;
let api: FastifyInstance;
beforeAll(async () => {
  house = await openHouse();
  const { db, keeper, keys } = house;
  api = houseApi({ db, keeper, keys, run: house, token: 'x', stop: () => {}, unexpected: () => {} });
}, 60_000);
afterAll(async () => {
  await api.close();
  await house.close();
});

/** As an officer says it to the house; answers what came of the walk that the house has begun. */
const say = (commandId: string, ...facts: object[]): Promise<unknown> =>
  sayAs(PEOPLE.officer, commandId, ...facts);
async function sayAs(actor: string, commandId: string, ...facts: object[]): Promise<unknown> {
  const payload = { commandId, actor, facts, file: null, reason: 'The post has passed.' };
  const headers = { authorization: 'Bearer x' };
  const answer = await api.inject({ method: 'POST', url: '/directory', payload, headers });
  expect(answer.statusCode, answer.body).toBe(200);
  const change = await directoryLine(house.db, answer.json<{ seq: number }>().seq);
  return house.client.workflow.getHandle(directoryChangeId(change)).result();
}
const person = (id: string, name: string) => ({ kind: 'person', person: id, name });
const holds = (id: string, from: string) => ({ kind: 'holding', post: CHIEF, person: id, from });
const by = (actor: string, onBehalfOf: string | null = null): Partial<Command> =>
  ({ actor, onBehalfOf }) as Partial<Command>;
const approval = (draft: string, who: Partial<Command>): Command =>
  ({ ...commandBy('chief', { type: 'approve-draft', draft }), ...who }) as Command;
const running = async ({ obligation }: TestObligation) => {
  const life = await obligationState(house.db, obligation.id);
  if (life?.status !== 'running') throw new Error(`it is ${life?.status}`);
  return life;
};

it('whoever comes to a post decides, who left it no longer, and a delegate on behalf, within the period', async () => {
  const report = await launch(house, REPORT, PLANS.report);
  const { send } = report;
  await send(commandBy('drafter', { type: 'hand-in-draft', draft: A }));
  expect(
    await say(
      'appoint',
      ...[person('p-next', 'N. Next'), person('p-deputy', 'D. Deputy'), person('p-later', 'L. Later')],
      { kind: 'post', post: CHIEF, station: 'Geneva' },
      holds('p-next', '2008-01-01'),
    ),
  ).toEqual({ told: 1, same: 0, waiting: 0 });
  expect(await send(approval(A.sha256, by(PEOPLE.chief)))).toMatchObject({
    ...{ accepted: false, refused: { code: 'not-your-role' } },
  });
  expect(await send(approval(A.sha256, by('p-next')))).toEqual({ accepted: true });

  await send(commandBy('officer', { type: 'hand-in-draft', draft: B, onBehalfOf: PEOPLE.drafter }));
  const delegates = (to: string, from: string, last: string) => ({
    ...{ kind: 'delegation', by: 'p-next', person: to, posts: [CHIEF], from, to: last },
  });
  expect(
    await sayAs(
      ...(['p-next', 'delegate'] as const),
      delegates('p-deputy', '2008-06-01', '2090-12-31'),
      delegates('p-later', '2080-01-01', '2090-12-31'),
    ),
  ).toEqual({ told: 1, same: 0, waiting: 0 });
  expect(await send(approval(B.sha256, by('p-later', 'p-next')))).toMatchObject({
    refused: { code: 'not-your-role' },
  });
  expect(await send(approval(B.sha256, by('p-deputy')))).toMatchObject({
    refused: { code: 'not-on-behalf' },
  });
  expect(await send(approval(B.sha256, by('p-deputy', 'p-next')))).toEqual({ accepted: true });

  const told = (await report.events()).filter(({ type }) => type === 'PostsSeated');
  expect(told).toMatchObject([
    {
      ...{ actor: 'directory', onBehalfOf: PEOPLE.officer },
      facts: { directorySeq: 1, seats: [{ post: CHIEF, holder: 'p-next' }] },
    },
    { facts: { directorySeq: 2, hours: [{ zone: { station: 'Geneva' } }] } },
  ]);
  expect((await running(report)).hours.map(({ zone }) => zone.station)).toEqual(['Vienna', 'Geneva']);
  expect(await verifyRecord(house.db, report.obligation.id)).toEqual([]);
  expect(await startMissingTelling(house.db, house)).toBeNull();
});

it('an unproven refusal is tried again, any other says nothing more, and who has no run waits', async () => {
  const report = await launch(house, REPORT, PLANS.report);
  const { db } = house;
  const life = await running(report);
  const change = await directoryLine(db, await directorySeq(db));
  const told = {
    ...{ change, recorded: await directoryFromRecord(db) },
    days: daysAt(REHEARSAL_CLOCK.now()),
  };
  const patience = { ms: 1000, signal: new AbortController().signal };
  const answered = (code: 'signature-invalid' | 'seats-overtaken') =>
    tellSeats({ db, send: async (): Promise<Answer> => ({ accepted: false, refused: { code, why: code } }) });
  await expect(answered('signature-invalid')(life, told, patience)).rejects.toThrow('signature-invalid');
  expect(await answered('seats-overtaken')(life, told, patience)).toBe('same');
  const sent: PersonId[] = [];
  const real = tellSeats({
    db,
    send: async (_, command) => {
      sent.push(command.actor);
      return report.send(command);
    },
  });
  await report.handle.terminate('by hand');
  expect(await real(life, told, patience)).toBe('waiting');
  expect(sent).toEqual(['directory']);
});
