import * as briefings from './acts/briefings.cases.ts';
import * as clearance from './acts/clearance.cases.ts';
import * as corrections from './acts/corrections.cases.ts';
import * as deliveries from './acts/deliveries.cases.ts';
import * as extensions from './acts/extensions.cases.ts';
import * as handling from './acts/handling.cases.ts';
import * as inputs from './acts/inputs.cases.ts';
import * as interventions from './acts/interventions.cases.ts';
import * as reminders from './acts/reminders.cases.ts';
import * as seats from './acts/seats.cases.ts';
import * as standing from './acts/standing.cases.ts';
import * as views from './acts/views.cases.ts';
import type { Cases } from './cases.ts';

/** The cases of each kind of act that has its own. */
export const CASES: Record<string, Cases> = {
  briefings,
  clearance,
  corrections,
  deliveries,
  extensions,
  handling,
  inputs,
  interventions,
  reminders,
  seats,
  standing,
  views,
};
