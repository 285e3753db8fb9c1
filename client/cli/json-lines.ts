import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { Fault } from '../../domain/faults.ts';
import { checked } from '../api/contract.ts';

/** Longer than any paragraph with all that stands around it; what is longer is no line of ours. */
const LONGEST_LINE = 4 * 1024 * 1024;

/** Some editors put it before the first line; it is no part of it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** What is read, one JSON object a line. */
export interface RowForm<T> {
  type: z.ZodType<T>;
  /** For people: `{"id", "text", "symbol"?}`. */
  form: string;
}

/**
 * Answers each row with one line, in order, as they come. `where` names the line for messages. Throws `request.invalid`
 * with the number of the line; what was answered before it has been given.
 */
export async function* answerRows<T>(
  input: Readable,
  form: RowForm<T>,
  answer: (row: T, where: string) => unknown,
): AsyncGenerator<string> {
  let number = 0;
  for await (const lines of linesOf(input, form)) {
    let out = '';
    try {
      for (const line of lines) {
        number += 1;
        if (line.trim() === '') continue;
        const where = `line ${number}`;
        out += `${JSON.stringify(answer(rowIn(line, where, form), where))}\n`;
      }
    } finally {
      if (out !== '') yield out;
    }
  }
}

/** Whole lines, as many at a time as have come. */
async function* linesOf<T>(input: Readable, form: RowForm<T>): AsyncGenerator<string[]> {
  let rest = '';
  let isFirst = true;
  for await (const chunk of input.setEncoding('utf8')) {
    const text: string = isFirst ? chunk.replace(BYTE_ORDER_MARK, '') : chunk;
    isFirst = false;
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw unusable('a line', 'is longer than any row', form);
    yield lines;
  }
  if (rest !== '') yield [rest];
}

function rowIn<T>(line: string, where: string, form: RowForm<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw unusable(where, 'is not JSON', form);
  }
  const row = checked(form.type, value);
  if ('wrong' in row) throw unusable(where, `cannot be used: ${row.wrong}`, form);
  return row.value;
}

const unusable = <T>(where: string, why: string, { form }: RowForm<T>): Fault =>
  new Fault('request.invalid', `Standard input, ${where}, ${why}.`, `Give one JSON object a line: ${form}.`);
