import { comingCycle, todayOf } from '../activities/next-cycle.ts';
import { zoneOf } from '../activities/zones.ts';
import type { ForecastAnswer } from '../client/api/forecast-contract.ts';
import { Fault } from '../domain/faults.ts';
import { type ForecastRow, type ForSession, inOrder, rowsOf, rowsToCome } from '../domain/forecast/rows.ts';
import { obligationOfCycle } from '../domain/series/cycle.ts';
import type { BegunSeries } from '../domain/series/state.ts';
import { canonicalBody } from '../domain/time/body-aliases.ts';
import { dayAt, type Instant } from '../domain/time/instant.ts';
import type { KnownDays } from '../domain/time/known-days.ts';
import { findSession, sessionMeant, sessionName } from '../domain/time/sessions.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { owingTo, personNames, storyOf } from '../store/reads.ts';
import { allSeries } from '../store/series.ts';
import type { Db } from '../store/tables.ts';

/** The forecast of a session by what the record has at that moment. Throws `calendar.unknown-body`. */
export async function forecastIn(
  db: Db,
  given: string,
  wanted: number,
  now: Instant,
): Promise<ForecastAnswer> {
  const { world } = await worldFromRecord(db);
  const body = world.known.bodies.has(given) ? given : canonicalBody(given);
  if (body === undefined) {
    throw new Fault(
      'calendar.unknown-body',
      `“${given}” is no body that is known here.`,
      'See the bodies with: rapporteur calendar.',
    );
  }
  const session = sessionMeant(body, wanted, world.known);
  const name = sessionName(body, session, world.known);
  const opens = findSession(body, session, world.known)?.opens ?? null;
  const year = Number(now.slice(0, 4));
  const today = dayAt(now, zoneOf('New York', year, year));
  const names = await personNames(db);
  const to = { body, session, name, opens, today, nameOf: (person: string) => names.get(person) ?? person };
  const series = await allSeries(db);
  const recurring = new Set<string>(series.map(({ duty }) => duty.id));
  const rows: ForecastRow[] = series.flatMap((each) => rowsOfNext(each, world.known, now, to));
  for await (const state of owingTo(db, body)) {
    // A duty that recurs is owed by its cycles.
    if (state.status === 'confirmed' && recurring.has(state.obligation.id)) continue;
    const some = rowsOf(state, [], to);
    // The story is read only of those that are in the sheet.
    if (some.length > 0 && state.status !== 'nothing')
      rows.push(...rowsOf(state, await storyOf(db, state.obligation.id), to));
  }
  return { body, session, name, opens, today, rows: inOrder(rows) };
}

/** What the next cycle of a series owes to that session, before it is launched. */
function rowsOfNext(series: BegunSeries, known: KnownDays, now: Instant, to: ForSession): ForecastRow[] {
  const today = todayOf(series, now);
  const coming = comingCycle(series, known, today);
  return coming.kind === 'cycle' ? rowsToCome(obligationOfCycle(series, coming, today), to) : [];
}
