import type { RecordedEvent } from '../domain/obligation/events.ts';
import { foldAll } from '../domain/obligation/evolve.ts';
import { isReached } from '../domain/obligation/progress.ts';
import { partyOf } from '../domain/obligation/seating.ts';
import { stageOf } from '../domain/obligation/stages.ts';
import { NOTHING, type ObligationState } from '../domain/obligation/state.ts';
import { inWords } from '../domain/time/civil-date.ts';
import { canonical } from './envelope.ts';
import type { Db } from './tables.ts';

/** Brings the read model up to what was just recorded, in the same transaction. */
export async function project(db: Db, obligation: string, events: RecordedEvent[]): Promise<void> {
  const row = await db
    .selectFrom('obligation_view')
    .select('state')
    .where('obligation', '=', obligation)
    .executeTakeFirst();
  const before: ObligationState = row ? (JSON.parse(row.state) as ObligationState) : NOTHING;
  const state = foldAll(before, events);
  const view = { ...viewOf(state), seq: state.seq, state: canonical(state) };
  if (row) {
    await db.updateTable('obligation_view').set(view).where('obligation', '=', obligation).execute();
  } else {
    const { symbol } = mandateOf(state);
    await db
      .insertInto('obligation_view')
      .values({ obligation, symbol, ...view })
      .execute();
  }
  for (const event of events) await post(db, event, state);
}

function viewOf(state: ObligationState) {
  const { procedure } = obligationOf(state);
  const none = {
    stage: null,
    holder_post: null,
    holder_person: null,
    next_due: null,
    proposal: null,
    calendar_seq: 0,
  };
  if (state.status !== 'running') return { status: state.status, procedure, ...none };
  const next = state.plan.milestones.find((milestone) => !isReached(state, milestone));
  return {
    status: state.status,
    procedure,
    stage: stageOf(state),
    holder_post: state.holder.post,
    holder_person: state.holder.person,
    next_due: next?.on ?? null,
    proposal: state.proposed?.seq ?? null,
    calendar_seq: state.plan.calendarSeq ?? 0,
  };
}

function obligationOf(state: ObligationState) {
  if (state.status === 'nothing') throw new Error('a record begins with the confirmation');
  return state.obligation;
}

const mandateOf = (state: ObligationState) => obligationOf(state).mandate;

/** A reminder leaves with the event that says so: once, or not at all. */
async function post(db: Db, event: RecordedEvent, state: ObligationState): Promise<void> {
  const letter = letterOf(event, state);
  if (letter === undefined) return;
  const { obligation, seq, at } = event;
  await db
    .insertInto('outbox')
    .values({ obligation, seq, at, ...letter })
    .execute();
}

/** What is to be told to whom of an event: of a reminder, and of new dates that wait for an answer. */
function letterOf(
  event: RecordedEvent,
  state: ObligationState,
): { person: string; subject: string } | undefined {
  if (event.type === 'DatesProposed' && state.status === 'running' && event.facts.moves.length > 0) {
    const { person } = partyOf(state, state.assignments.officer);
    return person === null
      ? undefined
      : { person, subject: `New dates are proposed for ${event.obligation}: accept or keep` };
  }
  if (event.type !== 'Reminded') return undefined;
  const { to, milestone, due, kind } = event.facts;
  const subject =
    kind === 'escalation'
      ? `Late: ${milestone} of ${event.obligation} was due on ${inWords(due)}`
      : `${milestone} of ${event.obligation} is due on ${inWords(due)}`;
  return to.person === null ? undefined : { person: to.person, subject };
}
