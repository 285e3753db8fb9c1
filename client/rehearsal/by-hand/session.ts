import type { Digest } from '../../../domain/digest/digest.ts';
import { Fault } from '../../../domain/faults.ts';
import type { Command } from '../../../domain/obligation/commands.ts';
import type { Answer } from '../../../domain/obligation/decide.ts';
import type { ObligationId } from '../../../domain/obligation/obligation.ts';
import type { PersonId } from '../../../domain/obligation/parties.ts';
import { addMonths, type CivilDate, daysBetween, inWords } from '../../../domain/time/civil-date.ts';
import { dayAt, fromMs, type Instant, momentOf, toMs, type Zone } from '../../../domain/time/instant.ts';
import type { StoryLine } from '../../../store/reads.ts';
import type { Player } from '../player.ts';
import { type Begun, type Given, type RehearsalHouse, type Rehearsed, rehearsed } from '../rehearse.ts';
import type { Lived } from '../stage.ts';
import { inboxOf } from './inbox.ts';
import type { Journey } from './said.ts';
import {
  type Ahead,
  beginningOf,
  enter,
  type FreshHouse,
  type Hands,
  liveOn,
  nextOn,
  type Way,
} from './way.ts';

/** Something that was done by hand, so that it can be done again: with the moment at which it was begun. */
type Deed = { at: Instant; said: string } & (
  | { kind: 'travel'; until: Instant }
  | { kind: 'act'; obligation: ObligationId; command: Command }
  | { kind: 'hands'; hands: Hands }
);

/** What happened on a journey or by an act. */
export interface Happened {
  now: Instant;
  /** Of all obligations, by moment. */
  news: StoryLine[];
}

/** People come to work at ten. */
const EARLY_HOUR = 8;
const DAY_MS = 86_400_000;
/** Whoever thinks for less than that has not let time pass. */
const MOMENT_MS = 60_000;
const EVERYBODY: Hands = { as: null, castPlays: true };

/**
 * A rehearsal that somebody goes through by hand: travels, acts as one of its people while the cast plays the others, and goes
 * back. Nothing of it is kept.
 */
export class RehearsalSession {
  readonly #open: () => Promise<FreshHouse>;
  readonly #given: Given;
  #way: Way;
  #now: Instant;
  /** The way asks it whom the cast plays. */
  readonly #hands: Hands;
  #deeds: Deed[] = [];
  readonly #heard = new Map<string, number>();

  private constructor(open: () => Promise<FreshHouse>, given: Given, hands: Hands, way: Way) {
    this.#open = open;
    this.#given = given;
    this.#hands = hands;
    this.#way = way;
    this.#now = beginningOf(way);
  }

  /** Launches what the mandate asks for. `open` gives a house whenever the rehearsal begins anew. Throws as `rehearse`. */
  static async begin(open: () => Promise<FreshHouse>, given: Given): Promise<RehearsalSession> {
    const hands = { ...EVERYBODY };
    const session = new RehearsalSession(open, given, hands, await enter(open, given, hands));
    await session.#news();
    return session;
  }

  get now(): Instant {
    return this.#now;
  }

  get zone(): Zone {
    return this.#way.fresh.house.zone;
  }

  get today(): CivilDate {
    return dayAt(this.#now, this.zone);
  }

  get hands(): Readonly<Hands> {
    return this.#hands;
  }

  get staged(): Begun {
    return this.#way.staged;
  }

  get mandate(): Given['mandate'] {
    return this.#given.mandate;
  }

  get digestOf(): RehearsalHouse['digestOf'] {
    return this.#way.fresh.house.digestOf;
  }

  /** By id. */
  get players(): readonly Player[] {
    return this.#way.players;
  }

  /** What was said so far, that changed anything. */
  get said(): string[] {
    return this.#deeds.map(({ said }) => said);
  }

  names(): Promise<ReadonlyMap<string, string>> {
    return this.#way.fresh.house.names();
  }

  story(id: ObligationId): Promise<StoryLine[]> {
    return this.#way.fresh.house.story(id);
  }

  /** What comes next of itself. */
  next(): Ahead | undefined {
    return nextOn(this.#way, this.#now);
  }

  /** Throws `request.invalid` for a day that is past, or after the last of the rehearsal. */
  async travel(how: Journey, said: string): Promise<Happened & { reached: Ahead | undefined }> {
    await this.#letTimePass();
    const reached = how === 'next' ? this.next() : undefined;
    if (how === 'next' && reached === undefined)
      throw new Fault(
        'request.invalid',
        'Nothing comes of itself any more: no act of the cast and no reminder.',
        'Act yourself, let the cast play (cast on), or look at the outcome.',
      );
    const until = reached?.at ?? this.#momentOf(how as Exclude<Journey, 'next'>);
    this.#refuseBeyond(until);
    this.#deeds.push({ kind: 'travel', at: this.#now, said, until });
    await this.#live(until);
    return { now: this.#now, news: await this.#news(), reached };
  }

  /** The command is given an id of its own. Throws `request.invalid` for a closed file. */
  async act(
    obligation: ObligationId,
    command: Command,
    said: string,
  ): Promise<Happened & { answer: Answer }> {
    const player = this.#playerOf(obligation);
    await this.#letTimePass();
    if (player.state.status !== 'running')
      throw new Fault(
        'request.invalid',
        `The file of ${obligation} is closed: nothing is done with it any more.`,
        'Go back with: undo. Or act on another; see them with: where.',
      );
    const own = { ...command, commandId: `by-hand/${this.#deeds.length + 1}` } as Command;
    this.#deeds.push({ kind: 'act', at: this.#now, said, obligation, command: own });
    const answer = await player.actByHand(own);
    return { now: this.#now, news: await this.#news(), answer };
  }

  /** From now on that person is played by hand; null: nobody is. */
  as(person: PersonId | null, said: string): void {
    this.#take({ as: person, castPlays: this.#hands.castPlays }, said);
  }

  cast(plays: boolean, said: string): void {
    this.#take({ as: this.#hands.as, castPlays: plays }, said);
  }

  #take(hands: Hands, said: string): void {
    Object.assign(this.#hands, hands);
    this.#deeds.push({ kind: 'hands', at: this.#now, said, hands });
  }

  /**
   * Back to before the last journey or act: all that was done before is done again, in a fresh house, at the same moments. `ms`: of
   * real time. Undefined: there is nothing to undo.
   */
  async undo(): Promise<{ undone: string; again: number; ms: number } | undefined> {
    const last = this.#deeds.findLastIndex(({ kind }) => kind !== 'hands');
    const undone = this.#deeds[last];
    if (undone === undefined) return undefined;
    const began = performance.now();
    const deeds = this.#deeds.slice(0, last);
    const closing = this.#way.fresh.close();
    Object.assign(this.#hands, EVERYBODY);
    this.#way = await enter(this.#open, this.#given, this.#hands);
    await closing;
    this.#now = beginningOf(this.#way);
    for (const deed of deeds) await this.#doAgain(deed);
    this.#deeds = deeds;
    this.#heard.clear();
    await this.#news();
    const again = deeds.filter(({ kind }) => kind !== 'hands').length;
    return { undone: undone.said, again, ms: performance.now() - began };
  }

  async #doAgain(deed: Deed): Promise<void> {
    if (deed.kind === 'hands') {
      Object.assign(this.#hands, deed.hands);
      return;
    }
    await this.#passUntil(deed.at);
    if (deed.kind === 'travel') await this.#live(deed.until);
    else await this.#playerOf(deed.obligation).actByHand(deed.command);
  }

  /** What that person would have been told so far. */
  async inbox(person: PersonId): Promise<Digest[]> {
    const days = await this.#way.fresh.house.workingDays(this.zone.station);
    const records = this.#way.players.map(({ record }) => record);
    return inboxOf(person, records, { zone: this.zone, days }, this.#now);
  }

  outcome(): Promise<Rehearsed> {
    const { fresh, staged, players } = this.#way;
    const lived = players.map((player): Lived => {
      const { ending, ...life } = player.lived();
      return { ...life, ending: ending === 'settled' ? ending : 'going on' };
    });
    return rehearsed(fresh.house, this.#given, staged, lived);
  }

  close(): Promise<void> {
    return this.#way.fresh.close();
  }

  async #live(until: Instant): Promise<void> {
    await liveOn(this.#way, this.#now, until);
    this.#now = until;
  }

  /** Time goes on while somebody thinks: what rang meanwhile has rung. */
  async #letTimePass(): Promise<void> {
    let latest = this.#now;
    for (const player of this.#way.players) {
      const at = await player.timeInRun();
      if (at > latest) latest = at;
    }
    if (toMs(latest) - toMs(this.#now) > MOMENT_MS) await this.#passUntil(latest);
  }

  async #passUntil(at: Instant): Promise<void> {
    if (at <= this.#now) return;
    for (const player of this.#way.players) await player.passUntil(at);
    this.#now = at;
  }

  #momentOf(how: Exclude<Journey, 'next'>): Instant {
    if ('to' in how) return momentOf(how.to, EARLY_HOUR, this.zone);
    const days = 'days' in how ? how.days : daysBetween(this.today, addMonths(this.today, how.months));
    return fromMs(toMs(this.#now) + days * DAY_MS);
  }

  #refuseBeyond(until: Instant): void {
    if (until <= this.#now)
      throw new Fault(
        'request.invalid',
        `${inWords(dayAt(until, this.zone))} is past: it is ${inWords(this.today)}.`,
        'Travel goes forward; undo goes back.',
      );
    if (until > this.#way.staged.playing.until)
      throw new Fault(
        'request.invalid',
        `${inWords(dayAt(until, this.zone))} is after the last day of the rehearsal, ${inWords(this.#way.staged.until)}.`,
        'Travel less far, or begin again with another --until.',
      );
  }

  #playerOf(id: ObligationId): Player {
    const player = this.#way.players.find(({ obligation }) => obligation.id === id);
    if (player === undefined) throw new Error(`${id} is not of this rehearsal`);
    return player;
  }

  /** What was recorded since this was asked last. */
  async #news(): Promise<StoryLine[]> {
    const news: StoryLine[] = [];
    for (const { obligation } of this.#way.players) {
      const story = await this.story(obligation.id);
      news.push(...story.slice(this.#heard.get(obligation.id) ?? 0));
      this.#heard.set(obligation.id, story.length);
    }
    return news.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  }
}
