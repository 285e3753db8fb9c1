import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { startGuarded } from '../../tools/processes/guarded-child.ts';
import { listensAt } from '../../tools/processes/port.ts';

/** A real S3 server on loopback, over a folder. */
export interface TestS3 {
  endpoint: string;
  /** The files of a bucket, to be looked at and spoilt. */
  folderOf(bucket: string): string;
  /** At once, with all that it is just doing. */
  stopForNow(): Promise<void>;
  /** On the same port, with all that it had. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** What opens it; tests put them into their environment. */
export const S3_KEYS = { AWS_ACCESS_KEY_ID: 'rapporteur', AWS_SECRET_ACCESS_KEY: 'a-secret-of-tests' };

/** Whether this machine has one: it is built with Go (CI must have it). */
export const HAS_S3 = inject('s3Server') !== null;

/** Starts one with these buckets. */
export async function startS3(...buckets: string[]): Promise<TestS3> {
  const program = inject('s3Server') ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-s3-'));
  const folderOf = (bucket: string): string => join(folder, 'buckets', bucket);
  for (const bucket of buckets) mkdirSync(folderOf(bucket), { recursive: true });
  const address = `127.0.0.1:${await freePort()}`;
  const start = async () => {
    const child = startGuarded(program, [folder, address], undefined, S3_KEYS);
    let ended = false;
    void child.exited.then(() => {
      ended = true;
    });
    for (let tries = 0; !(await listensAt(address)); tries += 1) {
      if (tries > 200 || ended) throw new Error(`The S3 server did not start: ${child.tail()}`);
      await pause(25);
    }
    return child;
  };
  let child = await start();
  return {
    endpoint: `http://${address}`,
    folderOf,
    stopForNow: () => child.stop(),
    async restart() {
      child = await start();
    },
    async stop() {
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
