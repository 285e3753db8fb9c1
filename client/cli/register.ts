import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { Part, Verb } from '../../domain/register/commands.ts';
import type { MandateAsked } from '../api/register-contract.ts';
import type { AnswerOf, RefusalOf } from '../house-client.ts';
import { idArgument, personOption, whenOption } from './arguments.ts';
import type { Cli } from './cli.ts';
import { giveDocument } from './give-document.ts';
import { type FieldOptions, invalid, newBodiesIn, partIn, valuesIn } from './register-values.ts';
import { registerLines } from './register-words.ts';

interface Options extends FieldOptions {
  json?: boolean;
  as: string;
  reason?: string;
  when?: Record<string, string>;
  paragraph?: string;
  words?: string;
  occurrence?: string;
  part?: Part[];
  owner?: string;
  symbol?: string;
}

type AttachOptions = Omit<Options, 'to'> & { to: string };

const SYMBOL = 'of the mandate, A/RES/63/194';
const KEY = 'of the reading, as `mandate` shows it; or a paragraph with one reading only';

/** Adds `register`, `mandate`, and a command for each decision that the register takes. */
export function addRegisterCommands({ command, show, house }: Cli): void {
  const register = (symbol: string): Promise<MandateAsked> => house().mandate({ query: { symbol } });

  command('register', 'read a resolution into the register: what it owes is then open for decision')
    .argument('<file>', 'a resolution: PDF, Word (.docx), HTML or text')
    .option('--symbol <symbol>', 'which resolution is meant, when the file has several')
    .option('--as <person>', 'who has it read, by id or name', personOption, 'program')
    .option('--json', 'for machines')
    .action(async (file: string, options: Options) => {
      const { reading } = await giveDocument(house(), file, options.symbol);
      const answer = await house().registerMandate({ body: { name: file, reading, actor: options.as } });
      if ('refused' in answer) return tellRefusal(answer, options, show);
      const view = await register(answer.symbol);
      show(options, answer, () => registerLines(view));
    });

  command('mandate', 'the register of a mandate: readings with their keys, decisions, proposals')
    .argument('<symbol>', SYMBOL)
    .option('--json', 'for machines')
    .action(async (symbol: string, options: Options) => {
      const view = await register(symbol);
      show(options, view, () => [
        ...registerLines(view),
        ...(view.objections.length === 0 ? [] : ['', 'THE RECORD DOES NOT HOLD:', ...view.objections]),
      ]);
      if (view.objections.length > 0) process.exitCode = 1;
    });

  const decide = async (
    symbol: string,
    options: Options,
    type: Verb,
    fields: object,
    reason = options.reason,
  ): Promise<void> => {
    const answer = await house().decideReading({
      query: { symbol },
      key: randomUUID(),
      body: { type, actor: options.as, comment: reason ?? null, ...fields },
    });
    if (!answer.accepted) return tellRefusal(answer, options, show);
    const { warnings = [] } = answer;
    show(options, answer, () => [
      told(type, answer, fields),
      ...warnings.map((each) => `  attention: ${each}`),
    ]);
  };
  const keyIn = async (symbol: string, text: string): Promise<string> =>
    text.includes(':') ? text : keyOfParagraph(await register(symbol), text);
  const verb = (type: Verb, description: string): Command =>
    command(type, description)
      .argument('<symbol>', SYMBOL)
      .option('--reason <words>', 'why, for the record')
      .option('--as <person>', 'who decides, by id or name', personOption, 'officer')
      .option('--json', 'for machines');
  const given = ({ when = {}, reason }: Options): object =>
    Object.fromEntries(
      Object.entries(when).map(([delivery, on]) => [
        delivery,
        { on, reason: reason ?? 'set by the officer' },
      ]),
    );

  for (const [type, description] of [
    ['confirm', 'make an obligation of a reading, as it stands or with fields set right'],
    ['correct', 'set fields of a reading right, before its obligation is launched'],
  ] as const) {
    withDays(withFields(verb(type, description).argument('<key>', KEY))).action(
      async (symbol: string, key: string, options: Options) =>
        decide(symbol, options, type, {
          key: await keyIn(symbol, key),
          values: valuesIn(options),
          newBodies: newBodiesIn(options),
          given: given(options),
        }),
    );
  }
  withFields(verb('add', 'a duty that was missed: mark its words in the text'))
    .requiredOption('--paragraph <label>', 'in which the words stand')
    .requiredOption('--words <words>', 'that create the duty, exactly as in the text')
    .option('--occurrence <number>', 'which time, when the words stand there more than once', '1')
    .action((symbol: string, options: Options) => {
      if (options.product === undefined || options.addressee === undefined) {
        throw invalid('A duty has a product and somebody who owes it', 'Give --product and --addressee.');
      }
      const { paragraph, words, occurrence } = options;
      const marked = { paragraph, words, occurrence: Number(occurrence) };
      return decide(symbol, options, 'add', {
        marked,
        values: valuesIn(options),
        newBodies: newBodiesIn(options),
      });
    });
  verb('split', 'make several readings of one')
    .argument('<key>', KEY)
    .option('--part <fields>', 'what a part takes: "to=GA 64", "product=briefing; to=Member States"', partIn)
    .option('--to-new <body...>', 'bodies in the parts that nobody knows yet')
    .action(async (symbol: string, key: string, options: Options) =>
      decide(symbol, options, 'split', {
        key: await keyIn(symbol, key),
        parts: options.part ?? [],
        newBodies: newBodiesIn(options),
      }),
    );
  verb('join', 'make one reading of several; the first gives the product and the paragraph')
    .argument('<key...>', KEY)
    .action(async (symbol: string, keys: string[], options: Options) =>
      decide(symbol, options, 'join', { keys: await Promise.all(keys.map((key) => keyIn(symbol, key))) }),
    );
  verb('reject', 'no duty to report')
    .argument('<key>', KEY)
    .action(async (symbol: string, key: string, options: Options) =>
      decide(symbol, options, 'reject', { key: await keyIn(symbol, key) }),
    );
  verb('not-ours', "a duty, but somebody else's: kept with the owner")
    .argument('<key>', KEY)
    .requiredOption('--owner <name>', 'who owes it')
    .action(async (symbol: string, key: string, options: Options) =>
      decide(symbol, options, 'not-ours', { key: await keyIn(symbol, key), owner: options.owner }),
    );
  verb(
    'attach',
    'no document of its own: a section of the text of an obligation, or of each cycle of a series',
  )
    .argument('<key>', KEY)
    .requiredOption('--to <id>', 'of the obligation or the series', idArgument)
    .action(async (symbol: string, key: string, { to, ...options }: AttachOptions) =>
      decide(symbol, options, 'attach', { key: await keyIn(symbol, key), to }),
    );
  verb('undo', 'take the last decision about a reading back, before its obligation is launched')
    .argument('<key>', KEY)
    .action(async (symbol: string, key: string, options: Options) =>
      decide(symbol, options, 'undo', { key: await keyIn(symbol, key) }),
    );
  verb('settle', 'answer what a later reading proposed')
    .argument('<proposal>', 'its number, as `mandate` shows it')
    .argument('<keep|take>', 'keep what was decided, or take what is now read')
    .action((symbol: string, proposal: string, outcome: string, options: Options) =>
      decide(symbol, options, 'settle', { proposal: Number(proposal), outcome }),
    );
}

const withFields = (command: Command): Command =>
  command
    .option('--product <name>', 'report, background paper, briefing …')
    .option('--addressee <name>', 'who owes it')
    .option('--class <class>', 'what the addressee is, unless it is the Secretary-General')
    .option('--to <recipient...>', '"GA 64" SC; none')
    .option('--to-new <recipient...>', 'the same, of bodies that nobody knows yet')
    .option('--due <time...>', '2009-06-01, "session GA 64", "every P1Y", "within P90D of adoption"; none')
    .option('--subject <words>', 'what it is about; none')
    .option('--views <yes|no>', 'whether views are to be collected first')
    .option('--section-of <words>', 'the product of which it is a section; none: a document of its own');

const withDays = (command: Command): Command =>
  command.option('--when <delivery=day...>', 'a day that you give: Member-States=2009-12-31', whenOption, {});

/** The only reading of a paragraph that something can be decided about. */
function keyOfParagraph({ mandate: { symbol }, readings }: MandateAsked, paragraph: string): string {
  const found = readings.filter(({ reading, status }) => {
    const [first] = reading.evidence;
    return first.paragraph === paragraph && status !== 'split' && status !== 'joined';
  });
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.key;
  throw invalid(
    only === undefined
      ? `Paragraph ${paragraph} of ${symbol} has no reading`
      : `Paragraph ${paragraph} of ${symbol} has ${found.length} readings: ${found.map(({ key }) => key).join(', ')}`,
    only === undefined ? `See the readings with: rapporteur mandate '${symbol}'.` : 'Name one by its key.',
  );
}

/** Shows a refusal: an answer, and yet not what was asked for, hence exit 2. */
function tellRefusal(
  answer: RefusalOf<'decideReading'>,
  options: { json?: boolean },
  show: Cli['show'],
): void {
  const { code, why } = answer.refused;
  show(options, answer, () => [`Refused: ${why}`, `  Code: ${code} (see docs/refusals.md)`]);
  process.exitCode = 2;
}

function told(type: Verb, { keys, obligation }: AnswerOf<'decideReading'>, fields: object): string {
  switch (type) {
    case 'confirm':
      return `${keys.join(', ')} is ${obligation}.`;
    case 'add':
    case 'split':
    case 'join':
      return `Open for decision: ${keys.join(', ')}.`;
    case 'attach':
      return 'to' in fields
        ? `${keys.join(', ')} is a section of ${fields.to}, and told with: rapporteur show '${fields.to}'`
        : '';
    case 'undo':
      return obligation === null
        ? `Taken back: ${keys.join(', ')}.`
        : `Taken back: ${keys.join(', ')}, and what that made of ${obligation}.`;
    default:
      return `Done: ${keys.join(', ')}${obligation === null ? '' : `, ${obligation}`}.`;
  }
}
