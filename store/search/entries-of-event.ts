import type { Obligation } from '../../domain/obligation/obligation.ts';
import type { MandateEventFacts } from '../../domain/register/events.ts';
import { textOf } from '../mandates.ts';
import type { Db } from '../tables.ts';
import {
  type Entry,
  entriesOfComment,
  entriesOfMandate,
  entriesOfObligation,
  type Place,
} from './entries.ts';

/** What an event says of a thing takes the place of what was said of it before. */
export const KINDS_OF: Record<'obligation' | 'mandate' | 'comment', Entry['kind'][]> = {
  obligation: ['obligation', 'evidence'],
  mandate: ['mandate', 'paragraph'],
  comment: ['comment'],
};

/** What can be found of an event, by what it speaks of. `comment`: as it is kept beside it, in JSON; nothing when it was erased. */
export async function entriesOfEvent(
  db: Db,
  place: Place,
  { type, facts }: { type: string; facts: unknown },
  comment: string | undefined,
): Promise<Map<keyof typeof KINDS_OF, Entry[]>> {
  const said = new Map<keyof typeof KINDS_OF, Entry[]>();
  if (type === 'Confirmed' || type === 'Corrected')
    said.set('obligation', entriesOfObligation(place, (facts as { obligation: Obligation }).obligation));
  if (type === 'MandateRead') {
    const { mandate, text } = facts as MandateEventFacts['MandateRead'];
    said.set('mandate', entriesOfMandate(place, mandate, (await textOf(db, text))?.mandate ?? null));
  }
  said.set('comment', comment === undefined ? [] : entriesOfComment(place, JSON.parse(comment) as string));
  return said;
}
