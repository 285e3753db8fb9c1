import { Fault } from '../../domain/faults.ts';

/** Where a file says something: "line 7", "fact 3". */
export interface Place {
  at: string;
  /** Places are told in this order. */
  order: number;
}

/** Everything that is wrong in a file of people, collected so that one reading tells all of it. */
export interface Broken {
  /** That a field is not what was expected there; `found`: what is, '' when nothing is. */
  expected(place: Place, field: string, expected: string, found: string): undefined;
  /** "from: Ana holds it from that very day." */
  say(place: Place, what: string): undefined;
  /** Throws `directory.broken-rows` when anything was said. */
  refuse(file: string): void;
}

const MOST_TOLD = 20;
const LONGEST_SHOWN = 60;

/** An empty collection. */
export function nothingBroken(): Broken {
  const all: (Place & { what: string })[] = [];
  const say: Broken['say'] = (place, what) => {
    all.push({ ...place, what });
  };
  return {
    say,
    expected: (place, field, expected, found) =>
      say(place, `${field}: expected ${expected}, found ${shown(found)}`),
    refuse: (file) => {
      if (all.length > 0) throw faultOf(file, all);
    },
  };
}

function faultOf(file: string, all: (Place & { what: string })[]): Fault {
  const told = all.sort((one, other) => one.order - other.order).slice(0, MOST_TOLD);
  const lines = told.map(({ at, what }) => `  ${at}, ${what}`);
  if (all.length > told.length) lines.push(`  and ${all.length - told.length} more`);
  const places = new Set(all.map(({ at }) => at)).size;
  return new Fault(
    'directory.broken-rows',
    `${file}: nothing was taken, since ${places === 1 ? '1 place in it cannot be' : `${places} places in it cannot be`}.\n${lines.join('\n')}`,
    'Correct these, and import the whole file again.',
  );
}

function shown(found: string): string {
  if (found === '') return 'nothing';
  return JSON.stringify(found.length > LONGEST_SHOWN ? `${found.slice(0, LONGEST_SHOWN)}…` : found);
}

/** A file that is not read at all: `why` goes on after its name, "is empty". */
export const unreadable = (file: string, why: string, cause?: unknown): Fault =>
  new Fault(
    'directory.unreadable',
    `${file} ${why}.`,
    'Save it as CSV with a header row such as person,name,post,unit,station,supervisor,from (see samples/people.csv), or as a list of facts in JSON.',
    { cause },
  );
