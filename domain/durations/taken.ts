import { currentDraft, isReturned, objectionIn, openClearance, openPosts } from '../obligation/clearing.ts';
import type { RecordedEvent } from '../obligation/events.ts';
import { zoneFor } from '../obligation/ladder/hours.ts';
import { daysOfLife, type LifeDays } from '../obligation/life-days.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { milestoneOf, viewsAreOpen } from '../obligation/progress.ts';
import { isManned } from '../obligation/seating.ts';
import type { AddresseeKind, Alive, Views } from '../obligation/state.ts';
import { askedOn, replyByOf } from '../obligation/viewing.ts';
import { type CivilDate, fromEpochDay, later, toEpochDay } from '../time/civil-date.ts';
import { dayAt, type Instant } from '../time/instant.ts';
import { overlap } from '../time/spans.ts';
import { type WorkingDays, workingDaysBetween } from '../time/working-days.ts';
import { type Moment, momentsOf } from './moments.ts';

/** What is measured, in the order of a procedure. */
export const STEPS_MEASURED = ['reply', 'drafting', 'working-over', 'clearance', 'issuance'] as const;
export type StepMeasured = (typeof STEPS_MEASURED)[number];

/** How long one step of one obligation took. */
export interface Taken {
  step: StepMeasured;
  /** Of clearance the key of its stage, of a reply what its addressee is; else null. */
  of: string | null;
  /** The post that had the text, the addressee, or the recipient. */
  who: string;
  /** `open`: it goes on still. `never`: views were closed without this reply; `until` is the last day for it. */
  ended: 'done' | 'open' | 'never';
  until: CivilDate;
  /** From the day on which it began, which does not count, up to and with `until`; of what goes on still, as if it ended today. */
  workingDays: number;
  /** In working days of the officer's station: how long after its day it came, negative before; null where it has no day. */
  fromDue: number | null;
}

/** All that was measured of one obligation. */
export interface TakenInLife {
  obligation: Obligation['id'];
  product: Obligation['product'];
  taken: Taken[];
}

/**
 * Reads off a record, as of a moment, how many working days each step took. Undefined where nothing was launched by then.
 *
 * - **A reply** takes from the day on which its addressee was asked; **issuance** from submission. Days are those of the facts, as
 *   corrected; what was struck or withdrawn is none. All working days of the officer's station count: for those outside of the
 *   house nothing rests.
 * - **Drafting** takes from when the text could be begun (views were closed, or without views the launch) to the first version;
 *   **working over** from the return or objection to the next version. An objection that was withdrawn was worked over by nobody.
 * - **Clearance** takes from when a version came to the table of a post to the decision of that post that stands. A decision that
 *   was voided or withdrawn counts for nothing: the days before it and those after count together, those between, on which the
 *   text was not on that table, do not. Who had the text on the table and did not decide, since others did, took no time.
 *
 * In the house a working day is one of the station at which the post sits, and two kinds of day do not count: those on which the
 * obligation rests at their end, since nobody was to work on it; and those on which nobody could act at the post (the holder away
 * by the directory without a substitute or delegate who was there, or the post vacant), since a cast tells absences apart (`away`),
 * and they would be reckoned twice. Where somebody could act for the holder the day counts. Absences are as they were known at the
 * end of the day itself. The last day always counts: somebody did it on that day.
 *
 * Of what was taken over half-way, statements count like events, but only between two days that are known: when a text without views
 * could be begun elsewhere, nobody has stated. Absences of before are not known either: those days all count.
 */
export function takenIn(
  record: readonly RecordedEvent[],
  asOf: Instant,
  workingDaysAt: (station: string) => WorkingDays,
): TakenInLife | undefined {
  const days = daysOfLife(record, asOf);
  if (days === undefined) return undefined;
  const { life } = days;
  const measuring: Measuring = { days, today: dayAt(asOf, life.plan.zone), workingDaysAt };
  return {
    obligation: life.obligation.id,
    product: life.obligation.product,
    taken: [
      ...repliesIn(measuring),
      ...visitsIn(momentsOf(record, asOf)).flatMap((visit) => inHouse(measuring, visit)),
      ...issuancesIn(measuring),
    ],
  };
}

interface Measuring {
  days: LifeDays;
  today: CivilDate;
  workingDaysAt: (station: string) => WorkingDays;
}

/** Somebody of the house has the text to do something with. `version`: which text; 0 before there is any. */
interface OnTable {
  key: string;
  step: 'drafting' | 'working-over' | 'clearance';
  version: number;
  stage: string | null;
  post: string;
}

function onTableIn(life: Alive): OnTable[] {
  if (life.status === 'settled' || life.ends !== null) return [];
  const { drafter } = life.assignments;
  const version = currentDraft(life)?.version ?? 0;
  const withDrafter = (step: 'drafting' | 'working-over'): OnTable[] => [
    { key: `${step} ${version}`, step, version, stage: null, post: drafter },
  ];
  if (version === 0) return viewsAreOpen(life) ? [] : withDrafter('drafting');
  if (isReturned(life) || objectionIn(life) !== undefined) return withDrafter('working-over');
  const stage = openClearance(life)?.key;
  if (stage === undefined) return [];
  return openPosts(life).map((post) => ({
    ...{ key: JSON.stringify([version, stage, post]), step: 'clearance', version, stage, post },
  }));
}

/** The days on which something was on a table, in one stretch or, where a decision was taken back, in several. */
interface Visit {
  /** As it was last: a drafter may have been replaced. */
  table: OnTable;
  /** `to` null: it lies there still. */
  stretches: { from: CivilDate; to: CivilDate | null }[];
}

function visitsIn(moments: readonly Moment[]): Visit[] {
  const visits = new Map<string, Visit>();
  for (const { on, life } of moments) {
    const tables = new Map(onTableIn(life).map((table) => [table.key, table]));
    for (const [key, visit] of visits) {
      const last = visit.stretches.at(-1);
      if (last?.to === null && !tables.has(key)) last.to = on;
    }
    for (const [key, table] of tables) {
      const visit = visits.get(key);
      if (visit === undefined) visits.set(key, { table, stretches: [{ from: on, to: null }] });
      else {
        visit.table = table;
        if (visit.stretches.at(-1)?.to !== null) visit.stretches.push({ from: on, to: null });
      }
    }
  }
  return [...visits.values()];
}

function inHouse(measuring: Measuring, { table, stretches }: Visit): Taken[] {
  const { days, today } = measuring;
  const { step, stage, post } = table;
  const isOpen = stretches.at(-1)?.to === null;
  if (!isOpen && !wasDone(days.life, table)) return [];
  // A text was begun on the day on which views were closed, whenever that was recorded.
  const begun = step === 'drafting' ? couldBegin(days) : undefined;
  if (begun === null) return [];
  const workingDays = stretches.reduce(
    (sum, { from, to }) => sum + worked(measuring, table, begun ?? from, to ?? today),
    0,
  );
  const until = stretches.at(-1)?.to ?? today;
  const ended = isOpen ? 'open' : 'done';
  return [{ step, of: stage, who: post, ended, until, workingDays, fromDue: null }];
}

/** The day from which a first version could be written; null where nobody has stated it. */
function couldBegin({ life, takenOn }: LifeDays): CivilDate | null {
  const { views, plan, launchedAt } = life;
  if (views?.closedAt !== undefined) return dayAt(views.closedAt, plan.zone);
  return takenOn === null ? dayAt(launchedAt, plan.zone) : null;
}

/** Whether it left the table because it was done, by all that is known now. */
function wasDone({ drafts, decisions }: Alive, { step, version, stage, post }: OnTable): boolean {
  if (step !== 'clearance') return drafts.length > version;
  const bytes = drafts[version - 1]?.sha256;
  return decisions.some(
    (each) => !each.void && each.draft === bytes && each.stage === stage && each.post === post,
  );
}

/** Working days after the first day, up to and with the last, without those between on which nobody could work on it. */
function worked({ days, workingDaysAt }: Measuring, table: OnTable, from: CivilDate, to: CivilDate): number {
  const working = workingDaysAt(zoneFor(days.life, table.post).station);
  const between = { from: toEpochDay(from) + 1, to: toEpochDay(to) };
  let idle = 0;
  for (const stretch of days.stretches) {
    const shared = overlap(stretch, between);
    if (shared === undefined) continue;
    const { life } = stretch;
    const post = table.step === 'clearance' ? table.post : life.assignments.drafter;
    for (let day = shared.from; day < shared.to; day += 1) {
      const isPast = days.takenOn !== null && day < days.takenOn;
      const isIdle = life.hold !== null || !(isPast || isManned(life, post, fromEpochDay(day)));
      if (isIdle && working.isWorking(day)) idle += 1;
    }
  }
  return Math.max(0, workingDaysBetween(working, from, to)) - idle;
}

function repliesIn(measuring: Measuring): Taken[] {
  const { days, today } = measuring;
  const { views, plan, status, ends } = days.life;
  if (views === null) return [];
  return views.addressees.flatMap((who): Taken[] => {
    const due = replyByOf(views, who);
    const from = askedOn(views, who, plan.zone);
    const reply = views.replies.find((each) => each.from === who);
    const said = { step: 'reply', of: kindOf(views, who), who } as const;
    if (reply !== undefined)
      return [{ ...said, ended: 'done', until: reply.on, ...outside(measuring, from, reply.on, due) }];
    if (views.closed) return [{ ...said, ended: 'never', until: due, ...outside(measuring, from, due) }];
    if (status === 'settled' || ends !== null) return [];
    return [{ ...said, ended: 'open', until: today, ...outside(measuring, from, today) }];
  });
}

const kindOf = ({ kinds }: Views, addressee: string): AddresseeKind =>
  (Object.hasOwn(kinds, addressee) ? kinds[addressee] : undefined) ?? 'state';

const issuancesIn = (measuring: Measuring): Taken[] =>
  Object.entries(measuring.days.life.deliveries).flatMap(([who, { submitted, issued, dropped }]): Taken[] => {
    const { life } = measuring.days;
    const said = { step: 'issuance', of: null, who } as const;
    if (submitted === null) return [];
    if (issued !== null) {
      const due = milestoneOf(life, `issue/${who}`)?.on;
      return [
        { ...said, ended: 'done', until: issued.on, ...outside(measuring, submitted.on, issued.on, due) },
      ];
    }
    if (dropped !== null || life.status === 'settled' || life.ends !== null) return [];
    const until = later(measuring.today, submitted.on);
    return [{ ...said, ended: 'open', until, ...outside(measuring, submitted.on, until) }];
  });

/** What others do is counted by the days of who waits for it. By version 1 of the rules a reply might lie before it was asked for. */
function outside(
  { days: { life }, workingDaysAt }: Measuring,
  from: CivilDate,
  to: CivilDate,
  due?: CivilDate,
): Pick<Taken, 'workingDays' | 'fromDue'> {
  const working = workingDaysAt(zoneFor(life, life.assignments.officer).station);
  return {
    workingDays: Math.max(0, workingDaysBetween(working, from, to)),
    fromDue: due === undefined ? null : workingDaysBetween(working, due, to),
  };
}
