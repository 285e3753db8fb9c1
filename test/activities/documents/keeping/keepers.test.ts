import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { KEPT, type Keeper, keeperInMemory } from '../../../../activities/documents/keeper.ts';
import { openBucket } from '../../../../activities/documents/keeping/bucket.ts';
import { openDirectory } from '../../../../activities/documents/keeping/directory.ts';
import { temporaryFolder } from '../../../setup/folder.ts';
import { HAS_S3, S3_KEYS, startS3, type TestS3 } from '../../../setup/s3.ts';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const SHA_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const SHA_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

let s3: TestS3;
beforeAll(async () => {
  if (!HAS_S3) return;
  for (const [name, value] of Object.entries(S3_KEYS)) vi.stubEnv(name, value);
  s3 = await startS3('kept');
});
afterAll(() => s3?.stop());

/** A part of the bucket that no other test looks at. */
let parts = 0;
const inBucket = (): Promise<Keeper> => {
  parts += 1;
  const place = { bucket: 'kept', endpoint: s3.endpoint, region: 'us-east-1', pathStyle: true };
  return openBucket({ ...place, prefix: `${parts}/`, incoming: temporaryFolder() });
};

const PLACES: [place: string, open: () => Promise<Keeper>][] = [
  ['in memory', async () => keeperInMemory()],
  ['in a directory', () => openDirectory(join(temporaryFolder(), 'documents'))],
  ...(HAS_S3 ? [['in a bucket', inBucket] satisfies [string, unknown]] : []),
];

describe.each(PLACES)('what is kept %s', (_, open) => {
  it('is found by its digest, the same bytes once', async () => {
    const keeper = await open();
    expect(await keeper.keep('document', words('abc'))).toBe(SHA_OF_ABC);
    expect(await keeper.keep('document', Readable.from([words('a'), words('bc')]))).toBe(SHA_OF_ABC);
    expect(new Uint8Array(await keeper.bytesOf('document', SHA_OF_ABC))).toEqual(words('abc'));
    expect(await keeper.size('document', SHA_OF_ABC)).toBe(3);
    expect(await listed(keeper)).toEqual([`document ${SHA_OF_ABC} 3`]);
  });

  it('may be nothing at all', async () => {
    const keeper = await open();
    expect(await keeper.keep('draft', Readable.from([]))).toBe(SHA_OF_NOTHING);
    expect(await keeper.bytesOf('draft', SHA_OF_NOTHING)).toHaveLength(0);
    expect(await keeper.size('draft', SHA_OF_NOTHING)).toBe(0);
  });

  it('is of its kind only', async () => {
    const keeper = await open();
    await keeper.keep('document', words('abc'));
    for (const kind of ['reading', 'draft'] as const) {
      expect(await keeper.has(kind, SHA_OF_ABC)).toBe(false);
      await expect(keeper.bytesOf(kind, SHA_OF_ABC)).rejects.toMatchObject({ code: 'document.unknown' });
    }
    expect(await keeper.has('document', SHA_OF_ABC)).toBe(true);
  });

  it('is not given for another digest, or a path', async () => {
    const keeper = await open();
    await keeper.keep('document', words('abc'));
    for (const digest of ['0'.repeat(64), '../../etc/passwd', '', SHA_OF_ABC.toUpperCase()]) {
      const unknown = { code: 'document.unknown' };
      await expect(keeper.bytesOf('document', digest)).rejects.toMatchObject(unknown);
      await expect(keeper.open('document', digest)).rejects.toMatchObject(unknown);
      await expect(keeper.size('document', digest)).rejects.toMatchObject(unknown);
      expect(await keeper.has('document', digest)).toBe(false);
    }
  });

  it('comes back as it was given, whatever its size', async () => {
    const keeper = await open();
    for (const size of [1, 65_536, 9_000_001]) {
      const bytes = randomBytes(size);
      const digest = await keeper.keep('draft', Readable.from(partsOf(bytes, 65_521)));
      expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
      const back = Buffer.concat(await (await keeper.open('draft', digest)).toArray());
      expect(back.equals(bytes)).toBe(true);
    }
  });

  it('is kept once when many give it at once', async () => {
    const keeper = await open();
    const bytes = randomBytes(100_000);
    const digests = await Promise.all(Array.from({ length: 8 }, () => keeper.keep('draft', bytes)));
    expect(new Set(digests).size).toBe(1);
    expect(await listed(keeper)).toHaveLength(1);
  });

  it('is nothing where a stream broke off', async () => {
    const keeper = await open();
    await expect(keeper.keep('draft', brokenAfter(300_000))).rejects.toThrow('the line went dead');
    await expect(keeper.keep('draft', brokenAfter(9_000_000))).rejects.toThrow('the line went dead');
    expect(await listed(keeper)).toEqual([]);
  });

  it('may be left unread in the middle', async () => {
    const keeper = await open();
    const digest = await keeper.keep('draft', randomBytes(2_000_000));
    const stream = await keeper.open('draft', digest);
    for await (const part of stream) if (part.length > 0) break;
    expect(stream.destroyed).toBe(true);
  });
});

async function listed(keeper: Keeper): Promise<string[]> {
  const lines: string[] = [];
  for (const kind of KEPT)
    for await (const { digest, size } of keeper.list(kind)) lines.push(`${kind} ${digest} ${size}`);
  return lines;
}

function* partsOf(bytes: Uint8Array, size: number): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const brokenAfter = (size: number): Readable =>
  Readable.from(
    (function* () {
      yield* partsOf(randomBytes(size), 65_536);
      throw new Error('the line went dead');
    })(),
  );
