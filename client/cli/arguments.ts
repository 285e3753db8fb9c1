import type { Command, CommanderError } from 'commander';
import { Fault } from '../../domain/faults.ts';
import { type ObligationId, parseObligationId } from '../../domain/obligation/obligation.ts';
import { parseCivilDate } from '../../domain/time/civil-date.ts';
import { exampleOf } from './act-words.ts';

/** What is wrong when `read` was given neither a file nor --jsonl, or both. */
export const neitherNorBoth = (file: string | undefined): Fault =>
  new Fault(
    'request.invalid',
    file === undefined
      ? 'rapporteur read: there is nothing to read, no file and no --jsonl.'
      : 'rapporteur read: either a file or --jsonl, which reads standard input.',
    'Write it as: rapporteur read FILE. Or: rapporteur read --jsonl < paragraphs.jsonl.',
  );

/** One more day of --when, beside those before it. Throws `request.invalid`. */
export function whenOption(value: string, before: Record<string, string>): Record<string, string> {
  const [, label, day] = /^([^=]+)=([^=]+)$/.exec(value) ?? [];
  if (label === undefined || day === undefined || parseCivilDate(day) === undefined) {
    throw new Fault(
      'request.invalid',
      `--when ${value}: expected PARAGRAPH=YYYY-MM-DD and a day that exists, for example 7=2009-12-31.`,
      'Correct it. The file of the resolution stands before the options.',
    );
  }
  if (Object.hasOwn(before, label)) {
    throw new Fault('request.invalid', `--when gives ${label} two days.`, 'Give one.');
  }
  return { ...before, [label]: day };
}

/** Who acts: an id, or a name, which is looked up in the directory before anything is done. Throws `request.invalid`. */
export function personOption(text: string): string {
  if (text.trim() !== '') return text;
  throw new Fault(
    'request.invalid',
    'Who acts is not named: expected the id or the name of a person.',
    'See who there is with: rapporteur people.',
  );
}

/** Throws `request.invalid`. */
export function idArgument(text: string): ObligationId {
  const id = parseObligationId(text)?.id;
  if (id !== undefined) return id;
  throw new Fault(
    'request.invalid',
    `“${text}” is not the id of an obligation: expected symbol, paragraph and number, A/RES/63/194#14.1.`,
    'See the ids with: rapporteur list.',
  );
}

/** A command line that cannot be understood, told as every other fault. */
export function misuse(program: Command, { message }: CommanderError): Fault {
  const said = message
    .replace(/^error: /, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/\.$/, '');
  const called = calledIn(program);
  const path = pathOf(called);
  const example = exampleOf(called.name());
  return new Fault(
    'request.invalid',
    `${path}: ${said}.`,
    called === program
      ? 'See all commands with: rapporteur --help.'
      : `Write it as: ${path} ${called.usage()}. ${example === undefined ? '' : `For example: ${example}. `}More: ${path} --help.`,
  );
}

/** The command that was called, as deep as the words go. */
function calledIn(program: Command): Command {
  let called = program;
  for (const word of process.argv.slice(2)) {
    const next = called.commands.find((each) => each.name() === word);
    // Before the command stand flags of the program itself.
    if (next === undefined && called === program) continue;
    if (next === undefined) break;
    called = next;
  }
  return called;
}

const pathOf = (called: Command): string =>
  called.parent === null ? called.name() : `${pathOf(called.parent)} ${called.name()}`;
