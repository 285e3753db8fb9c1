import { z } from 'zod';
import type { DayOfYear } from '../../domain/rehearsal/cast.ts';
import { canonicalBody, NAMED_BODIES } from '../../domain/time/body-aliases.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { nearNames } from '../../domain/time/near-names.ts';
import { meaning } from './meaning.ts';
import { AWAY_FORM, DAY_FORM, parseDay, parseDayOrYearly } from './phrases.ts';
import type { FileKind } from './yaml-file.ts';

/** What files of a rehearsal are made of, each with what is said where it is something else. */

export const phrase = <T>(parse: (text: string) => T | null, form: string) =>
  z.string(`expected ${form}`).transform((text, context) => {
    const meant = parse(text.trim());
    if (meant !== null) return meant;
    context.addIssue({ code: 'custom', message: `expected ${form}, not “${text}”` });
    return z.NEVER;
  });

export const day = phrase(parseDay, DAY_FORM);
export const dayOrYearly = phrase(parseDayOrYearly, AWAY_FORM);

/** Why that can be no last day of a span that begins so; null: it can. */
export function endProblem(from: CivilDate | DayOfYear, until: CivilDate | DayOfYear): string | null {
  const isYearly = typeof from !== 'string';
  if (isYearly !== (typeof until !== 'string'))
    return `expected a day ${isYearly ? 'of every year, as “from” is' : 'with its year, as “from” has'}`;
  return until < from ? 'expected no day before the first' : null;
}

/** A body by any of its names, as calendars call it. */
export const body = z.string('expected a body, like GA').transform((text, context) => {
  const known = canonicalBody(text);
  if (known !== undefined) return known;
  const near = nearNames(text, NAMED_BODIES);
  const meant = near.length === 0 ? '' : `; is ${near.join(' or ')} meant?`;
  context.addIssue({ code: 'custom', message: `expected a body, like GA, not “${text}”${meant}` });
  return z.NEVER;
});

/** A part with parts of its own. Where it has others, one line for each says which may be meant. */
export const partOf =
  (kind: FileKind) =>
  <S extends z.ZodRawShape>(shape: S) =>
    z.strictObject(shape, {
      error: ({ code, keys }) =>
        code === 'unrecognized_keys'
          ? (keys as string[]).map((key) => unknownPart(kind, key, Object.keys(shape))).join('\n')
          : `expected its parts: ${Object.keys(shape).join(', ')}`,
    });
const unknownPart = (kind: FileKind, key: string, known: string[]): string =>
  /^(?:usually \d+|working days|days (?:before|after))$/.test(key)
    ? 'a comma within braces begins another part: put the whole phrase in quotes'
    : `no such part of a ${kind}${meaning(key, known) || `: here may stand ${known.join(', ')}`}`;

export const words = z
  .string('expected words')
  .trim()
  .min(1, 'expected words')
  .max(2000, 'expected at most 2000 characters');
export const name = z
  .string('expected a name')
  .trim()
  .min(1, 'expected a name')
  .max(300, 'expected at most 300 characters');
export const number = z
  .number('expected a number')
  .int('expected a whole number')
  .min(1, 'expected 1 or more')
  .max(1_000_000, 'expected at most 1000000');
