import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isDigest } from '../keeper.ts';

/** How the name of a file begins that is just being written: who writes it follows, `HOST.PROCESS.…`. */
export const WRITING = 'writing.';

/** Nobody writes one file for so long; who does on another machine cannot be asked. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** Removes what nobody goes on writing: its process has ended, or it was begun a day ago. */
export async function sweep(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    if (isDigest(name)) continue;
    const path = join(place, name);
    if (isLeft(name) || (await ageOf(path)) > LONGEST_MS) await rm(path, { force: true, recursive: true });
  }
}

/** Written on this machine, by a process that is no more. */
function isLeft(name: string): boolean {
  if (!name.startsWith(`${WRITING}${hostname()}.`)) return false;
  const [pid = ''] = name.slice(`${WRITING}${hostname()}.`.length).split('.');
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Since it was last written to. What goes away meanwhile is as new as can be. */
const ageOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
