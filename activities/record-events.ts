import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { Fault } from '../domain/faults.ts';
import type { RecordedEvent } from '../domain/obligation/events.ts';
import type { CommandRequest, RecordAnswer } from '../domain/obligation/record.ts';

/** The record, as the workflows see it. */
export interface RecordActivities {
  /** Appends a command's outcome and returns what now stands. */
  recordEvents(request: CommandRequest): Promise<RecordAnswer>;
  /** The events after `afterSeq`, a page of them (`RECORD_PAGE`); fewer when there are no more. */
  readRecord(obligation: string, afterSeq: number): Promise<RecordedEvent[]>;
}

/**
 * Only our own workflows may call these, and theirs are local activities: anybody who reaches Temporal can have any other
 * run on our workers, with arguments of any kind. A past that workflow and record do not share cannot be mended by trying again: the run ends, and `resume` starts
 * another from the record. Everything else (a database that is away) is tried again for ever.
 */
export function createRecordActivities(record: RecordActivities): RecordActivities {
  return {
    recordEvents: (request) => fromInside(() => record.recordEvents(request)),
    readRecord: (obligation, afterSeq) => fromInside(() => record.readRecord(obligation, afterSeq)),
  };
}

/** Refuses whatever is not run by a workflow of this worker, as a local activity. */
export async function fromInside<T>(work: () => Promise<T>): Promise<T> {
  if (Context.current().info.isLocal) return faultsNamed(work());
  throw ApplicationFailure.nonRetryable(
    'the record is open to the workflows of this worker only',
    'request.unauthorized',
  );
}

/** Gives Temporal the code of a fault, and whether trying again can help. */
export async function faultsNamed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw ApplicationFailure.create({
      message: error.message,
      type: error.code,
      nonRetryable: error.code === 'record.diverged',
      cause: error,
    });
  }
}
