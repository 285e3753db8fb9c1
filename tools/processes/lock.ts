import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** Who holds a lock, as far as its note tells: the lock itself is the operating system's. */
export interface Holder {
  pid: number;
  since: string;
}

export interface Lock {
  release(): void;
}

const SQLITE_BUSY = 5;

/**
 * Takes the lock that `path` names, or answers undefined while another live process has it. The lock is an
 * exclusive transaction on an empty SQLite file, so the system drops it with the process that held it: it
 * can be neither stale nor stolen. The note beside it (`path.holder`) is for people only.
 */
export function tryLock(path: string): Lock | undefined {
  mkdirSync(dirname(path), { recursive: true });
  const file = new DatabaseSync(path);
  try {
    file.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  const holder: Holder = { pid: process.pid, since: new Date().toISOString() };
  writeFileSync(`${path}.holder`, JSON.stringify(holder));
  return { release: () => file.close() };
}

/** The note of the last holder; undefined when there is none that can be read. */
export function holderOf(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(`${path}.holder`, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Waits for the lock as long as it takes; `waiting` hears about twice a second who has it. */
export async function waitForLock(
  path: string,
  waiting: (holder: Holder | undefined) => void,
): Promise<Lock> {
  for (;;) {
    const lock = tryLock(path);
    if (lock) return lock;
    waiting(holderOf(path));
    await pause(400);
  }
}
