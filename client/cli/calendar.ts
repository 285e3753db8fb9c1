import { Fault } from '../../domain/faults.ts';
import { type CivilDate, inWords, parseCivilDate, yearOf } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import { sessionParts } from '../../domain/time/session-parts.ts';
import {
  bodyName,
  findSession,
  nextSession,
  type Session,
  sessionMeant,
  sessionName,
  sessionsInYear,
} from '../../domain/time/sessions.ts';
import type { Cli } from './cli.ts';
import { addCalendarOptions, bodyIn, type CalendarOptions, stationIn, worldIn } from './world-options.ts';

interface Options extends CalendarOptions {
  next?: string;
  year?: string;
  holidays?: string;
  json?: boolean;
}

/** `rapporteur calendar GA 64`: what is known of days, with its sources. Asks no server. */
export function addCalendarCommand({ command, show }: Pick<Cli, 'command' | 'show'>): void {
  addCalendarOptions(
    command('calendar', 'when a body meets, and when a duty station is closed: with sources'),
  )
    .usage('[body] [session] [options]')
    .argument('[body]', 'GA, HRC, "Human Rights Council"; none: all bodies that are known')
    .argument('[session]', 'its number, or its year')
    .option('--next <day>', 'the first session that opens after that day')
    .option('--year <year>', 'the sessions that open in that year')
    .option('--holidays <year>', 'the official holidays of --station in that year')
    .option('--json', 'for machines')
    .action((body: string | undefined, session: string | undefined, options: Options) => {
      const { known } = worldIn(options);
      if (options.holidays !== undefined) return showHolidays(known, options, show);
      if (body === undefined) {
        return show(options, [...known.bodies.values()].map(summary), () => bodiesLines(known));
      }
      const of = bodyIn(body, known);
      const sessions = asked(of, session, options, known).map((each) => ({
        ...each,
        parts: sessionParts(each, known),
      }));
      show(options, sessions, () => sessions.flatMap((each) => sessionLines(each, known)));
    });
}

function asked(
  body: string,
  session: string | undefined,
  { next, year }: Options,
  known: KnownDays,
): Session[] {
  if (next !== undefined) {
    const found = nextSession(body, dayOf('--next', next), known);
    if (found !== undefined) return [found];
    throw unknown(`The next session of ${bodyName(body, known)} after ${next} is not known.`, body);
  }
  if (year !== undefined) {
    const found = sessionsInYear(body, wholeOf('--year', year), known).flatMap(
      (number) => findSession(body, number, known) ?? [],
    );
    if (found.length > 0) return found;
    throw unknown(`No session of ${bodyName(body, known)} is known that opens in ${year}.`, body);
  }
  if (session === undefined) {
    const table = known.bodies.get(body)?.table ?? [];
    return table
      .map(({ number }) => number)
      .sort((a, b) => a - b)
      .flatMap((number) => findSession(body, number, known) ?? []);
  }
  const number = sessionMeant(body, wholeOf('session', session), known);
  const found = findSession(body, number, known);
  if (found !== undefined) return [found];
  throw unknown(`Nothing is known of ${sessionName(body, number, known)}.`, body);
}

const unknown = (what: string, body: string): Fault =>
  new Fault(
    'calendar.unknown-session',
    what,
    `Correct the number, or import its days with --calendar. See what is known with: rapporteur calendar ${JSON.stringify(body)}.`,
  );

function dayOf(option: string, text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day !== undefined) return day;
  throw new Fault(
    'request.invalid',
    `${option} ${text}: expected a day that exists, YYYY-MM-DD.`,
    'Correct it.',
  );
}

function wholeOf(what: string, text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new Fault(
    'request.invalid',
    `${what} ${text}: expected a whole number.`,
    'Correct it: rapporteur calendar GA 64.',
  );
}

type Told = Session & { parts: ReturnType<typeof sessionParts> };

function sessionLines(
  { body, number, opens, closes, source, grade, provisional, parts }: Told,
  known: KnownDays,
): string[] {
  const name = sessionName(body, number, known);
  return [
    `${name.slice(0, 1).toUpperCase()}${name.slice(1)} (${yearOf(opens)})${provisional ? ': PROVISIONAL, its days are not known yet' : ''}`,
    `    opens   ${inWords(opens)}   (${source}; ${grade})`,
    `    closes  ${inWords(closes)}`,
    ...parts.map(
      ({ name: part, from, to, ...cited }) =>
        `    ${part} part: ${inWords(from)} to ${inWords(to)}   (${cited.source}; ${cited.grade})`,
    ),
  ];
}

const summary = ({
  body,
  name,
  station,
  table,
}: {
  body: string;
  name: string;
  station: string;
  table: readonly unknown[];
}) => ({
  ...{ body, name, station },
  sessionsWithSource: table.length,
});

const bodiesLines = ({ bodies }: KnownDays): string[] => [
  ...[...bodies.values()].map(
    ({ body, name, station, table }) =>
      `${body.padEnd(22)} ${name} (${station}); ${table.length} sessions with a source`,
  ),
  '',
  'One of them: rapporteur calendar GA 64. Its next: rapporteur calendar GA --next 2009-01-01.',
];

function showHolidays(
  known: KnownDays,
  { station = 'New York', holidays = '', json }: Options,
  show: Cli['show'],
): void {
  const place = stationIn(station, known);
  const year = wholeOf('--holidays', holidays);
  if (year < 1946 || year > 2999) {
    throw new Fault(
      'request.invalid',
      `--holidays ${holidays}: expected a year from 1946 to 2999.`,
      'Correct it.',
    );
  }
  const list = known.stations.get(place)?.of(year) ?? [];
  show({ json: json ?? false }, list, () => [
    `Official holidays in ${place}, ${year}`,
    ...list.map(
      ({ on, name, source, grade }) => `${inWords(on).padStart(20)}  ${name}   (${source}; ${grade})`,
    ),
  ]);
}
