import type { HeadAndCounts } from './file.ts';
import type { Lost } from './format.ts';
import type { Restored } from './restore.ts';

const shortly = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;

/** What a backup holds. */
export function holdsLines({ head, counts, lost, sha256, hasKeys }: HeadAndCounts): string[] {
  const of = (name: string): string => (counts[name] ?? 0).toLocaleString('en-GB');
  return [
    `  of ${shortly(head.made)}, by version ${head.by}`,
    `  ${of('record_event')} events of the record, ${of('person')} persons, ${of('message')} messages`,
    `  ${of('document')} documents, ${of('reading')} readings, ${of('draft')} drafts`,
    `  ${hasKeys ? 'private keys, for who has the passphrase' : 'no private keys'}`,
    `  SHA-256 of its content: ${sha256}`,
    ...lostLines(lost),
  ];
}

/** Each, and what to do. */
function lostLines(lost: readonly Lost[]): string[] {
  if (lost.length === 0) return [];
  return [
    `NOT IN IT ${lost.length === 1 ? 'is 1 file' : `are ${lost.length} files`}, damaged or gone from its place:`,
    ...lost.map(({ kept, digest, why }) => `  ${kept} ${digest}: ${why}`),
    'Give the same files again, or put them back from an earlier backup.',
  ];
}

export const madeLines = (path: string, made: HeadAndCounts): string[] => [
  `${path} is written, and was read again to its end${made.lost.length === 0 ? '' : ', but something is missing'}:`,
  ...holdsLines(made),
];

export const wholeLines = (path: string, found: HeadAndCounts): string[] => [
  found.lost.length === 0 ? `${path} is whole:` : `${path} can be restored, but something is missing in it:`,
  ...holdsLines(found),
];

export const restoredLines = (home: string, restored: Restored): string[] => [
  `The backup is restored in ${home}; every event continues the one before, every text and document is the one of its digest:`,
  ...holdsLines(restored),
  ...(restored.keys.length > 0
    ? [`Private keys are in its folder keys: ${restored.keys.join(', ')}.`]
    : [
        'No private keys were restored: the house makes new ones. What was signed keeps verifying; end the old ones with: rapporteur keys revoke.',
      ]),
  'Start it with: rapporteur start. What is open goes on from the record, also where Temporal has nothing of it.',
];
