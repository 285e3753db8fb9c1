import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentAnswer } from '../../client/api/documents-contract.ts';
import type { Problem } from '../../client/api/problems.ts';
import { keptReading } from '../../client/documents/read-in-house.ts';
import type { MandateView } from '../../store/mandate-reads.ts';
import type { PlacedText } from '../../store/placed-text.ts';
import { houseApi } from '../../worker/api.ts';
import { SAMPLES } from '../setup/documents/sample.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';

const TOKEN = 'a'.repeat(64);
const people = JSON.parse(readFileSync('samples/people.json', 'utf8'));

describe('documents that are given over HTTP', () => {
  let house: TestHouse;
  let api: FastifyInstance;
  beforeAll(async () => {
    house = await openHouse();
    api = houseApi({
      db: house.db,
      keeper: house.keeper,
      keys: house.keys,
      run: house,
      token: TOKEN,
      stop: () => {},
      unexpected: () => {},
    });
  });
  afterAll(async () => {
    await api.close();
    await house.close();
  });

  const authorization = `Bearer ${TOKEN}`;
  const post = async <T = Problem>(url: string, payload: Buffer | object, type: string) => {
    const headers = { authorization, 'content-type': type };
    const answer = await api.inject({ method: 'POST', url, headers, payload });
    return { status: answer.statusCode, body: answer.json() as T };
  };
  const get = (url: string, more: Record<string, string> = {}) =>
    api.inject({ url, headers: { authorization, ...more } });
  const wordsIn =
    ({ text }: PlacedText) =>
    ({ span: { start, end } }: PlacedText['paragraphs'][number] | { span: { start: number; end: number } }) =>
      text.slice(start, end);
  const give = <T = Problem>(url: string, bytes: Uint8Array) =>
    post<T>(url, Buffer.from(bytes), 'application/octet-stream');
  const send = <T = Problem>(url: string, body: object) => post<T>(url, body, 'application/json');

  describe('are shown again', () => {
    it.each([
      ['pdf', 'page', SAMPLES.pdf],
      ['docx', 'element', SAMPLES.docx],
      ['text', 'line', SAMPLES.text],
    ] as const)('%s: with the place of each reading and value, as a %s', async (format, kind, sample) => {
      const bytes = Buffer.from(await sample());
      const { body } = await give<DocumentAnswer>(`/documents?name=a.${format}`, bytes);
      await send('/mandates', { reading: body.reading, actor: 'officer' });
      const { json } = await get('/mandate-text?symbol=A/RES/63/194');
      const shown = json() as PlacedText;
      expect(shown.source).toMatchObject({ format, sha256: body.document });
      const { json: register } = await get('/mandate?symbol=A/RES/63/194');
      const { readings } = register() as MandateView;
      const marked = shown.readings.map(({ key, evidence }) => ({
        key,
        words: evidence.map(wordsIn(shown)),
      }));
      expect(marked.length).toBeGreaterThanOrEqual(3);
      for (const { key, words } of marked) {
        const reading = readings.find((each) => each.key === key)?.reading;
        expect(words).toEqual(
          reading?.evidence.filter(({ text }) => text === shown.sha256).map((one) => one.words),
        );
      }
      const all = shown.readings.flatMap(({ evidence, values }) => [...evidence, ...values]);
      for (const { place } of [...all, ...shown.paragraphs]) {
        expect(place.length).toBeGreaterThan(0);
        expect(place.map((each) => each.kind)).toEqual(place.map(() => kind));
      }
      const due = shown.readings.flatMap(({ values }) => values.filter(({ field }) => field === 'due'));
      expect(due.map(wordsIn(shown)).join(' ')).toContain('sixty-fourth session');

      const file = await get(`/documents/${body.document}?name=../../a.${format}`);
      expect(file.rawPayload.equals(bytes)).toBe(true);
      expect(file.headers['content-disposition']).toContain(`filename="a.${format}"`);
      const again = await get(`/documents/${body.document}`, { 'if-none-match': String(file.headers.etag) });
      expect(again.statusCode).toBe(304);
    });

    it('as the text that evidence names, or not at all', async () => {
      const { json } = await get('/mandate-text?symbol=A/RES/63/194');
      const { sha256 } = json() as PlacedText;
      expect((await get(`/mandate-text?symbol=A/RES/63/194&text=${sha256}`)).json()).toMatchObject({
        sha256,
      });
      const unknown = await get(`/mandate-text?symbol=A/RES/63/194&text=${'0'.repeat(64)}`);
      expect(unknown.statusCode).toBe(404);
      expect((await get('/mandate-text?symbol=A/RES/1/1')).json()).toMatchObject({ code: 'mandate.unknown' });
      expect((await get(`/documents/${'0'.repeat(64)}`)).json()).toMatchObject({ code: 'document.unknown' });
    });
  });

  it('are kept and read, and what was read can be registered', async () => {
    const { status, body } = await give<DocumentAnswer>('/documents?name=a.pdf', SAMPLES.pdf());
    expect(status).toBe(200);
    expect(body).toMatchObject({ symbol: 'A/RES/63/194', format: 'pdf', neighbours: [] });
    const { reading, document } = body;
    const registered = await send<{ symbol: string; keys: string[] }>('/mandates', {
      name: 'a.pdf',
      reading,
      actor: 'officer',
    });
    expect(registered).toMatchObject({ status: 200, body: { symbol: 'A/RES/63/194' } });
    expect(registered.body.keys).toHaveLength(3);

    const answer = await api.inject({
      url: '/mandate?symbol=A/RES/63/194',
      headers: { authorization },
    });
    const view = JSON.stringify(answer.json());
    expect(view).toContain(document);
    expect(view).toContain('"format":"pdf"');
  });

  it('come in a form, too, which names them', async () => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(SAMPLES.pdf())]), 'resolution.pdf');
    const asRequest = new Request('http://x/', { method: 'POST', body: form });
    const { status, body } = await post<DocumentAnswer>(
      '/documents',
      Buffer.from(await asRequest.arrayBuffer()),
      asRequest.headers.get('content-type') ?? '',
    );
    expect([status, body.symbol]).toEqual([200, 'A/RES/63/194']);
    expect((await keptReading(house.keeper, body.reading)).name).toBe('resolution.pdf');
  });

  it('are launched by the digest of what was read', async () => {
    // A resolution of this test's own: the Temporal server is everybody's.
    const text = new TextDecoder().decode(SAMPLES.text()).replaceAll('63/194', '63/886');
    const { body } = await give<DocumentAnswer>('/documents?name=a.txt', new TextEncoder().encode(text));
    const launched = await send('/launches', { reading: body.reading, people, paragraphs: ['11'] });
    expect(launched).toMatchObject({ status: 200, body: { duties: [{ id: 'A/RES/63/886#11.1' }] } });
    await house.client.workflow.getHandle('obligation/A/RES/63/886#11.1').terminate('seen enough');
  });

  it.each<[string, string, Uint8Array, number, string, string]>([
    ['without a name', '/documents', SAMPLES.text(), 400, 'request.invalid', 'name: missing, expected words'],
    [
      'of another kind',
      '/documents?name=a.rtf',
      Buffer.from('{\\rtf1'),
      422,
      'document.wrong-kind',
      'a.rtf is',
    ],
    ['that are empty', '/documents?name=a.txt', Buffer.from(' '), 422, 'document.empty', 'a.txt'],
    [
      'of another resolution',
      '/documents?name=a.txt&symbol=A/RES/1/1',
      SAMPLES.text(),
      422,
      'document.other-resolution',
      'A/RES/1/1 is not in it',
    ],
    [
      'of two names',
      '/documents?name=a&name=b',
      SAMPLES.text(),
      400,
      'request.invalid',
      'name: expected words',
    ],
    [
      'with half a page for a symbol',
      `/documents?name=a&symbol=${'A'.repeat(1100)}`,
      SAMPLES.text(),
      400,
      'request.invalid',
      'symbol: expected at most 100 characters',
    ],
    [
      'of more than 50 MB',
      '/documents?name=big.pdf',
      new Uint8Array(50 * 1024 * 1024 + 1),
      422,
      'document.too-large',
      'big.pdf is larger than 50 MB',
    ],
  ])('%s are refused', async (_, url, bytes, status, code, words) => {
    const answer = await give(url, bytes);
    expect(answer).toMatchObject({ status, body: { code, detail: expect.stringContaining(words) } });
  });

  it('are believed only as the house has read them', async () => {
    const forged = {
      document: 'f'.repeat(64),
      name: 'a',
      read: { mandate: { symbol: 'A/RES/63/194#14.1' } },
    };
    const { body } = await give<Problem & DocumentAnswer>(
      '/documents?name=a.json',
      Buffer.from(JSON.stringify(forged)),
    );
    expect(body.code).toBe('document.no-symbol');
    const digest = createHash('sha256').update(JSON.stringify(forged)).digest('hex');
    expect(await send('/mandates', { name: 'a', reading: digest })).toMatchObject({
      status: 422,
      body: { code: 'document.unknown' },
    });
  });

  it('are bytes, and a mandate is given once', async () => {
    expect(await post('/documents?name=a', Buffer.from('%PDF'), 'application/pdf')).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('content-type: application/octet-stream') },
    });
    expect(await send('/documents?name=a', {})).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('expected the bytes of a file') },
    });
    for (const given of [{}, { text: 'words', reading: 'f'.repeat(64) }]) {
      expect(await send('/launches', { ...given, people })).toMatchObject({
        status: 400,
        body: { detail: expect.stringContaining('one of the two') },
      });
    }
    expect(await send('/launches', { reading: 'f'.repeat(64), people })).toMatchObject({
      status: 422,
      body: { code: 'document.unknown' },
    });
    expect(await send('/launches', { reading: 'abc', people })).toMatchObject({
      body: { detail: expect.stringContaining('reading: expected the digest of a reading') },
    });
  });
});
