import { type CivilDate, civilDate, yearOf } from '../../../../domain/time/civil-date.ts';
import { type KnownDays, SHIPPED, withChanges } from '../../../../domain/time/known-days.ts';

/** What the told proofs stand on, so that they do not move when the shipped calendars grow. */

const day = civilDate;

const HOLIDAYS: readonly [string, string][] = [
  ['2009-04-10', 'Good Friday'],
  ['2009-07-03', 'Independence Day'],
  ['2009-09-07', 'Labour Day'],
  ['2016-12-26', 'Christmas Day'],
  ['2017-01-02', "New Year's Day"],
];

const session = (body: string, number: number, opens: string, closes: string | null) =>
  ({
    kind: 'session',
    ...{ body, number, opens: day(opens), closes: closes === null ? null : day(closes) },
    source: 'journal of the session',
    grade: 'primary',
  }) as const;

const calendars: KnownDays = withChanges(SHIPPED, [
  {
    kind: 'body',
    body: 'COP:UNTOC',
    name: 'Conference of the Parties to the Convention against Transnational Organized Crime',
    ...{ byYear: false, station: 'Vienna', source: 'officer', grade: 'secondary' },
  },
  session('GA', 62, '2007-09-18', null),
  session('GA', 63, '2008-09-16', null),
  session('GA', 64, '2009-09-15', '2010-09-14'),
  session('COP:UNTOC', 4, '2008-10-08', '2008-10-17'),
  session('COP:UNTOC', 5, '2010-10-18', '2010-10-22'),
]);

export const KNOWN: KnownDays = {
  ...calendars,
  meetings: [
    {
      ...{ body: 'GA', session: 63, for: 'A/RES/63/194', on: day('2009-05-13') },
      ...{ source: 'A/63/251', grade: 'primary' },
    },
  ],
  stations: new Map([
    [
      'New York',
      {
        station: 'New York',
        of: (year: number) =>
          HOLIDAYS.map(([on, name]) => ({
            ...{ on: day(on) satisfies CivilDate, name },
            ...{ source: 'ST/IC', grade: 'primary' as const },
          })).filter(({ on }) => yearOf(on) === year),
      },
    ],
  ]),
};
