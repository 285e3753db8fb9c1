import type { PersonId } from '../../parties.ts';
import type { Folds } from '../act.ts';
import type { DraftFacts } from './facts.ts';

export const DRAFT_FOLDS: Folds<keyof DraftFacts> = {
  DraftHandedIn: (state, { facts, actor, onBehalfOf, at }) => {
    const { version, draft, base, writers = [] } = facts;
    // Whoever wrote what it was made from has a part in it; where nobody said, that is the version before.
    const made =
      base === undefined ? state.drafts.at(-1) : state.drafts.find(({ sha256 }) => sha256 === base);
    const authors = [
      ...(made?.authors ?? []),
      actor,
      ...(onBehalfOf === null ? [] : [onBehalfOf]),
      ...writers,
    ];
    return {
      ...state,
      drafts: [...state.drafts, { ...draft, version, by: actor, authors: once(authors), at }],
      // Asked to have more time for what is now handed in.
      extensions: state.extensions.filter(({ milestone }) => milestone !== 'draft'),
    };
  },
};

const once = (people: PersonId[]): PersonId[] => [...new Set(people)];
