import type { Obligation } from '../../domain/obligation/obligation.ts';
import type { Alive } from '../../domain/obligation/state.ts';
import type { Cast, MovedSession } from '../../domain/rehearsal/cast.ts';
import { moveOf } from '../../domain/rehearsal/moves.ts';
import { postNamed } from '../../domain/rehearsal/naming.ts';
import { isMeant } from '../../domain/rehearsal/plays/own.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import { type CastFile, misfit } from './cast-file.ts';
import { meaning } from './meaning.ts';
import type { Problem } from './places.ts';

/** An obligation, and the cast as it is for it: everybody is named by post. */
export type LaunchedLife = Pick<Alive, 'obligation' | 'plan' | 'assignments'> & { cast: Cast };

/** What a cast is played for, once it is launched. */
export interface Launched {
  lives: readonly LaunchedLife[];
  /** What is owed by cycles that are launched later. */
  toCome?: readonly Pick<Obligation, 'deliveries'>[];
  /** Labels of paragraphs that the mandate has and of which nothing was launched, since others were chosen. */
  leftOut: readonly string[];
  from: CivilDate;
  until: CivilDate;
  /** By what days it is planned. */
  known: KnownDays;
}

/**
 * The sessions that a cast moves. Throws `cast.broken` where the cast speaks of what this mandate has not: an obligation, a milestone, a
 * recipient, a session; or of a day after the end. It is said before anything is lived through.
 */
export function fitted(file: CastFile, launched: Launched): MovedSession[] {
  const { lives, toCome = [], from, until, known } = launched;
  const problems: Problem[] = file.cast.acts.flatMap((_, at) => misfitsOf(file, at, launched));
  const moved = file.cast.sessions.flatMap((told, at) => {
    const move = moveOf(told, [...lives.map(({ obligation }) => obligation), ...toCome], known, from);
    if (typeof move !== 'string') return [move];
    problems.push({ at: file.placeOf(['sessions', at]), what: `sessions, ${at + 1}: ${move}` });
    return [];
  });
  for (const { on, what, at } of file.days) {
    if (on > until && what !== 'until')
      problems.push({
        at,
        what: `${what}: ${inWords(on as CivilDate)} is after the rehearsal ends, on ${inWords(until)}`,
      });
  }
  if (problems.length > 0) throw misfit(file, problems);
  return moved;
}

function misfitsOf({ cast, placeOf }: CastFile, index: number, { lives, leftOut }: Launched): Problem[] {
  const act = cast.acts[index];
  if (act === undefined) return [];
  const { of, does, cue, fields } = act;
  const problem = (field: string, what: string): Problem[] => [
    { at: placeOf(['acts', index, field]), what: `${field}: ${what}` },
  ];
  const whole = lives.filter((life) => isMeant(life, { of, does, fields: {} }));
  if (whole.length === 0) {
    const ids = lives.map(({ obligation: { id } }) => id);
    if (of === null || leftOut.includes(of) || isLaterCycle(of, lives)) return [];
    return problem(
      'of',
      `no obligation is ${of}${(of.includes('#') && meaning(of, ids)) || `; there are ${ids.join(', ')}`}`,
    );
  }
  const keys = [
    ...new Set(whole.flatMap(({ obligation: { deliveries } }) => deliveries.map(({ key }) => key))),
  ];
  const meant = whole.filter((life) => isMeant(life, act));
  if (meant.length === 0)
    return problem('delivery', `nothing is owed to ${fields.delivery}, but to ${keys.join(', ')}`);
  const found: Problem[] = (['who', 'for'] as const).flatMap((field) =>
    hasPost(meant, index, field)
      ? []
      : problem(field, `${act[field]}: of what the act is meant for nothing has this post`),
  );
  if ('milestone' in cue) {
    const known = [
      ...new Set(meant.flatMap(({ plan }) => plan.milestones.flatMap(({ key, step }) => [key, step]))),
    ];
    if (!known.includes(cue.milestone))
      found.push(
        ...problem(
          'milestone',
          `no plan has ${cue.milestone}${meaning(cue.milestone, known) || `; there are ${[...new Set(meant.flatMap(({ plan }) => plan.milestones.map(({ key }) => key)))].join(', ')}`}`,
        ),
      );
  }
  return found;
}

/** A cycle of what recurs, that is not launched yet when all the rest is. */
const isLaterCycle = (id: string, lives: Launched['lives']): boolean =>
  lives.some(({ obligation: { cycle } }) => cycle !== undefined && id.startsWith(`${cycle.of}@`));

/** Whether any of them has the post that the act names, or gets it by another act of the cast. */
const hasPost = (lives: readonly LaunchedLife[], index: number, field: 'who' | 'for'): boolean =>
  lives.some(({ assignments, cast }) => {
    const who = cast.acts[index]?.[field] ?? null;
    if (who === null || postNamed(assignments, who) !== undefined) return true;
    return cast.acts.some(
      ({ does, fields: { posts } }) => does === 'reassign' && Array.isArray(posts) && posts.includes(who),
    );
  });
