/**
 * From the forecast of a document to its issuance and what follows, for each recipient. A forecast that is not given is
 * made from the plan; languages that are not named are all that are still to come.
 */
export const DELIVERY_COMMANDS = {
  'confirm-forecast': { delivery: 'name', happenedOn: 'day', forecast: 'forecast?' },
  'change-forecast': { delivery: 'name', forecast: 'forecast' },
  'agree-slot': { delivery: 'name', on: 'day', happenedOn: 'day?' },
  'request-waiver': { delivery: 'name', words: 'count', happenedOn: 'day?' },
  'record-waiver': { delivery: 'name', granted: 'flag', happenedOn: 'day', words: 'count?' },
  submit: { delivery: 'name', draft: 'digest', happenedOn: 'day' },
  'tell-chair': { delivery: 'name', happenedOn: 'day' },
  'give-symbol': { delivery: 'name', symbol: 'name', job: 'name?' },
  'record-issuance': { delivery: 'name', symbol: 'name', happenedOn: 'day', languages: 'names?' },
  'end-issuance': { delivery: 'name', happenedOn: 'day' },
  'record-follow-up': { delivery: 'name', kind: 'name', symbol: 'name', happenedOn: 'day' },
  introduce: { delivery: 'name', happenedOn: 'day', meeting: 'name?' },
} as const;
