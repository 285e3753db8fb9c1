/**
 * What becomes of a duty while it runs: it rests, a recipient falls away, it is withdrawn or merged, its mandate is
 * corrected, another owes it. `by`: the symbol of the mandate that says so.
 */
export const STANDING_COMMANDS = {
  'put-on-hold': { until: 'day?' },
  'take-up-again': {},
  'drop-delivery': { delivery: 'name', happenedOn: 'day', by: 'name?' },
  withdraw: { happenedOn: 'day', by: 'name?' },
  'merge-into': { obligation: 'name', happenedOn: 'day', by: 'name?' },
  'record-mandate-correction': { symbol: 'name', happenedOn: 'day', words: 'text?' },
  'change-addressee': { addressee: 'name', happenedOn: 'day', by: 'name?' },
} as const;
