import type { CivilDate } from '../time/civil-date.ts';
import { dayAt, type Zone } from '../time/instant.ts';
import type { Alive, Life, Reply, Views } from './state.ts';

/** Where the collection of views stands. */

/** The last day of an addressee. */
export const replyByOf = (views: Views, addressee: string): CivilDate =>
  Object.hasOwn(views.replyByOf, addressee) ? (views.replyByOf[addressee] ?? views.replyBy) : views.replyBy;

/** Whether an addressee was given a day that counts for nobody else: it may rely on it, whenever the collection is closed. */
export const hasOwnDay = (views: Views, addressee: string): boolean =>
  views.ownDays === true && Object.hasOwn(views.replyByOf, addressee);

/** After the addressee's last day, or after the closing for who has no day of its own. */
export const isLate = (views: Views, from: string, on: CivilDate, afterClosing: boolean): boolean =>
  on > replyByOf(views, from) || (afterClosing && !hasOwnDay(views, from));

/** Of a reply that is recorded, by another day. */
export const isLateOn = (life: Life, views: Views, { from, recordedAt }: Reply, on: CivilDate): boolean =>
  isLate(
    views,
    from,
    on,
    views.closedAt !== undefined && recordedAt > views.closedAt && !cameBeforeClosing(life, views, on),
  );

/**
 * What came on a day before the closing came in time, whenever somebody records it. By rules version 1 it was late when it was
 * recorded after the closing.
 */
export const cameBeforeClosing = ({ rules, plan }: Life, { closedAt }: Views, on: CivilDate): boolean =>
  rules > 1 && closedAt !== undefined && on < dayAt(closedAt, plan.zone);

export const hasReplied = (views: Views, addressee: string): boolean =>
  views.replies.some(({ from }) => from === addressee);

/** Who was asked and has not answered, in the order in which they were asked. */
export const silentIn = (views: Views): string[] =>
  views.addressees.filter((addressee) => !hasReplied(views, addressee));

/** Who is silent, by the last day on which each is awaited; the common day first, where somebody is awaited by it. */
export function silentByDay(views: Views): { due: CivilDate; common: boolean; addressees: string[] }[] {
  const byDay = new Map<CivilDate | null, string[]>([[null, []]]);
  for (const each of silentIn(views)) {
    const own = hasOwnDay(views, each) ? replyByOf(views, each) : null;
    byDay.set(own, [...(byDay.get(own) ?? []), each]);
  }
  return [...byDay]
    .filter(([, addressees]) => addressees.length > 0)
    .map(([own, addressees]) => ({ due: own ?? views.replyBy, common: own === null, addressees }));
}

/** The text is with conference services, or was given: what comes now comes too late for it. */
export const isTextOut = (life: Life | Alive): boolean =>
  Object.values(life.deliveries).some(({ submitted, held }) => submitted !== null || held !== null);

/** The day on which an addressee was asked. */
export const askedOn = ({ requestedAt, askedOnOf = {} }: Views, addressee: string, zone: Zone): CivilDate =>
  (Object.hasOwn(askedOnOf, addressee) ? askedOnOf[addressee] : undefined) ?? dayAt(requestedAt, zone);
