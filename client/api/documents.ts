import type { FastifyError, FastifyInstance } from 'fastify';
import { z } from 'zod';
import { MAX_BYTES, tooLarge } from '../../activities/documents/file.ts';
import type { GivenDocument, ReadInHouse } from '../documents/read-in-house.ts';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';

/** What the request about documents stands on; the house gives it. */
export interface DocumentNeeds {
  /** Keeps a document and has it read. Throws `document.*`. */
  readDocument(given: GivenDocument): Promise<ReadInHouse>;
}

/** What became of a document: which resolution it is, and the digests under which it and its reading are kept. */
export interface DocumentAnswer {
  symbol: string;
  format: string;
  /** SHA-256 of the bytes. */
  document: string;
  /** To be named in a launch or to the register, instead of a text. */
  reading: string;
  neighbours: string[];
}

const documentQuery = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'expected the name of the file, for messages and the record')
    .max(500, 'expected at most 500 characters'),
  symbol: z
    .string()
    .trim()
    .min(1, 'expected a symbol')
    .max(100, 'expected at most 100 characters')
    .optional(),
});

const NO_BYTES = 'expected the bytes of a document, content-type: application/octet-stream';
const nameIn = (query: unknown): string => String((query as { name?: unknown }).name ?? 'The document');

/** `POST /documents?name=FILE&symbol=SYMBOL`, the bytes as application/octet-stream. */
export async function documentRoutes(app: FastifyInstance, needs: DocumentNeeds): Promise<void> {
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: MAX_BYTES },
    (_request, body, done) => done(null, body),
  );
  app.setErrorHandler((error: FastifyError, request) => {
    // The framework refuses these before we see the bytes.
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') throw tooLarge(nameIn(request.query));
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') throw invalid(NO_BYTES);
    throw error;
  });
  app.post('/documents', { bodyLimit: MAX_BYTES }, async (request): Promise<DocumentAnswer> => {
    if (!Buffer.isBuffer(request.body)) {
      throw invalid(NO_BYTES);
    }
    const asked = checked(documentQuery, request.query);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const { name, symbol } = asked.value;
    const { document, reading, read } = await needs.readDocument({
      bytes: request.body,
      name,
      wanted: symbol,
    });
    const neighbours = read.neighbours.map((neighbour) => neighbour.symbol);
    return { symbol: read.mandate.symbol, format: read.format, document, reading, neighbours };
  });
}
