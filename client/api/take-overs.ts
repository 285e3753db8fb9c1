import type { FastifyInstance } from 'fastify';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';
import { type TakeOverAnswer, type TakeOverRequest, takeOverRequest } from './take-over-contract.ts';

/** What the request to take duties over stands on; the house gives it. */
export interface TakeOverNeeds {
  /** Throws `take-over.broken-rows` and `obligation.*`. */
  takeOver(request: TakeOverRequest): Promise<TakeOverAnswer>;
}

/** `POST /take-overs`. */
export function takeOverRoutes(app: FastifyInstance, needs: TakeOverNeeds): void {
  app.post('/take-overs', async (request) => {
    const asked = checked(takeOverRequest, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    return needs.takeOver(asked.value);
  });
}
