import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Processes that have that folder in their environment, which all that is started inherits; and `doing` in their command line. */
export const processesWith = (folder: string, doing = ''): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          readFileSync(join('/proc', pid, 'environ'), 'utf8').includes(folder) &&
          readFileSync(join('/proc', pid, 'cmdline'), 'utf8').includes(doing)
        );
      } catch {
        return false;
      }
    })
    .map(Number);
