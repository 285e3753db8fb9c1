import type { GivenDocument, ReadInHouse } from '../documents/read-in-house.ts';
import type { DOCUMENT_ROUTES } from './documents-contract.ts';
import { invalid } from './problems.ts';
import { clean, fileIn, fileNameIn } from './received.ts';
import type { Handlers } from './route.ts';
import { type KeptFile, sentFile } from './sent-file.ts';

/** What the request about documents stands on; the house gives it. */
export interface DocumentNeeds {
  /** Keeps a document and has it read. Throws `document.*`. */
  readDocument(given: GivenDocument): Promise<ReadInHouse>;
  /** Throws `document.unknown`. */
  document(sha256: string): Promise<KeptFile>;
}

export const documentHandlers = (needs: DocumentNeeds): Handlers<typeof DOCUMENT_ROUTES> => ({
  async document({ params: { sha256 }, query: { name }, ifNoneMatch }) {
    const file = await needs.document(sha256);
    const called = fileNameIn(name) ?? `document-${sha256.slice(0, 12)}${file.ending}`;
    return sentFile(file, { sha256, ifNoneMatch, name: called });
  },
  async readDocument({ query, body }) {
    const given = query.name === undefined ? undefined : clean(query.name);
    const file = await fileIn(body, given ?? UNNAMED);
    const name = given ?? file.name;
    if (name === undefined) {
      file.bytes.destroy();
      throw invalid('name: missing, expected words');
    }
    const { symbol: wanted } = query;
    const { document, reading, read } = await needs.readDocument({ bytes: file.bytes, name, wanted });
    const neighbours = read.neighbours.map((neighbour) => neighbour.symbol);
    return { symbol: read.mandate.symbol, format: read.format, document, reading, neighbours };
  },
});

const UNNAMED = 'The document';
