import type { ObligationInput, ObligationOutcome } from './messages.ts';
import { inviteAndHold, schedule } from './steps/deliver.ts';
import { draftAndClear } from './steps/draft-and-clear.ts';
import { takeUp } from './steps/duty.ts';

/** Briefings and oral updates: a day, a cleared text, an invitation, and the meeting itself. */
export async function workplanBriefing(input: ObligationInput): Promise<ObligationOutcome> {
  const duty = takeUp(input);
  await duty.open();
  await schedule(duty);
  await draftAndClear(duty);
  await inviteAndHold(duty);
  return duty.close();
}
