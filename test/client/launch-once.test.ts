import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Once } from '../../client/api/once.ts';
import { runOf, startMissingRun } from '../../client/obligations/run.ts';
import { startMissingSeries } from '../../client/series/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { REAL_CLOCK, readRecord } from '../../store/record.ts';
import { answersIn } from '../../worker/answers.ts';
import { launchDuties } from '../../worker/launching.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8'));
const SAMPLE = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const textOf = (number: number): string => SAMPLE.replaceAll('63/194', `63/${number}`);

describe('a launch with a key', () => {
  let at: ListeningHouse;
  beforeAll(async () => {
    at = await openListeningHouse();
  });
  afterAll(() => at.close());

  const sent = async (path: string, payload: object, key: string) => {
    const answer = await fetch(`${at.url}${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(payload),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const outcomes = ({ body }: { body: Record<string, unknown> }) =>
    (body.duties as { outcome: string }[]).map(({ outcome }) => outcome);
  const cutOff = () => sql`update kept_answer set answer = null, busy_until = null`.execute(at.house.db);
  const events = async (id: string) => (await readRecord(at.house.db, id, 0)).map(({ type }) => type);

  it('is answered as the first time, where another launch is told that it was launched', async () => {
    const request = { text: textOf(647), people: PEOPLE, paragraphs: ['11', '14'] };
    const key = randomUUID();
    const first = await sent('/launches', request, key);
    expect(outcomes(first)).toEqual(['launched', 'launched']);
    expect(await sent('/launches', request, key)).toEqual(first);
    await cutOff();
    expect(await sent('/launches', request, key)).toEqual(first);
    const other = await sent('/launches', request, randomUUID());
    expect(outcomes(other)).toEqual(['already launched', 'already launched']);
    expect((await sent('/launches', { ...request, paragraphs: ['11'] }, key)).body.code).toBe(
      'request.key-taken',
    );
    const launches = (await events('A/RES/63/647#11.1')).filter((type) => type === 'Launched');
    expect(launches).toHaveLength(1);
  });

  it('that is cut off half-way is finished by the repeat, and told whole', async () => {
    const { db, keeper, client, taskQueue } = at.house;
    const run = { client, taskQueue };
    const answers = answersIn(db);
    const request = {
      text: textOf(648),
      people: PEOPLE,
      paragraphs: ['7', '14'],
      given: { 7: { on: '2027-12-31', reason: 'As decided.' } },
    };
    const keyed = { owner: 'home', key: randomUUID(), asked: 'this launch' };
    let mayStart = 1;
    const launch = (once: Once) =>
      launchDuties(
        {
          ...{ db, keeper, once, clock: REAL_CLOCK, at: REAL_CLOCK.now(), station: 'New York' },
          // The server goes away after the first.
          startRun: async (obligation) => {
            if (mayStart === 0) throw new Error('Temporal is gone');
            mayStart -= 1;
            return startMissingRun(obligation, run);
          },
          startSeries: (duty) => startMissingSeries(duty, run),
        },
        request,
      );
    const begun = await answers.beginOnce(keyed);
    if ('before' in begun) throw new Error('nobody has asked for it');
    await expect(launch(begun)).rejects.toThrow('Temporal is gone');
    await begun.givenUp();
    mayStart = 99;
    const again = await answers.beginOnce(keyed);
    if ('before' in again) throw new Error('it was not answered');
    const told = await launch(again);
    expect(told.duties.map(({ id, outcome }) => [id, outcome])).toEqual(
      told.duties.map(({ id }) => [id, 'launched']),
    );
    expect(told.duties.length).toBeGreaterThan(1);
    for (const { id } of told.duties) {
      expect((await events(id)).filter((type) => type === 'Launched')).toHaveLength(1);
      expect((await runOf(client, id as ObligationId).describe()).status.name).toBe('RUNNING');
    }
    await again.givenUp();
  });

  it('reads into the register once', async () => {
    const key = randomUUID();
    const request = { text: textOf(649) };
    const first = await sent('/mandates', request, key);
    await cutOff();
    expect(await sent('/mandates', request, key)).toEqual(first);
    expect(await events('A/RES/63/649')).toHaveLength(1);
  });
});
