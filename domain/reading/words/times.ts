import { phrases } from './phrases.ts';
/** Recurrences and their ISO 8601 periods; "session" for each session of a body. Add a phrasing here. */
export const RECURRENCES: (readonly [readonly string[], string])[] = [
  [
    phrases(`
      annually; annual; yearly; every year; each year; on an annual basis; on a yearly basis; once a
      year; once every year
    `),
    'P1Y',
  ],
  [
    phrases(`
      biennially; biennial; every two years; on a biennial basis; every second year; every other
      year; once every two years
    `),
    'P2Y',
  ],
  [
    phrases(`
      triennially; triennial; every three years; on a triennial basis; once every three years
    `),
    'P3Y',
  ],
  [
    phrases(`
      quadrennially; quadrennial; every four years; on a quadrennial basis; once every four years
    `),
    'P4Y',
  ],
  [['quinquennial', 'every five years', 'on a quinquennial basis'], 'P5Y'],
  [
    phrases(`
      quarterly; on a quarterly basis; every quarter; each quarter
    `),
    'P3M',
  ],
  [
    phrases(`
      monthly; on a monthly basis; every month; each month
    `),
    'P1M',
  ],
  [['bimonthly', 'every other month'], 'P2M'],
  [['weekly', 'every week', 'on a weekly basis'], 'P7D'],
  [
    phrases(`
      semi-annually; semi-annual; semiannual; biannually; biannual; twice a year; twice yearly;
      six-monthly; on a semi-annual basis; on a biannual basis; half-yearly
    `),
    'P6M',
  ],
  [
    phrases(`
      at each session; at every session; at each of its sessions; at each regular session; at its
      annual sessions; to each session; at each annual session; at every regular session; at each
      resumed session; at each of its annual sessions
    `),
    'session',
  ],
];

/** Time that is no date. */
export const UNSPECIFIED = phrases(`
      regularly; on a regular basis; regular; periodically; periodic; on a periodic basis; as
      appropriate; as necessary; as needed; as required; in a timely manner; in a timely fashion; as
      soon as possible; as soon as practicable; as early as possible; at the earliest opportunity;
      without delay; promptly; immediately; in due course; at an appropriate time; when appropriate;
      when necessary; whenever necessary; where appropriate; at regular intervals; from time to
      time; on an ongoing basis
    `);

/** What begins an event of which the day is not known: "as soon as …", "upon …". */
export const EVENT_STARTERS = phrases(`
      as soon as; when; upon; prior to; in advance of; ahead of; in time for; well before; before;
      once; whenever; following; at the conclusion of; upon completion of; after
    `);

/** What stands before the last day: "no later than 1 June 2009". */
export const BEFORE_DATE = phrases(`
      no later than; not later than; by no later than; by not later than; no later than by; by;
      before; on or before; prior to; until; on; due; due on; due by; due in; in; during; at the
      latest by; at the latest; starting from; starting on; starting in; beginning on; beginning in;
      from; as from; as of; commencing on; commencing in
    `);

export const BEFORE_DATE_STRONG = BEFORE_DATE.filter(
  (words) =>
    !phrases(`
      in; on; during; from; until
    `).includes(words),
);

/** "every 120 days starting from": the day from which the period counts. */
export const COUNTED_FROM = phrases(`
      starting from; starting on; starting; beginning on; beginning from; from; as from; as of;
      commencing on
    `);

export const UNITS: Record<string, string> = {
  day: 'D',
  days: 'D',
  month: 'M',
  months: 'M',
  year: 'Y',
  years: 'Y',
  week: 'W',
  weeks: 'W',
};
