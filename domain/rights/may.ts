import { type Right, rightOf } from './rights.ts';
import { ROLES, type Role } from './roles.ts';

/**
 * How somebody came in: `home` with the token that stands in the home, which makes the operator of the machine; `session` signed in;
 * `token` with a token of an account.
 */
export type Via = 'home' | 'session' | 'token';

/** Who asks, as far as rights go. */
export interface Asker {
  via: Via;
  roles: readonly Role[];
  /** What the token names; null: nothing is held back. */
  scopes: readonly Right[] | null;
}

/** Whether it is open, or a sentence that can stand beside a button. */
export type Verdict = { allowed: true } | { allowed: false; code: 'rights.not-allowed'; why: string };

/** Asks the table. Whoever reads the home's files can do all of it anyway. */
export function may(asker: Asker, right: Right): Verdict {
  const { to, of, inPerson } = rightOf(right);
  if (asker.via === 'home') return { allowed: true };
  if (!of.some((role) => asker.roles.includes(role)))
    return no(`To ${to} is for ${listOf(of)}: ${butOf(asker)}.`);
  if (asker.via === 'session') return { allowed: true };
  if (inPerson) return no(`To ${to} one has to sign in: no token does.`);
  return asker.scopes?.includes(right) === false
    ? no(`This token does not name ${right}: without it nobody may ${to}.`)
    : { allowed: true };
}

const no = (why: string): Verdict => ({ allowed: false, code: 'rights.not-allowed', why });

const listOf = (roles: readonly Role[]): string => {
  const names = roles.map((role) => ROLES[role].many);
  if (names.length === 0) return 'the house alone';
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

function butOf({ roles }: Asker): string {
  if (roles.length === 0) return 'this account has no role yet';
  return roles.map((role) => `${ROLES[role].one} ${ROLES[role].but}`).join('; ');
}
