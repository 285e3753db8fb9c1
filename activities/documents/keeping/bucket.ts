import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { isDigest, isKnown, type Keeper, type Kept, unknown, wholeOf } from '../keeper.ts';
import { bucketFault, isPassing, statusOf } from './bucket-faults.ts';
import { sweep } from './sweep.ts';
import { verified } from './verified.ts';
import { failed, type Written, withWritten } from './writing.ts';

/** A bucket that speaks S3. Keys are found where the AWS SDK looks for them. */
export interface BucketPlace {
  bucket: string;
  /** Of another maker than AWS: `https://host:port`. */
  endpoint?: string | undefined;
  region?: string | undefined;
  /** What all keys begin with; empty, or with a `/` at its end. */
  prefix: string;
  /** The bucket in the path of an address, not in its host. */
  pathStyle: boolean;
  /** By the server, when it stores: with its own key, or with one of a key service. */
  encryption?: 'AES256' | 'aws:kms' | undefined;
  kmsKey?: string | undefined;
  /** A folder for what is just coming in: a key is the digest, which is known at the end only. */
  incoming: string;
}

/** A connection is refused at once or made soon; a server that says nothing for so long has gone. */
const TIMEOUTS = { connectionTimeout: 5_000, socketTimeout: 30_000 };
const TRIES = 3;
const PAUSE_MS = 100;

/**
 * Keeps in a bucket, an object a digest. What comes in is written to a file first; then it goes up with its digest, which
 * the server compares. Throws `documents.unreachable` when the bucket is not there or does not let us in.
 */
export async function openBucket(place: BucketPlace): Promise<Keeper> {
  const { bucket, endpoint, prefix, incoming } = place;
  const client = new S3Client(configOf(place));
  const called = `the bucket ${bucket}${endpoint === undefined ? '' : ` at ${endpoint}`}`;
  const fault = (error: unknown): Error => bucketFault(called, error);
  const folderOf = (kind: Kept): string => `${prefix}${kind}s/`;

  /** By a listing: what a `HEAD` is answered with tells no reason. */
  const reached = async (): Promise<void> => {
    const asked = { Bucket: bucket, Prefix: prefix, MaxKeys: 1 };
    await client.send(new ListObjectsV2Command(asked)).catch((error: unknown) => {
      throw fault(error);
    });
  };
  await mkdir(incoming, { recursive: true, mode: 0o700 }).catch(failed(incoming));
  await sweep(incoming).catch(failed(incoming));
  await reached();

  /** A missing object of a bucket that is there is unknown. */
  async function lookedUp<T>(kind: Kept, digest: string, look: (key: string) => Promise<T>): Promise<T> {
    if (!isDigest(digest)) throw unknown(kind, digest);
    try {
      return await look(folderOf(kind) + digest);
    } catch (error) {
      if (statusOf(error) !== 404) throw fault(error);
      await reached();
      throw unknown(kind, digest);
    }
  }

  async function opened(kind: Kept, digest: string): Promise<Readable> {
    const { Body: body } = await lookedUp(kind, digest, (key) =>
      client.send(new GetObjectCommand({ Bucket: bucket, Key: key })),
    );
    const check = verified(kind, digest);
    // Its errors are those of the stream that is given.
    pipeline(Readable.from(told(body as Readable)), check, () => {});
    return check;
  }

  /** The same bytes; a connection that breaks is told as what it is. */
  async function* told(body: Readable): AsyncIterable<Uint8Array> {
    try {
      yield* body;
    } catch (error) {
      throw fault(error);
    }
  }

  const size = async (kind: Kept, digest: string): Promise<number> => {
    const { ContentLength = 0 } = await lookedUp(kind, digest, (key) =>
      client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })),
    );
    return ContentLength;
  };

  /** What is there already is looked at: where it is not what it was, it is put right. */
  async function isSound(kind: Kept, digest: string): Promise<boolean> {
    try {
      for await (const _part of await opened(kind, digest));
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === 'documents.damaged') return false;
      throw error;
    }
  }

  async function put(key: string, { path, digest, size: length }: Written, anew: boolean): Promise<void> {
    const body = length === 0 ? '' : createReadStream(path);
    try {
      await client.send(
        new PutObjectCommand({
          ...{ Bucket: bucket, Key: key, Body: body, ContentLength: length },
          ChecksumSHA256: Buffer.from(digest, 'hex').toString('base64'),
          ...(anew ? { IfNoneMatch: '*' } : {}),
          ServerSideEncryption: place.encryption,
          SSEKMSKeyId: place.kmsKey,
        }),
      );
    } catch (error) {
      // Somebody else has kept the same bytes in this moment.
      if (!anew || statusOf(error) !== 412) throw error;
    } finally {
      if (typeof body !== 'string') body.destroy();
    }
  }

  /** The SDK tries again by itself, but not what is sent as a stream. */
  async function putPatiently(key: string, written: Written, anew: boolean): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await put(key, written, anew);
      } catch (error) {
        if (attempt === TRIES || !isPassing(error)) throw fault(error);
        await pause(PAUSE_MS * 2 ** attempt);
      }
    }
  }

  return {
    keep: (kind, bytes) =>
      withWritten(incoming, bytes, async (written) => {
        const { digest } = written;
        const isThere = await isKnown(size(kind, digest));
        if (isThere && (await isSound(kind, digest))) return digest;
        await putPatiently(folderOf(kind) + digest, written, !isThere);
        return digest;
      }),
    open: opened,
    bytesOf: async (kind, digest) => wholeOf(await opened(kind, digest)),
    has: (kind, digest) => isKnown(size(kind, digest)),
    size,
    async *list(kind) {
      const asked = { Bucket: bucket, Prefix: folderOf(kind) };
      try {
        for await (const { Contents: found = [] } of paginateListObjectsV2({ client }, asked))
          for (const { Key: key = '', Size: length = 0 } of found) {
            const digest = key.slice(folderOf(kind).length);
            if (isDigest(digest)) yield { digest, size: length };
          }
      } catch (error) {
        throw fault(error);
      }
    },
    reached,
  };
}

/** What goes wrong is thrown; the SDK would also write it to the console. */
const quiet = (): void => {};
const SILENT = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };

/** Checksums of its own the SDK adds only where S3 demands one: not every other maker takes them, and we have the digest. */
function configOf({ endpoint, region, pathStyle }: BucketPlace): S3ClientConfig {
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    forcePathStyle: pathStyle,
    maxAttempts: TRIES,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: TIMEOUTS,
    logger: SILENT,
  };
}
