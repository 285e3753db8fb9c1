/**
 * node worker/backup.ts make|verify|restore FILE [--passphrase-file PATH] [--json] : a backup of this home, in a process of its
 * own; `rapporteur backup` and `rapporteur restore` start it. `make` and `verify` end with 1 when something that was kept is not
 * in it.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeFault, FAULTS, Fault } from '../domain/faults.ts';
import { progressOn } from '../tools/progress.ts';
import { applySettings } from '../tools/settings.ts';
import { verifyBackup } from './backup/file.ts';
import { makeBackup } from './backup/make.ts';
import { type Restored, restoreBackup } from './backup/restore.ts';
import { passphraseIn } from './backup/sealed-keys.ts';
import { madeLines, restoredLines, wholeLines } from './backup/tell.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { openKeeper } from './keeper.ts';
import { openStore } from './store.ts';

async function main(): Promise<void> {
  applySettings(process.env);
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'passphrase-file': { type: 'string' }, json: { type: 'boolean' } },
  });
  const [what = '', given = ''] = positionals;
  const environment = readEnvironment(process.env);
  const file = resolve(given);
  const words = values['passphrase-file'];
  const passphrase = words === undefined ? null : passphraseIn(words);
  const progress = progressOn(process.stderr);
  const passed = (doing: string) => (bytes: number) => progress(`${doing}: ${Math.round(bytes / 1e6)} MB`);
  const say = (value: object, lines: string[]): void => {
    progress.end();
    process.stdout.write(`${values.json ? JSON.stringify(value, null, 2) : lines.join('\n')}\n`);
  };
  try {
    if (what === 'make') {
      const made = await makeBackup(environment, file, passphrase, passed('Writing the backup'));
      say(made, madeLines(given, made));
      if (made.lost.length > 0) process.exitCode = 1;
    } else if (what === 'verify') {
      const found = await verifyBackup(file, given, passed('Reading the backup'));
      say(found, wholeLines(given, found));
      if (found.lost.length > 0) process.exitCode = 1;
    } else {
      const restored = await restoreHere(environment, file, passphrase, progress);
      say(restored, restoredLines(environment.RAPPORTEUR_HOME, restored));
    }
  } finally {
    progress.end();
  }
}

async function restoreHere(
  environment: Environment,
  file: string,
  passphrase: string | null,
  progress: (message: string) => void,
): Promise<Restored> {
  const store = await openStore(environment);
  try {
    const home = environment.RAPPORTEUR_HOME;
    const keeper = await openKeeper(environment);
    const isBucket = environment.DOCUMENTS_BUCKET !== undefined;
    return await restoreBackup({ home, db: store.db, keeper, isBucket, passphrase, progress }, file);
  } finally {
    await store.close();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${describeFault(error)}\n`);
  process.exitCode = FAULTS[error.code].exit;
}
