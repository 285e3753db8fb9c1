import type { Life } from '../../domain/obligation/state.ts';
import type { Duty } from './duty.ts';

type Progress = Life['deliveries'][string];
const every =
  (done: (progress: Progress) => boolean) =>
  (life: Life): boolean =>
    Object.values(life.deliveries).every(done);

/** Hands the cleared text to conference services, for each recipient. */
export const submit = (duty: Duty): Promise<void> => duty.until(every(({ submitted }) => submitted !== null));

/** Stays with the document until every recipient has it on the table. */
export const followToIssuance = (duty: Duty): Promise<void> =>
  duty.until(every(({ issued }) => issued !== null));

/** Agrees on the day of the briefing. */
export const schedule = (duty: Duty): Promise<void> =>
  duty.until(every(({ scheduled }) => scheduled !== null));

/** Invites, and ends when the briefing was held: a postponed one is scheduled again. */
export const inviteAndHold = (duty: Duty): Promise<void> => duty.until(every(({ held }) => held !== null));
