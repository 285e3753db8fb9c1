import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import fastify from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DRAFT_ROUTES, type DraftAnswer } from '../../../client/api/drafts-contract.ts';
import type { Problem } from '../../../client/api/problems.ts';
import { fileIn, takesFiles } from '../../../client/api/received.ts';
import { Fault } from '../../../domain/faults.ts';
import { houseApi } from '../../../worker/api.ts';
import { collected } from '../../setup/collected.ts';
import { SAMPLES } from '../../setup/documents/sample.ts';
import { openHouse, type TestHouse } from '../../setup/house.ts';

const TOKEN = 'b'.repeat(64);
const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

describe('drafts over HTTP', () => {
  let house: TestHouse;
  let api: ReturnType<typeof houseApi>;
  let url: string;
  const unexpected = vi.fn();
  beforeAll(async () => {
    house = await openHouse();
    const { db, keeper, keys } = house;
    api = houseApi({ ...{ db, keeper, keys, run: house, token: TOKEN }, stop: () => {}, unexpected });
    await api.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(api.server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    // Whatever comes in, nothing of it is a surprise.
    expect(unexpected.mock.calls).toEqual([]);
  });
  afterAll(async () => {
    await api.close();
    await house.close();
  });

  const authorization = `Bearer ${TOKEN}`;
  const asked = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { headers: { authorization, ...headers } });
  const sent = async <T = Problem>(path: string, body: Uint8Array | FormData) => {
    const type = body instanceof FormData ? {} : { 'content-type': 'application/octet-stream' };
    const answer = await fetch(`${url}${path}`, {
      ...{ method: 'POST', headers: { authorization, ...type } },
      body: body instanceof FormData ? body : new Uint8Array(body),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  };
  const form = (bytes: Uint8Array | string, name: string): FormData => {
    const made = new FormData();
    made.append('note', 'a field before the file');
    made.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
    return made;
  };
  const words = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('are kept as bytes or out of a form, counted, and come back as they were', async () => {
    const bytes = SAMPLES.docx();
    const { status, body } = await sent<DraftAnswer>('/drafts?name=Report.docx', bytes);
    expect(status).toBe(200);
    expect(DRAFT_ROUTES.keepDraft.answers[200].parse(body)).toEqual({
      ...{ sha256: sha256Of(bytes), size: bytes.length, name: 'Report.docx', words: expect.any(Number) },
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    expect(await sent('/drafts', form(bytes, 'Report.docx'))).toEqual({ status, body });

    const down = await asked(`/drafts/${body.sha256}?name=${encodeURIComponent('Rapport «État» 100%.docx')}`);
    expect(Buffer.from(await down.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect(Object.fromEntries(down.headers)).toMatchObject({
      'content-type': body.mediaType,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="Rapport __tat_ 100_.docx"; filename*=UTF-8''Rapport%20%C2%AB%C3%89tat%C2%BB%20100%25.docx`,
      'x-content-type-options': 'nosniff',
      etag: `"${body.sha256}"`,
    });
  });

  it('are not sent again to whom has them', async () => {
    const { body } = await sent<DraftAnswer>('/drafts?name=a.txt', words('once'));
    for (const tag of [`"${body.sha256}"`, `W/"${body.sha256}"`, `"x", "${body.sha256}"`, '*']) {
      const answer = await asked(`/drafts/${body.sha256}`, { 'if-none-match': tag });
      expect([answer.status, await answer.text()]).toEqual([304, '']);
    }
    expect((await asked(`/drafts/${body.sha256}`, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each<[string, string, string]>([
    ['a path', '../../etc/passwd', 'passwd'],
    ['a path of Windows', 'C:\\drafts\\a.txt', 'a.txt'],
    ['what turns the writing', 'a\u202eb.txt', 'ab.txt'],
    ['a folder above', '..', 'The draft'],
    ['what is too long', `${'é'.repeat(400)}.txt`, 'é'.repeat(200)],
  ])('are called by a name without tricks: %s', async (_, given, name) => {
    expect((await sent<DraftAnswer>('/drafts', form('words', given))).body.name).toBe(name);
    const plain = await sent<DraftAnswer>(`/drafts?name=${encodeURIComponent(given)}`, words('words'));
    expect(plain.body.name).toBe(name);
  });

  it('are not called by U+0000: refused where it was written, left out of a form', async () => {
    expect((await sent<DraftAnswer>('/drafts', form('words', 'a\u0000b.txt'))).body.name).toBe('ab.txt');
    expect(await sent('/drafts?name=a%00b', words('words'))).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('U+0000') },
    });
  });

  it('are called by what can be read of a name in no UTF-8', async () => {
    const body = Buffer.concat([
      Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="r'),
      Buffer.from([0xe9, 0xff, 0x00]),
      Buffer.from('sum.txt"\r\n\r\nwords\r\n--x--\r\n'),
    ]);
    const answer = await fetch(`${url}/drafts`, {
      ...{ method: 'POST', body },
      headers: { authorization, 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(answer.status).toBeLessThan(500);
    if (answer.status === 200) expect(((await answer.json()) as DraftAnswer).name).toMatch(/^r.*sum\.txt$/);
  });

  it.each<[string, string, Uint8Array | FormData, number, string, string]>([
    ['empty', '/drafts?name=a.txt', words(''), 422, 'document.empty', 'a.txt has no words'],
    ['pictures', '/drafts?name=a.png', words('\u0089PNG'), 422, 'document.wrong-kind', 'a.png is'],
    [
      'RTF, in a form',
      '/drafts',
      form('{\\rtf1', 'a.rtf'),
      422,
      'document.wrong-kind',
      'a.rtf is an RTF document',
    ],
    ['forms without a file', '/drafts', new FormData(), 400, 'request.invalid', 'this form has no file'],
    ['of a strange query', '/drafts?nam=a', words('a'), 400, 'request.invalid', 'nam'],
    [
      'more than 50 MB',
      '/drafts?name=a.txt',
      new Uint8Array(50 * 1024 * 1024 + 1).fill(97),
      422,
      'document.too-large',
      'a.txt is larger than 50 MB',
    ],
    [
      'more than 50 MB in a form',
      '/drafts',
      form(new Uint8Array(51 * 1024 * 1024).fill(97), 'a.txt'),
      422,
      'document.too-large',
      'a.txt is larger than 50 MB',
    ],
  ])('are refused, with the reason: %s', async (_, path, body, status, code, title) => {
    const before = (await collected(house.keeper.list('draft'))).length;
    const bytes = path.includes('png') ? new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) : body;
    expect(await sent(path, bytes)).toMatchObject({
      status,
      body: { code, detail: expect.stringContaining(title) },
    });
    expect(await collected(house.keeper.list('draft'))).toHaveLength(before);
  });

  it('are bytes: another content type is told what is expected', async () => {
    const answer = await fetch(`${url}/drafts`, {
      ...{ method: 'POST', body: '%PDF', headers: { authorization, 'content-type': 'application/pdf' } },
    });
    expect(await answer.json()).toMatchObject({
      code: 'request.invalid',
      detail: expect.stringContaining('multipart/form-data'),
    });
  });

  it('that break off are not kept, in neither form', async () => {
    const before = await collected(house.keeper.list('draft'));
    const head = (type: string) =>
      `POST /drafts HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: ${type}\r\nContent-Length: 1000\r\n\r\n`;
    for (const begun of [
      `${head('application/octet-stream')}half of it`,
      `${head('multipart/form-data; boundary=x')}--x\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nhalf`,
    ]) {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.on('error', () => {});
      await new Promise<void>((resolve) => socket.write(begun, () => resolve()));
      socket.destroy();
      await new Promise((resolve) => socket.once('close', resolve));
    }
    // A form that says that it is over while its file is not.
    const answer = await fetch(`${url}/drafts`, {
      ...{ method: 'POST', headers: { authorization, 'content-type': 'multipart/form-data; boundary=x' } },
      body: '--x\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nhalf',
    });
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([400, 'document.broken-off']);
    expect(await collected(house.keeper.list('draft'))).toEqual(before);
  });

  it('that nobody knows are 404, and a path is no digest', async () => {
    const none = await asked(`/drafts/${'0'.repeat(64)}`);
    expect([none.status, await none.json()]).toMatchObject([404, { code: 'draft.unknown' }]);
    const path = await asked('/drafts/..%2f..%2fetc%2fpasswd');
    expect([path.status, await path.json()]).toMatchObject([400, { code: 'request.invalid' }]);
  });

  it('are compared, as JSON and as text', async () => {
    const one = (await sent<DraftAnswer>('/drafts?name=a.txt', words('1. The Committee met in May.'))).body
      .sha256;
    const two = (await sent<DraftAnswer>('/drafts?name=a.txt', words('2. The Committee met in June.'))).body
      .sha256;
    const changes = await (await asked(`/drafts/changes?from=${one}&to=${two}`)).json();
    expect(DRAFT_ROUTES.draftChanges.answers[200].parse(changes)).toMatchObject({
      ...{ from: one, to: two, summary: { wordsAdded: 1, wordsRemoved: 1, changed: 1 } },
      paragraphs: [{ is: 'changed', old: { at: 0, number: '1.' }, new: { at: 0, number: '2.' } }],
    });
    const text = await asked(`/drafts/changes?from=${one}&to=${two}&format=text`);
    expect(await text.text()).toBe(
      '1 word added, 1 removed; of 1 paragraph 1 changed.\n\nChanged 2. (was 1.)\n  The Committee met in [-May-]{+June+}.\n',
    );
    const none = await asked(`/drafts/changes?from=${one}&to=${'0'.repeat(64)}`);
    expect([none.status, await none.json()]).toMatchObject([404, { code: 'draft.unknown' }]);
  });

  it('are not compared when one has no text', async () => {
    const { pdfOf } = await import('../../../tools/bench/pdf-writer.ts');
    const scan = (await sent<DraftAnswer>('/drafts?name=scan.pdf', pdfOf([[]]))).body;
    expect(scan.words).toBeNull();
    const text = (await sent<DraftAnswer>('/drafts?name=a.txt', words('Some words.'))).body;
    const answer = await asked(`/drafts/changes?from=${text.sha256}&to=${scan.sha256}`);
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { code: 'document.scanned', remedy: expect.stringContaining('compare the two by eye') },
    ]);
  });

  it('that no record names are told, and no others', async () => {
    const { body } = await sent<DraftAnswer>('/drafts?name=a.txt', words('named by nobody'));
    const unused = (await (await asked('/drafts/unused')).json()) as { sha256: string }[];
    expect(unused).toContainEqual({ sha256: body.sha256, size: 15 });
  });
});

describe('a file that comes slowly', () => {
  it('is not waited for without end', async () => {
    const app = fastify();
    app.setErrorHandler((error, _request, reply) =>
      reply.code(400).send({ code: error instanceof Fault ? error.code : 'none', detail: String(error) }),
    );
    await app.register(async (files) => {
      await takesFiles(files);
      files.post('/', async (request) => {
        const { bytes } = await fileIn(request.body, 'slow.txt', 50);
        return (await bytes.toArray()).length;
      });
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    try {
      const { port } = app.server.address() as AddressInfo;
      const headers = { 'content-type': 'application/octet-stream', 'content-length': 100 };
      const asking = httpRequest({ ...{ port, host: '127.0.0.1', method: 'POST', path: '/' }, headers });
      asking.on('error', () => {});
      asking.write('begun');
      const answer = await new Promise<string>((resolve) =>
        asking.on('response', (response) => response.setEncoding('utf8').on('data', resolve)),
      );
      expect(JSON.parse(answer)).toMatchObject({
        code: 'document.broken-off',
        detail: expect.stringContaining('slow.txt'),
      });
      asking.destroy();
    } finally {
      await app.close();
    }
  });
});
