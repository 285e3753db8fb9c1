import { type Command, Option } from 'commander';
import { Fault } from '../../domain/faults.ts';
import type { PlanningFact, World } from '../../domain/planning/world.ts';
import type { Cited } from '../../domain/time/citation.ts';
import { type CivilDate, parseCivilDate } from '../../domain/time/civil-date.ts';
import { bodyIn, stationIn } from './world-options.ts';

/** Facts as they are typed, option by option: asked about by `what-if`, kept by `change-calendar`, in the same words. */
export interface FactOptions {
  session?: string[];
  meeting?: string[];
  holiday?: string[];
  workingDay?: string[];
  length?: string[];
  timetable?: string[];
  away?: string[];
  from?: string;
}

export const addFactOptions = (command: Command): Command =>
  command
    .option(
      '--session <session=days...>',
      'a session opens (and closes) on other days: GA-64=2009-09-22 or GA-64=2009-09-22..2010-09-13',
    )
    .option('--meeting <session=day...>', 'the body takes it up on that day: GA-64=2009-10-12')
    .option(
      '--holiday <place=day...>',
      'one more holiday of a station, and its name: "New York=2009-06-15 Staff Day"',
    )
    .option('--working-day <place=day...>', 'a holiday less: "New York=2009-05-25"')
    .option(
      '--length <step=days...>',
      'a step, a stage of clearance or a post takes so many working days: drafting=30, at one station drafting@Geneva=30',
    )
    .option('--timetable <body=name...>', 'a body goes by another timetable: CSW=8-4-4, CSW@Geneva=8-4-4')
    .option('--away <post=days...>', 'whoever holds the post is away: drafter=2009-08-01..2009-08-31')
    .addOption(new Option('--from <day>', 'from when lengths and timetables hold; else always'));

/**
 * Looks whether anything is said, and in the right form, before any world is known. Throws `request.invalid`; `nothing`
 * says what is missing and what to do when no option says anything.
 */
export function lookAtForms(options: FactOptions, nothing: readonly [sense: string, remedy: string]): void {
  const named = Object.keys(FORMS) as (keyof typeof FORMS)[];
  for (const name of named) for (const value of options[name] ?? []) partsOf(value, FORMS[name]);
  if (named.every((name) => options[name] === undefined)) throw new Fault('request.invalid', ...nothing);
}

const WHAT_IF: Cited = { source: 'what if', grade: 'assumed' };

/** Before all that is planned: what is from then on is always. */
export const EVER = '1945-01-01' as CivilDate;

/**
 * The facts that are asked about, or are to be kept with `cited`. Throws `request.invalid` and `calendar.*`.
 */
export function factsIn(
  options: FactOptions,
  { known, policy }: World,
  cited: Cited = WHAT_IF,
): PlanningFact[] {
  const from = options.from === undefined ? EVER : dayIn('--from', options.from);
  const facts: Bare<PlanningFact>[] = [
    ...each(options.session, FORMS.session, ([body = '', number = '', opens = '', closes]) => ({
      kind: 'session',
      body: bodyIn(body, known),
      number: Number(number),
      ...lasting('--session', opens, closes),
    })),
    ...each(options.meeting, FORMS.meeting, ([body = '', number = '', on = '']) => ({
      kind: 'meeting',
      body: bodyIn(body, known),
      session: Number(number),
      for: null,
      on: dayIn('--meeting', on),
    })),
    ...each(options.holiday, FORMS.holiday, ([place = '', on = '', name = 'official holiday']) => ({
      kind: 'holiday',
      station: stationIn(place, known),
      on: dayIn('--holiday', on),
      name,
    })),
    ...each(options.workingDay, FORMS.workingDay, ([place = '', on = '']) => ({
      kind: 'working-day',
      station: stationIn(place, known),
      on: dayIn('--working-day', on),
    })),
    ...each(options.length, FORMS.length, ([of = '', place, days = '']) => ({
      kind: 'length',
      of,
      workingDays: lengthIn(of, days),
      station: place === undefined ? null : stationIn(place, known),
      from,
    })),
    ...each(options.timetable, FORMS.timetable, ([body = '', place, name = '']) => ({
      kind: 'timetable',
      body: bodyIn(body, known),
      timetable: timetableIn(name, policy),
      station: place === undefined ? null : stationIn(place, known),
      from,
    })),
    ...each(options.away, FORMS.away, ([post = '', first = '', last = '']) => {
      const { opens, closes } = lasting('--away', first, last);
      return { kind: 'absence', post, from: opens, to: closes ?? opens };
    }),
  ];
  if (options.from !== undefined && !facts.some(({ kind }) => kind === 'length' || kind === 'timetable')) {
    throw misread(
      '--from',
      options.from,
      'it says from when a --length or a --timetable holds, and there is none',
    );
  }
  return facts.map((fact) => ({ ...fact, ...cited }));
}

type Bare<F extends PlanningFact> = F extends PlanningFact ? Omit<F, 'source' | 'grade'> : never;

interface Form {
  option: string;
  pattern: RegExp;
  form: string;
}

/** How each is typed. */
const FORMS = {
  session: {
    option: '--session',
    pattern: /^(.+)-(\d{1,4})=([^.]+?)(?:\.\.(.+))?$/,
    form: 'GA-64=2009-09-22 or GA-64=2009-09-22..2010-09-13',
  },
  meeting: { option: '--meeting', pattern: /^(.+)-(\d{1,4})=([^.]+)$/, form: 'GA-64=2009-10-12' },
  holiday: {
    option: '--holiday',
    pattern: /^([^=]+)=\s*(\S+)(?:\s+(\S.*?))?\s*$/,
    form: '"New York=2009-06-15" or "New York=2009-06-15 Staff Day"',
  },
  workingDay: { option: '--working-day', pattern: /^([^=]+)=(.+)$/, form: '"New York=2009-05-25"' },
  length: {
    option: '--length',
    pattern: /^([^=@]+)(?:@([^=]+))?=(\d{1,9})$/,
    form: 'drafting=30 or drafting@Geneva=30',
  },
  timetable: {
    option: '--timetable',
    pattern: /^([^=@]+)(?:@([^=]+))?=(.+)$/,
    form: 'CSW=8-4-4 or CSW@Geneva=8-4-4',
  },
  away: { option: '--away', pattern: /^([^=]+)=([^.]+)\.\.(.+)$/, form: 'drafter=2009-08-01..2009-08-31' },
} as const satisfies Partial<Record<keyof FactOptions, Form>>;

/** The parts of a value. Throws `request.invalid` when it is not of the form. */
function partsOf(value: string, { option, pattern, form }: Form): (string | undefined)[] {
  const match = pattern.exec(value);
  if (match === null) throw misread(option, value, `expected the form ${form}`);
  return match.slice(1);
}

const each = (
  values: string[] | undefined,
  form: Form,
  make: (parts: (string | undefined)[]) => Bare<PlanningFact>,
): Bare<PlanningFact>[] => (values ?? []).map((value) => make(partsOf(value, form)));

function dayIn(option: string, text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === undefined) throw misread(option, text, 'expected a day that exists, YYYY-MM-DD');
  return day;
}

/** From one day to another that is not before it; `closes` null when there is no other. */
function lasting(
  option: string,
  first: string,
  last: string | undefined,
): { opens: CivilDate; closes: CivilDate | null } {
  const opens = dayIn(option, first);
  const closes = last === undefined ? null : dayIn(option, last);
  if (closes !== null && closes < opens)
    throw misread(option, `${opens}..${closes}`, 'the last day lies before the first');
  return { opens, closes };
}

/** No step takes four years; the house would refuse it too. */
const MOST_DAYS = 1_000;

function lengthIn(of: string, days: string): number {
  const workingDays = Number(days);
  if (workingDays > MOST_DAYS)
    throw misread('--length', `${of}=${days}`, `expected at most ${MOST_DAYS} working days`);
  return workingDays;
}

function timetableIn(name: string, { timetables }: World['policy']): string {
  if (timetables.some((each) => each.name === name)) return name;
  const names = timetables.map((each) => each.name).join(', ');
  throw misread('--timetable', name, `there are ${names}`);
}

const misread = (option: string, value: string, expected: string): Fault =>
  new Fault(
    'request.invalid',
    `${option} ${value}: ${expected}.`,
    'Correct it; a file stands before the options. The forms are in: rapporteur what-if --help.',
  );
