import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `probe` answers something true, and answers that. For the world outside; a test of time travels. */
export async function until<T>(probe: () => T | Promise<T>, withinMs = 60_000): Promise<NonNullable<T>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await probe();
    if (answer) return answer as NonNullable<T>;
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${probe}`);
    await pause(50);
  }
}
