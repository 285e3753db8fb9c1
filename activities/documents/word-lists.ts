import { type NumberingParts, wordNumbers } from './word-numbers.ts';

/** An element of mammoth's document; its types leave it open. */
interface WordElement {
  type: string;
  children?: WordElement[];
  numbering?: { level: string; isOrdered: boolean } | null;
  value?: string;
}

/** How the United Nations number paragraphs by level, where Word does not tell. */
const USUAL = [
  (value: number) => `${value}.`,
  (value: number) => `(${String.fromCharCode(96 + (((value - 1) % 26) + 1))})`,
  (value: number) => `(${'i'.repeat(Math.min(3, value))})`,
];

/** Gives the paragraphs of Word's lists the numbers that Word shows, as words of their own followed by a tab. */
export function numbered(parts: NumberingParts): (document: WordElement) => WordElement {
  return (document) => {
    const paragraphs = listParagraphs(document);
    const shown = wordNumbers(parts);
    const labels = shown.length === paragraphs.length ? shown : usualNumbers(paragraphs);
    for (const [at, paragraph] of paragraphs.entries()) {
      const label = labels[at] ?? '';
      paragraph.numbering = null;
      if (label !== '') {
        paragraph.children = [
          { type: 'run', children: [{ type: 'text', value: `${label}\t` }] },
          ...(paragraph.children ?? []),
        ];
      }
    }
    return document;
  };
}

/** Each paragraph that is in a list, in the order of the document. */
function listParagraphs(document: WordElement): WordElement[] {
  const found: WordElement[] = [];
  const left: WordElement[] = [document];
  for (let element = left.pop(); element !== undefined; element = left.pop()) {
    if (element.type === 'paragraph' && element.numbering) found.push(element);
    for (const child of [...(element.children ?? [])].reverse()) left.push(child);
  }
  return found;
}

function usualNumbers(paragraphs: WordElement[]): string[] {
  const counts: number[] = [];
  return paragraphs.map(({ numbering }) => {
    if (numbering === null || numbering === undefined || !numbering.isOrdered) return '';
    const level = Math.min(Number(numbering.level), USUAL.length - 1);
    counts.length = Math.min(counts.length, level + 1);
    const count = (counts[level] ?? 0) + 1;
    counts[level] = count;
    return USUAL[level]?.(count) ?? '';
  });
}
