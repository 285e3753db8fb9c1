/**
 * A fact that was recorded with a wrong day, or that never was. An approval is no fact: it is only voided. `lateReason`: of a
 * submission that was late by the right day; the comment says why the day was wrong.
 */
export const CORRECTION_COMMANDS = {
  'correct-fact': { fact: 'count', happenedOn: 'day', lateReason: 'text?' },
  'strike-fact': { fact: 'count' },
} as const;
