import { z } from 'zod';
import { type ObligationId, parseObligationId } from '../../domain/obligation/obligation.ts';
import { parsePersonId } from '../../domain/obligation/parties.ts';
import { parseCivilDate } from '../../domain/time/civil-date.ts';
import { parsePeriod } from '../../domain/time/period.ts';

/** What crosses the HTTP API, checked in one place: types, validation and messages come from here. */

/** Of a person, as it stands in records. */
export const personId = z
  .string()
  .refine((text) => parsePersonId(text) !== undefined, 'expected an id of letters, digits, - and _');
export const words = z.string().trim().min(1, 'expected words').max(500, 'expected at most 500 characters');
/** A day as text; `.transform` it where a `CivilDate` is needed. */
export const day = z
  .string()
  .refine((text) => parseCivilDate(text) !== undefined, 'expected a day that exists, YYYY-MM-DD')
  .meta({ format: 'date', examples: ['2009-06-01'] });
/** The id of an obligation, as it is written in full. */
export const obligationIdText = z
  .string()
  .refine((text) => parseObligationId(text) !== undefined, 'expected the id of an obligation')
  .meta({ examples: ['A/RES/63/194#14.1'] });
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 of 64 hexadecimal digits');

/** What every command carries. */
export const attribution = {
  commandId: z.string().trim().min(1, 'expected a text of 1 to 300 characters').max(300).meta({
    description: 'Chosen by the sender: the same id is the same command, however often it is sent.',
  }),
  actor: personId,
  onBehalfOf: personId.nullable().default(null),
  comment: z.string().max(20_000, 'expected at most 20000 characters').nullable().default(null),
};

/** `?id=`: an obligation, with its # written as %23. */
export const byObligation = z.strictObject({
  id: z
    .string('expected the id of an obligation, A/RES/63/194#14.1, with its # written as %23')
    .meta({ examples: ['A/RES/63/194#14.1'] })
    .transform((text) => parseObligationId(text)?.id)
    .refine(
      (id) => id !== undefined,
      'expected the id of an obligation, A/RES/63/194#14.1, with its # written as %23',
    )
    .transform((id) => id as ObligationId),
});
const person = z.strictObject({ id: personId, name: words });
const party = z.strictObject({ post: words, person });

/** Who does what, as a launch names it: posts with the persons that hold them. */
export const people = z
  .strictObject({
    officer: party,
    drafter: party,
    clearance: z
      .array(
        z
          .strictObject({
            key: z.string().regex(/^[a-z0-9-]+$/, 'expected small letters, digits and -'),
            meaning: z.enum(['reviewed', 'cleared']),
            /** One post, or several that decide in any order, `needs` of which must approve (all, where it is not said). */
            party: party.optional(),
            parties: z.array(party).min(1, 'expected at least one post').optional(),
            needs: z.number().int().min(1, 'expected 1 or more').optional(),
          })
          .refine(({ party: one, parties }) => (one === undefined) !== (parties === undefined), {
            message: 'expected either party or parties',
          })
          .refine(({ parties = [], needs = 1 }) => needs <= Math.max(1, parties.length), {
            message: 'expected no more than there are posts',
            path: ['needs'],
          }),
      )
      .min(1, 'expected at least one stage'),
    supervisor: party,
  })
  .refine(({ clearance }) => new Set(clearance.map(({ key }) => key)).size === clearance.length, {
    message: 'expected keys that differ',
    path: ['clearance'],
  })
  .superRefine((given, context) => {
    const holders = new Map<string, string>();
    for (const { post, person } of [
      ...[given.officer, given.drafter, given.supervisor],
      ...given.clearance.flatMap(({ party: one, parties }) => parties ?? (one ? [one] : [])),
    ]) {
      const before = holders.get(post);
      if (before !== undefined && before !== person.id)
        context.addIssue({ code: 'custom', message: `expected one person in the post ${post}, not two` });
      holders.set(post, person.id);
    }
  });
export type People = z.infer<typeof people>;

/** The posts of a stage of clearance, with who holds them. */
export const partiesOf = ({ party: one, parties }: People['clearance'][number]): People['officer'][] =>
  parties ?? (one === undefined ? [] : [one]);

/** No resolution comes near it. */
export const MAX_TEXT = 5 * 1024 * 1024;

/**
 * Days that a person gives where the text gives none: by delivery (`14/GA-64`), or by paragraph (`7`) for all in it
 * that are open.
 */
export const given = z
  .record(
    z.string(),
    z.strictObject({
      on: z.string().refine((text) => parseCivilDate(text) !== undefined, 'expected a day, YYYY-MM-DD'),
      reason: words,
    }),
  )
  .default({});

/** A mandate by its text, or by the digest that `POST /documents` answered. */
export const mandateGiven = {
  text: z
    .string()
    .max(MAX_TEXT, `expected at most ${MAX_TEXT} characters, the text of one resolution`)
    .optional(),
  reading: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'expected the digest of a reading, as POST /documents tells it')
    .optional(),
};
export const isGivenOnce = ({ text, reading }: { text?: unknown; reading?: unknown }): boolean =>
  (text === undefined) !== (reading === undefined);
export const GIVEN_ONCE = {
  message: 'missing, expected words, or reading in its place: one of the two',
  path: ['text'],
};

export const lead = z
  .string()
  .refine((text) => parsePeriod(text) !== undefined, 'expected a period, P26W or P6M')
  .nullable()
  .default(null);

/** Of a duty that recurs: the day from which its cycles are owed, and how long before it is due each is launched. */
const recurring = z.strictObject({
  from: z
    .string()
    .refine((text) => parseCivilDate(text) !== undefined, 'expected a day, YYYY-MM-DD')
    .nullable()
    .default(null),
  lead,
});

/** The launch of the duties of one mandate: all, or those of the named paragraphs. */
const launch = z.strictObject({
  ...mandateGiven,
  paragraphs: z
    .array(z.string())
    .min(1, 'expected at least one paragraph, or null for all')
    .nullable()
    .default(null),
  people,
  given,
  series: recurring.optional(),
});
export const launchRequest = launch.refine(isGivenOnce, GIVEN_ONCE);
export type LaunchRequest = z.infer<typeof launchRequest>;

/** The value as the schema takes it, or each field that cannot be used with what was expected there. */
export function checked<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { value: z.output<S> } | { wrong: string } {
  const result = schema.safeParse(value, { error: expectation });
  if (result.success) return { value: result.data };
  const wrong = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${fieldName([...issue.path, key])}: there is no such field`)
      : [`${fieldName(issue.path)}: ${issue.message}`],
  );
  return { wrong: wrong.join('; ') };
}

const fieldName = (path: PropertyKey[]): string => path.join('.') || 'the whole';

const KINDS: Record<string, string> = {
  string: 'words',
  array: 'a list',
  object: 'an object',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  record: 'an object',
};

function expectation(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return `expected ${issue.values.join(' or ')}`;
  if (issue.code !== 'invalid_type') return undefined;
  const expected = `expected ${KINDS[issue.expected] ?? issue.expected}`;
  return issue.input === undefined ? `missing, ${expected}` : expected;
}
