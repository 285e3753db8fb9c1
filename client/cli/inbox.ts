import type { AnswerOf } from '../house-client.ts';
import type { Cli } from './cli.ts';
import { linesOf } from './page-by-page.ts';

interface Options {
  json?: boolean;
}

type InboxLine = AnswerOf<'inbox'>['lines'][number];
type Found = AnswerOf<'search'>;
type FoundLine = Found['lines'][number];

/** Adds `inbox`: what waits for a person, and `search`: what has these words. */
export function addInboxCommands({ command, show, house }: Cli): void {
  command('inbox', 'what waits for a person now: what they hold, and what they may do for others')
    .argument('<person>', 'by id or name')
    .option('--json', 'for machines')
    .action(async (person: string, options: Options) => {
      const lines = await linesOf((after) => house().inbox({ query: { person, limit: 200, ...after } }));
      show(options, lines, () =>
        lines.length === 0 ? [`Nothing waits for ${person}.`] : lines.map(inboxLine),
      );
    });

  command('search', 'find words in mandates, obligations and what was said of them')
    .argument('<words...>', 'all of them; "in this order", -without, or')
    .option('--json', 'for machines')
    .action(async (words: string[], options: Options) => {
      const found = await house().search({ query: { words: words.join(' '), limit: 50 } });
      show(options, found, () => foundLines(found));
    });
}

const inboxLine = ({ id, stage, nextDue, risk, product, as, for: whom }: InboxLine): string =>
  `${(nextDue ?? 'no day').padEnd(11)} ${risk.padEnd(7)} ${id.padEnd(24)} ${(stage ?? '').padEnd(12)} ${product}${whom === null ? '' : `  for ${whom.name}, as ${as}`}`;

/** Where the words stand are marked as people mark words where there is nothing but letters. */
function foundLines({ lines, next, cut, lag }: Found): string[] {
  const behind =
    lag.waiting === 0
      ? []
      : [`The search is behind by ${lag.atLeast ? 'at least ' : ''}${lag.waiting} of the newest events.`];
  if (lines.length === 0) return ['Nothing has these words.', ...behind];
  const more = cut || next !== null ? ['There is more: more words find the right one.'] : [];
  return [...lines.flatMap(foundLine), ...more, ...behind];
}

const foundLine = ({ kind, mandate, paragraph, obligation, event, snippet }: FoundLine): string[] => [
  `${obligation ?? mandate ?? ''}  ${kind}${paragraph === null || obligation !== null ? '' : `, para. ${paragraph}`}${kind === 'comment' ? `, event ${event}` : ''}`,
  `    ${marked(snippet)}`,
];

function marked({ text, hits }: FoundLine['snippet']): string {
  let [told, at] = ['', 0];
  for (const { from, to } of hits) {
    told += `${text.slice(at, from)}*${text.slice(from, to)}*`;
    at = to;
  }
  return (told + text.slice(at)).replaceAll(/\s+/g, ' ');
}
