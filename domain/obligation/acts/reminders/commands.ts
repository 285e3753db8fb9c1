/**
 * What is awaited is named by its key: `draft`, `submit/GA-64`, `input/figures`. Ladders are all that a secretariat has set,
 * as they stand by a change of the calendar; of what it has not set the program's own hold.
 */
export const REMINDER_COMMANDS = {
  acknowledge: { awaited: 'name' },
  snooze: { awaited: 'name', until: 'day' },
  'take-ladders': { calendarSeq: 'count', ladders: 'ladders' },
} as const;
