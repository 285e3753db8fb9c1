import type { ObligationState } from '../obligation/state.ts';
import { milestoneName } from '../obligation/telling/names.ts';
import { type CivilDate, inWords } from '../time/civil-date.ts';
import { workingDaysBetween } from '../time/working-days.ts';
import { outlookOf, type RiskDays, workingDaysOf } from './days.ts';
import { aheadSentence, capital, many } from './near.ts';

/** From the worst. `low`: there is a day to miss, and nothing speaks for it. `none`: there is none. */
export const RISK_LEVELS = ['late', 'high', 'medium', 'low', 'none'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export interface Risk {
  level: RiskLevel;
  /** Short sentences, the gravest first; none for `low`. */
  reasons: string[];
}

export function levelOn(days: RiskDays | null, day: CivilDate): RiskLevel {
  if (days === null) return 'none';
  if (day >= days.late) return 'late';
  if (day >= days.high) return 'high';
  return day >= days.medium ? 'medium' : 'low';
}

/** How likely it is on that day that the next day is missed, and why. */
export function riskOn(state: ObligationState, day: CivilDate): Risk {
  const outlook = outlookOf(state);
  if (outlook === null || state.status !== 'running') return { level: 'none', reasons: whyNone(state) };
  const days = workingDaysOf(state);
  const level = levelOn(outlook.days, day);
  const late = outlook.open
    .filter(({ on }) => on < day)
    .map(
      ({ key, on }) =>
        `${capital(milestoneName(key))} was due on ${inWords(on)}, ${many(workingDaysBetween(days, on, day))} ago.`,
    );
  const near = outlook.ahead
    .filter(({ on, medium }) => on >= day && medium <= day)
    .map((ahead) => aheadSentence(ahead, day, days));
  const unmanned = outlook.unmanned
    .filter(({ medium }) => medium <= day && level !== 'late')
    .map(({ sentence }) => sentence);
  const reasons = level === 'low' ? [] : [...late, ...near, ...unmanned, ...outlook.signals];
  return { level, reasons: [...new Set(reasons)] };
}

function whyNone(state: ObligationState): string[] {
  switch (state.status) {
    case 'running':
      return [state.hold === null ? 'No day is left to miss.' : 'It is on hold.'];
    case 'settled':
      return ['It is closed.'];
    default:
      return ['It is not launched.'];
  }
}
