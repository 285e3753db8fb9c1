import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { ParagraphRow, RowObligation } from '../../domain/reading/row.ts';

export const CORPUS = new URL('../../../shared/corpus/', import.meta.url);

/** What a careful reader said of a drawn paragraph, before the program read it. The words stay in the corpus. */
export interface Label {
  id: string;
  obligations: (Omit<RowObligation, 'quote'> & { at: [start: number, end: number] })[];
  collects_views: boolean;
  doubt?: string;
}

/** A label with its paragraph, in the form that the scorer takes. */
export type LabelledRow = ParagraphRow & {
  obligations: RowObligation[];
  collects_views: boolean;
  doubt?: string;
};

export const ROUNDS: string[] = readdirSync(new URL('../../test/guard/', import.meta.url))
  .filter((name) => /^round-\d+\.jsonl$/.test(name))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

export const corpusIsHere = (): boolean => existsSync(new URL('operative-paragraphs.jsonl.gz', CORPUS));

const lines = (path: string | URL): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);

/** The labels of the rounds, by round, with their words from the corpus. */
export async function labelledRounds(): Promise<Map<string, LabelledRow[]>> {
  const labels = new Map(
    ROUNDS.map((name) => [
      name,
      lines(new URL(`../../test/guard/${name}`, import.meta.url)).map((line) => JSON.parse(line) as Label),
    ]),
  );
  const wanted = new Set([...labels.values()].flatMap((rows) => rows.map(({ id }) => id)));
  const found = new Map<string, ParagraphRow>();
  const corpus = createReadStream(new URL('operative-paragraphs.jsonl.gz', CORPUS)).pipe(createGunzip());
  for await (const line of createInterface({ input: corpus })) {
    const row = JSON.parse(line) as ParagraphRow;
    if (wanted.has(row.id)) found.set(row.id, row);
  }
  return new Map(
    [...labels].map(([name, rows]) => [name, rows.map((label) => withWords(label, found.get(label.id)))]),
  );
}

function withWords({ obligations, ...label }: Label, row: ParagraphRow | undefined): LabelledRow {
  if (row === undefined) throw new Error(`${label.id} is not in the corpus`);
  return {
    ...row,
    ...label,
    obligations: obligations.map(({ at, ...one }) => ({ ...one, quote: row.text.slice(...at) })),
  };
}
