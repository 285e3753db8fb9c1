import type { CivilDate } from '../../time/civil-date.ts';
import { dayIn, type Scene } from '../scene.ts';

/** How an attempt to submit a version is called: a version that was granted more words is tried again. */
export const submitKey = (delivery: string, version: number, waived: number | null): string =>
  `submit/${delivery}/${version}${waived === null ? '' : `/up to ${waived}`}`;

/** The day on which a version was turned down for its length; of one delivery, or of any. */
export function turnedDownOn(scene: Scene, version: number, delivery?: string): CivilDate | undefined {
  const deliveries = delivery === undefined ? Object.keys(scene.life.deliveries) : [delivery];
  for (const each of deliveries) {
    const tried = scene.played.get(submitKey(each, version, null));
    if (tried?.answer.accepted === false && tried.answer.refused.code === 'over-word-limit')
      return dayIn(scene, tried.at);
  }
  return undefined;
}
