/** Contributions of other entities; `input` is a key that the house gives: `unodc-figures`. */
export const INPUT_COMMANDS = {
  'ask-for-input': { input: 'name', of: 'name', due: 'day' },
  'extend-input': { input: 'name', due: 'day' },
  'record-input': { input: 'name', happenedOn: 'day', document: 'file?' },
  'waive-input': { input: 'name' },
} as const;
