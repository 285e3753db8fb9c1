import { CommanderError, Command as CommandLine } from 'commander';
import { Fault } from '../../../domain/faults.ts';
import { COMMANDS, type Command, parseCommand } from '../../../domain/obligation/commands.ts';
import type { FieldKind } from '../../../domain/obligation/fields.ts';
import type { ObligationId } from '../../../domain/obligation/obligation.ts';
import type { Alive } from '../../../domain/obligation/state.ts';
import { leftOut } from '../../../domain/rehearsal/plays/own.ts';
import { addFieldOptions, type Files, fieldsIn, flagOf, type Typed } from '../../cli/act.ts';
import { fieldWords } from '../../cli/act-fields.ts';
import { ACT_WORDS, type Act } from '../../cli/act-words.ts';
import { personMeant, playerMeant } from './meant.ts';
import type { RehearsalSession } from './session.ts';

/** An act, for whom it is meant. */
export interface TypedAct {
  obligation: ObligationId;
  command: Command;
}

export const ACTS = Object.keys(ACT_WORDS) as Act[];

/** A text that nobody wrote, with that many words where nothing else is said. */
const NEW = 'new';
const WORDS = 7_400;

/** The act as a command line of its own, for its help and for reading it. */
export function commandLineOf(type: Act): CommandLine {
  const line = new CommandLine(type)
    .description(ACT_WORDS[type].does)
    .usage('ID [options]')
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .helpOption(false)
    .argument('<id>', 'as it is called here: 14.1');
  addFieldOptions(line, type, () => false);
  return line
    .option('--as <person>', 'who acts; without it whoever you are')
    .option('--for <person>', 'on whose behalf')
    .option('--comment <words>', 'what is to be said with it');
}

/**
 * The act as it is typed behind `act`: `approve-draft 14.1 --as Maja`. What is left out and can be known is filled in: the day, the
 * current draft, the only recipient; a draft that is handed in without a file, or as `new`, is made up. Throws `request.invalid`.
 */
export async function typedAct(words: string[], session: RehearsalSession, files: Files): Promise<TypedAct> {
  const type = ACTS.find((each) => each === words[0]);
  if (type === undefined)
    throw new Fault('request.invalid', `“${words[0] ?? ''}” is no act.`, 'See what there is with: help act.');
  const line = commandLineOf(type);
  read(line, words.slice(1));
  const player = playerMeant(line.args[0] ?? '', session);
  const life = player.state;
  const { id } = player.obligation;
  if (life.status !== 'running')
    throw new Fault(
      'request.invalid',
      `The file of ${id} is closed: nothing is done with it any more.`,
      'Go back with: undo. Or act on another; see them with: where.',
    );
  const { as, for: inNameOf, comment, ...typed } = line.opts<Typed & { as?: string; for?: string }>();
  const actor = as === undefined ? session.hands.as : await personMeant(as, session);
  if (actor === null)
    throw new Fault(
      'request.invalid',
      `Nobody acts: you are nobody, and --as is not given.`,
      'Say who you are with: as NAME. Or give --as NAME with the act.',
    );
  const given = await fieldsTyped(
    type,
    { ...typed, ...(comment === undefined ? {} : { comment }) },
    life,
    session,
    files,
  );
  const known = leftOut(life, player.record, session.today);
  const fields: Record<string, unknown> = {};
  for (const field of Object.keys(COMMANDS[type])) {
    const value = given[field] ?? known[field];
    if (value !== undefined) fields[field] = value;
  }
  refuseMissing(type, fields);
  const command = parseCommand({
    ...{ type, commandId: 'by-hand', actor, comment: comment ?? null, ...fields },
    onBehalfOf: inNameOf === undefined ? null : await personMeant(inNameOf, session),
  });
  if (typeof command !== 'string') return { obligation: id, command };
  throw new Fault('request.invalid', `${type}: ${command}`, `Correct it. How it is written: help ${type}.`);
}

function read(line: CommandLine, words: string[]): void {
  try {
    line.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    throw new Fault(
      'request.invalid',
      `${line.name()}: ${error.message
        .replace(/^error: /, '')
        .replaceAll(/\s+/g, ' ')
        .replace(/\.$/, '')}.`,
      `How it is written: help ${line.name()}.`,
    );
  }
}

async function fieldsTyped(
  type: Act,
  typed: Typed,
  life: Alive,
  session: RehearsalSession,
  files: Files,
): Promise<Record<string, unknown>> {
  const kinds = COMMANDS[type] as Record<string, FieldKind>;
  const isMadeUp = kinds.draft === 'draft' && (typed.draft === undefined || typed.draft === NEW);
  const { draft: _new, ...rest } = typed;
  const own = isMadeUp ? rest : typed;
  const people = Object.fromEntries(
    await Promise.all(
      Object.entries(own)
        .filter(([field]) => kinds[field]?.startsWith('people') || kinds[field]?.startsWith('person'))
        .map(async ([field, value]) => [field, await meant(value, session)] as const),
    ),
  );
  const fields = await fieldsIn(type, { ...own, ...people }, life, session.today, files);
  return isMadeUp ? { ...fields, draft: madeUp(life, typed.words, session) } : fields;
}

const meant = (value: unknown, session: RehearsalSession): Promise<unknown> =>
  Array.isArray(value)
    ? Promise.all(value.map((each) => personMeant(String(each), session)))
    : personMeant(String(value), session);

function madeUp({ obligation, drafts }: Alive, words: string | undefined, { digestOf }: RehearsalSession) {
  const count = words !== undefined && /^\d{1,7}$/.test(words) ? Number(words) : undefined;
  if (words !== undefined && count === undefined)
    throw new Fault('request.invalid', `--words ${words}: expected a whole number.`, 'Correct it.');
  const sha256 = digestOf(`${obligation.id} version ${drafts.length + 1} by hand`);
  return { sha256, size: (count ?? WORDS) * 6, mediaType: 'text/plain', words: count ?? WORDS };
}

function refuseMissing(type: Act, fields: Record<string, unknown>): void {
  const missing = Object.entries(COMMANDS[type] as Record<string, FieldKind>).flatMap(([field, kind]) =>
    kind.endsWith('?') || fields[field] !== undefined ? [] : [field],
  );
  const [first] = missing;
  if (first === undefined) return;
  throw new Fault(
    'request.invalid',
    `${type}: ${missing.map((field) => `--${flagOf(field)}`).join(' and ')} missing: ${fieldWords(type, first)}.`,
    `How it is written: help ${type}.`,
  );
}

/** An act by its fields, in the words in which it would be typed behind `act`. What is null or not there is not said. */
export function actWords(
  obligation: string,
  { type, actor, ...fields }: { type: string; actor?: string | undefined; [field: string]: unknown },
): string[] {
  const { onBehalfOf, ...rest } = fields;
  const options = Object.entries({ as: actor, for: onBehalfOf });
  const own = Object.entries(rest).map(([field, value]): [string, unknown] => [flagOf(field), value]);
  return [
    ...[type, obligation],
    ...[...options, ...own].flatMap(([flag, value]) =>
      [value ?? []].flat().map((each) => `--${flag}=${typedValue(each)}`),
    ),
  ];
}

function typedValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
