import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Sensitivity } from '../domain/obligation/acts/handling/handling.ts';
import type { ReaderKey } from '../domain/rights/reader.ts';
import type { PeopleTables } from './people/tables.ts';

/** The tables, as the newest migration leaves them. Text unless it is a small number; JSON is canonical text, but for the state of an obligation. */
export interface Tables extends PeopleTables {
  record_event: {
    /** The stream: the id of an obligation, the symbol of a mandate, the calendar's or the directory's, or that of a series. */
    obligation: string;
    seq: number;
    hash: string;
    /** The exact canonical bytes (RFC 8785) that `hash` is of. */
    header: string;
    type: string;
  };
  /** Personal and free text, apart from the facts that only commit to it. Can be erased, never changed. */
  record_part: {
    obligation: string;
    seq: number;
    name: string;
    salt: string | null;
    value: string | null;
  };
  record_answer: {
    obligation: string;
    command_id: string;
    answer: string;
  };
  /** What was answered to a change that carried a key, by a digest of it, for a repeat; `answer` null: it is under way. */
  kept_answer: {
    digest: string;
    /** A digest of what was asked. */
    asked: string;
    begun_at: string;
    /** The process that works on it, until `busy_until` at most unless it says more. null: nobody does. */
    holder: string;
    busy_until: string | null;
    answer: string | null;
  };
  /** What of it has been done already; written with what was done. */
  kept_answer_part: { digest: string; what: string; told: string };
  /** The last ordinal given in a paragraph: numbers are never given twice. */
  ordinal: { symbol: string; paragraph: string; last: number };
  /** Canonical texts by their digest, with what was found in them. Kept for the evidence that points into them. */
  mandate_text: { sha256: string; text: string; metadata: string };
  /** The read model of a mandate's register. */
  mandate_view: { symbol: string; seq: number; state: string };
  /** The read model: made in the transaction of the record, by the same `evolve`. */
  obligation_view: {
    obligation: string;
    symbol: string;
    seq: number;
    status: string;
    /** Where it runs; of a closed file how it ended. */
    stage: string | null;
    procedure: string;
    product: string;
    /** What it is about, or what its mandate is called. */
    title: string | null;
    holder_post: string | null;
    holder_person: string | null;
    /** Of the holder's post. */
    unit: string | null;
    /** Of its plan. */
    station: string | null;
    next_due: string | null;
    /** The last day of all that is owed. */
    final_due: string | null;
    /** The event that proposed new dates which nobody has answered yet. */
    proposal: number | null;
    /** Days from which it is at risk, `domain/risk`; null: it has no day to miss. */
    risk_medium_from: string | null;
    risk_high_from: string | null;
    risk_late_from: string | null;
    sensitivity: Sensitivity;
    /** By which change of the calendar its plan was made; 0: by none, or it does not run. */
    calendar_seq: number;
    /** Without its plan. */
    state: string;
    plan: string | null;
  };
  /** The product going to one recipient. */
  delivery_view: {
    obligation: string;
    delivery: string;
    body: string;
    session: number | null;
    /** By its plan; null before the launch. */
    due: string | null;
    state: 'owed' | 'submitted' | 'issued' | 'held' | 'dropped';
  };
  /** Milestones of what runs that are not reached. `delivers`: the last of its delivery. */
  milestone_view: {
    obligation: string;
    milestone: string;
    step: string;
    delivery: string | null;
    due: string;
    delivers: boolean;
  };
  /** For whom a file is: `person/p-okafor`, `unit/DPA`; `everybody` before its launch. */
  reader_view: { obligation: string; reader: ReaderKey };
  /** The versions of its text, by their bytes. */
  draft_view: { obligation: string; sha256: string };
  /** The bodies of its deliveries, each once. */
  body_view: { obligation: string; body: string };
  /** Of which version the read model is. `after`: up to where it was made anew by an attempt that did not come to its end. */
  projection: { name: 'read-model'; version: number; after: string | null };
  /** Events with words that are not found yet, in the order in which they came. */
  search_queue: { position: Generated<string>; stream: string; seq: number; at: string };
  /** Words that can be found, and where they stand. */
  search_entry: {
    id: string;
    stream: string;
    seq: number;
    kind: 'mandate' | 'paragraph' | 'obligation' | 'evidence' | 'comment';
    symbol: string | null;
    obligation: string | null;
    paragraph: string | null;
    language: 'english' | 'french';
    words: string;
    /** Made of the words by the database. */
    document: ColumnType<string, never, never>;
  };
  /** What came of the last change of the calendar that was told to an obligation. Not of the record: it may be made anew. */
  calendar_reach: {
    obligation: string;
    calendar_seq: number;
    outcome: 'proposed' | 'same' | 'no-run' | 'no-answer' | 'failed';
    /** An instant: since then it is so. */
    since: string;
    /** How often this change was tried on it. */
    tries: number;
  };
  /** The read model of series; `symbol`: of the mandate of the duty. */
  series_view: { series: string; symbol: string; seq: number; status: string; state: string };
  /** What a mandate that was read here does to duties of earlier ones; as its newest reading has it. */
  mandate_effect: {
    symbol: string;
    paragraph: string;
    adopted: string;
    does: string;
    words: string;
    /** The mandate that it names, and its paragraph; '' when the text names none. */
    of_symbol: string;
    of_paragraph: string;
  };
  /** Events of the record that speak to people. `open`: somebody is still to be told, or nobody is there to hear it. */
  to_tell: { obligation: string; seq: number; at: string; open: boolean };
  /** One digest of one person on one day. What it says stands apart. */
  message: {
    /** `p-okafor/2009-06-02`. */
    id: string;
    person: string;
    day: string;
    station: string;
    language: string;
    made_at: string;
    /** Captured: kept and shown, and sent to nobody. */
    status: 'captured' | 'sent' | 'failed';
  };
  /** Can be erased, never changed. */
  message_text: { message: string; subject: string | null; body: string | null };
  /** In which message a person is told of an event: in one. */
  message_rung: { obligation: string; seq: number; person: string; message: string };
  /** What has changed, for whoever looks on; forgotten after some days. */
  live_change: {
    tx: Generated<string>;
    position: Generated<string>;
    stream: string;
    seq: number;
    type: string;
    at: Generated<Date>;
  };
  /** The order that places are given out in, and up to where it is forgotten. */
  live_order: { id: string; gone_tx: string; gone_position: string };
  person: { id: string; name: string };
  /** Public keys by the digest of each. Ended by one of the two moments, never changed or deleted. */
  signing_key: {
    id: string;
    kind: string;
    /** PEM (SPKI). */
    public_key: string;
    made_at: string;
    retired_at: string | null;
    revoked_at: string | null;
    /** Why it was revoked. */
    reason: string | null;
  };
}

export type Db = Kysely<Tables>;
