import { CsvError, parse } from 'csv-parse/sync';
import type { Broken } from './broken-row.ts';
import { COLUMN_NAMES, columnName } from './csv-columns.ts';
import { LONGEST_ROW, MAX_FACTS } from './limits.ts';
import { unreadable } from './refusal.ts';

/** A row with something in it. `number` counts from the top of the file, as a spreadsheet does. */
export interface Row {
  number: number;
  /** By column; '' where the row says nothing. */
  cells: ReadonlyMap<string, string>;
}

export interface Table {
  columns: string[];
  rows: Row[];
}

const SEPARATORS = [',', ';', '\t'];

/** The separator with which the first line names most columns that we know; undefined when it names none. */
export function separatorOf(text: string): string | undefined {
  const [header = ''] = text.trimStart().slice(0, LONGEST_ROW).split('\n', 1);
  const known = (separator: string): number =>
    header.split(separator).filter((name) => COLUMN_NAMES.has(columnName(name.replaceAll('"', '')))).length;
  const [best = ','] = [...SEPARATORS].sort((one, other) => known(other) - known(one));
  return known(best) > 1 ? best : undefined;
}

/** The rows of a CSV text, without those that are empty. Throws `calendar.unreadable`. */
export function tableOf(text: string, separator: string, file: string, broken: Broken): Table {
  const records = recordsOf(text, separator, broken);
  if (records.length > MAX_FACTS + 1) {
    throw unreadable(file, `has more than ${MAX_FACTS} rows`, 'Divide it, by year or by body.');
  }
  const filled = records
    .map((fields, index) => ({ number: index + 1, fields: fields.map((field) => field.trim()) }))
    .filter(({ fields }) => fields.some((field) => field !== ''));
  const [header, ...rest] = filled;
  const columns = header === undefined ? [] : columnsOf(header, broken);
  if (columns === undefined) {
    // Every row would be wrong.
    broken.refuse(file);
    return { columns: [], rows: [] };
  }
  return { columns, rows: rest.map((row) => rowOf(row, columns, broken)) };
}

/** A row that cannot be told from the next is said, and those before it are still looked at. */
function recordsOf(text: string, delimiter: string, broken: Broken): string[][] {
  const records: string[][] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      // The header, and one more than there may be.
      to: MAX_FACTS + 2,
      on_record: (record) => {
        records.push(record);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const number = records.length + 1;
    const expected = SYNTAX[error.code] ?? 'a row of CSV';
    const line: unknown = error.lines;
    const found = typeof line === 'number' ? (text.split('\n', line)[line - 1] ?? '') : '';
    broken.say({ at: `row ${number}`, order: number }, { field: 'whole row', expected, found });
  }
  return records;
}

const SYNTAX: Record<string, string> = {
  CSV_MAX_RECORD_SIZE: `at most ${LONGEST_ROW} bytes (is a quotation mark not closed?)`,
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark that ends the field',
  CSV_INVALID_CLOSING_QUOTE:
    'a separator after the quotation mark that ends a field (a mark within a field is written twice)',
  INVALID_OPENING_QUOTE:
    'a quotation mark only at the beginning of a field (a field with marks in it stands in marks, each of its own written twice)',
};

type Numbered = { number: number; fields: string[] };

/** Undefined, and said, when there is one that is not known, or one twice. */
function columnsOf({ number, fields }: Numbered, broken: Broken): string[] | undefined {
  const place = { at: `row ${number}`, order: number };
  const columns = fields.map(columnName);
  while (columns.at(-1) === '') columns.pop();
  const wrong = columns.flatMap((column, index) => {
    const found = fields[index] ?? '';
    if (!COLUMN_NAMES.has(column))
      return { expected: `columns out of ${[...COLUMN_NAMES].join(', ')}`, found };
    return columns.indexOf(column) < index ? { expected: 'each column once', found } : [];
  });
  for (const each of wrong) broken.say(place, { field: 'header', ...each });
  return wrong.length > 0 ? undefined : columns;
}

function rowOf({ number, fields }: Numbered, columns: string[], broken: Broken): Row {
  const [surplus] = fields.slice(columns.length).filter((field) => field !== '');
  if (surplus !== undefined) {
    broken.say(
      { at: `row ${number}`, order: number },
      { field: 'whole row', expected: `${columns.length} fields, as the header has`, found: surplus },
    );
  }
  return { number, cells: new Map(columns.map((column, index) => [column, fields[index] ?? ''])) };
}
