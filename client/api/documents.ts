import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { GivenDocument, ReadInHouse } from '../documents/read-in-house.ts';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';
import { clean, fileIn, takesFiles } from './received.ts';

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
const formQuery = documentQuery.partial({ name: true });

/** `POST /documents?name=FILE&symbol=SYMBOL`, the bytes as application/octet-stream; or a form with the file, which names it. */
export async function documentRoutes(app: FastifyInstance, needs: DocumentNeeds): Promise<void> {
  await takesFiles(app);
  app.post('/documents', async (request): Promise<DocumentAnswer> => {
    const asked = checked(request.isMultipart() ? formQuery : documentQuery, request.query);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const { symbol, name = UNNAMED } = asked.value;
    const file = await fileIn(request, clean(name));
    const { document, reading, read } = await needs.readDocument({
      bytes: file.bytes,
      name: (asked.value.name === undefined ? file.name : clean(name)) ?? UNNAMED,
      wanted: symbol,
    });
    const neighbours = read.neighbours.map((neighbour) => neighbour.symbol);
    return { symbol: read.mandate.symbol, format: read.format, document, reading, neighbours };
  });
}

const UNNAMED = 'The document';
