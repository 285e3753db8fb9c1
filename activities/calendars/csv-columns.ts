import type { ChangeKind } from '../../domain/time/calendar-change.ts';

/** What each kind of row must and may say. A holiday's station may be given for the whole file. */
const COLUMNS: Record<ChangeKind, { must: string[]; may: string[] }> = {
  session: { must: ['body', 'session', 'opens'], may: ['closes'] },
  meeting: { must: ['body', 'session', 'on'], may: ['for'] },
  holiday: { must: ['on', 'name'], may: ['station'] },
  'working-day': { must: ['on'], may: ['station'] },
  body: { must: ['body', 'name', 'station'], may: ['by-year'] },
};

const EVERY_ROW = ['kind', 'source', 'grade'];

export const KINDS = Object.keys(COLUMNS).filter(isKind);
export const COLUMN_NAMES: ReadonlySet<string> = new Set([
  ...EVERY_ROW,
  ...Object.values(COLUMNS).flatMap(({ must, may }) => [...must, ...may]),
]);

export function isKind(text: string): text is ChangeKind {
  return Object.hasOwn(COLUMNS, text);
}

/** "By Year", "by_year" and "by-year" are one. */
export const columnName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** Columns that a row of that kind leaves empty. */
export const foreignTo = (kind: ChangeKind, columns: readonly string[]): string[] => {
  const own = [...EVERY_ROW, ...COLUMNS[kind].must, ...COLUMNS[kind].may];
  return columns.filter((column) => !own.includes(column));
};

/**
 * The kind of every row, where the columns can mean no other. Days that are no holidays are never guessed: a list of days
 * without names is far more often one of holidays.
 */
export function kindOfAll(columns: readonly string[]): ChangeKind | undefined {
  const fitting = KINDS.filter(
    (kind) =>
      kind !== 'working-day' &&
      COLUMNS[kind].must.every((column) => columns.includes(column)) &&
      foreignTo(kind, columns).length === 0,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
