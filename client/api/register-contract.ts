import { z } from 'zod';
import { parseObligationId } from '../../domain/obligation/obligation.ts';
import { ADDRESSEE_CLASSES, PRODUCTS } from '../../domain/reading/reading.ts';
import { VERBS, type Verb, type VerbCommand } from '../../domain/register/commands.ts';
import { parseCivilDate } from '../../domain/time/civil-date.ts';
import { parsePeriod } from '../../domain/time/period.ts';
import { checked, GIVEN_ONCE, given, isGivenOnce, mandateGiven, personId, words } from './contract.ts';

/** What crosses the HTTP API about mandates, checked as the rest. */

/** A resolution to be read into the register. `name`: of the file, for the record. */
const request = z.strictObject({
  /** Of the text; a reading has the name that its document was given under. */
  name: words.default('the text that was given'),
  ...mandateGiven,
  /** Who has it read; without one, the program does. */
  actor: personId.default('program'),
});
export const mandateRequest = request.refine(isGivenOnce, GIVEN_ONCE);
export type MandateRequest = z.infer<typeof mandateRequest>;

/** What became of it: the keys of what was read, decided or not. */
export interface MandateAnswer {
  symbol: string;
  keys: string[];
}

const session = z.union(
  [z.number().int().min(1, 'expected a number or next'), z.literal('next')],
  'expected a number or next',
);
const body = z.string().trim().min(1, 'expected a body').max(100, 'expected at most 100 characters');
const date = z
  .string()
  .refine(
    (text) =>
      parseCivilDate(text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text) !==
      undefined,
    'expected a day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY',
  );
const period = z
  .string()
  .refine((text) => parsePeriod(text) !== undefined, 'expected a period, P6M or P120D');

const due = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('session'), body, session }),
  z.strictObject({ type: z.literal('date'), date }),
  z.strictObject({
    type: z.literal('recurring'),
    every: z
      .string()
      .refine(
        (text) => text === 'session' || parsePeriod(text) !== undefined,
        'expected a period, P6M or P120D, or session',
      ),
    from: date.optional(),
  }),
  z.strictObject({
    type: z.literal('relative'),
    within: period,
    from: words,
    working: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('event'), text: words }),
  z.strictObject({ type: z.literal('unspecified'), text: words }),
]);

/** What a person says of a reading, or of what a later mandate makes of a series. */
export const fields = {
  product: z.enum(PRODUCTS),
  addressee: z.strictObject({
    class: z.enum(ADDRESSEE_CLASSES),
    name: words,
  }),
  recipients: z.array(z.strictObject({ body, session: session.nullable().default(null) })).max(50),
  due: z.array(due).max(50),
  subject: words.nullable(),
  collectsViews: z.boolean(),
  inContext: words.nullable(),
};
const values = z.strictObject(fields).partial();
const part = values.pick({ product: true, recipients: true, due: true, subject: true });

const attribution = {
  commandId: z.string().trim().min(1, 'expected a text of 1 to 300 characters').max(300),
  actor: personId,
  onBehalfOf: personId.nullable().default(null),
  comment: z.string().max(20_000, 'expected at most 20000 characters').nullable().default(null),
};
/** Bodies that nobody knows yet, and that are meant so. */
const newBodies = z.array(body).max(50).optional();
const key = z.string().trim().min(1, 'expected the key of a reading').max(5000);

/** What each verb is given. */
const COMMANDS = {
  confirm: { key, values: values.default({}), given, newBodies },
  correct: { key, values: values.default({}), given, newBodies },
  add: {
    marked: z.strictObject({
      paragraph: z.string().trim().min(1, 'expected the label of a paragraph'),
      words: z.string().trim().min(1, 'expected words of the text').max(5000),
      occurrence: z.number().int().min(1, 'expected 1 or more').default(1),
    }),
    values: values.extend({ product: fields.product, addressee: fields.addressee }),
    newBodies,
  },
  split: { key, parts: z.array(part).max(50), newBodies },
  join: { keys: z.array(key).max(50) },
  reject: { key },
  'not-ours': { key, owner: words },
  attach: {
    key,
    to: z
      .string()
      .refine((text) => parseObligationId(text) !== undefined, 'expected the id of an obligation'),
  },
  undo: { key },
  settle: { proposal: z.number().int(), outcome: z.enum(['keep', 'take']) },
} satisfies Record<Verb, z.core.$ZodLooseShape>;

/** The command that an unknown value is, or what is wrong with it. */
export function registerCommandIn(value: unknown): { value: VerbCommand } | { wrong: string } {
  const type = VERBS.find((verb) => verb === (value as { type?: unknown } | null)?.type);
  if (type === undefined) return { wrong: `type: expected one of ${VERBS.join(', ')}` };
  const schema = z.strictObject({ type: z.literal(type), ...attribution, ...COMMANDS[type] });
  const result = checked(schema, value);
  // TypeScript does not see that the schema is that of `type`: `COMMANDS` has made sure of it.
  return 'wrong' in result ? result : { value: result.value as unknown as VerbCommand };
}
