import { setTimeout } from 'node:timers/promises';
import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { RecordedEvent } from '../../domain/obligation/events.ts';
import { foldAll } from '../../domain/obligation/evolve.ts';
import { nextWake } from '../../domain/obligation/ladder/next.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { NOTHING, type ObligationState, type Running } from '../../domain/obligation/state.ts';
import { nextAct, plannedActs } from '../../domain/rehearsal/next-act.ts';
import { MOST_IN_VAIN } from '../../domain/rehearsal/outcome.ts';
import { APART_MS, type Planned, type Played, type Scene } from '../../domain/rehearsal/scene.ts';
import { undoneActs } from '../../domain/rehearsal/undone.ts';
import { addDays } from '../../domain/time/civil-date.ts';
import { dayAt, fromMs, type Instant, toMs } from '../../domain/time/instant.ts';
import type { Ending, Lived, OnStage, Playing, StageHouse, Stop } from './stage.ts';
import { notRung, travelAll, virtualNow } from './travel.ts';

const MOST_ACTS = 600;
const NOTHING_TAKEN: ReadonlySet<string> = new Set();
/** What rings at a moment has rung a second later. */
const PAST_MS = 1000;
/** How long what has rung may be on its way, and how often it is looked for. */
const [PATIENCE_MS, AGAIN_MS] = [60_000, 20];

/** Plays one obligation: knows its record, what was done before, and what time it is there. */
export class Player {
  readonly #house: StageHouse;
  readonly #stage: OnStage;
  readonly #playing: Playing;
  readonly #record: RecordedEvent[] = [];
  readonly #played = new Map<string, Played>();
  #state: ObligationState = NOTHING;
  #now: Instant = fromMs(0);
  #from: Instant = fromMs(0);
  #ending: Ending | null = null;
  #inVain = 0;

  constructor(house: StageHouse, stage: OnStage, playing: Playing) {
    this.#house = house;
    this.#stage = stage;
    this.#playing = playing;
  }

  get isOver(): boolean {
    return this.#ending !== null;
  }

  get obligation(): Obligation {
    return this.#stage.obligation;
  }

  /** The moment up to which it was lived through. */
  get now(): Instant {
    return this.#now;
  }

  get record(): readonly RecordedEvent[] {
    return this.#record;
  }

  get state(): ObligationState {
    return this.#state;
  }

  async enter(): Promise<void> {
    this.#now = fromMs((await virtualNow(this.#stage.handle)) + this.#stage.shiftMs);
    this.#from = this.#now;
    // What is under way may have more to read than a page.
    for (let seq = -1; seq < this.#state.seq; ) {
      seq = this.#state.seq;
      await this.hear();
    }
  }

  /** Reads what the record has since it was read last. */
  async hear(): Promise<void> {
    const news = await this.#house.record(this.#stage.obligation.id, this.#state.seq);
    this.#record.push(...news);
    this.#state = foldAll(this.#state, news);
    if (this.#state.status === 'settled') this.#ending ??= 'settled';
  }

  async playUntil(end: Instant): Promise<void> {
    while (this.#ending === null) {
      const next = this.#next();
      if (next !== undefined && next.at <= end) {
        await this.#doInTime(next, end);
        continue;
      }
      if (next === undefined && (await this.#waitInVain(end))) continue;
      if (this.#ending === null) await this.#travelTo(end);
      if (this.#ending === null && end >= this.#playing.until) this.#ending = 'until';
      return;
    }
  }

  /** Travels to an act and does it, unless what rang on the way has changed what is to be done. */
  async #doInTime(next: Planned, end: Instant): Promise<void> {
    await this.#travelTo(next.at);
    // Seen from where it was seen before: who is there already would take up the next thing a little later.
    const still = this.#next(fromMs(toMs(next.at) - APART_MS));
    if (still === undefined || still.key !== next.key || still.at > end) return;
    const answer = await this.#house.act(this.#stage.obligation.id, this.#named(still.command));
    this.#played.set(still.key, { at: still.at, answer });
    this.#inVain = 0;
    await this.hear();
    if (this.#played.size > MOST_ACTS) this.#ending = 'endless';
  }

  /** What comes next of itself; undefined: nothing does. */
  nextStop(): Stop | undefined {
    if (this.#state.status !== 'running') return undefined;
    const obligation = this.#stage.obligation.id;
    const next = this.#ending === 'endless' ? undefined : this.#next();
    const wake = nextWake(this.#state, this.#now);
    if (next !== undefined && (wake === undefined || next.at <= wake.at))
      return { ...{ obligation, at: next.at, act: next.command }, about: next.command.type };
    if (wake === undefined) return undefined;
    return { ...{ obligation, at: fromMs(toMs(wake.at) + PAST_MS), act: null }, about: wake.about };
  }

  /** What the cast would do for that person, the soonest first. */
  plannedFor(person: PersonId): Planned[] {
    if (this.#state.status !== 'running') return [];
    return plannedActs(this.#scene())
      .filter(({ command }) => command.actor === person)
      .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  }

  /**
   * Goes on to that moment, from one stop to the next, and is never over: whoever plays by hand may act later. So two journeys
   * come to the same as one over both.
   */
  async liveUntil(end: Instant): Promise<void> {
    for (let stop = this.nextStop(); stop !== undefined && stop.at <= end; stop = this.nextStop()) {
      const next = stop.act === null ? undefined : this.#next();
      if (next === undefined) await this.#travelTo(stop.at);
      else await this.#doInTime(next, end);
    }
    await this.passUntil(end);
  }

  /** Lets time pass up to that moment, in which nobody acts. */
  async passUntil(end: Instant): Promise<void> {
    if (this.#state.status === 'running' && end > this.#now) await this.#travelTo(end);
  }

  /** What somebody does who is not of the cast. */
  async actByHand(command: Command): Promise<Answer> {
    const answer = await this.#house.act(this.#stage.obligation.id, command);
    await this.hear();
    return answer;
  }

  /** What time it is in its run: later than what was travelled to, where somebody took long to think. */
  async timeInRun(): Promise<Instant> {
    if (this.#state.status !== 'running') return this.#now;
    const at = fromMs((await virtualNow(this.#stage.handle)) + this.#stage.shiftMs);
    return at > this.#now ? at : this.#now;
  }

  /** Nobody does anything more: what its timers say is heard, but not for ever. False: nothing is said before the end. */
  async #waitInVain(end: Instant): Promise<boolean> {
    const wake = nextWake(this.#life(), this.#now);
    const isTurnAhead = this.#playing.turns.some(({ at }) => at >= end && at < this.#playing.until);
    if (!isTurnAhead && (wake === undefined || this.#inVain >= MOST_IN_VAIN)) {
      this.#ending = 'waiting';
      return false;
    }
    if (wake === undefined || wake.at > end) return false;
    this.#inVain += 1;
    await this.#travelTo(fromMs(toMs(wake.at) + PAST_MS));
    return true;
  }

  #next(now: Instant = this.#now): Planned | undefined {
    return nextAct(this.#scene(now), this.#playing.plays);
  }

  #scene(now: Instant = this.#now, life: Running = this.#life()): Scene {
    const { obligation, luck: ownLuck, cast: ownCast, underWay } = this.#stage;
    const { luck } = this.#playing;
    const cast = ownCast ?? (underWay ?? this.#playing).cast;
    return {
      ...{ life, cast, now, played: this.#played, record: this.#record },
      luck: ownLuck ?? ((count, key) => luck(count, `${obligation.id} ${key}`)),
      // Whoever has just launched has done enough for that day.
      from: addDays(dayAt(this.#from, life.plan.zone), underWay === undefined ? 1 : 0),
      digestOf: this.#house.digestOf,
    };
  }

  /** Under an id that nothing was asked by before. */
  #named(command: Command): Command {
    const { taken } = this.#stage.underWay ?? { taken: NOTHING_TAKEN };
    let { commandId } = command;
    for (let time = 2; taken.has(commandId); time += 1) commandId = `${command.commandId}/${time}`;
    return { ...command, commandId };
  }

  #life() {
    if (this.#state.status !== 'running')
      throw new Error(`${this.#stage.obligation.id} is ${this.#state.status}`);
    return this.#state;
  }

  async #travelTo(at: Instant): Promise<void> {
    // A turn before this one began finds it where it is: nobody goes back.
    if (at < this.#now) return;
    await travelAll([this.#stage], at);
    this.#now = at;
    await this.#hearWhatRang();
  }

  /** Time waits for what rings on the way, but not at the end of a journey: that may be on its way into the record still. */
  async #hearWhatRang(): Promise<void> {
    const patience = Date.now() + PATIENCE_MS;
    for (;;) {
      await this.hear();
      const wake = this.#state.status === 'running' ? nextWake(this.#state, this.#now) : undefined;
      if (wake === undefined || wake.at > this.#now) return;
      if (Date.now() > patience) throw notRung(this.#stage.handle, wake.about, PATIENCE_MS);
      await setTimeout(AGAIN_MS);
    }
  }

  lived(): Lived {
    const { obligation } = this.#stage;
    const life = this.#state;
    if (life.status !== 'running' && life.status !== 'settled')
      throw new Error(`${obligation.id} is ${life.status}`);
    const undone = undoneActs(this.#scene(this.#now, { ...life, status: 'running' }));
    return { obligation, record: this.#record, life, ending: this.#ending ?? 'until', at: this.#now, undone };
  }
}
