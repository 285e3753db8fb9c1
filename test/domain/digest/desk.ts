import { type Digest, GROUPS } from '../../../domain/digest/digest.ts';
import { digestsOfMorning } from '../../../domain/digest/of-records.ts';
import type { Seat } from '../../../domain/directory/seat.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { instant } from '../../../domain/time/instant.ts';
import { PEOPLE, PLANS, REPORT, SEATS } from '../../setup/sample.ts';
import { File } from '../obligation/file.ts';

/** A report in which one post is otherwise: on leave, vacant, held by another. */
export const withSeat = (post: string, change: Partial<Seat>): File =>
  new File(REPORT, PLANS.report, {
    seats: SEATS.map((seat) => (seat.post === post ? { ...seat, ...change } : seat)),
  });

/** The drafter is on leave, and somebody stands in. */
export function onLeave(): File {
  const leave = { from: civilDate('2009-05-20'), to: civilDate('2009-06-30') };
  const substitute = { person: PEOPLE.stranger, for: PEOPLE.drafter, as: 'substitute', ...leave } as const;
  return withSeat('Drafting officer', { away: [leave], acting: [substitute] });
}

/** Half past nine in the morning of Vienna, winter time all year. */
const morning = (day: string) => instant(`${day}T08:30:00.000Z`);

/** The digest of somebody of that morning: of all that the file recorded since, none of it told before. */
export function digestFor(file: File, who: string, day: string, since?: string): Digest | undefined {
  const person = Object.hasOwn(PEOPLE, who) ? PEOPLE[who as keyof typeof PEOPLE] : who;
  const today = { day: civilDate(day), at: morning(day) };
  const digests = digestsOfMorning([file], today, since === undefined ? null : morning(since));
  return digests.find((digest) => digest.person === person);
}

/** The same in short: `overdue draft 2009-06-02 as awaited of Drafting officer`. */
export const inShort = (digest: Digest | undefined): string[] =>
  digest === undefined
    ? []
    : GROUPS.flatMap((group) =>
        digest.groups[group].map(({ kind, of, due, why }) =>
          [
            ...[group, of === null ? kind : `${kind}/${of}`, due, 'as', why.as, 'by', why.post],
            ...(why.for === null ? [] : ['for', why.for]),
            ...(why.vacant === null ? [] : ['instead of', why.vacant]),
          ].join(' '),
        ),
      );
