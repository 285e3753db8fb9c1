import type { Kysely } from 'kysely';

/** The tables, as the newest migration leaves them. Text unless it is a small number; JSON is canonical text. */
export interface Tables {
  record_event: {
    /** The stream: the id of an obligation, the symbol of a mandate, the calendar's, or that of a series. */
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
    stage: string | null;
    procedure: string;
    holder_post: string | null;
    holder_person: string | null;
    next_due: string | null;
    /** The event that proposed new dates which nobody has answered yet. */
    proposal: number | null;
    state: string;
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
  /** What is to be told to whom; sending is another's work. */
  outbox: {
    obligation: string;
    seq: number;
    person: string;
    subject: string;
    at: string;
  };
  person: { id: string; name: string };
}

export type Db = Kysely<Tables>;
