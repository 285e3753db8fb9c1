import { refuseTooLarge } from './file.ts';
import { ReadingThread } from './reading-thread.ts';
import type { Outcomes, Task } from './thread.ts';

/** What one document may cost. */
export interface Limits {
  /** Real time, from when its reading begins. */
  seconds?: number;
  /** By which the memory of this process may grow, everything counted. */
  memoryMb?: number;
  /** Ends the reading; the promise is then rejected with its reason. */
  signal?: AbortSignal;
}

/** A real resolution needs some hundred milliseconds and 100 MB. */
const SECONDS = 30;
const MEMORY_MB = 1280;

let thread: ReadingThread | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Does it in the thread that reads documents, one at a time, whatever they are. Throws `document.*`. */
export function inThread<T extends Task>(task: T, limits: Limits = {}): Promise<Outcomes[T['does']]> {
  const { seconds = SECONDS, memoryMb = MEMORY_MB, signal } = limits;
  const files = 'file' in task ? [task.file] : [task.from, task.to];
  const doing = last.then(async () => {
    for (const { bytes, name } of files) refuseTooLarge(bytes, name);
    signal?.throwIfAborted();
    if (thread === undefined || thread.ended || thread.memoryMb !== memoryMb) {
      await thread?.end();
      thread = new ReadingThread(memoryMb);
    }
    const called = files.map(({ name }) => name).join(' or ');
    return thread.run(task, called, seconds, signal);
  });
  last = doing.catch(() => {});
  return doing;
}
