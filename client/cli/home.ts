import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../domain/faults.ts';

/** Where a running house says how it is reached, for its own user only (0600). */
export interface Reach {
  url: string;
  token: string;
  pid: number;
}

export const homeOf = (environment: NodeJS.ProcessEnv): string =>
  environment.RAPPORTEUR_HOME || '.rapporteur';
export const reachFile = (home: string): string => join(home, 'api.json');

/** How to reach the house of this home. Throws `house.not-running`. */
export function readReach(home: string): Reach {
  try {
    const reach = existsSync(reachFile(home)) ? JSON.parse(readFileSync(reachFile(home), 'utf8')) : null;
    if (typeof reach?.url === 'string' && typeof reach.token === 'string') return reach as Reach;
  } catch {
    // Half a file: the house is just starting or ending.
  }
  throw notRunning(home);
}

export const notRunning = (home: string, more = '', cause?: unknown): Fault =>
  new Fault(
    'house.not-running',
    `Nothing runs in ${home}${more}.`,
    'Start it in another terminal with: rapporteur start. Or name the right home in RAPPORTEUR_HOME.',
    { cause },
  );
