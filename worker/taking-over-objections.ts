import type { TakeOverRequest } from '../client/api/take-over-contract.ts';
import { Fault } from '../domain/faults.ts';
import type { RowObjection } from '../domain/obligation/acts/taking-over/take-over.ts';
import { personNames } from '../store/reads.ts';
import type { LaunchNeeds } from './launch-one.ts';
import { personsIn } from './posts.ts';

type Row = TakeOverRequest['rows'][number];

export const NOT_CONFIRMED = {
  column: 'obligation',
  why: 'expected the id of an obligation that is confirmed in the register (rapporteur confirm)',
};
export const ONCE = { column: 'obligation', why: 'expected an id without a cycle: this duty is owed once' };
export const ONE_CYCLE = {
  column: 'obligation',
  why: 'expected one cycle of a duty that recurs, the one that is under way: another is in this file',
};

const firstOf = (rows: readonly Row[]): { row: number } => ({ row: rows[0]?.row ?? 0 });

/** To all rows of a duty, told of the first. */
export const objectionTo = (rows: readonly Row[], objection: Omit<RowObjection, 'row'>) => ({
  objections: [{ ...firstOf(rows), ...objection }],
});

/** Persons whom nobody knows here are slips, or have to be made known first. */
export async function strangersIn(
  { db }: LaunchNeeds,
  { rows, people }: TakeOverRequest,
): Promise<RowObjection[]> {
  const known = new Set([...(await personNames(db)).keys(), ...personsIn(people).map(({ id }) => id)]);
  const why =
    'expected the id of a person whom the house knows (rapporteur import-people, or the file of people)';
  return rows.flatMap(({ row, saidBy, cells }) =>
    personsNamed({ saidBy, cells }).flatMap(([column, id]) =>
      id === '' || known.has(id) ? [] : [{ row, column, why: `${why}: ${id} is none` }],
    ),
  );
}

const personsNamed = ({ saidBy, cells }: Pick<Row, 'saidBy' | 'cells'>): [column: string, id: string][] => [
  ['said by', saidBy],
  ['by', cells.by ?? ''],
  ['for', cells.for ?? ''],
  ...(cells.writers ?? '').split(';').map((id): [string, string] => ['writers', id.trim()]),
];

const MOST_TOLD = 20;

export function broken(file: string, objections: readonly RowObjection[]): Fault {
  const all = [...objections].sort((a, b) => a.row - b.row);
  const lines = all.slice(0, MOST_TOLD).map(({ row, column, why }) => `  row ${row}, ${column}: ${why}`);
  if (all.length > MOST_TOLD) lines.push(`  and ${all.length - MOST_TOLD} more`);
  return new Fault(
    'take-over.broken-rows',
    `${file}: nothing was taken over, since ${all.length === 1 ? '1 place in it' : `${all.length} places in it`} cannot be.\n${lines.join('\n')}`,
    'Correct these, and give the whole file again. --try tells what would be.',
  );
}
