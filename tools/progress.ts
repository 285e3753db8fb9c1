/** Hears, in a few words, how far long work has come. */
export type Progress = (message: string) => void;

export const silent: Progress = () => {};

const EVERY_MS = 15_000;

/**
 * Progress for people: on a terminal one line that is written over; elsewhere (a CI log) a line whenever the
 * work changes its kind (the words before the first colon), and otherwise one in fifteen seconds.
 */
export function progressOn(
  stream: NodeJS.WriteStream,
  now: () => number = Date.now,
): Progress & { end(): void } {
  let lastKind = '';
  let lastAt = Number.NEGATIVE_INFINITY;
  let open = false;
  const report = (message: string): void => {
    if (stream.isTTY) {
      stream.write(`\r\x1b[2K${message.slice(0, (stream.columns ?? 80) - 1)}`);
      open = true;
      return;
    }
    const kind = message.split(':')[0] ?? '';
    if (kind === lastKind && now() - lastAt < EVERY_MS) return;
    lastKind = kind;
    lastAt = now();
    stream.write(`${message}\n`);
  };
  const end = (): void => {
    if (open) stream.write('\n');
    open = false;
  };
  return Object.assign(report, { end });
}
