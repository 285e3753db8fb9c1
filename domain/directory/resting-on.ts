import { intersect, subtract } from '../time/spans.ts';
import { alike, type Directory, type Said, spansOf } from './directory.ts';
import type { Statement } from './facts.ts';

/**
 * What speaks of this person, unit or post on days that it would lose: `after` is what would stand of it then. A post that
 * is said anew from a later day, or an earlier statement that comes to stand again, loses nothing.
 */
export function restingOn(directory: Directory, thing: Said, after: readonly Said[]): Said[] {
  if (!CAN_BE_SPOKEN_OF.has(thing.fact.kind)) return [];
  const lost = subtract(spansOf(alike(directory, thing.fact)), spansOf(after));
  if (lost.length === 0) return [];
  return [...directory.said.values()]
    .flat()
    .filter((said) => speaksOf(said.fact, thing.fact) && intersect(spansOf([said]), lost).length > 0);
}

const CAN_BE_SPOKEN_OF: ReadonlySet<Statement['kind']> = new Set<Statement['kind']>([
  'person',
  'unit',
  'post',
]);

function speaksOf(fact: Statement, thing: Statement): boolean {
  if (thing.kind === 'unit') return fact.kind === 'post' && fact.unit === thing.unit;
  if (thing.kind === 'person') return personsIn(fact).includes(thing.person);
  return thing.kind === 'post' && postsIn(fact).includes(thing.post);
}

function personsIn(fact: Statement): string[] {
  switch (fact.kind) {
    case 'holding':
    case 'absence':
      return [fact.person];
    case 'substitute':
      return 'person' in fact.for ? [fact.person, fact.for.person] : [fact.person];
    case 'delegation':
      return [fact.by, fact.person];
    default:
      return [];
  }
}

function postsIn(fact: Statement): string[] {
  switch (fact.kind) {
    case 'post':
      return fact.supervisor === null ? [] : [fact.supervisor];
    case 'holding':
      return [fact.post];
    case 'substitute':
      return 'post' in fact.for ? [fact.for.post] : [];
    case 'delegation':
      return fact.posts;
    default:
      return [];
  }
}
