import type { RecordedEventOf } from '../../events.ts';
import type { Alive, DraftDecision } from '../../state.ts';
import type { Folds } from '../act.ts';
import type { ClearanceFacts } from './facts.ts';

export const CLEARANCE_FOLDS: Folds<keyof ClearanceFacts> = {
  DraftApproved: (state, event) => decided(state, event, 'approved'),
  DraftReturned: (state, event) => decided(state, event, 'returned'),
  DraftObjected: (state, event) => decided(state, event, 'objected'),
  ObjectionWithdrawn: (state, { facts }) => voided(state, facts.objection),
  ApprovalVoided: (state, { facts }) => voided(state, facts.approval),
};

function decided(
  state: Alive,
  event: RecordedEventOf<'DraftApproved' | 'DraftReturned' | 'DraftObjected'>,
  decision: DraftDecision['decision'],
): Alive {
  const { facts, seq, at, actor: by, onBehalfOf } = event;
  const { draft, stage } = facts;
  const post = facts.post ?? state.assignments.clearance.find(({ key }) => key === stage)?.posts[0] ?? stage;
  const taken: DraftDecision = { draft, stage, post, decision, by, onBehalfOf, at, seq, void: false };
  return { ...state, decisions: [...state.decisions, taken] };
}

const voided = (state: Alive, seq: number): Alive => ({
  ...state,
  decisions: state.decisions.map((decision) =>
    decision.seq === seq ? { ...decision, void: true } : decision,
  ),
});
