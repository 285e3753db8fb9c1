import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { EventFacts } from '../../domain/obligation/events.ts';
import { isName } from '../../domain/obligation/fields.ts';
import { parseObligationId } from '../../domain/obligation/obligation.ts';
import { checked, personId, words } from './contract.ts';
import { invalid } from './mandates.ts';

const taking = z.strictObject({
  /** The same id is the same command to each of them, however often it is sent. */
  commandId: z.string().refine(isName, 'expected a text of 1 to 300 characters'),
  actor: personId,
  onBehalfOf: personId.nullable().default(null),
  reason: words,
  /** Which are meant; null: all that run. */
  ids: z
    .array(z.string().refine((id) => parseObligationId(id) !== undefined, 'expected ids of obligations'))
    .min(1, 'expected at least one id, or null for all')
    .nullable()
    .default(null),
  /** Only those that are planned for that duty station. */
  station: words.nullable().default(null),
  /** Only tell what would be. */
  try: z.boolean().default(false),
});
/** Has what runs go by the ladders that are in force now. */
export type TakingRequest = z.infer<typeof taking>;

/** What became of one: `same`: it goes by them already; `refused`: a rule stands against it; `not-reached`: its run has not answered. */
export interface TakingLine {
  id: string;
  outcome: 'taken' | 'same' | 'refused' | 'not-reached';
  /** Why not; null where it was taken. */
  why: string | null;
  /** What it awaits and speaks of on another day next. */
  replanned: EventFacts['LaddersTaken']['replanned'];
}

export interface TakingAnswer {
  /** The change of the calendar up to which the ladders were set. */
  calendarSeq: number;
  isTry: boolean;
  /** In the order of ids. */
  obligations: TakingLine[];
}

/** What the request about ladders stands on; the house gives it. */
export interface LadderNeeds {
  /** Throws `obligation.unknown` for an id that there is not. */
  takeLadders(request: TakingRequest): Promise<TakingAnswer>;
}

/** `POST /ladders`. */
export function ladderRoutes(app: FastifyInstance, needs: LadderNeeds): void {
  app.post('/ladders', async (request) => {
    const asked = checked(taking, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    return needs.takeLadders(asked.value);
  });
}
