import { type Move, movesBetween } from '../planning/moves.ts';
import { type Milestone, type Plan, type Reason, STEPS, type WakeUp } from '../planning/plan.ts';
import type { MoveWithWhy } from '../planning/what-if.ts';
import { type CivilDate, inWords } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import { isReached } from './progress.ts';
import type { Life } from './state.ts';

/** A plan made anew for an obligation that runs: what of its own plan it would replace. */
export type DatedPlan = Omit<Plan, 'zone' | 'calendarSeq'>;

/** New dates for an obligation that runs. */
export interface ProposedDates {
  /** How many facts the calendar's record had when they were planned. */
  calendarSeq: number;
  /** Empty: what was proposed before is withdrawn. */
  moves: MoveWithWhy[];
  plan: DatedPlan;
}

/** What an acceptance would make of the plan. */
export interface Redated {
  milestones: Milestone[];
  wakeUps: WakeUp[];
  /** Of all milestones, those that are past already and not reached. */
  late: string[];
}

/** The rule that a milestone's reasons name when a person has given more time. */
export const GRANTED = 'extension-granted';
/** The same where the day is agreed with conference services. */
export const SLOTTED = 'slot-agreed';
const KEPT = { reached: 'kept-as-reached', granted: 'kept-as-extended', slotted: 'kept-as-slotted' } as const;

/**
 * The milestones after an acceptance. What is reached stays as it is. What a person extended keeps its day where that is
 * later than the new one and still comes before the next step; otherwise the new day stands, and the extension is used up. A
 * slot stays too, as long as it comes before the next step: only another slot takes its place.
 */
export function redatedMilestones(life: Life, plan: DatedPlan): Milestone[] {
  const before = new Map(life.plan.milestones.map((milestone) => [milestone.key, milestone]));
  const after: Milestone[] = [];
  let next: Milestone | undefined;
  // From the last to the first: whether an extension fits depends on what comes behind it.
  for (const proposed of [...plan.milestones].reverse()) {
    const planned = before.get(proposed.key);
    before.delete(proposed.key);
    const stands = planned === undefined ? proposed : standing(life, planned, proposed, next);
    if (isReached(life, stands)) {
      if (planned !== undefined) after.push(stands);
      continue;
    }
    after.push(stands);
    if (stands.step !== 'forecast' && (next === undefined || stands.on < next.on)) next = stands;
  }
  const gone = [...before.values()].filter((planned) => isReached(life, planned));
  return [...after, ...gone.map((planned) => kept(planned, undefined, 'reached'))].sort(inOrder);
}

/** What would move, in the order of the plan as it would be. */
export const movesOf = (life: Life, plan: DatedPlan): Move[] =>
  movesBetween(life.plan, { milestones: redatedMilestones(life, plan) });

/** A slot that was agreed with conference services, of a delivery. */
export interface Slot {
  delivery: string;
  on: CivilDate;
}

/** Slots that would have to give way: the text is not submitted, and its submission would move from the day that is agreed. */
export function slotsGivenUp(life: Life, plan: DatedPlan): Slot[] {
  const moved = new Set(movesOf(life, plan).map(({ milestone }) => milestone));
  return Object.entries(life.deliveries).flatMap(([delivery, { slot, submitted }]): Slot[] =>
    slot !== null && submitted === null && moved.has(`submit/${delivery}`) ? [{ delivery, on: slot }] : [],
  );
}

/** The plan after an acceptance at that moment: what moved is spoken of anew, but not of moments that are over. */
export function redated(life: Life, plan: DatedPlan, at: Instant): Redated {
  const milestones = redatedMilestones(life, plan);
  const planned = new Map(life.plan.milestones.map(({ key, on }) => [key, on]));
  const moved = new Set(milestones.filter(({ key, on }) => planned.get(key) !== on).map(({ key }) => key));
  const stay = new Set(milestones.map(({ key }) => key).filter((key) => !moved.has(key)));
  return {
    milestones,
    wakeUps: [
      ...life.plan.wakeUps.filter(({ milestone }) => stay.has(milestone)),
      ...plan.wakeUps.filter((wakeUp) => moved.has(wakeUp.milestone) && wakeUp.at > at),
    ].sort((a, b) => compare(a.at, b.at)),
    late: [
      ...life.late.filter((key) => stay.has(key)),
      ...milestones.filter((each) => moved.has(each.key) && each.at <= at).map(({ key }) => key),
    ],
  };
}

/** Whether two plans have the same milestones on the same days. */
export const sameDays = (a: Dates, b: Dates): boolean => movesBetween(a, b).length === 0;
interface Dates {
  milestones: readonly { key: string; on: CivilDate }[];
}

function standing(
  life: Life,
  planned: Milestone,
  proposed: Milestone,
  next: Milestone | undefined,
): Milestone {
  if (isReached(life, planned)) return kept(planned, proposed, 'reached');
  const isOf = (wanted: string): boolean => planned.reasons?.some(({ rule }) => rule === wanted) === true;
  if (next !== undefined && planned.on >= next.on) return proposed;
  if (isOf(SLOTTED)) return kept(planned, proposed, 'slotted');
  return isOf(GRANTED) && planned.on > proposed.on ? kept(planned, proposed, 'granted') : proposed;
}

/** Its proof is that of the new plan, if any; why its day is another one is told on top of that. */
function kept(planned: Milestone, proposed: Milestone | undefined, why: keyof typeof KEPT): Milestone {
  if (proposed?.on === planned.on) return proposed;
  const { proof: _proof, slack: _slack, ...rest } = planned;
  const own = (planned.reasons ?? []).filter(({ rule }) => !Object.values<string>(KEPT).includes(rule));
  return {
    ...rest,
    ...(proposed?.proof === undefined ? {} : { proof: proposed.proof }),
    ...(proposed?.slack === undefined ? {} : { slack: proposed.slack }),
    reasons: [...own, { rule: KEPT[why], sentence: SENTENCES[why](planned, proposed), ...OURS }],
  };
}

/** No rule of the United Nations says; an extension is an act of a person, and so is whatever was reached. */
const OURS: Pick<Reason, 'source' | 'grade'> = { source: 'rules version 1', grade: 'assumed' };

const SENTENCES: Record<keyof typeof KEPT, (planned: Milestone, proposed?: Milestone) => string> = {
  reached: ({ on }) => `Reached before new dates were accepted: ${inWords(on)} stays.`,
  granted: ({ on }, proposed) =>
    `Extended to ${inWords(on)}, which is later than the new day${proposed ? `, ${inWords(proposed.on)}` : ''}: it stays.`,
  slotted: ({ on }) =>
    `The slot of ${inWords(on)} is agreed with conference services: it stays until another is agreed.`,
};

const inOrder = (a: Milestone, b: Milestone): number =>
  compare(a.on, b.on) ||
  STEPS.indexOf(a.step) - STEPS.indexOf(b.step) ||
  compare(String(a.delivery), String(b.delivery));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
