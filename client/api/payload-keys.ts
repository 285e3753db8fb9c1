import type { Payload, PayloadCodec } from '@temporalio/common';
import type { FastifyInstance } from 'fastify';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';
import { type PayloadKeyLine, type PayloadsInText, payloads } from './payload-keys-contract.ts';

/** What the requests about payloads stand on; the house gives it. Nothing where it encrypts none. */
export interface PayloadKeyNeeds {
  payloadKeys?: {
    list(): PayloadKeyLine[];
    /** From now on a new key encrypts; the others still decrypt. Throws `key.elsewhere`. */
    rotate(): PayloadKeyLine[];
    codec: PayloadCodec;
  };
}

/**
 * `GET /keys/payload`, `POST /keys/payload/rotate`, and `POST /codec/decode`: what stands encrypted in Temporal, for
 * `temporal … --codec-endpoint URL/codec --codec-auth "Bearer TOKEN"`.
 */
export function payloadKeyRoutes(app: FastifyInstance, { payloadKeys }: PayloadKeyNeeds): void {
  app.get('/keys/payload', async () => payloadKeys?.list() ?? []);
  app.post('/keys/payload/rotate', async () => payloadKeys?.rotate() ?? []);
  app.post('/codec/decode', async (request) => {
    const asked = checked(payloads, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const given = asked.value.payloads.map(bytesOf);
    return { payloads: ((await payloadKeys?.codec.decode(given)) ?? given).map(textOf) };
  });
}

type InText = PayloadsInText['payloads'][number];

const bytesOf = ({ metadata, data }: InText): Payload => ({
  metadata: Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
  ),
  data: Buffer.from(data, 'base64'),
});

const textOf = ({ metadata, data }: Payload): InText => ({
  metadata: Object.fromEntries(
    Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
  ),
  data: Buffer.from(data ?? []).toString('base64'),
});
