import type { CivilDate } from '../time/civil-date.ts';
import type { Alive, Life, Reply, Views } from './state.ts';

/** Where the collection of views stands. */

/** The last day of an addressee. */
export const replyByOf = (views: Views, addressee: string): CivilDate =>
  Object.hasOwn(views.replyByOf, addressee) ? (views.replyByOf[addressee] ?? views.replyBy) : views.replyBy;

/** Of a reply that is recorded, by another day: late after the addressee's last day, or when it was recorded after the closing. */
export const isLateOn = (views: Views, { from, recordedAt }: Reply, on: CivilDate): boolean =>
  on > replyByOf(views, from) || (views.closedAt !== undefined && recordedAt > views.closedAt);

export const hasReplied = (views: Views, addressee: string): boolean =>
  views.replies.some(({ from }) => from === addressee);

/** Who was asked and has not answered, in the order in which they were asked. */
export const silentIn = (views: Views): string[] =>
  views.addressees.filter((addressee) => !hasReplied(views, addressee));

/** The text is with conference services, or was given: what comes now comes too late for it. */
export const isTextOut = (life: Life | Alive): boolean =>
  Object.values(life.deliveries).some(({ submitted, held }) => submitted !== null || held !== null);
