import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type Reach, readReach } from '../../client/cli/home.ts';
import { Fault, isFaultCode } from '../../domain/faults.ts';
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
  let answer: Response;
  try {
    const { url, token }: Reach = readReach(home);
    answer = await fetch(`${url}/backups`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ passphrase }),
    });
  } catch {
    return null;
  }
  if (answer.ok && answer.body !== null) return Readable.fromWeb(answer.body as ReadableStream);
  const {
    code = '',
    title = '',
    remedy = '',
  } = (await answer.json().catch(() => ({}))) as Record<string, string>;
  if (isFaultCode(code)) throw new Fault(code, title, remedy);
  return null;
}
