import { execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '../progress.ts';
import { CAN_FETCH, findPostgres } from './find.ts';
import { MAJORS, majorNamed } from './releases.ts';

/** A PostgreSQL server of whoever started it, reached by a socket in its folder. */
export interface TestPostgres {
  url: string;
  stop(): Promise<void>;
}

/** Of this major is the one that the tests take; the newest where it is not said. */
const CHOSEN = 'TEST_POSTGRES';

/** Starts one of the major that is chosen; undefined where there is none (CI must have one). */
export async function startPostgres(progress: Progress): Promise<TestPostgres | undefined> {
  const programs = await findPrograms(progress);
  if (programs === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-pg-'));
  // PostgreSQL refuses to run as root, and nobody else may look into the folders of root.
  const who = process.getuid?.() === 0 ? ordinaryUser() : undefined;
  if (who) chownSync(folder, who.uid, who.gid);
  const bin = who && programs.areFetched ? copied(programs.bin, folder) : programs.bin;
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    {
      ...who,
      stdio: 'pipe',
      cwd: folder,
    },
  );
  const options = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'];
  const server = spawn(join(bin, 'postgres'), options, { ...who, stdio: 'ignore', cwd: folder });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  for (let tries = 0; !existsSync(join(folder, '.s.PGSQL.5432')); tries += 1) {
    if (tries > 200 || server.exitCode !== null) throw new Error('PostgreSQL did not start');
    await pause(50);
  }
  return {
    url: `postgres://postgres@/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function findPrograms(progress: Progress): Promise<{ bin: string; areFetched: boolean } | undefined> {
  const chosen = process.env[CHOSEN];
  const major = chosen ? majorNamed(chosen) : MAJORS.at(-1);
  if (major !== undefined && CAN_FETCH) {
    try {
      return { bin: await findPostgres(major, process.env, progress), areFetched: true };
    } catch (error) {
      if (chosen || process.env.CI) throw error;
    }
  }
  const installed = globSync(`/usr/lib/postgresql/${chosen || '*'}/bin`)
    .sort()
    .findLast((bin) => existsSync(join(bin, 'initdb')));
  if (installed === undefined) {
    const told = `No PostgreSQL ${chosen ?? ''} on this machine, and none can be fetched`;
    if (chosen || process.env.CI) throw new Error(`${told}: install the package postgresql`);
    process.stderr.write(`${told}: the store is tested on the embedded database only.\n`);
  }
  return installed === undefined ? undefined : { bin: installed, areFetched: false };
}

function copied(bin: string, folder: string): string {
  const copy = join(folder, 'programs');
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function ordinaryUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
