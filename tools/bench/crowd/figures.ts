import type { Installation } from '../../installation/installation.ts';
import type { Part } from '../../installation/process-list.ts';

/** How long a kind of request took from its first sending to its answer, in milliseconds. */
export interface KindTimes {
  kind: string;
  count: number;
  p50: number;
  p95: number;
  most: number;
}

/** What is counted while people work. */
export class Figures {
  readonly #times = new Map<string, number[]>();
  readonly #troubles = new Map<string, number>();
  /** Sendings beyond the first, whether no answer came or on purpose. */
  sentAgain = 0;

  took(kind: string, ms: number): void {
    const times = this.#times.get(kind) ?? [];
    times.push(ms);
    this.#times.set(kind, times);
  }

  /** No answer, or one that says to send it again. */
  met(trouble: string): void {
    this.#troubles.set(trouble, (this.#troubles.get(trouble) ?? 0) + 1);
  }

  kinds(): KindTimes[] {
    return [...this.#times].map(([kind, times]) => {
      const sorted = [...times].sort((one, other) => one - other);
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
      return { kind, count: sorted.length, p50: at(0.5), p95: at(0.95), most: at(1) };
    });
  }

  troubles(): [string, number][] {
    return [...this.#troubles].sort(([, one], [, other]) => other - one);
  }
}

export interface MostMemory {
  /** Of all processes together at one moment, each page counted once, in bytes. */
  together: number;
  /** Of each part by itself, all that it had in memory, in bytes. */
  parts: ReadonlyMap<Part, number>;
}

/** Looks at the memory every second until the signal. */
export async function mostMemory({ parts }: Installation, signal: AbortSignal): Promise<MostMemory> {
  let together = 0;
  const most = new Map<Part, number>();
  while (!signal.aborted) {
    const now = parts();
    together = Math.max(
      together,
      now.reduce((sum, { pss }) => sum + pss, 0),
    );
    for (const { part, peakRss } of now) most.set(part, Math.max(most.get(part) ?? 0, peakRss));
    await new Promise((resolve) => {
      setTimeout(resolve, 1_000);
    });
  }
  return { together, parts: most };
}
