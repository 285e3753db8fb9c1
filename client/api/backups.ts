import type { Readable } from 'node:stream';
import { type BACKUP_ROUTES, GZIP } from './backups-contract.ts';
import { invalid } from './problems.ts';
import { type Handlers, Reply } from './route.ts';

/** What the request for a backup stands on; the house gives it. */
export interface BackupNeeds {
  /** The bytes of a backup as all stands at this moment; the house goes on meanwhile. */
  backup?: (passphrase: string | null) => Readable;
}

export const backupHandlers = ({ backup }: BackupNeeds): Handlers<typeof BACKUP_ROUTES> => ({
  backup({ body: { passphrase } }) {
    if (backup === undefined) throw invalid('this house keeps nothing of which a backup could be made');
    return new Reply(200, backup(passphrase), { 'content-type': GZIP });
  },
});
