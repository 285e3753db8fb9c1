import type { WorkflowHandle } from '@temporalio/client';
import { sendCommand } from '../../client/obligations/command.ts';
import { type RunOptions, startRun } from '../../client/obligations/run.ts';
import { travelAll, travelling } from '../../client/rehearsal/travel.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { RecordedEvent } from '../../domain/obligation/events.ts';
import { type Obligation, obligationId, parseObligationId } from '../../domain/obligation/obligation.ts';
import type { Plan } from '../../domain/planning/plan.ts';
import { instant } from '../../domain/time/instant.ts';
import { REHEARSAL_CLOCK, readRecord } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import { beginObligation } from './begin.ts';
import type { TestHouse } from './house.ts';
import { PEOPLE, POSTS } from './sample.ts';

export interface TestObligation {
  obligation: Obligation;
  handle: WorkflowHandle;
  send(command: Command): Promise<Answer>;
  /** Travels to noon (UTC) of that day. */
  to(day: string): Promise<void>;
  events(): Promise<RecordedEvent[]>;
}

let count = 0;

/** Confirms, launches and starts an obligation of its own, which begins on the day of adoption. `longAt`: as a run is given it. */
export async function launch(
  house: Pick<TestHouse, 'client' | 'cast' | 'db' | 'taskQueue' | 'id'>,
  sample: Obligation,
  plan: Plan,
  more: Pick<RunOptions, 'searchable' | 'longAt'> = {},
): Promise<TestObligation> {
  count += 1;
  const symbol = house.id(`${sample.mandate.symbol}-${count}`);
  const { paragraph, ordinal } = parseObligationId(sample.id) ?? { paragraph: '1', ordinal: 1 };
  const id = obligationId({ symbol, paragraph, ordinal });
  const obligation = { ...sample, mandate: { ...sample.mandate, symbol }, id };
  const startsAt = instant('2008-12-18T12:00:00.000Z');
  const act = { actor: PEOPLE.officer, at: startsAt };
  await beginObligation(house.db, REHEARSAL_CLOCK, obligation, act);
  await recordLaunch(house.db, REHEARSAL_CLOCK, id, { plan, ...POSTS }, act);
  const handle = await startRun(obligation, {
    client: house.client,
    taskQueue: house.taskQueue,
    rehearsal: { startsAt },
    workflowTaskTimeout: 1,
    ...more,
  });
  const run = await travelling(handle, startsAt);
  return {
    obligation,
    handle,
    send: (command) => sendCommand(house.cast, id, command),
    to: (day) => travelAll([run], instant(`${day}T12:00:00.000Z`)),
    events: () => readRecord(house.db, id, 0),
  };
}
