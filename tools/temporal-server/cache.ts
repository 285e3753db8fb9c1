import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { compareVersions, OLDEST_SERVER, serverVersionOf } from './versions.ts';

/** What is kept beside a cached binary; written last, so a binary without it was never finished. */
interface Manifest {
  source: 'download' | 'build';
  serverVersion: string;
  size: number;
  sha256: string;
}

export interface CachedServer extends Manifest {
  path: string;
}

/** Where caches belong for this user: RAPPORTEUR_CACHE, else what the platform says. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  if (environment.RAPPORTEUR_CACHE) return environment.RAPPORTEUR_CACHE;
  if (environment.XDG_CACHE_HOME) return join(environment.XDG_CACHE_HOME, 'rapporteur');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches', 'rapporteur');
  return join(environment.HOME ?? homedir(), '.cache', 'rapporteur');
}

/** The folder of the binary that belongs to this source folder: named by its content, so a new pin is a new binary. */
export function slotFor(cache: string, moduleFolder: string): string {
  const hash = createHash('sha256').update(`${platform()} ${process.arch}\n`);
  for (const file of ['main.go', 'go.mod', 'go.sum']) hash.update(readFileSync(join(moduleFolder, file)));
  return join(cache, 'temporal-server', hash.digest('hex').slice(0, 16));
}

const binaryName = platform() === 'win32' ? 'temporal-server.exe' : 'temporal-server';

/**
 * The binary in a slot, after its bytes have been compared with its manifest; undefined when there is none, or
 * when what is there is broken (which `damaged` hears; the broken files are removed).
 */
export async function readSlot(
  slot: string,
  damaged: (why: string) => void,
): Promise<CachedServer | undefined> {
  const path = join(slot, binaryName);
  const manifestPath = join(slot, 'manifest.json');
  if (!existsSync(manifestPath)) return undefined;
  const why = await (async (): Promise<string | CachedServer> => {
    let manifest: Manifest;
    try {
      manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
    } catch {
      return 'its manifest cannot be read';
    }
    const size = await stat(path).then(
      (file) => file.size,
      () => 0,
    );
    if (size !== manifest.size) return `it has ${size} bytes instead of ${manifest.size}`;
    if ((await sha256Of(path)) !== manifest.sha256) return 'its bytes are not those that were stored';
    return { ...manifest, path };
  })();
  if (typeof why !== 'string') return why;
  damaged(why);
  rmSync(manifestPath, { force: true });
  return undefined;
}

/**
 * Takes a finished file into the slot. The rename is atomic and the manifest comes last, so a crash leaves the
 * slot empty or whole. Throws an Error that says why when the file does not run or its server is too old.
 */
export async function fillSlot(
  slot: string,
  file: string,
  source: Manifest['source'],
): Promise<CachedServer> {
  await mkdir(slot, { recursive: true });
  await chmod(file, 0o755);
  const serverVersion = await serverVersionOf(file);
  if (!serverVersion) throw new Error('it does not run');
  if (compareVersions(serverVersion, OLDEST_SERVER) < 0) {
    throw new Error(`it holds server ${serverVersion}, older than ${OLDEST_SERVER}`);
  }
  const manifest: Manifest = {
    source,
    serverVersion,
    size: (await stat(file)).size,
    sha256: await sha256Of(file),
  };
  const path = join(slot, binaryName);
  renameSync(file, path);
  const draft = join(slot, 'manifest.json.new');
  writeFileSync(draft, JSON.stringify(manifest, undefined, 2));
  renameSync(draft, join(slot, 'manifest.json'));
  return { ...manifest, path };
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** Removes what an interrupted download or build left in a slot; only for who holds the slot's lock. */
export function sweepSlot(slot: string): void {
  for (const name of readdirSync(slot)) {
    if (name.startsWith('build-') || name === 'download')
      rmSync(join(slot, name), { recursive: true, force: true });
  }
}
