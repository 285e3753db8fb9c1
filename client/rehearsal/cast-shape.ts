import { z } from 'zod';
import { COMMANDS, type CommandType } from '../../domain/obligation/commands.ts';
import { meaning } from './meaning.ts';
import {
  DAY_FORM,
  KNOWN_FORM,
  parseKnown,
  parseShift,
  parseTakes,
  parseWhen,
  SHIFT_FORM,
  TAKES_FORM,
  WHEN_FORM,
} from './phrases.ts';
import { body, day, dayOrYearly, name, number, partOf, phrase, words } from './shapes.ts';

/** The file of a cast, as YAML has it: every key in the words of an officer. `cast-file.ts` gives problems their lines. */

const part = partOf('cast');
const when = phrase(parseWhen, WHEN_FORM);
const takes = phrase(parseTakes, TAKES_FORM);
const never = z.literal('never').transform(() => null);
const orNever = <S extends z.ZodType>(shape: S, form = 'how it is done, part by part') =>
  z.union([never, shape], `expected never, or ${form}`);
const times = z
  .number('expected a number')
  .int('expected a whole number')
  .min(0, 'expected 0 or more')
  .max(20, 'expected at most 20');
const correspondent = part({
  name,
  kind: z.enum(['state', 'organisation', 'unit'], 'expected state, organisation or unit').default('state'),
  /** Told from the day by which it is asked to answer. */
  answers: orNever(when, WHEN_FORM).optional(),
  'answers after reminder': times.optional(),
  'and takes': takes.optional(),
});

/** Who is asked where a cast does not say: all answer in time. */
const IN_TIME = [
  { name: 'Austria', answers: '20 days before' },
  { name: 'Brazil', answers: '9 days before' },
  { name: 'Philippines', answers: '4 days before' },
];

const views = part({
  ask: when.prefault('3 days before'),
  'reply by': when.prefault('5 days before'),
  of: z
    .array(correspondent, 'expected a list of who is asked')
    .min(1, 'expected at least one who is asked')
    .max(300, 'expected at most 300')
    .prefault(IN_TIME),
  remind: z.array(when, 'expected a list of days').default([]),
  close: when.prefault('on the day'),
  'late answers': z.enum(['addendum', 'noted'], 'expected addendum or noted').default('noted'),
});

const draft = part({
  'handed in': z
    .union([when, part({ takes })], `expected ${WHEN_FORM}; or takes: and how long`)
    .prefault('2 working days before'),
  words: number.default(7_400),
  'worked over in': takes.prefault('2 working days'),
  'more time': part({
    asked: when,
    days: number,
    answer: z.enum(['granted', 'declined'], 'expected granted or declined').default('granted'),
    'answered in': takes.prefault('1 working day'),
    says: words.default('It takes longer than was planned.'),
  }).optional(),
});

const approver = part({
  takes: takes.prefault('1 working day'),
  returns: times.default(0),
  objects: times.default(0),
  says: words.default('Not yet: see the comments in the text.'),
});

/** What services of the house do, and what has a field that no word of a cast can say. */
const NO_ACTS = new Set([
  'tell-intervention',
  'propose-dates',
  'seat-posts',
  'take-ladders',
  'change-forecast',
]);
const TYPES = Object.keys(COMMANDS).filter((type) => !NO_ACTS.has(type)) as CommandType[];

const act = z.enum(TYPES as [CommandType, ...CommandType[]], {
  error: ({ input }) =>
    `expected an act, like put-on-hold${meaning(String(input), TYPES) || ': rapporteur act --help names them all'}`,
});

/** What else it has are fields of the act: `own-act.ts` knows them. */
const ownAct = z.looseObject(
  {
    who: name,
    does: act,
    on: z.string(`expected ${DAY_FORM}`).optional(),
    when: when.optional(),
    milestone: name.optional(),
    after: act.optional(),
    'after its': number.optional(),
    takes: takes.optional(),
    of: z.union([name, z.number().transform(String)]).optional(),
    for: name.optional(),
    says: words.optional(),
  },
  'expected an act: who, does, and when',
);
export type OwnActGiven = z.infer<typeof ownAct>;

export const castShape = part({
  cast: name,
  about: words.default(''),
  posts: z.record(name, name, 'expected posts, each with who holds it').default({}),
  away: z
    .array(
      part({ who: name, from: dayOrYearly, until: dayOrYearly, substitute: name.optional() }),
      'expected a list of who is away',
    )
    .default([]),
  forecast: orNever(when, WHEN_FORM).prefault('2 days before'),
  views: orNever(views).prefault({}),
  draft: orNever(draft).prefault({}),
  clearance: part({
    each: orNever(approver).prefault({}),
    of: z
      .record(name, orNever(approver), 'expected posts, stages or names, each with what they do')
      .default({}),
  }).prefault({}),
  'too long': part({
    remedy: z.enum(['waiver', 'shorten'], 'expected waiver or shorten').default('waiver'),
    takes: takes.prefault('5 working days'),
    answer: z.enum(['granted', 'denied'], 'expected granted or denied').default('granted'),
  }).prefault({}),
  submission: orNever(when, WHEN_FORM).prefault('1 working day before'),
  'late because': words.default('Contributions were received after their day.'),
  chair: orNever(takes, TAKES_FORM).prefault('1 working day'),
  issuance: orNever(when, WHEN_FORM).prefault('on the day'),
  briefing: orNever(
    part({
      scheduled: when.prefault('4 days before'),
      held: when.prefault('7 days before'),
      invited: when.prefault('4 days before'),
      attendance: z
        .number('expected a number')
        .int('expected a whole number')
        .min(0, 'expected 0 or more')
        .max(100_000, 'expected at most 100000')
        .default(58),
    }),
  ).prefault({}),
  'new dates': orNever(
    part({
      answer: z.enum(['accept', 'keep'], 'expected accept or keep').default('accept'),
      takes: takes.prefault('2 working days'),
    }),
  ).prefault({}),
  sessions: z
    .array(
      part({
        on: day.optional(),
        known: phrase(parseKnown, KNOWN_FORM).optional(),
        body: body.optional(),
        session: z
          .union([z.literal('next'), number], 'expected next, or the number of a session')
          .default('next'),
        opens: phrase(parseShift, SHIFT_FORM),
        says: words.default('The session moves.'),
      }),
      'expected a list of sessions that move',
    )
    .default([]),
  acts: z.array(ownAct, 'expected a list of acts').default([]),
});
export type CastGiven = z.infer<typeof castShape>;
