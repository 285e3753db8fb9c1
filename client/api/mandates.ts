import { Fault } from '../../domain/faults.ts';
import type { VerbCommand } from '../../domain/register/commands.ts';
import type { RegisterAnswer } from '../../domain/register/outcome.ts';
import { EVERY_REGISTER_REFUSAL } from '../../domain/register/refusals.ts';
import type { MandateView } from '../../store/mandate-reads.ts';
import type { PlacedText } from '../../store/placed-text.ts';
import type { Once } from './once.ts';
import { refusedBy } from './refused.ts';
import type { MANDATE_ROUTES, MandateAnswer, MandateAsked, MandateRequest } from './register-contract.ts';
import { type Handlers, Reply } from './route.ts';
import { type StaleNeeds, seenBy, tagOf } from './stale.ts';

/** What the requests about mandates stand on; the house gives it. */
export interface MandateNeeds extends StaleNeeds {
  /** Reads a text into the register of its mandate. */
  register(request: MandateRequest, once: Once): Promise<MandateAnswer | Refused>;
  mandate(symbol: string): Promise<MandateAsked | undefined>;
  /** The same without objections, which take longer. */
  registerOf(symbol: string): Promise<MandateView | undefined>;
  /** Its newest text, or the one of that digest. */
  mandateText(symbol: string, text: string | undefined): Promise<PlacedText | undefined>;
  /** Takes a decision; `seen`: unless the last event is another by then. Throws `mandate.unknown` and `request.stale`. */
  decide(symbol: string, command: VerbCommand, seen?: number): Promise<RegisterAnswer>;
}
export type Refused = Extract<RegisterAnswer, { accepted: false }>;

export const mandateHandlers = (needs: MandateNeeds): Handlers<typeof MANDATE_ROUTES> => ({
  async registerMandate({ body, once, requestId }) {
    const answer = await needs.register(body, once);
    return 'refused' in answer ? refusedBy(answer, EVERY_REGISTER_REFUSAL, requestId) : answer;
  },
  async mandate({ query: { symbol } }) {
    const register = known(await needs.mandate(symbol), symbol);
    return new Reply(200, register, { etag: tagOf(register.seq) });
  },
  async mandateText({ query: { symbol, text } }) {
    return known(await needs.mandateText(symbol, text), symbol);
  },
  async decideReading({ query: { symbol }, body, ifMatch, requestId }) {
    const { commandId } = body;
    const standing = ifMatch === undefined ? 0 : known(await needs.registerOf(symbol), symbol).seq;
    const { seen } = await seenBy(needs, ifMatch, { stream: symbol, seq: standing, commandId });
    const answer = await needs.decide(symbol, body, seen);
    if (!answer.accepted) return refusedBy(answer, EVERY_REGISTER_REFUSAL, requestId);
    const register = known(await needs.registerOf(symbol), symbol);
    return new Reply(200, { ...answer, seq: register.seq, register }, { etag: tagOf(register.seq) });
  },
});

function known<T>(found: T | undefined, symbol: string): T {
  if (found === undefined) throw unknownMandate(symbol);
  return found;
}

export const unknownMandate = (symbol: string): Fault =>
  new Fault(
    'mandate.unknown',
    `There is no register of ${symbol}: nobody has read it here.`,
    'Read it with: rapporteur register FILE.',
  );
