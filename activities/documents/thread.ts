import { parentPort } from 'node:worker_threads';
import { Fault, type FaultCode } from '../../domain/faults.ts';
import { readMandate } from '../../domain/reading/read-mandate.ts';
import { mandateIn } from './open.ts';
import type { DocumentRead } from './read-document.ts';
import { sourceOf } from './source-of.ts';
import { wordsOf } from './words-of.ts';

/** What crosses to this thread and back. */
export interface Request {
  id: number;
  bytes: Uint8Array;
  name: string;
}
export type Reply =
  | { id: number; read: DocumentRead }
  | { id: number; fault: { code: FaultCode; message: string; remedy: string } }
  | { id: number; crash: string };

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');

async function read(bytes: Uint8Array, name: string): Promise<DocumentRead> {
  const source = await sourceOf(bytes, name);
  const text = wordsOf(source);
  const mandate = mandateIn(text, name);
  return { format: source.format, lines: source.lines, text, mandate, ...readMandate(mandate) };
}

port.on('message', async ({ id, bytes, name }: Request) => {
  try {
    port.postMessage({ id, read: await read(bytes, name) } satisfies Reply);
  } catch (error) {
    if (error instanceof Fault) {
      const { code, message, remedy } = error;
      port.postMessage({ id, fault: { code, message, remedy } } satisfies Reply);
    } else {
      port.postMessage({ id, crash: String(error) } satisfies Reply);
    }
  }
});
