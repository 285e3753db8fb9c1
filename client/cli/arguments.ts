import type { Command, CommanderError } from 'commander';
import { bytesOf } from '../../activities/documents/file.ts';
import { Fault } from '../../domain/faults.ts';
import { type ObligationId, parseObligationId } from '../../domain/obligation/obligation.ts';
import { parsePersonId } from '../../domain/obligation/parties.ts';
import { parseCivilDate } from '../../domain/time/civil-date.ts';
import { checked, type People, people } from '../api/contract.ts';

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

/** Of who acts. Throws `request.invalid`. */
export function personOption(text: string): string {
  if (parsePersonId(text) !== undefined) return text;
  throw new Fault(
    'request.invalid',
    `--as ${text}: expected an id of letters, digits, - and _.`,
    'See samples/people.json.',
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

/** Who does what, from a file. Throws `document.unreadable` and `request.invalid`. */
export function peopleIn(file: string): People {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytesOf(file)));
  } catch (error) {
    if (error instanceof Fault) throw error;
    const where = /line \d+ column \d+/.exec(String(error))?.[0];
    throw new Fault(
      'request.invalid',
      `${file} is not JSON${where ? `: see ${where}` : ''}.`,
      'Start from samples/people.json.',
      { cause: error },
    );
  }
  const result = checked(people, value);
  if ('value' in result) return result.value;
  throw new Fault(
    'request.invalid',
    `${file} cannot be used: ${result.wrong}.`,
    'Correct these fields; samples/people.json shows the form.',
  );
}

/** A command line that cannot be understood, told as every other fault. */
export function misuse(program: Command, { message }: CommanderError): Fault {
  const said = message
    .replace(/^error: /, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/\.$/, '');
  const called = program.commands.find((each) => each.name() === process.argv[2]);
  return new Fault(
    'request.invalid',
    `${called ? `rapporteur ${called.name()}` : 'rapporteur'}: ${said}.`,
    called
      ? `Write it as: rapporteur ${called.name()} ${called.usage()}. More: rapporteur ${called.name()} --help.`
      : 'See all commands with: rapporteur --help.',
  );
}
