import type { Duty } from './duty.ts';

/** Draft, clearance, return with comments, next version: round until the bytes before us are cleared. */
export async function draftAndClear(duty: Duty): Promise<void> {
  await duty.through('drafting');
  await duty.through('clearance');
}
