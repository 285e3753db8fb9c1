import { clearedOn, currentDraft, isCleared } from '../../obligation/clearing.ts';
import { isLateOn } from '../../obligation/lateness.ts';
import { owedDeliveries } from '../../obligation/progress.ts';
import type { DeliveryProgress } from '../../obligation/state.ts';
import { addDays, later } from '../../time/civil-date.ts';
import { act, afterDays, dayOf, milestoneFor, type Planned, type Scene } from '../scene.ts';
import { submitKey } from './turned-down.ts';

/** Each recipient gets the cleared text: submitted, told to the chair where that was late, issued. */
export const deliveries = (scene: Scene): Planned[] =>
  owedDeliveries(scene.life).flatMap(([delivery, progress]) =>
    progress.submitted === null
      ? submission(scene, delivery, progress)
      : [...chair(scene, delivery, progress), ...issuance(scene, delivery, progress)],
  );

function submission(scene: Scene, delivery: string, { waived }: DeliveryProgress): Planned[] {
  const { life, cast } = scene;
  const draft = currentDraft(life);
  const milestone = milestoneFor(scene, 'submit', delivery);
  const cleared = clearedOn(life, draft?.sha256);
  if (cast.submission === null || draft === undefined || milestone === undefined) return [];
  if (!isCleared(life) || cleared === undefined) return [];
  const key = submitKey(delivery, draft.version, waived);
  return act(scene, {
    ...{ key, post: life.assignments.officer, type: 'submit' },
    on: later(dayOf(scene, milestone.on, cast.submission, `submit/${delivery}`), addDays(cleared, 1)),
    fields: (happenedOn) => ({ delivery, draft: draft.sha256, happenedOn }),
    comment: (on) => (isLateOn(life, delivery, on) ? cast.lateBecause : null),
  });
}

function chair(scene: Scene, delivery: string, { submitted, chairTold }: DeliveryProgress): Planned[] {
  const { life, cast } = scene;
  const takes = cast.chair;
  if (takes === null || submitted === null || chairTold !== null) return [];
  if (!isLateOn(life, delivery, submitted.on)) return [];
  const key = `chair/${delivery}`;
  const { officer } = life.assignments;
  return act(scene, {
    ...{ key, post: officer, on: afterDays(scene, officer, submitted.on, takes, key), type: 'tell-chair' },
    fields: (happenedOn) => ({ delivery, happenedOn }),
  });
}

function issuance(scene: Scene, delivery: string, { submitted, issued }: DeliveryProgress): Planned[] {
  const { life, cast } = scene;
  const milestone = milestoneFor(scene, 'issue', delivery);
  if (cast.issuance === null || milestone === undefined || submitted === null || issued !== null) return [];
  const key = `issue/${delivery}`;
  return act(scene, {
    ...{ key, post: life.assignments.officer, type: 'record-issuance' },
    on: later(dayOf(scene, milestone.on, cast.issuance, key), addDays(submitted.on, 1)),
    fields: (happenedOn) => ({ delivery, symbol: 'a rehearsal’s document', happenedOn }),
  });
}
