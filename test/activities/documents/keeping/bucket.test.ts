import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Keeper } from '../../../../activities/documents/keeper.ts';
import { type BucketPlace, openBucket } from '../../../../activities/documents/keeping/bucket.ts';
import { readEnvironment } from '../../../../worker/environment.ts';
import { openKeeper } from '../../../../worker/keeper.ts';
import { collected } from '../../../setup/collected.ts';
import { temporaryFolder } from '../../../setup/folder.ts';
import { heldMemory } from '../../../setup/held-memory.ts';
import { lineTo } from '../../../setup/line.ts';
import { HAS_S3, S3_KEYS, startS3, type TestS3 } from '../../../setup/s3.ts';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const SHA_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const unreachable = (message: string) => ({
  code: 'documents.unreachable',
  message: expect.stringContaining(message),
  remedy: expect.stringMatching(/\w/),
});

describe.skipIf(!HAS_S3)('a bucket of kept documents', () => {
  let s3: TestS3;
  /** A part of the bucket of each test's own. */
  let part = 0;
  const open = (more: Partial<BucketPlace> = {}): Promise<Keeper> =>
    openBucket({
      ...{ bucket: 'kept', endpoint: s3.endpoint, region: 'us-east-1', pathStyle: true },
      prefix: `${part}/`,
      incoming: temporaryFolder(),
      ...more,
    });
  const fileOf = (digest: string): string => join(s3.folderOf('kept'), String(part), 'drafts', digest);

  beforeAll(async () => {
    s3 = await startS3('kept');
  });
  beforeEach(() => {
    part += 1;
    for (const [name, value] of Object.entries(S3_KEYS)) vi.stubEnv(name, value);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  afterAll(() => s3?.stop());

  it('is chosen by the environment, and has the layout of a folder', async () => {
    const home = temporaryFolder();
    const keeper = await openKeeper(
      readEnvironment({
        RAPPORTEUR_HOME: home,
        DOCUMENTS_BUCKET: 'kept',
        DOCUMENTS_BUCKET_ENDPOINT: s3.endpoint,
        DOCUMENTS_BUCKET_PREFIX: '/a/b',
      }),
    );
    await keeper.keep('draft', words('abc'));
    expect(readFileSync(join(s3.folderOf('kept'), 'a/b/drafts', SHA_OF_ABC), 'utf8')).toBe('abc');
    expect(await collected(keeper.list('draft'))).toEqual([{ digest: SHA_OF_ABC, size: 3 }]);
    expect(readdirSync(home)).toEqual(['incoming']);
    expect(readdirSync(join(home, 'incoming'))).toEqual([]);
  });

  it.each([
    ['tampered with', (path: string) => writeFileSync(path, 'abx')],
    ['cut short', (path: string) => truncateSync(path, 1)],
  ])('notices an object that was %s, and takes it anew', async (_, spoil) => {
    const keeper = await open();
    await keeper.keep('draft', words('abc'));
    spoil(fileOf(SHA_OF_ABC));
    const damaged = { code: 'documents.damaged', message: expect.stringContaining(SHA_OF_ABC) };
    await expect(keeper.bytesOf('draft', SHA_OF_ABC)).rejects.toMatchObject(damaged);
    await keeper.keep('draft', words('abc'));
    expect(new Uint8Array(await keeper.bytesOf('draft', SHA_OF_ABC))).toEqual(words('abc'));
  });

  it('gets the same bytes once, and its digest with them, to be compared', async () => {
    const line = await lineTo(s3.endpoint);
    const keeper = await open({ endpoint: line.endpoint, encryption: 'AES256' });
    await keeper.keep('draft', words('abc'));
    await keeper.keep('draft', words('abc'));
    const puts = line.heard().match(/^PUT .*$/gm);
    expect(puts).toHaveLength(1);
    const checksum = Buffer.from(SHA_OF_ABC, 'hex').toString('base64');
    expect(line.heard()).toContain(`x-amz-checksum-sha256: ${checksum}`);
    expect(line.heard()).toContain('if-none-match: *');
    expect(line.heard()).toContain('x-amz-server-side-encryption: AES256');
  });

  it('lists more than one page', async () => {
    const keeper = await open();
    mkdirSync(join(s3.folderOf('kept'), String(part), 'drafts'), { recursive: true });
    const digests = Array.from({ length: 1100 }, (_, each) =>
      createHash('sha256').update(String(each)).digest('hex'),
    );
    for (const digest of digests) writeFileSync(fileOf(digest), '');
    const listed = await collected(keeper.list('draft'));
    expect(listed.map(({ digest }) => digest)).toEqual(digests.sort());
  });

  it('holds little of a large file in memory', async () => {
    const keeper = await open();
    const memory = heldMemory();
    const stream = Readable.from(
      (function* () {
        for (let count = 0; count < 800; count += 1) yield Buffer.alloc(65_536, count % 256);
      })(),
    );
    const watch = setInterval(memory.look, 200);
    const digest = await keeper.keep('draft', stream);
    for await (const _part of await keeper.open('draft', digest));
    clearInterval(watch);
    expect(await keeper.size('draft', digest)).toBe(800 * 65_536);
    expect(memory.looks()).toBeGreaterThan(1);
    expect(memory.mostMb()).toBeLessThan(20);
  });

  it('that dies in the middle of what goes up has nothing of it, and takes it again', async () => {
    const line = await lineTo(s3.endpoint);
    const keeper = await open({ endpoint: line.endpoint });
    const bytes = randomBytes(20_000_000);
    const stopped = new Promise<void>((resolve) => {
      line.after(1_000_000, 'to', () => void s3.stopForNow().then(resolve));
    });
    await expect(keeper.keep('draft', bytes)).rejects.toMatchObject(unreachable('does not answer'));
    await stopped;
    await s3.restart();
    expect(await collected(keeper.list('draft'))).toEqual([]);
    const digest = await keeper.keep('draft', bytes);
    expect(await keeper.size('draft', digest)).toBe(20_000_000);
  });

  it('that dies in the middle of what comes down breaks the stream off', async () => {
    const line = await lineTo(s3.endpoint);
    const keeper = await open({ endpoint: line.endpoint });
    const digest = await keeper.keep('draft', randomBytes(20_000_000));
    const stopped = new Promise<void>((resolve) => {
      line.after(1_000_000, 'from', () => void s3.stopForNow().then(resolve));
    });
    await expect(keeper.bytesOf('draft', digest)).rejects.toMatchObject({ code: 'documents.unreachable' });
    await stopped;
    await s3.restart();
    expect(await keeper.bytesOf('draft', digest)).toHaveLength(20_000_000);
  });

  it('is tried again when the line breaks once', async () => {
    const line = await lineTo(s3.endpoint);
    const keeper = await open({ endpoint: line.endpoint });
    line.after(2_000_000, 'to', line.cut);
    const digest = await keeper.keep('draft', randomBytes(5_000_000));
    expect(await keeper.size('draft', digest)).toBe(5_000_000);
  });

  it('that is away is told so, whatever is asked', async () => {
    const keeper = await open();
    await s3.stopForNow();
    const away = unreachable(`does not answer (ECONNREFUSED)`);
    await expect(keeper.keep('draft', words('abc'))).rejects.toMatchObject(away);
    await expect(keeper.open('draft', SHA_OF_ABC)).rejects.toMatchObject(away);
    await expect(keeper.has('draft', SHA_OF_ABC)).rejects.toMatchObject(away);
    await expect(collected(keeper.list('draft'))).rejects.toMatchObject(away);
    await expect(open()).rejects.toMatchObject(away);
    await s3.restart();
    expect(await keeper.has('draft', SHA_OF_ABC)).toBe(false);
  });

  it('that is missing, or goes missing, is told so; nothing is said to be unknown', async () => {
    await expect(open({ bucket: 'absent' })).rejects.toMatchObject(unreachable('bucket absent'));
    mkdirSync(s3.folderOf('going'));
    const keeper = await open({ bucket: 'going' });
    rmSync(s3.folderOf('going'), { recursive: true });
    await expect(keeper.has('draft', SHA_OF_ABC)).rejects.toMatchObject(unreachable('is not there'));
    await expect(keeper.keep('draft', words('abc'))).rejects.toMatchObject(unreachable('is not there'));
  });

  it('does not open with wrong keys', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'guessed');
    await expect(open()).rejects.toMatchObject(unreachable('does not let us in (SignatureDoesNotMatch'));
  });

  it('does not open without keys', async () => {
    for (const name of Object.keys(S3_KEYS)) vi.stubEnv(name, undefined);
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/dev/null');
    vi.stubEnv('AWS_CONFIG_FILE', '/dev/null');
    await expect(open()).rejects.toMatchObject(unreachable('has no keys to be opened with'));
  });
});
