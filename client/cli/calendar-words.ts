import { moveWords } from '../../domain/obligation/telling/names.ts';
import type { NamedInVain } from '../../domain/planning/facts-known.ts';
import { type PlanningFact, SHIPPED_WORLD, worldWith } from '../../domain/planning/world.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import { dayAt } from '../../domain/time/instant.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import type { CalendarAsked, ObligationMoved, WhatIfAnswer } from '../api/calendar-contract.ts';
import { factWords } from './fact-words.ts';
import type { Kept } from './house-facts.ts';
import { reachLines } from './reach-words.ts';

/** "1 fact", "2 facts". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Days as Greenwich has them: the calendar belongs to no station. */
const GREENWICH = { station: 'Greenwich', offsets: [] };

/** Of a change as long as a year of meetings the first are told; all are in `--json`. */
const MOST_TOLD = 12;

/** The calendar's record: what was said, when, by whom and why. */
export function calendarLines({ changes, reach, objections }: CalendarAsked): string[] {
  if (changes.length === 0) return ['Nobody has changed the calendar: it is as the program ships it.'];
  const { known } = worldWith(
    SHIPPED_WORLD,
    changes.flatMap(({ facts }) => facts),
  );
  return [
    ...changes.flatMap(({ seq, facts, file, at, byName, reason }) => [
      `${String(seq).padStart(4)}  ${inWords(dayAt(at, GREENWICH))}  ${byName}: ${counted(facts.length, 'fact')}${file === null ? '' : ` from ${file.name}`}`,
      ...(reason === null ? [] : [`      why: “${reason}”`]),
      ...factLines(facts, known, '      '),
    ]),
    ...(reach === null ? [] : reachLines(reach)),
    ...(objections.length === 0
      ? []
      : ['THE RECORD DOES NOT HOLD:', ...objections.map((each) => `  ${each}`)]),
  ];
}

const factLines = (facts: readonly PlanningFact[], known: KnownDays, indent: string): string[] => [
  ...facts.slice(0, MOST_TOLD).map((fact) => `${indent}${factWords(fact, known)}`),
  ...(facts.length > MOST_TOLD
    ? [`${indent}and ${facts.length - MOST_TOLD} more; all are in: rapporteur calendar-changes --json`]
    : []),
];

/** What would move of all that runs, or of what was asked of it; `attention`: what else is to be known. */
export function whatIfLines(answer: WhatIfAnswer, attention: readonly string[] = []): string[] {
  const { moved, same, inVain } = answer;
  return [headline(moved, same), ...inVainLines(inVain), ...attention, ...moved.flatMap(movedLines)];
}

/** How many were asked about, and of how many what would become. */
function headline(moved: ObligationMoved[], same: number): string {
  const all = moved.length + same;
  if (all === 0) return 'No obligation runs, so nothing would move. Nothing is changed.';
  const moving = moved.filter(({ moves }) => moves.length > 0).length;
  const roomier = moved.length - moving;
  return [
    `Asked about ${counted(all, 'obligation')}: ${moving === 0 ? 'none' : moving} would move`,
    ...(roomier === 0 ? [] : [`, ${roomier} would only have more or less time`]),
    ...(same === 0
      ? []
      : [moved.length === 0 ? ', and there would be as much time' : `, ${same} would stay`]),
    '. Nothing is changed.',
  ].join('');
}

/** Said of names that nobody has in what was asked about. */
export const inVainLines = (names: readonly NamedInVain[]): string[] =>
  names.map(({ kind, name, known }) => {
    const told = known.slice(0, MOST_TOLD).join(', ') + (known.length > MOST_TOLD ? ' …' : '');
    return kind === 'length'
      ? `attention: a length of “${name}” moves nothing: nothing here that takes time is called so. There are ${told}.`
      : `attention: an absence of “${name}” moves nothing: nobody here who drafts or clears has that post. ${known.length === 0 ? 'No post is known' : `There are ${told}`}.`;
  });

/** From when to when and why, and how much less time there would be. */
function movedLines({ id, apart, moves, feasibility: { before, after } }: ObligationMoved): string[] {
  return [
    '',
    id,
    ...(apart
      ? ['    from the days that the calendar gives it now; its own plan has others: see rapporteur show']
      : []),
    ...becauseLines(moves),
    ...(moves.length === 0 && before !== null && after !== null && before.from !== after.from
      ? [`    the usual steps would begin on ${inWords(after.from)}, no longer on ${inWords(before.from)}`]
      : []),
    ...(before?.shortBy === after?.shortBy
      ? []
      : [
          `    working days missing: ${before?.shortBy ?? 'not known'} now, ${after?.shortBy ?? 'not known'} then`,
        ]),
  ];
}

/** Moves in a row that have the same reasons are told with them once. */
export function becauseLines(moves: ObligationMoved['moves']): string[] {
  return moves.flatMap((move, at) => {
    const next = moves[at + 1];
    const told = next !== undefined && JSON.stringify(next.why) === JSON.stringify(move.why);
    return [`    ${moveWords(move)}`, ...(told ? [] : move.why.map((why) => `        because: ${why}`))];
  });
}

/** What was kept, and to whom new dates are proposed because of it; `attention`: what else is to be known. */
export function keptLines(
  kept: Kept,
  facts: readonly PlanningFact[],
  known: KnownDays,
  attention: readonly string[] = [],
): string[] {
  const { seq, proposed, others, takenBack } = kept;
  return [
    `Change ${seq} of the calendar: ${counted(facts.length, 'fact')}.`,
    ...factLines(facts, known, '    '),
    ...attention,
    ...followedLines(kept),
    ...takenBack.map((id) => `${id}: what was proposed before is taken back, nothing moves any more.`),
    ...proposed.flatMap(({ id, moves }) => ['', id, ...becauseLines(moves)]),
    ...(others === 0 ? [] : ['', `And ${counted(others, 'other')}; see all with: rapporteur list.`]),
    ...(proposed.length === 0
      ? []
      : [
          '',
          'Nothing moves until its officer answers: rapporteur accept-dates ID, or keep-dates ID --reason WORDS.',
        ]),
  ];
}

function followedLines({ outcome, proposed, others }: Kept): string[] {
  if (outcome === null)
    return ['What runs is being planned again; where dates would move, see: rapporteur list.'];
  const { same, waiting } = outcome;
  const all = outcome.proposed + same + waiting;
  const told = proposed.length + others;
  return [
    all === 0
      ? 'No obligation runs, so nothing follows.'
      : `What runs was planned again: new dates are proposed to ${told === 0 ? 'none' : told} of ${counted(all, 'obligation')}.`,
    ...(waiting === 0
      ? []
      : [
          `${counted(waiting, 'obligation')} not reached, tried again until told: rapporteur calendar-changes says why.`,
        ]),
  ];
}
