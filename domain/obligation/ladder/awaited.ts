import type { CivilDate } from '../../time/civil-date.ts';
import { dayAt, type Instant } from '../../time/instant.ts';
import { countWorkingDays } from '../../time/working-days.ts';
import { lateIn } from '../lateness.ts';
import { isReached, isRequestOf, openRequests, postFor, progressOf } from '../progress.ts';
import { seatOf } from '../seating.ts';
import type { Life } from '../state.ts';
import { silentIn } from '../viewing.ts';
import { workingDaysIn } from './hours.ts';
import { type AwaitedKind, TO_ANSWER } from './ladders.ts';

/** Something that somebody has yet to bring about, and the last day on which that is in time. */
export interface Awaited {
  /** Unique among what is awaited at a time: `submit/GA-64`, `input/unodc-figures`. */
  key: string;
  kind: AwaitedKind;
  due: CivilDate;
  /** From when on it could be spoken of. */
  since: Instant;
  /** Who can bring it about. */
  post: string;
}

/** All that is awaited now. Nothing is while it is on hold but that it is taken up again. */
export function awaitedIn(life: Life): Awaited[] {
  const { officer, supervisor } = life.assignments;
  const zone = life.plan.zone;
  const answerBy = (at: Instant, post: string): CivilDate =>
    countWorkingDays(workingDaysIn(life, post), dayAt(at, zone), TO_ANSWER).on;
  const forOfficer = (kind: AwaitedKind, of: string | number, since: Instant, due?: CivilDate): Awaited => ({
    ...{ key: `${kind}/${of}`, kind, since, due: due ?? answerBy(since, officer), post: officer },
  });
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
    views === null || views.closed || silentIn(views).length === 0
      ? []
      : [{ ...forOfficer('replies', 'all', views.requestedAt, views.replyBy), key: 'replies' }];
  const inputs = life.inputs
    .filter(({ received, waived }) => received === null && !waived)
    .map(({ key, due, askedAt }): Awaited => {
      return { key: `input/${key}`, kind: 'input', due, since: askedAt, post: life.assignments.drafter };
    });
  const extensions = openRequests(life).map(({ milestone, askedAt, ...asked }): Awaited => {
    const post = isRequestOf(asked, seatOf(life, officer)?.holder) ? supervisor : officer;
    return {
      key: `extension/${milestone}`,
      kind: 'extension',
      since: askedAt,
      due: answerBy(askedAt, post),
      post,
    };
  });
  const dates = life.proposed == null ? [] : [forOfficer('dates', life.proposed.seq, life.proposed.at)];
  const lateReplies = (views?.replies ?? [])
    .filter(({ settledAs }) => settledAs === null)
    .map(({ from, recordedAt }) => forOfficer('late-reply', from, recordedAt));
  return [...steps, ...replies, ...inputs, ...extensions, ...dates, ...lateReplies, ...chairsIn(life)];
}

/** The chair of the body is told of what comes late: A/RES/57/283 B, sect. III; S/2024/507, para. 75, "immediately". */
function chairsIn(life: Life): Awaited[] {
  return lateIn(life).flatMap((key): Awaited[] => {
    const [step, delivery = ''] = [key.split('/')[0], key.slice(key.indexOf('/') + 1)];
    const milestone = life.plan.milestones.find((each) => each.key === key);
    const progress = progressOf(life, delivery);
    if (step !== 'submit' || milestone === undefined || progress == null) return [];
    if (progress.chairTold !== null || progress.dropped !== null) return [];
    const post = life.assignments.officer;
    const { on: due } = countWorkingDays(workingDaysIn(life, post), milestone.on, 1);
    return [{ key: `chair/${delivery}`, kind: 'chair', due, since: milestone.at, post }];
  });
}

/** What is still awaited, but by another day than before. */
export function otherDays(before: Life, after: Life): { awaited: string; from: CivilDate; to: CivilDate }[] {
  const was = new Map(awaitedIn(before).map(({ key, due }) => [key, due]));
  return awaitedIn(after).flatMap(({ key: awaited, due: to }) => {
    const from = was.get(awaited);
    return from === undefined || from === to ? [] : [{ awaited, from, to }];
  });
}
