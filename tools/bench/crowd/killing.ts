import { setTimeout as pause } from 'node:timers/promises';
import type { Installation } from '../../installation/installation.ts';
import type { Part } from '../../installation/process-list.ts';
import type { Chance } from '../chance.ts';

/** A process that was killed, and what it took until all answered again. */
export interface Killed {
  part: Part;
  /** Seconds after the beginning. */
  at: number;
  /** Seconds until the house answered again with all its parts. */
  back: number;
}

const PARTS: readonly Part[] = [
  'house',
  'Temporal',
  'guardian of the house',
  'guardian of Temporal',
  'supervisor',
];
/** The first and the last part of the time nobody is killed. */
const [QUIET, KILLING] = [0.1, 0.7];

/**
 * Kills each process once (SIGKILL), in an order and at moments that the chance draws, one after the other. What its own supervision does not bring
 * back is started again, as an operator would.
 */
export async function killEach(
  installation: Installation,
  seconds: number,
  chance: Chance,
  say: (line: string) => void,
): Promise<Killed[]> {
  const began = performance.now();
  const since = (): number => (performance.now() - began) / 1000;
  const order = PARTS.map((part) => ({ part, lot: chance.next() })).sort((one, other) => one.lot - other.lot);
  const killed: Killed[] = [];
  for (const [index, { part }] of order.entries()) {
    const due = seconds * (QUIET + (KILLING * (index + chance.next())) / PARTS.length);
    await pause(Math.max(0, due - since()) * 1000);
    const found = installation.parts().find((each) => each.part === part);
    if (found === undefined) throw new Error(`There is no ${part} to be killed.`);
    const at = since();
    say(`${at.toFixed(0)} s: killing the ${part} (${found.pid})`);
    process.kill(found.pid, 'SIGKILL');
    if (part === 'supervisor') await installation.start();
    else await back(installation, part, found.pid);
    killed.push({ part, at, back: since() - at });
    say(`${since().toFixed(0)} s: all answer again`);
  }
  return killed;
}

/** Until there is another in its place, and all answer. */
async function back(installation: Installation, part: Part, before: number): Promise<void> {
  for (let tried = 0; tried < 1_200; tried += 1) {
    if (installation.parts().some((each) => each.part === part && each.pid !== before))
      return installation.answering();
    if (!installation.isSupervised()) return installation.start();
    await pause(100);
  }
  throw new Error(`The ${part} does not come back within two minutes.`);
}
