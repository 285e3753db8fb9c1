import { act, afterDays, dayIn, type Planned, type Scene } from '../scene.ts';

/** New dates that a change of the calendar proposes are taken, or the old ones kept. */
export function dates(scene: Scene): Planned[] {
  const { life, cast } = scene;
  if (life.proposed == null || cast.dates === null) return [];
  const { seq: proposal, at } = life.proposed;
  const { answer, takes } = cast.dates;
  const { officer: post } = life.assignments;
  const key = `dates/${proposal}`;
  return act(scene, {
    ...{ key, post, on: afterDays(scene, post, dayIn(scene, at), takes, key) },
    type: answer === 'accept' ? 'accept-dates' : 'keep-dates',
    fields: () => ({ proposal }),
    comment: answer === 'accept' ? null : 'The days stay as they were agreed.',
  });
}
