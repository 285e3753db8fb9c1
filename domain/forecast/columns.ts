import { inWords } from '../time/civil-date.ts';
import type { ForecastChange } from './changes.ts';
import type { Confirmation, ForecastRow } from './rows.ts';

/** The columns of the sheet, for programs: days as YYYY-MM-DD, several things in a cell with ; between them. */
export const COLUMNS: readonly [heading: string, cell: (row: ForecastRow) => string][] = [
  ['obligation', ({ id }) => id],
  ['delivery', ({ delivery }) => delivery],
  ['title', ({ title }) => title],
  ['mandate', ({ mandate }) => mandate],
  ['product', ({ product }) => product],
  ['words', ({ words }) => String(words)],
  ['original language', ({ original }) => original],
  ['languages', ({ languages }) => languages.join('; ')],
  ['forecast due', ({ confirmation }) => ('by' in confirmation ? (confirmation.by ?? '') : '')],
  ['forecast confirmed', ({ confirmation }) => ('on' in confirmation ? confirmation.on : '')],
  ['forecast', ({ confirmation }) => confirmationWords(confirmation)],
  ['submission', ({ submission }) => submission ?? ''],
  ['slot', ({ slot }) => slot ?? ''],
  ['submitted', ({ submitted }) => submitted ?? ''],
  ['issuance', ({ issuance }) => issuance ?? ''],
  ['issued', ({ issued }) => issued ?? ''],
  ['symbol', ({ symbol }) => symbol ?? ''],
  ['meeting', ({ meeting }) => meeting],
  ['meeting on', ({ meetingOn }) => meetingOn ?? ''],
  ['stage', ({ stage }) => stage],
  ['with', ({ holder }) => (holder === null ? '' : `${holder.post} (${holder.person})`)],
  ['changes', ({ changes }) => changes.map(changeWords).join('; ')],
];

/** "confirmed in time", "not confirmed, overdue". */
export function confirmationWords(confirmation: Confirmation): string {
  switch (confirmation.is) {
    case 'in time':
    case 'late':
      return `confirmed ${confirmation.is}${confirmation.stated ? ' (stated)' : ''}`;
    case 'overdue':
      return 'not confirmed, overdue';
    case 'never':
      return 'submitted without a forecast';
    case 'open':
      return 'not confirmed';
  }
}

/** "1 June 2009: words from 6000 to 7200, after its confirmation, because: Replies came late." */
export const changeWords = ({ on, what, reason, afterConfirmation }: ForecastChange): string =>
  `${inWords(on)}: ${what.join(', ')}${afterConfirmation ? ', after its confirmation' : ''}${reason === null ? '' : `, because: ${reason}`}`;
