/**
 * Contributions of other entities; `input` is a key that the house gives: `unodc-figures`. `post`: which post of the
 * obligation follows it; without it the drafter's.
 */
export const INPUT_COMMANDS = {
  'ask-for-input': { input: 'name', of: 'name', due: 'day', post: 'name?', happenedOn: 'day?' },
  'extend-input': { input: 'name', due: 'day' },
  'record-input': { input: 'name', happenedOn: 'day', document: 'file?' },
  'waive-input': { input: 'name' },
} as const;
