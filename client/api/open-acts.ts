import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type ObligationId, parseObligationId } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { OpenAct } from '../../domain/rights/open-acts.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Caller } from './caller.ts';
import { checked, personId } from './contract.ts';
import { callerOf } from './guard.ts';
import { invalid } from './problems.ts';

/** Which acts are open to a person; `today`: at the station of the obligation. */
export interface OpenActsAnswer {
  id: string;
  person: PersonId;
  today: CivilDate;
  acts: OpenAct[];
}

export interface OpenActNeeds {
  /** Throws `obligation.unknown`. */
  openActs(id: ObligationId, caller: Caller, person: PersonId): Promise<OpenActsAnswer>;
}

const query = z.strictObject({ id: z.string().default(''), person: personId.optional() });

/** `GET /open-acts?id=ID`: of who asks; the operator names a person. */
export function openActRoutes(app: FastifyInstance, needs: OpenActNeeds): void {
  app.get('/open-acts', async (request): Promise<OpenActsAnswer> => {
    const asked = checked(query, request.query);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const id = parseObligationId(asked.value.id)?.id;
    if (id === undefined) throw invalid('id: expected the id of an obligation, with its # written as %23');
    const caller = callerOf(request);
    const person = caller.person ?? (caller.via === 'home' ? (asked.value.person as PersonId) : undefined);
    if (person === undefined)
      throw invalid('person: this account is nobody in the directory; the operator names one');
    if (asked.value.person !== undefined && asked.value.person !== person)
      throw invalid('person: leave it out, only the operator asks for others');
    return needs.openActs(id, caller, person);
  });
}
