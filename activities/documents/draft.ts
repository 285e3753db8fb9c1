import { type Changes, compared } from '../../domain/comparing/compare.ts';
import { type DraftParagraph, draftParagraphs } from '../../domain/comparing/draft-text.ts';
import { Fault } from '../../domain/faults.ts';
import { kindOf } from './kind.ts';
import { sourceOf } from './source-of.ts';
import type { FileGiven } from './thread.ts';
import { countedWords } from './word-count.ts';

/** How many words a draft has, as conference services count; null of a file of which nobody can tell. */
export interface DraftCount {
  words: number | null;
}

/** Throws `document.*` where it cannot be a draft at all. */
export async function countDraft({ bytes, name }: FileGiven): Promise<DraftCount> {
  const words = await countedWords(bytes, name);
  // A ZIP without a count is none of Word's: its reader says what it is instead.
  if (words === undefined && kindOf(bytes).reads === 'zip') await sourceOf(bytes, name);
  return { words: words ?? null };
}

/** What changed from one version to another. Throws `document.*` of the one that cannot be read as a text. */
export async function compareDrafts(from: FileGiven, to: FileGiven): Promise<Changes> {
  return compared(await paragraphsOf(from), await paragraphsOf(to));
}

async function paragraphsOf({ bytes, name }: FileGiven): Promise<DraftParagraph[]> {
  try {
    const paragraphs = draftParagraphs(await sourceOf(bytes, name));
    if (paragraphs.length > 0) return paragraphs;
  } catch (error) {
    if (error instanceof Fault) throw new Fault(error.code, error.message, BY_EYE, { cause: error });
    throw error;
  }
  throw new Fault('document.empty', `${name} has no words.`, BY_EYE);
}

const BY_EYE =
  'What changed can be told of texts only: hand it in as Word document, HTML, text or a PDF with its text, or compare the two by eye.';
