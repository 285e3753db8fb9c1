/** The version of the reading rules, kept with everything that they read. Raised with each release that reads otherwise. */
export const READER = '1';
