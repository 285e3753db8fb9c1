import type { CivilDate } from '../../time/civil-date.ts';
import { dayAt, type Instant, momentOf, type Zone } from '../../time/instant.ts';
import { countWorkingDays } from '../../time/working-days.ts';
import { isStated } from '../acts/taking-over/statement.ts';
import { followerOf } from '../following.ts';
import { lastDayOf, lateIn } from '../lateness.ts';
import { isReached, isRequestOf, openRequests, postFor, progressOf } from '../progress.ts';
import { seatOf } from '../seating.ts';
import type { Life, Views } from '../state.ts';
import { silentByDay } from '../viewing.ts';
import { workingDaysIn } from './hours.ts';
import { type AwaitedKind, TO_ANSWER } from './ladders.ts';

/** Something that somebody has yet to bring about, and the last day on which that is in time. */
export interface Awaited {
  /**
   * Unique among what is awaited at a time: `submit/GA-64`, `input/unodc-figures`. `replies` by the common day, and
   * `replies/2009-04-01` of those who were given that day.
   */
  key: string;
  kind: AwaitedKind;
  due: CivilDate;
  /** From when on it could be spoken of. */
  since: Instant;
  /** Who can bring it about. */
  post: string;
  /** Of replies: whose. */
  addressees?: readonly string[];
}

/** All that is awaited now. Nothing is while it is on hold but that it is taken up again. */
export function awaitedIn(life: Life): Awaited[] {
  const { officer, supervisor } = life.assignments;
  const zone = life.plan.zone;
  const answerBy = (at: Instant, post: string): CivilDate =>
    countWorkingDays(workingDaysIn(life, post), dayAt(at, zone), TO_ANSWER).on;
  const forOfficer = (kind: AwaitedKind, of: string | number, from: Instant, due?: CivilDate): Awaited => {
    const since = sinceHere(life, from);
    return { key: `${kind}/${of}`, kind, since, due: due ?? answerBy(since, officer), post: officer };
  };
  if (life.hold !== null) {
    const { seq, since, until } = life.hold;
    return [forOfficer('rest', seq, since, until ?? dayAt(since, zone))];
  }
  const steps = life.plan.milestones
    .filter((milestone) => !isReached(life, milestone))
    .map((milestone): Awaited => {
      const { key, step, on: due } = milestone;
      return { key, kind: step, due, since: life.launchedAt, post: postFor(life, milestone) };
    });
  const { views } = life;
  const replies =
    views === null || views.closed
      ? []
      : silentByDay(views).map(({ due, common, addressees }): Awaited => {
          const awaited = forOfficer('replies', due, askedAt(views, addressees, zone), due);
          return { ...awaited, ...(common ? { key: 'replies' } : {}), addressees };
        });
  const inputs = life.inputs
    .filter(({ received, waived }) => received === null && !waived)
    .map((input): Awaited => {
      const since = sinceHere(life, input.askedAt);
      return {
        key: `input/${input.key}`,
        kind: 'input',
        due: input.due,
        since,
        post: followerOf(life, input),
      };
    });
  const extensions = openRequests(life).map(({ milestone, askedAt, ...asked }): Awaited => {
    const post = isRequestOf(asked, seatOf(life, officer)?.holder) ? supervisor : officer;
    const since = sinceHere(life, askedAt);
    return { key: `extension/${milestone}`, kind: 'extension', since, due: answerBy(since, post), post };
  });
  const dates = life.proposed == null ? [] : [forOfficer('dates', life.proposed.seq, life.proposed.at)];
  const lateReplies = (views?.replies ?? [])
    .filter(({ settledAs }) => settledAs === null)
    .map(({ from, recordedAt }) => forOfficer('late-reply', from, recordedAt));
  return [...steps, ...replies, ...inputs, ...extensions, ...dates, ...lateReplies, ...chairsIn(life)];
}

/** Since when the first of them was asked: of who was asked later than the others from the end of that day. */
function askedAt({ requestedAt, askedOnOf = {} }: Views, addressees: readonly string[], zone: Zone): Instant {
  const since = addressees.map((each): Instant => {
    const on = Object.hasOwn(askedOnOf, each) ? askedOnOf[each] : undefined;
    return on === undefined ? requestedAt : momentOf(on, 24, zone);
  });
  return since.reduce((first, each) => (each < first ? each : first), since[0] ?? requestedAt);
}

/** Of what began before it was taken over nobody is reminded for the time before. */
const sinceHere = ({ launchedAt }: Life, since: Instant): Instant =>
  since < launchedAt ? launchedAt : since;

/** The chair of the body is told of what comes late: A/RES/57/283 B, sect. III; S/2024/507, para. 75, "immediately". */
function chairsIn(life: Life): Awaited[] {
  return lateIn(life).flatMap((key): Awaited[] => {
    const [step, delivery = ''] = [key.split('/')[0], key.slice(key.indexOf('/') + 1)];
    const last = lastDayOf(life, key);
    const progress = progressOf(life, delivery);
    if (step !== 'submit' || last === undefined || progress == null) return [];
    if (progress.chairTold !== null || progress.dropped !== null) return [];
    // What came late elsewhere was told there, or not.
    if (progress.submitted !== null && isStated(progress.submitted.seq)) return [];
    const post = life.assignments.officer;
    const { on: due } = countWorkingDays(workingDaysIn(life, post), last, 1);
    const since = momentOf(last, 24, life.plan.zone);
    return [{ key: `chair/${delivery}`, kind: 'chair', due, since, post }];
  });
}

/** What is still awaited, but by another day than before. */
export function otherDays(before: Life, after: Life): { awaited: string; from: CivilDate; to: CivilDate }[] {
  const was = new Map(
    awaitedIn(before).flatMap((awaited) => thingsOf(awaited).map((thing) => [thing, awaited.due])),
  );
  return awaitedIn(after).flatMap((awaited) => {
    const { key, due: to } = awaited;
    const days = new Set(thingsOf(awaited).map((thing) => was.get(thing)));
    return [...days].flatMap((from) =>
      from === undefined || from === to ? [] : [{ awaited: key, from, to }],
    );
  });
}

/** What stays the same when its last day changes: of replies, whose they are. */
const thingsOf = ({ key, addressees }: Awaited): string[] =>
  addressees === undefined ? [key] : addressees.map((addressee) => `reply of ${addressee}`);
