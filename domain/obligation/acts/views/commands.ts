/** What may be asked while views are collected. */
export const VIEWS_COMMANDS = {
  'ask-for-views': { addressees: 'names', replyBy: 'day' },
  'record-reply': { from: 'name', happenedOn: 'day' },
  'close-views': {},
} as const;
