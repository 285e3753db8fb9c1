/** Whether colours are shown: on a terminal that has them, unless somebody wants none (no-color.org). */
export const isColoured = (
  stream: { isTTY?: boolean },
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean => stream.isTTY === true && !NO_COLOR && TERM !== 'dumb';
