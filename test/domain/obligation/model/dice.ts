import { addDays, type CivilDate } from '../../../../domain/time/civil-date.ts';
import { fromMs, type Instant, toMs } from '../../../../domain/time/instant.ts';

/** Chance by a seed, so that a history that was found is found again (mulberry32). */
export class Dice {
  private state: number;
  constructor(seed: number) {
    this.state = seed;
  }

  /** From 0 up to, not with, `sides`. */
  roll(sides: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  }

  /** Once in so many. */
  once(inSoMany: number): boolean {
    return this.roll(inSoMany) === 0;
  }

  of<T>(things: readonly T[]): T {
    const thing = things[this.roll(things.length)];
    if (thing === undefined) throw new RangeError('nothing to choose from');
    return thing;
  }

  /** Some of them, in their order; at least one. */
  some<T>(things: readonly T[]): T[] {
    const kept = things.filter(() => this.once(2));
    return kept.length === 0 ? [this.of(things)] : kept;
  }

  /** Mostly near that day, seldom far. */
  around(day: CivilDate, before: number, after: number): CivilDate {
    return addDays(day, this.roll(before + after + 1) - before);
  }
}

export const addHours = (at: Instant, hours: number): Instant => fromMs(toMs(at) + hours * 3_600_000);
