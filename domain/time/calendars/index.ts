import type { Calendar } from './calendar.ts';
import { ECONOMIC_AND_SOCIAL_COUNCIL } from './economic-and-social-council.ts';
import { FORUM_ON_FORESTS } from './forum-on-forests.ts';
import { GENERAL_ASSEMBLY } from './general-assembly.ts';
import { HUMAN_RIGHTS_COUNCIL } from './human-rights-council.ts';
import { ORGANIZED_CRIME_CONFERENCE } from './organized-crime-conference.ts';

/** Bodies whose meetings we know something of. Of every other body a person must say when it meets. */
export const CALENDARS: readonly Calendar[] = [
  GENERAL_ASSEMBLY,
  ORGANIZED_CRIME_CONFERENCE,
  ECONOMIC_AND_SOCIAL_COUNCIL,
  HUMAN_RIGHTS_COUNCIL,
  FORUM_ON_FORESTS,
];
