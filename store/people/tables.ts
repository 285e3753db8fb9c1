import type { Generated } from 'kysely';
import type { Sensitivity } from '../../domain/obligation/acts/handling/handling.ts';

/** The tables of accounts and of what shows that somebody has one. Lists are JSON; moments and days are text. */
export interface PeopleTables {
  account: {
    id: string;
    kind: 'person' | 'service';
    /** In small letters; null: a service account. */
    email: string | null;
    name: string;
    /** Of the directory. One account a person. */
    person: string | null;
    roles: string;
    /** What its password is checked against. null: it has none. */
    password: string | null;
    /** Who it is to the provider of identities: its issuer, a space, its `sub`. */
    subject: string | null;
    made_at: string;
    disabled_at: string | null;
    /** Up to how sensitive what it reads may be. */
    clearance: Sensitivity;
    /** Whose files it reads, as a list; null: those of all units. */
    units: string | null;
  };
  /** `digest`: SHA-256 of what the cookie holds. */
  session: {
    digest: string;
    account: string;
    via: 'password' | 'oidc';
    made_at: string;
    /** To the minute. */
    seen_at: string;
  };
  api_token: {
    id: string;
    digest: string;
    account: string;
    name: string;
    /** Its first characters, to tell one from another. */
    beginning: string;
    scopes: string;
    made_at: string;
    expires_at: string;
    /** To the minute. */
    used_at: string | null;
    revoked_at: string | null;
  };
  /** Deleted when it is used. `account`: whose password it sets; null: it makes the first account. */
  one_time_link: { digest: string; kind: 'set-up' | 'password'; account: string | null; expires_at: string };
  /** A sign-in that went to the provider of identities and has not come back; `digest`: of its state. Deleted when it does. */
  sign_in_begun: { digest: string; nonce: string; verifier: string; expires_at: string };
  /** How often it failed by a name or from an address, by the digest of either; nothing of it is looked at before `until`. */
  sign_in_failing: { digest: string; failures: number; last_at: string; until: string };
  /** What happened to accounts. Never changed. */
  sign_in_event: {
    seq: Generated<number>;
    at: string;
    kind: string;
    /** Whose; null: nobody's that is known. */
    account: string | null;
    /** Who did it, where it was not whose account it is; `home`: the operator of the machine. */
    by: string | null;
    address: string | null;
    facts: string;
  };
}
