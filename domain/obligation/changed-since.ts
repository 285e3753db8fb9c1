/** What is told to whoever decided by another state than the one that stands. `seq`: the last event by now. */
export const changedSince = (seq: number): string =>
  `It has changed since you looked: event ${seq} is its last by now.`;
