import { type Obligation, parseObligationId } from '../../domain/obligation/obligation.ts';
import { append, type RecordClock } from '../../store/record.ts';
import type { Act } from '../../store/register.ts';
import type { Db } from '../../store/tables.ts';

/** Begins the record of an obligation whose id is settled already, as before there was a register. */
export function beginObligation(db: Db, clock: RecordClock, obligation: Obligation, act: Act): Promise<void> {
  const { id } = obligation;
  const key = parseObligationId(id);
  if (key === undefined) throw new RangeError(`not an obligation id: ${id}`);
  const { symbol, paragraph, ordinal: last } = key;
  return db.transaction().execute(async (tx) => {
    await append(tx, clock, {
      ...act,
      ...{ obligation: id, afterSeq: 0, afterHash: '', commandId: 'confirm', onBehalfOf: null, rules: 0 },
      events: [{ type: 'Confirmed', version: 1, facts: { obligation }, comment: null }],
      answer: { accepted: true },
    });
    await tx
      .insertInto('ordinal')
      .values({ symbol, paragraph, last })
      .onConflict((row) => row.columns(['symbol', 'paragraph']).doNothing())
      .execute();
  });
}
