import { COLUMNS } from './columns.ts';
import type { ForecastRow } from './rows.ts';

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_MARKS = /[",\r\n]/;

/** A field by RFC 4180. What a spreadsheet would calculate gets an apostrophe before it and is shown as it is. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_MARKS.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;

/** A header and one record a row, by RFC 4180. */
export const forecastCsv = (rows: readonly ForecastRow[]): string =>
  [
    line(COLUMNS.map(([heading]) => heading)),
    ...rows.map((row) => line(COLUMNS.map(([, cell]) => cell(row)))),
  ].join('');
