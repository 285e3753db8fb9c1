/**
 * What may be asked while views are collected. Of the addressees those named as organisations or units are such; all
 * others are States. Where no addressees are named, all are meant (who are silent, for a reminder).
 */
export const VIEWS_COMMANDS = {
  'ask-for-views': {
    addressees: 'names',
    replyBy: 'day',
    organisations: 'names?',
    units: 'names?',
    reference: 'name?',
  },
  'add-addressees': { addressees: 'names', replyBy: 'day?', organisations: 'names?', units: 'names?' },
  'remove-addressee': { addressee: 'name' },
  'remind-addressees': { happenedOn: 'day', addressees: 'names?' },
  'extend-views': { replyBy: 'day', addressees: 'names?' },
  'record-reply': { from: 'name', happenedOn: 'day', document: 'file?' },
  'correct-reply': { from: 'name', happenedOn: 'day', document: 'file?' },
  'withdraw-reply': { from: 'name', happenedOn: 'day' },
  'settle-late-reply': { from: 'name', as: 'name' },
  'close-views': {},
} as const;
