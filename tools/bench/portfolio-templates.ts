import { says } from '../../domain/obligation/acts/act.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { append, REAL_CLOCK, stateFromRecord } from '../../store/record.ts';
import type { Db } from '../../store/tables.ts';
import { OFFICER, recordRunning } from './running.ts';

/** A few obligations that are really there, in several states, for `loadPortfolio` to make many of: two that run, one that was withdrawn. */
export async function templates(db: Db, day: CivilDate): Promise<string[]> {
  const ids: string[] = [];
  for (const n of [1, 2, 3]) ids.push((await recordRunning(db, n, day)).id);
  const last = ids.at(-1);
  if (last !== undefined) await withdraw(db, last, day);
  return ids;
}

async function withdraw(db: Db, id: string, day: CivilDate): Promise<void> {
  const { seq, hash } = await stateFromRecord(db, id);
  await db.transaction().execute((tx) =>
    append(tx, REAL_CLOCK, {
      ...{
        obligation: id,
        afterSeq: seq,
        afterHash: hash,
        commandId: 'withdraw',
        onBehalfOf: null,
        rules: 1,
      },
      ...{ actor: OFFICER, at: REAL_CLOCK.now(), answer: { accepted: true } },
      events: [
        says({ comment: 'No longer owed.' }, 'Withdrawn', { happenedOn: day, by: null }),
        says({ comment: null }, 'Settled', {}),
      ],
    }),
  );
}
