/** How far clocks may be apart before the record refuses what is signed: five minutes. Half of it is time to act. */
export const CLOCKS_APART_MS = 150_000;
