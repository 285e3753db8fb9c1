import type { Claim, ProposedEvent } from '../domain/obligation/events.ts';
import { CLOCK, UNPROVEN } from '../domain/obligation/parties.ts';
import type { CommandRequest, RecordRequest } from '../domain/obligation/record.ts';
import { type Refusal, refuse } from '../domain/obligation/refusals.ts';
import { maySpeakFor, type Signature } from '../domain/obligation/signed.ts';
import { toMs } from '../domain/time/instant.ts';
import { canonical, sha256 } from './envelope.ts';
import { type KnownKey, knownKey } from './keys.ts';
import type { RecordClock } from './record.ts';
import { isSigned, type Signed, signedOf } from './signing.ts';
import type { Db } from './tables.ts';

/** How far clocks of one house may be apart. */
const CLOCKS_APART_MS = 5 * 60_000;
/** A command may wait for its workflow through an outage over the holidays, but not turn up years later. */
const OLDEST_MS = 7 * 24 * 3_600_000;

/** Who has sent a command, as far as the record can tell. `inside`: the workflow itself, whose wake-up rang. */
export type Sender = 'inside' | { key: KnownKey; signature: Signature; signed: Signed };

/** Finds out who has sent it. Says why not, where that cannot be found out. */
export async function senderOf(
  db: Db,
  clock: RecordClock,
  request: CommandRequest,
): Promise<Sender | Refusal> {
  const { asked } = request;
  // No update and no signal can carry this type; what cannot be a wake-up's is not one's.
  if (asked.command.type === 'ring' && isOfTheClock(request)) return 'inside';
  const { command, signature } = asked;
  if (command.type === 'ring' || signature === null) {
    return refuse('unsigned-command', 'Nobody has signed it: it did not come through the house.');
  }
  const key = await knownKey(db, signature.key);
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
export function outOfTime(
  clock: RecordClock,
  { at }: CommandRequest,
  { key, signature }: Exclude<Sender, 'inside'>,
): Refusal | undefined {
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
export function unproven(request: CommandRequest, refused: Refusal): RecordRequest {
  const { asked, commandId, actor, onBehalfOf } = request;
  const claimed: Claim = { commandId, actor, onBehalfOf };
  const event: ProposedEvent = {
    ...{ type: 'CommandRefused', version: 1, comment: null },
    facts: { command: asked.command.type, ...refused, claimed },
  };
  return {
    ...request,
    commandId: `unproven/${sha256(canonical(asked))}`,
    ...{ actor: UNPROVEN, onBehalfOf: null, events: [event], answer: { accepted: false, refused } },
  };
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
