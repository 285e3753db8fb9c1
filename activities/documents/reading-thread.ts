import { Worker } from 'node:worker_threads';
import { Fault } from '../../domain/faults.ts';
import type { FileGiven, Outcomes, Reply, Request, Task } from './thread.ts';

/**
 * How often the memory is looked at. The limits that Node sets a thread do not serve: at them a large allocation ends the
 * whole process, and buffers do not count. They stand far above, where the watch does not let it come.
 */
const WATCH_MS = 20;
const HEADROOM_MB = 3072;
const MB = 1024 * 1024;

/** A thread that reads documents, one at a time, and is ended when one of them goes beyond its limits. */
export class ReadingThread {
  readonly memoryMb: number;
  ended = false;
  readonly #worker: Worker;
  #next = 0;

  constructor(memoryMb: number) {
    this.memoryMb = memoryMb;
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb + HEADROOM_MB },
    });
    this.#worker.on('exit', () => {
      this.ended = true;
    });
    // Told to whoever waits; without a listener it would end the process.
    this.#worker.on('error', () => {});
    this.#worker.unref();
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.#worker.terminate();
  }

  /** `name`: what messages call what is read. Throws `document.*`, or the reason of the signal. */
  async run<T extends Task>(
    task: T,
    name: string,
    seconds: number,
    signal?: AbortSignal,
  ): Promise<Outcomes[T['does']]> {
    const worker = this.#worker;
    const id = this.#next++;
    const stop = new AbortController();
    const heldBefore = process.memoryUsage.rss();
    worker.ref();
    try {
      return await new Promise<Outcomes[T['does']]>((resolve, reject) => {
        const fail = (error: unknown): void => reject(error);
        const on = { signal: stop.signal };
        const deadline = setTimeout(() => fail(tooSlow(name, seconds)), seconds * 1000);
        const watch = setInterval(() => {
          const held = process.memoryUsage.rss() - heldBefore;
          if (held > this.memoryMb * MB) fail(tooMuch(name, this.memoryMb));
        }, WATCH_MS);
        const listen = {
          message: (reply: Reply): void => {
            if (reply.id !== id) return;
            if ('outcome' in reply) resolve(reply.outcome as Outcomes[T['does']]);
            else if ('fault' in reply) fail(new Told(reply.fault));
            else fail(unread(name, reply.crash));
          },
          error: (error: Error): void => fail(crashed(error, name, this.memoryMb)),
          exit: (): void => fail(unread(name, 'the reading thread ended')),
        };
        worker.on('message', listen.message).on('error', listen.error).on('exit', listen.exit);
        const aborted = (): void => fail(signal?.reason);
        signal?.addEventListener('abort', aborted, on);
        stop.signal.addEventListener('abort', () => {
          clearTimeout(deadline);
          clearInterval(watch);
          worker.off('message', listen.message).off('error', listen.error).off('exit', listen.exit);
        });
        // The caller keeps its bytes; copies go over.
        const { copy, buffers } = copied(task);
        worker.postMessage({ id, task: copy } satisfies Request, buffers);
      });
    } catch (error) {
      if (!(error instanceof Told)) await this.end();
      throw error instanceof Told ? error.fault : error;
    } finally {
      stop.abort();
      if (!this.ended) worker.unref();
    }
  }
}

function copied(task: Task): { copy: Task; buffers: ArrayBuffer[] } {
  const buffers: ArrayBuffer[] = [];
  const fileOf = ({ bytes, name }: FileGiven): FileGiven => {
    const copy = new Uint8Array(bytes);
    buffers.push(copy.buffer);
    return { bytes: copy, name };
  };
  return 'file' in task
    ? { copy: { ...task, file: fileOf(task.file) }, buffers }
    : { copy: { ...task, from: fileOf(task.from), to: fileOf(task.to) }, buffers };
}

/** A fault that the thread found itself and outlives. */
class Told extends Error {
  readonly fault: Fault;

  constructor({ code, message, remedy }: Extract<Reply, { fault: unknown }>['fault']) {
    super(message);
    this.fault = new Fault(code, message, remedy);
  }
}

const tooSlow = (name: string, seconds: number): Fault =>
  new Fault(
    'document.time-limit',
    `${name} could not be read within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    'Save it anew, without pictures, or give its text.',
  );

const tooMuch = (name: string, memoryMb: number): Fault =>
  new Fault(
    'document.memory-limit',
    `${name} needs more than ${memoryMb} MB of memory to be read.`,
    'Save it anew, without pictures, or give its text.',
  );

const unread = (name: string, why: string): Fault =>
  new Fault(
    'document.unread',
    `${name} could not be read: ${why}.`,
    'Save it anew, or give its text. Rapporteur should have said what is wrong: report it with the file.',
  );

const crashed = (error: Error, name: string, memoryMb: number): Fault =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooMuch(name, memoryMb)
    : unread(name, String(error.message));
