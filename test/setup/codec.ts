import type { PayloadCodec } from '@temporalio/common';
import { openPayloadKeys } from '../../worker/payload-keys.ts';

/** With the keys of a home, made where there are none yet: who stands beside its worker speaks to the same runs. */
export const codecOf = (home: string): PayloadCodec =>
  openPayloadKeys({ RAPPORTEUR_HOME: home, RAPPORTEUR_PAYLOAD_KEYS: undefined }).codec;
