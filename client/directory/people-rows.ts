import { dayFrom } from '../../activities/calendars/days.ts';
import type { HoldingFact } from '../../domain/directory/facts.ts';
import { type PersonId, parsePersonId } from '../../domain/obligation/parties.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Broken, Place } from './broken-rows.ts';
import type { Column, Row } from './csv-table.ts';

/** What a row says of a post; '' where it says nothing. */
export interface PostRow {
  post: string;
  unit: string;
  station: string;
  supervisor: string;
  /** From which day on it is so; null: not said. */
  from: CivilDate | null;
}

/** A row of a file of people: a person, a post, or a person in a post. What is wrong is left out. */
export interface PeopleRow {
  place: Place;
  person: { id: PersonId; name: string } | undefined;
  post: PostRow | undefined;
  holding: HoldingFact | undefined;
}

/** What is wrong in the row is said. */
export function peopleRow(row: Row, broken: Broken): PeopleRow {
  const { place, cell } = row;
  const needs = (column: Column, expected: string): undefined =>
    broken.expected(place, column, expected, cell(column));
  const given = (...columns: Column[]): boolean => columns.some((column) => cell(column) !== '');
  const day = (column: Column): CivilDate | null | undefined => {
    if (!given(column)) return null;
    const read = dayFrom(cell(column));
    return typeof read === 'string' ? read : needs(column, read.expected);
  };

  const post = cell('post');
  const id = parsePersonId(cell('person'));
  if (given('person') && id === undefined) needs('person', 'an id of letters, digits, - and _');
  if (!given('person') && given('name')) needs('person', 'the id of this person');
  if (post === '' && given('unit', 'station', 'supervisor', 'post-from', 'from', 'to')) {
    needs('post', 'the name of the post');
  }
  if (post === '' && !given('person', 'name'))
    return { place, person: undefined, post: undefined, holding: undefined };

  const [from, to, postFrom] = [day('from'), day('to'), day('post-from')];
  if (post !== '' && given('person') && from === null)
    needs('from', 'the first day on which the person holds it');
  if (post !== '' && !given('person')) {
    for (const column of ['from', 'to'] as const) {
      if (given(column)) needs(column, 'nothing, since no person is named who holds it');
    }
  }
  const holds = post !== '' && id !== undefined && from && to !== undefined;
  return {
    place,
    person: id && { id, name: cell('name') },
    post:
      post === '' || postFrom === undefined
        ? undefined
        : {
            ...{ post, from: postFrom },
            ...{ unit: cell('unit'), station: cell('station'), supervisor: cell('supervisor') },
          },
    holding: holds ? { kind: 'holding', post, person: id, from, to } : undefined,
  };
}
