import type { Instant } from '../../time/instant.ts';
import type { NameOf } from '../acts/act.ts';
import { currentDraft, openClearance } from '../clearing.ts';
import type { Command } from '../commands.ts';
import { decide } from '../decide.ts';
import { type Party, type PersonId, postsIn } from '../parties.ts';
import type { Refusal, RefusalCode } from '../refusals.ts';
import { partyOf } from '../seating.ts';
import type { Alive } from '../state.ts';

/** Refusals that stand against who it is, not against what is asked. */
const OF_THE_PERSON: readonly RefusalCode[] = [
  'not-your-role',
  'not-on-behalf',
  'own-draft',
  'own-extension',
  'post-vacant',
  'approval-given',
];

/**
 * What somebody can do who was refused, where more can be said than the refusal does; null elsewhere. It names persons, so it is
 * told to whoever asks, and never recorded.
 */
export function remedyOf(
  life: Alive,
  command: Command,
  { code }: Refusal,
  at: Instant,
  nameOf: NameOf,
): string | null {
  if (code === 'stale-draft') return currentText(life);
  if (!OF_THE_PERSON.includes(code)) return null;
  const others = whoCould(life, command, at);
  if (others.length > 0)
    return `This can be done by ${others.map((party) => partyWords(party, nameOf)).join(', or ')}.`;
  const stage = openClearance(life);
  return code === 'own-draft' && stage !== undefined
    ? `Nobody else holds a post of this stage. Its officer or the supervisor gives it to another post: reassign, role clearance/${stage.key}.`
    : 'Nobody holds a post by which it could be done: the directory says who holds a post, and reassign gives the role to another.';
}

/** Those whom nothing about their person would stand against, as the rules themselves say. */
const whoCould = (life: Alive, command: Command, at: Instant): (Party & { person: PersonId })[] =>
  postsIn(life.assignments)
    .map((post) => partyOf(life, post))
    .filter((party): party is Party & { person: PersonId } => party.person !== null)
    .filter(({ person }) => {
      const { answer } = decide(life, { ...command, actor: person, onBehalfOf: null }, at);
      return answer.accepted || !OF_THE_PERSON.includes(answer.refused.code);
    });

const partyWords = ({ post, person }: Party & { person: PersonId }, nameOf: NameOf): string =>
  `the ${post} (${nameOf(person)})`;

function currentText(life: Alive): string | null {
  const current = currentDraft(life);
  return current === undefined
    ? null
    : `Decide on version ${current.version}, SHA-256 ${current.sha256.slice(0, 12)}…; where nobody here has these bytes, hand in the text: it becomes the next version.`;
}
