import { Fault, type FaultCode } from '../../domain/faults.ts';

/** Where a fact stands in its file. */
export interface Place {
  /** "row 7", "event easter@un.org (line 12)". */
  at: string;
  /** Places are told in this order. */
  order: number;
}

/** What is wrong at one place: `field` is the name of a column or a property, `found` what stands there, '' when nothing does. */
export interface Wrong {
  field: string;
  expected: string;
  found: string;
  /** Not only ill-written: the named thing does not exist. */
  unknown?: 'body' | 'station' | 'session';
}

/** Everything that is wrong in a file, collected so that one reading tells all of it. */
export interface Broken {
  say(place: Place, wrong: Wrong): undefined;
  /** Throws when anything was said. */
  refuse(file: string): void;
}

const MOST_TOLD = 20;

/** An empty collection. */
export function nothingBroken(): Broken {
  const all: (Place & Wrong)[] = [];
  return {
    say: (place, wrong) => {
      all.push({ ...place, ...wrong, found: shown(wrong.found) });
    },
    refuse: (file) => {
      if (all.length > 0) throw faultOf(file, all);
    },
  };
}

function faultOf(file: string, all: (Place & Wrong)[]): Fault {
  const told = all.sort((one, other) => one.order - other.order).slice(0, MOST_TOLD);
  const places = new Set(all.map(({ at }) => at)).size;
  const lines = told.map(
    ({ at, field, expected, found }) => `  ${at}, ${field}: expected ${expected}, found ${found}`,
  );
  if (all.length > told.length) lines.push(`  and ${all.length - told.length} more`);
  const code = codeOf(all);
  return new Fault(
    code,
    `${file}: nothing was taken, since ${places === 1 ? '1 place in it is' : `${places} places in it are`} not understood.\n${lines.join('\n')}`,
    REMEDIES[code] ?? 'Correct these, and import the whole file again.',
  );
}

/** A file that is wrong in one way only is refused for that. */
function codeOf(all: readonly Wrong[]): FaultCode {
  const kinds = new Set(all.map(({ unknown }) => unknown));
  const [only] = kinds;
  return only === undefined || kinds.size > 1 ? 'calendar.broken-rows' : `calendar.unknown-${only}`;
}

const REMEDIES: Partial<Record<FaultCode, string>> = {
  'calendar.unknown-body':
    'Correct the name, or add a row of kind body to a CSV file: its code, its name, the station of its conference services.',
  'calendar.unknown-station':
    'Give one of these stations: in the column station, in LOCATION, or with --station.',
  'calendar.unknown-session': 'Correct the number, or give the days of that session in the same file.',
};

const LONGEST_SHOWN = 60;

function shown(found: string): string {
  if (found === '') return 'nothing';
  return JSON.stringify(found.length > LONGEST_SHOWN ? `${found.slice(0, LONGEST_SHOWN)}…` : found);
}
