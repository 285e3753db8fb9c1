import { parentPort } from 'node:worker_threads';
import type { Changes } from '../../domain/comparing/compare.ts';
import { Fault, type FaultCode } from '../../domain/faults.ts';
import { readMandate } from '../../domain/reading/read-mandate.ts';
import { compareDrafts, countDraft, type DraftCount } from './draft.ts';
import { resolutionsIn } from './open.ts';
import type { DocumentRead } from './read-document.ts';
import { sourceOf } from './source-of.ts';
import { wordsOf } from './words-of.ts';

/** What is done in this thread, and what comes of it. */
export type Task =
  | { does: 'read-mandate'; file: FileGiven; wanted: string | undefined }
  | { does: 'count-draft'; file: FileGiven }
  | { does: 'compare-drafts'; from: FileGiven; to: FileGiven };
export interface Outcomes {
  'read-mandate': DocumentRead;
  'count-draft': DraftCount;
  'compare-drafts': Changes;
}
export interface FileGiven {
  bytes: Uint8Array;
  /** What messages call it. */
  name: string;
}

/** What crosses to this thread and back. */
export interface Request {
  id: number;
  task: Task;
}
export type Reply =
  | { id: number; outcome: Outcomes[Task['does']] }
  | { id: number; fault: { code: FaultCode; message: string; remedy: string } }
  | { id: number; crash: string };

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');

const done = (task: Task): Promise<Outcomes[Task['does']]> => {
  switch (task.does) {
    case 'read-mandate':
      return readMandateIn(task.file, task.wanted);
    case 'count-draft':
      return countDraft(task.file);
    case 'compare-drafts':
      return compareDrafts(task.from, task.to);
  }
};

async function readMandateIn({ bytes, name }: FileGiven, wanted: string | undefined): Promise<DocumentRead> {
  const source = await sourceOf(bytes, name);
  const { main, mandates } = resolutionsIn(source, name, wanted);
  const neighbours = mandates
    .filter((mandate) => mandate !== main)
    .map(({ symbol, title, whole, paragraphs }) => ({ symbol, title, whole, paragraphs: paragraphs.length }));
  const { format } = source;
  return { format, text: wordsOf(source), mandate: main, neighbours, ...readMandate(main) };
}

port.on('message', async (request: Request) => {
  const { id, task } = request;
  try {
    port.postMessage({ id, outcome: await done(task) } satisfies Reply);
  } catch (error) {
    if (error instanceof Fault) {
      const { code, message, remedy } = error;
      port.postMessage({ id, fault: { code, message, remedy } } satisfies Reply);
    } else {
      port.postMessage({ id, crash: String(error) } satisfies Reply);
    }
  }
});
