import { countedWords } from '../../activities/documents/word-count.ts';
import { Fault } from '../../domain/faults.ts';

/** What somebody says of a version besides giving its file: `words` as it was written. */
interface Said {
  words?: string;
  comment?: string;
}

/**
 * How many words a version has. A text and a Word document are counted, and nobody says otherwise; of any other file it is
 * taken what somebody says, with the reason. Throws `request.invalid`.
 */
export async function wordsOfDraft(
  path: string,
  bytes: Uint8Array,
  { words, comment }: Said,
): Promise<number> {
  const counted = await countedWords(bytes, path);
  const said = words !== undefined && /^\d+$/.test(words) ? Number(words) : undefined;
  if (counted !== undefined && (words === undefined || said === counted)) return counted;
  if (counted !== undefined)
    throw new Fault(
      'request.invalid',
      `--words ${words}: ${path} has ${counted} words, with footnotes and headings.`,
      'Leave --words out: of a text or a Word document they are counted.',
    );
  if (said === undefined)
    throw new Fault(
      'request.invalid',
      `--words ${words ?? ''}: expected how many words ${path} has, with footnotes and headings.`,
      'Look them up where it was written, and give them with --words NUMBER and --comment. A text or a Word document is counted.',
    );
  if (comment === undefined || comment.trim() === '')
    throw new Fault(
      'request.invalid',
      `--words ${words}: the words of ${path} cannot be counted here.`,
      'Say where the figure is from, with --comment WORDS; or give the text as a Word document.',
    );
  return said;
}
