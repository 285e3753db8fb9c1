import type { FastifyInstance } from 'fastify';
import { MAX_BYTES } from '../../activities/documents/file.ts';
import type { GivenDocument, ReadInHouse } from '../documents/read-in-house.ts';
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

const LONGEST_NAME = 500;

/** `POST /documents?name=FILE&symbol=SYMBOL`, the bytes as application/octet-stream. */
export async function documentRoutes(app: FastifyInstance, needs: DocumentNeeds): Promise<void> {
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: MAX_BYTES },
    (_request, body, done) => done(null, body),
  );
  app.post('/documents', { bodyLimit: MAX_BYTES }, async (request): Promise<DocumentAnswer> => {
    if (!Buffer.isBuffer(request.body)) {
      throw invalid('expected the bytes of a document, content-type: application/octet-stream');
    }
    const { name = '', symbol } = request.query as { name?: string; symbol?: string };
    if (name.trim() === '' || name.length > LONGEST_NAME) {
      throw invalid('name: expected the name of the file, for messages and the record');
    }
    const { document, reading, read } = await needs.readDocument({
      bytes: request.body,
      name,
      wanted: symbol,
    });
    const neighbours = read.neighbours.map((neighbour) => neighbour.symbol);
    return { symbol: read.mandate.symbol, format: read.format, document, reading, neighbours };
  });
}
