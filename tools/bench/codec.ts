/**
 * node tools/bench/codec.ts [CYCLES] : what it costs an approval that payloads are encrypted. Whole report cycles, one at a
 * time, on the real server and the embedded store on disk, encrypted and in clear taking turns; CYCLES (40 unless said) of each.
 */
import type { PayloadCodec } from '@temporalio/common';
import { startRun } from '../../client/obligations/run.ts';
import { encryptingCodec, OPEN } from '../../client/payloads/codec.ts';
import { newPayloadKey } from '../../client/payloads/payload-keys.ts';
import { benchHouse, each, median, QUEUE } from './bench-house.ts';
import { live } from './report-cycle.ts';
import { recordRunning, todayThere } from './running.ts';

const CYCLES = Number(process.argv[2] ?? 40);
const key = newPayloadKey();
const encrypting = encryptingCodec({ first: () => key, withId: () => key });
let codec: PayloadCodec = OPEN;
const house = await benchHouse({
  encode: (payloads) => codec.encode(payloads),
  decode: encrypting.decode,
});
const today = todayThere();
const took: Record<'encrypted' | 'in clear', number[]> = { encrypted: [], 'in clear': [] };
await each(house, 'cycles', [2 * CYCLES + 4, 1], async (n) => {
  const way = n % 2 === 0 ? 'encrypted' : 'in clear';
  codec = way === 'encrypted' ? encrypting : OPEN;
  const obligation = await recordRunning(house.db, n, today, 'the Assembly and the Council');
  const run = await startRun(obligation, { client: house.client, taskQueue: QUEUE });
  const approvals = await live(house.persons, obligation, run, today);
  // The first ones warm up.
  if (n >= 4) took[way].push(...approvals);
});
const [covered, open] = [median(took.encrypted), median(took['in clear'])];
process.stdout.write(
  `approval to answer, p50: ${covered.toFixed(1)} ms encrypted, ${open.toFixed(1)} ms in clear: ${(covered / open).toFixed(2)} times\n`,
);
await house.end();
