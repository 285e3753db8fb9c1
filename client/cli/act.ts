import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Option } from 'commander';
import { bytesOf } from '../../activities/documents/file.ts';
import { Fault } from '../../domain/faults.ts';
import { COMMANDS, type CommandType } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { FieldKind } from '../../domain/obligation/fields.ts';
import type { Alive, ObligationState } from '../../domain/obligation/state.ts';
import { dayAt, fromMs } from '../../domain/time/instant.ts';
import { idArgument, personOption } from './arguments.ts';
import { ask } from './ask.ts';
import type { DatesCli } from './dates.ts';

/** Acts that people do; the house's own services do the others. */
const OF_SERVICES: readonly CommandType[] = ['propose-dates', 'seat-posts'];
export const ACTS = (Object.keys(COMMANDS) as CommandType[]).filter((type) => !OF_SERVICES.includes(type));

interface Options {
  as: string;
  for?: string;
  comment?: string;
  json?: boolean;
  words?: string;
  [field: string]: unknown;
}

/**
 * Adds `act`, with a command for each act: its fields are its options. A file is given by its path and sent as its digest;
 * a version of the text is named by its file or the first digits of its digest; a day that is left out is today.
 */
export function addActCommands({ command, show, home }: DatesCli): void {
  const act = command('act', 'do something with an obligation: act WHAT ID, with the fields as options');
  for (const type of ACTS) {
    const one = act.command(type).argument('<id>', 'for example A/RES/63/194#14.1', idArgument);
    for (const [field, kind] of Object.entries(COMMANDS[type] as Record<string, FieldKind>))
      one.addOption(optionFor(field, kind));
    if (Object.values(COMMANDS[type] as Record<string, FieldKind>).includes('draft'))
      one.option(
        '--words <count>',
        'how many words, with footnotes and headings; of a text file it is counted',
      );
    one
      .requiredOption('--as <person>', 'the id of who acts', personOption)
      .option('--for <person>', 'on whose behalf', personOption)
      .option('--comment <words>', 'why, or what is to be said with it')
      .option('--json', 'for machines')
      .action(async (id: string, options: Options) => {
        const place = `id=${encodeURIComponent(id)}`;
        const state = await ask<ObligationState>(home(), `/obligation?${place}`);
        if (state.status !== 'running' && state.status !== 'settled')
          throw new Fault(
            'obligation.not-running',
            `${id} is not launched: nothing can be done with it yet.`,
            'Launch it first: rapporteur launch.',
          );
        const answer = await ask<Answer>(home(), `/commands?${place}`, {
          ...{ type, commandId: randomUUID(), actor: options.as, onBehalfOf: options.for ?? null },
          comment: options.comment ?? null,
          ...fieldsIn(type, options, state),
        });
        if (!answer.accepted) process.exitCode = 2;
        show(options, answer, () =>
          answer.accepted
            ? [`Recorded: ${type.replaceAll('-', ' ')} (${id}).`]
            : [`Refused: ${answer.refused.why}`, `  Code: ${answer.refused.code} (see docs/refusals.md)`],
        );
      });
  }
}

const baseOf = (kind: FieldKind): string => kind.replace('?', '');
/** `as` is who acts. */
const flagOf = (field: string): string =>
  field === 'as' ? 'becomes' : field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const METAVARS: Record<string, string> = {
  ...{ name: '<words>', text: '<words>', names: '<words...>', day: '<day>', digest: '<file or digest>' },
  ...{ file: '<file>', draft: '<file>', count: '<number>', flag: '<yes or no>', person: '<person>' },
  ...{ people: '<person...>', forecast: '<json>' },
};

function optionFor(field: string, kind: FieldKind): Option {
  const base = baseOf(kind);
  const option = new Option(
    `--${flagOf(field)} ${METAVARS[base] ?? '<value>'}`,
    base === 'day' ? 'YYYY-MM-DD' : '',
  );
  return option.makeOptionMandatory(!kind.endsWith('?') && field !== 'happenedOn');
}

function fieldsIn(type: CommandType, options: Options, life: Alive): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries(COMMANDS[type] as Record<string, FieldKind>)) {
    const given = options[field === 'as' ? 'becomes' : field];
    if (given === undefined && field === 'happenedOn')
      fields[field] = dayAt(fromMs(Date.now()), life.plan.zone);
    else if (given !== undefined) fields[field] = fieldValue(field, baseOf(kind), given, options, life);
  }
  return fields;
}

function fieldValue(field: string, kind: string, given: unknown, options: Options, life: Alive): unknown {
  const text = String(given);
  switch (kind) {
    case 'count':
      return /^\d+$/.test(text) ? Number(text) : text;
    case 'flag':
      return text === 'yes' ? true : text === 'no' ? false : text;
    case 'file':
      return fileAt(text);
    case 'draft':
      return { ...fileAt(text), words: wordsIn(text, options.words) };
    case 'digest':
      return digestOf(field, text, life);
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

function fileAt(path: string): { sha256: string; size: number; mediaType: string } {
  const bytes = bytesOf(path);
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    mediaType: MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
  };
}

function wordsIn(path: string, words: string | undefined): number {
  if (words !== undefined && /^\d+$/.test(words)) return Number(words);
  if (words === undefined && ['.txt', '.md'].includes(extname(path).toLowerCase()))
    return readFileSync(path, 'utf8').split(/\s+/).filter(Boolean).length;
  throw new Fault(
    'request.invalid',
    `--words ${words ?? ''}: expected how many words ${path} has, with footnotes and headings.`,
    'Look them up where it was written, and give them with --words NUMBER.',
  );
}

/** A version by its file, or by the first digits of its digest where they name one only. */
function digestOf(field: string, text: string, { drafts }: Alive): string {
  const known = drafts.filter(({ sha256 }) => sha256.startsWith(text));
  if (/^[0-9a-f]{6,64}$/.test(text) && known.length === 1) return known[0]?.sha256 ?? text;
  if (/^[0-9a-f]{6,64}$/.test(text) && text.length === 64) return text;
  if (/^[0-9a-f]{6,63}$/.test(text))
    throw new Fault(
      'request.invalid',
      `--${flagOf(field)} ${text}: ${known.length === 0 ? 'no version' : 'more than one version'} has a digest that begins so.`,
      `There are: ${drafts.map(({ version, sha256 }) => `version ${version} ${sha256.slice(0, 12)}`).join(', ') || 'none'}.`,
    );
  return fileAt(text).sha256;
}

function jsonIn(field: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(
      'request.invalid',
      `--${flagOf(field)}: expected JSON.`,
      'See POST /commands in docs/operations.md.',
    );
  }
}
