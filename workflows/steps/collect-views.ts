import { viewsAreOpen } from '../../domain/obligation/progress.ts';
import type { Duty } from './duty.ts';

/** Asks for views, takes replies, and ends when an officer closes the collection. No reply is an end, not an error. */
export const collectViews = (duty: Duty): Promise<void> => duty.until((life) => !viewsAreOpen(life));
