import { CsvError, parse } from 'csv-parse/sync';
import { type Broken, type Place, unreadable } from './broken-rows.ts';

/** A row with something in it. */
export interface Row {
  place: Place;
  /** By column; '' where the row says nothing. Spaces are single. */
  cell(column: Column): string;
}

export const COLUMNS = [
  'person',
  'name',
  'post',
  'unit',
  'station',
  'supervisor',
  'from',
  'to',
  'post-from',
] as const;
export type Column = (typeof COLUMNS)[number];

const SEPARATORS = [',', ';', '\t'];
const MAX_ROWS = 10_000;
const LONGEST_ROW = 16 * 1024;

/** The rows of a CSV text. Throws `directory.unreadable`, and `directory.broken-rows` when the header cannot be used. */
export function tableOf(text: string, file: string, broken: Broken): Row[] {
  const separator = separatorOf(text);
  if (separator === undefined) {
    throw unreadable(file, 'is neither JSON nor CSV with a header row that names its columns');
  }
  const [header, ...records] = recordsOf(text, separator, file, broken);
  const columns = header === undefined ? [] : columnsOf(header, broken);
  // Every row would be wrong.
  broken.refuse(file);
  if (records.length === 0) throw unreadable(file, 'has a header, and no row');
  return records.map((record) => rowOf(record, columns, broken));
}

/** The separator with which the first line names most columns that we know; undefined when it names none. */
function separatorOf(text: string): string | undefined {
  const [header = ''] = text.trimStart().slice(0, LONGEST_ROW).split('\n', 1);
  const known = (separator: string): number =>
    header.split(separator).filter((name) => isColumn(columnName(name.replaceAll('"', '')))).length;
  const [best = ','] = [...SEPARATORS].sort((one, other) => known(other) - known(one));
  return known(best) > 0 ? best : undefined;
}

interface Numbered {
  line: number;
  fields: string[];
}

/** A row that cannot be told from the next is said, and those before it are still looked at. */
function recordsOf(text: string, delimiter: string, file: string, broken: Broken): Numbered[] {
  const records: Numbered[] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      on_record: (fields: string[], { lines }) => {
        records.push({ line: lines, fields: fields.map((field) => field.trim().replace(/\s+/g, ' ')) });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : records.length + 1;
    const found = text.split('\n', line)[line - 1] ?? '';
    broken.expected(placeOf(line), 'whole row', SYNTAX[error.code] ?? 'a row of CSV', found);
  }
  const filled = records.filter(({ fields }) => fields.some((field) => field !== ''));
  if (filled.length > MAX_ROWS + 1) throw unreadable(file, `has more than ${MAX_ROWS} rows`);
  return filled;
}

const SYNTAX: Record<string, string> = {
  CSV_MAX_RECORD_SIZE: `at most ${LONGEST_ROW} bytes (is a quotation mark not closed?)`,
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark that ends the field',
  CSV_INVALID_CLOSING_QUOTE:
    'a separator after the quotation mark that ends a field (a mark within a field is written twice)',
  INVALID_OPENING_QUOTE:
    'a quotation mark only at the beginning of a field (a field with marks in it stands in marks, each of its own written twice)',
};

const placeOf = (line: number): Place => ({ at: `line ${line}`, order: line });

/** "Post From", "post_from" and "post-from" are one. */
const columnName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

const isColumn = (name: string): name is Column => COLUMNS.some((column) => column === name);

function columnsOf({ line, fields }: Numbered, broken: Broken): string[] {
  const columns = fields.map(columnName);
  while (columns.at(-1) === '') columns.pop();
  for (const [index, column] of columns.entries()) {
    const found = fields[index] ?? '';
    if (!isColumn(column)) {
      broken.expected(placeOf(line), 'header', `columns out of ${COLUMNS.join(', ')}`, found);
    } else if (columns.indexOf(column) < index) {
      broken.expected(placeOf(line), 'header', 'each column once', found);
    }
  }
  return columns;
}

function rowOf({ line, fields }: Numbered, columns: readonly string[], broken: Broken): Row {
  const place = placeOf(line);
  const [surplus] = fields.slice(columns.length).filter((field) => field !== '');
  if (surplus !== undefined) {
    broken.expected(place, 'whole row', `${columns.length} fields, as the header has`, surplus);
  }
  return { place, cell: (column) => fields[columns.indexOf(column)] ?? '' };
}
