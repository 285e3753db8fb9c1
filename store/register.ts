import { Fault } from '../domain/faults.ts';
import { type Obligation, type ObligationId, obligationId } from '../domain/obligation/obligation.ts';
import type { Assignments, PersonId } from '../domain/obligation/parties.ts';
import { CURRENT_RULES } from '../domain/obligation/rules/index.ts';
import type { Plan } from '../domain/planning/plan.ts';
import type { Instant } from '../domain/time/instant.ts';
import { append, type RecordClock, stateFromRecord } from './record.ts';
import type { Db } from './tables.ts';

/** Who acts and when, for an act outside a workflow. */
export interface Act {
  actor: PersonId;
  at: Instant;
}

/**
 * Gives a reading its id and begins its record. The id takes the next free ordinal of its paragraph, never given
 * before and never again. Confirming the same reading (`readingKey`: paragraph and evidence) again gives the same id.
 */
export function confirmReading(
  db: Db,
  clock: RecordClock,
  readingKey: string,
  draft: Omit<Obligation, 'id'>,
  act: Act,
): Promise<ObligationId> {
  const { symbol } = draft.mandate;
  const { paragraph } = draft.evidence;
  return db.transaction().execute(async (tx) => {
    // The row of the counter is the lock: two who confirm at once wait for each other here.
    const { last } = await tx
      .insertInto('ordinal')
      .values({ symbol, paragraph, last: 1 })
      .onConflict((row) =>
        row.columns(['symbol', 'paragraph']).doUpdateSet((set) => ({ last: set('ordinal.last', '+', 1) })),
      )
      .returning('last')
      .executeTakeFirstOrThrow();
    const before = await tx
      .selectFrom('confirmed_reading')
      .select('obligation')
      .where('symbol', '=', symbol)
      .where('reading', '=', readingKey)
      .executeTakeFirst();
    if (before) {
      await tx
        .updateTable('ordinal')
        .set({ last: last - 1 })
        .where('symbol', '=', symbol)
        .where('paragraph', '=', paragraph)
        .execute();
      return before.obligation as ObligationId;
    }
    const id = obligationId({ symbol, paragraph, ordinal: last });
    await append(tx, clock, {
      obligation: id,
      afterSeq: 0,
      afterHash: '',
      commandId: 'confirm',
      onBehalfOf: null,
      rules: 0,
      ...act,
      events: [{ type: 'Confirmed', version: 1, facts: { obligation: { ...draft, id } }, comment: null }],
      answer: { accepted: true },
    });
    await tx
      .insertInto('confirmed_reading')
      .values({ symbol, reading: readingKey, obligation: id })
      .execute();
    return id;
  });
}

/** Records the launch, which can stand only once in a record. Throws `obligation.already-launched` or `obligation.unknown`. */
export function recordLaunch(
  db: Db,
  clock: RecordClock,
  id: string,
  launch: { plan: Plan; assignments: Assignments },
  act: Act,
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { status, seq, hash } = await stateFromRecord(tx, id);
    if (status === 'nothing') throw unknownObligation(id);
    if (status !== 'confirmed') throw alreadyLaunched(id, status);
    await append(tx, clock, {
      obligation: id,
      afterSeq: seq,
      afterHash: hash,
      commandId: 'launch',
      onBehalfOf: null,
      rules: CURRENT_RULES,
      ...act,
      events: [{ type: 'Launched', version: 1, facts: { ...launch, rules: CURRENT_RULES }, comment: null }],
      answer: { accepted: true },
    });
  });
}

export const unknownObligation = (id: string): Fault =>
  new Fault(
    'obligation.unknown',
    `There is no obligation ${id}.`,
    'See which there are with: rapporteur list.',
  );

export function alreadyLaunched(id: string, status: 'running' | 'settled'): Fault {
  return new Fault(
    'obligation.already-launched',
    `${id} was launched before and is ${status}. Nothing was changed.`,
    `See where it stands with: rapporteur show '${id}'.${status === 'running' ? ` If its workflow is gone: rapporteur resume '${id}'.` : ''}`,
  );
}
