import type { Readable } from 'node:stream';
import { z } from 'zod';
import { Fault } from '../../domain/faults.ts';
import { type ParagraphRow, readRow } from '../../domain/reading/row.ts';
import { checked } from '../api/contract.ts';

/** Other fields (`prefix`, `level`, labels) may be there; reading does not need them. */
const paragraphRow: z.ZodType<ParagraphRow> = z.object({
  id: z.string(),
  text: z.string(),
  symbol: z.string().optional(),
  date: z.string().optional(),
  chapeau: z.string().nullable().optional(),
  previous: z.string().nullable().optional(),
});

/** Longer than any paragraph with all that stands around it; what is longer is no line of paragraphs. */
const LONGEST_LINE = 4 * 1024 * 1024;

/**
 * Reads paragraphs, one JSON object a line, and gives what each owes, one line each and in order, as they come. Throws
 * `request.invalid` with the number of the line; what was read before it has been given.
 */
export async function* readRows(input: Readable): AsyncGenerator<string> {
  let number = 0;
  for await (const lines of linesOf(input)) {
    let out = '';
    try {
      for (const line of lines) {
        number += 1;
        if (line.trim() !== '') out += `${JSON.stringify(readRow(rowIn(line, number)))}\n`;
      }
    } finally {
      if (out !== '') yield out;
    }
  }
}

/** Whole lines, as many at a time as have come. */
async function* linesOf(input: Readable): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw unusable('a line', 'is longer than any paragraph');
    yield lines;
  }
  if (rest !== '') yield [rest];
}

function rowIn(line: string, number: number): ParagraphRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw unusable(`line ${number}`, 'is not JSON');
  }
  const row = checked(paragraphRow, value);
  if ('wrong' in row) throw unusable(`line ${number}`, `cannot be used: ${row.wrong}`);
  return row.value;
}

const unusable = (where: string, why: string): Fault =>
  new Fault(
    'request.invalid',
    `Standard input, ${where}, ${why}.`,
    'Give one JSON object a line: {"id", "text", "symbol"?, "date"?, "chapeau"?, "previous"?}.',
  );
