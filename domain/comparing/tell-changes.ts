import type { Changes, ChangesSummary, ParagraphChange } from './compare.ts';
import type { Piece } from './pieces.ts';

/** How words that were removed and added are marked. */
export interface Markings {
  removed(words: string): string;
  added(words: string): string;
}

/** For paper and files: `[-removed-]{+added+}`. */
export const PLAIN_MARKINGS: Markings = {
  removed: (words) => `[-${words}-]`,
  added: (words) => `{+${words}+}`,
};

/** Changes as lines for people; runs of paragraphs that are as they were are only counted. */
export function tellChanges(changes: Changes, markings = PLAIN_MARKINGS): string[] {
  const lines = [tellSummary(changes.summary)];
  let same = 0;
  const tellSame = (): void => {
    if (same > 0) lines.push('', `… ${counted(same, 'paragraph')} as before`);
    same = 0;
  };
  for (const paragraph of changes.paragraphs) {
    if (paragraph.is === 'unchanged' && !paragraph.moved) same += 1;
    else {
      tellSame();
      lines.push('', tellParagraph(paragraph, markings));
    }
  }
  tellSame();
  return lines;
}

/** "12 words added, 3 removed; of 40 paragraphs 2 changed, 1 added, 1 moved." */
export function tellSummary({ wordsAdded, wordsRemoved, unchanged, ...paragraphs }: ChangesSummary): string {
  const { changed, added, removed, moved } = paragraphs;
  const parts = Object.entries({ changed, added, removed, moved }).filter(([, count]) => count > 0);
  if (parts.length === 0) return 'The words are the same.';
  const of = counted(unchanged + changed + added + removed, 'paragraph');
  const words = `${counted(wordsAdded, 'word')} added, ${wordsRemoved} removed`;
  return `${words}; of ${of} ${parts.map(([what, count]) => `${count} ${what}`).join(', ')}.`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function tellParagraph({ is, moved, old, new: now, pieces }: ParagraphChange, markings: Markings): string {
  const number = (now ?? old)?.number;
  const before =
    old !== null && now !== null && old.number !== now.number
      ? ` (was ${old.number ?? 'without number'})`
      : '';
  const head = `${HEADS[is]}${moved ? ', moved' : ''}${number == null ? '' : ` ${number}`}${before}`;
  return `${head}\n  ${pieces.map((piece, at) => tellPiece(piece, pieces[at - 1], markings)).join('')}`;
}

const HEADS: Record<ParagraphChange['is'], string> = {
  unchanged: 'Unchanged',
  changed: 'Changed',
  added: 'Added',
  removed: 'Removed',
};

/** Blanks at its ends stay outside of a marking, and once where words stand for others. */
function tellPiece({ is, text }: Piece, before: Piece | undefined, markings: Markings): string {
  if (is === 'same') return text;
  const [, first = '', words = '', last = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const isInstead = is === 'added' && before?.is === 'removed' && /^\s/.test(before.text);
  return (isInstead ? '' : first) + (words === '' ? '' : markings[is](words)) + last;
}
