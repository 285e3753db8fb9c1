import type { Right } from '../../domain/rights/rights.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Account } from '../../store/people/accounts.ts';
import type { ApiToken } from '../../store/people/api-tokens.ts';
import type { SignInEvent } from '../../store/people/audit.ts';
import type { Caller } from './caller.ts';
import type { Once } from './once.ts';
import type { AccountRequest, AuditQuery, ChangeRequest } from './people-shapes.ts';

/** What a cookie is to hold, and of whom. */
export interface SignedIn {
  secret: string;
  account: Account;
}

/** What signing in stands on; the house gives it. `address`: from where it came. */
export interface SignInNeeds {
  /** Whether cookies go by https only. */
  https: boolean;
  /** The addresses that pages of ours have: nothing else may ask with a cookie. null: whatever the request was sent to. */
  origin: string | null;
  callerBySession(secret: string): Promise<Caller | undefined>;
  callerByToken(secret: string): Promise<Caller | undefined>;
  /** Very many tokens that nobody knows came from there. */
  tokensTried(address: string): Promise<void>;
  /** What the table of rights has refused to somebody who had come in; the same of the same one is kept once a day. */
  wasRefused(caller: Caller, refused: { request: string; code: string }, address: string): Promise<void>;
  /** Throws `sign-in.failed`, the same for a wrong password and an unknown name, and `sign-in.locked`. */
  signIn(by: { email: string; password: string }, address: string): Promise<SignedIn>;
  signOut(caller: Caller): Promise<void>;
  signOutEverywhere(caller: Caller): Promise<void>;
  /** Throws as `signIn`. */
  changePassword(
    caller: Caller,
    change: { current: string; next: string },
    address: string,
    once: Once,
  ): Promise<void>;
  /** Throws `sign-in.link-over`. */
  setUp(
    given: {
      link: string;
      email: string;
      name: string;
      password: string;
      person: string | null;
      roles: string[];
    },
    address: string,
  ): Promise<Account>;
  setPassword(given: { link: string; password: string }, address: string): Promise<Account>;
  /** A new one each time; the one before ends. null: there are accounts already. */
  setUpLink(once?: Once): Promise<{ link: string; expiresAt: Instant } | null>;
  isSetUp(): Promise<boolean>;
  /** null: there is no provider of identities. */
  provider: ProviderNeeds | null;
}

/** Signing in by a provider of identities. */
export interface ProviderNeeds {
  /** Where the browser is to go, and what its cookie is to hold until it is back. */
  begin(): Promise<{ to: string; state: string }>;
  /** `state`: of the cookie. Throws `sign-in.provider`, `sign-in.unknown-person` and `sign-in.failed`. */
  back(query: string, state: string, address: string): Promise<SignedIn>;
}

/** What accounts and tokens stand on; the house gives it. `by`: who wants it. */
export interface AccountNeeds {
  accounts(): Promise<Account[]>;
  /** With a link to set the password, of a person. Throws `account.taken`. */
  makeAccount(
    by: Caller,
    request: AccountRequest,
    once: Once,
  ): Promise<{ account: Account; link: string | null }>;
  /** Throws `account.unknown`, `account.taken` and `rights.own-account`. */
  changeAccount(by: Caller, id: string, change: ChangeRequest, once: Once): Promise<Account>;
  passwordLink(by: Caller, id: string, once: Once): Promise<{ link: string; expiresAt: Instant }>;
  tokens(account: string | null): Promise<ApiToken[]>;
  /** Throws `rights.not-allowed` for what the account may not do itself. */
  makeToken(
    by: Caller,
    account: string,
    request: { name: string; scopes: Right[]; days: number },
    once: Once,
  ): Promise<{ token: ApiToken; secret: string }>;
  /** `account`: whose it must be; null: anybody's. Throws `token.unknown`. */
  revokeToken(by: Caller, id: string, account: string | null): Promise<ApiToken>;
  signIns(query: AuditQuery): Promise<SignInEvent[]>;
}
