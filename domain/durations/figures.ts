import type { Product } from '../reading/reading.ts';
import { rankIn } from '../rehearsal/spread.ts';
import { type CivilDate, yearOf } from '../time/civil-date.ts';
import { STEPS_MEASURED, type StepMeasured, type Taken, type TakenInLife } from './taken.ts';

/**
 * How often something was measured, and how it lies; in working days. Every one is a value that came out (nearest rank), none lies
 * between two. `low` and `high` are the 5th and the 95th percentile: below 20 measurements the least and the most.
 */
export interface Figures {
  count: number;
  least: number;
  low: number;
  quarter: number;
  median: number;
  threeQuarters: number;
  high: number;
  most: number;
}

/** How long a step took, of all obligations in which there was one. Plain JSON. */
export interface DurationLine {
  /** null: of all products. */
  product: Product | null;
  step: StepMeasured;
  /** Only of that stage of clearance, or of that kind of addressee; null: of all. */
  of: string | null;
  /** Only of that post or addressee; null: of all. */
  who: string | null;
  /** null: it was never done. */
  done: Figures | null;
  /** Of what has a day for it: how long after that day it came; negative: before it. */
  fromDue: Figures | null;
  /** In how many obligations it was done, and in which years: the first and the last. */
  texts: number;
  years: [first: number, last: number] | null;
  /** What goes on still: it is in none of the figures. `longest`: up to now. */
  open: { count: number; longest: number };
  /** How many replies never came before views were closed: they are in none of the figures. */
  never: number;
}

/** Gathers what was measured of one obligation after another; remembers how often each number came out, not where. */
export interface Gathering {
  add(life: TakenInLife): void;
  /** By product, all of them first; then in the order of a procedure; the whole of something before its parts. */
  lines(): DurationLine[];
}

/** How often each number came out: as much to remember for ten thousand obligations as for ten. */
type Often = Map<number, number>;

interface Tally {
  days: Often;
  fromDue: Often;
  texts: number;
  /** The last obligation that was counted in `texts`. */
  last: string | null;
  years: [number, number] | null;
  open: { count: number; longest: number };
  never: number;
}

type Key = Pick<DurationLine, 'product' | 'step' | 'of' | 'who'>;

/** `since`: what was over before that day does not count; null: all counts. */
export function gatherDurations(since: CivilDate | null): Gathering {
  const tallies = new Map<string, { key: Key; tally: Tally }>();
  const tallyOf = (key: Key): Tally => {
    const name = JSON.stringify([key.product, key.step, key.of, key.who]);
    const known = tallies.get(name);
    if (known !== undefined) return known.tally;
    const tally: Tally = {
      ...{ days: new Map(), fromDue: new Map(), texts: 0, last: null, years: null },
      ...{ open: { count: 0, longest: 0 }, never: 0 },
    };
    tallies.set(name, { key, tally });
    return tally;
  };
  return {
    add({ obligation, product, taken }) {
      for (const each of taken) {
        if (since !== null && each.until < since) continue;
        for (const key of keysOf(product, each)) count(tallyOf(key), each, obligation);
      }
    },
    lines: () => [...tallies.values()].map(({ key, tally }) => lineOf(key, tally)).sort(inOrder),
  };
}

/** Every line in which it counts. Of which recipient an issuance was does not matter. */
function keysOf(product: Product, { step, of, who }: Taken): Key[] {
  const parts = [{ step, of: null, who: null }];
  return [null, product].flatMap((each) =>
    (of === null ? parts : [...parts, { step, of, who: null }, { step, of, who }]).map((part) => ({
      product: each,
      ...part,
    })),
  );
}

function count(tally: Tally, { ended, workingDays, fromDue, until }: Taken, obligation: string): void {
  if (ended === 'never') tally.never += 1;
  if (ended === 'open') {
    const { count: before, longest } = tally.open;
    tally.open = { count: before + 1, longest: Math.max(longest, workingDays) };
  }
  if (ended !== 'done') return;
  once(tally.days, workingDays);
  if (fromDue !== null) once(tally.fromDue, fromDue);
  if (tally.last !== obligation) tally.texts += 1;
  tally.last = obligation;
  const year = yearOf(until);
  const [first, last] = tally.years ?? [year, year];
  tally.years = [Math.min(first, year), Math.max(last, year)];
}

const once = (often: Often, days: number): void => void often.set(days, (often.get(days) ?? 0) + 1);

const lineOf = (key: Key, { days, fromDue, texts, years, open, never }: Tally): DurationLine => ({
  ...{ ...key, done: figuresOf(days), fromDue: figuresOf(fromDue), texts, years, open, never },
});

function figuresOf(often: Often): Figures | null {
  const numbers = [...often].sort(([one], [other]) => one - other);
  const at = (part: number): number => rankIn(numbers, part) ?? 0;
  if (numbers.length === 0) return null;
  const count = numbers.reduce((sum, [, times]) => sum + times, 0);
  return {
    ...{ count, least: at(0), low: at(0.05), quarter: at(0.25), median: at(0.5) },
    ...{ threeQuarters: at(0.75), high: at(0.95), most: at(1) },
  };
}

const placeOf = ({ product, step, of, who }: DurationLine): string =>
  [product ?? '', STEPS_MEASURED.indexOf(step), of ?? '', who ?? ''].join('\n');

const inOrder = (one: DurationLine, other: DurationLine): number => (placeOf(one) < placeOf(other) ? -1 : 1);
