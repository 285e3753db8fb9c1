import type { Command } from 'commander';
import { Fault } from '../../domain/faults.ts';
import { inWords, parseCivilDate } from '../../domain/time/civil-date.ts';
import type { AnswerOf } from '../house-client.ts';
import type { Cli } from './cli.ts';

interface Options {
  json?: boolean;
  person?: string;
  day?: string;
}

/** Adds `outbox`: the messages that were made for people, and `outbox show`: one of them as it is written. */
export function addOutboxCommand({ command, show, house }: Cli): void {
  const outbox = command('outbox', 'the digests that were made: for whom, of which day, what they tell of')
    .usage('[options] | show <message>')
    .option('--person <person>', 'only those of that person, by id or name')
    .option('--day <day>', 'only those of that day, YYYY-MM-DD', dayGiven)
    .option('--json', 'for machines')
    .action(async ({ person, day, ...options }: Options) => {
      const answer = await house().outbox({ query: { person, day } });
      const messages = Array.isArray(answer) ? answer : [answer];
      show(options, messages, () =>
        messages.length === 0
          ? [person === undefined && day === undefined ? NONE_YET : 'There is no message of that kind.']
          : [...messages.flatMap(messageLines), '', 'Read one with: rapporteur outbox show MESSAGE'],
      );
    });
  outbox
    .command('show')
    .description('a message as it is written')
    .argument('<message>', 'for example p-okafor/2026-06-02')
    .option('--json', 'for machines')
    .action(async (id: string, _options: Options, called: Command) => {
      const message = await house().outbox({ query: { message: id } });
      if (Array.isArray(message)) throw new TypeError(`of one message all were answered: ${id}`);
      show(called.optsWithGlobals<Options>(), message, () => [
        ...headLines(message),
        '',
        message.body?.trimEnd() ?? 'What it said was erased.',
      ]);
    });
}

type MessageLine = Extract<AnswerOf<'outbox'>, readonly unknown[]>[number];

const NONE_YET =
  'No message yet. People are told in the morning of a working day of their station, when something is due.';

const messageLines = ({ id, name, station, subject }: MessageLine): string[] => [
  `${id.padEnd(30)} ${name} (${station})`,
  `    ${subject ?? 'erased'}`,
];

const STATUS: Record<MessageLine['status'], string> = {
  captured: 'captured: it is kept here, and was sent to nobody',
  sent: 'sent',
  failed: 'could not be sent',
};

const headLines = ({ name, day, subject, status, station }: MessageLine): string[] => [
  `To:       ${name}`,
  `Of:       ${inWords(day)}, ${station}`,
  `Subject:  ${subject ?? 'erased'}`,
  `Status:   ${STATUS[status]}`,
];

function dayGiven(text: string): string {
  if (parseCivilDate(text) !== undefined) return text;
  throw new Fault(
    'request.invalid',
    `--day ${text}: expected a day that exists, YYYY-MM-DD.`,
    'Correct it, or leave it out to see all.',
  );
}
