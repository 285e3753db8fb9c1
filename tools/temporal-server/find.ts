import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../domain/faults.ts';
import { waitForLock } from '../processes/lock.ts';
import type { Progress } from '../progress.ts';
import { build, goVersion } from './build.ts';
import { cacheFolder, fillSlot, readSlot, slotFor, sweepSlot } from './cache.ts';
import { type Download, downloadWithSdk } from './download.ts';
import { compareVersions, OLDEST_SERVER, serverVersionOf } from './versions.ts';

/** A program that takes the command line of `temporal server start-dev`. */
export interface Executable {
  path: string;
  serverVersion: string;
  source: 'Temporal CLI on the PATH' | 'download' | 'build';
}

/** Where to look; the defaults are the real places. */
export interface Places {
  cache: string;
  moduleFolder: string;
  cli: string;
  go: string;
  /** Undefined: do not try to download. */
  download: Download | undefined;
}

export function placesFrom(environment: NodeJS.ProcessEnv): Places {
  return {
    cache: cacheFolder(environment),
    moduleFolder: fileURLToPath(new URL('.', import.meta.url)),
    cli: 'temporal',
    go: 'go',
    download: environment.RAPPORTEUR_TEMPORAL_DOWNLOAD === 'off' ? undefined : downloadWithSdk,
  };
}

/**
 * Finds a Temporal server to run, first hit wins: the Temporal CLI, our cached binary, a download, a build. Two
 * processes that ask at once do not fetch twice: the second waits for the first. Throws `temporal.no-source`,
 * `temporal.go-too-old` or `temporal.build-failed`.
 */
export async function findExecutable(places: Places, progress: Progress): Promise<Executable> {
  const tried: string[] = [];
  const cliVersion = await serverVersionOf(places.cli);
  if (cliVersion && compareVersions(cliVersion, OLDEST_SERVER) >= 0) {
    return { path: places.cli, serverVersion: cliVersion, source: 'Temporal CLI on the PATH' };
  }
  tried.push(
    cliVersion
      ? `the Temporal CLI on the PATH holds server ${cliVersion}, older than ${OLDEST_SERVER}`
      : 'no Temporal CLI on the PATH',
  );

  const slot = slotFor(places.cache, places.moduleFolder);
  const damaged = (why: string) => progress(`The cached Temporal server is damaged: ${why}; getting it anew`);
  const cached = await readSlot(slot, damaged);
  if (cached) return cached;

  const lock = await waitForLock(join(slot, 'lock'), (holder) =>
    progress(
      `Another process is getting the Temporal server: waiting for process ${holder?.pid ?? 'unknown'}`,
    ),
  );
  try {
    sweepSlot(slot);
    return (await readSlot(slot, damaged)) ?? (await fetchOrBuild(slot, places, tried, progress));
  } finally {
    lock.release();
  }
}

/** Whether a server is at hand, or else by which way it would be got; null: by none. Fetches and builds nothing. */
export async function waysToServer(places: Places): Promise<{
  executable: Executable | undefined;
  goes: 'download one' | 'build one, which takes minutes' | null;
}> {
  const version = await serverVersionOf(places.cli);
  const executable: Executable | undefined =
    version && compareVersions(version, OLDEST_SERVER) >= 0
      ? { path: places.cli, serverVersion: version, source: 'Temporal CLI on the PATH' }
      : await readSlot(slotFor(places.cache, places.moduleFolder), () => {});
  if (executable !== undefined) return { executable, goes: null };
  if (await goVersion(places.go)) return { executable, goes: 'build one, which takes minutes' };
  return { executable, goes: places.download === undefined ? null : 'download one' };
}

async function fetchOrBuild(
  slot: string,
  places: Places,
  tried: string[],
  progress: Progress,
): Promise<Executable> {
  if (places.download) {
    progress('Downloading the Temporal server');
    try {
      return await fillSlot(slot, await places.download(join(slot, 'download')), 'download');
    } catch (error) {
      tried.push(`no download: ${reason(error)}`);
    }
  } else {
    tried.push('no download: switched off by RAPPORTEUR_TEMPORAL_DOWNLOAD');
  }

  if (!(await goVersion(places.go))) {
    tried.push('no Go to build one');
    throw new Fault(
      'temporal.no-source',
      `No Temporal server was found: ${tried.join('; ')}.`,
      'Install the Temporal CLI (1.9 or newer), or Go 1.26.8 or newer, or connect to the internet; or set TEMPORAL_ADDRESS to a server you have.',
    );
  }
  const output = join(slot, `build-${process.pid}`);
  await build(places.go, places.moduleFolder, output, progress);
  try {
    return await fillSlot(slot, output, 'build');
  } catch (error) {
    throw new Fault(
      'temporal.build-failed',
      `The Temporal server was built but cannot be used: ${reason(error)}.`,
      'Check that the cache folder allows programs to run (no "noexec" mount), or set RAPPORTEUR_CACHE to one that does.',
    );
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
