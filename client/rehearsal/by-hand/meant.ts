import { Fault } from '../../../domain/faults.ts';
import { isService, type PersonId } from '../../../domain/obligation/parties.ts';
import { partyOf } from '../../../domain/obligation/seating.ts';
import { postNamed } from '../../../domain/rehearsal/naming.ts';
import type { Player } from '../player.ts';
import type { RehearsalSession } from './session.ts';

/** What an obligation is called for short: `14.1`, of `A/RES/63/194#14.1`. */
export const shortId = (id: string): string => id.slice(id.indexOf('#') + 1);

/** By the id, what stands behind its #, or its paragraph where that has one only. Throws `request.invalid`. */
export function playerMeant(text: string, { players }: RehearsalSession): Player {
  const wanted = text.toLowerCase().replace(/^#/, '');
  const found =
    players.find(({ obligation: { id } }) =>
      [id, shortId(id)].some((each) => each.toLowerCase() === wanted),
    ) ??
    onlyOne(players.filter(({ obligation: { id } }) => shortId(id).toLowerCase().startsWith(`${wanted}.`)));
  if (found !== undefined) return found;
  throw new Fault(
    'request.invalid',
    `“${text}” is no obligation of this rehearsal.`,
    `There are: ${players.map(({ obligation }) => shortId(obligation.id)).join(', ')}.`,
  );
}

/** The people of the rehearsal by id; without those who are no persons. */
export async function peopleOf(session: RehearsalSession): Promise<[PersonId, string][]> {
  const names = [...(await session.names())] as [PersonId, string][];
  return names.filter(([id]) => !isService(id));
}

/**
 * By id, name, the beginning of a name that one person has, the post held, or a role of the procedure. Throws `request.invalid`.
 */
export async function personMeant(text: string, session: RehearsalSession): Promise<PersonId> {
  const people = await peopleOf(session);
  const wanted = text.trim().toLowerCase();
  const same = people.find(([id, name]) => [id, name].some((each) => each.toLowerCase() === wanted));
  const found =
    same?.[0] ??
    holderOf(text.trim(), session) ??
    onlyOne(people.filter(([, name]) => name.toLowerCase().startsWith(wanted)))?.[0];
  if (found !== undefined) return found;
  throw new Fault(
    'request.invalid',
    `“${text}” is the name or the post of nobody here.`,
    `There are: ${people.map(([id, name]) => `${name} (${id})`).join(', ')}.`,
  );
}

/** Who holds that post now in the first obligation that has it. */
function holderOf(text: string, { players }: RehearsalSession): PersonId | undefined {
  const holders = players.flatMap(({ state }) => {
    if (state.status !== 'running' && state.status !== 'settled') return [];
    const post = postNamed(state.assignments, text);
    return post === undefined ? [] : (partyOf(state, post).person ?? []);
  });
  return holders[0];
}

const onlyOne = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
