import type { Given } from '../obligation/confirm.ts';
import type { Obligation, ObligationId } from '../obligation/obligation.ts';
import type { PersonId } from '../obligation/parties.ts';
import type { Addressee, DueElement, Effect, Product, Recipient } from '../reading/reading.ts';
import type { KnownDays } from '../time/known-days.ts';
import type { MandateFacts, Source } from './events.ts';
import type { DigestedText, HeldReading } from './held-reading.ts';

/** The fields of a reading as a person sets them; only those named are set. */
export interface Values {
  product?: Product;
  addressee?: Addressee;
  recipients?: Recipient[];
  due?: DueElement[];
  subject?: string | null;
  collectsViews?: boolean;
  /** null: it is a document of its own after all. */
  inContext?: string | null;
}

/** What one part of a split reading takes; what is not named it has from the whole. */
export type Part = Pick<Values, 'product' | 'recipients' | 'due' | 'subject'>;

/** Words of the text: the `occurrence`th time (from 1) that they stand in the paragraph. */
export interface Marked {
  paragraph: string;
  words: string;
  occurrence: number;
}

/** Bodies that nobody knows yet, and that are meant so. */
interface New {
  newBodies?: string[];
}

interface Fields {
  confirm: { key: string; values: Values; given: Given } & New;
  correct: { key: string; values: Values; given: Given } & New;
  add: { marked: Marked; values: Values & { product: Product; addressee: Addressee } } & New;
  split: { key: string; parts: Part[] } & New;
  join: { keys: string[] };
  reject: { key: string };
  'not-ours': { key: string; owner: string };
  /** A section of another product: of the obligation or the series of that id. */
  attach: { key: string; to: ObligationId };
  undo: { key: string };
  /** `keep` what a person decided, or `take` what the program now reads. */
  settle: { proposal: number; outcome: 'keep' | 'take' };
}

interface Attribution {
  /** Chosen by the sender; the same id is the same command, however often it is sent. */
  commandId: string;
  actor: PersonId;
  onBehalfOf: PersonId | null;
  /** The reason, in words. Kept apart from the facts. */
  comment: string | null;
}

export const VERBS = [
  'confirm',
  'correct',
  'add',
  'split',
  'join',
  'reject',
  'not-ours',
  'attach',
  'undo',
  'settle',
] as const satisfies (keyof Fields)[];
export type Verb = (typeof VERBS)[number];

export type VerbCommandOf<T extends Verb> = Attribution & { type: T } & Fields[T];
/** What a person may ask of the register of a mandate. */
export type VerbCommand = { [T in Verb]: VerbCommandOf<T> }[Verb];

/** A text that was read, put to the register. Comes from inside the house only. */
export interface ReadCommand extends Attribution {
  type: 'read';
  mandate: MandateFacts;
  text: string;
  source: Source;
  reader: string;
  readings: HeldReading[];
  /** What it does to duties of earlier mandates; the register decides nothing about it. */
  effects?: readonly Effect[];
}

export type RegisterCommand = VerbCommand | ReadCommand;
export type RegisterCommandType = RegisterCommand['type'];

/** What the register does not know by itself when it decides. */
export interface Surroundings {
  /** The calendars by which it is decided, and the number of the last change in them; 0: as the program ships. */
  calendar: { known: KnownDays; seq: number };
  /** The last ordinal that was given in each paragraph, by its label. */
  ordinals: Readonly<Record<string, number>>;
  /** The ids of this mandate's obligations that were launched. */
  launched: ReadonlySet<string>;
  /** Of those that an attachment names, the obligations and series to which something can still be added. */
  hosts?: ReadonlySet<string>;
  /** The newest text of the mandate, in which words are marked; null when it is not at hand. */
  text: DigestedText | null;
  /** Obligations of this mandate that were confirmed before it had a register, and not undone. */
  unregistered: readonly Obligation[];
}
