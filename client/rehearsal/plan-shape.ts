import { z } from 'zod';
import { POLICY } from '../../domain/planning/policy.ts';
import { SHIPPED } from '../../domain/time/known-days.ts';
import { meaning } from './meaning.ts';
import { LENGTH_FORM, parseLength, parseShift, SHIFT_FORM } from './phrases.ts';
import { body, day, dayOrYearly, name, number, partOf, phrase, words } from './shapes.ts';

/** The file of a plan, as YAML has it: every key in the words of an officer. `plan-file.ts` gives problems their lines. */

/** One of these names, in any case. */
const oneOf = (what: string, known: readonly string[]) =>
  z.string(`expected ${what}`).transform((text, context) => {
    const found = known.find((each) => each.toLowerCase() === text.trim().toLowerCase());
    if (found !== undefined) return found;
    const meant = meaning(text, known) || `: there are ${known.join(', ')}`;
    context.addIssue({ code: 'custom', message: `expected ${what}, not “${text}”${meant}` });
    return z.NEVER;
  });

const part = partOf('plan');
const list = <S extends z.ZodType>(shape: S, what: string) =>
  z.array(shape, `expected a list of ${what}`).max(300, 'expected at most 300').default([]);
const timetable = oneOf(
  'a timetable',
  POLICY.timetables.map((each) => each.name),
);
/** Where the work of a rehearsal is done, if nothing else is said. */
const station = oneOf('a duty station', [...SHIPPED.stations.keys()]).default('New York');
const length = phrase(parseLength, LENGTH_FORM).refine((days) => days <= MOST_DAYS, {
  error: 'expected at most 1000 working days',
});
/** As the house takes it. */
const MOST_DAYS = 1_000;

export const planShape = part({
  plan: name,
  about: words.default(''),
  from: dayOrYearly.optional(),
  people: name.optional(),
  posts: z.record(name, name, 'expected posts, each with who holds it').default({}),
  lengths: z
    .record(name, length, 'expected steps, stages of clearance or posts, each with how long it takes')
    .default({}),
  timetables: z.record(name, timetable, 'expected bodies, each with its timetable').default({}),
  sessions: list(
    part({ body, session: number, opens: phrase(parseShift, SHIFT_FORM), closes: day.optional() }),
    'sessions on other days',
  ),
  meetings: list(part({ body, session: number, on: day }), 'days on which a body takes it up'),
  holidays: list(part({ on: day, name: name.default('official holiday'), station }), 'days'),
  'working days': list(part({ on: day, station }), 'days that are no holidays'),
  away: list(part({ who: name, from: dayOrYearly, until: dayOrYearly }), 'who is reckoned to be away'),
});
export type PlanGiven = z.infer<typeof planShape>;
