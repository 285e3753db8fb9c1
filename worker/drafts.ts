import { inThread } from '../activities/documents/in-thread.ts';
import type { Keeper } from '../activities/documents/keeper.ts';
import type { Kind } from '../activities/documents/kind.ts';
import { begun, mediaTypeOf, refusedUnlessText } from '../activities/documents/media-type.ts';
import { type DraftNeeds, unknownDraft } from '../client/api/drafts.ts';
import type { ReadingNeeds } from '../client/api/reading.ts';
import { Fault } from '../domain/faults.ts';
import { digestsNamed } from '../store/digests-named.ts';
import type { Db } from '../store/tables.ts';
import { keptFile } from './kept-file.ts';

/** What the API does with drafts. */
export function draftsOf(db: Db, keeper: Keeper): Omit<DraftNeeds, keyof ReadingNeeds> {
  const bytesOf = (sha256: string): Promise<Uint8Array> =>
    keeper.bytesOf('draft', sha256).catch((error: unknown) => {
      throw asDraft(sha256, error);
    });
  return {
    async keepDraft(bytes, name) {
      const { kind, isEmpty, stream } = await begun(bytes);
      refusedUnlessText(kind, name);
      if (isEmpty) throw empty(name);
      const sha256 = await keeper.keep('draft', stream);
      return {
        ...{ sha256, size: await keeper.size('draft', sha256), name },
        mediaType: mediaTypeOf(kind, name).type,
        words: await wordsOf(kind, sha256, name),
      };
    },
    async draft(sha256) {
      const opened = await keeper.open('draft', sha256).catch((error: unknown) => {
        throw asDraft(sha256, error);
      });
      return keptFile(opened, await keeper.size('draft', sha256));
    },
    async draftChanges(from, to) {
      const fileOf = async (sha256: string) => ({ bytes: await bytesOf(sha256), name: called(sha256) });
      const files = { from: await fileOf(from), to: await fileOf(to) };
      return { from, to, ...(await inThread({ does: 'compare-drafts', ...files })) };
    },
    async unusedDrafts() {
      const kept: { sha256: string; size: number }[] = [];
      for await (const { digest, size } of keeper.list('draft')) kept.push({ sha256: digest, size });
      const named = await digestsNamed(
        db,
        kept.map(({ sha256 }) => sha256),
      );
      return kept.filter(({ sha256 }) => !named.has(sha256));
    },
  };

  /** Of what cannot be counted the bytes are not read again. */
  async function wordsOf(kind: Kind, sha256: string, name: string): Promise<number | null> {
    if (kind.reads !== 'text' && kind.reads !== 'zip') return null;
    const file = { bytes: await bytesOf(sha256), name };
    return (await inThread({ does: 'count-draft', file })).words;
  }
}

const called = (sha256: string): string => `The version ${sha256.slice(0, 12)}…`;

const empty = (name: string): Fault =>
  new Fault('document.empty', `${name} has no words.`, 'Give the file of a text.');

function asDraft(sha256: string, error: unknown): unknown {
  if (!(error instanceof Fault) || error.code !== 'document.unknown') return error;
  return unknownDraft(sha256, error);
}
