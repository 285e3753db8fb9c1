import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { Caller } from './caller.ts';
import type { OPEN_ACT_ROUTES, OpenActsAnswer } from './open-acts-contract.ts';
import { invalid } from './problems.ts';
import type { Handlers } from './route.ts';

export interface OpenActNeeds {
  /** Throws `obligation.unknown`. */
  openActs(id: ObligationId, caller: Caller, person: PersonId): Promise<OpenActsAnswer>;
}

/** Of who asks; the operator names a person. */
export const openActHandlers = (needs: OpenActNeeds): Handlers<typeof OPEN_ACT_ROUTES> => ({
  openActs({ query: { id, person: named }, caller: who }) {
    const caller = who();
    const person = caller.person ?? (caller.via === 'home' ? (named as PersonId | undefined) : undefined);
    if (person === undefined)
      throw invalid('person: this account is nobody in the directory; the operator names one');
    if (named !== undefined && named !== person)
      throw invalid('person: leave it out, only the operator asks for others');
    return needs.openActs(id, caller, person);
  },
});
