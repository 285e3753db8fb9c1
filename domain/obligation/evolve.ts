import type { Plan } from '../planning/plan.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { EventFacts, RecordedEvent } from './events.ts';
import { moverOf, progressOf } from './progress.ts';
import type { DeliveryProgress, Fact, Life, ObligationState, Proposed, Running } from './state.ts';

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
    const life: Omit<Life, 'holder'> = {
      ...stands,
      obligation: state.obligation,
      ...event.facts,
      launchedAt: event.at,
      views: null,
      drafts: [],
      decisions: [],
      extensions: [],
      deliveries: Object.fromEntries(state.obligation.deliveries.map(({ key }) => [key, UNTOUCHED])),
      rung: [],
      late: [],
      refusals: 0,
    };
    const officer = { ...event.facts.assignments.officer, since: event.at };
    return withHolder({ status: 'running', ...life, holder: officer }, event);
  }
  if (state.status !== 'running' && state.status !== 'settled') {
    throw new Error(`${event.obligation}: ${event.type} cannot stand at ${event.seq}, before the launch`);
  }
  if (event.type === 'Settled') return { ...state, ...stands, status: 'settled', settledAt: event.at };
  return withHolder({ ...fold(state, event), ...stands }, event);
}

const UNTOUCHED: DeliveryProgress = {
  forecast: null,
  submitted: null,
  issued: null,
  scheduled: null,
  invited: null,
  held: null,
};

type Alive = Running | Extract<ObligationState, { status: 'settled' }>;

function withHolder<S extends Alive>(state: S, event: RecordedEvent): S {
  const { post, person } = moverOf(state);
  if (state.holder.post === post && state.holder.person === person) return state;
  return { ...state, holder: { post, person, since: event.at } };
}

function fold(state: Alive, event: RecordedEvent): Alive {
  switch (event.type) {
    case 'ViewsRequested':
      return {
        ...state,
        views: { ...event.facts, requestedAt: event.at, replies: [], closed: false },
      };
    case 'ReplyReceived': {
      const { from, happenedOn: on, late } = event.facts;
      return inViews(state, (views) => ({
        replies: [...views.replies, { from, late, on, seq: event.seq }],
      }));
    }
    case 'ViewsClosed':
      return inViews(state, () => ({ closed: true }));
    case 'ForecastConfirmed':
      return inDelivery(state, event.facts.delivery, { forecast: fact(event) });
    case 'DraftHandedIn': {
      const { version, draft } = event.facts;
      return {
        ...state,
        drafts: [...state.drafts, { ...draft, version, by: event.actor, at: event.at }],
        // Asked to have more time for what is now handed in.
        extensions: state.extensions.filter(({ milestone }) => milestone !== 'draft'),
      };
    }
    case 'DraftApproved':
      return decided(state, event, 'approved');
    case 'DraftReturned':
      return decided(state, event, 'returned');
    case 'ExtensionAsked':
      return {
        ...state,
        extensions: [...state.extensions, { ...event.facts, by: event.actor }],
      };
    case 'ExtensionGranted':
      return {
        ...withoutAsk(state, event.facts.milestone.key),
        plan: extended(state.plan, event.facts),
        late: state.late.filter((key) => key !== event.facts.milestone.key),
      };
    case 'ExtensionDeclined':
      return withoutAsk(state, event.facts.milestone);
    case 'Submitted':
      return inDelivery(state, event.facts.delivery, { submitted: fact(event) });
    case 'Issued':
      return inDelivery(state, event.facts.delivery, {
        issued: { ...fact(event), symbol: event.facts.symbol },
      });
    case 'BriefingScheduled':
      return inDelivery(state, event.facts.delivery, { scheduled: event.facts.on, invited: null });
    case 'BriefingInvited':
      return inDelivery(state, event.facts.delivery, { invited: fact(event) });
    case 'BriefingHeld':
      return inDelivery(state, event.facts.delivery, { held: fact(event) });
    case 'FactCorrected':
      return corrected(state, event.facts.fact, event.facts.happenedOn);
    case 'DatesProposed': {
      const { seq, at, facts } = event;
      return { ...state, proposed: facts.moves.length === 0 ? null : { ...facts, seq, at } };
    }
    case 'DatesAccepted':
      return accepted(state, event.facts);
    case 'DatesKept': {
      const { calendarSeq, plan } = open(state);
      const milestones = plan.milestones.map(({ key, on }) => ({ key, on }));
      return { ...state, proposed: null, kept: { calendarSeq, milestones } };
    }
    case 'Reminded':
    case 'RangInVain':
      return { ...state, rung: [...state.rung, event.facts.rung] };
    case 'FellLate':
      return {
        ...state,
        rung: [...state.rung, event.facts.rung],
        late: [...state.late, event.facts.milestone],
      };
    case 'CommandRefused':
      return { ...state, refusals: state.refusals + 1 };
    case 'Confirmed':
    case 'Corrected':
    case 'ConfirmationUndone':
    case 'Launched':
    case 'Settled':
      throw new Error(`${event.obligation}: ${event.type} cannot stand at ${event.seq}, after the launch`);
    default:
      throw new Error(unknownEvent(event));
  }
}

function unknownEvent(event: never): string {
  const { type, version } = event as { type: string; version: number };
  return `the record holds ${type} version ${version}, which this version of the program does not know`;
}

const fact = (event: { seq: number; facts: { happenedOn: CivilDate } }): Fact => ({
  on: event.facts.happenedOn,
  seq: event.seq,
});

function inViews(
  state: Alive,
  change: (views: NonNullable<Life['views']>) => Partial<NonNullable<Life['views']>>,
): Alive {
  if (state.views === null) throw new Error(`${state.obligation.id}: views were never requested`);
  return { ...state, views: { ...state.views, ...change(state.views) } };
}

function inDelivery(state: Alive, key: string, change: Partial<DeliveryProgress>): Alive {
  const progress = progressOf(state, key);
  if (progress === undefined) throw new Error(`${state.obligation.id}: no delivery ${key}`);
  return { ...state, deliveries: { ...state.deliveries, [key]: { ...progress, ...change } } };
}

function decided(
  state: Alive,
  event: RecordedEvent & { facts: { draft: string; stage: string } },
  decision: 'approved' | 'returned',
): Alive {
  const { draft, stage } = event.facts;
  return {
    ...state,
    decisions: [...state.decisions, { draft, stage, decision, by: event.actor, at: event.at }],
  };
}

const withoutAsk = (state: Alive, milestone: string): Alive => ({
  ...state,
  extensions: state.extensions.filter((extension) => extension.milestone !== milestone),
});

function extended(plan: Plan, { milestone, wakeUps }: EventFacts['ExtensionGranted']): Plan {
  const byMoment = <T extends { at: string }>(a: T, b: T): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
  return {
    ...plan,
    milestones: plan.milestones
      .map((planned) => (planned.key === milestone.key ? milestone : planned))
      .sort(byMoment),
    wakeUps: [...plan.wakeUps.filter((planned) => planned.milestone !== milestone.key), ...wakeUps].sort(
      byMoment,
    ),
  };
}

function open(state: Alive): Proposed {
  if (state.proposed == null) throw new Error(`${state.obligation.id}: no dates were proposed`);
  return state.proposed;
}

/** The plan as accepted. More time that was asked for, and is given by the new day already, is not asked for any more. */
function accepted(state: Alive, { milestones, wakeUps, late }: EventFacts['DatesAccepted']): Alive {
  const { calendarSeq, plan } = open(state);
  return {
    ...state,
    plan: { ...state.plan, ...plan, milestones, wakeUps, calendarSeq },
    late,
    proposed: null,
    extensions: state.extensions.filter(({ milestone, until }) =>
      milestones.some(({ key, on }) => key === milestone && on < until),
    ),
  };
}

/** The fact with this seq, wherever it stands, gets another day. */
function corrected(state: Alive, seq: number, on: CivilDate): Alive {
  const fix = <F extends Fact | null>(known: F): F => (known?.seq === seq ? { ...known, on } : known);
  return {
    ...state,
    views: state.views && { ...state.views, replies: state.views.replies.map(fix) },
    deliveries: Object.fromEntries(
      Object.entries(state.deliveries).map(([key, progress]) => [
        key,
        {
          ...progress,
          forecast: fix(progress.forecast),
          submitted: fix(progress.submitted),
          issued: fix(progress.issued),
          invited: fix(progress.invited),
          held: fix(progress.held),
        },
      ]),
    ),
  };
}

/** A state from a whole record. */
export const foldAll = (state: ObligationState, events: readonly RecordedEvent[]): ObligationState =>
  events.reduce(evolve, state);
