import type { CommandType } from '../commands.ts';

/**
 * What can still become known when all is settled: what follows an issued document, a late reply, a slip in the record,
 * how sensitive it is. The file stays closed; what was done is not undone.
 */
const LATE_FACTS = [
  'record-follow-up',
  'introduce',
  'record-reply',
  'correct-reply',
  'withdraw-reply',
  'settle-late-reply',
  'correct-fact',
  'strike-fact',
  'classify',
] as const satisfies CommandType[];

export const isLateFact = (type: CommandType): boolean => LATE_FACTS.some((late) => late === type);
