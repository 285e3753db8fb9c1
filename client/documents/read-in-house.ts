import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  ActivityFailure,
  ApplicationFailure,
  type Client,
  WorkflowFailedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import type { Keeper } from '../../activities/documents/keeper.ts';
import type { DocumentRead, DocumentRequest, KeptReading } from '../../activities/documents/read-document.ts';
import { Fault, isFaultCode } from '../../domain/faults.ts';
import { readingWorkflowId } from '../../workflows/messages.ts';
import type { reading } from '../../workflows/reading.ts';
import { shown } from '../../workflows/shown.ts';

export interface GivenDocument {
  bytes: Uint8Array | Readable;
  /** What messages call it. */
  name: string;
  /** The symbol of the resolution that is meant, when the document has several. */
  wanted?: string | undefined;
}

/** A document that was read, and the digests under which its bytes and what was read are kept. */
export interface ReadInHouse {
  document: string;
  reading: string;
  read: DocumentRead;
}

export interface ReadingOptions {
  client: Client;
  taskQueue: string;
  keeper: Keeper;
}

/**
 * Keeps a document and has it read by a worker of the house. The same document asked for twice at once is read once.
 * Throws the `document.*` that the reading found.
 */
export async function readInHouse(
  { client, taskQueue, keeper }: ReadingOptions,
  { bytes, name, wanted = undefined }: GivenDocument,
): Promise<ReadInHouse> {
  const digest = await keeper.keep('document', bytes);
  try {
    const outcome = await client.workflow.execute<typeof reading>('reading', {
      taskQueue,
      workflowId: readingIdOf({ digest, name, wanted: wanted ?? null }),
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      staticSummary: shown('A document that was given is read'),
      args: [{ digest, name, wanted: wanted ?? null }],
    });
    const { read } = await keptReading(keeper, outcome.reading);
    return { document: digest, reading: outcome.reading, read };
  } catch (error) {
    throw foundBy(error) ?? error;
  }
}

/** The workflow that reads this document under this name: another name may mean another resolution in it. */
export function readingIdOf(request: DocumentRequest): string {
  const asked = createHash('sha256')
    .update(JSON.stringify([request.name, request.wanted]), 'utf8')
    .digest('hex');
  return readingWorkflowId(request.digest, asked);
}

/** What was read, by the digest under which it is kept. Throws `document.unknown`. */
export async function keptReading(keeper: Keeper, digest: string): Promise<KeptReading> {
  return JSON.parse(new TextDecoder().decode(await keeper.bytesOf('reading', digest))) as KeptReading;
}

/** The fault that the reading found in the document. */
function foundBy(error: unknown): Fault | undefined {
  const failure = error instanceof WorkflowFailedError ? error.cause : undefined;
  const cause = failure instanceof ActivityFailure ? failure.cause : undefined;
  if (!(cause instanceof ApplicationFailure) || !isFaultCode(cause.type ?? '')) return undefined;
  const { message, type, details } = cause;
  const [{ remedy = 'Give another document.' } = {}] = (details ?? []) as { remedy?: string }[];
  return new Fault(type as Fault['code'], message, remedy, { cause: error });
}
