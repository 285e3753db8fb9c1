import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import { tellChanges } from '../../domain/comparing/tell-changes.ts';
import { checked } from './contract.ts';
import { attachment } from './disposition.ts';
import {
  type ChangesAnswer,
  changesQuery,
  type DraftAnswer,
  draftDownloadQuery,
  draftParams,
  draftQuery,
  type UnusedAnswer,
} from './drafts-contract.ts';
import { invalid } from './mandates.ts';
import { fileIn, fileNameIn, takesFiles } from './received.ts';

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

/** The requests about drafts: bytes up and down, and what changed between two of them. */
export async function draftRoutes(app: FastifyInstance, needs: DraftNeeds): Promise<void> {
  await takesFiles(app);
  app.post('/drafts', async (request): Promise<DraftAnswer> => {
    const { name = UNNAMED } = given(draftQuery, request.query);
    const file = await fileIn(request, fileNameIn(name) ?? UNNAMED);
    return needs.keepDraft(file.bytes, file.name ?? fileNameIn(name) ?? UNNAMED);
  });
  app.get('/drafts/unused', async (): Promise<UnusedAnswer> => needs.unusedDrafts());
  app.get('/drafts/changes', async (request, reply) => {
    const { from, to, format } = given(changesQuery, request.query);
    const changes = await needs.draftChanges(from, to);
    if (format === 'json') return changes;
    return reply.type('text/plain; charset=utf-8').send(`${tellChanges(changes).join('\n')}\n`);
  });
  app.get('/drafts/:sha256', async (request, reply) => {
    const { sha256 } = given(draftParams, request.params);
    const { name } = given(draftDownloadQuery, request.query);
    const draft = await needs.draft(sha256);
    // The bytes of a digest never change.
    reply.header('etag', `"${sha256}"`).header('cache-control', 'private, max-age=31536000, immutable');
    if (isKnownTo(request.headers['if-none-match'], sha256)) {
      draft.bytes.destroy();
      return reply.code(304).send();
    }
    return sent(reply, draft, fileNameIn(name) ?? `draft-${sha256.slice(0, 12)}${draft.ending}`);
  });
}

const UNNAMED = 'The draft';

/** It is saved and never shown as a page of ours, whatever it says that it is. */
function sent(reply: FastifyReply, { bytes, size, mediaType }: DraftBytes, name: string) {
  return reply
    .type(mediaType)
    .header('content-length', size)
    .header('content-disposition', attachment(name))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('accept-ranges', 'none')
    .send(bytes);
}

/** RFC 9110, 13.1.2: a list of tags, weak or not, or any. */
const isKnownTo = (header: string | undefined, sha256: string): boolean =>
  (header ?? '')
    .split(',')
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === `"${sha256}"`);

function given<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const asked = checked(schema, value);
  if ('wrong' in asked) throw invalid(asked.wrong);
  return asked.value;
}
