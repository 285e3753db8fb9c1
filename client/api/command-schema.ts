import { z } from 'zod';
import { SENSITIVITIES } from '../../domain/obligation/acts/handling/handling.ts';
import { COMMANDS } from '../../domain/obligation/commands.ts';
import { type FieldKind, type FieldTypes, INTERVENTIONS } from '../../domain/obligation/fields.ts';
import { LANGUAGES } from '../../domain/obligation/languages.ts';
import { attribution, day, personId, sha256 } from './contract.ts';

/**
 * Every command to an obligation as a schema, made of the domain's table of commands, for whoever reads the contract. What
 * comes in is checked by the domain itself (`parseCommand`), whose sentences name the field.
 */

const name = z.string().min(1).max(300);
const count = z.number().int().min(0);
const file = z.strictObject({ sha256, size: count, mediaType: name });

const KINDS: Record<keyof FieldTypes, z.ZodType> = {
  name,
  text: z.string().min(1).max(5000),
  names: z.array(name).min(1).max(500),
  day,
  digest: sha256,
  file,
  draft: file.extend({ words: count }).meta({ description: 'A version of the text, by its bytes.' }),
  count,
  flag: z.boolean(),
  person: personId,
  people: z.array(personId).min(1).max(500),
  forecast: z.strictObject({
    title: name,
    words: count,
    original: z.enum(LANGUAGES),
    languages: z.array(z.enum(LANGUAGES)).min(1),
    submission: day,
    issuance: day,
    meeting: name.nullable(),
    meetingOn: day.nullable(),
  }),
  dates: z.looseObject({}).meta({ description: 'New dates: { calendarSeq, moves, plan }.' }),
  seats: z.looseObject({}).meta({ description: 'What the directory says of posts.' }),
  instant: z.string().meta({ format: 'date-time', examples: ['2009-06-01T12:00:00.000Z'] }),
  intervention: z.enum(INTERVENTIONS),
  ladders: z.looseObject({}).meta({ description: 'Ladders by what is awaited.' }),
  sensitivity: z.enum(SENSITIVITIES),
};

function fieldOf(kind: FieldKind): z.ZodType {
  const isOptional = kind.endsWith('?');
  const schema = KINDS[(isOptional ? kind.slice(0, -1) : kind) as keyof FieldTypes];
  return isOptional ? schema.nullable().optional() : schema;
}

const commands = Object.entries(COMMANDS).map(([type, fields]) =>
  z
    .strictObject({
      type: z.literal(type),
      ...attribution,
      ...Object.fromEntries(Object.entries(fields).map(([field, kind]) => [field, fieldOf(kind)])),
    })
    .meta({ title: type }),
);

// There is at least one; TypeScript cannot count them.
export const commandSchema = z
  .discriminatedUnion('type', commands as [(typeof commands)[number], ...typeof commands])
  .meta({ id: 'Command', description: 'One act of docs/procedures.md.' });
