import { COMMAND_TYPES, type Command, type CommandType } from '../obligation/commands.ts';
import type { PersonId } from '../obligation/parties.ts';
import { REFUSALS, type Refusal, type RefusalCode, refuse } from '../obligation/refusals.ts';
import { standsAgainst } from '../obligation/rules/index.ts';
import { isLateFact } from '../obligation/rules/late-facts.ts';
import { actingOn } from '../obligation/seating.ts';
import type { Alive, ObligationState } from '../obligation/state.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { rightToAct } from './acts.ts';
import { type Asker, may } from './may.ts';
import { fillingsOf, type Target, targetsOf } from './tries.ts';

/** An act, on what it is done, and whether it is open now. */
export interface OpenAct {
  type: CommandType;
  target: Target;
  open: boolean;
  /** On whose behalf it would be done; null: in one's own name. */
  onBehalfOf: PersonId | null;
  /** What stands against it, for beside the button. */
  code: 'rights.not-allowed' | RefusalCode | null;
  why: string | null;
}

/** What the house works out itself; there is no form for it. */
const NOT_BY_HAND: readonly CommandType[] = [
  'propose-dates',
  'seat-posts',
  'take-ladders',
  'tell-intervention',
];
export const BY_HAND: readonly CommandType[] = COMMAND_TYPES.filter((type) => !NOT_BY_HAND.includes(type));

/** What depends on what is filled in, and so is only known when it is. */
const OF_THE_FORM: readonly RefusalCode[] = [
  ...(['slot-unchanged', 'day-unchanged', 'draft-unchanged', 'no-such-role', 'no-such-obligation'] as const),
  'same-handling',
  ...(['not-asked', 'not-late'] as const),
];

/** Whether it is about who and when, and not about what somebody says. */
export const isOfWhoAndWhen = (code: RefusalCode): boolean =>
  REFUSALS[code] !== 422 && !OF_THE_FORM.includes(code);

/** For a person, on a day of the obligation's station: each act, and if it is not open, why. Asks the rules of the obligation themselves. */
export function openActs(
  asker: Asker,
  person: PersonId,
  state: ObligationState,
  today: CivilDate,
  types: readonly CommandType[] = BY_HAND,
): OpenAct[] {
  return types.flatMap((type): OpenAct[] => {
    const verdict = may(asker, rightToAct(type));
    if (!verdict.allowed) return [shut(type, {}, verdict)];
    if (state.status !== 'running' && !(state.status === 'settled' && isLateFact(type)))
      return [shut(type, {}, refuse('not-running', 'The obligation does not run.'))];
    return targetsOf(state, type).map((target) => on(state, type, target, person, today));
  });
}

function on(life: Alive, type: CommandType, target: Target, person: PersonId, today: CivilDate): OpenAct {
  let first: Refusal | undefined;
  for (const onBehalfOf of principalsOf(life, person, today)) {
    const refusal = againstAll(life, type, target, { person, onBehalfOf }, today);
    if (refusal === undefined) return { type, target, open: true, onBehalfOf, code: null, why: null };
    // Of several the one that gets further tells more than that it is for another post.
    if (first === undefined || REFUSALS[first.code] === 403) first = refusal;
  }
  return shut(type, target, first ?? refuse('not-your-role', 'This is for another post.'));
}

/** What stands against it, however the form is filled in; undefined when nothing does. */
function againstAll(
  life: Alive,
  type: CommandType,
  target: Target,
  by: { person: PersonId; onBehalfOf: PersonId | null },
  today: CivilDate,
): Refusal | undefined {
  let last: Refusal | undefined;
  for (const filling of fillingsOf(life, type, today)) {
    const command = {
      ...{ type, commandId: 'a try', actor: by.person, onBehalfOf: by.onBehalfOf, comment: 'A try.' },
      ...filling,
      ...target,
    } as unknown as Command;
    last = standsAgainst({ life, command, today }, ({ code }) => isOfWhoAndWhen(code));
    if (last === undefined) return undefined;
  }
  return last;
}

/** In their own name, for whom they may act that day, and the officer for the drafter. */
function principalsOf(
  { seats, assignments }: Alive,
  person: PersonId,
  today: CivilDate,
): (PersonId | null)[] {
  const acting = Object.values(seats).flatMap((seat) =>
    actingOn(seat, today)
      .filter((each) => each.person === person)
      .map((each) => each.for),
  );
  return [...new Set([null, ...acting, seats[assignments.drafter]?.holder ?? null])];
}

const shut = (
  type: CommandType,
  target: Target,
  { code, why }: { code: Exclude<OpenAct['code'], null>; why: string },
): OpenAct => ({ type, target, open: false, onBehalfOf: null, code, why });
