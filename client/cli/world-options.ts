import type { Command } from 'commander';
import { readCalendarFile } from '../../activities/calendars/read-calendar-file.ts';
import { bytesOf } from '../../activities/documents/file.ts';
import { Fault } from '../../domain/faults.ts';
import type { PlanningFact, World } from '../../domain/planning/world.ts';
import { SHIPPED_WORLD, worldWith } from '../../domain/planning/world.ts';
import { canonicalBody } from '../../domain/time/body-aliases.ts';
import { type CivilDate, parseCivilDate } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';

/** Options with which a command is told of calendars beside those that the program ships with. */
export interface CalendarOptions {
  calendar?: string[];
  station?: string;
}

export const addCalendarOptions = (command: Command): Command =>
  command
    .option('--calendar <file...>', 'sessions, meetings and holidays besides, from iCalendar or CSV files')
    .option('--station <place>', 'the duty station of holidays that name none, and of the work');

/** The world as shipped, with what these files say. Throws `calendar.*`. */
export function worldIn({ calendar = [], station }: CalendarOptions): World {
  if (station !== undefined) stationIn(station, SHIPPED_WORLD.known);
  return calendar.reduce((world, file) => {
    const given = station === undefined ? {} : { station };
    return worldWith(world, readCalendarFile(bytesOf(file), file, { known: world.known, ...given }));
  }, SHIPPED_WORLD);
}

/** The station as it is called here. Throws `calendar.unknown-station`. */
export function stationIn(text: string, { stations }: KnownDays): string {
  const found = [...stations.keys()].find((station) => station.toLowerCase() === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new Fault(
    'calendar.unknown-station',
    `“${text}” is no duty station.`,
    `There are ${[...stations.keys()].join(', ')}.`,
  );
}

/** The body as it is called here, from whatever people call it. Throws `calendar.unknown-body`. */
export function bodyIn(text: string, { bodies }: KnownDays): string {
  const body = bodies.has(text) ? text : canonicalBody(text);
  if (body !== undefined) return body;
  throw new Fault(
    'calendar.unknown-body',
    `“${text}” is no body that is known here.`,
    'See the bodies with: rapporteur calendar. One more is made known with a row “body” in a CSV file.',
  );
}

/** What is asked in `rapporteur what-if`, option by option. */
export interface WhatIfOptions {
  session?: string[];
  meeting?: string[];
  holiday?: string[];
  workingDay?: string[];
  length?: string[];
  timetable?: string[];
  away?: string[];
}

export const addWhatIfOptions = (command: Command): Command =>
  command
    .option(
      '--session <session=days...>',
      'a session opens (and closes) on other days: GA-64=2009-09-22 or GA-64=2009-09-22..2010-09-13',
    )
    .option('--meeting <session=day...>', 'the body takes it up on that day: GA-64=2009-10-12')
    .option('--holiday <place=day...>', 'one more holiday of a station: "New York=2009-06-15"')
    .option('--working-day <place=day...>', 'a holiday less: "New York=2009-05-25"')
    .option(
      '--length <step=days...>',
      'a step, a stage of clearance or a post takes so many working days: drafting=30',
    )
    .option('--timetable <body=name...>', 'a body goes by another timetable: CSW=8-4-4')
    .option('--away <post=days...>', 'whoever holds the post is away: drafter=2009-08-01..2009-08-31');

const WHAT_IF = { source: 'what if', grade: 'assumed' } as const;

/** The facts that are asked about. Throws `request.invalid` and `calendar.*`. */
export function factsIn(options: WhatIfOptions, { known, policy }: World): PlanningFact[] {
  return [
    ...each(options.session, '--session', SESSION, ([body = '', number = '', opens = '', closes]) => ({
      kind: 'session',
      body: bodyIn(body, known),
      number: Number(number),
      opens: dayIn('--session', opens),
      closes: closes === undefined ? null : dayIn('--session', closes),
    })),
    ...each(options.meeting, '--meeting', SESSION, ([body = '', number = '', on = '']) => ({
      kind: 'meeting',
      body: bodyIn(body, known),
      session: Number(number),
      for: null,
      on: dayIn('--meeting', on),
    })),
    ...each(options.holiday, '--holiday', PLACE, ([place = '', on = '']) => ({
      kind: 'holiday',
      station: stationIn(place, known),
      on: dayIn('--holiday', on),
      name: 'a holiday that is asked about',
    })),
    ...each(options.workingDay, '--working-day', PLACE, ([place = '', on = '']) => ({
      kind: 'working-day',
      station: stationIn(place, known),
      on: dayIn('--working-day', on),
    })),
    ...each(options.length, '--length', LENGTH, ([of = '', days = '']) => ({
      kind: 'length',
      of,
      workingDays: Number(days),
      station: null,
      from: EVER,
    })),
    ...each(options.timetable, '--timetable', NAMED, ([body = '', name = '']) => ({
      kind: 'timetable',
      body: bodyIn(body, known),
      timetable: timetableIn(name, policy),
      station: null,
      from: EVER,
    })),
    ...each(options.away, '--away', AWAY, ([post = '', from = '', to = '']) => ({
      kind: 'absence',
      post,
      ...inOrder('--away', dayIn('--away', from), dayIn('--away', to)),
    })),
  ];
}

/** Before all that is planned. */
const EVER = '1945-01-01' as CivilDate;

const SESSION = {
  pattern: /^(.+)-(\d{1,4})=([^.]+?)(?:\.\.(.+))?$/,
  form: 'GA-64=2009-09-22 or GA-64=2009-09-22..2010-09-13',
};
const PLACE = { pattern: /^([^=]+)=(.+)$/, form: '"New York=2009-06-15"' };
const LENGTH = { pattern: /^([^=]+)=(\d{1,4})$/, form: 'drafting=30' };
const NAMED = { pattern: /^([^=]+)=(.+)$/, form: 'CSW=8-4-4' };
const AWAY = { pattern: /^([^=]+)=([^.]+)\.\.(.+)$/, form: 'drafter=2009-08-01..2009-08-31' };

type Bare<F extends PlanningFact> = F extends PlanningFact ? Omit<F, 'source' | 'grade'> : never;

function each(
  values: string[] | undefined,
  option: string,
  { pattern, form }: { pattern: RegExp; form: string },
  make: (parts: (string | undefined)[]) => Bare<PlanningFact>,
): PlanningFact[] {
  return (values ?? []).map((value) => {
    const match = pattern.exec(value);
    if (match === null) throw misread(option, value, `expected the form ${form}`);
    return { ...make(match.slice(1)), ...WHAT_IF };
  });
}

function dayIn(option: string, text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === undefined) throw misread(option, text, 'expected a day that exists, YYYY-MM-DD');
  return day;
}

function inOrder(option: string, from: CivilDate, to: CivilDate): { from: CivilDate; to: CivilDate } {
  if (to < from) throw misread(option, `${from}..${to}`, 'the last day lies before the first');
  return { from, to };
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
    'Correct it. See: rapporteur what-if --help.',
  );
