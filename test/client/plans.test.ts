import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchAnswer } from '../../client/api/obligations-contract.ts';
import type { PlanAnswer } from '../../client/api/plans-contract.ts';
import { stateFromRecord } from '../../store/record.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8'));
const SAMPLE = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const textOf = (number: number): string => SAMPLE.replaceAll('63/194', `63/${number}`);
/** Paragraph 7 has no day of its own. */
const GIVEN = { 7: { on: '2027-12-31', reason: 'As the Committee decided.' } };

describe('a plan before a launch', () => {
  let at: ListeningHouse;
  beforeAll(async () => {
    at = await openListeningHouse();
  });
  afterAll(() => at.close());

  const planned = (request: object) => at.post<PlanAnswer>('/plans', { people: PEOPLE, ...request });
  const launched = (request: object) => at.post<LaunchAnswer>('/launches', { people: PEOPLE, ...request });

  /** All rows of all tables. */
  async function everything(): Promise<string> {
    const { db } = at.house;
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public' order by 1`.execute(
      db,
    );
    expect(tables.length).toBeGreaterThan(20);
    const all: string[] = [];
    for (const { name } of tables) {
      const { rows } =
        await sql`select to_jsonb(t.*)::text as row from ${sql.table(name)} t order by 1`.execute(db);
      all.push(`${name} ${JSON.stringify(rows)}`);
    }
    return all.join('\n');
  }

  it('is what the launch then writes, and writes nothing itself', async () => {
    const request = { text: textOf(641), given: GIVEN };
    const before = await everything();
    const { status, body: plan } = await planned(request);
    expect({ status, against: plan.against }).toEqual({ status: 200, against: [] });
    expect(await everything()).toBe(before);

    const { body: launch } = await launched(request);
    expect(plan.duties.length).toBeGreaterThan(2);
    expect(plan.notOwn).toEqual(launch.notOwn);
    expect(
      plan.duties.map(({ id, paragraph, due, warnings, doubts }) => ({
        id,
        paragraph,
        due,
        warnings,
        doubts,
      })),
    ).toEqual(
      launch.duties.map(({ id, paragraph, due, warnings, doubts }) => ({
        id,
        paragraph,
        due,
        warnings,
        doubts,
      })),
    );
    const holders = new Map(plan.posts.map(({ post, person }) => [post, person]));
    for (const { id, steps, outcome } of plan.duties) {
      expect(outcome).toBe('would be launched');
      const life = await stateFromRecord(at.house.db, id);
      if (life.status !== 'running') throw new Error(`${id} is ${life.status}`);
      expect(steps.map(({ milestone, on }) => [milestone, on])).toEqual(
        life.plan.milestones.map(({ key, on }) => [key, on]),
      );
      for (const { why, posts } of steps) {
        expect(why.length).toBeGreaterThan(0);
        for (const post of posts) expect(holders.get(post)).toBe(life.seats[post]?.holder);
      }
    }
  });

  it('tells of what was launched that it would be let be', async () => {
    const request = { text: textOf(642), paragraphs: ['11'] };
    await launched(request);
    const { duties } = (await planned(request)).body;
    const again = (await launched(request)).body.duties;
    expect(duties).toMatchObject([{ ...again[0], outcome: 'already launched', status: 'running' }]);
    expect(
      (await planned({ ...request, people: { ...PEOPLE, drafter: PEOPLE.officer } })).body.duties,
    ).toMatchObject([{ othersNamed: true }]);
  });

  it('tells all that stands against it, where a launch tells the first', async () => {
    const text = textOf(643);
    const other = { post: PEOPLE.drafter.post, person: { id: 'p-else', name: 'Somebody Else' } };
    await launched({ text: textOf(644), paragraphs: ['11'] });
    const request = {
      text,
      people: { ...PEOPLE, drafter: other },
      given: { 7: { on: '1999-01-01', reason: 'Too early.' } },
    };
    const { body: plan } = await planned(request);
    expect(plan.against.map(({ paragraph, code }) => [paragraph, code])).toEqual([
      ['7', 'obligation.unconfirmed'],
      [null, 'directory.other-holder'],
    ]);
    expect(plan.duties.map(({ paragraph }) => paragraph)).toContain('14');
    const { status, body } = await at.post<{ code: string; detail: string }>('/launches', request);
    expect({ status, code: body.code, detail: body.detail }).toEqual({
      ...{ status: 422, code: 'obligation.unconfirmed', detail: plan.against[0]?.why },
    });
    expect((await at.post<{ code: string }>('/plans', { people: PEOPLE, text: 'Dear all' })).status).toBe(
      422,
    );
  });
});
