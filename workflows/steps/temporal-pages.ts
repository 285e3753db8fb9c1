import { patched, setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { isReached } from '../../domain/obligation/progress.ts';
import { stageOf } from '../../domain/obligation/stages.ts';
import type { Alive } from '../../domain/obligation/state.ts';
import { milestoneName } from '../../domain/obligation/telling/names.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import { type Attributes, attributePairs, NOON_UTC } from '../search-attributes.ts';

/** Shows on Temporal's own pages where an obligation stands: posts, never persons. */
export class TemporalPages {
  readonly #searchable: boolean;
  #told = '';

  /** `searchable`: the namespace knows our search attributes. */
  constructor(searchable: boolean) {
    this.#searchable = searchable;
  }

  tell(life: Alive): void {
    setCurrentDetails(inBusinessWords(life));
    if (!this.#searchable) return;
    const ending = endingOf(life);
    const attributes = attributesOf(life, ending !== null && patched(TELLS_ENDING) ? ending : null);
    const told = JSON.stringify(attributes);
    // Each telling is an event of the history: only what is new is told.
    if (told !== this.#told) upsertSearchAttributes(attributePairs(attributes));
    this.#told = told;
  }
}

/** A patch: until then what was withdrawn kept the stage in which it was, and its next day. */
const TELLS_ENDING = 'tells-ending';

/** Withdrawn or merged, which is no stage; null where it runs or all is delivered. */
const endingOf = (life: Alive) =>
  life.status === 'settled' && life.settledAs !== 'delivered' ? life.settledAs : null;

const nextOf = (life: Alive) => life.plan.milestones.find((milestone) => !isReached(life, milestone));

function inBusinessWords(life: Alive): string {
  const ending = endingOf(life);
  if (ending !== null) return `Stage: ${ending}  \nNothing is owed any more`;
  const next = nextOf(life);
  return [
    `Stage: ${stageOf(life)}`,
    `With: ${life.holder.post}`,
    next ? `Next: ${milestoneName(next.key)}, due ${inWords(next.on)}` : 'All milestones are reached',
  ].join('  \n');
}

function attributesOf(life: Alive, ending: string | null): Attributes {
  const next = ending === null ? nextOf(life) : undefined;
  return {
    Product: life.obligation.product.replaceAll('_', ' '),
    Stage: ending ?? stageOf(life),
    HolderPost: life.holder.post,
    Body: life.obligation.mandate.body,
    NextDue: next === undefined ? null : `${next.on}${NOON_UTC}`,
  };
}
