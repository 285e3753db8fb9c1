/** A fact that was recorded with a wrong day, or that never was. An approval is no fact: it is only voided. */
export const CORRECTION_COMMANDS = {
  'correct-fact': { fact: 'count', happenedOn: 'day' },
  'strike-fact': { fact: 'count' },
} as const;
