import type { Command } from '../domain/obligation/commands.ts';
import { decide } from '../domain/obligation/decide.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import { RECONCILER } from '../domain/obligation/parties.ts';
import type { Sign } from '../domain/obligation/signed.ts';
import type { Done } from '../domain/reconciling/sides.ts';
import { type RecordClock, recordEvents, stateFromRecord } from '../store/record.ts';
import type { Db } from '../store/tables.ts';

/** One telling for what was done once, however often it is found. */
export const interventionId = ({ what, runId }: Pick<Done, 'what' | 'runId'>): string =>
  `intervened/${what}/${runId}`;

/**
 * Tells in an obligation's record what was done to its run past the house. Not through the run: there may be none, and it reads
 * the record as it goes on. What is closed is told no more.
 */
export async function tellIntervention(
  { db, clock, sign }: { db: Db; clock: RecordClock; sign: Sign },
  id: ObligationId,
  done: Done,
): Promise<void> {
  const { what, runId, at: happenedAt, by, reason } = done;
  const commandId = interventionId(done);
  const words = [by, reason].filter((word) => word !== '').join(': ');
  const command: Command = {
    ...{ type: 'tell-intervention', commandId, actor: RECONCILER, onBehalfOf: null },
    comment: words === '' ? null : words.slice(0, MAX_WORDS),
    ...{ what, run: runId, happenedAt },
  };
  for (;;) {
    const state = await stateFromRecord(db, id);
    if (state.status !== 'running') return;
    const at = clock.now();
    const { answer } = await recordEvents(db, clock, {
      ...{ obligation: id, afterSeq: state.seq, afterHash: state.hash, rules: state.rules, at },
      ...{ commandId, actor: RECONCILER, onBehalfOf: null, asked: await sign(id, command) },
      ...decide(state, command, at),
    });
    if (answer !== null) return;
  }
}

const MAX_WORDS = 2000;
