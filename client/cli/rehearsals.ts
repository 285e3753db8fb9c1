import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { AnswerOf } from '../house-client.ts';
import { quoted } from '../rehearsal/by-hand/shell-words.ts';
import { SHIPPED_CASTS } from '../rehearsal/shipped.ts';
import type { Cli } from './cli.ts';
import { dayOption } from './directory-values.ts';
import { giveDocument } from './give-document.ts';
import { peopleIn } from './people-in.ts';

interface Options {
  json?: boolean;
  cast?: string;
  people?: string;
  paragraph?: string[];
  from?: CivilDate;
  until?: CivilDate;
  obligation?: string;
}

/**
 * Adds `rehearsals`: those that are open in the house, and what is said to one, line by line: for scripts, and for whoever shares
 * one with a page. `rehearse --interactive` needs no house.
 */
export function addRehearsalsCommands({ command, show, house }: Cli): void {
  const rehearsals = command('rehearsals', 'rehearsals by hand that are open in the house')
    .usage('[options] | begin|show|say|story|inbox|outcome|end …')
    .option('--json', 'for machines')
    .action(async (options: Options) => {
      const list = await house().rehearsals();
      show(options, list, () => (list.length === 0 ? [NONE] : list.map(lineOf)));
    });
  const verb = (name: string, description: string): Command =>
    rehearsals.command(name).description(description).option('--json', 'for machines');
  const ofOne = (name: string, description: string): Command =>
    verb(name, description).argument('<rehearsal>', 'its id; see: rapporteur rehearsals');
  /** What a line is answered with, as on a terminal. */
  const said = async (id: string, line: string): Promise<AnswerOf<'commandRehearsal'>> =>
    house().commandRehearsal({ params: { id }, body: { line } });
  /** For people what the line is answered with, for machines the answer that a page gets. */
  const tell = async (
    options: Options,
    id: string,
    line: string,
    forMachines: () => Promise<unknown>,
  ): Promise<void> => {
    if (options.json) return show(options, await forMachines(), () => []);
    const { lines } = await said(id, line);
    show(options, lines, () => lines);
  };

  verb('begin', 'begin one, in a process of its own; it ends when nobody has asked it for half an hour')
    .argument('<symbol or file>', 'a mandate of the register, A/RES/63/194, or a resolution')
    .option('--cast <cast>', `who does what when: a file, or one of ${SHIPPED_CASTS.join(', ')}`)
    .option('--people <file>', 'who holds which post (JSON)')
    .option('--paragraph <label...>', 'only the duties of these paragraphs')
    .option('--from <day>', 'the day of the launch; else that of the adoption', dayOption('--from'))
    .option('--until <day>', 'the last day; else three years later', dayOption('--until'))
    .action(async (named: string, { cast, people, paragraph, from, until, ...options }: Options) => {
      const subject = existsSync(named)
        ? { reading: (await giveDocument(house(), named)).reading }
        : { symbol: named };
      const begun = await house().beginRehearsal({
        body: {
          ...{ ...subject, paragraphs: paragraph ?? null, from: from ?? null, until: until ?? null },
          ...(cast === undefined ? {} : { cast: existsSync(cast) ? readFileSync(cast, 'utf8') : cast }),
          people: people === undefined ? null : peopleIn(people),
        },
      });
      show(options, begun, () => [
        `${begun.id} is the rehearsal of ${begun.symbol} with the cast “${begun.cast.name}”.`,
        `Say something to it: rapporteur rehearsals say ${begun.id} travel to next`,
      ]);
    });
  ofOne('show', 'where it stands').action((id: string, options: Options) =>
    tell(options, id, 'where', () => house().rehearsal({ params: { id } })),
  );
  ofOne('say', 'say a line to it, as in rehearse --interactive: travel 10d, act …, undo, help')
    .argument('<line...>')
    .allowUnknownOption()
    .action(async (id: string, words: string[], options: Options) => {
      const [only = '', ...more] = words;
      const answer = await said(id, more.length === 0 ? only : words.map(quoted).join(' '));
      if (answer.refused !== null) process.exitCode = 2;
      show(options, answer, () => answer.lines);
    });
  ofOne('story', 'every event, of one obligation or of all')
    .option('--obligation <id>', 'only of that one')
    .action((id: string, { obligation, ...options }: Options) =>
      tell(options, id, obligation === undefined ? 'story' : `story ${quoted(obligation)}`, () =>
        house().rehearsalStory({ params: { id }, query: { obligation } }),
      ),
    );
  ofOne('inbox', 'what a person would have been told so far')
    .argument('<person>', 'by id, name or post')
    .action((id: string, person: string, options: Options) =>
      tell(options, id, `inbox ${quoted(person)}`, () =>
        house().rehearsalInbox({ params: { id }, query: { person } }),
      ),
    );
  ofOne('outcome', 'what is late so far, and why').action((id: string, options: Options) =>
    tell(options, id, 'outcome', () => house().rehearsalOutcome({ params: { id } })),
  );
  ofOne('end', 'end it').action(async (id: string, options: Options) => {
    await house().endRehearsal({ params: { id } });
    show(options, { id, ended: true }, () => [`${id} is over; nothing of it is left.`]);
  });
}

const NONE = 'None is open. Begin one with: rapporteur rehearsals begin A/RES/63/194';

const lineOf = ({ id, symbol, cast, since, isBusy }: AnswerOf<'rehearsals'>[number]): string =>
  `${id}  ${symbol}  ${cast ?? 'beginning'}  since ${since.slice(0, 16).replace('T', ' ')} UTC${isBusy ? '  at work' : ''}`;
