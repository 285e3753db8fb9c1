/** What is awaited is named by its key: `draft`, `submit/GA-64`, `input/figures`. */
export const REMINDER_COMMANDS = {
  acknowledge: { awaited: 'name' },
  snooze: { awaited: 'name', until: 'day' },
} as const;
