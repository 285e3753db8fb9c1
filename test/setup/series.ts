import type { WorkflowHandle } from '@temporalio/client';
import { travelAll, travelling } from '../../client/rehearsal/travel.ts';
import { sendSeriesCommand } from '../../client/series/command.ts';
import { resumeSeries, seriesRunOf, startMissingSeries } from '../../client/series/run.ts';
import type { Delivery, Obligation } from '../../domain/obligation/obligation.ts';
import type { SeriesCommand, SeriesCommandOf, SeriesCommandType } from '../../domain/series/commands.ts';
import type { SeriesAnswer } from '../../domain/series/decide.ts';
import type { RecordedSeriesEvent } from '../../domain/series/events.ts';
import type { BegunSeries } from '../../domain/series/state.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { type Instant, instant } from '../../domain/time/instant.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import { beginSeries, readSeries, seriesState } from '../../store/series.ts';
import { beginObligation } from './begin.ts';
import type { TestHouse } from './house.ts';
import { PEOPLE, REPORT, SERIES_POSTS } from './sample.ts';

/** "an annual report, from the sixty-fourth session of the General Assembly". */
export const YEARLY: Delivery[] = [
  {
    ...{ key: 'GA-64', body: 'GA', session: 64, given: null },
    stated: [
      { element: { type: 'session', body: 'GA', session: 64 }, words: 'at its sixty-fourth session' },
      { element: { type: 'recurring', every: 'P1Y' }, words: 'annually' },
    ],
  },
];

export interface TestSeries {
  duty: Obligation;
  handle: WorkflowHandle;
  send(command: SeriesCommand): Promise<SeriesAnswer>;
  /** Travels to noon (UTC) of that day. */
  to(day: string): Promise<void>;
  /** Starts its run again from the record, on that day. */
  resume(day: string): Promise<void>;
  events(): Promise<RecordedSeriesEvent[]>;
  state(): Promise<BegunSeries>;
}

/** The day of adoption, on which series of tests begin. */
export const BEGINS = instant('2008-12-18T12:00:00.000Z');
export const ACT = { actor: PEOPLE.officer, at: BEGINS };

let count = 0;

/** A duty that recurs, confirmed under a mandate of its own. */
export async function confirmedDuty(
  house: Pick<TestHouse, 'db' | 'id'>,
  deliveries = YEARLY,
): Promise<Obligation> {
  count += 1;
  const symbol = house.id(`${REPORT.mandate.symbol}-s${count}`);
  const id = `${symbol}#14.1` as Obligation['id'];
  const duty = { ...REPORT, id, mandate: { ...REPORT.mandate, symbol }, deliveries };
  await beginObligation(house.db, REHEARSAL_CLOCK, duty, ACT);
  return duty;
}

export const BEGINNING = {
  from: civilDate('2008-12-18'),
  lead: 'P22W',
  station: 'New York',
  posts: SERIES_POSTS,
};

const noonOf = (day: string): Instant => instant(`${day}T12:00:00.000Z`);

/** Confirms a duty, begins its series and starts its run, on the day of adoption. */
export async function startSeries(house: TestHouse, deliveries = YEARLY): Promise<TestSeries> {
  const duty = await confirmedDuty(house, deliveries);
  await beginSeries(house.db, REHEARSAL_CLOCK, duty.id, BEGINNING, ACT);
  const { client, taskQueue } = house;
  // Starting a cycle is part of a workflow task: one second is short for that on a busy machine.
  const options = { client, taskQueue, workflowTaskTimeout: 3 };
  await startMissingSeries(duty, { ...options, rehearsal: { startsAt: BEGINS } });
  const handle = seriesRunOf(client, duty.id);
  let run = await travelling(handle, BEGINS);
  return {
    duty,
    handle,
    send: (command) => sendSeriesCommand(house.cast, duty.id, command),
    to: (day) => travelAll([run], noonOf(day)),
    async resume(day) {
      await resumeSeries(duty, { ...options, rehearsal: { startsAt: noonOf(day) } });
      run = await travelling(handle, noonOf(day));
    },
    events: () => readSeries(house.db, duty.id, 0),
    async state() {
      const state = await seriesState(house.db, duty.id);
      if (state === undefined) throw new Error(`${duty.id} was not begun`);
      return state;
    },
  };
}

let sent = 0;
/** A command with an id of its own. */
export function seriesCommand<T extends SeriesCommandType>(
  type: T,
  fields: Partial<SeriesCommandOf<T>>,
  who: keyof typeof PEOPLE = 'officer',
): SeriesCommand {
  sent += 1;
  const blank = { by: null, deliveries: null, lead: null, posts: null };
  const own = Object.fromEntries(
    Object.entries(blank).filter(
      ([field]) => type === 'change-series' || (field === 'by' && type !== 'give-day'),
    ),
  );
  const attribution = { commandId: `s-${sent}`, actor: PEOPLE[who], onBehalfOf: null, comment: null };
  return { type, ...attribution, ...own, ...fields } as unknown as SeriesCommand;
}
