import { CLOCK, UNPROVEN } from '../domain/obligation/parties.ts';
import { maySpeakFor, OUTCOMES } from '../domain/obligation/signed.ts';
import { SERIES_OUTCOMES } from '../domain/series/signed.ts';
import { toMs } from '../domain/time/instant.ts';
import { canonical, type Header } from './envelope.ts';
import type { KnownKey } from './keys.ts';
import { idOfKey, isSigned, type KeptSignature } from './signing.ts';

/** How far the clocks of those who sign, record and revoke may be apart. */
const CLOCKS_APART_MS = 5 * 60_000;

/**
 * What an auditor would object to in the signatures of one record, in sentences. Needs nothing but headers and public keys.
 * What was recorded before there were signatures has none; from the first on, each command has.
 */
export function signaturesAgainst(headers: readonly Header[], keys: readonly KnownKey[]): string[] {
  const known = new Map(keys.map((key) => [key.id, key]));
  const first = headers.findIndex(({ signed }) => signed !== undefined);
  if (first === -1) return [];
  return headers.slice(first).flatMap((header, index) => {
    const { signed, seq, obligation } = header;
    const before = headers[first + index - 1];
    const why =
      signed === undefined
        ? isUnsignedRightly(header, before)
          ? undefined
          : 'nobody has signed its command'
        : (signerAgainst(header, signed, known.get(signed.key)) ?? eventAgainst(header, signed));
    return why === undefined ? [] : [`event ${seq} of ${obligation}: ${why}`];
  });
}

/** What follows from a command stands under its signature; wake-ups and what nobody has proved have none. */
const isUnsignedRightly = ({ commandId, actor, type }: Header, before: Header | undefined): boolean =>
  before?.commandId === commandId ||
  (actor === CLOCK && commandId.startsWith('ring/')) ||
  (actor === UNPROVEN && type === 'CommandRefused');

function signerAgainst(header: Header, signed: KeptSignature, key: KnownKey | undefined): string | undefined {
  if (key === undefined) return 'the key that signed its command is not known';
  if (idOfKey(key.publicKey) !== key.id) return 'the key that signed its command goes by the id of another';
  if (!isSigned(key.publicKey, header, signed)) return 'its command is not what was signed';
  if (!maySpeakFor(key.kind, header.actor))
    return `its key, “${key.kind}”, does not speak for ${header.actor}`;
  if (isAfter(header.writtenAt, key.revokedAt)) return 'the key that signed its command was revoked before';
  return isAfter(signed.at, key.retiredAt) ? 'its command was signed after the end of its key' : undefined;
}

const isAfter = (at: Header['at'], end: Header['at'] | null): boolean =>
  end !== null && toMs(at) > toMs(end) + CLOCKS_APART_MS;

const EVERY_OUTCOME: Readonly<Record<string, string>> = { ...OUTCOMES, ...SERIES_OUTCOMES };

/** Whether the event is one that the signed command leads to. What of the command it repeats must be the same. */
function eventAgainst({ type, facts, parts }: Header, { command }: KeptSignature): string | undefined {
  const { type: asked, comment, ...fields } = command;
  if (parts.comment !== undefined && parts.comment !== comment)
    return 'its comment is not the one that was signed';
  const said = facts as Record<string, unknown>;
  if (type === 'CommandRefused') {
    return said.command === asked ? undefined : 'it refuses another command than the one that was signed';
  }
  if (EVERY_OUTCOME[asked] !== type) return `it does not follow from ${asked}, which was signed`;
  const other = Object.keys(fields).find((field) => !isRepeated(fields[field], said[field]));
  return other === undefined ? undefined : `its ${other} is not the one that was signed`;
}

/**
 * A milestone is asked for by its key, and told whole; what an event does not repeat cannot be compared, nor what was left open: of
 * that the event tells what it became.
 */
function isRepeated(asked: unknown, told: unknown): boolean {
  if (asked === null) return true;
  const named =
    typeof asked === 'string' && typeof told === 'object' ? (told as { key?: unknown } | null)?.key : told;
  return named === undefined || canonical(named) === canonical(asked);
}
