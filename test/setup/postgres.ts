import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A PostgreSQL server of this run's own, reached by a socket in its folder. */
export interface TestPostgres {
  url: string;
  stop(): Promise<void>;
}

/** Starts one from the binaries of this machine; undefined when there are none (CI must have them). */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const bin = globSync('/usr/lib/postgresql/*/bin').sort().at(-1);
  if (bin === undefined || !existsSync(join(bin, 'initdb'))) {
    if (process.env.CI)
      throw new Error('CI tests the store on PostgreSQL too: install the package postgresql');
    process.stderr.write(
      'No PostgreSQL on this machine: the store is tested on the embedded database only.\n',
    );
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-pg-'));
  // PostgreSQL refuses to run as root.
  const who = process.getuid?.() === 0 ? ordinaryUser() : undefined;
  if (who) chownSync(folder, who.uid, who.gid);
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

function ordinaryUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
