import { STEPS } from '../planning/plan.ts';
import { parseCivilDate } from '../time/civil-date.ts';

/** No plan comes near it. */
const MOST = 2_000;

/** Whether an unknown value has the form of proposed dates, as far as folding them later depends on it. */
export function isProposedDates(value: unknown): boolean {
  const { calendarSeq, moves, plan, ...rest } = asObject(value);
  return (
    Object.keys(rest).length === 0 &&
    Number.isSafeInteger(calendarSeq) &&
    Number(calendarSeq) >= 0 &&
    isList(moves, isMove) &&
    isPlan(plan)
  );
}

function isPlan(value: unknown): boolean {
  const { deliveries, milestones, wakeUps, warnings, proof, feasibility, clearance, ...rest } =
    asObject(value);
  return (
    Object.keys(rest).length === 0 &&
    isList(deliveries, (each) => isText(asObject(each).key) && isDay(asObject(each).due)) &&
    isList(milestones, isMilestone) &&
    areUnlike(milestones) &&
    isList(wakeUps, isWakeUp) &&
    isList(warnings, isText) &&
    (proof === undefined || isList(proof, isObject)) &&
    (clearance === undefined || isList(clearance, isObject)) &&
    (feasibility === undefined || isObject(feasibility))
  );
}

function isMove(value: unknown): boolean {
  const { milestone, from, to, because } = asObject(value);
  return (
    isText(milestone) &&
    (from === null || isDay(from)) &&
    (to === null || isDay(to)) &&
    isList(because, Number.isSafeInteger)
  );
}

function isMilestone(value: unknown): boolean {
  const { key, step, delivery, on, at } = asObject(value);
  return (
    isText(key) &&
    STEPS.some((known) => known === step) &&
    (delivery === null || isText(delivery)) &&
    isDay(on) &&
    isMoment(at)
  );
}

function isWakeUp(value: unknown): boolean {
  const { key, milestone, kind, at } = asObject(value);
  return isText(key) && isText(milestone) && KINDS.includes(String(kind)) && isMoment(at);
}

const KINDS = ['reminder', 'late', 'escalation'];

const areUnlike = (milestones: unknown): boolean =>
  Array.isArray(milestones) &&
  milestones.length > 0 &&
  new Set(milestones.map((each) => asObject(each).key)).size === milestones.length;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asObject = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isDay = (value: unknown): boolean => typeof value === 'string' && parseCivilDate(value) !== undefined;
const isMoment = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
const isList = (value: unknown, holds: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= MOST && value.every(holds);
