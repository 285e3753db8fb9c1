import type { RecordedEvent } from '../obligation/events.ts';
import type { Life } from '../obligation/state.ts';

/**
 * Why each delivery was submitted late, by key: of the submission that stands, as it was said with a correction of its day, or
 * else with the submission itself. `story`: the events, each with its comment.
 */
export const lateReasonsOf = (
  { deliveries }: Life,
  story: readonly (RecordedEvent & { comment: string | null })[],
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(deliveries).flatMap(([key, { submitted }]): [string, string][] => {
      const said = story.flatMap((event): string[] => {
        if (event.type === 'Submitted' && event.seq === submitted?.seq) return [event.comment ?? ''];
        if (event.type === 'FactCorrected' && event.facts.fact === submitted?.seq)
          return [event.facts.lateReason ?? ''];
        return [];
      });
      const reason = said.findLast((words) => words !== '');
      return reason === undefined ? [] : [[key, reason]];
    }),
  );
