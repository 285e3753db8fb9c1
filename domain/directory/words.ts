import type { PersonId } from '../obligation/parties.ts';
import { inWords } from '../time/civil-date.ts';
import { type Days, FIRST, LAST } from './directory.ts';
import type { Statement } from './facts.ts';

/** What a statement says, without its days: "p-okafor holds “Chief of Section”". `name`: what a person is called. */
export function statementInWords(fact: Statement, name: (person: PersonId) => string = String): string {
  switch (fact.kind) {
    case 'person':
      return `${name(fact.person)} is a person of the directory`;
    case 'unit':
      return `“${fact.unit}” is a unit`;
    case 'post': {
      const { post, unit, station, supervisor } = fact;
      const where = unit === null ? station : `${unit}, ${station}`;
      return `“${post}” is a post (${where})${supervisor === null ? '' : ` and answers to “${supervisor}”`}`;
    }
    case 'holding':
      return `${name(fact.person)} holds “${fact.post}”`;
    case 'absence':
      return `${name(fact.person)} is away`;
    case 'substitute': {
      const { for: whom, person } = fact;
      return `${name(person)} stands in for ${'person' in whom ? name(whom.person) : `whoever holds “${whom.post}”`}`;
    }
    case 'delegation':
      return `${name(fact.by)} delegates ${fact.posts.map((post) => `“${post}”`).join(', ')} to ${name(fact.person)}`;
  }
}

/** "from 1 June 2026 to 30 June 2026"; what has no end that is known, "from 1 June 2026 on"; what has no beginning, "until …". */
export function daysInWords({ from, to }: Days): string {
  if (from === FIRST) return to === LAST ? 'at all times' : `until ${inWords(to)}`;
  return to === LAST ? `from ${inWords(from)} on` : `from ${inWords(from)} to ${inWords(to)}`;
}
