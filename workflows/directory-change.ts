import { continueAsNew, proxyActivities, setCurrentDetails, sleep } from '@temporalio/workflow';
import type { SeatWalkActivities } from '../activities/seat-walk.ts';
import { fromMs, type Instant, toMs } from '../domain/time/instant.ts';
import type { DirectoryChangeInput, DirectoryChangeOutcome, WalkPace } from './messages.ts';
import { shown } from './shown.ts';
import { isLongWalk, PAGE_OPTIONS, paceOf, pauseMsAfter } from './steps/walking.ts';

const { tellSeats } = proxyActivities<SeatWalkActivities>({
  ...PAGE_OPTIONS,
  summary: shown('Tell who holds the posts'),
});

const NOBODY_YET: DirectoryChangeOutcome = { told: 0, same: 0, waiting: 0 };

/**
 * The directory has changed: every obligation that runs is told what is new of the posts that it names, and again on each
 * day from which, as was said, somebody else holds one. Who does not answer holds up nobody: it is tried again when all
 * others were, and then less and less often. It ends when all were told and no such day lies ahead, or a later change has
 * taken over.
 */
export async function directoryChange({
  directorySeq,
  pace: given,
  walk = { at: fromMs(Date.now()), after: null, told: NOBODY_YET, round: 1 },
}: DirectoryChangeInput): Promise<DirectoryChangeOutcome> {
  const pace = paceOf(given);
  let { at, after, round } = walk;
  const sum = { ...walk.told };
  for (let pages = 1; ; pages += 1) {
    const { page: limit, patienceSeconds } = pace;
    const page = await tellSeats({ directorySeq, at, after, limit, patienceSeconds });
    sum.told += page.told;
    sum.same += page.same;
    sum.waiting += page.waiting;
    setCurrentDetails(`Told: ${sum.told}  \nNothing to say to ${sum.same}  \nNot reached: ${sum.waiting}`);
    after = page.next;
    if (page.overtaken) return sum;
    if (after === null) {
      const pause = pauseOf(sum.waiting > 0 ? round : null, page.turns, pace);
      if (pause === null) return sum;
      await sleep(pause.ms, { summary: shown(pause.why) });
      round = sum.waiting > 0 ? round + 1 : 1;
      at = fromMs(Date.now());
      sum.same = 0;
      sum.waiting = 0;
    }
    if (isLongWalk(pages, pace)) {
      await continueAsNew<typeof directoryChange>({
        ...{ directorySeq, walk: { at, after, told: sum, round } },
        ...(given === undefined ? {} : { pace: given }),
      });
    }
  }
}

/** Until the next round of those who were not reached, or until posts turn by themselves; null when there is nothing to wait for. */
function pauseOf(
  round: number | null,
  turns: Instant | null,
  pace: WalkPace,
): { ms: number; why: string } | null {
  const again = round === null ? Number.POSITIVE_INFINITY : pauseMsAfter(round, pace);
  const turn = turns === null ? Number.POSITIVE_INFINITY : Math.max(toMs(turns) - Date.now(), 1);
  if (turn <= again) return turn === again ? null : { ms: turn, why: 'Until posts pass to others' };
  return { ms: again, why: `Until round ${(round ?? 0) + 1} of those who were not reached` };
}
