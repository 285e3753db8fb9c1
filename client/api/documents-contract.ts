import { z } from 'zod';
import { MAX_BYTES } from '../../activities/documents/file.ts';
import { DOCX } from '../../activities/papers/media-type.ts';
import { DOCUMENT_FAULTS } from './fault-groups.ts';
import { bytes, route, taken } from './route.ts';

/** What became of a document: which resolution it is, and the digests under which it and its reading are kept. */
const documentAnswer = z.object({
  symbol: z.string(),
  format: z.string(),
  /** SHA-256 of the bytes. */
  document: z.string(),
  /** To be named in a launch or to the register, instead of a text. */
  reading: z.string(),
  neighbours: z.array(z.string()),
});
export type DocumentAnswer = z.infer<typeof documentAnswer>;

const documentQuery = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'expected the name of the file, for messages and the record')
    .max(500, 'expected at most 500 characters')
    .optional(),
  symbol: z
    .string()
    .trim()
    .min(1, 'expected a symbol')
    .max(100, 'expected at most 100 characters')
    .optional(),
});

const kept = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256, 64 hexadecimal digits'),
});
const saved = z.strictObject({
  name: z.string().trim().min(1, 'expected the name of a file').max(500).optional(),
});

export const DOCUMENT_ROUTES = {
  document: route({
    summary: 'The bytes of a document that was given, by their digest.',
    params: taken(kept),
    query: taken(saved),
    answers: {
      200: bytes('application/pdf', DOCX, 'text/html', 'text/plain', 'application/octet-stream'),
      304: null,
    },
    faults: ['document.unknown', 'documents.unreachable', 'documents.damaged'],
  }),
  readDocument: route({
    summary: 'Takes the bytes of a document, keeps them by digest and has a worker read them.',
    about:
      'Up to 50 MB, plain with `name`, or as the file of a form, which names it. `symbol`: where the file has several resolutions.',
    query: taken(documentQuery),
    body: bytes('application/octet-stream', 'multipart/form-data'),
    limit: MAX_BYTES,
    answers: { 200: documentAnswer },
    faults: DOCUMENT_FAULTS,
  }),
} as const;
