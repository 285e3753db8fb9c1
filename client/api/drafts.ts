import type { Readable } from 'node:stream';
import { tellChanges } from '../../domain/comparing/tell-changes.ts';
import { attachment } from './disposition.ts';
import type { ChangesAnswer, DRAFT_ROUTES, DraftAnswer, UnusedAnswer } from './drafts-contract.ts';
import { fileIn, fileNameIn } from './received.ts';
import { type Handlers, Reply } from './route.ts';

/** A draft that is kept, as its bytes come. */
export interface DraftBytes {
  bytes: Readable;
  size: number;
  mediaType: string;
  /** The ending that files of its kind have: ".docx". */
  ending: string;
}

/** What the requests about drafts stand on; the house gives it. */
export interface DraftNeeds {
  /** Throws `document.*`, and what the stream throws. */
  keepDraft(bytes: Readable, name: string): Promise<DraftAnswer>;
  /** Throws `draft.unknown`. */
  draft(sha256: string): Promise<DraftBytes>;
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
  async draftChanges({ query: { from, to, format } }) {
    const changes = await needs.draftChanges(from, to);
    if (format === 'json') return changes;
    return new Reply(200, `${tellChanges(changes).join('\n')}\n`, {
      'content-type': 'text/plain; charset=utf-8',
    });
  },
  async draft({ params: { sha256 }, query: { name }, ifNoneMatch }) {
    const draft = await needs.draft(sha256);
    if (!isKnownTo(ifNoneMatch, sha256))
      return sent(sha256, draft, fileNameIn(name) ?? `draft-${sha256.slice(0, 12)}${draft.ending}`);
    draft.bytes.destroy();
    return new Reply(304, undefined, kept(sha256));
  },
});

const UNNAMED = 'The draft';

/** The bytes of a digest never change. */
const kept = (sha256: string) => ({
  etag: `"${sha256}"`,
  'cache-control': 'private, max-age=31536000, immutable',
});

/** It is saved and never shown as a page of ours, whatever it says that it is. */
const sent = (sha256: string, { bytes, size, mediaType }: DraftBytes, name: string): Reply =>
  new Reply(200, bytes, {
    ...kept(sha256),
    'content-type': mediaType,
    'content-length': String(size),
    'content-disposition': attachment(name),
    'content-security-policy': "default-src 'none'; sandbox",
    'accept-ranges': 'none',
  });

/** RFC 9110, 13.1.2: a list of tags, weak or not, or any. */
const isKnownTo = (header: string | undefined, sha256: string): boolean =>
  (header ?? '')
    .split(',')
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === `"${sha256}"`);
