/**
 * `tell-intervention`: the house has found that somebody did something to a run in Temporal, by that run's id, at a moment
 * of Temporal's clock. The comment has who it was and why, as Temporal was told: free text, and no proof.
 */
export const INTERVENTION_COMMANDS = {
  'tell-intervention': { what: 'intervention', run: 'name', happenedAt: 'instant' },
} as const;
