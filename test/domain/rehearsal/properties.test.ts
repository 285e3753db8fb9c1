import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seat } from '../../../domain/directory/seat.ts';
import { parseCommand } from '../../../domain/obligation/commands.ts';
import { workingDaysIn } from '../../../domain/obligation/ladder/hours.ts';
import { isAway } from '../../../domain/obligation/seating.ts';
import type { Alive } from '../../../domain/obligation/state.ts';
import { drawnBy } from '../../../domain/rehearsal/luck.ts';
import { toEpochDay } from '../../../domain/time/civil-date.ts';
import { dayAt, fromMs, toMs } from '../../../domain/time/instant.ts';
import { VIENNA } from '../../setup/sample.ts';
import { anyCast, anyPosts } from './any-cast.ts';
import { type PlayedOut, play } from './stage.ts';

/** Every cast of these is lived through with luck, so that ranges are drawn from. */
const lived = fc.record({
  cast: anyCast,
  posts: anyPosts,
  piece: fc.constantFrom('report' as const, 'paper' as const, 'briefing' as const),
  seed: fc.nat(),
});

const isWellFormed = ({ acts }: PlayedOut): void => {
  for (const { command } of acts) expect(parseCommand(command)).toEqual(command);
};

const isDoneOnce = ({ acts }: PlayedOut): void => {
  expect(new Set(acts.map(({ command }) => command.commandId)).size).toBe(acts.length);
  expect(new Set(acts.map(({ key }) => key)).size).toBe(acts.length);
};

const goesForward = ({ acts }: PlayedOut): void => {
  const moments = acts.map(({ at }) => toMs(at));
  expect(moments).toEqual([...new Set(moments)].sort((one, other) => one - other));
};

/** On a working day, between ten and six, by somebody who is not away. */
const isAtWork = ({ acts, file }: PlayedOut): void => {
  const life = file.state as Alive;
  const launched = file.record.find(({ type }) => type === 'Launched');
  const seats = (launched?.facts as { seats?: Seat[] } | undefined)?.seats ?? [];
  for (const { at, command } of acts) {
    const on = dayAt(at, VIENNA);
    const seat = seats.find(({ holder }) => holder === command.actor);
    if (seat === undefined) throw new Error(`${command.actor} has no post`);
    expect(workingDaysIn(life, seat.post).isWorking(toEpochDay(on)), `${command.type} on ${on}`).toBe(true);
    expect(isAway(seat, on), `${command.actor}, who is away on ${on}`).toBe(false);
    const hour = Number(fromMs(toMs(at) + 60 * 60_000).slice(11, 13));
    expect(hour, `${at}`).toBeGreaterThanOrEqual(10);
    expect(at <= fromMs(toMs(at)) && hour <= 18, `${at}`).toBe(true);
  }
};

describe('whatever the cast', () => {
  it('its acts are well formed, done once, one after another, by people who are at work; and it ends, twice the same', () => {
    fc.assert(
      fc.property(lived, ({ cast, posts, piece, seed }) => {
        const played = () => play(piece, cast, { ...posts, luck: drawnBy(seed), until: '2015-12-31' });
        const once = played();
        isWellFormed(once);
        isDoneOnce(once);
        goesForward(once);
        isAtWork(once);
        expect(['settled', 'waiting']).toContain(once.ended);
        if (seed % 10 === 0) expect(played().told).toEqual(once.told);
      }),
      { numRuns: 80 },
    );
  });
});
