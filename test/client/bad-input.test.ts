import type { FastifyInstance, InjectOptions } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import { openApi } from '../../client/api/openapi.ts';
import type { RunOptions } from '../../client/obligations/run.ts';
import { openDatabase } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { houseApi } from '../../worker/api.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { createPeople } from '../../worker/people/people.ts';
import { accountOf, CHEAP, HOME, nextAddress } from '../setup/signed-in.ts';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
  anyOf?: Schema[];
}
interface Operation {
  operationId: string;
  parameters: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
const description = openApi('0.1.0') as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** They ask Temporal, go on without an end, or end the house. */
const APART = ['ready', 'metrics', 'live', 'stop'];
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

const SQL = "x'; drop table account; select pg_sleep(9); --";
const WRONG: [string, string][] = [
  ['SQL', SQL],
  ['a number that becomes SQL', '1 or 1=1'],
  ['a path out of its folder', '../../../../etc/passwd'],
  ['the same, hidden', '..%2f..%2fetc%2fpasswd'],
  ['NUL', 'A/RES/63/194\u0000#14.1'],
  ['half a character', '\ud800'],
  ['a day that there is not', '2026-02-30'],
  ['a number without end', '9'.repeat(400)],
  ['very much', 'x'.repeat(40_000)],
  ['the name of a prototype', '__proto__'],
  ['a script', '<script>alert(1)</script>'],
];

/** Names of the fields that a body can have, at its top. */
function fieldsOf(schema: Schema): string[] {
  if (schema.$ref !== undefined)
    return fieldsOf(description.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const parts = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return [...new Set([...Object.keys(schema.properties ?? {}), ...parts.flatMap(fieldsOf)])];
}

describe('bad input', () => {
  let db: Db;
  let api: FastifyInstance;
  const unexpected: unknown[] = [];
  beforeAll(async () => {
    db = await openDatabase({ kind: 'memory' });
    api = houseApi({
      ...{ db, keeper: keeperInMemory(), keys: await openKeys(db, keysInMemory(), ['api', 'system']) },
      ...{ run: {} as Omit<RunOptions, 'rehearsal'>, token: 'x', stop: () => {} },
      ...{ people: createPeople({ db, cost: CHEAP }), unexpected: (error) => unexpected.push(error) },
    });
    await accountOf(api, 'stays@un.org', ['auditor']);
  });
  afterAll(async () => {
    await api.close();
    await db.destroy();
  });

  const asked = async (options: InjectOptions) => {
    const answer = await api.inject({
      ...options,
      remoteAddress: nextAddress(),
      headers: { ...HOME, ...options.headers },
    });
    expect(
      answer.statusCode,
      `${options.method} ${String(options.url).slice(0, 200)}: ${answer.body.slice(0, 300)}`,
    ).toBeLessThan(500);
    if (answer.statusCode >= 400 && answer.body !== '')
      expect(answer.headers['content-type']).toMatch(/^(application\/problem\+json|text\/html)/);
    return answer;
  };
  const encoded = (value: string): string => encodeURIComponent(value.toWellFormed());

  it.each(WRONG)('%s is never an error of ours, in whatever field it stands', async (_what, value) => {
    let tried = 0;
    for (const { path, method, operation } of operations) {
      const { operationId, parameters, requestBody } = operation;
      if (APART.includes(operationId)) continue;
      const inPath = parameters.filter((each) => each.in === 'path');
      const place = (of: string) => inPath.reduce((url, { name }) => url.replace(`{${name}}`, of), path);
      if (inPath.length > 0 && value.length < 1000) {
        await asked({ method: method as 'GET', url: place(encoded(value)) });
        tried += 1;
      }
      for (const { name, in: where } of parameters) {
        if (where !== 'query' || value.length > 10_000) continue;
        await asked({ method: method as 'GET', url: `${place('x')}?${name}=${encoded(value)}` });
        tried += 1;
      }
      const schema = requestBody?.content['application/json']?.schema;
      for (const field of schema === undefined ? [] : fieldsOf(schema)) {
        for (const body of [{ [field]: value }, { [field]: { [value.slice(0, 100)]: [value] } }])
          await asked({ method: method as 'POST', url: place('x'), payload: body });
        tried += 2;
      }
    }
    expect(tried).toBeGreaterThan(100);
    expect(unexpected).toEqual([]);
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from account`.execute(db);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it.each([
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 400],
    ['no JSON', Buffer.from('{"a":'), 400],
    ['nested without end', Buffer.from(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), 400],
    ['a prototype', Buffer.from('{"__proto__":{"admin":true}}'), 400],
    ['more than is taken', Buffer.alloc(9 * 1024 * 1024, 0x20), 413],
  ])('a body that is %s is refused', async (_what, payload, status) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await asked({ method: 'POST', url: '/directory', payload, headers });
    expect(answer.statusCode).toBe(status);
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ])('a body of type %s is refused where JSON is taken', async (type) => {
    const answer = await asked({
      method: 'POST',
      url: '/directory',
      payload: 'x',
      headers: { 'content-type': type },
    });
    // A text is read as one, and is no object then.
    expect(answer.statusCode).toBe(type === 'text/plain' ? 400 : 415);
  });

  it.each([
    '/drafts/..%2f..%2fetc%2fpasswd',
    '/documents/%2e%2e/%2e%2e/etc/passwd',
    '/drafts/%00',
    '/drafts/%FF',
    '//etc/passwd',
    '/api/../../package.json',
    '/api/static/..%2f..%2f..%2fpackage.json',
  ])('%s leads out of nothing', async (url) => {
    const answer = await asked({ method: 'GET', url });
    expect([400, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toMatch(/root:|"name": "rapporteur"/);
  });

  it('who sends slowly is not waited for without end', () => {
    expect(api.server.requestTimeout).toBe(600_000);
    expect(api.server.headersTimeout).toBeGreaterThan(0);
    expect(api.server.headersTimeout).toBeLessThanOrEqual(60_000);
  });
});
