import { Fault } from '../../domain/faults.ts';
import type { AnswerOf } from '../house-client.ts';
import type { House } from './house.ts';

export type Account = AnswerOf<'accounts'>[number];

/** The account that somebody means: by its id, its e-mail address, or the name of a service. */
export async function accountMeant(house: House, text: string): Promise<Account> {
  const accounts = await house.accounts();
  const wanted = text.trim().toLowerCase();
  const found = accounts.filter(
    ({ id, email, name, kind }) =>
      id === text || email === wanted || (kind === 'service' && name.toLowerCase() === wanted),
  );
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) return only;
  throw new Fault(
    'account.unknown',
    more.length > 0 ? `Several accounts are called ${text}.` : `There is no account ${text}.`,
    'Name it by its id or e-mail address; see which there are with: rapporteur accounts.',
  );
}
