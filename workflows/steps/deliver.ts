import type { Duty } from './duty.ts';

/** Hands the cleared text to conference services, for each recipient. */
export const submit = (duty: Duty): Promise<void> => duty.through('submission');

/** Stays with the document until every recipient has it on the table. */
export const followToIssuance = (duty: Duty): Promise<void> => duty.through('issuance');

/** Agrees on the day of the briefing. */
export const schedule = (duty: Duty): Promise<void> => duty.through('scheduling');

/** Invites, and ends when the briefing was held: a postponed one is scheduled again. */
export async function inviteAndHold(duty: Duty): Promise<void> {
  await duty.through('invitation');
  await duty.through('briefing');
}
