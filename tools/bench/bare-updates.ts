import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

/** Answers how often it was touched, and does nothing else. */
export const touchUpdate = defineUpdate<number>('touch');

/** The least that Temporal can do for an update: the workflow that ours is measured against. */
export async function bare(): Promise<void> {
  let touched = 0;
  setHandler(touchUpdate, () => {
    touched += 1;
    return touched;
  });
  await condition(() => false);
}
