import type { EventType } from '../obligation/events.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { OwnAct } from './cast.ts';
import { postNamed } from './naming.ts';
import { cueDay, isMeant, ownKey } from './plays/own.ts';
import { dayIn, type Scene } from './scene.ts';

/** What an act of the cast's own waits for. Plain JSON. */
export type Waits =
  /** That something is recorded for that time; it was so often. */
  | { for: 'event'; after: EventType; time: number; happened: number }
  /** A step of the plan, which it has not. */
  | { for: 'milestone'; milestone: string }
  /** A post, which the obligation has not. */
  | { for: 'post'; post: string }
  /** A day behind the end; or one before the launch, which is past for ever. */
  | { for: 'day'; on: CivilDate }
  /** Somebody at that post, on or after its day. */
  | { for: 'somebody'; post: string; since: CivilDate };

/** An act of the cast's own that is meant for an obligation and was not done there, by its place in the cast, from 0. Plain JSON. */
export interface Undone {
  act: number;
  waits: Waits;
}

/** What the cast would have done beside the procedure and did not, by the end of what was played. What was refused was done. */
export const undoneActs = (scene: Scene): Undone[] =>
  scene.cast.acts.flatMap((own, act) =>
    isMeant(scene.life, own) && !scene.played.has(ownKey(act))
      ? [{ act, waits: waitsFor(scene, own, act) }]
      : [],
  );

function waitsFor(scene: Scene, own: OwnAct, index: number): Waits {
  const { cue, who } = own;
  const post = postNamed(scene.life.assignments, who);
  if (post === undefined) return { for: 'post', post: who };
  if ('after' in cue) {
    const happened = scene.record.filter(({ type }) => type === cue.after).length;
    if (happened < cue.time) return { for: 'event', after: cue.after, time: cue.time, happened };
  }
  const on = cueDay(scene, own, post, ownKey(index));
  if ('milestone' in cue && on === undefined) return { for: 'milestone', milestone: cue.milestone };
  if ('on' in cue && on === undefined) return { for: 'day', on: cue.on };
  const today = dayIn(scene, scene.now);
  return on === undefined || on >= today
    ? { for: 'day', on: on ?? today }
    : { for: 'somebody', post, since: on };
}
