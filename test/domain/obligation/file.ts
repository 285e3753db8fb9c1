import type { Command, CommandOf, CommandType } from '../../../domain/obligation/commands.ts';
import { type Answer, decide } from '../../../domain/obligation/decide.ts';
import type { EventType, ProposedEvent, RecordedEvent } from '../../../domain/obligation/events.ts';
import { evolve } from '../../../domain/obligation/evolve.ts';
import { nextWake } from '../../../domain/obligation/ladder/next.ts';
import type { Launch } from '../../../domain/obligation/launch.ts';
import type { Obligation } from '../../../domain/obligation/obligation.ts';
import { CLOCK, type PersonId } from '../../../domain/obligation/parties.ts';
import { CURRENT_RULES } from '../../../domain/obligation/rules/index.ts';
import { NOTHING, type ObligationState, type Running } from '../../../domain/obligation/state.ts';
import type { Plan } from '../../../domain/planning/plan.ts';
import { type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';
import { type Instant, instant } from '../../../domain/time/instant.ts';
import {
  BRIEFING,
  commandBy,
  draftOf,
  PAPER,
  type PEOPLE,
  PLANS,
  POSTS,
  REPORT,
} from '../../setup/sample.ts';

type Who = keyof typeof PEOPLE;
/** What somebody does, without who and when. */
type DoingOf<T extends CommandType> = { type: T } & Omit<
  CommandOf<T>,
  'type' | 'commandId' | 'actor' | 'onBehalfOf' | 'comment'
> & { comment?: string | null; onBehalfOf?: PersonId | null };
export type Doing = { [T in CommandType]: DoingOf<T> }[CommandType];

export const day = civilDate;
export const A = draftOf('a');
export const B = draftOf('b');

/** One obligation's file, kept as the house keeps it: decided, recorded, folded. It is noon of Greenwich. */
export class File {
  state: ObligationState = NOTHING;
  readonly record: RecordedEvent[] = [];
  private moment: Instant = instant('2008-12-18T12:00:00.000Z');

  constructor(obligation: Obligation, plan: Plan, by: Partial<Launch> = {}, at?: Instant) {
    if (at !== undefined) this.moment = at;
    const officer = commandBy('officer', { type: 'close-views' });
    this.fold({ type: 'Confirmed', version: 1, facts: { obligation }, comment: null }, officer);
    const launch: Launch = { plan, ...POSTS, rules: CURRENT_RULES, ...by };
    this.fold({ type: 'Launched', version: 2, facts: launch, comment: null }, officer);
  }

  /** Another file with the same past; what is done with one is not done with the other. */
  copy(): File {
    const file: File = Object.create(File.prototype);
    return Object.assign(file, { state: this.state, record: [...this.record], moment: this.moment });
  }

  get life(): Running {
    if (this.state.status !== 'running') throw new Error(`the file is ${this.state.status}`);
    return this.state;
  }

  on(date: string): this {
    return this.at(instant(`${date}T12:00:00.000Z`));
  }

  at(moment: Instant): this {
    this.moment = moment;
    return this;
  }

  /** Puts a command and answers as the record would. */
  puts(who: Who, doing: Doing): Answer {
    const command = { ...commandBy(who, { type: 'close-views' }), ...doing } as Command;
    const { events, answer } = decide(this.state, command, this.moment);
    for (const event of events) this.fold(event, command);
    return answer;
  }

  /** The same for what must be accepted, to go on from. */
  does(who: Who, doing: Doing): this {
    const answer = this.puts(who, doing);
    if (!answer.accepted) throw new Error(`${doing.type}: ${answer.refused.why}`);
    return this;
  }

  /** Whether it would be accepted; nothing is recorded. */
  allows(who: Who, doing: Doing): boolean {
    const command = { ...commandBy(who, { type: 'close-views' }), ...doing } as Command;
    return decide(this.state, command, this.moment).answer.accepted;
  }

  /** Lets time pass up to noon of a day: every rung on the way, at its moment. */
  until(date: string): this {
    const end = instant(`${date}T12:00:00.000Z`);
    for (let wake = nextWake(this.life, this.moment); wake && wake.at <= end; ) {
      if (wake.at > this.moment) this.moment = wake.at;
      this.rings(wake.rung);
      wake = nextWake(this.life, this.moment);
    }
    return this.at(end);
  }

  rings(rung: string): this {
    const command = {
      type: 'ring',
      commandId: `ring/${rung}`,
      actor: CLOCK,
      onBehalfOf: null,
      comment: null,
      rung,
    } as const;
    const { events } = decide(this.state, command, this.moment);
    for (const event of events) this.fold(event, command);
    return this;
  }

  fold(event: ProposedEvent, command: Pick<Command, 'commandId' | 'onBehalfOf'> & { actor: PersonId }): void {
    const { comment: _comment, ...proposed } = event;
    const { commandId, actor, onBehalfOf } = command;
    const seq = this.record.length + 1;
    const recorded = {
      ...{
        obligation: 'a test',
        seq,
        hash: `hash ${seq}`,
        rules: 1,
        commandId,
        actor,
        onBehalfOf,
        at: this.moment,
      },
      ...proposed,
    } as RecordedEvent;
    this.state = evolve(this.state, recorded);
    this.record.push(recorded);
  }

  types(): EventType[] {
    return this.record.slice(2).map(({ type }) => type);
  }

  get last(): RecordedEvent | undefined {
    return this.record.at(-1);
  }
}

// Files as they stand at different times, by what was last done with them.

export const report = (): File => new File(REPORT, PLANS.report);
export const paper = (): File => new File(PAPER, PLANS.paper);
export const briefing = (): File => new File(BRIEFING, PLANS.briefing);

export const drafted = (file: File, draft = A): File =>
  file.does('drafter', { type: 'hand-in-draft', draft });
export const cleared = (file: File, draft = A): File =>
  drafted(file, draft)
    .does('chief', { type: 'approve-draft', draft: draft.sha256 })
    .does('director', { type: 'approve-draft', draft: draft.sha256 });
export const submitted = (file: File, delivery: string, on: string): File =>
  file.on(on).does('officer', {
    ...{ type: 'submit', delivery, draft: A.sha256, happenedOn: day(on), comment: 'Late replies.' },
  });
export const issued = (file: File, delivery: string, on: string): File =>
  file.on(on).does('officer', { type: 'record-issuance', delivery, symbol: 'A/64/130', happenedOn: day(on) });
export const asked = (file: File): File =>
  file.on('2009-01-12').does('officer', {
    ...{ type: 'ask-for-views', addressees: ['Austria', 'Belarus', 'IOM'], replyBy: day('2009-03-04') },
  });
export const closed = (file: File): File =>
  asked(file).on('2009-03-10').does('officer', { type: 'close-views' });
export const invited = (file: File, held = '2009-12-10'): File =>
  cleared(
    file
      .on('2009-11-01')
      .does('officer', { type: 'schedule-briefing', delivery: 'Member-States', on: day(held) }),
  )
    .on('2009-12-01')
    .does('officer', {
      type: 'invite-to-briefing',
      delivery: 'Member-States',
      happenedOn: day('2009-12-01'),
    });
export const wantsTime = (file: File, until = '2009-06-05'): File =>
  file.on('2009-05-25').does('drafter', {
    ...{ type: 'ask-extension', milestone: 'draft', until: day(until), comment: 'Replies came late.' },
  });

export const happened = (on: string): { happenedOn: CivilDate } => ({ happenedOn: day(on) });
