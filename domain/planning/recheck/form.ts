import type { Grade } from '../../time/citation.ts';
import type { Outcome } from '../proof.ts';
import { isRealDay } from './day-numbers.ts';
import { inputFaults, isRecord, isRule } from './shapes.ts';

const GRADES: Record<Grade, true> = { primary: true, secondary: true, computed: true, assumed: true };

/** The first five days of a series are kept. */
export const KEPT = 5;

/** What is wrong with the form of a step at a place of a proof, whatever it says; empty when nothing is. */
export function formFaults(step: unknown, place: number): string[] {
  if (!isRecord(step)) return ['a step must be a record'];
  const { id, rule, inputs, from, result, source, grade } = step;
  const faults: string[] = [];
  if (id !== place)
    faults.push(`its id must be ${place}, its place in the proof; it is ${JSON.stringify(id)}`);
  if (typeof source !== 'string' || source === '') faults.push('it must say its source');
  if (typeof grade !== 'string' || !Object.hasOwn(GRADES, grade))
    faults.push('it must say the grade of its source');
  faults.push(...referenceFaults(from, place), ...resultFaults(result));
  if (isRule(rule)) faults.push(...inputFaults(rule, inputs));
  else faults.push(`there is no rule ${JSON.stringify(rule)}`);
  return faults;
}

function referenceFaults(from: unknown, place: number): string[] {
  if (!Array.isArray(from)) return ['it must list the steps that it rests on'];
  const late = from.filter((id) => !Number.isInteger(id) || id < 1 || id >= place);
  const faults = late.map((id) => `it can rest on steps before it only, not on ${JSON.stringify(id)}`);
  if (new Set(from).size < from.length) faults.push('it rests on the same step twice');
  return faults;
}

const RESULTS: { [K in Outcome['kind']]: (result: Record<string, unknown>) => string[] } = {
  day: ({ on }) => realDays([on]),
  window: ({ from, to }) => {
    const unreal = realDays([from, to]);
    return unreal.length === 0 && String(from) > String(to)
      ? [`its window ends before it begins, on ${to}`]
      : unreal;
  },
  series: ({ days }) => {
    if (!Array.isArray(days)) return ['its series must list days'];
    const faults = realDays(days);
    if (days.length === 0 || days.length > KEPT)
      faults.push(`a series has one to ${KEPT} days, not ${days.length}`);
    // What is no day has no order, and perhaps no words.
    if (faults.length === 0 && days.some((each, at) => at > 0 && String(days[at - 1]) > String(each)))
      faults.push('its series runs backwards');
    return faults;
  },
  open: ({ question }) => (typeof question === 'string' ? [] : ['an open result must say the question']),
};

function resultFaults(result: unknown): string[] {
  if (!isRecord(result)) return ['it must say what it comes to'];
  const { kind } = result;
  if (kind === 'day' || kind === 'window' || kind === 'series' || kind === 'open')
    return RESULTS[kind](result);
  return [`there is no result of the kind ${JSON.stringify(kind)}`];
}

const realDays = (days: readonly unknown[]): string[] =>
  days.filter((each) => !isRealDay(each)).map((each) => `${JSON.stringify(each)} is no day`);
