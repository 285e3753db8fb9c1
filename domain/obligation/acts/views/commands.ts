/**
 * What may be asked while views are collected. Of the addressees those named as organisations or units are such; all
 * others are States. Where no addressees are named, all are meant (who are silent, for a reminder). `language`: of a reply that is not in English.
 */
export const VIEWS_COMMANDS = {
  'ask-for-views': {
    addressees: 'names',
    replyBy: 'day',
    organisations: 'names?',
    units: 'names?',
    reference: 'name?',
    happenedOn: 'day?',
  },
  'add-addressees': {
    addressees: 'names',
    replyBy: 'day?',
    organisations: 'names?',
    units: 'names?',
    happenedOn: 'day?',
  },
  'remove-addressee': { addressee: 'name' },
  'remind-addressees': { happenedOn: 'day', addressees: 'names?' },
  'extend-views': { replyBy: 'day', addressees: 'names?', happenedOn: 'day?' },
  'record-reply': { from: 'name', happenedOn: 'day', document: 'file?', language: 'name?' },
  'correct-reply': { from: 'name', happenedOn: 'day', document: 'file?', language: 'name?' },
  'withdraw-reply': { from: 'name', happenedOn: 'day' },
  'settle-late-reply': { from: 'name', as: 'name' },
  'close-views': { happenedOn: 'day?' },
} as const;
