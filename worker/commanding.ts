import type { ActAnswer } from '../client/api/obligations-contract.ts';
import { sendCommand, sendToClosedFile } from '../client/obligations/command.ts';
import type { RunOptions } from '../client/obligations/run.ts';
import { Fault } from '../domain/faults.ts';
import type { NameOf } from '../domain/obligation/acts/act.ts';
import { withKnownAddressees } from '../domain/obligation/addressees.ts';
import type { Command } from '../domain/obligation/commands.ts';
import type { Answer } from '../domain/obligation/decide.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import type { Sign } from '../domain/obligation/signed.ts';
import { remedyOf } from '../domain/obligation/telling/remedies.ts';
import { obligationState, personNames } from '../store/reads.ts';
import { REAL_CLOCK } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import { ofKnownNames } from './named-in-act.ts';
import { trueAnswer } from './true-answer.ts';

export interface CommandingNeeds {
  db: Db;
  /** Signs for persons who ask the house. */
  sign: Sign;
  run: RunOptions;
}

/** How often a run may end just between before that is told: each time another command has ended it meanwhile. */
const TRIES = 20;

/**
 * Puts a person's command to an obligation and tells what the record answers. What runs is asked; of a closed file a run is
 * started for this one command: it takes what can still become known, and refuses all else with its reason. Sent again with
 * the same id it is answered as the first time, whatever has ended between. Throws as `sendCommand` and
 * `ofKnownNames`, and `temporal.not-ours`.
 */
export const commandIn = (needs: CommandingNeeds, id: ObligationId, command: Command): Promise<Answer> =>
  ofKnownNames(needs.db, { id, stream: id, command }, () => sent(needs, id, command));

async function sent({ db, sign, run }: CommandingNeeds, id: ObligationId, given: Command): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    const state = await obligationState(db, id);
    const command = state === undefined ? given : withKnownAddressees(state, given);
    const sending =
      state?.status === 'settled'
        ? sendToClosedFile(sign, state.obligation, command, run)
        : sendCommand({ client: run.client, sign }, id, command);
    try {
      return await trueAnswer(db, { stream: id, command, look: `rapporteur history '${id}'` }, sending);
    } catch (error) {
      // A run that was just ending, of a closed file, is no reason to give up. An open file of which nothing runs is for
      // `resume`.
      const isOver = error instanceof Fault && error.code === 'obligation.not-running';
      if (!isOver || tried === TRIES || (await obligationState(db, id))?.status !== 'settled') throw error;
    }
  }
}

/** The answer with what can be done about a refusal, by whom, as it stands now. */
export async function withRemedy(
  db: Db,
  id: ObligationId,
  command: Command,
  answer: Answer,
): Promise<ActAnswer> {
  if (answer.accepted) return answer;
  const state = await obligationState(db, id);
  if (state?.status !== 'running' && state?.status !== 'settled') return answer;
  const names = await personNames(db);
  const nameOf: NameOf = (person) => names.get(person) ?? person;
  const remedy = remedyOf(state, command, answer.refused, REAL_CLOCK.now(), nameOf);
  return { ...answer, ...(remedy === null ? {} : { remedy }) };
}
