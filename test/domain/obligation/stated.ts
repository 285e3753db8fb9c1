import { says } from '../../../domain/obligation/acts/act.ts';
import type { Column } from '../../../domain/obligation/acts/taking-over/columns.ts';
import {
  type RowObjection,
  type StatementRow,
  takeOver,
} from '../../../domain/obligation/acts/taking-over/take-over.ts';
import { isOver } from '../../../domain/obligation/stages.ts';
import { instant } from '../../../domain/time/instant.ts';
import { PEOPLE } from '../../setup/sample.ts';
import type { File } from './file.ts';

/** A row of the cases: `2009-05-20 text-handed-in p-officer by=p-drafter`. Rows count from 2, below the header. */
export function rowOf(text: string, index: number): StatementRow {
  const [on = '', what = '', saidBy = '', ...rest] = text.split(' ');
  const {
    evidence = 'file 2009/114',
    said = saidBy,
    ...cells
  } = Object.fromEntries(
    rest.map((each) => {
      const at = each.indexOf('=');
      return [each.slice(0, at), each.slice(at + 1)];
    }),
  ) as Partial<Record<Column | 'evidence' | 'said', string>>;
  return { row: index + 2, on, what, saidBy: said, evidence, cells };
}

export const TAKEN_OVER = instant('2009-07-01T12:00:00.000Z');

/** Takes a file over that was just launched, at noon of 1 July 2009; why not, where it cannot be. */
export function takeFileOver(launched: File, rows: readonly StatementRow[], at = TAKEN_OVER): RowObjection[] {
  const answer = takeOver(launched.life, rows, at);
  if ('objections' in answer) return answer.objections;
  const by = { commandId: 'launch', actor: PEOPLE.officer, onBehalfOf: null };
  launched.at(at).fold(says({ comment: null }, 'TakenOver', { statements: answer.statements }), by);
  if (isOver(launched.life)) launched.fold(says({ comment: null }, 'Settled', {}), by);
  return [];
}
