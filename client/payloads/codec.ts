import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { KEY_MISSING } from '../../workflows/failure-converter.ts';
import { SHOWN } from '../../workflows/shown.ts';
import type { PayloadKey } from './payload-keys.ts';

const { Payload: Bytes } = proto.temporal.api.common.v1;

const ENCRYPTED = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The keys as they stand at this moment: they are replaced while the house runs. */
export interface KeysInUse {
  /** Encrypts from now on. */
  first(): PayloadKey;
  /** undefined: it is not here. */
  withId(id: string): PayloadKey | undefined;
}

/** Not a fault of the payload: where the key is put back, the next try reads it. Tells no secret. */
export class PayloadKeyMissing extends Error {
  override readonly name = KEY_MISSING;
  readonly keyId: string;

  constructor(keyId: string) {
    super(
      `This is encrypted with the key ${keyId}, which is not here: put it into the file of payload keys (docs/security.md).`,
    );
    this.keyId = keyId;
  }
}

/** The key with which a payload is encrypted; undefined when it is not. */
export function keyIdOf({ metadata }: Payload): string | undefined {
  if (text(metadata?.encoding) !== ENCRYPTED) return undefined;
  return text(metadata?.['key-id']).slice(0, 64);
}

/**
 * Encrypts what Temporal keeps of arguments, results and errors: each payload whole, with a nonce of its own, bound to its
 * key's id. What was said before there were keys is read as it stands.
 */
export function encryptingCodec(keys: KeysInUse): PayloadCodec {
  return {
    encode: async (payloads) =>
      payloads.map((payload) => inClear(payload) ?? encrypted(payload, keys.first())),
    decode: async (payloads) =>
      payloads.map((payload) => {
        const id = keyIdOf(payload);
        if (id === undefined) return payload;
        const key = keys.withId(id);
        if (key === undefined) throw new PayloadKeyMissing(id);
        return decrypted(payload, key);
      }),
  };
}

/** Where nothing is encrypted the marks of summaries are taken away all the same. */
export const OPEN: PayloadCodec = {
  encode: async (payloads) => payloads.map((payload) => inClear(payload) ?? payload),
  decode: async (payloads) => payloads,
};

function encrypted(payload: Payload, { id, secret }: PayloadKey): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(id));
  const whole = cipher.update(Bytes.encode(payload).finish());
  return {
    metadata: { encoding: bytes(ENCRYPTED), 'key-id': bytes(id) },
    data: Buffer.concat([nonce, whole, cipher.final(), cipher.getAuthTag()]),
  };
}

function decrypted({ data }: Payload, { id, secret }: PayloadKey): Payload {
  const given = Buffer.from(data ?? []);
  if (given.length < NONCE_BYTES + TAG_BYTES) throw damaged(id);
  const decipher = createDecipheriv(CIPHER, secret, given.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(id));
  decipher.setAuthTag(given.subarray(-TAG_BYTES));
  try {
    const whole = decipher.update(given.subarray(NONCE_BYTES, -TAG_BYTES));
    return Bytes.decode(Buffer.concat([whole, decipher.final()]));
  } catch (error) {
    throw damaged(id, error);
  }
}

const boundTo = (id: string): Buffer => Buffer.from(`rapporteur payload 1 ${id}`);

const damaged = (id: string, cause?: unknown): Error =>
  new Error(`A payload of the key ${id} is not as it was encrypted: somebody has changed it.`, { cause });

/** A summary that is for everybody, without its mark; undefined for all else. */
function inClear(payload: Payload): Payload | undefined {
  if (text(payload.metadata?.encoding) !== 'json/plain' || !payload.data) return undefined;
  const data = Buffer.from(payload.data);
  if (data[0] !== QUOTE || !data.subarray(0, -1).subarray(-MARK.length).equals(MARK)) return undefined;
  return { ...payload, data: Buffer.concat([data.subarray(0, -1 - MARK.length), data.subarray(-1)]) };
}

const MARK = Buffer.from(SHOWN);
const QUOTE = '"'.charCodeAt(0);

const bytes = (value: string): Uint8Array => Buffer.from(value);
const text = (value: Uint8Array | null | undefined): string => Buffer.from(value ?? []).toString();
