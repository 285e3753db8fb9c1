import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../domain/faults.ts';

/** Stands in a home from the first step of a restore to its last. `sha256`: of a backup all of which has come in. */
export interface RestoreNote {
  file: string;
  sha256: string | null;
}

const noteIn = (home: string): string => join(home, 'restore.json');

export function noteRestore(home: string, note: RestoreNote): void {
  const draft = `${noteIn(home)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(note)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, noteIn(home));
}

/** null: nothing was begun here, or it came to its end. */
export function restoreNote(home: string): RestoreNote | null {
  try {
    return JSON.parse(readFileSync(noteIn(home), 'utf8')) as RestoreNote;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (error instanceof SyntaxError) return { file: 'a backup', sha256: null };
    throw error;
  }
}

export const endRestore = (home: string): void => rmSync(noteIn(home), { force: true });

/** Nothing is run of half a record. Throws `restore.unfinished`. */
export function refuseHalfRestored(home: string): void {
  const note = restoreNote(home);
  if (note === null) return;
  throw new Fault(
    'restore.unfinished',
    `In ${home} a restore of ${note.file} was begun and did not come to its end.`,
    `Give it once more, it begins anew: rapporteur restore ${note.file}. Or use another home.`,
  );
}
