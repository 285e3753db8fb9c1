import type { Caller } from '../../client/api/caller.ts';
import { Fault } from '../../domain/faults.ts';
import type { SignInEventKind } from '../../domain/rights/sign-in-events.ts';
import { fromMs, type Instant, toMs } from '../../domain/time/instant.ts';
import { tellSignIn } from '../../store/people/audit.ts';
import type { Db } from '../../store/tables.ts';
import type { Cost } from './passwords.ts';

/** What all that is about accounts stands on. */
export interface PeopleContext {
  db: Db;
  now(): Instant;
  /** Where people reach the house: `https://reports.example.org`. It is known once the house listens. */
  url(): string;
  /** How much work it is to try a password. */
  cost: Cost;
}

const HOUR_MS = 3_600_000;
export const LINK_MS = 24 * HOUR_MS;

export const after = (at: Instant, ms: number): Instant => fromMs(toMs(at) + ms);

/** What happened; an operator of the machine has no account. */
export interface Happened {
  account?: string | null;
  by?: Caller;
  address?: string;
  facts?: Record<string, unknown>;
}

/** Writes it where it is never changed; in the transaction of what has happened. */
export const tell = (
  db: Db,
  at: Instant,
  kind: SignInEventKind,
  { account = null, by, address, facts = {} }: Happened,
): Promise<void> =>
  tellSignIn(db, {
    ...{ at, kind, account, address: address ?? null, facts },
    by: by === undefined ? null : by.via === 'home' ? 'home' : by.account === account ? null : by.account,
  });

export const unknownAccount = (id: string): Fault =>
  new Fault(
    'account.unknown',
    `There is no account ${id}.`,
    'See which there are with: rapporteur accounts.',
  );

/** The account of whoever asks for something of their own; an operator has none. */
export function ownAccount({ account }: Caller): string {
  if (account !== null) return account;
  throw new Fault(
    'account.unknown',
    'The token of the home belongs to no account, so it has none of its own.',
    'Sign in as somebody, or name whose it is to be: rapporteur accounts.',
  );
}
