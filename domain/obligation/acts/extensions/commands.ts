/** More time for a milestone. */
export const EXTENSION_COMMANDS = {
  'ask-extension': { milestone: 'name', until: 'day' },
  'grant-extension': { milestone: 'name' },
  'decline-extension': { milestone: 'name' },
} as const;
