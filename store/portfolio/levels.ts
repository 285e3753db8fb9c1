import { type RawBuilder, sql } from 'kysely';
import { LONGEST } from '../../domain/risk/days.ts';
import { RISK_LEVELS, type RiskLevel } from '../../domain/risk/risk.ts';
import { addDays, type CivilDate } from '../../domain/time/civil-date.ts';

/**
 * A level of risk on a day as a condition. No level is told longer before the last day than `LONGEST`: so that also high and
 * medium are a stretch of the index by the day on which it is late.
 */
export function isAtLevel(level: RiskLevel, day: CivilDate): RawBuilder<boolean> {
  const within = (days: number) => addDays(day, days);
  switch (level) {
    case 'late':
      return sql`(risk_late_from <= ${day})`;
    case 'high':
      return sql`(risk_late_from > ${day} and risk_late_from <= ${within(LONGEST.high)} and risk_high_from <= ${day})`;
    case 'medium':
      return sql`(risk_late_from > ${day} and risk_late_from <= ${within(LONGEST.medium)}
        and risk_high_from > ${day} and risk_medium_from <= ${day})`;
    case 'low':
      return sql`(risk_late_from > ${day} and risk_medium_from > ${day})`;
    case 'none':
      return sql`(risk_late_from is null)`;
  }
}

/** From the worst: by number, for a cursor. */
export const levelNumber = (level: RiskLevel): number => RISK_LEVELS.indexOf(level);
