import type { AnswerOf } from '../house-client.ts';
import type { Cli } from './cli.ts';
import { placeWords } from './document-lines.ts';
import { pageWidth, wrapped } from './pages.ts';
import { save } from './save.ts';
import { shortened } from './words.ts';

type Text = AnswerOf<'mandateText'>;
type Placed = Pick<Text['paragraphs'][number], 'span' | 'place'>;

const SYMBOL = 'of the mandate, A/RES/63/194';

/** Adds `mandate-text`: a text with what was read in it, and `document get`: the file that it was read from. */
export function addMandateTextCommands({ command, show, house }: Cli): void {
  command(
    'mandate-text',
    'the text of a mandate: each paragraph with its place, and the words that readings rest on',
  )
    .argument('<symbol>', SYMBOL)
    .option('--text <digest>', 'which text, where it was read more than once: its SHA-256; else the newest')
    .option('--json', 'for machines')
    .action(async (symbol: string, { text, ...options }: { text?: string; json?: boolean }) => {
      const answer = await house().mandateText({ query: { symbol, text } });
      show(options, answer, () => textLines(answer, pageWidth(process.stdout, process.env.COLUMNS)));
    });

  command('document', 'the files that mandates were read from')
    .usage('get')
    .command('get')
    .description('a file as it was given')
    .argument('<symbol or digest>', `${SYMBOL}, or the SHA-256 of a document`)
    .requiredOption('--out <file>', 'where it is written; - writes it to standard output')
    .option('--json', 'for machines')
    .action(async (named: string, { out, ...options }: { out: string; json?: boolean }) => {
      const sha256 = /^[0-9a-f]{64}$/.test(named)
        ? named
        : (await house().mandateText({ query: { symbol: named } })).source.sha256;
      const what = `The document ${sha256.slice(0, 12)}…`;
      await save(await house().document({ params: { sha256 } }), { what, sha256 }, out);
      if (out !== '-') show(options, { sha256, file: out }, () => [`${out} is the document ${sha256}.`]);
    });
}

function textLines(answer: Text, width: number): string[] {
  const { symbol, source, paragraphs, annexes } = answer;
  return [
    `${symbol}, as read from ${source.name}`,
    ...paragraphs.flatMap((each) => ['', ...paragraphLines(each, answer, width)]),
    ...(annexes.length === 0 ? [] : ['', 'Annexes']),
    ...annexes.flatMap((each) => ['', ...paragraphLines(each, answer, width)]),
  ];
}

/** What it says, where that stands, and under it what rests on words of it. */
function paragraphLines(paragraph: Text['paragraphs'][number], answer: Text, width: number): string[] {
  const { label, level, span, place } = paragraph;
  const words = ({ span: { start, end } }: Placed): string => answer.text.slice(start, end);
  const isWithin = (each: Placed): boolean => each.span.start >= span.start && each.span.end <= span.end;
  const indent = ' '.repeat(4 * (level - 1));
  return [
    ...wrapped(words({ span, place }).replaceAll(/\s+/g, ' '), width, `${indent}${`${label}.`.padEnd(6)}`),
    `${indent}      (${placeWords(place)})`,
    ...answer.readings.flatMap(({ key, evidence, values }) => {
      const own = evidence.filter(isWithin);
      if (own.length === 0) return [];
      return [
        ...own.map(
          (each) =>
            `${indent}      reading ${key}: “${shortened(words(each), 200)}” (${placeWords(each.place)})`,
        ),
        ...values
          .filter(isWithin)
          .map((each) => `${indent}          ${each.field.padEnd(12)} “${shortened(words(each), 160)}”`),
      ];
    }),
  ];
}
