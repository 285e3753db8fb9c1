import type { RefusalOf } from '../house-client.ts';

/** A refusal as people read it: why, what can be done where that is known, and where the manual has it. */
export const refusedLines = ({
  refused,
  remedy,
}: Pick<RefusalOf<'act'>, 'refused'> & { remedy?: string }): string[] => [
  `Refused: ${refused.why}`,
  ...(remedy === undefined ? [] : [`  What to do: ${remedy}`]),
  `  Code: ${refused.code} (see docs/refusals.md)`,
];
