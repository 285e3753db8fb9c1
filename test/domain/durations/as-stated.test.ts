import fc from 'fast-check';
import { expect, it } from 'vitest';
import { takenIn } from '../../../domain/durations/taken.ts';
import type { Cast, Takes } from '../../../domain/rehearsal/cast.ts';
import { usually } from '../../../domain/rehearsal/luck.ts';
import { workingDaysWithout } from '../../../domain/time/working-days.ts';
import { POSTS } from '../../setup/sample.ts';
import { anyCast } from '../rehearsal/any-cast.ts';
import { type Piece, play } from '../rehearsal/stage.ts';

/** By the working days by which the cast is played. */
const DAYS = workingDaysWithout('Vienna', POSTS.hours[0]?.quiet ?? []);

/**
 * Casts of people who are always there and do nothing beside what is asked of them: nothing rests, nothing is taken back. How long
 * things take may be anything.
 */
const undisturbed = fc
  .record({ cast: anyCast, drafting: fc.integer({ min: 0, max: 90 }) })
  .map(({ cast, drafting }) => {
    const takes: Takes = { least: drafting, usual: drafting, most: drafting };
    // So short that no limit sends it back.
    const draft = cast.draft && { ...cast.draft, first: { takes }, words: 500, moreTime: null };
    return { drafting, cast: { ...cast, away: [], acts: [], draft } satisfies Cast };
  });
const pieces = fc.constantFrom<Piece>('report', 'paper', 'briefing');

/** What the cast says of a post, else of its stage, else of each. */
function statedOf({ clearance: { each, of } }: Cast, stage: string, post: string): Takes | undefined {
  const named = (who: string) =>
    Object.entries(of).find(([name]) => name.toLowerCase() === who.toLowerCase())?.[1];
  const [byPost, byStage] = [named(post), named(stage)];
  return (byPost === undefined ? (byStage === undefined ? each : byStage) : byPost)?.takes;
}

/** How many steps of each kind were compared: a property that compares nothing holds always. */
const compared = { drafting: 0, 'working-over': 0, clearance: 0 };

it('what is measured of a rehearsal without luck is what its cast states', () => {
  fc.assert(
    fc.property(undisturbed, pieces, ({ cast, drafting }, piece) => {
      const { file, outcome } = play(piece, cast, { until: '2015-12-31', luck: usually });
      const last = file.record.at(-1)?.at;
      const taken = last === undefined ? undefined : takenIn(file.record, last, () => DAYS);
      expect(taken?.obligation).toBe(outcome.obligation);
      for (const each of taken?.taken ?? []) {
        if (each.ended !== 'done' || each.step === 'reply' || each.step === 'issuance') continue;
        const stated =
          each.step === 'clearance'
            ? statedOf(cast, each.of ?? '', each.who)?.usual
            : each.step === 'working-over'
              ? cast.draft?.again.usual
              : // Nobody hands in on the day on which it could be begun.
                Math.max(1, drafting);
        expect(each.workingDays, `${each.step} ${each.of} ${each.who}`).toBe(stated);
        compared[each.step] += 1;
      }
    }),
    { numRuns: 25 },
  );
  for (const times of Object.values(compared)) expect(times).toBeGreaterThan(5);
});
