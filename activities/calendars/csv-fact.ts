import type { CalendarChange, ChangeKind } from '../../domain/time/calendar-change.ts';
import { foreignTo } from './csv-columns.ts';
import { type Directory, type Listed, SESSION_FORMS, sessionNumber } from './directory.ts';
import type { Fact } from './fact.ts';
import type { Given } from './given.ts';
import type { Cells } from './row-cells.ts';
import { resolutionSymbol, SYMBOL_FORMS } from './symbols.ts';

/** What a row of that kind says; undefined when a field of it is wrong, which is then said. */
export function factOf(kind: ChangeKind, cells: Cells, given: Given): Fact | undefined {
  const foreign = foreignTo(kind, cells.columns);
  for (const column of foreign) cells.wrong(column, `nothing in a row of kind ${kind}`);
  const change = READERS[kind](cells, given);
  return change === undefined || foreign.length > 0 ? undefined : { place: cells.place, change };
}

const READERS: Record<ChangeKind, (cells: Cells, given: Given) => CalendarChange | undefined> = {
  session: (cells, { directory }) => {
    const [of, opens, closes, cited] = [
      sessionIn(cells, directory),
      cells.day('opens'),
      cells.dayOrNone('closes'),
      cells.cited(),
    ];
    if (opens !== undefined && closes && closes < opens)
      return cells.wrong('closes', `a day that is not before ${opens}`);
    if (of === undefined || opens === undefined || closes === undefined || cited === undefined)
      return undefined;
    return { kind: 'session', body: of.body, number: of.number, opens, closes, ...cited };
  },
  meeting: (cells, { directory }) => {
    const [of, on, symbol, cited] = [
      sessionIn(cells, directory),
      cells.day('on'),
      symbolIn(cells),
      cells.cited(),
    ];
    if (of === undefined || on === undefined || symbol === undefined || cited === undefined) return undefined;
    return { kind: 'meeting', body: of.body, session: of.number, for: symbol, on, ...cited };
  },
  holiday: (cells, given) => {
    const [station, on, name, cited] = [
      stationIn(cells, given),
      cells.day('on'),
      nameIn(cells),
      cells.cited(),
    ];
    if (station === undefined || on === undefined || name === undefined || cited === undefined)
      return undefined;
    return { kind: 'holiday', station, on, name, ...cited };
  },
  'working-day': (cells, given) => {
    const [station, on, cited] = [stationIn(cells, given), cells.day('on'), cells.cited()];
    if (station === undefined || on === undefined || cited === undefined) return undefined;
    return { kind: 'working-day', station, on, ...cited };
  },
  body: (cells, { directory }) => {
    const [code, name, byYear, cited] = [codeIn(cells), nameIn(cells), byYearIn(cells), cells.cited()];
    const station = stationIn(cells, { directory });
    if (code === undefined || name === undefined || byYear === undefined) return undefined;
    // Known even where its row is otherwise wrong: that is said once, and not again of each of its sessions.
    directory.add({ body: code, byYear, station: station ?? '' }, name);
    return station === undefined || cited === undefined
      ? undefined
      : { kind: 'body', body: code, name, byYear, station, ...cited };
  },
};

function sessionIn(cells: Cells, directory: Directory): { body: string; number: number } | undefined {
  const listed: Listed | undefined = directory.body(cells.text('body'));
  if (listed === undefined) return cells.wrong('body', directory.bodies(), 'body');
  const number = sessionNumber(cells.text('session'), listed);
  return number === undefined ? cells.wrong('session', SESSION_FORMS) : { body: listed.body, number };
}

function stationIn(
  cells: Cells,
  { directory, station }: Pick<Given, 'directory'> & Partial<Given>,
): string | undefined {
  const named = cells.text('station');
  return (
    (named === '' ? station : directory.station(named)) ??
    cells.wrong('station', directory.stations, 'station')
  );
}

const nameIn = (cells: Cells): string | undefined => cells.text('name') || cells.wrong('name', 'a name');

function symbolIn(cells: Cells): string | null | undefined {
  const text = cells.text('for');
  return text === '' ? null : (resolutionSymbol(text) ?? cells.wrong('for', `${SYMBOL_FORMS}, or nothing`));
}

/** As readings and symbols write bodies: GA, COP:UNTOC, UN-Habitat. */
const CODE = /^[A-Z][A-Za-z0-9]*(?:[:. -][A-Za-z0-9]+)*$/;

function codeIn(cells: Cells): string | undefined {
  const code = cells.text('body');
  return CODE.test(code) && code.length <= 40
    ? code
    : cells.wrong('body', 'a short name such as UNEA or COP:UNTOC');
}

const BY_YEAR: ReadonlyMap<string, boolean> = new Map([
  ['', false],
  ['no', false],
  ['yes', true],
]);

const byYearIn = (cells: Cells): boolean | undefined =>
  BY_YEAR.get(cells.text('by-year').toLowerCase()) ?? cells.wrong('by-year', 'yes or no');
