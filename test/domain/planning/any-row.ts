import fc from 'fast-check';
import type { DueRow } from '../../../domain/planning/due-row.ts';
import type { PlanningFact } from '../../../domain/planning/world.ts';
import type { DueElement, Recipient } from '../../../domain/reading/reading.ts';
import { addDays, type CivilDate, fromEpochDay, toEpochDay } from '../../../domain/time/civil-date.ts';
import { STATION_HOLIDAYS } from '../../../domain/time/holidays/index.ts';

/** Rows and facts as a collection of duties may have them, odd ones among them. */

const FIRST = toEpochDay(fromEpochDay(0));
const YEARS = 365.25;

/** A day from 1970 to 2035. */
export const anyDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: FIRST, max: Math.floor(65 * YEARS) })
  .map((day) => fromEpochDay(day));

const BODIES: [body: string, first: number, last: number][] = [
  ['GA', 25, 92],
  ['HRC', 1, 70],
  ['COP:UNTOC', 1, 16],
  ['ECOSOC', 1995, 2036],
  ['UNEA', 1, 9],
  ['CSW', 44, 75],
  ['UN-Habitat Assembly', 1, 3],
  ['SC', 1, 3],
  ['a body that nobody knows', 1, 9],
];

const session = fc
  .constantFrom(...BODIES)
  .chain(([body, first, last]) =>
    fc
      .oneof(fc.integer({ min: first, max: last }), fc.constant('next' as const))
      .map((number) => ({ body, session: number })),
  );

const period = fc.constantFrom(
  'P1M',
  'P3M',
  'P6M',
  'P1Y',
  'P2Y',
  'P4Y',
  'P60D',
  'P120D',
  'P2W',
  'P1Y1D',
  'P0D',
);

const element: fc.Arbitrary<DueElement> = fc.oneof(
  { weight: 3, arbitrary: anyDay.map((date): DueElement => ({ type: 'date', date })) },
  anyDay.map((date): DueElement => ({ type: 'date', date: date.slice(0, 7) })),
  anyDay.map((date): DueElement => ({ type: 'date', date: date.slice(0, 4) })),
  fc
    .constantFrom('2009-02-29', '2009-06-31', '9009-06-01')
    .map((date): DueElement => ({ type: 'date', date })),
  { weight: 4, arbitrary: session.map((each): DueElement => ({ type: 'session', ...each })) },
  { weight: 2, arbitrary: period.map((every): DueElement => ({ type: 'recurring', every })) },
  fc.tuple(period, anyDay).map(([every, from]): DueElement => ({ type: 'recurring', every, from })),
  fc.constant<DueElement>({ type: 'recurring', every: 'session' }),
  {
    weight: 2,
    arbitrary: fc
      .tuple(period, fc.oneof(fc.constantFrom('adoption', 'mandate_expiry'), anyDay))
      .map(([within, from]): DueElement => ({ type: 'relative', within, from })),
  },
  fc
    .integer({ min: 1, max: 90 })
    .map((days): DueElement => ({ type: 'relative', within: `P${days}D`, from: 'adoption', working: true })),
  fc.constant<DueElement>({ type: 'event', text: 'when it happens' }),
  fc.constant<DueElement>({ type: 'unspecified', text: 'regularly' }),
);

const recipient: fc.Arbitrary<Recipient> = session.chain((each) =>
  fc.constantFrom(each, { body: each.body, session: null }),
);

const station = fc.constantFrom(...STATION_HOLIDAYS.map((each) => each.station));

export const anyRow: fc.Arbitrary<DueRow> = fc.record(
  {
    id: fc.constant('a row'),
    body: fc.constantFrom('GA', 'SC', 'HRC', 'ECOSOC'),
    adopted: anyDay,
    due: fc.array(element, { maxLength: 3 }),
    station,
    recipients: fc.array(recipient, { maxLength: 2 }),
    kind: fc.constantFrom('report' as const, 'briefing' as const),
    collects_views: fc.boolean(),
    in_context: fc.boolean(),
  },
  { requiredKeys: ['id', 'body', 'adopted', 'due'] },
);

const SAID = { source: 'an officer', grade: 'primary' } as const;

/** One more holiday somewhere, on a day on which somebody would have worked or not. */
export const anyHoliday: fc.Arbitrary<PlanningFact> = fc
  .tuple(station, anyDay)
  .map(([at, on]): PlanningFact => ({ kind: 'holiday', station: at, on, name: 'one more', ...SAID }));

/** A holiday so many days after a day, before it when negative. */
export const holidayOn = (at: string, day: CivilDate, days: number): PlanningFact => ({
  ...{ kind: 'holiday', station: at, on: addDays(day, days), name: 'one more', ...SAID },
});

const post = fc.constantFrom('drafter', 'approver', 'editor');

export const anyFact: fc.Arbitrary<PlanningFact> = fc.oneof(
  anyHoliday,
  fc
    .tuple(station, anyDay)
    .map(([at, on]): PlanningFact => ({ kind: 'working-day', station: at, on, ...SAID })),
  fc.tuple(post, anyDay, fc.integer({ min: 0, max: 60 })).map(
    ([of, from, days]): PlanningFact => ({
      ...{ kind: 'absence', post: of, from, to: addDays(from, days), ...SAID },
    }),
  ),
  fc
    .tuple(fc.constantFrom('drafting', 'clearing', 'replying', 'clearance', 'approver'), anyDay)
    .chain(([of, from]) =>
      fc
        .integer({ min: 0, max: 80 })
        .map(
          (workingDays): PlanningFact => ({ kind: 'length', of, workingDays, station: null, from, ...SAID }),
        ),
    ),
  fc.tuple(fc.constantFrom('GA', 'HRC', 'SC'), fc.constantFrom('8-4-4', '10-6-4'), anyDay).map(
    ([body, timetable, from]): PlanningFact => ({
      ...{ kind: 'timetable', body, timetable, station: null, from, ...SAID },
    }),
  ),
  fc
    .tuple(fc.integer({ min: 55, max: 90 }), fc.integer({ min: -30, max: 60 }))
    .map(([number, off]): PlanningFact => {
      const opens = addDays(fromEpochDay(Math.floor((1945 + number - 1970 + 0.7) * YEARS)), off);
      return { kind: 'session', body: 'GA', number, opens, closes: null, ...SAID };
    }),
);

export const facts: fc.Arbitrary<PlanningFact[]> = fc.array(anyFact, { maxLength: 3 });
