import type { PersonId } from '../obligation/parties.ts';
import { fromEpochDay } from '../time/civil-date.ts';
import { subtract } from '../time/spans.ts';
import { type Days, type Directory, saidOf, spansOf } from './directory.ts';
import { type Found, objection } from './objection.ts';
import { daysInWords } from './words.ts';

/** Objections to naming what is not in the directory on all of the days. `field`: where it is named. */

export const personKnown = (directory: Directory, field: string, person: PersonId, days: Days): Found[] =>
  known(field, person, saidOf(directory, 'person', person), days);

export const unitKnown = (directory: Directory, field: string, unit: string, days: Days): Found[] =>
  known(field, `The unit “${unit}”`, saidOf(directory, 'unit', unit), days);

export const postKnown = (directory: Directory, field: string, post: string, days: Days): Found[] =>
  known(field, `The post “${post}”`, saidOf(directory, 'post', post), days);

function known(field: string, what: string, list: readonly Days[], days: Days): Found[] {
  if (list.length === 0) return objection('unknown', field, `${what} is not in the directory.`);
  const [missing] = subtract(spansOf([days]), spansOf(list));
  if (missing === undefined) return [];
  const when = daysInWords({ from: fromEpochDay(missing.from), to: fromEpochDay(missing.to - 1) });
  return objection('unknown', field, `${what} is not in the directory ${when}.`);
}
