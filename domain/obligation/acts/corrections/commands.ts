/** A fact that was recorded with a wrong day. */
export const CORRECTION_COMMANDS = {
  'correct-fact': { fact: 'count', happenedOn: 'day' },
} as const;
