import type { ActAnswer } from '../api/obligations-contract.ts';

/** A refusal as people read it: why, what can be done where that is known, and where the manual has it. */
export const refusedLines = ({ refused, remedy }: Extract<ActAnswer, { accepted: false }>): string[] => [
  `Refused: ${refused.why}`,
  ...(remedy === undefined ? [] : [`  What to do: ${remedy}`]),
  `  Code: ${refused.code} (see docs/refusals.md)`,
];
