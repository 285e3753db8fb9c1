import type { PersonId } from '../obligation/parties.ts';
import { type Directory, saidOf } from './directory.ts';
import type { DelegationFact, DirectoryFact } from './facts.ts';
import { type Found, type Objection, objection } from './objection.ts';

/** Who says something of the directory, and why. */
export interface Says {
  actor: PersonId;
  reason: string | null;
}

/**
 * What speaks against taking these facts from this person; empty when nothing does. Whoever may act for another decides in
 * their name: the holder says so, or an officer whom the house knows, with a reason; never whoever is to have it.
 */
export const objectionsToSaying = (
  directory: Directory,
  facts: readonly DirectoryFact[],
  says: Says,
): Objection[] =>
  facts.flatMap((fact, index) =>
    fact.kind === 'delegation'
      ? againstSaying(directory, facts, fact, says).map((each) => ({ at: index + 1, ...each }))
      : [],
  );

function againstSaying(
  directory: Directory,
  facts: readonly DirectoryFact[],
  { by, person }: DelegationFact,
  { actor, reason }: Says,
): Found[] {
  if (actor === by) return [];
  const isKnown =
    saidOf(directory, 'person', actor).length > 0 ||
    facts.some((fact) => fact.kind === 'person' && fact.person === actor);
  if (actor === person)
    return objection('not-by-holder', 'by', `${actor} cannot say so: it is ${by} who lets ${actor} act.`);
  if (!isKnown)
    return objection(
      'not-by-holder',
      'by',
      `${by} delegates, and ${actor}, whom nobody knows, says so: let ${by} say it, or an officer with a reason.`,
    );
  return reason === null || reason.trim() === ''
    ? objection('not-by-holder', 'by', `${by} delegates, and ${actor} says so: say why not ${by}.`)
    : [];
}
