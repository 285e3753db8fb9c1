import type { Duty } from './duty.ts';

/** Asks for views, reminds, takes replies, and ends when an officer closes the collection. No reply is an end, not an error. */
export const collectViews = (duty: Duty): Promise<void> => duty.through('views');
