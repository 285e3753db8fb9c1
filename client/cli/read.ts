import { once } from 'node:events';
import { bytesOf } from '../../activities/documents/file.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import { neitherNorBoth } from './arguments.ts';
import type { Cli } from './cli.ts';
import { documentJson } from './document-json.ts';
import { documentLines } from './document-lines.ts';
import { readRows } from './rows.ts';

interface Options {
  json?: boolean;
  jsonl?: boolean;
  symbol?: string;
}

/** Adds `read`: what a resolution owes, and why the rest of it creates nothing. */
export function addReadCommand({ command, show }: Pick<Cli, 'command' | 'show'>): void {
  command('read', 'show every duty to report in a resolution, with the words that create it')
    .usage('<file> [--json] | --jsonl < paragraphs')
    .argument('[file]', 'a resolution: PDF, Word (.docx), HTML or text')
    .option('--json', 'for machines')
    .option('--symbol <symbol>', 'which resolution is meant, when the file has several')
    .option('--jsonl', 'read single paragraphs, one JSON object a line, from standard input')
    .action(async (file: string | undefined, options: Options) => {
      if (options.jsonl && file === undefined) {
        for await (const lines of readRows(process.stdin)) {
          if (!process.stdout.write(lines)) await once(process.stdout, 'drain');
        }
        return;
      }
      if (options.jsonl || file === undefined) throw neitherNorBoth(file);
      const { symbol } = options;
      const read = await readDocument(bytesOf(file), file, symbol === undefined ? {} : { wanted: symbol });
      show(options, documentJson(read), () => documentLines(read));
    });
}
