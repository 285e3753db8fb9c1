import { ASIA_AND_PACIFIC } from './asia-and-pacific.ts';
import { BIODIVERSITY_CONFERENCE } from './biodiversity-conference.ts';
import type { Calendar } from './calendar.ts';
import { CLIMATE_CONFERENCE } from './climate-conference.ts';
import { COMMISSION_ON_HUMAN_RIGHTS } from './commission-on-human-rights.ts';
import { COMMITTEE_ON_INFORMATION } from './committee-on-information.ts';
import { CORRUPTION_CONFERENCE } from './corruption-conference.ts';
import { CRIME_PREVENTION } from './crime-prevention.ts';
import { ECONOMIC_AND_SOCIAL_COUNCIL } from './economic-and-social-council.ts';
import { ENVIRONMENT_ASSEMBLY } from './environment-assembly.ts';
import { ENVIRONMENT_GOVERNING_COUNCIL } from './environment-governing-council.ts';
import { FORUM_ON_FORESTS } from './forum-on-forests.ts';
import { GENERAL_ASSEMBLY } from './general-assembly.ts';
import { HABITAT_ASSEMBLY } from './habitat-assembly.ts';
import { HUMAN_RIGHTS_COUNCIL } from './human-rights-council.ts';
import { LATIN_AMERICA } from './latin-america.ts';
import { NARCOTIC_DRUGS } from './narcotic-drugs.ts';
import { ORGANIZED_CRIME_CONFERENCE } from './organized-crime-conference.ts';
import { POLITICAL_FORUM } from './political-forum.ts';
import { POPULATION_AND_DEVELOPMENT } from './population-and-development.ts';
import { PUBLIC_ADMINISTRATION } from './public-administration.ts';
import { SCIENCE_AND_TECHNOLOGY } from './science-and-technology.ts';
import { SOCIAL_DEVELOPMENT } from './social-development.ts';
import { STATISTICAL_COMMISSION } from './statistical-commission.ts';
import { STATUS_OF_WOMEN } from './status-of-women.ts';
import { SUSTAINABLE_DEVELOPMENT } from './sustainable-development.ts';

/** Bodies whose meetings we know something of. Of every other body a person must say when it meets. */
export const CALENDARS: readonly Calendar[] = [
  GENERAL_ASSEMBLY,
  ORGANIZED_CRIME_CONFERENCE,
  CORRUPTION_CONFERENCE,
  ECONOMIC_AND_SOCIAL_COUNCIL,
  HUMAN_RIGHTS_COUNCIL,
  COMMISSION_ON_HUMAN_RIGHTS,
  STATUS_OF_WOMEN,
  NARCOTIC_DRUGS,
  CRIME_PREVENTION,
  POPULATION_AND_DEVELOPMENT,
  SOCIAL_DEVELOPMENT,
  SCIENCE_AND_TECHNOLOGY,
  STATISTICAL_COMMISSION,
  SUSTAINABLE_DEVELOPMENT,
  POLITICAL_FORUM,
  PUBLIC_ADMINISTRATION,
  FORUM_ON_FORESTS,
  ENVIRONMENT_ASSEMBLY,
  ENVIRONMENT_GOVERNING_COUNCIL,
  HABITAT_ASSEMBLY,
  CLIMATE_CONFERENCE,
  BIODIVERSITY_CONFERENCE,
  COMMITTEE_ON_INFORMATION,
  LATIN_AMERICA,
  ASIA_AND_PACIFIC,
];
