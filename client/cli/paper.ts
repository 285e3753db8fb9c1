import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Option } from 'commander';
import { Fault } from '../../domain/faults.ts';
import { FILL_NAMES, filledIn } from '../../domain/papers/fields.ts';
import { fileNameOf } from '../../domain/papers/file-name.ts';
import { PAPER_NAMES, type PaperName } from '../../domain/papers/names.ts';
import { PAPER_LANGUAGES, type PaperLanguage } from '../../domain/papers/paper.ts';
import type { PaperMade } from '../api/paper-contract.ts';
import type { AskedOf } from '../house-client.ts';
import { idArgument } from './arguments.ts';
import type { Cli } from './cli.ts';

interface Options {
  addressee?: string[];
  all?: boolean;
  delivery?: string;
  language: PaperLanguage;
  fill: Record<string, string>;
  out?: string;
  json?: boolean;
}

/** Adds `paper`: the papers of the trade for an obligation, on the terminal or as Word documents. */
export function addPaperCommand({ command, show, house }: Cli): void {
  command('paper', 'a paper for an obligation: note verbale, late footnote, waiver request, …')
    .usage('<id> <name> [options]')
    .argument('<id>', 'see: rapporteur list', idArgument)
    .addArgument(new Argument('<name>', 'which paper').choices(PAPER_NAMES))
    .option('--addressee <name...>', 'to whom; several: a paper for each')
    .option('--all', 'to all who were asked for views, a paper for each')
    .option('--delivery <key>', 'which one is meant, where the obligation has several: GA-64')
    .addOption(new Option('--language <language>', 'of the paper').choices(PAPER_LANGUAGES).default('en'))
    .option('--fill <field=words...>', `what only a person knows: ${FILL_NAMES.join(', ')}`, fillOption, {})
    .option('--out <path>', 'write Word documents: a file, or a folder for several')
    .option('--json', 'for machines')
    .action(async (id: string, name: PaperName, options: Options) => {
      const { papers, ...answer } = await house().paper({ query: queryOf(id, name, options) });
      const files = options.out === undefined ? [] : await writtenTo(options.out, papers);
      show(options, { ...answer, papers, files }, () =>
        options.out === undefined
          ? [
              papers
                .map(({ text }) => text)
                .join(PARTED)
                .trimEnd(),
            ]
          : files,
      );
      if (!options.json) tellAside(papers);
    });
}

const PARTED = `\n${'='.repeat(80)}\n\n`;

const queryOf = (
  id: string,
  name: PaperName,
  { addressee, all, delivery, language, fill }: Options,
): AskedOf<'paper'>['query'] => ({
  ...{ id, name, language, ...fill },
  ...{ addressee, delivery, all },
});

/** What is to be filled and looked at, each said once, where it is no part of the paper. */
function tellAside(papers: readonly PaperMade[]): void {
  const gaps = [...new Set(papers.flatMap((made) => made.gaps))];
  const remarks = [...new Set(papers.flatMap(({ paper }) => paper.remarks))];
  const lines = [
    ...(gaps.length === 0 ? [] : [`To be filled, here with --fill or by hand: ${gaps.join(', ')}.`]),
    ...remarks.map((remark) => `Attention: ${remark}`),
  ];
  for (const line of lines) process.stderr.write(`${line}\n`);
}

/** One more field of --fill, beside those before it. Throws `request.invalid`. */
function fillOption(value: string, before: Record<string, string>): Record<string, string> {
  const [, field = '', words = ''] = /^([a-z-]+)=(.+)$/s.exec(value) ?? [];
  const filled = { ...before, [field]: words };
  const read = filledIn(filled);
  if (typeof read !== 'string') return filled;
  throw new Fault(
    'request.invalid',
    `--fill ${value}: expected FIELD=WORDS; ${read}.`,
    'For example: --fill reference=ODA/16-2017 reply-by=2017-05-12.',
  );
}

/** Writes the documents when all are made. What is there already stays: somebody may have filled it in by hand. */
async function writtenTo(out: string, papers: readonly PaperMade[]): Promise<string[]> {
  const { docxOf } = await import('../../activities/papers/docx.ts');
  const isFolder = papers.length > 1 || (existsSync(out) && statSync(out).isDirectory());
  const files = papers.map(({ paper }, at) =>
    isFolder ? join(out, fileNameOf(paper, papers.length > 1 ? at + 1 : null)) : out,
  );
  const there = files.find((file) => existsSync(file));
  if (there !== undefined) throw notWritten(there, 'there is one of this name already, and it is kept');
  const made: Uint8Array[] = [];
  for (const { paper } of papers) made.push(await docxOf(paper));
  try {
    if (isFolder) mkdirSync(out, { recursive: true });
    for (const [at, bytes] of made.entries()) writeFileSync(files[at] ?? out, bytes, { flag: 'wx' });
  } catch (error) {
    throw notWritten(out, error instanceof Error ? error.message : String(error), error);
  }
  return files;
}

const notWritten = (file: string, why: string, cause?: unknown): Fault =>
  new Fault('paper.not-written', `${file} was not written: ${why}.`, 'Name another place with --out.', {
    cause,
  });
