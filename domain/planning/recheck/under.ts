import type { CivilDate } from '../../time/civil-date.ts';
import type { KnownDays } from '../../time/known-days.ts';
import type { Outcome, ProofStep, RuleInputs, RuleName } from '../proof.ts';

/** A step under check; its form and the kinds of the steps that it rests on are right already. */
export interface Under {
  step: ProofStep;
  below: readonly ProofStep[];
  /** All steps of the proof whose form is right, by id. */
  steps: ReadonlyMap<number, ProofStep>;
  known: KnownDays | undefined;
  /** The day of adoption by the record; undefined: not given. */
  adopted: CivilDate | undefined;
  object(why: string): void;
}

/** Derives a step again and objects where it comes to something else. */
export type Check<R extends RuleName> = (inputs: RuleInputs[R], under: Under) => void;

/** Objects unless the step comes to that day, in `YYYY-MM-DD`. */
export function comesToDay({ step, object }: Under, on: string, why: string): void {
  const { result } = step;
  if (result.kind === 'day' && result.on !== on) object(`${why} is ${on}, not ${result.on}`);
}

/** Objects unless the step comes to that window. */
export function comesToWindow({ step, object }: Under, from: string, to: string, why: string): void {
  const { result } = step;
  if (result.kind === 'window' && (result.from !== from || result.to !== to)) {
    object(`${why} lasts from ${from} to ${to}, not from ${result.from} to ${result.to}`);
  }
}

/** Objects unless the step comes to those days, oldest first. */
export function comesToSeries({ step, object }: Under, days: readonly string[], why: string): void {
  const { result } = step;
  if (result.kind !== 'series') return;
  if (result.days.length !== days.length || result.days.some((each, at) => each !== days[at])) {
    object(`${why} is ${days.join(', ')}, not ${result.days.join(', ')}`);
  }
}

/** The first and the last day of a result; undefined for an open one. */
export function spanOf(result: Outcome | undefined): { from: string; to: string } | undefined {
  switch (result?.kind) {
    case 'day':
      return { from: result.on, to: result.on };
    case 'window':
      return result;
    case 'series': {
      const [from, to] = [result.days[0], result.days.at(-1)];
      return from === undefined || to === undefined ? undefined : { from, to };
    }
    default:
      return undefined;
  }
}

/** The day that a step below comes to, or the first of its days. Its kind is right already. */
export const dayBelow = ({ below }: Under, place = 0): string => spanOf(below[place]?.result)?.from ?? '';

/** The window that the first step below comes to. */
export const windowBelow = ({ below }: Under): { from: string; to: string } =>
  spanOf(below[0]?.result) ?? { from: '', to: '' };

/** Which session a step tells of; undefined when it tells of none. What only chooses tells of what it chose. */
export function sessionOf(
  step: ProofStep | undefined,
  steps: ReadonlyMap<number, ProofStep>,
): { body: string; session: number } | undefined {
  switch (step?.rule) {
    case 'session-opening':
    case 'session-closes':
    case 'session-lasts':
    case 'session-until-next':
    case 'next-session':
    case 'session-in-the-text':
      return step.inputs;
    case 'binds-before':
      return sessionOf(steps.get(step.from[0] ?? 0), steps);
    default:
      return undefined;
  }
}
