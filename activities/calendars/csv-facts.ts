import type { ChangeKind } from '../../domain/time/calendar-change.ts';
import type { Broken } from './broken-row.ts';
import { isKind, KINDS, kindOfAll } from './csv-columns.ts';
import { factOf } from './csv-fact.ts';
import { type Row, separatorOf, type Table, tableOf } from './csv-rows.ts';
import type { Fact } from './fact.ts';
import type { Given } from './given.ts';
import { unreadable } from './refusal.ts';
import { cellsOf } from './row-cells.ts';

/** What the rows of a CSV text say; rows of bodies first, since others may speak of them. Throws `calendar.unreadable`. */
export function csvFacts(text: string, given: Given, broken: Broken): Fact[] {
  const separator = separatorOf(text);
  if (separator === undefined) {
    throw unreadable(
      given.file,
      'is neither iCalendar (BEGIN:VCALENDAR) nor CSV with a header row that names its columns',
    );
  }
  const table = tableOf(text, separator, given.file, broken);
  if (table.rows.length === 0) broken.refuse(given.file);
  if (table.rows.length === 0) throw unreadable(given.file, 'has a header, and no row');
  const rows = kinds(table, broken);
  const facts: Fact[] = [];
  for (const bodies of [true, false]) {
    for (const { row, kind } of rows) {
      if ((kind === 'body') !== bodies) continue;
      const fact = factOf(kind, cellsOf(row, given.file, broken), given);
      if (fact !== undefined) facts.push(fact);
    }
  }
  return facts;
}

/** The kind of each row: its own, or that of the whole file. */
function kinds({ columns, rows }: Table, broken: Broken): { row: Row; kind: ChangeKind }[] {
  if (!columns.includes('kind')) {
    const kind = kindOfAll(columns);
    if (kind !== undefined) return rows.map((row) => ({ row, kind }));
    const expected = `the columns of one kind of row, or a column kind (${KINDS.join(', ')})`;
    return (
      broken.say({ at: 'row 1', order: 0 }, { field: 'header', expected, found: columns.join(', ') }) ?? []
    );
  }
  return rows.flatMap((row) => {
    const found = row.cells.get('kind') ?? '';
    const kind = found.toLowerCase().replace(/[\s_]+/g, '-');
    if (isKind(kind)) return [{ row, kind }];
    const place = { at: `row ${row.number}`, order: row.number };
    return broken.say(place, { field: 'kind', expected: `one of ${KINDS.join(', ')}`, found }) ?? [];
  });
}
