import { COMMANDS, type CommandType } from '../../domain/obligation/commands.ts';
import type { FieldKind } from '../../domain/obligation/fields.ts';
import { OUTCOMES } from '../../domain/obligation/signed.ts';
import { STEPS } from '../../domain/planning/plan.ts';
import type { Cue, OwnAct, ToldLater, When } from '../../domain/rehearsal/cast.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { OwnActGiven } from './cast-shape.ts';
import { meaning } from './meaning.ts';
import { DAY_FORM, parseDay, parseWhen, WHEN_FORM } from './phrases.ts';
import type { Path } from './places.ts';

/** The fields of an act that are told apart from who, what and when. */
const CUES = new Set([
  'who',
  'does',
  'on',
  'when',
  'milestone',
  'after',
  'after its',
  'takes',
  'of',
  'for',
  'says',
]);

/** An act of the cast's own, as the file has it; `problem` hears of what is not understood, and where. */
export function ownAct(given: OwnActGiven, path: Path, problem: (path: Path, what: string) => void): OwnAct {
  const { who, does, of = null, says = null } = given;
  const fields: Record<string, unknown> = {};
  const broken = new Set<string>();
  const table: Readonly<Record<string, FieldKind>> = COMMANDS[does];
  for (const [key, value] of Object.entries(given)) {
    if (CUES.has(key) && !(key === 'milestone' && key in table)) continue;
    const field = Object.keys(table).find((each) => plain(said(each)) === plain(key));
    if (field === undefined) {
      const names = Object.keys(table).map((each) => spoken(said(each)));
      const near = meaning(key, [...names, ...CUES]);
      const known = names.length === 0 ? '' : `, expected one of ${names.join(', ')}`;
      problem([...path, key], `${key}: ${does} has no such field${near === '' ? known : near}`);
      continue;
    }
    const meant = fieldOf(table[field] ?? 'name', value);
    if (meant !== undefined) fields[field] = meant;
    else {
      broken.add(field);
      problem(
        [...path, key],
        `${key}: expected ${expectedOf(table[field] ?? 'name')}, found ${JSON.stringify(value)}`,
      );
    }
  }
  // Some acts have a day of their own by that name: then the cue is told in another way.
  const { on, when, after } = given;
  const isField = 'on' in table && on !== undefined && (when !== undefined || after !== undefined);
  const told = on === undefined ? null : isField ? fieldOf('day', on) : parseDay(on);
  if (on !== undefined && told == null)
    problem([...path, 'on'], `on: expected ${isField ? EXPECTED.day : DAY_FORM}, not “${on}”`);
  if (isField) fields.on = told;
  for (const [field, kind] of Object.entries(table)) {
    if (fields[field] !== undefined || kind.endsWith('?') || FILLED_IN.has(field) || broken.has(field))
      continue;
    if (field === 'on' && on !== undefined)
      problem(
        [...path, 'on'],
        `on: is the day that ${does} is about; when it is done is told by “when” and “milestone”, or by “after” and “takes”`,
      );
    else problem(path, `${does}: expected “${spoken(said(field))}”, ${expectedOf(kind)}, found nothing`);
  }
  return {
    who,
    does,
    cue: cueOf(given, isField ? null : (told as CivilDate | null), path, problem),
    of,
    fields,
    says,
    for: given.for ?? null,
  };
}

/** `of` says of which paragraph an act is, so whose contribution is asked for has another name. */
const said = (field: string): string => (field === 'of' ? 'from' : field);

/** What the play fills in where the cast does not say it; a delivery only where there is one. */
const FILLED_IN = new Set(['draft', 'happenedOn', 'delivery', 'objection', 'approval']);

const plain = (word: string): string => word.replace(/[\s-]/g, '').toLowerCase();
const spoken = (field: string): string => field.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

function fieldOf(kind: FieldKind, value: unknown): unknown {
  switch (kind.replace('?', '')) {
    case 'day':
      return typeof value === 'string' ? (parseDay(value) ?? toldLater(parseWhen(value))) : undefined;
    case 'flag':
      return value === true || value === 'yes' ? true : value === false || value === 'no' ? false : undefined;
    case 'count':
      if (typeof value === 'string' && isAct(value)) return { last: OUTCOMES[value] } satisfies ToldLater;
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
    case 'name':
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? value : undefined;
    case 'names':
      return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
    case 'draft':
      return typeof value === 'number' && value > 0 ? madeUp(value) : undefined;
    default:
      return undefined;
  }
}

const toldLater = (when: When | null): ToldLater | undefined => (when === null ? undefined : { when });
const isAct = (word: string): word is CommandType => Object.hasOwn(COMMANDS, word);

/** A version that an act of its own hands in, by its number of words: its bytes are told from those. */
const madeUp = (words: number) => ({
  sha256: words.toString(16).padStart(64, '0'),
  ...{ size: words * 6, mediaType: 'text/plain', words },
});

const EXPECTED: Record<string, string> = {
  day: `${DAY_FORM}, or told from the day of the act: ${WHEN_FORM}`,
  flag: 'yes or no',
  count: 'a whole number, or for an event the act that it is of',
  name: 'a name',
  text: 'words',
  names: 'a list of names',
  draft: 'its number of words',
};
const expectedOf = (kind: FieldKind): string =>
  EXPECTED[kind.replace('?', '')] ?? 'nothing: it cannot be said in a cast, and is filled in';

type CueGiven = Pick<OwnActGiven, 'does' | 'when' | 'milestone' | 'after' | 'after its' | 'takes'>;

/** `on`: the day of the cue, where it is told as one. */
function cueOf(
  given: CueGiven,
  on: CivilDate | null,
  path: Path,
  problem: (path: Path, what: string) => void,
): Cue {
  const { when, milestone, after, takes } = given;
  if (on !== null && when === undefined && after === undefined) return { on };
  if (when !== undefined && milestone !== undefined && on === null && after === undefined) {
    const [step = ''] = milestone.split('/');
    if (!STEPS.some((each) => each === step))
      problem(
        [...path, 'milestone'],
        `milestone: the plan has no step “${step}”${meaning(step, STEPS) || `; there are ${STEPS.join(', ')}`}`,
      );
    return { when, milestone };
  }
  if (after !== undefined && takes !== undefined && on === null && when === undefined)
    return { after: OUTCOMES[after], takes, time: given['after its'] ?? 1 };
  problem(
    path,
    `${given.does}: expected when it is done: “on” with a day; “when” and “milestone”; or “after” with an act, and “takes”`,
  );
  return { after: 'Launched', takes: { least: 0, usual: 0, most: 0 }, time: 1 };
}
