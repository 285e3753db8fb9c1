import { act, type Planned, type Scene } from '../scene.ts';

/** What rests is taken up again on the day that was said; where none was said, only an act of the cast's own ends it. */
export const rest = (scene: Scene): Planned[] => {
  const { hold, assignments } = scene.life;
  if (hold === null || hold.until === null) return [];
  return act(scene, {
    ...{ key: `rest/${hold.seq}`, post: assignments.officer, on: hold.until, type: 'take-up-again' },
    fields: () => ({}),
  });
};
