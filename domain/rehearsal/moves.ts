import type { Obligation } from '../obligation/obligation.ts';
import { addDays, type CivilDate, inWords, later } from '../time/civil-date.ts';
import type { KnownDays } from '../time/known-days.ts';
import { bodyName, findOpening, sessionName } from '../time/sessions.ts';
import type { MovedSession, ToldMove } from './cast.ts';

/**
 * Which session a cast means, and what day it moves to, once it is known what is owed to whom; a sentence where it means none. The
 * next is that of the day on which the move becomes known, else of the launch. What is told from the session is never known before the day after the launch.
 */
export function moveOf(
  { body, session, known, opens, says }: ToldMove,
  owed: readonly Pick<Obligation, 'deliveries'>[],
  days: KnownDays,
  from: CivilDate,
): MovedSession | string {
  const sessions = owed
    .flatMap(({ deliveries }) => deliveries)
    .flatMap((each) => {
      if (each.session === null || (body !== null && each.body !== body)) return [];
      const opening = findOpening(each.body, each.session, days);
      return opening === undefined || opening.opens <= from
        ? []
        : [{ body: each.body, session: each.session, opens: opening.opens }];
    })
    .sort((one, other) => (one.opens < other.opens ? -1 : one.opens > other.opens ? 1 : 0));
  const next = sessions.find(({ opens: day }) => typeof known !== 'string' || day > known) ?? sessions[0];
  const meant = session === 'next' ? next : sessions.find((each) => each.session === session);
  if (meant === undefined) return noneOf({ body, session }, sessions, days);
  const on =
    typeof known === 'string' ? known : later(addDays(meant.opens, 0 - known.daysBefore), addDays(from, 1));
  const day = typeof opens === 'string' ? opens : addDays(meant.opens, opens.daysLater);
  if (on >= day || on >= meant.opens)
    return `it is known only on ${inWords(on)}, and ${sessionName(meant.body, meant.session, days)} opens on ${inWords(on >= day ? day : meant.opens)}`;
  return { on, body: meant.body, session: meant.session, opens: day, says };
}

function noneOf(
  { body, session }: Pick<ToldMove, 'body' | 'session'>,
  owed: readonly { body: string; session: number }[],
  days: KnownDays,
): string {
  const others = [...new Set(owed.map((each) => sessionName(each.body, each.session, days)))];
  const known = others.length === 0 ? '' : `; it is to ${others.join(' and ')}`;
  if (body === null) return 'nothing is owed to any session whose days are known';
  if (session === 'next')
    return `nothing is owed to a session of ${bodyName(body, days)} whose days are known`;
  return `nothing is owed to ${sessionName(body, session, days)}${known}`;
}
