import type { FastifyInstance } from 'fastify';
import { Fault } from '../../domain/faults.ts';
import type { VerbCommand } from '../../domain/register/commands.ts';
import type { RegisterAnswer } from '../../domain/register/outcome.ts';
import { EVERY_REGISTER_REFUSAL } from '../../domain/register/refusals.ts';
import type { MandateView } from '../../store/mandate-reads.ts';
import { checked } from './contract.ts';
import {
  type MandateAnswer,
  type MandateRequest,
  mandateRequest,
  registerCommandIn,
} from './register-contract.ts';

/** A register as it stands, and what an auditor would object to in its record; empty when it holds. */
export type MandateAsked = MandateView & { objections: string[] };

/** What the requests about mandates stand on; the house gives it. */
export interface MandateNeeds {
  /** Reads a text into the register of its mandate. */
  register(request: MandateRequest): Promise<MandateAnswer | Refused>;
  mandate(symbol: string): Promise<MandateAsked | undefined>;
  /** Takes a decision. Throws `mandate.unknown`. */
  decide(symbol: string, command: VerbCommand): Promise<RegisterAnswer>;
}
export type Refused = Extract<RegisterAnswer, { accepted: false }>;

/** The requests about mandates. Symbols stand in the query: they hold `/`. */
export function mandateRoutes(app: FastifyInstance, needs: MandateNeeds): void {
  app.post('/mandates', async (request, reply) => {
    const asked = checked(mandateRequest, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const answer = await needs.register(asked.value);
    return 'refused' in answer ? reply.code(statusOf(answer)).send(answer) : answer;
  });
  app.get('/mandate', async (request) => {
    const symbol = symbolIn(request.query);
    const register = await needs.mandate(symbol);
    if (register === undefined) throw unknownMandate(symbol);
    return register;
  });
  app.post('/mandate-commands', async (request, reply) => {
    const symbol = symbolIn(request.query);
    const command = registerCommandIn(request.body);
    if ('wrong' in command) throw invalid(command.wrong);
    const answer = await needs.decide(symbol, command.value);
    return answer.accepted ? answer : reply.code(statusOf(answer)).send(answer);
  });
}

const statusOf = ({ refused: { code } }: Refused): number => EVERY_REGISTER_REFUSAL[code];

function symbolIn(query: unknown): string {
  const symbol = String((query as { symbol?: unknown }).symbol ?? '').trim();
  if (symbol !== '' && symbol.length <= 100 && !symbol.includes('#')) return symbol;
  throw invalid('symbol: expected the symbol of a mandate, A/RES/63/194');
}

export const invalid = (what: string): Fault =>
  new Fault(
    'request.invalid',
    `The request cannot be used: ${what}.`,
    'Correct what is named and send it again.',
  );

export const unknownMandate = (symbol: string): Fault =>
  new Fault(
    'mandate.unknown',
    `There is no register of ${symbol}: nobody has read it here.`,
    'Read it with: rapporteur register FILE.',
  );
