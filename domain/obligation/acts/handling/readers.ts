import type { PersonId } from '../../parties.ts';

/** Whom a command names, in order: named otherwise they are the same. */
export const readersIn = ({ readers }: { readers?: readonly PersonId[] | null }): PersonId[] =>
  [...(readers ?? [])].sort();
