import { handlingOf } from '../obligation/acts/handling/handling.ts';
import { postsIn } from '../obligation/parties.ts';
import { seatOf } from '../obligation/seating.ts';
import type { ObligationState } from '../obligation/state.ts';
import { EVERYBODY, keyOfPerson, keyOfUnit, type ReaderKey } from './reader.ts';

/**
 * For whom a file is: who holds its posts and who stands in for them, be it today or on another day, the readers that were
 * named, and the units of its posts. In order, none twice.
 */
export function readerKeys(state: ObligationState): ReaderKey[] {
  if (state.status === 'nothing') return [];
  if (state.status !== 'running' && state.status !== 'settled') return [EVERYBODY];
  const keys = new Set<ReaderKey>(handlingOf(state).readers.map(keyOfPerson));
  const posts = postsIn(state.assignments);
  for (const post of posts) {
    const seat = seatOf(state, post);
    if (seat === undefined) continue;
    if (seat.unit !== null) keys.add(keyOfUnit(seat.unit));
    if (seat.holder !== null) keys.add(keyOfPerson(seat.holder));
    for (const { person } of seat.acting) keys.add(keyOfPerson(person));
  }
  return [...keys].sort();
}
