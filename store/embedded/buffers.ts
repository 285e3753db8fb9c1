import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MB = 1024 * 1024;
const LEAST = 16;
const MOST = 256;

/**
 * How many megabytes of its files the database keeps at hand: a quarter of what there is when it is opened, so that a small house
 * needs little memory, and a large one seldom reads what it has read before. They are taken as soon as it is opened, used or
 * not. `folder` null: in memory, where reading again costs nothing.
 */
export function buffersFor(folder: string | null): number {
  const bytes = folder === null ? 0 : sizeOf(folder);
  return Math.min(MOST, Math.max(LEAST, Math.ceil(bytes / 4 / MB)));
}

/** Of all files in it, in bytes; 0 where there is none yet. */
function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
