import { fileURLToPath } from 'node:url';
import type { DataConverter, PayloadCodec } from '@temporalio/common';

/** The file is also built into the bundle of workflows (`worker/bundle.ts`): there errors are made, too. */
export const FAILURE_CONVERTER = fileURLToPath(
  new URL('../../workflows/failure-converter.ts', import.meta.url),
);

/** How client and worker turn values into payloads. Without a codec as Temporal does by itself. */
export const converterWith = (codec: PayloadCodec | undefined): { dataConverter?: DataConverter } =>
  codec === undefined
    ? {}
    : { dataConverter: { failureConverterPath: FAILURE_CONVERTER, payloadCodecs: [codec] } };
