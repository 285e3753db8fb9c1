import { z } from 'zod';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { OpenAct } from '../../domain/rights/open-acts.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { byObligation, personId } from './contract.ts';
import { route, taken, told } from './route.ts';

/** Which acts are open to a person; `today`: at the station of the obligation. */
export interface OpenActsAnswer {
  id: string;
  person: PersonId;
  today: CivilDate;
  acts: OpenAct[];
}

export const OPEN_ACT_ROUTES = {
  openActs: route({
    summary: 'Which acts on an obligation are open to who asks, and why the others are not.',
    query: taken(byObligation.extend({ person: personId.optional() })),
    answers: {
      200: told<OpenActsAnswer>()(
        z.object({ id: z.string(), person: z.string(), today: z.string(), acts: z.array(z.unknown()) }),
      ),
    },
    faults: ['obligation.unknown'],
  }),
} as const;
