import { isCleared } from '../../domain/obligation/clearing.ts';
import type { Duty } from './duty.ts';

/** Draft, clearance, return with comments, next version: round until the bytes before us are cleared. */
export const draftAndClear = (duty: Duty): Promise<void> => duty.until(isCleared);
