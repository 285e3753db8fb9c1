import type { CivilDate } from '../../domain/time/civil-date.ts';
import { dayAt, fromMs } from '../../domain/time/instant.ts';

/** Today in Greenwich, where no station is meant. */
export const today = (): CivilDate => dayAt(fromMs(Date.now()), { station: 'Greenwich', offsets: [] });
