import { proxyActivities } from '@temporalio/workflow';
import type { DocumentRequest } from '../activities/documents/read-document.ts';
import type { DocumentActivities, DocumentOutcome } from '../activities/read-document.ts';
import { shown } from './shown.ts';

const { readDocument } = proxyActivities<DocumentActivities>({
  // One document at a time is read, each for half a minute at most: a good one may stand behind several bad ones.
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute', maximumAttempts: 5 },
  summary: shown('Read the document'),
});

/**
 * A document is read: by whichever worker lives, again when one died over it, and never without an end. Reading will
 * improve, so it runs in an activity and its answer is in history. What is owed is for a person to confirm.
 */
export const reading = (request: DocumentRequest): Promise<DocumentOutcome> => readDocument(request);
