import { type CivilDate, toEpochDay } from '../time/civil-date.ts';
import { overlap, type Span } from '../time/spans.ts';
import { openClearance, openPosts } from './clearing.ts';
import { followerOf } from './following.ts';
import { partyName } from './holding.ts';
import { daysOf, epochDayAt, type LifeDays } from './life-days.ts';
import type { Party, PersonId } from './parties.ts';
import { isRequestOf, milestoneOf, openRequests, partyFor } from './progress.ts';
import { partyOf } from './seating.ts';
import type { Life } from './state.ts';
import { askedOn, replyByOf } from './viewing.ts';

/** Days on which somebody could not go on because somebody else had to act. */
export interface Wait extends Span {
  for: 'views' | 'input' | 'clearance' | 'extension' | 'issuance' | 'hold';
  /** The stage of clearance, the milestone or the delivery; null for views. */
  of: string | null;
  waiting: Party;
  /** An addressee, a post, or conference services. */
  on: string;
  /** On somebody who is no party to the procedure: only such days are not the house's own. */
  outside: boolean;
}

/** Who waited on whom, in order of beginning. Days on which it was settled, or not launched, are nobody's wait. */
export function waitsIn(days: LifeDays): Wait[] {
  const waits = [
    ...viewsIn(days),
    ...inputsIn(days),
    ...issuancesIn(days),
    ...restsIn(days),
    ...inHouse(days),
  ];
  return waits
    .flatMap((wait) => {
      const shared = overlap(wait, withoutSettlement(days));
      return shared === undefined ? [] : [{ ...wait, ...shared }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** At the end of the day of the settlement nothing is waited for any more. */
const withoutSettlement = ({ counted, settledOn }: LifeDays): Span => ({
  from: counted.from,
  to: settledOn ?? counted.to,
});

/** An addressee is waited for until the reply has come, its last day is over, or the collection is closed. */
function viewsIn({ life, stretches, counted }: LifeDays): Wait[] {
  const { views, assignments, plan } = life;
  if (views === null) return [];
  const recorded = stretches.find((stretch) => stretch.life.views?.closed)?.from ?? counted.to;
  const closed =
    views.closedAt === undefined ? recorded : Math.min(recorded, epochDayAt(views.closedAt, plan.zone));
  return views.addressees.map((on) => {
    const ends = Math.min(toEpochDay(replyByOf(views, on)) + 1, closed);
    const from = toEpochDay(askedOn(views, on, plan.zone));
    const reply = views.replies.find((each) => each.from === on);
    const to = reply === undefined ? ends : Math.min(toEpochDay(reply.on), ends);
    return {
      for: 'views',
      of: null,
      waiting: partyOf(life, assignments.officer),
      on,
      outside: true,
      from,
      to,
    };
  });
}

/** An entity is waited for from the day it was asked until its input came, or nobody waits any more. */
function inputsIn({ life, stretches, counted }: LifeDays): Wait[] {
  return life.inputs.map((input) => {
    const { key, of: on, askedAt, received } = input;
    const waiting = partyOf(life, followerOf(life, input));
    const from = epochDayAt(askedAt, life.plan.zone);
    const waived = stretches.find(({ life: then }) => isWaived(then, key))?.from ?? counted.to;
    const to = received === null ? waived : Math.min(toEpochDay(received.on), waived);
    return { for: 'input', of: key, waiting, on, outside: true, from, to };
  });
}

const isWaived = (life: Life, key: string): boolean =>
  life.inputs.some((input) => input.key === key && input.waived);

/** While it is on hold it waits for whatever it rests for. */
const restsIn = (days: LifeDays): Wait[] =>
  daysOf(
    days,
    (life) => (life.hold === null ? [] : [partyOf(life, life.assignments.officer)]),
    partyName,
  ).flatMap(({ thing: waiting, days: spans }) =>
    spans.map(
      (span): Wait => ({ for: 'hold', of: null, waiting, on: WHAT_IT_RESTS_FOR, outside: true, ...span }),
    ),
  );

const WHAT_IT_RESTS_FOR = 'what it rests for';
const CONFERENCE_SERVICES = 'conference services';

const toEpochDayOr = (day: CivilDate | undefined, otherwise: number): number =>
  day === undefined ? otherwise : toEpochDay(day);

/** From submission to issuance, by the days on which both happened; for who is no longer owed it, until then. */
const issuancesIn = ({ life, counted }: LifeDays): Wait[] =>
  Object.entries(life.deliveries).flatMap(([delivery, { submitted, issued, dropped }]): Wait[] =>
    submitted === null
      ? []
      : [
          {
            for: 'issuance',
            of: delivery,
            waiting: partyOf(life, life.assignments.officer),
            on: CONFERENCE_SERVICES,
            outside: true,
            from: toEpochDay(submitted.on),
            to: toEpochDayOr((issued ?? dropped)?.on, counted.to),
          },
        ],
  );

interface HouseWait {
  for: 'clearance' | 'extension';
  of: string;
  waiting: Party;
  on: Party;
}

/** Parties to the procedure who wait on one another; nobody waits on himself. */
const inHouse = (days: LifeDays): Wait[] =>
  daysOf(
    days,
    (life) => [...clearanceIn(life), ...extensionsIn(life)].filter(isOnAnother),
    (wait) => [wait.for, wait.of, partyName(wait.waiting), partyName(wait.on)].join(' '),
  ).flatMap(({ thing, days: spans }) =>
    spans.map((span) => ({ ...thing, on: thing.on.post, outside: false, ...span })),
  );

const isOnAnother = ({ waiting, on }: HouseWait): boolean => waiting.person !== on.person;

/** Of several posts that decide in any order the drafter waits on each that has not approved yet. */
function clearanceIn(life: Life): HouseWait[] {
  const stage = openClearance(life);
  if (stage === undefined) return [];
  const waiting = partyOf(life, life.assignments.drafter);
  return openPosts(life).map((post) => ({
    for: 'clearance',
    of: stage.key,
    waiting,
    on: partyOf(life, post),
  }));
}

/** The officer answers; what the officer asks for the supervisor's post answers. */
const extensionsIn = (life: Life): HouseWait[] =>
  (life.rules > 1 ? openRequests(life) : life.extensions).map((asked) => {
    const officer = partyOf(life, life.assignments.officer);
    return {
      for: 'extension',
      of: asked.milestone,
      waiting: askerOf(life, asked.milestone, asked.onBehalfOf ?? asked.by),
      on:
        life.rules > 1 && isRequestOf(asked, officer.person)
          ? partyOf(life, life.assignments.supervisor)
          : officer,
    };
  });

/** By which post somebody asked: whoever owes the milestone asks, but the draft may have gone on to the next stage since. */
function askerOf(life: Life, key: string, by: PersonId): Party {
  const { officer, drafter, clearance } = life.assignments;
  const milestone = milestoneOf(life, key);
  const owing = milestone === undefined ? [] : [partyFor(life, milestone)];
  const posts = [drafter, ...clearance.flatMap(({ posts: each }) => each), officer];
  const parties = [...owing, ...posts.map((post) => partyOf(life, post))];
  return parties.find(({ person }) => person === by) ?? partyOf(life, drafter);
}
