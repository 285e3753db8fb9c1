import { fileURLToPath } from 'node:url';
import type { DataConverter, PayloadCodec } from '@temporalio/common';
import { OPEN } from './codec.ts';

/** The file is also built into the bundle of workflows (`worker/bundle.ts`): there errors are made, too. */
export const FAILURE_CONVERTER = fileURLToPath(
  new URL('../../workflows/failure-converter.ts', import.meta.url),
);

/** How client and worker turn values into payloads. */
export const converterWith = (codec: PayloadCodec = OPEN): { dataConverter: DataConverter } => ({
  dataConverter: { failureConverterPath: FAILURE_CONVERTER, payloadCodecs: [codec] },
});
