import { z } from 'zod';
import { SENSITIVITIES } from '../../domain/obligation/acts/handling/handling.ts';
import { PROCEDURES } from '../../domain/obligation/obligation.ts';
import { RISK_LEVELS } from '../../domain/risk/risk.ts';
import { type CivilDate, parseCivilDate } from '../../domain/time/civil-date.ts';
import { personId } from './contract.ts';
import { bytes, route, taken } from './route.ts';

/** What crosses the HTTP API about many obligations at once, both ways. */

const text = z
  .string()
  .trim()
  .min(1, 'expected words')
  .max(300, 'expected at most 300 characters')
  .refine((value) => !value.includes('\0'), 'expected words without the character NUL');
const day = z
  .string()
  .refine((value) => parseCivilDate(value) !== undefined, 'expected a day that exists, YYYY-MM-DD')
  .transform((value) => value as CivilDate);
const whole = (least: number, most: number) =>
  z.coerce
    .number(`expected a whole number from ${least} to ${most}`)
    .int(`expected a whole number from ${least} to ${most}`)
    .min(least, `expected ${least} or more`)
    .max(most, `expected ${most} or less`);
const yes = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

const page = {
  limit: whole(1, 200).default(50),
  /** As the page before has it as `next`. */
  after: text.max(2_000, 'expected at most 2000 characters').optional(),
};

const filter = {
  kind: z.enum(PROCEDURES).optional(),
  product: text.optional(),
  /** A person by id or name, or a post. */
  holder: text.optional(),
  unit: text.optional(),
  body: text.optional(),
  session: whole(1, 99_999).optional(),
  status: z.enum(['confirmed', 'undone', 'running', 'settled', 'series']).optional(),
  stage: text.optional(),
  dueFrom: day.optional(),
  dueTo: day.optional(),
  risk: z.enum(RISK_LEVELS).optional(),
  mandate: text.optional(),
  words: text.optional(),
  /** By which risk is told; else today in Greenwich. */
  on: day.optional(),
};
const NEEDS_BODY = { message: 'expected only together with body', path: ['session'] };
const hasBody = ({ body, session }: { body?: unknown; session?: unknown }): boolean =>
  session === undefined || body !== undefined;

export const portfolioQuery = z
  .strictObject({ ...filter, ...page, order: z.enum(['due', 'risk', 'id']).default('due'), reasons: yes })
  .refine(hasBody, NEEDS_BODY);
export const facetsQuery = z.strictObject(filter).refine(hasBody, NEEDS_BODY);
export const exportQuery = z
  .strictObject({
    ...filter,
    order: z.enum(['due', 'risk', 'id']).default('due'),
    format: z.enum(['json', 'csv']).default('json'),
  })
  .refine(hasBody, NEEDS_BODY);
export const inboxQuery = z.strictObject({ person: text, on: day.optional(), ...page });
export const timelineQuery = z
  .strictObject({
    from: day,
    to: day,
    deliveries: yes,
    body: text.optional(),
    holder: text.optional(),
    ...page,
  })
  .refine(({ from, to }) => from <= to, { message: 'expected a day not before from', path: ['to'] });
export const loadQuery = z.strictObject({
  ...{ person: text.optional(), weeks: whole(1, 520).default(4), on: day.optional(), ...page },
});
export const searchQuery = z.strictObject({ words: text, ...page });
export const rebuildBody = z.strictObject({
  check: z.boolean().default(false),
  after: text.nullable().default(null),
});

export type PortfolioAsked = z.output<typeof portfolioQuery>;
export type FacetsAsked = z.output<typeof facetsQuery>;
export type ExportAsked = z.output<typeof exportQuery>;
export type InboxAsked = z.output<typeof inboxQuery>;
export type TimelineAsked = z.output<typeof timelineQuery>;
export type LoadAsked = z.output<typeof loadQuery>;
export type SearchAsked = z.output<typeof searchQuery>;
export type RebuildAsked = z.output<typeof rebuildBody>;

const civilDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const next = z.string().nullable();
const person = z.object({ id: personId, name: z.string() });
const holder = z.object({ post: z.string(), person: person.nullable(), unit: z.string().nullable() });
const count = z.object({ count: z.number().int(), atLeast: z.boolean() });

export const portfolioLine = z.object({
  id: z.string(),
  mandate: z.string(),
  title: z.string().nullable(),
  kind: z.string(),
  product: z.string(),
  status: z.string(),
  stage: z.string().nullable(),
  holder: holder.nullable(),
  nextDue: civilDay.nullable(),
  finalDue: civilDay.nullable(),
  station: z.string().nullable(),
  risk: z.enum(RISK_LEVELS),
  /** Where it was asked for. */
  reasons: z.array(z.string()).optional(),
  sensitivity: z.enum(SENSITIVITIES),
  proposal: z.number().int().nullable(),
  deliveries: z.array(
    z.object({
      key: z.string(),
      body: z.string(),
      session: z.number().int().nullable(),
      due: civilDay.nullable(),
      state: z.enum(['owed', 'submitted', 'issued', 'held', 'dropped']),
    }),
  ),
});
/** `total`: of the first page only; null on those behind it. */
export const portfolioAnswer = z.object({
  ...{ day: civilDay, lines: z.array(portfolioLine), next, total: count.nullable() },
});
const facet = z.array(count.extend({ value: z.string() }));
export const facetsAnswer = z.object({ day: civilDay, state: facet, risk: facet });
export const inboxAnswer = z.object({
  /** Where nobody is called so, as it was asked for. */
  person: z.object({ id: z.string(), name: z.string() }),
  day: civilDay,
  lines: z.array(
    portfolioLine.extend({ as: z.enum(['holder', 'delegate', 'substitute']), for: person.nullable() }),
  ),
  next,
});
export const timelineAnswer = z.object({
  lines: z.array(
    z.object({
      ...{ on: civilDay, milestone: z.string(), step: z.string(), isDelivery: z.boolean() },
      delivery: z
        .object({ key: z.string(), body: z.string(), session: z.number().int().nullable() })
        .nullable(),
      ...{
        id: z.string(),
        title: z.string().nullable(),
        stage: z.string().nullable(),
        holder: holder.nullable(),
      },
    }),
  ),
  next,
});
export const loadAnswer = z.object({
  day: civilDay,
  weeks: z.number().int(),
  lines: z.array(
    z.object({
      ...{ post: z.string(), person: person.nullable() },
      ...{ open: z.number().int(), due: z.number().int(), late: z.number().int() },
    }),
  ),
  next,
});
export const searchAnswer = z.object({
  lines: z.array(
    z.object({
      kind: z.enum(['mandate', 'paragraph', 'obligation', 'evidence', 'comment']),
      ...{
        mandate: z.string().nullable(),
        paragraph: z.string().nullable(),
        obligation: z.string().nullable(),
      },
      ...{ record: z.string(), event: z.number().int() },
      snippet: z.object({
        text: z.string(),
        hits: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
      }),
    }),
  ),
  next,
  /** More was found than was looked at. */
  cut: z.boolean(),
  /** How far the search is behind the record. */
  lag: z.object({ waiting: z.number().int(), atLeast: z.boolean(), since: z.string().nullable() }),
});
export const rebuildAnswer = z.object({
  looked: z.number().int(),
  /** How many records there are; of the first page only. */
  of: z.number().int().nullable(),
  differences: z.array(
    z.object({
      ...{
        of: z.enum(['obligation', 'series', 'mandate', 'search']),
        id: z.string(),
        what: z.array(z.string()),
      },
    }),
  ),
  next,
});

export const PORTFOLIO_ROUTES = {
  portfolio: route({
    summary: 'A page of the portfolio: what is looked for, by the next day, by risk or by id.',
    query: taken(portfolioQuery),
    answers: { 200: portfolioAnswer },
    faults: [],
  }),
  portfolioFacets: route({
    summary: 'How many obligations there are in each state and at each level of risk.',
    query: taken(facetsQuery),
    answers: { 200: facetsAnswer },
    faults: [],
  }),
  portfolioExport: route({
    summary: 'The whole portfolio, as it is read: as JSON or as CSV.',
    query: taken(exportQuery),
    about: 'As JSON it is a list of what a page of the portfolio has as lines.',
    answers: { 200: bytes('application/json', 'text/csv') },
    faults: [],
  }),
  inbox: route({
    summary: 'What waits for a person now: what they hold, and what they may do for others.',
    query: taken(inboxQuery),
    answers: { 200: inboxAnswer },
    faults: [],
  }),
  timeline: route({
    summary: 'What is due between two days and not done yet.',
    query: taken(timelineQuery),
    answers: { 200: timelineAnswer },
    faults: [],
  }),
  load: route({
    summary: 'How much posts and people have on the table.',
    query: taken(loadQuery),
    answers: { 200: loadAnswer },
    faults: [],
  }),
  search: route({
    summary: 'Words in mandates, obligations, their evidence and comments, the best first.',
    query: taken(searchQuery),
    answers: { 200: searchAnswer },
    faults: [],
  }),
  rebuild: route({
    summary:
      'Compares a page of the read model with the record, and sets it right unless it is only to be compared.',
    body: taken(rebuildBody),
    answers: { 200: rebuildAnswer },
    faults: [],
  }),
} as const;

export type PortfolioLineTold = z.infer<typeof portfolioLine>;
export type PortfolioAnswer = z.infer<typeof portfolioAnswer>;
export type FacetsAnswer = z.infer<typeof facetsAnswer>;
export type InboxAnswer = z.infer<typeof inboxAnswer>;
export type TimelineAnswer = z.infer<typeof timelineAnswer>;
export type LoadAnswer = z.infer<typeof loadAnswer>;
export type SearchAnswer = z.infer<typeof searchAnswer>;
export type RebuildAnswer = z.infer<typeof rebuildAnswer>;
