import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { COMMANDS } from '../domain/obligation/commands.ts';
import type { Asked, Signable, Signature } from '../domain/obligation/signed.ts';
import type { Instant } from '../domain/time/instant.ts';
import { canonical, commitment, type Header, newSalt, sha256 } from './envelope.ts';

/** A key that signs. Ed25519. */
export interface SigningKey {
  id: string;
  /** PEM (SPKI): what is known of it to whoever verifies. */
  publicKey: string;
  privateKey: KeyObject;
}

export const newKey = (): SigningKey => keyOf(generateKeyPairSync('ed25519').privateKey);

/** The key that a PEM (PKCS #8) holds. Throws when it holds another thing. */
export function keyIn(privatePem: string): SigningKey {
  const privateKey = createPrivateKey(privatePem);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  return keyOf(privateKey);
}

export const pemOf = ({ privateKey }: SigningKey): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

function keyOf(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  return { id: idOfKey(publicKey), publicKey, privateKey };
}

/** The digest of a public key (SPKI, DER): `openssl pkey -pubin -outform DER | sha256sum` gives the same. */
export const idOfKey = (publicPem: string): string =>
  createHash('sha256')
    .update(createPublicKey(publicPem).export({ type: 'spki', format: 'der' }))
    .digest('hex');

/** What a header keeps of a signature; with what else stands in the header the statement can be made again. */
export interface KeptSignature {
  key: string;
  at: Instant;
  value: string;
  /** The command with all its fields; the comment by its commitment, proposed dates by their digest. */
  command: { type: string; comment: string | null; [field: string]: unknown };
}

/** A signature as it is kept, and the salt that goes with the comment. */
export interface Signed {
  kept: KeptSignature;
  salt: string | null;
}

/** In whose name, by which id and to which obligation: it stands in the header anyway. */
export type Addressed = Pick<Header, 'obligation' | 'commandId' | 'actor' | 'onBehalfOf'>;

/** The bytes that are signed (RFC 8785). Whatever is changed in obligation, command, key or time makes others of them. */
export const statementOf = (
  { obligation, commandId, actor, onBehalfOf }: Addressed,
  { key, at, command }: Omit<KeptSignature, 'value'>,
): string => canonical({ obligation, command: { ...command, commandId, actor, onBehalfOf }, key, at });

/** A command as its statement has it: free text can be erased later without breaking the signature, and plans are long. */
export function stated(command: Signable, salt: string | null): KeptSignature['command'] {
  const { commandId: _id, actor: _actor, onBehalfOf: _onBehalfOf, comment, type, ...fields } = command;
  // Plans are in commands to obligations only.
  const tables: Readonly<Record<string, Record<string, string>>> = COMMANDS;
  const kinds = tables[type] ?? {};
  return {
    ...Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        kinds[field] === 'dates' ? sha256(canonical(value)) : value,
      ]),
    ),
    type,
    comment: comment === null ? null : commitment(salt ?? '', canonical(comment)),
  };
}

export function signCommand<C extends Signable>(
  { id: key, privateKey }: SigningKey,
  obligation: string,
  command: C,
  at: Instant,
): Asked<C> {
  const salt = command.comment === null ? null : newSalt();
  const { commandId, actor, onBehalfOf } = command;
  // A command can have a field `obligation` of its own: it is part of what is stated, not of whom it is stated to.
  const to = { obligation, commandId, actor, onBehalfOf };
  const statement = statementOf(to, { key, at, command: stated(command, salt) });
  const value = sign(null, Buffer.from(statement, 'utf8'), privateKey).toString('base64url');
  return { command, signature: { key, at, salt, value } };
}

/** What the record would keep of this signature. */
export const signedOf = (command: Signable, { key, at, salt, value }: Signature): Signed => ({
  kept: { key, at, value, command: stated(command, salt) },
  salt,
});

/** Whether that key has signed that command, in that name, to that obligation. */
export const isSigned = (publicPem: string, to: Addressed, kept: KeptSignature): boolean =>
  verify(
    null,
    Buffer.from(statementOf(to, kept), 'utf8'),
    keyRead(publicPem),
    Buffer.from(kept.value, 'base64url'),
  );

/** Public keys that were read; a house has a handful. Whether one may still be used is asked of the store each time. */
const read = new Map<string, KeyObject>();

function keyRead(publicPem: string): KeyObject {
  const key = read.get(publicPem) ?? createPublicKey(publicPem);
  read.set(publicPem, key);
  return key;
}
