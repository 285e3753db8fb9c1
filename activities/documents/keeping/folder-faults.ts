import { Fault } from '../../../domain/faults.ts';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** What it means to a person that a folder of documents does not serve; a fault stays what it is. */
export function folderFault(folder: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  if (FULL.has(code))
    return new Fault(
      'documents.full',
      `Nothing more can be kept in ${folder}: ${FULL.get(code)}.`,
      'Make room there, then do it again: nothing was kept halfway.',
      { cause: error },
    );
  const [why, remedy] = REASONS[code] ?? [error instanceof Error ? error.message : String(error), ANY];
  return new Fault('documents.unreachable', `${folder} cannot be used: ${why}.`, remedy, { cause: error });
}

const FULL = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'this user has no more room on the disk'],
]);

const ANY = 'Look at this folder and the disk that it is on, then do it again.';
const RIGHTS: [string, string] = [
  'this user may not read or write there',
  'Give the folder, and all that is in it, to the user whom the house runs as; then do it again.',
];
const GONE: [string, string] = [
  'it is not there any more',
  'Bring it back (is its disk still mounted?); if it was deleted, put it back from a backup and start the house again.',
];
const REASONS: Record<string, [why: string, remedy: string]> = {
  ...{ EACCES: RIGHTS, EPERM: RIGHTS, ENOENT: GONE, ENOTDIR: GONE },
  EROFS: ['its disk is mounted read-only', 'Mount it for writing, then do it again.'],
};
