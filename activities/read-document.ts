import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { FAULTS, Fault } from '../domain/faults.ts';
import type { DocumentRead, ReadingLimits } from './documents/read-document.ts';

/** A document that was given to the house, by the digest of its bytes. */
export interface DocumentRequest {
  /** SHA-256 of its bytes, as the keeper of documents names it. */
  digest: string;
  /** What messages call it: the name of the file that was dropped. */
  name: string;
}

export interface DocumentActivities {
  /**
   * Reads a document: bytes to source to mandate to readings. Fails for good, with the fault's code as type, when the
   * document is bad; a keeper that is away is asked again.
   */
  readDocument(request: DocumentRequest): Promise<DocumentRead>;
}

/** What reading needs from the outside. */
export interface DocumentNeeds {
  /** The bytes of this digest. */
  bytesOf(digest: string): Promise<Uint8Array>;
  read(bytes: Uint8Array, name: string, limits: ReadingLimits): Promise<DocumentRead>;
}

/** How often it says that it is alive. */
const HEARTBEAT_MS = 2000;

export function createDocumentActivities({ bytesOf, read }: DocumentNeeds): DocumentActivities {
  return {
    async readDocument({ digest, name }) {
      const context = Context.current();
      const alive = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
      try {
        return await read(await bytesOf(digest), name, { signal: context.cancellationSignal });
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        throw ApplicationFailure.create({
          message: error.message,
          type: error.code,
          nonRetryable: FAULTS[error.code].exit === 2,
          details: [{ remedy: error.remedy }],
          cause: error,
        });
      } finally {
        clearInterval(alive);
      }
    },
  };
}
