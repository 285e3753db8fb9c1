/** New dates that a change of the calendar proposes; an answer names the proposal by the seq of its event. */
export const DATES_COMMANDS = {
  'propose-dates': { proposal: 'dates' },
  'accept-dates': { proposal: 'count' },
  'keep-dates': { proposal: 'count' },
} as const;
