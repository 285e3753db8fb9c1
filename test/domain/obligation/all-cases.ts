import * as clearance from './acts/clearance.cases.ts';
import * as seats from './acts/seats.cases.ts';
import type { Cases } from './cases.ts';

/** The cases of each kind of act that has its own. */
export const CASES: Record<string, Cases> = { clearance, seats };
