import type { Cited } from '../citation.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import type { Calendar, OpeningRule } from './calendar.ts';

/** A session of a body. The source and its grade are those of the opening. */
export interface Session extends Cited {
  body: string;
  number: number;
  opens: CivilDate;
  /** Its last day. */
  closes: CivilDate;
  /** Where its last day is from. */
  end: Cited;
  /** The real days are not known yet, or not to us. */
  provisional: boolean;
}

/** The sessions of one calendar, found by number and in order of opening. */
export interface Openings {
  session(number: number): Session | undefined;
  /** The opening alone, also of a session whose end is not known. */
  opening(number: number): Opening | undefined;
  /** The same, from the first opening to the last; computed when first asked for. */
  inOrder(): readonly Session[];
}

const remembered = new WeakMap<Calendar, Openings>();

/** Computed once per calendar: the calendars that officers change are new values. */
export function openingsOf(calendar: Calendar): Openings {
  const before = remembered.get(calendar);
  if (before !== undefined) return before;
  const made = openings(calendar);
  remembered.set(calendar, made);
  return made;
}

function openings(calendar: Calendar): Openings {
  const rows = new Map(calendar.table.map((row) => [row.number, row]));
  const found = new Map<number, Session | undefined>();
  let ordered: readonly Session[] | undefined;

  function session(number: number): Session | undefined {
    const before = found.get(number);
    if (before !== undefined || found.has(number)) return before;
    const made = settled(number);
    found.set(number, made);
    return made;
  }

  function settled(number: number): Session | undefined {
    const opening = openingOf(number);
    if (opening === undefined) return undefined;
    const { closes, end, ...rest } = opening;
    const { source, grade } = rest;
    if (closes !== null) return { body: calendar.body, ...rest, closes, end: end ?? { source, grade } };
    const next = openingOf(number + 1);
    if (next === undefined) return undefined;
    return { body: calendar.body, ...rest, closes: addDays(next.opens, -1), end: endingOf(calendar, number) };
  }

  function openingOf(number: number): Opening | undefined {
    const row = rows.get(number);
    return row ? { ...row, provisional: false } : openingByRule(calendar.rules, number);
  }

  function inOrder(): readonly Session[] {
    const numbers = new Set(rows.keys());
    for (const { first, last } of calendar.rules) for (let n = first; n <= last; n += 1) numbers.add(n);
    const sessions = [...numbers].flatMap((number) => session(number) ?? []);
    return sessions.sort((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : a.number - b.number));
  }

  return {
    session,
    opening: openingOf,
    inOrder: () => {
      ordered ??= inOrder();
      return ordered;
    },
  };
}

/** Of a session what is known without its end; `closes` null: it lasts until the day before the next opening. */
export type Opening = Omit<Session, 'body' | 'closes' | 'end'> & { closes: CivilDate | null; end?: Cited };

function openingByRule(rules: readonly OpeningRule[], number: number): Opening | undefined {
  if (!Number.isInteger(number)) return undefined;
  const rule = rules.find(({ first, last }) => number >= first && number <= last);
  if (rule === undefined) return undefined;
  const { source, grade, provisional, closesAfter } = rule;
  const opens = rule.opens(number);
  const closes = closesAfter === null ? null : addDays(opens, closesAfter);
  return { number, opens, closes, source, grade, provisional };
}

const ASSUMED_END: Cited = { source: 'the day before the next session opens', grade: 'assumed' };

function endingOf({ endings }: Calendar, number: number): Cited {
  const rule = endings?.find(({ first, last }) => number >= first && number <= last) ?? ASSUMED_END;
  return { source: rule.source, grade: rule.grade };
}
