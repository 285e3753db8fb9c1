import { type CivilDate, inWords } from '../../time/civil-date.ts';
import type { Instant } from '../../time/instant.ts';
import { nextWakeUp, rungOf } from '../progress.ts';
import type { Life } from '../state.ts';
import { milestoneName } from '../telling/names.ts';
import { nextRung, type Rung } from './rungs.ts';

/** When a workflow wakes next, and what it then asks to be rung. */
export interface Wake {
  rung: string;
  at: Instant;
  /** For people: until what nothing happens, "the reminder of submission (GA-64), due on 7 July 2009". Posts and persons are not named. */
  about: string;
}

/** The next moment at which something is to be said; undefined: nothing is until somebody acts. */
export function nextWake(life: Life, now: Instant): Wake | undefined {
  if (life.rules === 1) {
    const wakeUp = nextWakeUp(life);
    if (wakeUp === undefined) return undefined;
    const due = life.plan.milestones.find(({ key }) => key === wakeUp.milestone)?.on ?? null;
    return { rung: rungOf(wakeUp), at: wakeUp.at, about: aboutWords(wakeUp.kind, wakeUp.milestone, due) };
  }
  const rung = nextRung(life, now);
  if (rung === undefined) return undefined;
  const { key, at, kind, awaited } = rung;
  return { rung: key, at, about: aboutWords(kind, awaited.key, awaited.due) };
}

const BEFORE = {
  reminder: 'the reminder of',
  escalation: 'the escalation of',
  late: 'the end of the last day for',
} as const satisfies Record<Rung['kind'], string>;

const aboutWords = (kind: Rung['kind'], awaited: string, due: CivilDate | null): string =>
  `${BEFORE[kind]} ${milestoneName(awaited)}${due === null ? '' : `, due on ${inWords(due)}`}`;
