import type { Readable } from 'node:stream';
import { answerDue, type DueAnswer, milestoneName, owingOfRow } from '../../domain/planning/due-row.ts';
import type { Feasibility } from '../../domain/planning/plan.ts';
import type { ProofStep } from '../../domain/planning/proof.ts';
import { tellQuestion, tellStep } from '../../domain/planning/telling/tell.ts';
import type { Language } from '../../domain/planning/telling/told.ts';
import { whatIf } from '../../domain/planning/what-if.ts';
import type { World } from '../../domain/planning/world.ts';
import { DUTIES, plannable } from './due-form.ts';
import { answerRows } from './json-lines.ts';

export { recheckRows } from './recheck-rows.ts';

interface Telling {
  world: World;
  language: Language;
}

/** When each duty is due, by when each step has to happen, and why: one line each, in order, as they come. */
export const dueRows = (input: Readable, telling: Telling): AsyncGenerator<string> =>
  answerRows(input, DUTIES, (row, where) =>
    toldRow(answerDue(plannable(row, telling.world, where), telling.world), telling),
  );

/** A step with its sentence. */
const toldSteps = (proof: readonly ProofStep[], { world, language }: Telling) =>
  proof.map((step) => ({ ...step, sentence: tellStep(step, proof, language, world.known) }));

/** By the names that the row's milestones have. */
const toldTime = (feasibility: Feasibility | null): Feasibility | null =>
  feasibility && { ...feasibility, past: feasibility.past.map(milestoneName) };

function toldRow({ id, due, proof, feasibility, ...answer }: DueAnswer, telling: Telling) {
  const asked = proof[due.proof - 1];
  const question =
    asked?.rule === 'ask-a-person'
      ? { asks: due.question, question: tellQuestion(asked, telling.language, telling.world.known) }
      : {};
  const time = { feasibility: toldTime(feasibility) };
  return { id, due: { ...due, ...question }, ...answer, ...time, proof: toldSteps(proof, telling) };
}

/** What would move if the world were another: one line for each duty, `moves` empty when nothing would. */
export const whatIfRows = (
  input: Readable,
  now: World,
  then: World,
  language: Language,
): AsyncGenerator<string> =>
  answerRows(input, DUTIES, (row, where) => {
    const moved = whatIf(owingOfRow(plannable(row, now, where), now), now, then);
    if (moved === undefined) return { id: row.id, moves: [] };
    const because = (ids: number[]): string[] =>
      ids.flatMap((id) => {
        const step = moved.proof[id - 1];
        return step ? [tellStep(step, moved.proof, language, then.known)] : [];
      });
    return {
      id: row.id,
      moves: moved.moves.map((move) => ({ ...move, because: because(move.because) })),
      feasibility: moved.feasibility,
    };
  });
