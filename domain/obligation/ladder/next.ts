import type { Instant } from '../../time/instant.ts';
import { nextWakeUp, rungOf } from '../progress.ts';
import type { Life } from '../state.ts';
import { nextRung } from './rungs.ts';

/** When a workflow wakes next, and what it then asks to be rung. */
export interface Wake {
  rung: string;
  at: Instant;
  /** For people: what it is about, `submit/GA-64`. */
  about: string;
}

/** The next moment at which something is to be said; undefined: nothing is until somebody acts. */
export function nextWake(life: Life, now: Instant): Wake | undefined {
  if (life.rules === 1) {
    const wakeUp = nextWakeUp(life);
    return wakeUp && { rung: rungOf(wakeUp), at: wakeUp.at, about: wakeUp.key };
  }
  const rung = nextRung(life, now);
  return rung && { rung: rung.key, at: rung.at, about: rung.key };
}
