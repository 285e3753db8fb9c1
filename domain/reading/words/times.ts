import { phrases } from './phrases.ts';

const periods = (every: string, list: string) => [phrases(list), every] as const;

/** Recurrences and their ISO 8601 periods; "session" for each session of a body. Add a phrasing here. */
export const RECURRENCES: (readonly [readonly string[], string])[] = [
  periods(
    'P1Y',
    'annually; annual; yearly; every year; each year; on an annual basis; on a yearly basis; once a year',
  ),
  periods(
    'P2Y',
    'biennially; biennial; every second year; every other year; on a biennial basis; once every two years',
  ),
  periods('P3Y', 'triennially; triennial; on a triennial basis; once every three years'),
  periods('P4Y', 'quadrennially; quadrennial; on a quadrennial basis; once every four years'),
  periods('P5Y', 'quinquennially; quinquennial; on a quinquennial basis; once every five years'),
  periods('P3M', 'quarterly; on a quarterly basis; every quarter; each quarter'),
  periods('P1M', 'monthly; on a monthly basis; every month; each month'),
  periods('P2M', 'bimonthly; every other month'),
  periods('P7D', 'weekly; every week; on a weekly basis'),
  periods(
    'P6M',
    'semi-annually; semi-annual; semiannual; biannually; biannual; twice a year; twice yearly; six-monthly',
  ),
  periods('P6M', 'on a semi-annual basis; on a biannual basis; half-yearly; twice annually'),
  periods(
    'session',
    'at each session; at its successive sessions; at successive sessions; at every session; at each of its sessions; at each regular session; to each session',
  ),
  periods(
    'session',
    'at its annual sessions; at each annual session; at every regular session; at each resumed session',
  ),
];

/** Time that is no date. */
export const UNSPECIFIED = phrases(`
  regularly; on a regular basis; regular; periodically; periodic; on a periodic basis; as appropriate; as necessary;
  as needed; as required; in a timely manner; in a timely fashion; as soon as possible; as soon as practicable;
  as early as possible; at the earliest opportunity; without delay; promptly; immediately; in due course;
  at an appropriate time; when appropriate; when necessary; whenever necessary; where appropriate; at regular intervals;
  from time to time; on an ongoing basis; on an intersessional basis; at its future sessions; at future sessions; at their future sessions; swiftly; expeditiously; as soon as feasible
`);

/** What begins an event of which the day is not known. */
export const EVENTS = phrases(`
  as soon as; when; whenever; upon; upon completion of; prior to; in advance of; ahead of; in time for; well before;
  before; once; following the adoption of; following the completion of; following completion of; following the conclusion of;
  following the end of; following each; following its; after; at the conclusion of; at the end of
`);

/** Events that belong to the product even after its subject. */
export const EVENTS_EVEN_LATE = phrases('in advance of; ahead of; in time for');

/** Events only after a comma and before a noun: elsewhere these words say something of the subject. */
export const EVENTS_APART = phrases('upon; before; once; after; at the end of');

/** What stands before the last day. */
export const BEFORE_DATE_STRONG = phrases(`
  no later than; not later than; by no later than; by not later than; no later than by; by; before; on or before;
  prior to; due; due on; due by; due in; at the latest by; at the latest; starting from; starting on; starting in;
  beginning on; beginning in; as from; as of; commencing on; commencing in; no later than the end of
`);
export const BEFORE_DATE_WEAK = phrases('in; on; during; from');

/** "by the end of April": the month stands for its part. */
export const PARTS_OF_TIME = phrases(
  'the end of; end of; end; the beginning of; the middle of; mid; early; late; the month of',
);

/** "every 120 days starting from": the day from which the period counts. */
export const COUNTED_FROM = phrases(
  'starting from; starting on; starting; beginning on; beginning from; beginning; from; as from; as of; commencing on',
);

export const UNITS: Readonly<Record<string, string>> = {
  day: 'D',
  days: 'D',
  week: 'W',
  weeks: 'W',
  month: 'M',
  months: 'M',
  year: 'Y',
  years: 'Y',
};

/** Points from which a length of time counts. */
export const POINTS: (readonly [readonly string[], string])[] = [
  [
    phrases(`
      adoption of this resolution; adoption of the present resolution; adoption of the resolution; its adoption;
      adoption; this resolution; the present resolution; date of this resolution; date of adoption; date of its adoption
    `),
    'adoption',
  ],
  [
    phrases(`
      expiry of the mandate; expiration of the mandate; expiry of its mandate; expiration of its mandate;
      end of the mandate; end of its mandate; expiration of this mandate; expiry of this mandate; mandate expiry;
      expiry of the current mandate; expiration of the current mandate; mandate expires
    `),
    'mandate_expiry',
  ],
];

/** What stands before a session. */
export const BEFORE_SESSION = phrases(`
  at; both at; during; in; by; before; on; before the end of; by the end of; prior to; no later than;
  not later than; by no later than; not later than at; in time for; in advance of; in the course of; starting at;
  starting from; starting with; beginning at; beginning with; beginning from; commencing at; from; as from; well before;
  preferably at; if possible at; on the occasion of; for consideration at; for; at the latest at; for the
`);
