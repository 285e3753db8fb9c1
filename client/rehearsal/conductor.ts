import type { WorkflowHandle } from '@temporalio/client';
import type { Answer } from '../../domain/obligation/decide.ts';
import { type Instant, toMs } from '../../domain/time/instant.ts';
import type { Act } from './cast.ts';
import { travel, virtualNow } from './travel.ts';

/** A run that is on the stage: `shiftMs` is how far its time lies from the server's. */
export interface OnStage {
  id: string;
  handle: WorkflowHandle;
  shiftMs: number;
}

const DAY_MS = 86_400_000;

/** Moves every run that is still going to that moment of the rehearsal; those that are there stay. */
export async function travelAll(stage: OnStage[], at: Instant): Promise<void> {
  for (const { handle, shiftMs } of stage) {
    const ahead = toMs(at) - shiftMs - (await virtualNow(handle));
    if (ahead > 0) await travel(handle, ahead / DAY_MS);
  }
}

/**
 * Plays the acts in the order of their moments: all travel to the next moment, on the way their own timers ring, then
 * who is to act does. `told` hears of each act when the record has answered it.
 */
export async function conduct(
  stage: OnStage[],
  acts: Act[],
  send: (act: Act) => Promise<Answer>,
  told: (act: Act, answer: Answer) => Promise<void>,
): Promise<void> {
  const inOrder = [...acts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const open = new Map(stage.map((each) => [each.id, each]));
  for (const act of inOrder) {
    await travelAll([...open.values()], act.at);
    await told(act, await send(act));
    const run = open.get(act.obligation);
    if (run && (await hasEnded(run.handle, act))) open.delete(act.obligation);
  }
}

/** Only what may close a file can have ended its run; asking after every act would cost more than the act. */
async function hasEnded(handle: WorkflowHandle, { command }: Act): Promise<boolean> {
  if (command.type !== 'record-issuance' && command.type !== 'hold-briefing') return false;
  return (await handle.describe()).status.name !== 'RUNNING';
}
