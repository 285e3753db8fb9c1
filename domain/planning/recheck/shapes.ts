import type { QuestionCode, RuleInputs, RuleName } from '../proof.ts';
import { isRealDay } from './day-numbers.ts';

/** What an input must be, and its test. */
interface Field {
  expected: string;
  holds(value: unknown): boolean;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Field = { expected: 'words', holds: isText };
const textOrNull: Field = { expected: 'words or null', holds: (value) => value === null || isText(value) };
const whole: Field = { expected: 'a whole number, 0 or more', holds: isWhole };
const positive: Field = {
  expected: 'a whole number, 1 or more',
  holds: (value) => isWhole(value) && value > 0,
};
const positiveOrNull: Field = {
  expected: 'a whole number, 1 or more, or null',
  holds: (value) => value === null || positive.holds(value),
};
const flag: Field = { expected: 'true or false', holds: (value) => typeof value === 'boolean' };
const day: Field = { expected: 'a real day, YYYY-MM-DD', holds: isRealDay };
const month: Field = {
  expected: 'a month, YYYY-MM',
  holds: (value) => isText(value) && isRealDay(`${value}-01`),
};
const year: Field = {
  expected: 'a year, YYYY',
  holds: (value) => isText(value) && isRealDay(`${value}-01-01`),
};
const begins: Field = {
  expected: 'on-it or one-period-after',
  holds: (value) => value === 'on-it' || value === 'one-period-after',
};
const numbers: Field = {
  expected: 'a list of session numbers',
  holds: (value) => Array.isArray(value) && value.length > 0 && value.every(positive.holds),
};
const skipped: Field = {
  expected: 'a list of days with names',
  holds: (value) =>
    Array.isArray(value) && value.every((each) => isRecord(each) && isRealDay(each.on) && isText(each.name)),
};
const says: Field = {
  expected: 'words in English, and in French or null',
  holds: (value) => isRecord(value) && isText(value.en) && textOrNull.holds(value.fr),
};

const QUESTIONS: Record<QuestionCode, true> = {
  'no-time-stated': true,
  'no-day-in-words': true,
  'event-without-day': true,
  'in-context-of-another': true,
  'session-without-days': true,
  'next-session-unknown': true,
  'start-unknown': true,
  'no-such-day': true,
  'no-length': true,
  'beyond-the-calendar': true,
};
const question: Field = {
  expected: 'a known question',
  holds: (value) => isText(value) && Object.hasOwn(QUESTIONS, value),
};

const words = textOrNull;
const session = { body: text, session: positive };
const lead = { policy: text, step: textOrNull, says };
const working = { ...lead, days: whole, usual: whole, station: text, holder: textOrNull, skipped };

type Fields<I> = { [F in keyof I]: Field };

/** What the inputs of each rule must be; a rule or input that is missing here does not compile. */
export const SHAPES: { [R in RuleName]: Fields<RuleInputs[R]> } = {
  adopted: { symbol: textOrNull },
  'day-in-the-text': { words, date: day },
  'month-in-the-text': { words, date: month },
  'year-in-the-text': { words, date: year },
  'given-by-a-person': { reason: text },
  'session-opening': { ...session, rule: textOrNull, provisional: flag },
  'session-closes': { ...session, closes: day },
  'session-lasts': { ...session, days: whole },
  'session-until-next': session,
  'next-session': { words, ...session },
  'session-in-the-text': { words, ...session },
  'meeting-known': { ...session, for: textOrNull },
  'counted-from-the-day-after': { words, months: whole, days: whole },
  'working-days-from-the-day-after': { words, days: positive, station: text, skipped },
  'every-period': { words, months: whole, days: whole, begins },
  'every-session': { words, body: text, sessions: numbers },
  'several-in-the-text': {},
  'binds-before': {},
  'ask-a-person': { question, words, body: textOrNull, session: positiveOrNull },
  'last-day-keeps-the-word': {},
  'first-of-the-series': {},
  'next-of-the-series': { months: whole, days: whole },
  'meeting-at-the-opening': session,
  'session-open-already': session,
  'days-before': { ...lead, days: whole },
  'end-of-the-month-before': lead,
  'working-days-before': working,
  'working-days-after': working,
  'earliest-of': {},
};

/** Whether it is a rule of the contract. */
export const isRule = (name: unknown): name is RuleName =>
  typeof name === 'string' && Object.hasOwn(SHAPES, name);

/** What is wrong with the inputs of a rule; empty when nothing is. */
export function inputFaults(rule: RuleName, inputs: unknown): string[] {
  if (!isRecord(inputs)) return [`the inputs of ${rule} are no record`];
  const fields: Record<string, Field> = SHAPES[rule];
  const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(fields, name));
  const wrong = Object.entries(fields).filter(([name, field]) => !field.holds(inputs[name]));
  return [
    ...unknown.map((name) => `${rule} takes no input ${JSON.stringify(name)}`),
    ...wrong.map(([name, { expected }]) => `${JSON.stringify(name)} of ${rule} must be ${expected}`),
  ];
}
