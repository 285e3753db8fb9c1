import type { Readable } from 'node:stream';
import { z } from 'zod';
import { type ParagraphRow, readRow } from '../../domain/reading/row.ts';
import { answerRows, type RowForm } from './json-lines.ts';

/** Other fields (`prefix`, `level`, labels) may be there; reading does not need them. */
const PARAGRAPHS: RowForm<ParagraphRow> = {
  type: z.object({
    id: z.string(),
    text: z.string(),
    symbol: z.string().optional(),
    date: z.string().optional(),
    chapeau: z.string().nullable().optional(),
    previous: z.string().nullable().optional(),
  }),
  form: '{"id", "text", "symbol"?, "date"?, "chapeau"?, "previous"?}',
};

/** Reads paragraphs, one JSON object a line, and gives what each owes, one line each and in order, as they come. */
export const readRows = (input: Readable): AsyncGenerator<string> => answerRows(input, PARAGRAPHS, readRow);
