import { z } from 'zod';
import { Fault } from '../../domain/faults.ts';
import type { DueRow } from '../../domain/planning/due-row.ts';
import type { World } from '../../domain/planning/world.ts';
import { PRODUCTS } from '../../domain/reading/reading.ts';
import { canonicalBody } from '../../domain/time/body-aliases.ts';
import { BODY_NAMES } from '../../domain/time/body-names.ts';
import { type CivilDate, parseCivilDate } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import { sessionMeant } from '../../domain/time/sessions.ts';
import type { RowForm } from './json-lines.ts';

const day = z
  .string('expected a day that exists, YYYY-MM-DD')
  .refine((text) => parseCivilDate(text) !== undefined, 'expected a day that exists, YYYY-MM-DD')
  .transform((text) => text as CivilDate);

const session = z.union([z.number().int(), z.literal('next')], 'expected a whole number or "next"');
const words = z.string().min(1, 'expected words');

/** "P20WD", "P20BD", "20 working days": how many, when working days are counted. */
const WORKING = /^(?:P(\d{1,6})(?:WD|BD)|(\d{1,6}) (?:working|business) days?)$/i;

const relative = z
  .object({
    type: z.literal('relative'),
    within: words,
    from: words.default('adoption'),
    working: z.boolean().optional(),
  })
  .transform(({ within, from, working }) => {
    const [, short, long] = WORKING.exec(within) ?? [];
    const count = short ?? long;
    const period = count === undefined ? within : `P${count}D`;
    return working === true || count !== undefined
      ? { type: 'relative' as const, within: period, from, working: true as const }
      : { type: 'relative' as const, within, from };
  });

const recurring = z
  .object({ type: z.literal('recurring'), every: words, from: words.optional() })
  .transform(({ from, ...rest }) => (from === undefined ? rest : { ...rest, from }));

/** As the labelling guide has them. */
const element = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('session'), body: words, session }),
    z.object({ type: z.literal('date'), date: words }),
    recurring,
    relative,
    z.object({ type: z.literal('event'), text: words }),
    z.object({ type: z.literal('unspecified'), text: words }),
  ],
  'expected type date, session, recurring, relative, event or unspecified',
);

const optional = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);

/** A duty that stands alone. */
export const DUTIES: RowForm<DueRow> = {
  type: z.object({
    id: z.string(),
    symbol: optional(z.string()),
    body: words,
    adopted: day,
    station: optional(z.string()),
    recipients: optional(z.array(z.object({ body: words, session: session.nullable().default(null) }))),
    due: z.array(element),
    kind: optional(z.enum(PRODUCTS)),
    collects_views: optional(z.boolean()),
    in_context: optional(z.boolean()),
  }),
  form: '{"id", "body", "adopted": "YYYY-MM-DD", "due": [elements], "symbol"?, "station"?, "recipients"?, "kind"?, "collects_views"?, "in_context"?}',
};

/**
 * The row with the short names of its bodies, if there is such a station, such bodies and such sessions. Of a recipient
 * without a session nothing has to be known. Throws `calendar.*` with the number of the line.
 */
export function plannable(given: DueRow, { known }: World, where: string): DueRow {
  const row = withShortNames(given, known);
  const { station, body, recipients = [], due } = row;
  if (station !== undefined && !known.stations.has(station)) {
    throw new Fault(
      'calendar.unknown-station',
      `Standard input, ${where}: “${station}” is no duty station.`,
      `There are ${[...known.stations.keys()].join(', ')}.`,
    );
  }
  const sessions = due.filter((each) => each.type === 'session');
  const named = [
    body,
    ...recipients.filter((recipient) => recipient.session !== null).map((recipient) => recipient.body),
    ...sessions.map((each) => each.body),
  ];
  const stranger = named.find((each) => !isBody(each, known));
  if (stranger !== undefined) {
    throw new Fault(
      'calendar.unknown-body',
      `Standard input, ${where}: “${stranger}” is the short name of no body that is known.`,
      'See the bodies with: rapporteur calendar. Write out the name of another body, or import its sessions with --calendar.',
    );
  }
  for (const { body: of, session: number } of sessions) {
    if (number === 'next' || isSession(of, number, known)) continue;
    throw new Fault(
      'calendar.unknown-session',
      `Standard input, ${where}: there is no session ${number} of ${of}.`,
      `Correct the number, or import the days with --calendar. See: rapporteur calendar ${of}.`,
    );
  }
  return row;
}

/** Bodies by their short names, and sessions by their ordinals where they are given by the year. */
function withShortNames(row: DueRow, known: KnownDays): DueRow {
  const short = (body: string): string => (known.bodies.has(body) ? body : (canonicalBody(body) ?? body));
  const met = <T extends { body: string; session: number | 'next' | null }>(of: T): T => {
    const body = short(of.body);
    const session = typeof of.session === 'number' ? sessionMeant(body, of.session, known) : of.session;
    return { ...of, body, session };
  };
  return {
    ...row,
    body: short(row.body),
    recipients: row.recipients?.map(met),
    due: row.due.map((element) => (element.type === 'session' ? met(element) : element)),
  };
}

/** A short name has to be known; a name in words (`Preparatory Committee`) is a body whose meetings are not. */
const isBody = (body: string, { bodies }: KnownDays): boolean =>
  bodies.has(body) || BODY_NAMES.has(body) || /\p{Ll}{2}/u.test(body) || body.startsWith('COP');

/** Of a body with rules a number beyond them is a slip; of others nobody can say. */
function isSession(body: string, number: number, { bodies }: KnownDays): boolean {
  if (number < 1) return false;
  const calendar = bodies.get(body);
  if (calendar === undefined || calendar.rules.length === 0) return true;
  return number <= Math.max(...calendar.rules.map(({ last }) => last));
}
