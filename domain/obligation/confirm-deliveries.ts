import type { DueElement, Recipient } from '../reading/reading.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { KnownDays } from '../time/known-days.ts';
import { bodyName, nextSession } from '../time/sessions.ts';
import type { Delivery } from './obligation.ts';

type Stated = Delivery['stated'][number];
type SessionSaid = Stated & { element: Extract<DueElement, { type: 'session' }> };
/** Somebody to whom the text sends it; `words` name the session, where they do. */
interface Named extends Recipient {
  words: string | null;
}

/** A value of a reading with the words it was read from. */
export interface Worded<T> {
  value: T;
  words: string;
}

/** What of a reading tells who gets it and when. */
export interface ToWhomAndWhen {
  recipients: readonly Worded<Recipient>[];
  due: readonly Worded<DueElement>[];
}

/** To whom and for when, settled as far as the text and these calendars go, and what of it is to be doubted. */
export function deliveriesOf(
  reading: ToWhomAndWhen,
  mandate: { body: string; adopted: CivilDate },
  known: KnownDays,
): { deliveries: Delivery[]; doubts: string[] } {
  const due = reading.due.map(({ value, words }) => ({ element: value, words }));
  const named = reading.recipients.map(({ value, words }) => ({ ...value, words }));
  const recipients = named.length > 0 ? named : unnamed(due, mandate.body);
  const numberIn: NumberIn = (body, session) =>
    session === 'next' ? (nextSession(body, mandate.adopted, known)?.number ?? null) : session;
  const taken: Delivery[] = [];
  for (const { body, ...recipient } of recipients) {
    for (const { session, stated } of sessionsFor({ body, ...recipient }, due, numberIn)) {
      const key = deliveryKey(body, session);
      if (taken.every((delivery) => delivery.key !== key))
        taken.push({ key, body, session, stated, given: null });
    }
  }
  const { deliveries, strange } = withOtherSessions(taken, due, numberIn);
  return {
    deliveries: withShared(deliveries, due),
    doubts: [
      ...(named.length > 0 ? [] : [doubtOfRecipient(recipients, known)]),
      ...doubtsOfText(deliveries, known),
      ...strange.map((said) => doubtOfSession(said, known)),
    ],
  };
}

/** Nobody named: whoever's session the text names, else the body that asks. */
function unnamed(due: Stated[], adopting: string): Named[] {
  const bodies = due.filter(isSession).map(({ element }) => element.body);
  const from = bodies.length > 0 ? [...new Set(bodies)] : [adopting];
  return from.map((body) => ({ body, session: null, words: null }));
}

const doubtOfRecipient = (taken: Named[], known: KnownDays): string =>
  `The text names no recipient; taken is ${taken.map(({ body }) => bodyName(body, known)).join(' and ')}.`;

function doubtsOfText(deliveries: Delivery[], known: KnownDays): string[] {
  const bodies = deliveries.map(({ body }) => body);
  const several = new Set(bodies.filter((body, at) => bodies.indexOf(body) < at));
  return [...several].map(
    (body) =>
      `Several sessions of ${bodyName(body, known)} are named: one text for all of them? If each gets its own, confirm one obligation for each.`,
  );
}

const doubtOfSession = ({ words, element: { body } }: SessionSaid, known: KnownDays): string =>
  `“${words}” names a session of ${bodyName(body, known)}, to which nothing goes: does it get the product too?`;

/** Made of facts: `GA-64`, `COP-UNTOC-5`, `Member-States`. */
export const deliveryKey = (body: string, session: number | null): string =>
  [body.replace(/[^\p{L}\p{N}]+/gu, '-'), ...(session === null ? [] : [session])].join('-');

/** The sessions of a recipient, each with the words that name it. */
function sessionsFor(
  { body, session, words }: Named,
  due: Stated[],
  numberIn: NumberIn,
): Pick<Delivery, 'session' | 'stated'>[] {
  const own = due.filter(isSession).filter(({ element }) => element.body === body);
  if (session !== null) {
    const same = own.filter(({ element }) => element.session === session);
    const said: Stated[] =
      same.length > 0 || words === null ? same : [{ element: { type: 'session', body, session }, words }];
    return [{ session: numberIn(body, session), stated: said }];
  }
  if (own.length > 0) {
    return own.map((stated) => ({
      session: numberIn(body, stated.element.session),
      stated: [stated],
    }));
  }
  return [{ session: meetsByItself(body, due) ? numberIn(body, 'next') : null, stated: [] }];
}

/** The number of a session; null for a next one that nobody knows. */
type NumberIn = (body: string, session: number | 'next') => number | null;

/** A conference that meets every other year, or whoever is owed it at each session, gets it at the next one. */
function meetsByItself(body: string, due: Stated[]): boolean {
  const elements = due.map(({ element }) => element);
  if (elements.some((element) => element.type === 'recurring' && element.every === 'session')) return true;
  return body.startsWith('COP') && elements.every(({ type }) => type === 'session' || type === 'unspecified');
}

/** A session that no recipient took is one more delivery to its body, or `strange` when that body gets nothing. */
function withOtherSessions(
  taken: Delivery[],
  due: Stated[],
  numberIn: NumberIn,
): { deliveries: Delivery[]; strange: SessionSaid[] } {
  const deliveries = [...taken];
  const strange: SessionSaid[] = [];
  for (const said of due.filter(isSession)) {
    const { body, session: named } = said.element;
    if (deliveries.some(({ stated }) => stated.includes(said))) continue;
    if (deliveries.every((delivery) => delivery.body !== body)) {
      if (!deliveries.some(isToStates)) strange.push(said);
      continue;
    }
    const session = numberIn(body, named);
    const key = deliveryKey(body, session);
    const at = deliveries.findIndex((delivery) => delivery.key === key);
    const before = deliveries[at];
    if (before === undefined) deliveries.push({ key, body, session, stated: [said], given: null });
    else deliveries[at] = { ...before, stated: [...before.stated, said] };
  }
  return { deliveries, strange };
}

/** States have no sessions: they are met at those of a body. */
const isToStates = ({ body }: Delivery): boolean => body === 'Member States';

/**
 * A session belongs to its own body. A day belongs to all who have no session of their own (to all, when each has
 * one); a rhythm is the product's, and so everybody's.
 */
function withShared(deliveries: Delivery[], due: Stated[]): Delivery[] {
  const taken = deliveries.flatMap(({ stated }) => stated);
  const shared = due.filter((stated) => !taken.includes(stated));
  const open = deliveries.filter(({ stated }) => stated.length === 0);
  const receivers = deliveries.length === 1 || open.length === 0 ? deliveries : open;
  const gets = (delivery: Delivery, said: Stated): boolean =>
    isSession(said) ? isToStates(delivery) : isRhythm(said.element) || receivers.includes(delivery);
  return deliveries.map((delivery) => ({
    ...delivery,
    stated: [...delivery.stated, ...shared.filter((said) => gets(delivery, said))],
  }));
}

const isSession = (stated: Stated): stated is SessionSaid => stated.element.type === 'session';

const isRhythm = ({ type }: DueElement): boolean => type === 'recurring';
