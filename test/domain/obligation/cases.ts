import type { EventType } from '../../../domain/obligation/events.ts';
import type { RefusalCode } from '../../../domain/obligation/refusals.ts';
import type { PEOPLE } from '../../setup/sample.ts';
import type { Doing, File } from './file.ts';

/** Somebody does what is allowed: the file before, and the event that it leads to with exactly these facts. */
export type Accepted = [
  title: string,
  file: () => File,
  who: keyof typeof PEOPLE,
  doing: Doing,
  event: EventType,
  facts: object,
];

/** Somebody tries what is not allowed. */
export type Refused = [
  title: string,
  code: RefusalCode,
  file: () => File,
  who: keyof typeof PEOPLE,
  doing: Doing,
];

/** The cases of one kind of act: `acts/NAME.cases.ts`. */
export interface Cases {
  ACCEPTED: Accepted[];
  REFUSED: Refused[];
}
