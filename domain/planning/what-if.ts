import type { CivilDate } from '../time/civil-date.ts';
import { type Move, movesBetween } from './moves.ts';
import type { Feasibility } from './plan.ts';
import { type Owing, planDays } from './plan-days.ts';
import type { ProofStep } from './proof.ts';
import type { World } from './world.ts';

/** A milestone that would move, with the steps of the new proof that make it. */
export interface MoveWithWhy extends Move {
  /** Steps of `Moved.proof`: the facts and lengths that are not as they were. */
  because: number[];
}

/** What would become of one obligation. */
export interface Moved {
  moves: MoveWithWhy[];
  feasibility: { before: Feasibility | null; after: Feasibility | null };
  /** The proof of the plan as it would be. */
  proof: ProofStep[];
}

/**
 * What would move if the world were another, before anything is changed. Undefined when nothing would. Pure: neither plan
 * is kept.
 */
export function whatIf(owing: Owing, now: World, then: World): Moved | undefined {
  return compare(planDays(owing, now), planDays(owing, then));
}

/** What of a plan is compared. */
export interface Compared {
  milestones: readonly { key: string; on: CivilDate; proof: number }[];
  proof: readonly ProofStep[];
  feasibility: Feasibility | null;
}

/** The same between two plans that are there already. */
export function compare(before: Compared, after: Compared): Moved | undefined {
  const moves = movesBetween(before, after);
  const feasibility = { before: before.feasibility, after: after.feasibility };
  if (moves.length === 0 && isSame(before.feasibility, after.feasibility)) return undefined;
  const old = new Map(before.milestones.map((step) => [step.key, step]));
  const now = new Map(after.milestones.map((step) => [step.key, step]));
  const texts = { before: textsOf(), after: textsOf() };
  return {
    moves: moves.map((move) => ({
      ...move,
      because: becauseOf(
        { proof: before.proof, step: old.get(move.milestone), texts: texts.before },
        { proof: after.proof, step: now.get(move.milestone), texts: texts.after },
      ),
    })),
    feasibility,
    proof: [...after.proof],
  };
}

/** Whether there is as much time as before. */
const isSame = (a: Feasibility | null, b: Feasibility | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.verdict === b.verdict && a.shortBy === b.shortBy && a.from === b.from);

interface Proven {
  proof: readonly ProofStep[];
  step: { proof: number } | undefined;
  texts: Texts;
}

/** Steps as the texts that are compared. One step is under many milestones: each text is made once. */
interface Texts {
  whole(step: ProofStep): string;
  subject(step: ProofStep): string;
}

const textsOf = (): Texts => ({ whole: once(whole), subject: once(subject) });

function once(textOf: (step: ProofStep) => string): (step: ProofStep) => string {
  const made: string[] = [];
  return (step) => {
    const text = made[step.id] ?? textOf(step);
    made[step.id] = text;
    return text;
  };
}

/**
 * The steps that a milestone rests on now and that are not as they were: a fact that says something else, a step that
 * takes another length. Only when there is none, whatever is new: a count passes over other holidays also when it only
 * begins elsewhere, and the end of a session moves with its opening.
 */
function becauseOf(before: Proven, after: Proven): number[] {
  if (after.step === undefined) return newFacts(before, after);
  const old = restsOn(before);
  const same = new Set(old.map(before.texts.whole));
  const fresh = restsOn(after).filter((step) => !same.has(after.texts.whole(step)));
  const about = new Map(old.map((step) => [before.texts.subject(step), step]));
  const changed = fresh.filter((step) => {
    const was = about.get(after.texts.subject(step));
    if (was === undefined) return false;
    return step.from.length === 0 ? true : lengthIn(was) !== lengthIn(step);
  });
  return (changed.length > 0 ? changed : fresh).map(({ id }) => id);
}

/** A milestone that is no more rests on nothing: what makes it go are the facts that are new. */
function newFacts(before: Proven, after: Proven): number[] {
  const old = new Set(before.proof.map(whole));
  return after.proof.filter((step) => step.from.length === 0 && !old.has(whole(step))).map(({ id }) => id);
}

/** A step with inputs is what it takes; a fact also is what it says. */
const whole = ({ rule, inputs, from, result }: ProofStep): string =>
  JSON.stringify(from.length === 0 ? [rule, inputs, result] : [rule, inputs]);

/** What a step is about: the session, the milestone of policy. */
function subject({ rule, inputs }: ProofStep): string {
  const { body, session, policy, holder } = { body: '', session: 0, policy: '', holder: '', ...inputs };
  return JSON.stringify([rule, body, session, policy, holder]);
}

const lengthIn = ({ inputs }: ProofStep): number | null => ('days' in inputs ? inputs.days : null);

/** Every step under a milestone, its own last. */
function restsOn({ proof, step }: Proven): ProofStep[] {
  if (step === undefined) return [];
  const wanted = new Set([step.proof]);
  for (let id = step.proof; id >= 1; id -= 1) {
    if (wanted.has(id)) for (const from of proof[id - 1]?.from ?? []) wanted.add(from);
  }
  return proof.filter(({ id }) => wanted.has(id));
}
