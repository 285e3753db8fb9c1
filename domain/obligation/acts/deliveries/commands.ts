/** From the forecast of a document to its issuance, for each recipient. */
export const DELIVERY_COMMANDS = {
  'confirm-forecast': { delivery: 'name', happenedOn: 'day' },
  submit: { delivery: 'name', draft: 'digest', happenedOn: 'day' },
  'record-issuance': { delivery: 'name', symbol: 'name', happenedOn: 'day' },
} as const;
