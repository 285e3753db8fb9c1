import type { Alive, DeliveryProgress, WaiverDecision } from '../../state.ts';
import { wordLimitOf } from '../../word-limits.ts';

/** The waiver by which a text is allowed that is longer than its limit; undefined where it needs none, or has none. */
export function waiverFor(
  life: Alive,
  { waivers = [] }: DeliveryProgress,
  words: number,
): WaiverDecision | undefined {
  return words <= wordLimitOf(life.obligation).words ? undefined : waivers.findLast(({ granted }) => granted);
}

/** The same of what was submitted. */
export function waiverUsed(life: Alive, progress: DeliveryProgress): WaiverDecision | undefined {
  const text = life.drafts.find(({ sha256 }) => sha256 === progress.submitted?.draft);
  return text && waiverFor(life, progress, text.words);
}

/** As it stands when what was decided with that event was never decided: what was granted before, and the request is open again. */
export function withoutWaiver(progress: DeliveryProgress, seq: number): DeliveryProgress {
  const { waivers = [], submitted, waiverAsked, ...rest } = progress;
  const struck = waivers.find((waiver) => waiver.seq === seq);
  const left = waivers.filter((waiver) => waiver !== struck);
  return {
    ...rest,
    submitted,
    waivers: left,
    waived: left.findLast(({ granted }) => granted)?.words ?? waivers[0]?.before ?? null,
    waiverAsked: submitted === null ? (waiverAsked ?? struck?.asked ?? null) : waiverAsked,
  };
}
