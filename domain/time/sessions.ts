import type { Grade } from '../planning/plan.ts';
import { addDays, type CivilDate, dateOf, weekday } from './civil-date.ts';
import { SESSIONS } from './session-data.ts';

/** A session of a body. */
export interface Session {
  body: string;
  number: number;
  opens: CivilDate;
  /** The day before the next opening, where no source gives another. null when not known. */
  closes: CivilDate | null;
  source: string;
  grade: Grade;
  /** No source and no sourced rule gives these days: they are settled when the real ones are known. */
  provisional: boolean;
}

/** The session of that number; undefined when nothing is known of the body. */
export function findSession(body: string, number: number): Session | undefined {
  const known = SESSIONS.find((row) => row.body === body && row.number === number);
  const rule = RULES[body]?.(number);
  if (known === undefined) return rule;
  return { ...known, closes: known.closes ?? rule?.closes ?? null, provisional: false };
}

/** The first session that opens after `day`; undefined when none is known. */
export function nextSession(body: string, day: CivilDate): Session | undefined {
  const numbers = new Set(SESSIONS.filter((row) => row.body === body).map(({ number }) => number));
  const last = Math.max(0, ...numbers);
  if (RULES[body]) for (let number = 1; number <= last + 100; number += 1) numbers.add(number);
  return [...numbers]
    .map((number) => findSession(body, number))
    .filter((session) => session !== undefined && session.opens > day)
    .sort((a, b) => ((a?.opens ?? '') < (b?.opens ?? '') ? -1 : 1))[0];
}

/** Session N of the General Assembly opens in the year 1945 + N. */
const GA_YEAR = 1945;
const TUESDAY = 1;

const RULES: Record<string, (number: number) => Session | undefined> = {
  GA(number) {
    const found = openingOfAssembly(number);
    if (found === undefined) return undefined;
    const next = SESSIONS.find((row) => row.body === 'GA' && row.number === number + 1)?.opens;
    const following = next ?? openingOfAssembly(number + 1)?.opens;
    return { body: 'GA', number, ...found, closes: following === undefined ? null : addDays(following, -1) };
  },
  // From the third on, biennial in even-year Octobers; later days are a guess until the Conference sets them.
  'COP:UNTOC'(number) {
    if (number <= 6) return undefined;
    const year = 2012 + 2 * (number - 6);
    const first = dateOf(year, 10, 1);
    const opens = addDays(first, ((8 - weekday(first)) % 7) + 14);
    return {
      body: 'COP:UNTOC',
      number,
      opens,
      closes: addDays(opens, 4),
      source: 'biennial in October of even years since the third session; the week is assumed',
      grade: 'assumed',
      provisional: true,
    };
  },
};

function openingOfAssembly(
  number: number,
): Pick<Session, 'opens' | 'source' | 'grade' | 'provisional'> | undefined {
  if (number < 1 || number > 7000) return undefined;
  const year = GA_YEAR + number;
  const rule = { grade: 'computed' as const, provisional: false };
  if (number >= 78) {
    return {
      opens: addDays(firstWorkingWeek(year), 7 + TUESDAY),
      source: 'A/RES/75/325: Tuesday of the second week of September',
      ...rule,
    };
  }
  if (number >= 58) {
    return {
      opens: addDays(firstWorkingWeek(year), 14 + TUESDAY),
      source: 'A/RES/57/301: Tuesday of the third week of September',
      ...rule,
    };
  }
  if (number >= 56) {
    return {
      opens: addDays(secondMonday(year), 1),
      source: 'A/RES/55/14: Tuesday after the second Monday of September',
      ...rule,
    };
  }
  const first = dateOf(year, 9, 1);
  return {
    opens: addDays(first, ((9 - weekday(first)) % 7) + 14),
    source: 'third Tuesday of September; no rule of that time is sourced',
    grade: 'assumed',
    provisional: true,
  };
}

/** The Monday of the first week of September that has at least one working day. */
function firstWorkingWeek(year: number): CivilDate {
  const first = dateOf(year, 9, 1);
  const day = weekday(first);
  return day <= 5 ? addDays(first, 1 - day) : addDays(first, 8 - day);
}

function secondMonday(year: number): CivilDate {
  const first = dateOf(year, 9, 1);
  return addDays(first, ((8 - weekday(first)) % 7) + 7);
}
