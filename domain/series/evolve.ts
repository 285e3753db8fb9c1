import type { MandatePlace } from '../obligation/obligation.ts';
import { type CivilDate, earlier } from '../time/civil-date.ts';
import type { RecordedSeriesEvent, RecordedSeriesEventOf, SeriesEventType } from './events.ts';
import { isSamePlace, type Term } from './series.ts';
import type { BegunSeries, SeriesLife, SeriesState } from './state.ts';

/**
 * The only way a series changes: folds one event of its record. An event that cannot stand where it stands is a fault of
 * the record, and throws.
 */
export function evolve(state: SeriesState, event: RecordedSeriesEvent): SeriesState {
  if (event.seq !== state.seq + 1) {
    throw new Error(`${event.obligation}: event ${event.seq} does not follow event ${state.seq}`);
  }
  const stands = { seq: event.seq, hash: event.hash };
  if (state.status === 'nothing') {
    if (event.type !== 'SeriesBegun')
      throw new Error(
        `${event.obligation}: ${event.type} cannot stand at ${event.seq}, before the beginning`,
      );
    return { ...begun(event), ...stands };
  }
  const folds: Partial<Record<string, (state: BegunSeries, event: RecordedSeriesEvent) => BegunSeries>> =
    FOLDS as never;
  const fold = Object.hasOwn(folds, event.type) ? folds[event.type] : undefined;
  if (fold === undefined || event.version > 1) throw new Error(unknown(event));
  return { ...fold(state, event), ...stands };
}

function begun({ facts, at, seq, hash }: RecordedSeriesEventOf<'SeriesBegun'>): BegunSeries {
  const { duty, from, ...rest } = facts;
  return {
    ...{ status: 'running', seq, hash, duty, ...rest, owedFrom: from, begunAt: at },
    terms: [{ from: null, deliveries: duty.deliveries, by: null }],
    ...{ cycles: [], given: null, renewals: [], answered: [], refusals: 0 },
  };
}

type Folds = {
  [E in Exclude<SeriesEventType, 'SeriesBegun'>]: (
    state: BegunSeries,
    event: RecordedSeriesEventOf<E>,
  ) => BegunSeries;
};

const FOLDS: Folds = {
  CycleStarted: (state, { facts: { cycle } }) => ({
    ...state,
    cycles: [...state.cycles, cycle],
    given: null,
  }),
  SeriesChanged: (state, { facts: { from, by, deliveries, lead, posts } }) => ({
    ...answeredBy(state, by),
    terms: deliveries === null ? state.terms : withTerm(state.terms, { from, deliveries, by }),
    lead: lead ?? state.lead,
    posts: posts ?? state.posts,
  }),
  SeriesSuspended: (state, { facts: { from, by } }) => ({
    ...lifeOf(answeredBy(state, by)),
    status: 'suspended',
    since: from,
  }),
  SeriesResumed: (state, { facts: { from, by } }) => ({
    ...lifeOf(answeredBy(state, by)),
    status: 'running',
    owedFrom: from,
  }),
  SeriesMerged: (state, { facts: { into, from, by } }) => ({
    ...lifeOf(answeredBy(state, by)),
    ...{ status: 'merged', into, on: lastDay(state, from) },
  }),
  SeriesEnded: (state, { facts: { on, by } }) => ({
    ...lifeOf(answeredBy(state, by)),
    ...{ status: 'ended', on: lastDay(state, on) },
  }),
  SeriesSeated: (state, { facts: { directorySeq, seats } }) => {
    const told = state.posts.seats.map((seat) => seats.find(({ post }) => post === seat.post) ?? seat);
    return { ...state, posts: { ...state.posts, seats: told, directorySeq } };
  },
  SeriesRenewed: (state, { facts: { by } }) => ({
    ...answeredBy(state, by),
    renewals: [...state.renewals, by],
  }),
  DayGiven: (state, { facts: { on } }) => ({ ...state, given: on }),
  SeriesKept: (state, { facts: { by } }) => answeredBy(state, by),
  CommandRefused: (state) => ({ ...state, refusals: state.refusals + 1 }),
};

/** What is suspended does not begin again because it ends: nothing is owed that was not owed on the day of its suspension. */
const lastDay = (series: BegunSeries, on: CivilDate): CivilDate =>
  series.status === 'suspended' ? earlier(on, series.since) : on;

/** What a series has in every status. */
function lifeOf(state: BegunSeries): SeriesLife {
  const { status: _, ...life } = state;
  const { since: _since, on: _on, into: _into, ...rest } = life as SeriesLife & Record<string, unknown>;
  return rest;
}

const answeredBy = <S extends BegunSeries>(state: S, by: MandatePlace | null): S =>
  by === null || state.answered.some((place) => isSamePlace(place, by))
    ? state
    : { ...state, answered: [...state.answered, by] };

/** The newest statement stands for all that is due from its day on. */
function withTerm([first, ...more]: [Term, ...Term[]], term: Term): [Term, ...Term[]] {
  const { from } = term;
  return [first, ...more.filter((each) => each.from !== null && from !== null && each.from < from), term];
}

const unknown = ({ type, version }: RecordedSeriesEvent): string =>
  `the record holds ${type} version ${version}, which this version of the program does not know`;

/** A state from a whole record. */
export const foldAll = (state: SeriesState, events: readonly RecordedSeriesEvent[]): SeriesState =>
  events.reduce(evolve, state);
