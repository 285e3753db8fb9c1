import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { houseOf } from '../../client/cli/house.ts';
import { Fault } from '../../domain/faults.ts';
import { REAL_CLOCK } from '../../store/record.ts';
import type { Environment } from '../environment.ts';
import { openKeeper } from '../keeper.ts';
import { openStore } from '../store.ts';
import { compressed, type HeadAndCounts, type Passed, writeBackup } from './file.ts';
import { refuseHalfRestored } from './half-restored.ts';
import { backupBytes } from './lines.ts';

/**
 * Makes a backup of this home: through the house, when one runs in it, which goes on meanwhile; else of its store. Throws
 * `home.in-use`, `backup.not-written` and what the house says.
 */
export async function makeBackup(
  environment: Environment,
  path: string,
  passphrase: string | null,
  passed: Passed,
): Promise<HeadAndCounts> {
  const house = await askHouse(environment.RAPPORTEUR_HOME, passphrase);
  if (house !== null) return writeBackup(path, house, passed);
  refuseHalfRestored(environment.RAPPORTEUR_HOME);
  const store = await openStore(environment);
  try {
    const needs = {
      db: store.db,
      keeper: await openKeeper(environment),
      keysFolder: join(environment.RAPPORTEUR_HOME, 'keys'),
      now: REAL_CLOCK.now,
    };
    return await writeBackup(path, compressed(backupBytes(needs, passphrase)), passed);
  } finally {
    await store.close();
  }
}

/** null: no house answers. One that was killed has left its address behind. */
async function askHouse(home: string, passphrase: string | null): Promise<Readable | null> {
  try {
    const { body } = await houseOf(home).backup({ body: { passphrase } });
    return body === null ? null : Readable.fromWeb(body as ReadableStream);
  } catch (error) {
    if (error instanceof Fault && error.code === 'house.not-running') return null;
    throw error;
  }
}
