import { z } from 'zod';
import type { DirectoryAnswer } from '../../domain/directory/directory-record.ts';
import { type NamedFact, parseFactNumber } from '../../domain/directory/facts.ts';
import type { Absence, Seat } from '../../domain/directory/seat.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { DirectoryLine } from '../../store/directory.ts';
import { day, personId, sha256, words } from './contract.ts';
import { DIRECTORY_FAULTS } from './fault-groups.ts';
import { route, taken, told } from './route.ts';

/** What crosses the HTTP API about the directory, checked as the rest. */

/** More than any secretariat has people and posts. */
const MOST_FACTS = 20_000;

const days = { from: day, to: day.nullable().default(null) };
/** Two posts of one name would be one: what is no sign to see is one space. */
const post = words.max(300, 'expected at most 300 characters').transform((text) => text.replace(/\s+/g, ' '));
const unit = post;

const kinds = [
  z.strictObject({ kind: z.literal('person'), person: personId, name: words }),
  z.strictObject({ kind: z.literal('unit'), unit }),
  z.strictObject({
    kind: z.literal('post'),
    post,
    unit: unit.nullable().default(null),
    station: words,
    supervisor: post.nullable().default(null),
    from: day.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('holding'), post, person: personId, ...days }),
  z.strictObject({ kind: z.literal('absence'), person: personId, ...days }),
  z.strictObject({
    kind: z.literal('substitute'),
    for: z.union([z.strictObject({ person: personId }), z.strictObject({ post })], {
      error: 'expected {"person": ID} or {"post": POST}',
    }),
    person: personId,
    ...days,
  }),
  z.strictObject({
    kind: z.literal('delegation'),
    by: personId,
    person: personId,
    posts: z
      .array(post)
      .min(1, 'expected at least one post')
      .refine((posts) => new Set(posts).size === posts.length, 'expected each post once'),
    ...days,
  }),
  z.strictObject({
    kind: z.literal('taken-back'),
    fact: z
      .string()
      .refine((text) => parseFactNumber(text) !== undefined, 'expected the number of a fact, such as 4.2'),
    from: day.nullable().default(null),
  }),
] as const;

/** One fact of the directory as a person gives it. */
export const directoryFact = z.discriminatedUnion('kind', kinds, {
  error: ({ code }) =>
    code === 'invalid_union'
      ? `expected one of ${kinds.map(({ shape }) => shape.kind.value).join(', ')}`
      : undefined,
});

/** What an officer says of people and posts. `file`: from which it was read. */
export const directoryRequest = z.strictObject({
  commandId: z.string().trim().min(1, 'expected an id').max(300, 'expected at most 300 characters'),
  actor: personId,
  facts: z
    .array(directoryFact)
    .min(1, 'expected at least one fact')
    .max(MOST_FACTS, `expected at most ${MOST_FACTS} facts at a time`),
  file: z
    .strictObject({
      name: words,
      sha256,
    })
    .nullable()
    .default(null),
  reason: words.nullable().default(null),
});

/** The facts as the directory takes them: ids and days were looked at. */
export const namedFacts = (checked: readonly z.infer<typeof directoryFact>[]): NamedFact[] =>
  checked as NamedFact[];

export type DirectoryRequest = Omit<z.infer<typeof directoryRequest>, 'facts'> & { facts: NamedFact[] };

/** What is asked of the directory; without `on`, of today in Greenwich; without `seq`, after the last change. */
export const directoryQuery = z.strictObject({
  on: day.optional(),
  seq: z.coerce
    .number()
    .int('expected a whole number')
    .min(0, 'expected 0 or more')
    .max(999_999_999, 'expected the number of a change')
    .optional(),
});

/** The number of the change in the directory's record. */
export type DirectoryTaken = Pick<DirectoryAnswer, 'seq'>;

export interface PersonLine {
  id: PersonId;
  /** The id where the name was erased. */
  name: string;
  /** Which they hold on that day. */
  posts: string[];
  /** That day or later. */
  away: Absence[];
}

/** Who holds what on a day, and the record that says so. */
export interface DirectoryAsked {
  seq: number;
  on: CivilDate;
  people: PersonLine[];
  posts: Seat[];
  /** All that was said until then, the oldest first. */
  changes: DirectoryLine[];
  /** What an auditor would object to; empty when it holds. */
  objections: string[];
}

const directoryAsked = told<DirectoryAsked>()(
  z.object({
    seq: z.number().int(),
    on: z.string(),
    people: z.array(z.object({ id: z.string(), name: z.string(), posts: z.array(z.string()) })),
    posts: z.array(
      z.object({
        post: z.string(),
        unit: z.string().nullable(),
        station: z.string(),
        holder: z.string().nullable(),
      }),
    ),
    changes: z.array(z.unknown()),
    objections: z.array(z.string()),
  }),
);

export const DIRECTORY_ROUTES = {
  changeDirectory: route({
    once: true,
    summary: 'Takes facts about people and posts into the directory, all or none.',
    body: taken(directoryRequest),
    answers: { 200: z.object({ seq: z.number().int() }) },
    faults: DIRECTORY_FAULTS,
    keyed: true,
  }),
  directory: route({
    summary: 'Who holds which post, who is away and who may act, on a day and after a change.',
    query: taken(directoryQuery),
    answers: { 200: directoryAsked },
    faults: [],
  }),
} as const;
