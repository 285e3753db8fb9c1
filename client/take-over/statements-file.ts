import { CsvError, parse } from 'csv-parse/sync';
import { decoded } from '../../activities/documents/encoding.ts';
import { Fault } from '../../domain/faults.ts';
import { COLUMN_NAMES, type Column } from '../../domain/obligation/acts/taking-over/columns.ts';
import type { TakeOverRequest } from '../api/take-over-contract.ts';

type Row = TakeOverRequest['rows'][number];

/** Columns of every statement, as a header names them; those of `columns.ts` follow. */
const OF_ALL = ['obligation', 'what', 'on', 'said by', 'evidence'] as const;
const KNOWN: readonly string[] = [...OF_ALL, ...COLUMN_NAMES];
const SEPARATORS = [',', ';', '\t'];
const MAX_BYTES = 5 * 1024 * 1024;
const LONGEST_ROW = 64 * 1024;

/**
 * The statements of a CSV file with a header row, one a row; empty rows are passed over. A row goes by its number in a
 * spreadsheet. Throws `take-over.unreadable`.
 */
export function readStatementsFile(bytes: Uint8Array, file: string): Row[] {
  if (bytes.length > MAX_BYTES) throw unreadable(file, `is larger than ${MAX_BYTES / 1024 / 1024} MB`);
  const text = decoded(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw unreadable(file, 'is empty');
  const records = recordsOf(text, file);
  const [header = [], ...rest] = records;
  const columns = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
  while (columns.at(-1) === '') columns.pop();
  const wrong = columns.find((name, index) => !KNOWN.includes(name) || columns.indexOf(name) < index);
  if (wrong !== undefined)
    throw unreadable(file, `has a column “${wrong}”, where each of ${KNOWN.join(', ')} can stand once`);
  const missing = OF_ALL.find((name) => !columns.includes(name));
  if (missing !== undefined) throw unreadable(file, `has no column “${missing}”`);
  const rows = rest.flatMap((fields, index): Row[] => {
    const row = index + 2;
    if (fields.every((field) => field.trim() === '')) return [];
    if (fields.slice(columns.length).some((field) => field.trim() !== ''))
      throw unreadable(file, `has more cells in row ${row} than its header has columns`);
    const cell = (name: string): string => (fields[columns.indexOf(name)] ?? '').trim();
    const [obligation = '', what = '', on = '', saidBy = '', evidence = ''] = OF_ALL.map(cell);
    const cells: Partial<Record<Column, string>> = {};
    for (const name of COLUMN_NAMES)
      if (columns.includes(name) && cell(name) !== '') cells[name] = cell(name);
    return [{ row, obligation, what, on, saidBy, evidence, cells }];
  });
  if (rows.length === 0) throw unreadable(file, 'has a header, and no row');
  return rows;
}

/** By the separator with which the first line names most columns. */
function recordsOf(text: string, file: string): string[][] {
  const [header = ''] = text.slice(0, LONGEST_ROW).split('\n', 1);
  const named = (separator: string): number =>
    header.split(separator).filter((name) => KNOWN.includes(name.replaceAll('"', '').trim().toLowerCase()))
      .length;
  const [delimiter = ','] = [...SEPARATORS].sort((one, other) => named(other) - named(one));
  try {
    return parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadable(
      file,
      `is no CSV from line ${error.lines ?? '1'} on: is a quotation mark not closed?`,
      error,
    );
  }
}

const unreadable = (file: string, why: string, cause?: unknown): Fault =>
  new Fault(
    'take-over.unreadable',
    `${file} ${why}.`,
    'Save it as CSV with a header row such as that of samples/take-over.csv.',
    { cause },
  );
