import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process of an installation is there for. A guardian ends one of the others when whoever started it has ended. */
export type Part =
  | 'supervisor'
  | 'house'
  | 'Temporal'
  | 'guardian of the house'
  | 'guardian of Temporal'
  | 'another';

export interface RunningPart {
  part: Part;
  pid: number;
  /** Whole pages of its own and its share of those that several have, in bytes. */
  pss: number;
  /** All that it has in memory, shared or not, in bytes. */
  rss: number;
  /** The most that it has had so far, in bytes. */
  peakRss: number;
}

/** The processes of the installation in this home, by their environment, which all that is started inherits. Linux only. */
export function partsIn(home: string): RunningPart[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const names = read(pid, 'environ').split('\0');
        if (!names.includes(`RAPPORTEUR_HOME=${home}`)) return [];
        const status = read(pid, 'status');
        return [
          {
            part: partOf(read(pid, 'cmdline').split('\0')),
            pid: Number(pid),
            pss: kilobytes(read(pid, 'smaps_rollup'), 'Pss'),
            rss: kilobytes(status, 'VmRSS'),
            peakRss: kilobytes(status, 'VmHWM'),
          },
        ];
      } catch {
        // It has just ended.
        return [];
      }
    });
}

const read = (pid: string, file: string): string => readFileSync(join('/proc', pid, file), 'utf8');

const kilobytes = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024;

function partOf(words: readonly string[]): Part {
  const isServer = words.includes('start-dev');
  const isHouse = words.some((word) => word.endsWith('worker/house.ts'));
  if (words.some((word) => word.endsWith('guardian.ts')))
    return isServer ? 'guardian of Temporal' : 'guardian of the house';
  if (isServer) return 'Temporal';
  if (isHouse) return 'house';
  return words.includes('start') ? 'supervisor' : 'another';
}
