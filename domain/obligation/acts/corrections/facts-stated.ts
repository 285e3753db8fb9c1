import type { CivilDate } from '../../../time/civil-date.ts';
import { isDelivered } from '../../progress.ts';
import type { Alive, DeliveryProgress, Fact } from '../../state.ts';
import { withoutWaiver } from '../deliveries/waivers.ts';

/** Steps of a delivery that are facts, in the order in which one rests on another. */
const STEPS = [
  ...(['forecast', 'submitted', 'chairTold', 'issued', 'introduced', 'dropped'] as const),
  ...(['invited', 'held'] as const),
] as const;
type Step = (typeof STEPS)[number];

/** What rests on what: a step that is struck must not leave one standing that came out of it. */
const RESTS_ON: Partial<Record<Step, readonly Step[]>> = {
  submitted: ['chairTold', 'issued', 'introduced'],
  issued: ['introduced'],
  invited: ['held'],
};

/** `change`, of the fact that is meant; any other stays. */
type Of = <F extends Fact>(fact: F | null) => F | null;

/** Who owed it before owes it again when another never did. */
function withAddressee(life: Alive, seq: number, of: Of): Alive {
  const changed = life.addresseeChanges?.find((each) => each.seq === seq);
  if (life.addresseeChanges === undefined || changed === undefined) return life;
  const addresseeChanges = life.addresseeChanges.map(of).filter((each) => each !== null);
  if (addresseeChanges.length === life.addresseeChanges.length) return { ...life, addresseeChanges };
  const { obligation } = life;
  const addressee = { ...obligation.addressee, name: changed.from };
  return { ...life, addresseeChanges, obligation: { ...obligation, addressee } };
}

function withWaiver(progress: DeliveryProgress, seq: number, of: Of): DeliveryProgress {
  const { waivers = [] } = progress;
  if (!waivers.some((each) => each.seq === seq)) return progress;
  const kept = waivers.map(of).filter((each) => each !== null);
  return kept.length === waivers.length ? { ...progress, waivers: kept } : withoutWaiver(progress, seq);
}

/** Every fact with a day that the state holds, that a correction can name. */
export function factsIn(life: Alive): Fact[] {
  const inDeliveries = Object.values(life.deliveries).flatMap((progress) => [
    ...STEPS.map((step) => progress[step]),
    ...Object.values(progress.issuedIn),
    ...progress.followUps,
    ...(progress.waivers ?? []),
  ]);
  const inputs = life.inputs.map(({ received }) => received);
  const ofTheFile = [...life.mandateCorrections.filter(isFact), ...(life.addresseeChanges ?? [])];
  const ofViews = [...(life.views?.replies ?? []), ...(life.views?.rounds ?? [])];
  return [...ofViews, ...inputs, ...inDeliveries, ...ofTheFile].filter((fact) => fact != null);
}

/** Of before they were facts that can be named, they are none. */
const isFact = <F extends { on: CivilDate; seq?: number }>(fact: F): fact is F & Fact =>
  fact.seq !== undefined;

/** All that stands and came out of the fact with this seq. */
export const restingOn = (life: Alive, seq: number): Fact[] =>
  Object.values(life.deliveries)
    .flatMap((progress) => [
      ...STEPS.filter((step) => progress[step]?.seq === seq).flatMap((step) => [
        ...(RESTS_ON[step] ?? []).map((later) => progress[later]),
        ...(step === 'submitted' ? Object.values(progress.issuedIn) : []),
        ...(step === 'issued' || step === 'submitted' ? progress.followUps : []),
      ]),
      // On what is out in one language rests what followed, and that no other is to come.
      ...(Object.values(progress.issuedIn).some((out) => out?.seq === seq)
        ? [progress.issued, progress.introduced, ...progress.followUps]
        : []),
    ])
    .filter((later) => later != null)
    .filter((later) => later.seq !== seq);

/** Whether a file is closed because of that fact: without it, or without what came out of it, something is still owed. */
export const closingRestsOn = (life: Alive, seq: number): boolean =>
  !isDelivered(withFact(life, seq, () => null)) ||
  restingOn(life, seq).some((later) => closingRestsOn(life, later.seq));

/** The state with every fact of this seq as `change` makes it: another day, or nothing. */
export function withFact(life: Alive, seq: number, change: <F extends Fact>(fact: F) => F | null): Alive {
  const of = <F extends Fact>(fact: F | null): F | null => (fact?.seq === seq ? change(fact) : fact);
  const each = <F extends Fact>(facts: readonly F[]): F[] =>
    facts.map((fact) => of(fact)).filter((fact) => fact !== null);
  return {
    ...withAddressee(life, seq, of),
    mandateCorrections: life.mandateCorrections.flatMap((noted) => {
      const kept = isFact(noted) ? of(noted) : noted;
      return kept === null ? [] : [kept];
    }),
    views: life.views && {
      ...life.views,
      replies: each(life.views.replies),
      rounds: each(life.views.rounds),
    },
    inputs: life.inputs.map((input) => ({ ...input, received: of(input.received) })),
    deliveries: Object.fromEntries(
      Object.entries(life.deliveries).map(([key, progress]): [string, DeliveryProgress] => [
        key,
        {
          ...withWaiver(progress, seq, of),
          ...{ forecast: of(progress.forecast), submitted: of(progress.submitted) },
          ...{ chairTold: of(progress.chairTold), issued: of(progress.issued) },
          ...{ introduced: of(progress.introduced), dropped: of(progress.dropped) },
          ...{ invited: of(progress.invited), held: of(progress.held) },
          followUps: each(progress.followUps),
          issuedIn: Object.fromEntries(
            Object.entries(progress.issuedIn)
              .filter(([, fact]) => of(fact) !== null)
              .map(([language, fact]) => [language, of(fact)]),
          ),
        },
      ]),
    ),
  };
}
