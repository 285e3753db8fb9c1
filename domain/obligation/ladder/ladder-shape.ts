import {
  AWAITED,
  type AwaitedKind,
  type Hearer,
  type Ladder,
  type LadderRung,
  type LaddersSet,
} from './ladders.ts';

/** Somebody who is spoken to a year before or after is not helped. */
export const MOST_DAYS = 250;

const HEARERS: readonly Hearer[] = ['awaited', 'officer', 'supervisor'];

/** What is wrong with a ladder that somebody sets, as a sentence that says what was expected; undefined: nothing. */
export function ladderProblem({ rungs, rhythm }: Ladder): string | undefined {
  if (rungs.length === 0) return 'it never speaks up; expected at least one rung';
  const days = rungs.map(({ workingDays }) => workingDays);
  const far = [...days, rhythm.workingDays].find((count) => Math.abs(count) > MOST_DAYS);
  if (far !== undefined) return `it speaks ${far} working days away; expected at most ${MOST_DAYS}`;
  const twice = days.find((count, at) => days.indexOf(count) !== at);
  if (twice !== undefined)
    return `it speaks twice ${dayWords(twice)}; expected one rung a day, which may have several hearers`;
  if (days.some((count, at) => count < (days[at - 1] ?? count)))
    return 'its rungs are in no order; expected the earliest first';
  const early = rungs.find(({ kind, workingDays }) => kind === 'escalation' && workingDays < 0);
  if (early !== undefined)
    return `it escalates ${dayWords(early.workingDays)}; expected a day after the last one, or that day`;
  if (rhythm.workingDays < 1) return 'its rhythm is no rhythm; expected every 1 working day or more';
  const unnamed = rungs.find(({ name, workingDays }) => name !== rungName(workingDays));
  if (unnamed !== undefined)
    return `a rung is called ${unnamed.name}; expected ${rungName(unnamed.workingDays)}`;
  const deaf = [...rungs, rhythm].find(({ to }) => to.length === 0 || new Set(to).size !== to.length);
  if (deaf !== undefined)
    return `a rung speaks to ${deaf.to.join(', ') || 'nobody'}; expected each of ${HEARERS.join(', ')} at most once`;
  return undefined;
}

const sameHearers = (one: readonly Hearer[], other: readonly Hearer[]): boolean =>
  one.length === other.length && one.every((hearer, at) => hearer === other[at]);

/** Whether both speak up on the same days, in the same way, to the same. */
export const isSameLadder = (one: Ladder, other: Ladder): boolean =>
  one.rungs.length === other.rungs.length &&
  [...one.rungs, one.rhythm].every((rung, at) => {
    const that = [...other.rungs, other.rhythm][at];
    return that?.workingDays === rung.workingDays && that.kind === rung.kind && sameHearers(that.to, rung.to);
  });

/** Whether an unknown value is ladders that can be set: of each kind of thing that is awaited one at most. */
export const isLaddersSet = (value: unknown): value is LaddersSet =>
  isObject(value) &&
  Object.entries(value).every(
    ([kind, ladder]) => isAwaitedKind(kind) && isLadder(ladder) && ladderProblem(ladder) === undefined,
  );

function isLadder(value: unknown): value is Ladder {
  if (!isObject(value)) return false;
  const { rungs, rhythm, ...rest } = value;
  return (
    Object.keys(rest).length === 0 &&
    Array.isArray(rungs) &&
    rungs.length <= 2 * MOST_DAYS + 1 &&
    rungs.every(isRung) &&
    isObject(rhythm) &&
    !Object.hasOwn(rhythm, 'name') &&
    isRung({ ...rhythm, name: '' })
  );
}

function isRung(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name, workingDays, kind, to, ...rest } = value;
  return (
    Object.keys(rest).length === 0 &&
    typeof name === 'string' &&
    Number.isSafeInteger(workingDays) &&
    (kind === 'reminder' || kind === 'escalation') &&
    Array.isArray(to) &&
    to.every((hearer) => HEARERS.some((each) => each === hearer))
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `ten-before`, `on-the-day`, `12-after`: a rung of the same day has the same name in every ladder. */
export function rungName(workingDays: number): string {
  if (workingDays === 0) return 'on-the-day';
  const count = Math.abs(workingDays);
  return `${NUMBERS[count] ?? count}-${workingDays < 0 ? 'before' : 'after'}`;
}

/** "on the last day", "3 working days after it". */
export function dayWords(workingDays: number): string {
  if (workingDays === 0) return 'on the last day';
  const count = Math.abs(workingDays);
  return `${count} working ${count === 1 ? 'day' : 'days'} ${workingDays < 0 ? 'before' : 'after'} it`;
}

export const isAwaitedKind = (text: string): text is AwaitedKind => AWAITED.some((each) => each === text);

/** The usual way to set one: whom the rungs speak to follows from what they are for. */
export interface LadderGiven {
  /** Reminders so many working days before the last day. */
  before: readonly number[];
  onTheDay: boolean;
  /** Reminders after it. */
  after: readonly number[];
  /** After it, to the post above and the officer. */
  escalate: readonly number[];
  /** After the last rung, every so many working days: to whom the last one spoke. */
  every: number;
}

export function ladderFrom({ before, onTheDay, after, escalate, every }: LadderGiven): Ladder {
  const rung = (workingDays: number, kind: LadderRung['kind']): LadderRung => ({
    ...{ name: rungName(workingDays), workingDays, kind },
    to: kind === 'reminder' ? ['awaited'] : ['supervisor', 'officer'],
  });
  const rungs = [
    ...before.map((count) => rung(-count, 'reminder')),
    ...(onTheDay ? [rung(0, 'reminder')] : []),
    ...after.map((count) => rung(count, 'reminder')),
    ...escalate.map((count) => rung(count, 'escalation')),
  ].sort((one, other) => one.workingDays - other.workingDays);
  const { kind, to } = rungs.at(-1) ?? rung(0, 'reminder');
  return { rungs, rhythm: { workingDays: every, kind, to } };
}
