import { Fault } from '../domain/faults.ts';
import { UNPROVEN_REFUSALS } from '../domain/obligation/refusals.ts';
import type { Signable } from '../domain/obligation/signed.ts';
import { answerOf } from '../store/record.ts';
import { type IdTaken, toldAgain } from '../store/same-command.ts';
import type { Db } from '../store/tables.ts';

/** What every answer to a command has. */
interface Told {
  accepted: boolean;
  refused?: { code: string };
}

/** Where an answer is looked for: the stream of the record, and what people call whose it is. */
interface Asked {
  stream: string;
  command: Signable;
  /** How its record is looked at: `rapporteur history 'A/RES/63/194#14.1'`. */
  look: string;
}

/**
 * What Temporal answers is hearsay: whoever reaches it could answer there in the place of our workers. The record knows,
 * also when the run has ended between the record's answer and ours. Only what was refused because nobody knew who sent it is
 * not kept by the command's id. Throws `temporal.not-ours`, and what `sending` throws and the record does not know.
 */
export async function trueAnswer<A extends Told>(
  db: Db,
  { stream, command, look }: Asked,
  sending: Promise<A>,
): Promise<A | IdTaken> {
  const { commandId } = command;
  const kept = async (): Promise<A | IdTaken | null> => {
    const first = (await answerOf<A>(db, stream, commandId)) ?? null;
    return toldAgain(db, { obligation: stream, commandId, asked: { command } }, first);
  };
  let told: A;
  try {
    told = await sending;
  } catch (error) {
    const answer = await kept();
    if (answer !== null) return answer;
    throw error;
  }
  const answer = await kept();
  if (answer !== null) return answer;
  if (UNPROVEN_REFUSALS.some((code) => code === told.refused?.code)) return told;
  throw new Fault(
    'temporal.not-ours',
    `Temporal tells that ${stream.replace(/#series$/, '')} has answered, and the record knows nothing of it.`,
    `See what stands with: ${look}. Find out who else reaches Temporal, then start the run again with: rapporteur resume.`,
  );
}
