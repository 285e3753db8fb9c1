import { type CivilDate, daysBetween, inWords } from '../time/civil-date.ts';
import { dayAt, type Instant } from '../time/instant.ts';
import type { Command, CommandOf, CommandType, RingCommand } from './commands.ts';
import { GRANTED, movesOf, redated } from './dates.ts';
import type { EventFacts, EventType, ProposedEvent } from './events.ts';
import { isReached, milestoneOf, openClearance, partyFor, progressOf, rungOf } from './progress.ts';
import { type Refusal, refuse } from './refusals.ts';
import { factWith } from './rules/checks.ts';
import { standsAgainst } from './rules/index.ts';
import type { DeliveryProgress, ObligationState, Running } from './state.ts';
import { moveMilestone, wakeUpsFor } from './wake-ups.ts';

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
  if (state.status !== 'running') {
    return refused(command, refuse('not-running', `The obligation is ${NOT_RUNNING[state.status]}.`));
  }
  if (command.type === 'ring') return { events: [ring(state, command, at)], answer: { accepted: true } };
  const today = dayAt(at, state.plan.zone);
  const refusal = standsAgainst({ life: state, command, today });
  if (refusal !== undefined) return refused(command, refusal);
  const events = consequences(state, command, at);
  if (settles(state, command)) events.push(propose('Settled', {}));
  return { events, answer: { accepted: true } };
}

const NOT_RUNNING = {
  nothing: 'not confirmed',
  confirmed: 'not launched',
  undone: 'no longer confirmed',
  settled: 'settled',
};

function refused(command: Command | RingCommand, refusal: Refusal): Proposal {
  const facts = { command: command.type, ...refusal };
  return {
    events: [propose('CommandRefused', facts, command.comment)],
    answer: { accepted: false, refused: refusal },
  };
}

function propose<T extends EventType>(
  type: T,
  facts: EventFacts[T],
  comment: string | null = null,
): ProposedEvent {
  return { type, version: 1, facts, comment } as ProposedEvent;
}

type Consequence<T extends CommandType> = (
  life: Running,
  command: CommandOf<T>,
  at: Instant,
) => [EventType, object];

/** What each command means once nothing stands against it. */
const CONSEQUENCES: { [T in CommandType]: Consequence<T> } = {
  'ask-for-views': (_, { addressees, replyBy }) => says('ViewsRequested', { addressees, replyBy }),
  'record-reply': (life, { from, happenedOn }) =>
    says('ReplyReceived', {
      from,
      happenedOn,
      late: happenedOn > allowed(life.views).replyBy || allowed(life.views).closed,
    }),
  'close-views': (life) => {
    const { replies, addressees } = allowed(life.views);
    const answered = replies.map((reply) => reply.from);
    const silent = addressees.filter((addressee) => !answered.includes(addressee));
    return says('ViewsClosed', { answered: answered.length, silent });
  },
  'confirm-forecast': (life, { delivery, happenedOn }) =>
    says('ForecastConfirmed', {
      delivery,
      happenedOn,
      late: daysLate(life, `forecast/${delivery}`, happenedOn) > 0,
    }),
  'hand-in-draft': (life, { draft }) => says('DraftHandedIn', { version: life.drafts.length + 1, draft }),
  'approve-draft': (life, { draft }) => {
    const stage = allowed(openClearance(life));
    return says('DraftApproved', { draft, stage: stage.key, meaning: stage.meaning });
  },
  'return-draft': (life, { draft }) =>
    says('DraftReturned', { draft, stage: allowed(openClearance(life)).key }),
  'ask-extension': (_, { milestone, until }) => says('ExtensionAsked', { milestone, until }),
  'grant-extension': (life, command, at) => {
    const planned = allowed(milestoneOf(life, command.milestone));
    const asked = allowed(life.extensions.find(({ milestone }) => milestone === command.milestone));
    const milestone = moveMilestone(planned, asked.until, life.plan.zone, {
      rule: GRANTED,
      sentence: `Extended from ${inWords(planned.on)} to ${inWords(asked.until)} at the request of its holder.`,
      source: `command ${command.commandId}`,
      grade: 'primary',
    });
    // A reminder whose moment is over would ring at once, of a day that was just set.
    const wakeUps = wakeUpsFor(milestone, life.plan.zone).filter((wakeUp) => wakeUp.at > at);
    return says('ExtensionGranted', { milestone, wakeUps });
  },
  'decline-extension': (_, { milestone }) => says('ExtensionDeclined', { milestone }),
  submit: (life, { delivery, draft, happenedOn }) =>
    says('Submitted', {
      delivery,
      draft,
      happenedOn,
      daysLate: daysLate(life, `submit/${delivery}`, happenedOn),
    }),
  'record-issuance': (life, { delivery, symbol, happenedOn }) =>
    says('Issued', {
      delivery,
      symbol,
      happenedOn,
      daysLate: daysLate(life, `issue/${delivery}`, happenedOn),
    }),
  'schedule-briefing': (_, { delivery, on }) => says('BriefingScheduled', { delivery, on }),
  'invite-to-briefing': (_, { delivery, happenedOn }) => says('BriefingInvited', { delivery, happenedOn }),
  'hold-briefing': (life, { delivery, happenedOn, attendance }) =>
    says('BriefingHeld', {
      delivery,
      happenedOn,
      attendance,
      daysLate: daysLate(life, `hold/${delivery}`, happenedOn),
    }),
  'correct-fact': (life, { fact, happenedOn }) => {
    return says('FactCorrected', { fact, from: allowed(factWith(life, fact)).on, happenedOn });
  },
  'propose-dates': (life, { proposal: { calendarSeq, moves, plan } }) => {
    // The plan may have changed since the sender has seen it.
    const why = new Map(moves.map(({ milestone, because }) => [milestone, because]));
    const told = movesOf(life, plan).map((move) => ({ ...move, because: why.get(move.milestone) ?? [] }));
    return says('DatesProposed', { calendarSeq, moves: told, plan });
  },
  'accept-dates': (life, { proposal }, at) =>
    says('DatesAccepted', { proposal, ...redated(life, allowed(life.proposed).plan, at) }),
  'keep-dates': (_, { proposal }) => says('DatesKept', { proposal }),
};

const says = <T extends EventType>(type: T, facts: EventFacts[T]): [T, EventFacts[T]] => [type, facts];

function consequences<T extends CommandType>(
  life: Running,
  command: CommandOf<T> & { type: T },
  at: Instant,
): ProposedEvent[] {
  const consequence: Consequence<T> = CONSEQUENCES[command.type];
  const [type, facts] = consequence(life, command, at);
  return [{ type, version: 1, facts, comment: command.comment } as ProposedEvent];
}

/** What the table of rules has made sure of; a table that does not is a fault of ours. */
function allowed<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('the table let through what cannot be');
  return value;
}

/** In calendar days after the milestone; 0 when in time or when the plan has no such milestone. */
function daysLate(life: Running, milestone: string, on: CivilDate): number {
  const due = milestoneOf(life, milestone)?.on;
  return due === undefined ? 0 : Math.max(0, daysBetween(due, on));
}

/** The act settles the last open delivery. */
function settles(life: Running, command: Command): boolean {
  if (command.type !== 'record-issuance' && command.type !== 'hold-briefing') return false;
  const step: keyof DeliveryProgress = command.type === 'hold-briefing' ? 'held' : 'issued';
  return Object.keys(life.deliveries).every(
    (key) => key === command.delivery || progressOf(life, key)?.[step] != null,
  );
}

/** A wake-up speaks only if its milestone is still open; it never ends anything. */
function ring(life: Running, { rung }: RingCommand, at: Instant): ProposedEvent {
  const wakeUp = life.plan.wakeUps.find((planned) => rungOf(planned) === rung);
  const milestone = wakeUp && milestoneOf(life, wakeUp.milestone);
  if (
    wakeUp === undefined ||
    milestone === undefined ||
    wakeUp.at > at ||
    life.rung.includes(rung) ||
    isReached(life, milestone)
  ) {
    return propose('RangInVain', { rung });
  }
  const said = { rung, milestone: milestone.key, due: milestone.on };
  if (wakeUp.kind === 'late') return propose('FellLate', said);
  const to = wakeUp.kind === 'escalation' ? life.assignments.supervisor : partyFor(life, milestone);
  return propose('Reminded', { ...said, kind: wakeUp.kind, to });
}
