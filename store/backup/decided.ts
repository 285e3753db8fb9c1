import type { PeopleTables } from '../people/tables.ts';
import type { Tables } from '../tables.ts';

/** A table that goes into a backup. */
export interface KeptTable {
  columns: readonly string[];
  /** Its columns by which a row is one; in this order rows are read. */
  key: readonly string[];
  /**
   * How the moment of the backup bounds its rows where no transaction can. `inserted`: rows are never changed, and those that came
   * later are left out. `event`: with the event that they belong to. `none`: a row may be of later, which does no harm.
   */
  bound: 'inserted' | 'event' | 'none';
  page: number;
}

const SMALL = 500;

/** In the order in which they are put back. */
export const KEPT_TABLES = {
  // A key that came later has signed nothing that is here; an end that came later ends it here too.
  signing_key: {
    columns: ['id', 'kind', 'public_key', 'made_at', 'retired_at', 'revoked_at', 'reason'],
    ...{ key: ['id'], bound: 'none', page: SMALL },
  },
  person: { columns: ['id', 'name'], key: ['id'], bound: 'none', page: SMALL },
  // A number that was given later stays free: numbers may have gaps.
  ordinal: {
    columns: ['symbol', 'paragraph', 'last'],
    ...{ key: ['symbol', 'paragraph'], bound: 'none', page: SMALL },
  },
  mandate_text: { columns: ['sha256', 'text', 'metadata'], key: ['sha256'], bound: 'inserted', page: 10 },
  record_event: {
    columns: ['obligation', 'seq', 'hash', 'header', 'type'],
    ...{ key: ['obligation', 'seq'], bound: 'inserted', page: 100 },
  },
  // What was erased later is erased here too.
  record_part: {
    columns: ['obligation', 'seq', 'name', 'salt', 'value'],
    ...{ key: ['obligation', 'seq', 'name'], bound: 'event', page: SMALL },
  },
  record_answer: {
    columns: ['obligation', 'command_id', 'answer'],
    ...{ key: ['obligation', 'command_id'], bound: 'inserted', page: SMALL },
  },
  // Before the messages: who is told meanwhile is told here too, and not once more.
  to_tell: {
    columns: ['obligation', 'seq', 'at', 'open'],
    ...{ key: ['obligation', 'seq'], bound: 'event', page: SMALL },
  },
  message: {
    columns: ['id', 'person', 'day', 'station', 'language', 'made_at', 'status'],
    ...{ key: ['id'], bound: 'none', page: 100 },
  },
  message_text: { columns: ['message', 'subject', 'body'], key: ['message'], bound: 'none', page: 100 },
  message_rung: {
    columns: ['obligation', 'seq', 'person', 'message'],
    ...{ key: ['obligation', 'seq', 'person'], bound: 'event', page: SMALL },
  },
  mandate_effect: {
    columns: ['symbol', 'paragraph', 'adopted', 'does', 'words', 'of_symbol', 'of_paragraph'],
    key: ['symbol', 'paragraph', 'of_symbol', 'of_paragraph', 'does', 'adopted', 'words'],
    ...{ bound: 'none', page: SMALL },
  },
  calendar_reach: {
    columns: ['obligation', 'calendar_seq', 'outcome', 'since', 'tries'],
    ...{ key: ['obligation'], bound: 'none', page: SMALL },
  },
  // Who was disabled or has another role meanwhile is so here, too.
  account: {
    columns: [
      ...['id', 'kind', 'email', 'name', 'person', 'roles', 'password', 'subject', 'made_at', 'disabled_at'],
      ...['clearance', 'units'],
    ],
    ...{ key: ['id'], bound: 'none', page: SMALL },
  },
  sign_in_event: {
    columns: ['seq', 'at', 'kind', 'account', 'by', 'address', 'facts'],
    ...{ key: ['seq'], bound: 'inserted', page: SMALL },
  },
} as const satisfies Partial<Record<AnyTable, KeptTable>>;

type AnyTable = keyof Tables | keyof PeopleTables;
export type KeptTableName = keyof typeof KEPT_TABLES;
export const isKeptTable = (name: string): name is KeptTableName => Object.hasOwn(KEPT_TABLES, name);

/** These are made anew, and of what. */
export const MADE_ANEW = {
  mandate_view: 'the records of mandates',
  obligation_view: 'the records of obligations',
  delivery_view: 'the records of obligations',
  milestone_view: 'the records of obligations',
  reader_view: 'the records of obligations',
  draft_view: 'the records of obligations',
  body_view: 'the records of obligations',
  series_view: 'the records of series',
  projection: 'the program that restores',
  search_queue: 'all records',
  search_entry: 'all records',
} as const satisfies Partial<Record<AnyTable, string>>;

/** These end with their store: what was ended since would be good again. People sign in anew, programs get new tokens. */
export const LEFT_OUT = [
  'session',
  'api_token',
  'one_time_link',
  'sign_in_begun',
  'sign_in_failing',
  // Who looks on at a copy begins anew.
  'live_change',
  'live_order',
  // What a copy would tell to a repeat may be of after the copy was made.
  'kept_answer',
  'kept_answer_part',
] as const satisfies AnyTable[];

type Undecided = Exclude<AnyTable, KeptTableName | keyof typeof MADE_ANEW | (typeof LEFT_OUT)[number]>;
/** A table without a decision is a mistake of ours, and does not compile. */
export const ALL_DECIDED: [Undecided] extends [never] ? true : Undecided = true;
