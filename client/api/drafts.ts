import type { Readable } from 'node:stream';
import { tellChanges } from '../../domain/comparing/tell-changes.ts';
import { Fault } from '../../domain/faults.ts';
import type { Reader } from '../../domain/rights/reader.ts';
import type { ChangesAnswer, DRAFT_ROUTES, DraftAnswer, UnusedAnswer } from './drafts-contract.ts';
import type { ReadingNeeds } from './reading.ts';
import { fileIn, fileNameIn } from './received.ts';
import { type Handlers, Reply } from './route.ts';
import { type KeptFile, sentFile } from './sent-file.ts';

/** What the requests about drafts stand on; the house gives it. */
export interface DraftNeeds extends ReadingNeeds {
  /** Throws `document.*`, and what the stream throws. */
  keepDraft(bytes: Readable, name: string): Promise<DraftAnswer>;
  /** Throws `draft.unknown`. */
  draft(sha256: string): Promise<KeptFile>;
  /** Throws `draft.unknown`, and `document.*` of the one that is no text. */
  draftChanges(from: string, to: string): Promise<ChangesAnswer>;
  unusedDrafts(): Promise<UnusedAnswer>;
}

export const draftHandlers = (needs: DraftNeeds): Handlers<typeof DRAFT_ROUTES> => ({
  async keepDraft({ query: { name = UNNAMED }, body }) {
    const called = fileNameIn(name) ?? UNNAMED;
    const file = await fileIn(body, called);
    return needs.keepDraft(file.bytes, file.name ?? called);
  },
  unusedDrafts: () => needs.unusedDrafts(),
  async draftChanges({ query: { from, to, format }, caller }) {
    for (const sha256 of [from, to]) await refuseClosedDraft(needs, caller(), sha256);
    const changes = await needs.draftChanges(from, to);
    if (format === 'json') return changes;
    return new Reply(200, `${tellChanges(changes).join('\n')}\n`, {
      'content-type': 'text/plain; charset=utf-8',
    });
  },
  async draft({ params: { sha256 }, query: { name }, ifNoneMatch, caller }) {
    await refuseClosedDraft(needs, caller(), sha256);
    const draft = await needs.draft(sha256);
    return sentFile(draft, {
      sha256,
      ifNoneMatch,
      name: fileNameIn(name) ?? `draft-${sha256.slice(0, 12)}${draft.ending}`,
    });
  },
});

/** As of what is not kept here. */
async function refuseClosedDraft(needs: ReadingNeeds, reader: Reader, sha256: string): Promise<void> {
  if (await needs.isDraftClosed(reader, sha256)) throw unknownDraft(sha256);
}

export const unknownDraft = (sha256: string, cause?: unknown): Fault =>
  new Fault(
    'draft.unknown',
    `The bytes of the draft ${sha256} are not kept here.`,
    'Hand the file in again; what was handed in before bytes were kept has only its digest.',
    { cause },
  );

const UNNAMED = 'The draft';
