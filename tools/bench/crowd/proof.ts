import { join } from 'node:path';
import { headerOf } from '../../../store/envelope.ts';
import { openDatabase } from '../../../store/open.ts';
import { answerOf } from '../../../store/record.ts';
import type { Db } from '../../../store/tables.ts';
import { verifyRecord } from '../../../store/verify.ts';
import type { Told } from './sending.ts';
import type { Answered } from './working.ts';

/** What the record says of what was sent. */
export interface Proof {
  /** Events in all records. */
  events: number;
  records: number;
  /** What is not as it should be, in sentences. */
  objections: string[];
}

/**
 * Opens the store of an installation that has ended. Every change has to be in the record of its obligation exactly once, with the answer that was
 * told; nothing is there that nobody has sent; every record has to hold, with its hashes and signatures.
 */
export async function proofIn(home: string, answered: readonly Answered[], launched: readonly string[]) {
  const db = await openDatabase({ kind: 'folder', path: join(home, 'store') });
  try {
    return await proofOf(db, answered, launched);
  } finally {
    await db.destroy();
  }
}

async function proofOf(db: Db, answered: readonly Answered[], launched: readonly string[]): Promise<Proof> {
  const objections: string[] = [];
  const rows = await db
    .selectFrom('record_event')
    .select(['obligation', 'seq', 'header', 'type'])
    .orderBy('obligation')
    .orderBy('seq')
    .execute();
  const seqs = new Map<string, number[]>();
  const launches = new Map<string, number>();
  for (const { obligation, seq, header, type } of rows) {
    const name = nameOf(obligation, headerOf(header).commandId);
    seqs.set(name, [...(seqs.get(name) ?? []), seq]);
    if (type === 'Launched') launches.set(obligation, (launches.get(obligation) ?? 0) + 1);
  }
  const sent = new Set<string>();
  for (const { stream, change, told } of answered) {
    if (stream === null) continue;
    const name = nameOf(stream, change.key);
    sent.add(name);
    const of = seqs.get(name) ?? [];
    if (of.length === 0) objections.push(`${name}: ${change.kind} was answered, and is not in the record`);
    // All that follows from one command is recorded in one go.
    else if (of.some((seq, index) => index > 0 && seq !== (of[index - 1] ?? 0) + 1))
      objections.push(`${name}: ${change.kind} is in the record more than once: ${of.join(', ')}`);
    objections.push(...(await toldOtherwise(db, stream, change.key, told)).map((why) => `${name}: ${why}`));
  }
  for (const name of seqs.keys())
    if (/ p-[a-z]+-\d+\/\d+$/.test(name) && !sent.has(name))
      objections.push(`${name}: is in the record, and nobody was told so`);
  for (const id of launched)
    if (launches.get(id) !== 1) objections.push(`${id} was launched ${launches.get(id) ?? 0} times`);
  for (const id of launches.keys())
    if (!launched.includes(id)) objections.push(`${id} was launched, and nobody was told so`);
  const records = [...new Set(rows.map(({ obligation }) => obligation))];
  for (const record of records) objections.push(...(await verifyRecord(db, record)));
  return { events: rows.length, records: records.length, objections };
}

const nameOf = (stream: string, commandId: string): string => `${stream} ${commandId}`;

/** What the record keeps as the answer, beside what was told. */
async function toldOtherwise(db: Db, stream: string, key: string, told: Told): Promise<string[]> {
  const kept = await answerOf<{ accepted: boolean; refused?: { code: string } }>(db, stream, key);
  const said = told.code ?? 'accepted';
  const meant = kept === undefined ? 'nothing' : (kept.refused?.code ?? 'accepted');
  return said === meant ? [] : [`${said} was told, and ${meant} is kept`];
}
