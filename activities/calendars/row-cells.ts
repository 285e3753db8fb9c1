import type { Cited } from '../../domain/time/citation.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Broken, Place, Wrong } from './broken-row.ts';
import type { Row } from './csv-rows.ts';
import { DAY_FORMS, dayFrom } from './days.ts';
import { LONGEST_FIELD } from './limits.ts';

/** The fields of one row as values. What cannot be read is said, and undefined. */
export interface Cells {
  place: Place;
  columns: string[];
  /** '' where the row says nothing. */
  text(column: string): string;
  day(column: string): CivilDate | undefined;
  /** The same for a day that may be left out: null. */
  dayOrNone(column: string): CivilDate | null | undefined;
  cited(): Cited | undefined;
  wrong(column: string, expected: string, unknown?: Wrong['unknown']): undefined;
}

const GRADES = ['primary', 'secondary', 'computed', 'assumed'] as const;

export function cellsOf({ number, cells }: Row, file: string, broken: Broken): Cells {
  const place = { at: `row ${number}`, order: number };
  const text = (column: string): string => (cells.get(column) ?? '').replace(/\s+/g, ' ');
  const wrong = (column: string, expected: string, unknown?: Wrong['unknown']): undefined =>
    broken.say(place, { field: column, expected, found: text(column), ...(unknown && { unknown }) });
  const day = (column: string): CivilDate | undefined => {
    const read = text(column) === '' ? { expected: DAY_FORMS } : dayFrom(text(column));
    return typeof read === 'string' ? read : wrong(column, read.expected);
  };
  for (const [column, cell] of cells) {
    if (cell.length > LONGEST_FIELD) wrong(column, `at most ${LONGEST_FIELD} characters`);
  }
  return {
    place,
    columns: [...cells.keys()].filter((column) => text(column) !== ''),
    text,
    wrong,
    day,
    dayOrNone: (column) => (text(column) === '' ? null : day(column)),
    cited: () => {
      const said = text('grade').toLowerCase();
      const grade = said === '' ? 'secondary' : GRADES.find((each) => each === said);
      if (grade === undefined) return wrong('grade', `one of ${GRADES.join(', ')}`);
      return { source: text('source') || `imported from ${file}, row ${number}`, grade };
    },
  };
}
