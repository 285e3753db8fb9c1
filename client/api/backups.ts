import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { Fault } from '../../domain/faults.ts';
import { backupRequest } from './backups-contract.ts';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';

/** What the request for a backup stands on; the house gives it. */
export interface BackupNeeds {
  /** The bytes of a backup as they stand at this moment; the house goes on meanwhile. */
  backup?: (passphrase: string | null) => Readable;
}

/** `POST /backups`. */
export function backupRoutes(app: FastifyInstance, { backup }: BackupNeeds): void {
  app.post('/backups', async (request, reply) => {
    const asked = checked(backupRequest, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    if (backup === undefined) throw noneHere();
    return reply.type('application/gzip').send(backup(asked.value.passphrase));
  });
}

const noneHere = (): Fault =>
  new Fault('request.invalid', 'Of this house no backup can be made.', 'Ask a house that keeps something.');
