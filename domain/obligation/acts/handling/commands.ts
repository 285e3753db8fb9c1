/** `readers`: who may read it beside those of its posts, all of them: who is not named any more may not. */
export const HANDLING_COMMANDS = {
  classify: { sensitivity: 'sensitivity', readers: 'people?' },
} as const;
