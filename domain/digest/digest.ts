import type { PersonId } from '../obligation/parties.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { DigestLine, RungId } from './lines.ts';

/** What is overdue, what is due on that day, what is ahead. */
export const GROUPS = ['overdue', 'due', 'soon'] as const;
export type Group = (typeof GROUPS)[number];

/** What one person is told on one day. */
export interface Digest {
  person: PersonId;
  day: CivilDate;
  /** By the earliest last day; none is empty altogether. */
  groups: Record<Group, DigestLine[]>;
  /** All rungs that it tells of, each once. */
  rungs: RungId[];
}

/** One digest a person and day: `p-okafor/2009-06-02`. */
export const digestId = (person: PersonId, day: CivilDate): string => `${person}/${day}`;

/** The digest of a person, of all that is to be told to them. Undefined: there is nothing to tell. */
export function digestOf(person: PersonId, day: CivilDate, lines: readonly DigestLine[]): Digest | undefined {
  if (lines.length === 0) return undefined;
  const merged = new Map<string, DigestLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.obligation, line.kind, line.of]);
    const before = merged.get(key);
    merged.set(key, before === undefined ? line : together(before, line));
  }
  const inOrder = [...merged.values()].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const groups: Digest['groups'] = { overdue: [], due: [], soon: [] };
  for (const line of inOrder) groups[groupOf(line.due, day)].push(line);
  return { person, day, groups, rungs: inOrder.flatMap(({ rungs }) => rungs) };
}

const groupOf = (due: CivilDate, day: CivilDate): Group =>
  due < day ? 'overdue' : due === day ? 'due' : 'soon';

/** Who is awaited for something has more to do about it than who only hears of it. */
function together(one: DigestLine, other: DigestLine): DigestLine {
  const first = one.why.as !== 'awaited' && other.why.as === 'awaited' ? other : one;
  const rungs = [...one.rungs, ...other.rungs];
  const once = new Map(rungs.map((rung) => [`${rung.obligation} ${rung.seq}`, rung]));
  return { ...first, rungs: [...once.values()] };
}

const orderOf = ({ due, obligation, kind, of }: DigestLine): string =>
  [due, obligation, kind, of ?? ''].join(' ');
