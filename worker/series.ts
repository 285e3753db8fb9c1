import { comingCycle, todayOf } from '../activities/next-cycle.ts';
import { seatedAt } from '../activities/series-seats.ts';
import type { Sender } from '../client/answering.ts';
import { type SeriesNeeds, unknownSeries } from '../client/api/series.ts';
import type { ChangeRequest, NextTold, SeriesLine, SeriesRequest } from '../client/api/series-contract.ts';
import type { RunOptions } from '../client/obligations/run.ts';
import { sendSeriesCommand } from '../client/series/command.ts';
import { tellOfCalendar } from '../client/series/run.ts';
import { deliveriesOf, type ToWhomAndWhen, type Worded } from '../domain/obligation/confirm-deliveries.ts';
import type { Delivery } from '../domain/obligation/obligation.ts';
import type { DueElement, Recipient } from '../domain/reading/reading.ts';
import type { SeriesCommand } from '../domain/series/commands.ts';
import { whyStill } from '../domain/series/decide.ts';
import { openProposals } from '../domain/series/proposals.ts';
import { cycleId, placeText, type SeriesId, seriesStream } from '../domain/series/series.ts';
import type { BegunSeries } from '../domain/series/state.ts';
import { rhythmWords } from '../domain/series/telling.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { effectsOn } from '../store/effects.ts';
import { introduce, obligationState, personNames } from '../store/reads.ts';
import { REAL_CLOCK } from '../store/record.ts';
import { sectionsOf } from '../store/sections.ts';
import { allSeries, seriesState } from '../store/series.ts';
import { seriesStory } from '../store/series-reads.ts';
import type { Db } from '../store/tables.ts';
import { verifyRecord } from '../store/verify.ts';
import { ofKnownNames } from './named-in-act.ts';
import { personsIn, postsAt } from './posts.ts';
import { trueAnswer } from './true-answer.ts';

/** What a house does with its series: kept in this database; commands of persons go to their runs as `persons` sends them. */
export function seriesOf(db: Db, persons: Sender): Omit<SeriesNeeds, 'wasAnswered'> {
  return {
    async allSeries() {
      const lines: SeriesLine[] = [];
      for (const series of await allSeries(db)) lines.push(await lineOf(db, series));
      return lines;
    },
    async oneSeries(id) {
      const state = await seriesState(db, id);
      if (state === undefined) return undefined;
      const [line, story, objections] = await Promise.all([
        lineOf(db, state),
        seriesStory(db, id),
        verifyRecord(db, seriesStream(id)),
      ]);
      return { ...line, state, story, objections };
    },
    seriesSeq: async (id) => (await seriesState(db, id))?.seq,
    sections: (id) => sectionsOf(db, id),
    async commandSeries(id, request) {
      const series = await seriesState(db, id);
      if (series === undefined) throw unknownSeries(id);
      const command = await commandFor(db, series, request);
      const where = { stream: seriesStream(id), command, look: `rapporteur series '${id}'` };
      return ofKnownNames(db, { id, stream: where.stream, command }, () =>
        trueAnswer(db, where, sendSeriesCommand(persons, id, command)),
      );
    },
  };
}

/** Tells every series that may still owe something that the calendar has changed. */
export async function tellSeries(db: Db, { client }: Pick<RunOptions, 'client'>): Promise<void> {
  for (const { duty } of await allSeries(db)) await tellOfCalendar(client, duty.id);
}

async function lineOf(db: Db, series: BegunSeries): Promise<SeriesLine> {
  const { duty, terms, lead, cycles, posts, status } = series;
  const [{ world }, effects, names] = await Promise.all([
    worldFromRecord(db),
    effectsOn(db, duty.mandate.symbol),
    personNames(db),
  ]);
  const now = REAL_CLOCK.now();
  const today = todayOf(series, now);
  const term = terms.findLast(({ from }) => from === null || from <= today) ?? terms[0];
  const last = cycles.at(-1);
  const { officer } = posts.assignments;
  const { seats } = await seatedAt(db, posts, now);
  const holder = seats.find(({ post }) => post === officer)?.holder ?? null;
  return {
    ...{ id: duty.id, product: duty.product, status, rhythm: rhythmWords(term.deliveries), lead },
    officer: { post: officer, person: holder === null ? null : (names.get(holder) ?? holder), id: holder },
    started: cycles.length,
    last: last === undefined ? null : { id: last.obligation, due: last.due },
    next: nextOf(duty.id, comingCycle(series, world.known, today)),
    still: whyStill(series) ?? null,
    proposals: openProposals(series, effects),
  };
}

function nextOf(series: SeriesId, coming: ReturnType<typeof comingCycle>): NextTold {
  if (coming.kind !== 'cycle') return coming;
  const { key, due, launchOn, deliveries, provisional } = coming;
  return { kind: 'cycle', id: cycleId(series, key), key, due, launchOn, deliveries, provisional };
}

/** The command that is asked for: what is said of recipients and times as deliveries, persons as posts. */
async function commandFor(db: Db, series: BegunSeries, request: SeriesRequest): Promise<SeriesCommand> {
  if (request.type !== 'change-series') return request;
  const { recipients: _recipients, due: _due, people, ...rest } = request;
  if (people !== null) await introduce(db, personsIn(people));
  return {
    ...rest,
    deliveries: await changedDeliveries(db, series, request),
    posts: people === null ? null : postsAt(people, series.station),
  };
}

/** What is due from a day on: what is not said stays as the newest term has it. null: neither is said. */
async function changedDeliveries(
  db: Db,
  series: BegunSeries,
  { recipients, due, from, by }: ChangeRequest,
): Promise<Delivery[] | null> {
  if (recipients === null && due === null) return null;
  const newest = series.terms.at(-1)?.deliveries ?? series.duty.deliveries;
  const words = by === null ? 'as was said of the series' : `as ${placeText(by)} says`;
  const worded = <T>(value: T): Worded<T> => ({ value, words });
  const bodies = [...new Set(newest.map(({ body }) => body))];
  const said: ToWhomAndWhen = {
    recipients: (recipients ?? bodies.map((body): Recipient => ({ body, session: null }))).map(worded),
    due: due === null ? statedIn(newest) : (await counted(db, series, due)).map(worded),
  };
  const { world } = await worldFromRecord(db);
  return deliveriesOf(said, { body: series.duty.mandate.body, adopted: from }, world.known).deliveries;
}

function statedIn(deliveries: readonly Delivery[]): ToWhomAndWhen['due'] {
  const all = deliveries.flatMap(({ stated }) => stated);
  const key = (element: DueElement): string => JSON.stringify(element);
  return all
    .filter((one, at) => all.findIndex((each) => key(each.element) === key(one.element)) === at)
    .map(({ element, words }) => ({ value: element, words }));
}

/** A rhythm without a first day goes on from the last cycle: the next is due one period after it. */
async function counted(db: Db, { cycles }: BegunSeries, due: readonly DueElement[]): Promise<DueElement[]> {
  const last = cycles.at(-1);
  const isBare = due.every(
    (element) => element.type === 'recurring' && element.from === undefined && element.every !== 'session',
  );
  if (last === undefined || !isBare) return [...due];
  const state = await obligationState(db, last.obligation);
  const stated = state !== undefined && 'obligation' in state ? state.obligation.deliveries[0]?.stated : [];
  const session = stated?.find(({ element }) => element.type === 'session')?.element;
  if (session !== undefined) return [session, ...due];
  return due.map((element) => (element.type === 'recurring' ? { ...element, from: last.day } : element));
}
