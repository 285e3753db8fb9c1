import { parentPort } from 'node:worker_threads';
import { Fault, type FaultCode } from '../../domain/faults.ts';
import { readMandate } from '../../domain/reading/read-mandate.ts';
import { resolutionsIn } from './open.ts';
import type { DocumentRead } from './read-document.ts';
import { sourceOf } from './source-of.ts';
import { wordsOf } from './words-of.ts';

/** What crosses to this thread and back. */
export interface Request {
  id: number;
  bytes: Uint8Array;
  name: string;
  wanted: string | undefined;
}
export type Reply =
  | { id: number; read: DocumentRead }
  | { id: number; fault: { code: FaultCode; message: string; remedy: string } }
  | { id: number; crash: string };

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');

async function read({ bytes, name, wanted }: Request): Promise<DocumentRead> {
  const source = await sourceOf(bytes, name);
  const { main, mandates } = resolutionsIn(source, name, wanted);
  const neighbours = mandates
    .filter((mandate) => mandate !== main)
    .map(({ symbol, title, whole, paragraphs }) => ({ symbol, title, whole, paragraphs: paragraphs.length }));
  const { format } = source;
  return { format, text: wordsOf(source), mandate: main, neighbours, ...readMandate(main) };
}

port.on('message', async (request: Request) => {
  const { id } = request;
  try {
    port.postMessage({ id, read: await read(request) } satisfies Reply);
  } catch (error) {
    if (error instanceof Fault) {
      const { code, message, remedy } = error;
      port.postMessage({ id, fault: { code, message, remedy } } satisfies Reply);
    } else {
      port.postMessage({ id, crash: String(error) } satisfies Reply);
    }
  }
});
