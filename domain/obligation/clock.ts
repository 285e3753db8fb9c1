import { type CivilDate, fromEpochDay } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import { length, normalise, type Span, type Spans, subtract } from '../time/spans.ts';
import { type WorkingDays, workingDaysBetween } from '../time/working-days.ts';
import type { RecordedEvent } from './events.ts';
import { type Holder, holdersIn, isSameParty } from './holding.ts';
import { daysOfLife } from './life-days.ts';
import type { Party } from './parties.ts';
import { type Wait, waitsIn } from './waiting.ts';

/** How many days: of the calendar, and those among them on which the station works. */
export interface Tally {
  days: number;
  workingDays: number;
}

/** Days in a row, from the first up to the one after the last. */
export interface Stretch extends Tally {
  from: CivilDate;
  /** The first day that does not belong to it. */
  until: CivilDate;
}

/** The two clocks of an obligation: how long it has run, and how much of that was not waiting for others. Plain JSON. */
export interface Clock {
  station: string;
  /** Of what was taken over half-way: the day of the adoption of its mandate, or the one on which its cycle began. */
  launchedOn: CivilDate;
  /** Only of what was taken over half-way. Days before it are charged to posts, without persons. */
  takenOverOn?: CivilDate;
  /** Only of a cycle that was taken over half-way: `launchedOn` is no day of an adoption. */
  ofCycle?: true;
  settledOn: CivilDate | null;
  /** The first day that is not counted: the present one, which is not over, or the one after the settlement. */
  until: CivilDate;
  elapsed: Tally;
  /** Without the days on which somebody outside of the house was waited for; what overlaps is taken off once. */
  net: Tally;
  /** Every day once: to whom it is charged. In order. */
  holdings: (Party & Stretch)[];
  /** By first holding. `net`: without the days on which the holder was waiting on anybody else, inside or outside. */
  holders: (Party & { charged: Tally; net: Tally })[];
  waits: (Omit<Wait, keyof Span> & Stretch)[];
}

/**
 * Reads the clocks off a record as of a moment, with the working days of the plan's station; undefined when nothing was
 * launched by then. Throws a RangeError for working days of another station.
 */
export function clockOf(
  record: readonly RecordedEvent[],
  asOf: Instant,
  workingDays: WorkingDays,
): Clock | undefined {
  const days = daysOfLife(record, asOf);
  if (days === undefined) return undefined;
  const { counted, settledOn, takenOn, life } = days;
  const { station } = life.plan.zone;
  if (workingDays.station !== station) {
    throw new RangeError(`the clock of a plan for ${station} cannot count by ${workingDays.station}`);
  }
  const tally = (spans: Spans): Tally => ({
    days: length(spans),
    workingDays: spans.reduce((sum, span) => sum + workingIn(span, workingDays), 0),
  });
  const stretch = ({ from, to }: Span): Stretch => ({
    from: fromEpochDay(from),
    until: fromEpochDay(to),
    ...tally([{ from, to }]),
  });
  const whole = normalise([counted]);
  const waits = waitsIn(days);
  const holders = holdersIn(days);
  return {
    station,
    launchedOn: fromEpochDay(counted.from),
    ...(takenOn === null ? {} : { takenOverOn: fromEpochDay(takenOn) }),
    ...(takenOn === null || life.obligation.cycle === undefined ? {} : { ofCycle: true as const }),
    settledOn: settledOn === null ? null : fromEpochDay(settledOn),
    until: fromEpochDay(counted.to),
    elapsed: tally(whole),
    net: tally(subtract(whole, normalise(waits.filter(({ outside }) => outside)))),
    holdings: holders
      .flatMap(({ party, days: held }) => held.map((span) => ({ ...party, ...stretch(span) })))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    holders: holders.map((holder) => ({
      ...holder.party,
      charged: tally(holder.days),
      net: tally(subtract(holder.days, waitsOf(holder, waits))),
    })),
    waits: waits.map(({ from, to, ...wait }) => ({ ...wait, ...stretch({ from, to }) })),
  };
}

const waitsOf = ({ party }: Holder, waits: readonly Wait[]): Spans =>
  normalise(waits.filter(({ waiting }) => isSameParty(waiting, party)));

const workingIn = ({ from, to }: Span, days: WorkingDays): number =>
  workingDaysBetween(days, fromEpochDay(from - 1), fromEpochDay(to - 1));
