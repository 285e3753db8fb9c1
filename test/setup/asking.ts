import type { Command } from '../../domain/obligation/commands.ts';
import { decide } from '../../domain/obligation/decide.ts';
import { obligationId } from '../../domain/obligation/obligation.ts';
import type { CommandRequest } from '../../domain/obligation/record.ts';
import { instant } from '../../domain/time/instant.ts';
import { REHEARSAL_CLOCK, readRecord, stateFromRecord } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import { type SigningKey, signCommand } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { beginObligation } from './begin.ts';
import { PEOPLE, PLANS, POSTS, REPORT } from './sample.ts';

/** When all of it happens. */
export const ASKED_AT = instant('2009-02-01T09:00:00.000Z');

export const BY_OFFICER = { actor: PEOPLE.officer, at: ASKED_AT };

/** Records a launched report; `ordinal` makes it another one. */
export async function launchedIn(db: Db, paragraph: string, ordinal: number): Promise<string> {
  const id = obligationId({ symbol: REPORT.mandate.symbol, paragraph, ordinal });
  await beginObligation(db, REHEARSAL_CLOCK, { ...REPORT, id }, BY_OFFICER);
  await recordLaunch(db, REHEARSAL_CLOCK, id, { plan: PLANS.report, ...POSTS }, BY_OFFICER);
  return id;
}

/** What a workflow would ask of the record: one command decided on what it knows. `afterSeq`: it has seen no more than that. */
export async function asking(
  db: Db,
  key: SigningKey,
  id: string,
  command: Command,
  afterSeq?: number,
): Promise<CommandRequest> {
  const all = await stateFromRecord(db, id);
  const seq = afterSeq ?? all.seq;
  const events = await readRecord(db, id, 0);
  const { commandId, actor, onBehalfOf } = command;
  return {
    obligation: id,
    afterSeq: seq,
    afterHash: events[seq - 1]?.hash ?? '',
    ...{ commandId, actor, onBehalfOf, at: ASKED_AT, rules: 1 },
    ...decide(all, command, ASKED_AT),
    asked: signCommand(key, id, command, ASKED_AT),
  };
}
