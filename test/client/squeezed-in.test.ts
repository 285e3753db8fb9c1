import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendCommand } from '../../client/obligations/command.ts';
import { parseCommand } from '../../domain/obligation/commands.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { REAL_CLOCK, stateFromRecord } from '../../store/record.ts';
import { decideInRegister } from '../../store/register.ts';
import { type ListeningHouse, launchPaper, openListeningHouse } from '../setup/listening.ts';

const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/646');
const MANDATE = 'A/RES/63/646';

describe('a change that comes between the look and the record', () => {
  let at: ListeningHouse;
  let id: ObligationId;
  beforeAll(async () => {
    at = await openListeningHouse();
    id = await launchPaper(at, 645);
    // Its run has said by then what there was to say of days long past.
    expect((await asked('first-of-all', '*')).status).toBe(200);
  });
  afterAll(() => at.close());

  const seqOf = async () => (await stateFromRecord(at.house.db, id)).seq;
  const correction = (commandId: string) => ({
    ...{ type: 'record-mandate-correction', commandId, actor: 'p-haddad', comment: null },
    ...{ symbol: 'A/63/645/Corr.1', happenedOn: '2026-01-05', words: `corrected by ${commandId}` },
  });
  async function sent(commandId: string, seen: number) {
    const command = parseCommand({ ...correction(commandId), seen });
    if (typeof command === 'string') throw new Error(command);
    return sendCommand({ client: at.house.client, sign: at.house.keys.signAs('api') }, id, command);
  }
  const asked = async (commandId: string, tag: string) => {
    const answer = await fetch(`${at.url}/commands?id=${encodeURIComponent(id)}`, {
      method: 'POST',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json', 'if-match': tag },
      body: JSON.stringify(correction(commandId)),
    });
    return {
      status: answer.status,
      etag: answer.headers.get('etag'),
      body: (await answer.json()) as { code?: string },
    };
  };

  it('is refused by the record, which keeps that', async () => {
    const seen = await seqOf();
    const answers = await Promise.all(['one', 'two', 'three'].map((name) => sent(`at-once-${name}`, seen)));
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1);
    for (const answer of answers)
      if (!answer.accepted)
        expect(answer.refused).toEqual({
          code: 'changed-since',
          why: expect.stringMatching(/^It has changed since you looked: event \d+ is its last by now\.$/),
        });
    expect(await at.get(`/history?id=${encodeURIComponent(id)}`)).toMatchObject({ objections: [] });
  });

  it('lets one of those through that saw the same over HTTP', async () => {
    const tag = `"${await seqOf()}"`;
    const answers = await Promise.all([1, 2, 3, 4].map((name) => asked(`over-http-${name}`, tag)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    for (const { status, body } of answers)
      if (status === 412) expect(['request.stale', 'changed-since']).toContain(body.code);
  });

  it('is no matter to a repeat: it is answered as the first time', async () => {
    const tag = `"${await seqOf()}"`;
    const first = await asked('repeated', tag);
    expect(first.status).toBe(200);
    const again = await asked('repeated', tag);
    expect(again).toEqual(first);
    // Nothing was kept of what was refused before it was sent: its id is still free.
    expect((await asked('late', tag)).body.code).toBe('request.stale');
    expect((await asked('late', first.etag ?? '')).status).toBe(200);
    expect((await asked('of-others', 'W/"1", "x"')).body.code).toBe('request.stale');
    expect((await asked('whatever-stands', '*')).status).toBe(200);
  });

  it('is refused in the register in the transaction that would decide', async () => {
    const client = at.client;
    const { keys } = await client.registerMandate({ body: { text: TEXT } });
    const { seq } = await client.mandate({ query: { symbol: MANDATE } });
    const rejecting = (commandId: string, key = '') =>
      ({ type: 'reject', commandId, actor: 'p-haddad', onBehalfOf: null, comment: 'not owed', key }) as const;
    const [one, two] = keys;
    const decide = (name: string, key: string | undefined, seen: number) =>
      decideInRegister(
        at.house.db,
        REAL_CLOCK,
        MANDATE,
        rejecting(name, key) as never,
        REAL_CLOCK.now(),
        undefined,
        seen,
      );
    const both = await Promise.allSettled([decide('r-one', one, seq), decide('r-two', two, seq)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(decide('r-two', two, seq)).rejects.toMatchObject({ code: 'request.stale' });
    expect(await decide('r-one', one, seq)).toMatchObject({ accepted: true });
    expect(await decide('r-two', two, seq + 1)).toMatchObject({ accepted: true });
  });
});
