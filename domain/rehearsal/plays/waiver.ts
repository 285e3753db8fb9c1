import { currentDraft, isCleared } from '../../obligation/clearing.ts';
import { owedDeliveries } from '../../obligation/progress.ts';
import type { Life } from '../../obligation/state.ts';
import { wordLimitOf } from '../../obligation/word-limits.ts';
import { act, afterDays, dayIn, type Planned, type Scene } from '../scene.ts';

import { turnedDownOn } from './turned-down.ts';

/** How many words a text may have for every recipient to whom it is still owed. */
export const wordsAllowed = (life: Life): number => {
  const { words } = wordLimitOf(life.obligation);
  const owed = owedDeliveries(life).filter(([, { submitted }]) => submitted === null);
  return Math.max(words, Math.min(...owed.map(([, { waived }]) => waived ?? words)));
};

/** A text that was turned down for its length: a waiver is asked for, and answered by conference services. */
export function waivers(scene: Scene): Planned[] {
  const { life, cast } = scene;
  const draft = currentDraft(life);
  if (draft === undefined || !isCleared(life) || cast.waiver.remedy !== 'waiver') return [];
  const { officer } = life.assignments;
  const limit = wordLimitOf(life.obligation).words;
  return owedDeliveries(life).flatMap(([delivery, progress]) => {
    const { submitted, waived, waiverAsked, waiverAskedOn } = progress;
    if (submitted !== null || draft.words <= Math.max(limit, waived ?? 0)) return [];
    if (waiverAsked !== null) {
      const key = `waiver/${delivery}/${draft.version}/answer`;
      const since = waiverAskedOn ?? dayIn(scene, scene.now);
      const granted = cast.waiver.answer === 'granted';
      return act(scene, {
        ...{ key, post: officer, on: afterDays(scene, officer, since, cast.waiver.takes, key) },
        type: 'record-waiver',
        fields: (happenedOn) => ({
          delivery,
          granted,
          happenedOn,
          ...(granted ? { words: draft.words } : {}),
        }),
      });
    }
    const on = turnedDownOn(scene, draft.version, delivery);
    const denied = progress.waivers?.some(({ granted }) => !granted) ?? false;
    if (on === undefined || denied) return [];
    return act(scene, {
      ...{ key: `waiver/${delivery}/${draft.version}`, post: officer, on },
      type: 'request-waiver',
      fields: (happenedOn) => ({ delivery, words: draft.words, happenedOn }),
      comment: 'It cannot be cut without losing what was asked for.',
    });
  });
}
