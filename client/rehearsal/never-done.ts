import type { CommandType } from '../../domain/obligation/commands.ts';
import { OUTCOMES } from '../../domain/obligation/signed.ts';
import { isMeant } from '../../domain/rehearsal/plays/own.ts';
import type { Waits } from '../../domain/rehearsal/undone.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import type { CastFile } from './cast-file.ts';
import type { Lived } from './stage.ts';

/** An act of a cast that was done in none of the obligations that it is meant for. Plain JSON. */
export interface NeverDone {
  /** Where it stands: the file and, from 1, the line. */
  file: string;
  line: number;
  who: string;
  does: CommandType;
  /** In the first of them. */
  waits: Waits;
}

/** What a cast says and nobody ever did, of what was lived through to its end. An act that was refused was done. */
export function neverDone(
  { cast, file, placeOf }: Pick<CastFile, 'cast' | 'file' | 'placeOf'>,
  lived: readonly Pick<Lived, 'life' | 'undone' | 'ending'>[],
): NeverDone[] {
  if (lived.some(({ ending }) => ending === 'going on')) return [];
  return cast.acts.flatMap((act, index) => {
    const meant = lived.filter(({ life }) => isMeant(life, act));
    const waits = meant.map(({ undone }) => undone.find((each) => each.act === index)?.waits);
    const [first] = waits;
    if (first === undefined || waits.includes(undefined)) return [];
    return [{ file, line: placeOf(['acts', index]).line, who: act.who, does: act.does, waits: first }];
  });
}

/** What neither of two parts of all did. */
export const doneInNeither = (one: readonly NeverDone[], other: readonly NeverDone[]): NeverDone[] =>
  one.filter(({ line, file }) => other.some((each) => each.line === line && each.file === file));

/** "take-up-again by officer (mine.yaml, line 4): it waits for put-on-hold, which never happened". */
export const neverDoneWords = ({ file, line, who, does, waits }: NeverDone): string =>
  `${does} by ${who} (${file}, line ${line}): ${waitsWords(waits)}`;

function waitsWords(waits: Waits): string {
  switch (waits.for) {
    case 'event': {
      const what = commandOf(waits.after);
      if (waits.time === 1) return `it waits for ${what}, which never happened`;
      return `it waits until ${what} has happened ${times(waits.time)}; it ${waits.happened === 0 ? 'never happened' : `happened ${times(waits.happened)}`}`;
    }
    case 'milestone':
      return `it is told from ${waits.milestone}, which the plan has not`;
    case 'post':
      return `there is no post ${waits.post}`;
    case 'day':
      return `its day, ${inWords(waits.on)}, was not lived through`;
    case 'somebody':
      return `from ${inWords(waits.since)} on it waits for the ${waits.post}, and nobody there could do it`;
  }
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** An act by what is recorded of it. */
const commandOf = (event: string): string =>
  Object.entries(OUTCOMES).find(([, type]) => type === event)?.[0] ?? event;
