import type { FieldName } from './fields.ts';
import { FIELDS } from './fields.ts';
import { NO_BREAK } from './letters.ts';
import type { Line, PaperLanguage, Run } from './paper.ts';

type Part = string | number | Run | Line;

/** Writes a line: what is put in comes as it is, the words around it by the typography of the language. */
export type Writer = (words: TemplateStringsArray, ...parts: readonly Part[]) => Line;

const writerBy =
  (typography: (words: string) => string): Writer =>
  (words, ...parts) =>
    joined(
      words.flatMap((some, at): Run[] => [
        ...(at === 0 ? [] : runsOf(parts[at - 1] ?? '')),
        { text: typography(some) },
      ]),
    );

/** No-break spaces inside « » and before : ; ? !, as French has them. */
const french = (words: string): string =>
  words.replaceAll(/ (?=[:;?!»])/g, NO_BREAK).replaceAll('« ', `«${NO_BREAK}`);

export const WRITERS: Record<PaperLanguage, Writer> = {
  en: writerBy((words) => words),
  fr: writerBy(french),
};

/** Words alone. */
export const plain = (text: string): Line => [{ text }];

/** The same line in bold. */
export const bold = (line: Line): Line => line.map((run) => ({ ...run, bold: true }));

const OPEN_GAP: Record<PaperLanguage, (named: string) => string> = {
  en: (named) => `[to be filled: ${named}]`,
  fr: (named) => `[à compléter${NO_BREAK}: ${named}]`,
};

/** What is not known, by name. Nothing is ever invented in its place. */
export const gap = (field: FieldName, language: PaperLanguage): Run => ({
  text: OPEN_GAP[language](FIELDS[field].named[language]),
  gap: field,
});

/** The value, or the named gap where there is none. */
export const orGap = (value: string | null | undefined, field: FieldName, language: PaperLanguage): Run =>
  value == null ? gap(field, language) : { text: value };

const runsOf = (part: Part): readonly Run[] => {
  if (typeof part === 'string' || typeof part === 'number') return [{ text: String(part) }];
  return 'text' in part ? [part] : part;
};

/** Neighbours of the same kind become one run; empty ones go. */
function joined(runs: readonly Run[]): Line {
  const line: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = line.at(-1);
    if (last !== undefined && kindOf(last) === kindOf(run) && run.gap === undefined) {
      line[line.length - 1] = { ...last, text: last.text + run.text };
    } else {
      line.push(run);
    }
  }
  return line;
}

const kindOf = ({ bold: isBold, italic: isItalic, gap: field, language }: Run): string =>
  [isBold, isItalic, field, language].join();
