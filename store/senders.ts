import type { Claim, ProposedEvent } from '../domain/obligation/events.ts';
import { CLOCK, UNPROVEN } from '../domain/obligation/parties.ts';
import type { CommandRequest, RecordRequest } from '../domain/obligation/record.ts';
import { type Refusal, refuse } from '../domain/obligation/refusals.ts';
import { type Asked, maySpeakFor, type Signable, type Signature } from '../domain/obligation/signed.ts';
import { toMs } from '../domain/time/instant.ts';
import { canonical, sha256 } from './envelope.ts';
import type { KnownKey } from './keys.ts';
import type { RecordClock } from './record.ts';
import { isSigned, type Signed, signedOf } from './signing.ts';

/** How far clocks of one house may be apart. */
const CLOCKS_APART_MS = 5 * 60_000;
/** A command may wait for its workflow through an outage over the holidays, but not turn up years later. */
const OLDEST_MS = 7 * 24 * 3_600_000;

/** A command as it is put to the record of an obligation or a series, with what was asked. */
type Proving = Omit<RecordRequest, 'events' | 'answer'> & { asked: Asked<Signable> };

/** Who has signed a command. */
interface Signer {
  key: KnownKey;
  signature: Signature;
  signed: Signed;
}

/** Who has sent a command, as far as the record can tell. `inside`: the workflow itself, whose wake-up rang. */
export type Sender = 'inside' | Signer;

/** Finds out who has sent it to an obligation, by the key that it names, where that is known. Says why not, where that cannot be found out. */
export function senderOf(
  clock: RecordClock,
  request: CommandRequest,
  key: KnownKey | undefined,
): Sender | Refusal {
  const { type } = request.asked.command;
  if (type !== 'ring') return signerOf(clock, request, key);
  // No update and no signal can carry this type; what cannot be a wake-up's is not one's.
  return isOfTheClock(request) ? 'inside' : unsigned();
}

const unsigned = (): Refusal =>
  refuse('unsigned-command', 'Nobody has signed it: it did not come through the house.');

/** Finds out who has signed it. Says why not, where that cannot be found out. */
export function signerOf(clock: RecordClock, request: Proving, key: KnownKey | undefined): Signer | Refusal {
  const { command, signature } = request.asked;
  if (signature === null) return unsigned();
  if (key === undefined) return invalid('It is signed with a key that is not known here.');
  const signed = signedOf(command, signature);
  if (!isSigned(key.publicKey, request, signed.kept)) {
    return invalid('The signature is of something else: another act, another obligation, or another name.');
  }
  if (!maySpeakFor(key.kind, request.actor)) {
    return invalid(`A key of the kind “${key.kind}” does not speak for ${request.actor}.`);
  }
  if (key.kind === 'cast' && !isRehearsal(clock)) return invalid('A cast acts in rehearsals only.');
  return { key, signature, signed };
}

/** Why what was never answered before cannot be taken now; a repeat of what was answered needs no more than its sender. */
function outOfTime(clock: RecordClock, { at }: Proving, { key, signature }: Signer): Refusal | undefined {
  if (key.revokedAt !== null) return invalid('The key that it is signed with is revoked.');
  const signedAt = toMs(signature.at);
  if (key.retiredAt !== null && signedAt > toMs(key.retiredAt) + CLOCKS_APART_MS) {
    return invalid('It was signed after another key had taken the place of this one.');
  }
  if (isRehearsal(clock)) return undefined;
  const now = toMs(clock.now());
  if (signedAt > now + CLOCKS_APART_MS)
    return invalid(`It is signed for ${signature.at}, which is yet to come.`);
  if (signedAt < now - OLDEST_MS)
    return invalid('It was signed more than 7 days ago. If it is still meant, send it again.');
  return toMs(at) < signedAt - CLOCKS_APART_MS
    ? invalid(`Its workflow takes it to be ${at}, before it was signed.`)
    : undefined;
}

/**
 * What stands in the record in place of what was proposed: a refusal whose actor is nobody. Its command id is made of what
 * was sent, so that it takes the id that was claimed from nobody, and the same thing sent again is the same refusal.
 */
function unproven<R extends Proving>(request: R, refused: Refusal): R {
  const { asked, commandId, actor, onBehalfOf } = request;
  const claimed: Claim = { commandId, actor, onBehalfOf };
  const event = {
    ...{ type: 'CommandRefused', version: 1, comment: null },
    facts: { command: asked.command.type, ...refused, claimed },
  };
  return {
    ...request,
    commandId: `unproven/${sha256(canonical(asked))}`,
    ...{ actor: UNPROVEN, onBehalfOf: null, events: [event], answer: { accepted: false, refused } },
  };
}

/**
 * What is to stand of a request once its sender is looked at, and what the same was answered before. `answerTo`: by a
 * command id.
 */
export async function proven<R extends Proving, A>(
  clock: RecordClock,
  request: R,
  sender: Sender | Refusal,
  answerTo: (commandId: string) => Promise<A | undefined>,
): Promise<{ stands: R & { signed?: Signed }; known: A | undefined }> {
  const refused = async (refusal: Refusal) => {
    const stands = unproven(request, refusal);
    return { stands, known: await answerTo(stands.commandId) };
  };
  if (sender !== 'inside' && 'code' in sender) return refused(sender);
  const known = await answerTo(request.commandId);
  if (sender === 'inside' || known !== undefined) return { stands: request, known };
  const late = outOfTime(clock, request, sender);
  if (late !== undefined) return refused(late);
  return { stands: { ...request, signed: sender.signed }, known };
}

const invalid = (why: string): Refusal => refuse('signature-invalid', why);

/** A rehearsal lives in other times than the clock. */
const isRehearsal = ({ toleranceMs }: RecordClock): boolean => toleranceMs === null;

const OF_THE_CLOCK: ProposedEvent['type'][] = ['Reminded', 'FellLate', 'RangInVain', 'CommandRefused'];

const isOfTheClock = ({ asked, commandId, actor, onBehalfOf, events }: CommandRequest): boolean =>
  asked.signature === null &&
  actor === CLOCK &&
  onBehalfOf === null &&
  commandId === asked.command.commandId &&
  commandId.startsWith('ring/') &&
  events.every(({ type }) => OF_THE_CLOCK.includes(type));
