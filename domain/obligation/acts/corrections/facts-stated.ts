import type { Alive, DeliveryProgress, Fact } from '../../state.ts';

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

/** Every fact with a day that the state holds, that a correction can name. */
export function factsIn(life: Alive): Fact[] {
  const inDeliveries = Object.values(life.deliveries).flatMap((progress) => [
    ...STEPS.map((step) => progress[step]),
    ...Object.values(progress.issuedIn),
    ...progress.followUps,
  ]);
  const inputs = life.inputs.map(({ received }) => received);
  const all = [...(life.views?.replies ?? []), ...(life.views?.rounds ?? []), ...inputs, ...inDeliveries];
  return all.filter((fact) => fact != null);
}

/** What stands that came out of the fact with this seq; undefined when nothing does. */
export function restingOn(life: Alive, seq: number): Fact | undefined {
  for (const progress of Object.values(life.deliveries)) {
    for (const step of STEPS) {
      if (progress[step]?.seq !== seq) continue;
      const resting = [
        ...(RESTS_ON[step] ?? []).map((later) => progress[later]),
        ...(step === 'submitted' ? Object.values(progress.issuedIn) : []),
        ...(step === 'issued' || step === 'submitted' ? progress.followUps : []),
      ];
      const found = resting.find((later) => later != null && later.seq !== seq);
      if (found != null) return found;
    }
    // On what is out in one language rests what followed, and that no other is to come.
    if (!Object.values(progress.issuedIn).some((out) => out?.seq === seq)) continue;
    const { issued, introduced, followUps } = progress;
    const found = [...(isComplete(progress) ? [] : [issued]), introduced, ...followUps].find(
      (later) => later != null,
    );
    if (found != null && found.seq !== seq) return found;
  }
  return undefined;
}

/** Whether the last language completed it; otherwise it was ended without some. */
const isComplete = ({ issued, issuedIn }: DeliveryProgress): boolean =>
  Object.values(issuedIn).some((out) => out?.seq === issued?.seq);

/** The state with every fact of this seq as `change` makes it: another day, or nothing. */
export function withFact(life: Alive, seq: number, change: <F extends Fact>(fact: F) => F | null): Alive {
  const of = <F extends Fact>(fact: F | null): F | null => (fact?.seq === seq ? change(fact) : fact);
  const each = <F extends Fact>(facts: readonly F[]): F[] =>
    facts.map((fact) => of(fact)).filter((fact) => fact !== null);
  return {
    ...life,
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
          ...progress,
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
