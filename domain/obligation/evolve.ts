import { type Folds, VERSIONS } from './acts/act.ts';
import { BRIEFING_FOLDS } from './acts/briefings/folds.ts';
import { CLEARANCE_FOLDS } from './acts/clearance/folds.ts';
import { CORRECTION_FOLDS } from './acts/corrections/folds.ts';
import { DATES_FOLDS } from './acts/dates/folds.ts';
import { DELIVERY_FOLDS, UNTOUCHED } from './acts/deliveries/folds.ts';
import { DRAFT_FOLDS } from './acts/drafts/folds.ts';
import { EXTENSION_FOLDS } from './acts/extensions/folds.ts';
import { HANDLING_FOLDS } from './acts/handling/folds.ts';
import { INPUT_FOLDS } from './acts/inputs/folds.ts';
import { INTERVENTION_FOLDS } from './acts/interventions/folds.ts';
import { REMINDER_FOLDS } from './acts/reminders/folds.ts';
import { SEAT_FOLDS } from './acts/seats/folds.ts';
import { STANDING_FOLDS } from './acts/standing/folds.ts';
import { takenOver } from './acts/taking-over/folds.ts';
import { VIEWS_FOLDS } from './acts/views/folds.ts';
import type { EventType, RecordedEvent } from './events.ts';
import { launchOf } from './launch.ts';
import { moverOf } from './stages.ts';
import type { Alive, Life, ObligationState } from './state.ts';

/**
 * The only way state changes: folds one event of the record. Reads every version ever written. An event that cannot
 * stand where it stands is a fault of the record, and throws.
 */
export function evolve(state: ObligationState, event: RecordedEvent): ObligationState {
  if (event.seq !== state.seq + 1) {
    throw new Error(`${event.obligation}: event ${event.seq} does not follow event ${state.seq}`);
  }
  const stands = { seq: event.seq, hash: event.hash };
  if (event.type === 'Confirmed' && state.status === 'nothing') {
    return { status: 'confirmed', obligation: event.facts.obligation, ...stands };
  }
  if (event.type === 'Corrected' && state.status === 'confirmed') {
    return { status: 'confirmed', obligation: event.facts.obligation, ...stands };
  }
  if (event.type === 'ConfirmationUndone' && state.status === 'confirmed') {
    return { status: 'undone', obligation: state.obligation, ...stands };
  }
  if (event.type === 'Launched' && state.status === 'confirmed') {
    const { seats, ...launch } = launchOf(event.version, event.facts);
    const life: Omit<Life, 'holder'> = {
      ...stands,
      obligation: state.obligation,
      ...launch,
      seats: Object.fromEntries(seats.map((seat) => [seat.post, seat])),
      launchedAt: event.at,
      views: null,
      inputs: [],
      hold: null,
      mandateCorrections: [],
      ends: null,
      drafts: [],
      decisions: [],
      extensions: [],
      deliveries: Object.fromEntries(state.obligation.deliveries.map(({ key }) => [key, UNTOUCHED])),
      quieted: {},
      rung: [],
      late: [],
      refusals: 0,
    };
    const nobody = { post: '', person: null, since: event.at };
    return withHolder({ status: 'running', ...life, holder: nobody }, event);
  }
  if (state.status !== 'running' && state.status !== 'settled') {
    throw new Error(`${event.obligation}: ${event.type} cannot stand at ${event.seq}, before the launch`);
  }
  if (event.type === 'Settled')
    return {
      ...state,
      ...stands,
      status: 'settled',
      settledAt: event.at,
      settledAs: state.ends ?? 'delivered',
    };
  return withHolder({ ...folded(state, event), ...stands }, event);
}

function withHolder<S extends Alive>(state: S, event: RecordedEvent): S {
  const { post, person } = moverOf(state);
  if (state.holder.post === post && state.holder.person === person) return state;
  return { ...state, holder: { post, person, since: event.at } };
}

/** What only begins or ends a record. */
type Frame = 'Confirmed' | 'Corrected' | 'ConfirmationUndone' | 'Launched' | 'Settled';

const FOLDS: Folds<Exclude<EventType, Frame>> = {
  ...VIEWS_FOLDS,
  ...INPUT_FOLDS,
  ...DRAFT_FOLDS,
  ...CLEARANCE_FOLDS,
  ...EXTENSION_FOLDS,
  ...DELIVERY_FOLDS,
  ...BRIEFING_FOLDS,
  ...STANDING_FOLDS,
  ...CORRECTION_FOLDS,
  ...DATES_FOLDS,
  ...SEAT_FOLDS,
  ...REMINDER_FOLDS,
  TakenOver: (state, event) => takenOver(state, event, folded),
  ...INTERVENTION_FOLDS,
  ...HANDLING_FOLDS,
  CommandRefused: (state) => ({ ...state, refusals: state.refusals + 1 }),
};

const FRAME = {
  Confirmed: true,
  Corrected: true,
  ConfirmationUndone: true,
  Launched: true,
  Settled: true,
} satisfies Record<Frame, true>;

/** What an event after the launch changes, but for who has the move then. */
export function folded(state: Alive, event: RecordedEvent): Alive {
  if (Object.hasOwn(FRAME, event.type))
    throw new Error(`${event.obligation}: ${event.type} cannot stand at ${event.seq}, after the launch`);
  const folds: Partial<Record<string, (state: Alive, event: RecordedEvent) => Alive>> = FOLDS as never;
  const fold = Object.hasOwn(folds, event.type) ? folds[event.type] : undefined;
  if (fold === undefined || event.version > (VERSIONS[event.type] ?? 1)) throw new Error(unknown(event));
  return fold(state, event);
}

const unknown = ({ type, version }: RecordedEvent): string =>
  `the record holds ${type} version ${version}, which this version of the program does not know`;

/** A state from a whole record. */
export const foldAll = (state: ObligationState, events: readonly RecordedEvent[]): ObligationState =>
  events.reduce(evolve, state);
