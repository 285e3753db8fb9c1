import { dayAt, type Instant } from '../time/instant.ts';
import { type Consequences, says } from './acts/act.ts';
import { BRIEFING_CONSEQUENCES } from './acts/briefings/consequences.ts';
import { CLEARANCE_CONSEQUENCES } from './acts/clearance/consequences.ts';
import { CORRECTION_CONSEQUENCES } from './acts/corrections/consequences.ts';
import { DATES_CONSEQUENCES } from './acts/dates/consequences.ts';
import { DELIVERY_CONSEQUENCES } from './acts/deliveries/consequences.ts';
import { DRAFT_CONSEQUENCES } from './acts/drafts/consequences.ts';
import { EXTENSION_CONSEQUENCES } from './acts/extensions/consequences.ts';
import { HANDLING_CONSEQUENCES } from './acts/handling/consequences.ts';
import { INPUT_CONSEQUENCES } from './acts/inputs/consequences.ts';
import { INTERVENTION_CONSEQUENCES } from './acts/interventions/consequences.ts';
import { REMINDER_CONSEQUENCES } from './acts/reminders/consequences.ts';
import { ring } from './acts/reminders/ring.ts';
import { SEAT_CONSEQUENCES } from './acts/seats/consequences.ts';
import { STANDING_CONSEQUENCES } from './acts/standing/consequences.ts';
import { VIEWS_CONSEQUENCES } from './acts/views/consequences.ts';
import { changedSince } from './changed-since.ts';
import type { Command, CommandType, RingCommand } from './commands.ts';
import type { ProposedEvent, RecordedEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { otherDays } from './ladder/awaited.ts';
import { type Refusal, refuse } from './refusals.ts';
import { standsAgainst } from './rules/index.ts';
import { isLateFact } from './rules/late-facts.ts';
import { stageOf } from './stages.ts';
import type { Alive, ObligationState } from './state.ts';

/** What a sender is told: done, or what stands against it. Kept with the command id and told again to a repeat. */
export type Answer = { accepted: true } | { accepted: false; refused: Refusal };

/** What `decide` proposes. It becomes true only when the record has taken it. */
export interface Proposal {
  events: ProposedEvent[];
  answer: Answer;
}

/**
 * What a command at that moment leads to: events, or a refusal, which is an event too. Decides nothing by itself:
 * the record may answer something else (a repeat, or a record that is ahead), and only that is folded.
 */
export function decide(state: ObligationState, command: Command | RingCommand, at: Instant): Proposal {
  if (state.status === 'settled' && command.type !== 'ring' && isLateFact(command.type)) {
    return decided(state, command, at);
  }
  if (state.status !== 'running') {
    return refused(command, refuse('not-running', `The obligation is ${NOT_RUNNING[state.status]}.`));
  }
  if (command.type === 'ring') return { events: [ring(state, command, at)], answer: { accepted: true } };
  return decided(state, command, at);
}

/** By the table of rules that the launch has pinned. */
function decided(life: Alive, command: Command, at: Instant): Proposal {
  if (command.seen !== undefined && command.seen !== life.seq)
    return refused(command, refuse('changed-since', changedSince(life.seq)));
  const refusal = standsAgainst({ life, command, today: dayAt(at, life.plan.zone) });
  if (refusal !== undefined) return refused(command, refusal);
  const events = consequences(life, command, at);
  const after = afterwards(life, events, command, at);
  if (life.status === 'running' && after.status === 'running') {
    const changed = life.rules === 1 ? [] : otherDays(life, after);
    if (changed.length > 0) events.push(says(UNSAID, 'RungsReplanned', { changed }));
    if (stageOf(after) === 'done') events.push(says(UNSAID, 'Settled', {}));
  }
  return { events, answer: { accepted: true } };
}

const NOT_RUNNING = {
  nothing: 'not confirmed',
  confirmed: 'not launched',
  undone: 'no longer confirmed',
  settled: 'settled',
};

const UNSAID = { comment: null };

function refused(command: Command | RingCommand, refusal: Refusal): Proposal {
  return {
    events: [says(command, 'CommandRefused', { command: command.type, ...refusal })],
    answer: { accepted: false, refused: refusal },
  };
}

/** What each command means once nothing stands against it. */
const CONSEQUENCES: Consequences<CommandType> = {
  ...VIEWS_CONSEQUENCES,
  ...INPUT_CONSEQUENCES,
  ...DRAFT_CONSEQUENCES,
  ...CLEARANCE_CONSEQUENCES,
  ...EXTENSION_CONSEQUENCES,
  ...DELIVERY_CONSEQUENCES,
  ...BRIEFING_CONSEQUENCES,
  ...STANDING_CONSEQUENCES,
  ...CORRECTION_CONSEQUENCES,
  ...DATES_CONSEQUENCES,
  ...SEAT_CONSEQUENCES,
  ...REMINDER_CONSEQUENCES,
  ...INTERVENTION_CONSEQUENCES,
  ...HANDLING_CONSEQUENCES,
};

type Consequence = (life: Alive, command: never, at: Instant) => ProposedEvent[];

/** What a command means; nothing may stand against it. */
export function consequences(life: Alive, command: Command, at: Instant): ProposedEvent[] {
  // TypeScript does not see that the command is one of its own type.
  const consequence = CONSEQUENCES[command.type] as Consequence;
  return consequence(life, command as never, at);
}

/** How it would stand if the record takes these events. */
function afterwards(life: Alive, events: ProposedEvent[], command: Command, at: Instant): ObligationState {
  const { commandId, actor, onBehalfOf } = command;
  return events.reduce<ObligationState>((state, { comment: _, ...event }) => {
    const envelope = { seq: state.seq + 1, hash: '', rules: life.rules, commandId, at, actor, onBehalfOf };
    return evolve(state, { obligation: life.obligation.id, ...envelope, ...event } as RecordedEvent);
  }, life);
}
