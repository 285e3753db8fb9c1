import type { MandateText } from '../text/mandate-text.ts';
import type { Entry } from './entry.ts';
import type { Difference, MandateFacts, Source } from './events.ts';
import type { HeldReading } from './held-reading.ts';
import type { ReadingKey } from './key.ts';

/** What a person is asked after a later reading: `id` is the number of the event. */
export interface RereadProposal {
  id: number;
  key: ReadingKey;
  now: HeldReading | null;
  differences: Difference[];
}

/** A text that was read. */
export interface ReadText {
  text: string;
  source: Source;
  reader: string;
  seq: number;
}

interface Stands {
  /** Of the last event folded, and its hash. */
  seq: number;
  hash: string;
}

/** The register of one mandate. */
export interface Register extends Stands {
  status: 'read';
  mandate: MandateFacts;
  /** In the order in which they were read; the last is the newest. */
  texts: [ReadText, ...ReadText[]];
  /** Every reading that there ever was, in the order of their coming. */
  entries: Entry[];
  /** Open ones. */
  proposals: RereadProposal[];
}

export type MandateState = ({ status: 'unread' } & Stands) | Register;

export const UNREAD: MandateState = { status: 'unread', seq: 0, hash: '' };

export const entryOf = (register: Register, key: string): Entry | undefined =>
  register.entries.find((entry) => entry.key === key);

/** The readings in the order of the text; those that are in no paragraph of it at the end. */
export function inOrder({ entries }: Register, { paragraphs }: Pick<MandateText, 'paragraphs'>): Entry[] {
  const rank = new Map(paragraphs.map(({ label }, at) => [label, at]));
  const place = ({
    reading: {
      evidence: [first],
    },
  }: Entry): [number, number] => [rank.get(first.paragraph) ?? paragraphs.length, first.letters.from];
  return entries.toSorted((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}
