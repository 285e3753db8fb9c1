import { type ActivityOptions, workflowInfo } from '@temporalio/workflow';
import type { WalkPace } from '../messages.ts';

/** What the walks over all that runs have in common. */

/** How a page is walked over. */
export const PAGE_OPTIONS = {
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '20 seconds',
  // Whatever is away comes back: nobody else would tell these obligations.
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
} as const satisfies ActivityOptions;

const PACE: WalkPace = { page: 50, pagesARun: 200, patienceSeconds: 10, againSeconds: 15 };
const LONGEST_PAUSE_SECONDS = 3600;

export const paceOf = (given: Partial<WalkPace> | undefined): WalkPace => ({ ...PACE, ...given });

/** How long it is until those are tried again who were not reached in that round: less and less often. */
export const pauseMsAfter = (round: number, { againSeconds }: WalkPace): number =>
  Math.min(againSeconds * 4 ** (round - 1), LONGEST_PAUSE_SECONDS) * 1000;

/** Whether a walk of so many pages goes on in a new run. */
export const isLongWalk = (pages: number, { pagesARun }: WalkPace): boolean =>
  pages >= pagesARun || workflowInfo().continueAsNewSuggested;
