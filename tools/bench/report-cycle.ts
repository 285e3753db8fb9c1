import type { WorkflowHandle } from '@temporalio/client';
import type { Sender } from '../../client/answering.ts';
import { sendCommand } from '../../client/obligations/command.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { CHIEF, DIRECTOR, DRAFTER, OFFICER } from './running.ts';

const draft = (digit: string) => ({
  ...{ sha256: digit.repeat(64), size: 48_000, words: 7_400 },
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});
const [FIRST, SECOND] = [draft('1'), draft('2')];
const COMMENT = 'A comment of the usual length, which is a sentence or two about what was changed and why.';

type Act = { type: Command['type']; actor: PersonId; comment?: string; [field: string]: unknown };

/** A whole report cycle: forecast, handed in, returned once, cleared at two stages, submitted and issued to two. */
export function reportCycle({ id, deliveries }: Obligation, today: CivilDate): Command[] {
  const by = (type: Command['type'], fields: object): Act[] =>
    deliveries.map(({ key }) => ({ type, actor: OFFICER, delivery: key, happenedOn: today, ...fields }));
  const acts: Act[] = [
    ...by('confirm-forecast', {}),
    { type: 'hand-in-draft', actor: DRAFTER, draft: FIRST },
    { type: 'approve-draft', actor: CHIEF, draft: FIRST.sha256 },
    { type: 'return-draft', actor: DIRECTOR, draft: FIRST.sha256, comment: COMMENT },
    { type: 'hand-in-draft', actor: DRAFTER, draft: SECOND, comment: COMMENT },
    { type: 'approve-draft', actor: CHIEF, draft: SECOND.sha256 },
    { type: 'approve-draft', actor: DIRECTOR, draft: SECOND.sha256 },
    ...by('submit', { draft: SECOND.sha256 }),
    ...by('record-issuance', { symbol: 'A/82/1' }),
  ];
  return acts.map(
    (act, index) =>
      // Each act above has the fields of its type; `parseCommand` in the workflow refuses one that has not.
      ({ comment: null, onBehalfOf: null, commandId: `${id}/${index}`, ...act }) as unknown as Command,
  );
}

/** Lives through it. How long each approval took from being sent to the recorded answer, in milliseconds. */
export async function live(
  sender: Sender,
  obligation: Obligation,
  handle: WorkflowHandle,
  today: CivilDate,
): Promise<number[]> {
  const took: number[] = [];
  for (const command of reportCycle(obligation, today)) {
    const began = performance.now();
    const answer = await sendCommand(sender, obligation.id, command);
    if (!answer.accepted) throw new Error(`${command.type}: ${answer.refused.why}`);
    if (command.type === 'approve-draft') took.push(performance.now() - began);
  }
  await handle.result();
  return took;
}
