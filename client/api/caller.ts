import type { PersonId } from '../../domain/obligation/parties.ts';
import type { Asker } from '../../domain/rights/may.ts';
import { EVERYTHING, type Reader } from '../../domain/rights/reader.ts';

/** Who asks for something, and what they may read. */
export interface Caller extends Asker, Reader {
  /** null: the operator of the machine, `via: 'home'`. */
  account: string | null;
  name: string | null;
  /** Who that is in the directory; null: nobody, who acts on no obligation. The operator may name anybody. */
  person: PersonId | null;
  /** What tells this session from others of the account; null: it came in another way. */
  session: string | null;
}

/** Whoever has the token that stands in the home. */
export const OPERATOR: Caller = {
  ...{ via: 'home', account: null, name: null, person: null, session: null },
  ...{ roles: [], scopes: null },
  ...EVERYTHING,
};
