import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { waitForLock } from '../processes/lock.ts';
import type { Progress } from '../progress.ts';
import { goVersion } from '../temporal-server/build.ts';
import { cacheFolder } from '../temporal-server/cache.ts';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('.', import.meta.url));

/**
 * The program of this folder, built once for this user and each content of it (about a minute on two cores); undefined
 * where there is no Go. Two that ask at once do not build twice. Throws what the compiler says.
 */
export async function findS3Server(
  environment: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<string | undefined> {
  const slot = join(cacheFolder(environment), 's3-server', hashOf(SOURCE));
  const program = join(slot, 's3-server');
  // It got this name when it was whole.
  if (existsSync(program)) return program;
  if ((await goVersion('go')) === undefined) return undefined;
  const lock = await waitForLock(join(slot, 'lock'), (holder) =>
    progress(`Another process is building the S3 server: waiting for process ${holder?.pid ?? 'unknown'}`),
  );
  try {
    if (existsSync(program)) return program;
    for (const name of readdirSync(slot)) if (name.startsWith('build-')) rmSync(join(slot, name));
    progress('Building the S3 server for tests (once; about a minute on 2 cores)');
    const unfinished = join(slot, `build-${process.pid}`);
    await build(unfinished);
    renameSync(unfinished, program);
    return program;
  } finally {
    lock.release();
  }
}

async function build(output: string): Promise<void> {
  const environment = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' };
  const flags = ['-buildvcs=false', '-trimpath', '-ldflags', '-s -w'];
  await run('go', ['build', ...flags, '-o', output, '.'], {
    ...{ cwd: SOURCE, env: environment, maxBuffer: 64 << 20 },
  });
}

function hashOf(folder: string): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of ['main.go', 'go.mod', 'go.sum']) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
