import { z } from 'zod';
import { DOCX } from '../../activities/papers/media-type.ts';
import { type ObligationId, parseObligationId } from '../../domain/obligation/obligation.ts';
import { FILL_NAMES, type FieldName, filledIn, MOST_CHARACTERS } from '../../domain/papers/fields.ts';
import { PAPER_NAMES } from '../../domain/papers/names.ts';
import type { PaperAsked } from '../../domain/papers/of-obligation.ts';
import { PAPER_LANGUAGES, type Paper } from '../../domain/papers/paper.ts';
import { checked } from './contract.ts';
import { route, takenBy, told } from './route.ts';

/** Papers of one kind for an obligation: one for each addressee, or one. */
export interface PaperRequest extends Omit<PaperAsked, 'addressee'> {
  id: ObligationId;
  /** In order; empty: whom the obligation names, or nobody. */
  addressees: readonly string[];
  /** To all who were asked. */
  all: boolean;
}

/** A paper with its preview in text, and the fields that are still to be filled. */
export interface PaperMade {
  paper: Paper;
  text: string;
  gaps: FieldName[];
}

export interface PaperAnswer {
  id: string;
  papers: PaperMade[];
}

const MOST_ADDRESSEES = 500;

const words = z
  .string()
  .trim()
  .min(1, 'expected words')
  .max(MOST_CHARACTERS, `expected at most ${MOST_CHARACTERS} characters`);
const oneOrMore = z.union([words.transform((one) => [one]), z.array(words)]);

const query = z.strictObject({
  id: z
    .string()
    .transform((text) => parseObligationId(text)?.id)
    .refine(
      (id) => id !== undefined,
      'expected the id of an obligation, A/RES/63/194#14.1, with its # written as %23',
    ),
  name: z.enum(PAPER_NAMES),
  language: z.enum(PAPER_LANGUAGES).default('en'),
  format: z.enum(['json', 'docx']).optional(),
  delivery: words.nullable().default(null),
  addressee: oneOrMore
    .default([])
    .refine((names) => names.length <= MOST_ADDRESSEES, `expected at most ${MOST_ADDRESSEES} addressees`),
  all: z.enum(['true', 'false']).default('false'),
  ...Object.fromEntries(FILL_NAMES.map((name) => [name, z.string().optional()])),
});

/** What a query asks for, or what of it cannot be used. */
export function paperRequestIn(
  given: unknown,
): { value: { request: PaperRequest; format: 'json' | 'docx' | null } } | { wrong: string } {
  const asked = checked(query, given);
  if ('wrong' in asked) return asked;
  const { id, name, language, format, delivery, addressee, all, ...rest } = asked.value;
  if (all === 'true' && addressee.length > 0) return { wrong: 'addressee: expected none with all=true' };
  const fields = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const filled = filledIn(Object.fromEntries(fields));
  if (typeof filled === 'string') return { wrong: filled };
  const request = { id, name, language, delivery, addressees: addressee, all: all === 'true', filled };
  return { value: { request: request as PaperRequest, format: format ?? null } };
}

const made = told<PaperMade>()(z.object({ paper: z.unknown(), text: z.string(), gaps: z.array(z.string()) }));

export const PAPER_ROUTES = {
  paper: route({
    summary:
      'A paper for an obligation: a preview, or a Word document by `format=docx` or by what is accepted.',
    query: takenBy(query, paperRequestIn),
    answers: { 200: z.object({ id: z.string(), papers: z.array(made) }) },
    media: [DOCX],
    faults: ['obligation.unknown', 'obligation.not-running', 'paper.no-sense', 'paper.missing'],
  }),
} as const;
