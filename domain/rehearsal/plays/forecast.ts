import { isReached, owedDeliveries } from '../../obligation/progress.ts';
import { act, dayOf, milestoneFor, type Planned, type Scene } from '../scene.ts';

/** Each forecast is confirmed, with what the plan says. */
export const forecasts = (scene: Scene): Planned[] =>
  owedDeliveries(scene.life).flatMap(([delivery]) => {
    const { life, cast } = scene;
    const milestone = milestoneFor(scene, 'forecast', delivery);
    if (cast.forecast === null || milestone === undefined || isReached(life, milestone)) return [];
    const key = `forecast/${delivery}`;
    return act(scene, {
      ...{ key, post: life.assignments.officer, on: dayOf(scene, milestone.on, cast.forecast, key) },
      type: 'confirm-forecast',
      fields: (on) => ({ delivery, happenedOn: on }),
    });
  });
