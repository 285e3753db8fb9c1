import { bytesOf } from '../../activities/documents/file.ts';
import { Fault } from '../../domain/faults.ts';
import type { DraftBytes } from '../../domain/obligation/commands.ts';
import type { House } from './house.ts';

/** Gives the bytes of a draft to the house, which keeps them and says what they are. Throws `document.*`. */
export async function giveDraft(
  house: House,
  path: string,
  { sha256, words }: DraftBytes,
): Promise<DraftBytes> {
  const kept = await house.keepDraft({ query: { name: path }, body: bytesOf(path) });
  if (kept.sha256 === sha256) return { sha256, size: kept.size, mediaType: kept.mediaType, words };
  throw new Fault(
    'document.broken-off',
    `${path} was changed while it was handed in.`,
    'Hand it in again when nobody writes to it.',
  );
}
