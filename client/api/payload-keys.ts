import type { Payload, PayloadCodec } from '@temporalio/common';
import { Fault } from '../../domain/faults.ts';
import { PayloadKeyMissing } from '../payloads/codec.ts';
import type { PAYLOAD_KEY_ROUTES, PayloadInText, PayloadKeyLine } from './payload-keys-contract.ts';
import type { Handlers } from './route.ts';

/** What the requests about payloads stand on; the house gives it. Nothing where it encrypts none. */
export interface PayloadKeyNeeds {
  payloadKeys?: {
    list(): PayloadKeyLine[];
    /** Throws `key.elsewhere` and `key.unusable`. */
    rotate(): PayloadKeyLine[];
    codec: PayloadCodec;
  };
}

export const payloadKeyHandlers = ({
  payloadKeys,
}: PayloadKeyNeeds): Handlers<typeof PAYLOAD_KEY_ROUTES> => ({
  payloadKeys: () => payloadKeys?.list() ?? [],
  rotatePayloadKeys: () => payloadKeys?.rotate() ?? [],
  async decodePayloads({ body }) {
    const given = body.payloads.map(bytesOf);
    try {
      return { payloads: ((await payloadKeys?.codec.decode(given)) ?? given).map(textOf) };
    } catch (error) {
      throw error instanceof PayloadKeyMissing ? notHere(error) : error;
    }
  },
});

const bytesOf = ({ metadata, data }: PayloadInText): Payload => ({
  metadata: Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
  ),
  data: Buffer.from(data, 'base64'),
});

const textOf = ({ metadata, data }: Payload): PayloadInText => ({
  metadata: Object.fromEntries(
    Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
  ),
  data: Buffer.from(data ?? []).toString('base64'),
});

const notHere = (error: PayloadKeyMissing): Fault =>
  new Fault('key.unknown', error.message, 'See which there are with: rapporteur keys.', { cause: error });
