import { movesOf, slotsGivenUp } from '../../domain/obligation/dates.ts';
import type { Proposed, Running } from '../../domain/obligation/state.ts';
import { moveWords } from '../../domain/obligation/telling/names.ts';
import { tellStep } from '../../domain/planning/telling/tell.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';

/** What is proposed to an obligation and not answered yet: what would move as it stands now, and why. */
export function proposedLines(id: string, life: Running, known: KnownDays): string[] {
  const open = life.proposed ?? null;
  if (open === null) return [];
  const moves = movesOf(life, open.plan);
  return [
    '',
    `NEW DATES ARE PROPOSED (event ${open.seq}, after change ${open.calendarSeq} of the calendar):`,
    ...moves.flatMap((move) => [`  ${moveWords(move)}`, ...whyLines(open, move.milestone, known)]),
    ...slotsGivenUp(life, open.plan).map(
      ({ delivery, on }) =>
        `  For them the slot of ${inWords(on)} (${delivery}), agreed with conference services, is given up: say why with --reason.`,
    ),
    ...(moves.length === 0 ? ['  nothing moves any more: what would have moved is done'] : []),
    `  Take them: rapporteur accept-dates '${id}'. Or not: rapporteur keep-dates '${id}' --reason WORDS`,
  ];
}

function whyLines({ moves, plan: { proof = [] } }: Proposed, milestone: string, known: KnownDays): string[] {
  const because = moves.find((move) => move.milestone === milestone)?.because ?? [];
  return because.flatMap((at) => {
    const step = proof[at - 1];
    return step === undefined
      ? []
      : [`      because: ${tellStep(step, proof, 'en', known, 'short')} (${step.source})`];
  });
}
