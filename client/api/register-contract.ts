import { z } from 'zod';
import { parseObligationId } from '../../domain/obligation/obligation.ts';
import { ADDRESSEE_CLASSES, PRODUCTS } from '../../domain/reading/reading.ts';
import { VERBS, type Verb, type VerbCommand } from '../../domain/register/commands.ts';
import { EVERY_REGISTER_REFUSAL } from '../../domain/register/refusals.ts';
import { parseCivilDate } from '../../domain/time/civil-date.ts';
import { parsePeriod } from '../../domain/time/period.ts';
import type { MandateView } from '../../store/mandate-reads.ts';
import type { PlacedText } from '../../store/placed-text.ts';
import {
  attribution,
  checked,
  GIVEN_ONCE,
  given,
  isGivenOnce,
  mandateGiven,
  personId,
  sha256,
  words,
} from './contract.ts';
import { TEXT_FAULTS } from './fault-groups.ts';
import { route, taken, takenBy, told } from './route.ts';

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
const mandateAnswer = z.object({ symbol: z.string(), keys: z.array(z.string()) });
export type MandateAnswer = z.infer<typeof mandateAnswer>;

/** A register as it stands, and what an auditor would object to in its record; empty when it holds. */
export type MandateAsked = MandateView & { objections: string[] };

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

const SYMBOL = 'expected the symbol of a mandate, A/RES/63/194';
const ofMandate = z.strictObject({
  symbol: z
    .string(SYMBOL)
    .trim()
    .min(1, SYMBOL)
    .max(100, SYMBOL)
    .refine((text) => !text.includes('#'), SYMBOL)
    .meta({ examples: ['A/RES/63/194'] }),
});

const verbs = VERBS.map((type) =>
  z.strictObject({ type: z.literal(type), ...attribution, ...COMMANDS[type] }).meta({ title: type }),
);

const view = z.object({
  seq: z.number().int(),
  mandate: z.object({ symbol: z.string() }),
  texts: z.array(z.unknown()),
  readings: z.array(z.object({ key: z.string(), status: z.string(), stillRead: z.boolean() })),
  proposals: z.array(z.unknown()),
});
const decided = z.object({
  accepted: z.literal(true),
  /** The readings that it was about, or that it made. */
  keys: z.array(z.string()),
  obligation: z.string().nullable(),
  warnings: z.array(z.string()).optional(),
  /** The last event of the register by now, and how it stands. */
  seq: z.number().int(),
  register: told<MandateView>()(view),
});

const placed = z.object({
  span: z.object({ start: z.number().int(), end: z.number().int() }),
  place: z.array(z.object({ kind: z.enum(['page', 'element', 'line']) })),
});

export const MANDATE_ROUTES = {
  registerMandate: route({
    once: true,
    summary: 'Reads a mandate into the register, by its text or by the digest of a document that was read.',
    body: taken(mandateRequest),
    answers: { 200: mandateAnswer },
    faults: TEXT_FAULTS,
    refusals: EVERY_REGISTER_REFUSAL,
  }),
  mandate: route({
    summary:
      'The register of a mandate: its texts, its readings with evidence and decisions, open proposals.',
    query: taken(ofMandate),
    answers: { 200: told<MandateAsked>()(view.extend({ objections: z.array(z.string()) })) },
    faults: ['mandate.unknown'],
    tagged: true,
  }),
  mandateText: route({
    summary:
      'The text of a mandate with all that can be marked in it: paragraphs, and the words of each reading and its values, with their places in the document.',
    about:
      'A place is a box on a page (points from its top left corner), an element of a page or a Word document, or a line.',
    query: taken(ofMandate.extend({ text: sha256.optional() })),
    answers: {
      200: told<PlacedText>()(
        z.object({
          symbol: z.string(),
          sha256: z.string(),
          source: z.object({ name: z.string(), format: z.string(), sha256: z.string() }),
          text: z.string(),
          paragraphs: z.array(placed.extend({ label: z.string(), level: z.number().int() })),
          annexes: z.array(placed.extend({ label: z.string(), level: z.number().int() })),
          readings: z.array(
            z.object({
              key: z.string(),
              evidence: z.array(placed),
              values: z.array(placed.extend({ field: z.string() })),
            }),
          ),
        }),
      ),
    },
    faults: ['mandate.unknown'],
  }),
  decideReading: route({
    once: true,
    summary:
      'One decision about a reading: confirm, correct, add, split, join, attach, reject, not ours, undo, settle.',
    query: taken(ofMandate),
    body: takenBy<VerbCommand>(
      // There is at least one; TypeScript cannot count them.
      z.discriminatedUnion('type', verbs as [(typeof verbs)[number], ...typeof verbs]),
      registerCommandIn,
    ),
    answers: { 200: decided },
    faults: ['mandate.unknown', 'request.stale'],
    refusals: EVERY_REGISTER_REFUSAL,
    keyed: true,
    tagged: true,
  }),
} as const;
