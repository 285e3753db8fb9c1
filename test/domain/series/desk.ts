import { type Coming, comingCycle } from '../../../activities/next-cycle.ts';
import type { Delivery, Obligation } from '../../../domain/obligation/obligation.ts';
import { SERIES } from '../../../domain/obligation/parties.ts';
import type { HouseCommand, SeriesCommand } from '../../../domain/series/commands.ts';
import { decide, type SeriesAnswer } from '../../../domain/series/decide.ts';
import { type ProposedSeriesEvent, type RecordedSeriesEvent, says } from '../../../domain/series/events.ts';
import { evolve } from '../../../domain/series/evolve.ts';
import { cycleId } from '../../../domain/series/series.ts';
import { type BegunSeries, NO_SERIES, type SeriesState } from '../../../domain/series/state.ts';
import { type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';
import { instant } from '../../../domain/time/instant.ts';
import { type KnownDays, SHIPPED } from '../../../domain/time/known-days.ts';
import { PEOPLE, REPORT, SERIES_POSTS } from '../../setup/sample.ts';

/** A series that is played through day by day, as its workflow does it, without a workflow. */
export class Desk {
  #state: SeriesState = NO_SERIES;
  readonly #known: KnownDays;
  readonly events: RecordedSeriesEvent[] = [];
  today: CivilDate;

  constructor(deliveries: Delivery[], adopted: string, lead = 'P22W', known: KnownDays = SHIPPED) {
    this.#known = known;
    this.today = civilDate(adopted);
    const mandate = { ...REPORT.mandate, adopted: this.today };
    const duty: Obligation = { ...REPORT, mandate, deliveries };
    const beginning = { from: this.today, lead, station: 'New York', posts: SERIES_POSTS, rules: 1 };
    this.#record('begin', PEOPLE.officer, [says({ comment: null }, 'SeriesBegun', { duty, ...beginning })]);
  }

  get state(): BegunSeries {
    if (this.#state.status === 'nothing') throw new Error('it was begun');
    return this.#state;
  }

  get next(): Coming {
    return comingCycle(this.state, this.#known, this.today);
  }

  /** Lets the days pass until that day: what is to be launched by then is started. */
  to(day: string): this {
    for (let next = this.next; next.kind === 'cycle' && next.launchOn <= day; next = this.next) {
      if (next.launchOn > this.today) this.today = next.launchOn;
      const { key, day: on, due, passed } = next;
      const cycle = { key, obligation: cycleId(this.state.duty.id, key), day: on, due };
      this.put({
        ...{ type: 'start-cycle', commandId: `cycle/${key}`, cycle, passed },
        ...{ actor: SERIES, onBehalfOf: null, comment: null },
      });
    }
    if (day > this.today) this.today = civilDate(day);
    return this;
  }

  put(command: SeriesCommand | HouseCommand): SeriesAnswer {
    const { events, answer } = decide(this.#state, command, this.today);
    this.#record(command.commandId, command.actor, events);
    return answer;
  }

  #record(commandId: string, actor: typeof SERIES, events: readonly ProposedSeriesEvent[]): void {
    for (const { comment: _, ...event } of events) {
      const seq = this.#state.seq + 1;
      const recorded = {
        ...{ obligation: 'a series', seq, hash: `${seq}`, rules: 1, commandId, actor, onBehalfOf: null },
        ...{ at: instant(`${this.today}T12:00:00.000Z`), ...event },
      } as RecordedSeriesEvent;
      this.#state = evolve(this.#state, recorded);
      this.events.push(recorded);
    }
  }
}
