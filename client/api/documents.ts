import type { FastifyError, FastifyInstance } from 'fastify';
import { MAX_BYTES, tooLarge } from '../../activities/documents/file.ts';
import type { GivenDocument, ReadInHouse } from '../documents/read-in-house.ts';
import { DOCUMENT_ROUTES } from './documents-contract.ts';
import { invalid } from './problems.ts';
import { type AnswerChecking, serve } from './serve.ts';

/** What the request about documents stands on; the house gives it. */
export interface DocumentNeeds {
  /** Keeps a document and has it read. Throws `document.*`. */
  readDocument(given: GivenDocument): Promise<ReadInHouse>;
}

const NO_BYTES = 'expected the bytes of a document, content-type: application/octet-stream';
const nameIn = (query: unknown): string => String((query as { name?: unknown }).name ?? 'The document');

/** The request whose body is no JSON. */
export async function documentRoutes(
  app: FastifyInstance,
  needs: DocumentNeeds & AnswerChecking,
): Promise<void> {
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
  serve(
    app,
    DOCUMENT_ROUTES,
    {
      async readDocument({ query: { name, symbol }, body }) {
        if (!Buffer.isBuffer(body)) throw invalid(NO_BYTES);
        const { document, reading, read } = await needs.readDocument({ bytes: body, name, wanted: symbol });
        const neighbours = read.neighbours.map((neighbour) => neighbour.symbol);
        return { symbol: read.mandate.symbol, format: read.format, document, reading, neighbours };
      },
    },
    needs,
  );
}
