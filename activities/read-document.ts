import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { FAULTS, Fault } from '../domain/faults.ts';
import type { Keeper } from './documents/keeper.ts';
import type { DocumentRead, DocumentRequest, KeptReading, ReadingLimits } from './documents/read-document.ts';

/** What was read. The whole of it is kept outside: a long resolution is more than Temporal carries. */
export interface DocumentOutcome {
  symbol: string;
  /** The digest under which the keeper has the `KeptReading`, as JSON. */
  reading: string;
}

export interface DocumentActivities {
  /**
   * Reads a document: bytes to source to mandate to readings. Fails for good, with the fault's code as type, when the
   * document is bad; a keeper that is away is asked again.
   */
  readDocument(request: DocumentRequest): Promise<DocumentOutcome>;
}

/** What reading needs from the outside. */
export interface DocumentNeeds {
  keeper: Keeper;
  read(bytes: Uint8Array, name: string, limits: ReadingLimits): Promise<DocumentRead>;
}

/** How often it says that it is alive. */
const HEARTBEAT_MS = 2000;

export function createDocumentActivities({ keeper, read }: DocumentNeeds): DocumentActivities {
  return {
    async readDocument({ digest, name, wanted }) {
      const context = Context.current();
      const alive = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
      try {
        const limits = { signal: context.cancellationSignal, ...(wanted === null ? {} : { wanted }) };
        const kept: KeptReading = {
          document: digest,
          name,
          read: await read(await keeper.bytesOf('document', digest), name, limits),
        };
        const reading = await keeper.keep('reading', new TextEncoder().encode(JSON.stringify(kept)));
        return { symbol: kept.read.mandate.symbol, reading };
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
