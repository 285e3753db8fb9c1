import { isCleared } from '../../obligation/clearing.ts';
import { isBriefing, owedDeliveries } from '../../obligation/progress.ts';
import { later } from '../../time/civil-date.ts';
import { act, dayIn, dayOf, milestoneFor, type Planned, type Scene } from '../scene.ts';

/** A day is set, delegations are invited once the text is cleared, the briefing is held; all anew where it is set for another day. */
export function briefings(scene: Scene): Planned[] {
  const { life, cast } = scene;
  const play = cast.briefing;
  if (!isBriefing(life) || play === null) return [];
  const { officer: post } = life.assignments;
  return owedDeliveries(life).flatMap(([delivery, { scheduled, invited, held }]) => {
    const [schedule, hold] = [
      milestoneFor(scene, 'schedule', delivery),
      milestoneFor(scene, 'hold', delivery),
    ];
    if (held !== null || hold === undefined) return [];
    if (scheduled === null) {
      const key = `briefing/${delivery}/schedule`;
      const told = schedule === undefined ? hold.on : schedule.on;
      const on = dayOf(scene, hold.on, play.on, `briefing/${delivery}/day`);
      return act(scene, {
        ...{ key, post, on: dayOf(scene, told, play.schedule, key), type: 'schedule-briefing' },
        // A day that is past is no day to set: then it is held as soon as it can be.
        fields: (today) => ({ delivery, on: later(on, today) }),
      });
    }
    if (!isCleared(life)) return [];
    if (invited === null) {
      const key = `briefing/${delivery}/invite/${scheduled}`;
      return act(scene, {
        ...{ key, post, on: dayOf(scene, scheduled, play.invite, key), type: 'invite-to-briefing' },
        fields: (happenedOn) => ({ delivery, happenedOn }),
      });
    }
    return act(scene, {
      ...{ key: `briefing/${delivery}/hold/${scheduled}`, post },
      on: later(scheduled, dayIn(scene, scene.now)),
      type: 'hold-briefing',
      fields: (happenedOn) => ({ delivery, happenedOn, attendance: play.attendance }),
      comment: 'It was presented; delegations asked for the text in writing.',
    });
  });
}
