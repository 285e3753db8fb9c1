import { inWords } from '../time/civil-date.ts';
import { alike, type Days, type Draft, holderOn, type Said, sameAs, shared } from './directory.ts';
import type { AbsenceFact, DelegationFact, HoldingFact, Statement, SubstituteFact } from './facts.ts';
import { personKnown, postKnown } from './known.ts';
import { type Found, firstOf, objection } from './objection.ts';
import { daysInWords } from './words.ts';

/** What speaks against a holding, an absence, a substitute and a delegation, when all that was said before is known. */

export const againstHolding = (draft: Draft, fact: HoldingFact, days: Days): Found[] =>
  firstOf(
    () => namedInHolding(draft, fact, days),
    () => againstOthers(draft, fact, days),
  );

/** Both must be there on those days. */
export const namedInHolding = (draft: Draft, { post, person }: HoldingFact, days: Days): Found[] => [
  ...postKnown(draft, 'post', post, days),
  ...personKnown(draft, 'person', person, days),
];

/** Whoever takes over ends the one before; but not the one that comes after, and not on the same day. */
function againstOthers(draft: Draft, fact: HoldingFact, days: Days): Found[] {
  const others = alike(draft, fact).filter((said) => !isSame(draft, said, fact));
  const onThatDay = others.find(({ from }) => from === days.from);
  if (onThatDay !== undefined) {
    return objection(
      'overlap',
      'from',
      `${onThatDay.fact.person} holds “${fact.post}” from that very day (${onThatDay.number}): take that back first.`,
    );
  }
  const next = others.find(({ from }) => from > days.from);
  if (next === undefined || fact.to === null || next.from > fact.to) return [];
  return objection(
    'overlap',
    'to',
    `${next.fact.person} holds “${fact.post}” from ${inWords(next.from)} on (${next.number}).`,
  );
}

export const againstAbsence = (draft: Draft, fact: AbsenceFact, days: Days): Found[] =>
  firstOf(
    () => personKnown(draft, 'person', fact.person, days),
    () => overlapping(draft, fact, days, `${fact.person} is away`),
  );

export function againstSubstitute(draft: Draft, fact: SubstituteFact, days: Days): Found[] {
  const { for: whom, person } = fact;
  const holder = 'person' in whom ? whom.person : holderOn(draft, whom.post, days.from);
  return firstOf(
    () => [
      ...('person' in whom
        ? personKnown(draft, 'for', whom.person, days)
        : postKnown(draft, 'for', whom.post, days)),
      ...personKnown(draft, 'person', person, days),
    ],
    () =>
      person === holder ? objection('oneself', 'person', `${person} cannot stand in for themselves.`) : [],
    () => overlapping(draft, fact, days, `${person} stands in there`, (each) => each.person === person),
  );
}

export function againstDelegation(draft: Draft, fact: DelegationFact, days: Days): Found[] {
  const { by, person, posts } = fact;
  return firstOf(
    () => [
      ...personKnown(draft, 'by', by, days),
      ...personKnown(draft, 'person', person, days),
      ...posts.flatMap((post) => postKnown(draft, 'posts', post, days)),
    ],
    () => (by === person ? objection('oneself', 'person', `${by} cannot delegate to themselves.`) : []),
    () =>
      posts.flatMap((post) =>
        holderOn(draft, post, days.from) === by
          ? []
          : objection(
              'not-holder',
              'by',
              `${by} does not hold “${post}” on ${inWords(days.from)}: only who holds a post delegates it.`,
            ),
      ),
    () =>
      overlapping(
        draft,
        fact,
        days,
        `${by} delegates to ${person}`,
        (each) => each.person === person && each.posts.some((post) => posts.includes(post)),
      ),
  );
}

/** The same thing from another day on, where the two share days. */
function overlapping<S extends AbsenceFact | SubstituteFact | DelegationFact>(
  draft: Draft,
  fact: S,
  days: Days,
  what: string,
  isLike: (other: S) => boolean = () => true,
): Found[] {
  const other = alike(draft, fact).find(
    (said) => !isSame(draft, said, fact) && isLike(said.fact) && shared(said, days) !== undefined,
  );
  if (other === undefined) return [];
  return objection(
    'overlap',
    'from',
    `${what} ${daysInWords(other)} already (${other.number}): take that back first, or say other days.`,
  );
}

const isSame = (draft: Draft, said: Said, fact: Statement): boolean =>
  sameAs(draft, fact)?.number === said.number;
