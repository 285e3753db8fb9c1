import type { Envelope } from '../obligation/events.ts';
import type { PersonId } from '../obligation/parties.ts';
import type { DirectoryFact } from './facts.ts';

/** The stream of the directory in the record. No mandate and no obligation is called so. */
export const DIRECTORY_STREAM = 'directory';

/** What was said of people and posts. Never changed once released; a new shape is a new version. */
export interface DirectoryFacts {
  facts: DirectoryFact[];
  /** The file that they come from; null: they were typed in. */
  file: { name: string; sha256: string } | null;
}

export type DirectoryChanged = Envelope & {
  type: 'DirectoryChanged';
  version: number;
  facts: DirectoryFacts;
};

/** What an officer asks: to take these facts, all or none. Names and the reason are kept apart, so that they can be erased. */
export interface DirectoryCommand extends DirectoryFacts {
  commandId: string;
  actor: PersonId;
  /** What the persons of these facts are called, by their ids. */
  names: Record<string, string>;
  reason: string | null;
}

/** Kept by the command's id and told again to a repeat. `seq`: of the event. */
export interface DirectoryAnswer {
  accepted: true;
  seq: number;
}
