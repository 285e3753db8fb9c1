import { COMMANDS, type CommandType } from '../../domain/obligation/commands.ts';
import type { FieldKind, FieldTypes } from '../../domain/obligation/fields.ts';
import { LADDERS } from '../../domain/obligation/ladder/ladders.ts';
import { SERIES } from '../../domain/obligation/parties.ts';
import {
  type HouseCommand,
  SERIES_COMMANDS,
  type SeriesCommand,
  type SeriesCommandType,
} from '../../domain/series/commands.ts';
import type { FieldTypes as SeriesFieldTypes } from '../../domain/series/fields.ts';
import type { SeriesId } from '../../domain/series/series.ts';
import { cycleId } from '../../domain/series/series.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { DATES, draftOf, POSTS, SEATS, SERIES_POSTS } from './sample.ts';

const VALUES: Record<keyof FieldTypes, unknown> = {
  name: 'GA-64',
  names: ['Austria', 'Belarus'],
  day: '2009-03-04',
  digest: 'a'.repeat(64),
  draft: draftOf('a'),
  count: 0,
  dates: DATES,
  file: { sha256: 'b'.repeat(64), size: 1, mediaType: 'application/pdf' },
  forecast: {
    ...{ title: 'Trafficking in persons', words: 8000, original: 'en', languages: ['en', 'fr'] },
    ...{ submission: '2009-07-07', issuance: '2009-08-04', meeting: null, meetingOn: null },
  },
  text: 'to submit to the General Assembly',
  flag: true,
  person: 'p-chief',
  people: ['p-chief'],
  seats: { directorySeq: 1, seats: SEATS, hours: POSTS.hours },
  instant: '2009-03-04T12:00:00.000Z',
  intervention: 'reset',
  ladders: { draft: LADDERS.draft },
  sensitivity: 'confidential',
};

/** A command of any type, with every field that it can have, made of the table. */
export const wellFormed = (type: CommandType) => ({
  type,
  commandId: 'c-1',
  actor: 'p-officer',
  ...valuesFor(COMMANDS[type], VALUES),
});

/** The same to a series, as the house reads it. */
export const wellFormedForSeries = (type: SeriesCommandType): SeriesCommand =>
  ({
    ...{ type, commandId: 'c-1', actor: 'p-officer', onBehalfOf: null, comment: 'As decided.' },
    ...valuesFor(SERIES_COMMANDS[type], SERIES_VALUES),
  }) as unknown as SeriesCommand;

/** What the house itself says to a series. */
export function wellFormedOfHouse(type: HouseCommand['type'], series: SeriesId): HouseCommand {
  const by = { actor: SERIES, onBehalfOf: null, comment: null };
  const day = civilDate('2009-09-15');
  const cycle = { key: 'GA-64', obligation: cycleId(series, 'GA-64'), day, due: day };
  return type === 'start-cycle'
    ? { type, commandId: 'cycle/GA-64', ...by, cycle, passed: [] }
    : { type, commandId: 'directory/1', ...by, directorySeq: 1, seats: SEATS };
}

const SERIES_VALUES: Record<keyof SeriesFieldTypes, unknown> = {
  day: '2010-03-04',
  place: { symbol: 'A/RES/66/300', paragraph: '4' },
  period: 'P26W',
  id: 'A/RES/60/1#2.1',
  deliveries: [
    {
      ...{ key: 'GA-66', body: 'GA', session: 66, given: null },
      stated: [
        { element: { type: 'session', body: 'GA', session: 66 }, words: 'at its sixty-sixth session' },
        { element: { type: 'recurring', every: 'P1Y' }, words: 'annually' },
      ],
    },
  ],
  posts: SERIES_POSTS,
};

const valuesFor = (fields: Readonly<Record<string, FieldKind | string>>, values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).map(([field, kind]) => [field, values[kind.replace('?', '')]]));
