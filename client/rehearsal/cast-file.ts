import type { Fault } from '../../domain/faults.ts';
import type { Cast, Correspondent, OwnAct, ToldMove } from '../../domain/rehearsal/cast.ts';
import { type CastGiven, castShape } from './cast-shape.ts';
import { ownAct } from './own-act.ts';
import type { Path, Place, Problem } from './places.ts';
import { endProblem } from './shapes.ts';
import { brokenFile, readShaped } from './yaml-file.ts';

/** A cast as its file says it, and where it names people and days: whether they are there is known only at the launch. */
export interface CastFile {
  cast: Cast;
  /** The file as it was read: what goes to another process, which reads it again. */
  text: string;
  /** As a person calls it: the path that was given, or the name of one that is shipped. */
  file: string;
  /** Everybody named, by what they are called. */
  named: readonly { who: string; at: Place }[];
  /** Every day that is said as a day. */
  days: readonly { on: string; what: string; at: Place }[];
  /** Where a part of it stands: `['acts', 0, 'of']`. */
  placeOf(path: Path): Place;
}

/**
 * Reads a cast. Throws `cast.unreadable` where it is no YAML, and `cast.broken` with every line and column at which something else
 * was expected.
 */
export function readCast(text: string, file: string): CastFile {
  const { given, placeOf } = readShaped('cast', text, file, castShape);
  const problems: Problem[] = [];
  const acts = given.acts.map((act, at) =>
    ownAct(act, ['acts', at], (path, what) => {
      problems.push({ at: placeOf(path), what });
    }),
  );
  for (const [at, { from, until }] of given.away.entries()) {
    const what = endProblem(from, until);
    if (what !== null) problems.push({ at: placeOf(['away', at, 'until']), what: `until: ${what}` });
  }
  for (const [at, { on, known, body, session }] of given.sessions.entries()) {
    const what: string | null =
      (on === undefined) === (known === undefined)
        ? 'expected when it becomes known: either “on” with a day, or “known”, like “20 weeks before”'
        : body === undefined && session !== 'next'
          ? 'expected “body”, since the session has a number'
          : null;
    if (what !== null) problems.push({ at: placeOf(['sessions', at]), what: `sessions, ${at + 1}: ${what}` });
  }
  if (given.views)
    for (const [at, each] of given.views.of.entries())
      correspondentProblems(each, at, placeOf, problems, given.views.of);
  if (problems.length > 0) throw brokenFile('cast', file, problems);
  return {
    ...{ cast: castOf(given, acts), text, file, placeOf },
    ...{ named: namedIn(given, placeOf), days: daysIn(given, acts, placeOf) },
  };
}

type ViewsGiven = Exclude<CastGiven['views'], null | undefined>;
type CorrespondentGiven = ViewsGiven['of'][number];

function correspondentProblems(
  each: CorrespondentGiven,
  at: number,
  placeOf: (path: Path) => Place,
  problems: Problem[],
  all: readonly CorrespondentGiven[],
): void {
  const path = ['views', 'of', at];
  if (all.findIndex(({ name }) => name.toLowerCase() === each.name.toLowerCase()) !== at)
    problems.push({ at: placeOf([...path, 'name']), what: `name: ${each.name} is asked already` });
  const hasRound = each['answers after reminder'] !== undefined;
  if (each.answers === undefined && !hasRound)
    problems.push({
      at: placeOf(path),
      what: `${each.name}: expected “answers”, with a day or never, or “answers after reminder”`,
    });
  if (each.answers != null && hasRound)
    problems.push({
      at: placeOf([...path, 'answers']),
      what: `${each.name}: expected either “answers” or “answers after reminder”, not both`,
    });
}

function castOf(given: CastGiven, acts: OwnAct[]): Cast {
  const { views, draft, clearance, briefing } = given;
  const more = draft?.['more time'];
  return {
    name: given.cast,
    about: given.about,
    posts: given.posts,
    away: given.away.map(({ who, from, until, substitute = null }) => ({ who, from, until, substitute })),
    forecast: given.forecast,
    views:
      views == null
        ? null
        : {
            ...{ ask: views.ask, replyBy: views['reply by'], remind: views.remind, close: views.close },
            correspondents: views.of.map(correspondentOf),
            late: views['late answers'],
          },
    draft: draft && {
      first: draft['handed in'],
      words: draft.words,
      again: draft['worked over in'],
      moreTime:
        more === undefined
          ? null
          : {
              ask: more.asked,
              days: more.days,
              answer: more.answer,
              takes: more['answered in'],
              says: more.says,
            },
    },
    clearance,
    waiver: {
      remedy: given['too long'].remedy,
      takes: given['too long'].takes,
      answer: given['too long'].answer,
    },
    submission: given.submission,
    lateBecause: given['late because'],
    chair: given.chair,
    issuance: given.issuance,
    briefing: briefing && {
      ...{ schedule: briefing.scheduled, on: briefing.held, invite: briefing.invited },
      attendance: briefing.attendance,
    },
    dates: given['new dates'],
    sessions: given.sessions.flatMap(moveOf),
    acts,
  };
}

/** When it becomes known stands in every one of a file that is understood. */
function moveOf({ on, known, body, session, opens, says }: CastGiven['sessions'][number]): ToldMove[] {
  const told = on ?? known;
  return told === undefined ? [] : [{ body: body ?? null, session, known: told, opens, says }];
}

const correspondentOf = (each: CorrespondentGiven): Correspondent => {
  const round = each['answers after reminder'];
  return {
    ...{ name: each.name, kind: each.kind, answers: each.answers ?? null },
    afterReminder:
      round === undefined ? null : { round, takes: each['and takes'] ?? { least: 5, usual: 5, most: 5 } },
  };
};

function namedIn(given: CastGiven, placeOf: (path: Path) => Place): CastFile['named'] {
  const paths: [string, Path][] = [
    ...Object.keys(given.posts).map((post): [string, Path] => [post, ['posts', post]]),
    ...given.away.flatMap(({ who, substitute }, at): [string, Path][] => [
      [who, ['away', at, 'who']],
      ...(substitute === undefined ? [] : [[substitute, ['away', at, 'substitute']] as [string, Path]]),
    ]),
    ...Object.keys(given.clearance.of).map((who): [string, Path] => [who, ['clearance', 'of', who]]),
    ...given.acts.flatMap((act, at): [string, Path][] => [
      [act.who, ['acts', at, 'who']],
      ...(act.for === undefined ? [] : [[act.for, ['acts', at, 'for']] as [string, Path]]),
    ]),
  ];
  return paths.map(([who, path]) => ({ who, at: placeOf(path) }));
}

const daysIn = (
  given: CastGiven,
  acts: readonly OwnAct[],
  placeOf: (path: Path) => Place,
): CastFile['days'] => [
  ...given.away.flatMap(({ until }, at) =>
    typeof until === 'string' ? [{ on: until, what: 'until', at: placeOf(['away', at, 'until']) }] : [],
  ),
  ...given.sessions.flatMap(({ on }, at) =>
    on === undefined ? [] : [{ on, what: 'on', at: placeOf(['sessions', at, 'on']) }],
  ),
  ...acts.flatMap(({ cue }, at) =>
    'on' in cue ? [{ on: cue.on, what: 'on', at: placeOf(['acts', at, 'on']) }] : [],
  ),
];

/** Throws a fault that names the places of a cast at which it does not fit what it is played for. */
export const misfit = (
  { file }: Pick<CastFile, 'file'>,
  problems: readonly { at: Place; what: string }[],
): Fault => brokenFile('cast', file, problems);
