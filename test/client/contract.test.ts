import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { methodsOf } from '../../client/api/methods.ts';
import { openApi } from '../../client/api/openapi.ts';
import { PAGES, PATHS, ROUTE_NAMES } from '../../client/api/paths.ts';
import { type AskedOf, houseClient, ProblemAnswered, type RefusalOf } from '../../client/house-client.ts';
import { COMMAND_TYPES } from '../../domain/obligation/commands.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  requestBody?: { required: boolean };
  responses: Record<string, { content?: Record<string, unknown> }>;
}
const description = openApi('0.1.0') as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { oneOf?: unknown[] }> };
};
const operations = Object.values(description.paths).flatMap((methods) => Object.values(methods));

describe('the description of the API', () => {
  it('is OpenAPI 3.1, by its own schema', async () => {
    expect(await new Validator().validate(structuredClone(description))).toEqual({ valid: true });
  });

  it('has every request once, each with a sentence', () => {
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      [...ROUTE_NAMES, ...Object.keys(PAGES)].sort(),
    );
    for (const { summary, tags } of operations) {
      expect(summary).toMatch(/\.$/);
      expect(tags).toEqual([expect.any(String)]);
    }
  });

  it('has every act with its fields', () => {
    expect(description.components.schemas.Command?.oneOf).toHaveLength(COMMAND_TYPES.length);
  });

  it('tells problems in one form', () => {
    for (const { operationId, responses } of operations)
      for (const [status, { content }] of Object.entries(responses))
        if (Number(status) >= 400 && !(operationId === 'ready' && status === '503'))
          expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
  });

  it('says of a body that it is needed only where something in it is', () => {
    const isNeeded = (name: string) =>
      operations.find(({ operationId }) => operationId === name)?.requestBody?.required;
    expect(['launch', 'act', 'keepDraft', 'signIn'].map(isNeeded)).toEqual([true, true, true, true]);
    expect(['rotateKeys', 'rebuild', 'backup'].map(isNeeded)).toEqual([false, false, false]);
  });

  it('says of what headers and whoever asks tell that a body may leave it out', () => {
    const { oneOf = [] } = description.components.schemas.Command ?? {};
    const required = oneOf.flatMap((form) => (form as { required: string[] }).required);
    expect(required).toContain('draft');
    expect(required).not.toContain('actor');
    expect(required).not.toContain('commandId');
  });

  it('is told in the manual: every path stands in its table', () => {
    const manual = readFileSync('docs/api.md', 'utf8').replaceAll('…/', '/rehearsals/ID/');
    const told = [...manual.matchAll(/`([A-Z]+ )?(\/[\w/.-]+)/g)].map(([, , path]) => path);
    for (const place of Object.values(PATHS)) {
      const path = place
        .split(' ')[1]
        ?.replace(':id', 'ID')
        .replace(':token', 'TOKEN')
        .replace(':sha256', 'SHA256');
      expect(told).toContain(path);
    }
  });
});

describe('a path', () => {
  it.each([
    ['/calendar', ['POST', 'GET', 'HEAD']],
    ['/rehearsals/abc', ['GET', 'HEAD', 'DELETE']],
    ['/rehearsals/abc/story', ['GET', 'HEAD']],
    ['/nowhere', []],
    ['/rehearsals/a/b/c', []],
  ])('%s takes %j', (path, methods) => {
    expect(methodsOf(path)).toEqual(methods);
  });
});

describe('a house that listens', () => {
  let at: ListeningHouse;
  beforeAll(async () => {
    at = await openListeningHouse();
  });
  afterAll(() => at.close());

  it('says that it can work, by its parts', async () => {
    expect(await at.get('/readyz')).toEqual({
      ok: true,
      parts: ['store', 'documents', 'temporal', 'worker'].map((part) => ({ part, ok: true, why: null })),
    });
  });

  it('tells figures, its own and of what was asked', async () => {
    await at.client.obligations();
    const answer = await at.inject('/metrics');
    expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4');
    for (const figure of [
      'rapporteur_http_request_seconds_count{request="obligations",status="200"}',
      'rapporteur_obligations',
      'rapporteur_events_to_tell 0',
      'rapporteur_rehearsals_open 0',
      'process_resident_memory_bytes',
    ])
      expect(answer.body).toContain(figure);
  });

  it('shows its description as a page of its own', async () => {
    const page = await at.inject('/api/');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    const description = await at.inject('/openapi.json', {});
    expect(description.json()).toMatchObject({ openapi: '3.1.0' });
  });

  it('tells a request whose head nobody can read as a problem, too', async () => {
    const answer = await fetch(`${at.url}/search?words=${'a'.repeat(20_000)}`);
    expect(answer.status).toBe(431);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 431, code: 'request.headers-too-large' });
    const line = connect(Number(new URL(at.url).port), '127.0.0.1');
    line.end('no HTTP at all\r\n\r\n');
    expect(await text(line)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*"code":"request\.invalid"/);
  });

  it('is asked by names, with the types of its contract', async () => {
    expectTypeOf(at.client.obligation).returns.resolves.toEqualTypeOf<ObligationState>();
    expect(await at.client.obligations()).toEqual([]);
    const asked = at.client.obligation({ query: { id: 'A/RES/63/1#1.1' } });
    await expect(asked).rejects.toThrow('There is no obligation A/RES/63/1#1.1.');
    await expect(asked).rejects.toBeInstanceOf(ProblemAnswered);
    const stranger = houseClient({ url: at.url, headers: { authorization: 'Bearer of-another' } });
    await expect(stranger.keys()).rejects.toMatchObject({ problem: { status: 401 } });
  });

  it('takes no body where none is needed, and null for none', async () => {
    const headers = { authorization: 'Bearer x', 'content-type': 'application/json' };
    const ask = (body?: string) =>
      fetch(`${at.url}/rebuild`, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });
    expect((await ask()).status).toBe(200);
    expect((await ask('null')).status).toBe(400);
  });

  it('gives and takes bytes, as they are', async () => {
    expectTypeOf(at.client.draft).returns.resolves.toEqualTypeOf<Response>();
    const text = 'A draft of six words, all.';
    const sent = [new Blob([text]), new TextEncoder().encode(`..${text}`).subarray(2)];
    for (const body of sent) {
      const { sha256, words } = await at.client.keepDraft({ query: { name: 'a.txt' }, body });
      expect(words).toBe(6);
      const back = await at.client.draft({ params: { sha256 } });
      expect(await back.text()).toBe(text);
    }
    await expect(at.client.draft({ params: { sha256: '0'.repeat(64) } })).rejects.toMatchObject({
      problem: { code: 'draft.unknown' },
    });
    // As JSON it is asked for as what it is: a file.
    const file = await at.client.portfolioExport({ query: { format: 'json' } });
    expect(await file.json()).toEqual([]);
  });

  it('waits no longer than it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(at.client.obligations({ signal })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('has refusals where a rule can refuse, and nowhere else', () => {
    expectTypeOf<RefusalOf<'act'>>().toHaveProperty('refused');
    expectTypeOf<RefusalOf<'obligations'>>().toBeNever();
    expectTypeOf<AskedOf<'obligation'>>().toHaveProperty('query');
    // @ts-expect-error what is needed cannot be left out
    expectTypeOf(at.client.obligation).toBeCallableWith();
  });

  it('takes the id of a command in either place, and no two', async () => {
    const facts = [{ kind: 'person' as const, person: 'p-key', name: 'Kay' }];
    const body = { actor: 'p-key', facts, reason: 'for a test' };
    const first = await at.client.changeDirectory({ body, key: 'in-the-header' });
    const again = await at.client.changeDirectory({ body: { ...body, commandId: 'in-the-header' } });
    expect(again).toEqual(first);
    await expect(
      at.client.changeDirectory({ body: { ...body, commandId: 'x' }, key: 'in-the-header' }),
    ).rejects.toThrow('Idempotency-Key: expected the commandId of the body');
  });
});
