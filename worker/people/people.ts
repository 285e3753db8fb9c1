import type { AccountNeeds, ProviderNeeds, SignInNeeds } from '../../client/api/people-needs.ts';
import { fromMs } from '../../domain/time/instant.ts';
import { accountsOf } from './accounts.ts';
import { comingIn } from './coming-in.ts';
import type { PeopleContext } from './context.ts';
import { links } from './links.ts';
import { COST, type Cost } from './passwords.ts';
import { tokensFor } from './tokens.ts';

export interface PeopleOptions {
  db: PeopleContext['db'];
  /** Where people reach the house. Without one, where it listens. */
  url?: string | undefined;
  listensAt?(): string;
  now?: PeopleContext['now'];
  /** Less in tests, which try hundreds. */
  cost?: Cost;
  provider?: ((context: PeopleContext) => ProviderNeeds) | undefined;
}

export type People = SignInNeeds & AccountNeeds;

/** Accounts, sessions and tokens of a house. */
export function createPeople({
  db,
  url,
  listensAt = () => 'http://127.0.0.1',
  now = () => fromMs(Date.now()),
  cost = COST,
  provider,
}: PeopleOptions): People {
  const context: PeopleContext = { db, now, cost, url: () => url?.replace(/\/+$/, '') ?? listensAt() };
  return {
    https: url?.startsWith('https:') ?? false,
    origin: url === undefined ? null : new URL(url).origin,
    ...comingIn(context),
    ...links(context),
    ...accountsOf(context),
    ...tokensFor(context),
    provider: provider?.(context) ?? null,
  };
}
