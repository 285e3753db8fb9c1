import { Fault } from '../../domain/faults.ts';

/** A house on another machine, which is asked with a token of an account. */
export interface Elsewhere {
  url: string;
  token: string;
}

/**
 * The house that `RAPPORTEUR_HOUSE` names, with the token in `RAPPORTEUR_TOKEN`; null: the one of the home is meant. Throws
 * `environment.invalid`; a token is never sent where others on the way could read it.
 */
export function elsewhereIn({
  RAPPORTEUR_HOUSE: url = '',
  RAPPORTEUR_TOKEN: token = '',
}: NodeJS.ProcessEnv): Elsewhere | null {
  if (url === '' && token === '') return null;
  if (url === '' || token === '')
    throw broken(`${url === '' ? 'RAPPORTEUR_TOKEN' : 'RAPPORTEUR_HOUSE'} is set without the other`);
  if (!/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])([:/]|$))/.test(url) || !URL.canParse(url))
    throw broken(`RAPPORTEUR_HOUSE is ${url}: expected https://host, or http on this machine`);
  if (!/^\S+$/.test(token)) throw broken('RAPPORTEUR_TOKEN: expected a token, without spaces');
  return { url: url.replace(/\/+$/, ''), token };
}

const broken = (why: string): Fault =>
  new Fault(
    'environment.invalid',
    `${why}.`,
    'Set both, the token as: rapporteur tokens new; or neither, for the house of this home. See docs/operations.md.',
  );
