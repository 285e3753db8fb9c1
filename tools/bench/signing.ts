/**
 * node tools/bench/signing.ts [COUNT] : what a signature costs a command, part by part, beside the whole of recording it. One
 * run, the embedded store on disk, the parts taking turns, nobody else at the store.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import { people } from '../../client/api/contract.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import { decide } from '../../domain/obligation/decide.ts';
import type { CommandRequest } from '../../domain/obligation/record.ts';
import { knownKey, makeKnown } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { REAL_CLOCK, recordEvents, stateFromRecord } from '../../store/record.ts';
import { isSigned, newKey, signCommand, signedOf } from '../../store/signing.ts';
import { launchDuties } from '../../worker/launching.ts';

const COUNT = Number(process.argv[2] ?? 200);
const WARM_UP = 20;

const cast = people.parse(JSON.parse(readFileSync('samples/people.json', 'utf8')));
const text = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const home = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const db = await openDatabase({ kind: 'folder', path: join(home, 'store') });
const key = newKey();
await makeKnown(db, { ...key, kind: 'api', madeAt: REAL_CLOCK.now() });
const { duties } = await launchDuties(
  {
    ...{ db, keeper: keeperInMemory(), clock: REAL_CLOCK, at: REAL_CLOCK.now(), station: 'New York' },
    startRun: async () => {},
    startSeries: async () => {},
  },
  { text, paragraphs: ['14'], people: cast, given: {} },
);
const id = duties[0]?.id ?? '';

const handIn = (round: number): Command =>
  ({
    ...{
      type: 'hand-in-draft',
      commandId: `bench-${round}`,
      actor: cast.drafter.person.id,
      onBehalfOf: null,
    },
    comment: 'A comment of the usual length, which is a sentence or two about what was changed and why.',
    draft: { sha256: round.toString(16).padStart(64, '0'), size: 1, mediaType: 'text/plain', words: 7_400 },
  }) as Command;

const took: Record<string, number[]> = {};
async function measured<T>(name: string, round: number, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  if (round >= WARM_UP) took[name] = [...(took[name] ?? []), performance.now() - began];
  return result;
}

for (let round = 0; round < WARM_UP + COUNT; round += 1) {
  const command = handIn(round);
  const asked = await measured('signing', round, () => signCommand(key, id, command, REAL_CLOCK.now()));
  const { signature } = asked;
  if (signature === null) throw new Error('it is signed');
  await measured('finding the key', round, () => knownKey(db, key.id));
  const holds = await measured('verifying', round, () =>
    isSigned(key.publicKey, { obligation: id, ...command }, signedOf(command, signature).kept),
  );
  if (!holds) throw new Error('the signature does not hold');
  const state = await stateFromRecord(db, id);
  const at = REAL_CLOCK.now();
  const { commandId, actor, onBehalfOf } = command;
  const request: CommandRequest = {
    ...{ obligation: id, afterSeq: state.seq, afterHash: state.hash, commandId, actor, onBehalfOf, at },
    ...{ rules: 1, asked, ...decide(state, command, at) },
  };
  const { answer } = await measured('recording it, with all that', round, () =>
    recordEvents(db, REAL_CLOCK, request),
  );
  if (!answer?.accepted) throw new Error(JSON.stringify(answer));
}

const share = (times: number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? Number.NaN;
const whole = share(took['recording it, with all that'] ?? [], 0.5);
for (const [name, times] of Object.entries(took)) {
  const [median, most] = [share(times, 0.5), share(times, 0.95)];
  process.stdout.write(
    `${name.padEnd(28)} median ${median.toFixed(3)} ms, 95 % within ${most.toFixed(3)} ms, ${((100 * median) / whole).toFixed(1)} % of recording\n`,
  );
}
await db.destroy();
rmSync(home, { recursive: true });
