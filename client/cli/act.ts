import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import { bytesOf } from '../../activities/documents/file.ts';
import { Fault } from '../../domain/faults.ts';
import { COMMANDS, type DraftBytes } from '../../domain/obligation/commands.ts';
import { type FieldKind, problemWith } from '../../domain/obligation/fields.ts';
import type { Alive } from '../../domain/obligation/state.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { dayAt, fromMs } from '../../domain/time/instant.ts';
import { wordsOfDraft } from '../documents/draft-words.ts';
import { FORECAST_EXAMPLE, fieldWords } from './act-fields.ts';
import { ACT_GROUPS, ACT_WORDS, type Act, exampleOf } from './act-words.ts';
import { idArgument, personOption } from './arguments.ts';
import type { Cli } from './cli.ts';
import { giveDraft } from './give-draft.ts';
import type { House } from './house.ts';
import { refusedLines } from './refused.ts';
import { allSeries } from './series-asked.ts';

/** What was typed behind an act, by option. */
export interface Typed {
  comment?: string;
  words?: string;
  [field: string]: unknown;
}

interface Options extends Typed {
  as: string;
  for?: string;
  json?: boolean;
}

const HELP = `
What an act needs, with an example: rapporteur act WHAT --help.
Who may do what, and what follows: docs/procedures.md. Every refusal: docs/refusals.md.
`;

/**
 * Adds `act`, with a command for each act: its fields are its options. A file is given by its path and sent as its digest;
 * a version of the text is named by its file or the first digits of its digest; a day that is left out is today.
 */
export function addActCommands({ command, show, house }: Cli): void {
  const act = command('act', 'do something with an obligation, or record what happened: act WHAT ID')
    .usage('<what> <id> [options]')
    .addHelpText('after', HELP);
  for (const [group, acts] of Object.entries(ACT_GROUPS))
    for (const type of Object.keys(acts)) add(type as Act, group);

  function add(type: Act, group: string): void {
    const { does, comment } = ACT_WORDS[type];
    const fields = Object.entries(COMMANDS[type] as Record<string, FieldKind>);
    const needed = fields.flatMap(([field, kind]) =>
      isNeeded(type, field, kind) ? [flagWith(field, kind)] : [],
    );
    const one = act
      .command(type)
      .helpGroup(group)
      .description(does)
      .usage(['<id>', ...needed, '--as <person>', '[options]'].join(' '))
      .addHelpText('after', `\nExample:\n  ${exampleOf(type)}\n`)
      .argument('<id>', 'for example A/RES/63/194#14.1', idArgument);
    addFieldOptions(one, type);
    one
      .requiredOption('--as <person>', 'who acts, by id or name', personOption)
      .option('--for <person>', 'on whose behalf, by id or name', personOption)
      .option(
        '--comment <words>',
        comment === undefined ? 'what is to be said with it' : `has to say ${comment}`,
      )
      .option('--json', 'for machines')
      .action(async (id: string, options: Options) => {
        const state = await house().obligation({ query: { id } });
        if (state.status !== 'running' && state.status !== 'settled') throw await notRunning(house(), id);
        const fields = await fieldsIn(type, options, state, dayAt(fromMs(Date.now()), state.plan.zone));
        // What the record names is kept before it is named.
        if ('draft' in COMMANDS[type] && COMMANDS[type].draft === 'draft')
          fields.draft = await giveDraft(house(), String(options.draft), fields.draft as DraftBytes);
        const answer = await house().act({
          query: { id },
          key: randomUUID(),
          body: {
            ...{ type, actor: options.as, onBehalfOf: options.for ?? null },
            comment: options.comment ?? null,
            ...fields,
          },
        });
        if (!answer.accepted) process.exitCode = 2;
        show(options, answer, () =>
          answer.accepted ? [`Recorded: ${type.replaceAll('-', ' ')} (${id}).`] : refusedLines(answer),
        );
      });
  }
}

/** The fields of an act as options of its command. `isMandatory`: which have to be given. */
export function addFieldOptions(one: Command, type: Act, isMandatory = isNeeded): void {
  const fields = Object.entries(COMMANDS[type] as Record<string, FieldKind>);
  for (const [field, kind] of fields)
    one.addOption(optionFor(type, field, kind).makeOptionMandatory(isMandatory(type, field, kind)));
  if (fields.some(([, kind]) => kind === 'draft'))
    one.option(
      '--words <count>',
      'how many words, with footnotes and headings; a text and a Word document are counted',
    );
}

/** A duty that recurs is done as its cycles; what is not launched cannot be done at all. */
async function notRunning(house: House, id: string): Promise<Fault> {
  const own = (await allSeries(house)).find((each) => each.id === id);
  if (own === undefined)
    return new Fault(
      'obligation.not-running',
      `${id} is not launched: nothing can be done with it yet.`,
      'Launch it first: rapporteur launch.',
    );
  const last = own.last === null ? 'none was started yet' : `the last is ${own.last.id}`;
  return new Fault(
    'obligation.not-running',
    `${id} recurs: it runs as a series, and acts go to its cycles (${last}).`,
    `See them with: rapporteur series '${id}'. To change, suspend, merge or end the series itself: rapporteur series --help.`,
  );
}

const baseOf = (kind: FieldKind): string => kind.replace('?', '');
/** `as` is who acts. */
export const flagOf = (field: string): string =>
  field === 'as' ? 'becomes' : field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const METAVARS: Record<string, string> = {
  ...{ name: '<words>', text: '<words>', names: '<words...>', day: '<day>', digest: '<file or digest>' },
  ...{ file: '<file>', draft: '<file>', count: '<number>', flag: '<yes or no>', person: '<person>' },
  ...{ people: '<person...>', forecast: '<json>' },
};

const flagWith = (field: string, kind: FieldKind): string =>
  `--${flagOf(field)} ${METAVARS[baseOf(kind)] ?? '<value>'}`;

/** A day that is left out is today. */
const isNeeded = (type: Act, field: string, kind: FieldKind): boolean =>
  !kind.endsWith('?') && (field !== 'happenedOn' || type === 'correct-fact');

const optionFor = (type: Act, field: string, kind: FieldKind): Option =>
  new Option(
    flagWith(field, kind),
    `${fieldWords(type, field)}${baseOf(kind) === 'day' ? ' (YYYY-MM-DD)' : ''}`,
  );

/** Where the files are that an act names. */
export interface Files {
  isThere(path: string): boolean;
  /** Throws `document.*`. */
  bytesOf(path: string): Uint8Array;
}
export const ON_DISK: Files = { isThere: existsSync, bytesOf };

/** The fields as they are typed, in the values of the command; a day that is left out is `today`. Throws `request.invalid`. */
export async function fieldsIn(
  type: Act,
  options: Typed,
  life: Alive,
  today: CivilDate,
  files = ON_DISK,
): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries(COMMANDS[type] as Record<string, FieldKind>)) {
    const given = options[field === 'as' ? 'becomes' : field];
    if (given === undefined && field === 'happenedOn' && !kind.endsWith('?')) fields[field] = today;
    else if (given !== undefined) {
      fields[field] = await fieldValue(field, baseOf(kind), given, options, { life, files });
      refuseUnusable(type, field, kind, given, fields[field]);
    }
  }
  return fields;
}

/** Of what cannot be sent the option is told, not the field. Throws `request.invalid`. */
function refuseUnusable(type: Act, field: string, kind: FieldKind, given: unknown, value: unknown): void {
  const problem = problemWith(value, kind);
  if (problem === undefined) return;
  throw new Fault(
    'request.invalid',
    `--${flagOf(field)} ${[given].flat().join(' ')}: ${kind.startsWith('flag') ? 'expected yes or no' : problem}.`,
    `Correct it: it is ${fieldWords(type, field)}. For example: ${exampleOf(type)}`,
  );
}

function fieldValue(
  field: string,
  kind: string,
  given: unknown,
  options: Typed,
  { life, files }: { life: Alive; files: Files },
): unknown {
  const text = String(given);
  switch (kind) {
    case 'count':
      return /^\d+$/.test(text) ? Number(text) : text;
    case 'flag':
      return text === 'yes' ? true : text === 'no' ? false : text;
    case 'file':
      return fileAt(text, files);
    case 'draft':
      return draftAt(text, options, files);
    case 'digest':
      return digestOf(field, text, life, files);
    case 'forecast':
      return jsonIn(field, text);
    default:
      return given;
  }
}

const MEDIA_TYPES: Record<string, string> = {
  ...{ '.txt': 'text/plain', '.md': 'text/markdown', '.pdf': 'application/pdf', '.html': 'text/html' },
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

function fileAt(path: string, files: Files): { sha256: string; size: number; mediaType: string } {
  const bytes = files.bytesOf(path);
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    mediaType: MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
  };
}

async function draftAt(path: string, options: Typed, files: Files): Promise<DraftBytes> {
  return { ...fileAt(path, files), words: await wordsOfDraft(path, files.bytesOf(path), options) };
}

/** A version by its file, or by the first digits of its digest where they name one only. */
function digestOf(field: string, text: string, { drafts }: Alive, files: Files): string {
  const known = drafts.filter(({ sha256 }) => sha256.startsWith(text));
  if (/^[0-9a-f]{6,64}$/.test(text) && known.length === 1) return known[0]?.sha256 ?? text;
  if (/^[0-9a-f]{6,64}$/.test(text) && text.length === 64) return text;
  if (/^[0-9a-f]{6,63}$/.test(text))
    throw new Fault(
      'request.invalid',
      `--${flagOf(field)} ${text}: ${known.length === 0 ? 'no version' : 'more than one version'} has a digest that begins so.`,
      `There are: ${versionsIn(drafts)}.`,
    );
  if (/^[0-9a-f]{1,5}$/.test(text) && !files.isThere(text))
    throw new Fault(
      'request.invalid',
      `--${flagOf(field)} ${text}: neither a file, nor enough of a digest.`,
      `Give at least 6 of its first digits. There are: ${versionsIn(drafts)}.`,
    );
  return fileAt(text, files).sha256;
}

const versionsIn = (drafts: Alive['drafts']): string =>
  drafts.map(({ version, sha256 }) => `version ${version} ${sha256.slice(0, 12)}`).join(', ') || 'none';

function jsonIn(field: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(
      'request.invalid',
      `--${flagOf(field)}: expected JSON.`,
      `For example '${FORECAST_EXAMPLE}'; see Forecasts in docs/operations.md.`,
    );
  }
}
