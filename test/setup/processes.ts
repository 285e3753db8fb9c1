import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Processes that have that folder in their environment, by their ids: whatever one of them starts inherits it. */
export const processesWith = (folder: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(join('/proc', pid, 'environ'), 'utf8').includes(folder);
      } catch {
        return false;
      }
    });
