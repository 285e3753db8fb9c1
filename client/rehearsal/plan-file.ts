import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../../domain/faults.ts';
import { canonicalBody } from '../../domain/time/body-aliases.ts';
import type { People } from '../api/contract.ts';
import { peopleIn } from '../cli/people-in.ts';
import type { Path, Place, Problem } from './places.ts';
import { type PlanGiven, planShape } from './plan-shape.ts';
import { body, endProblem } from './shapes.ts';
import { brokenFile, readShaped } from './yaml-file.ts';

/** On what a plan stands where that is not as it would be, as its file says it. What it comes to: `plan-facts.ts`. */
export interface PlanFile {
  plan: PlanGiven;
  /** As a person calls it: the path that was given, or the name of one that is shipped. */
  file: string;
  /** Those of its own file of people. */
  people: People | null;
  /** Where a part of it stands: `['sessions', 0, 'opens']`. */
  placeOf(path: Path): Place;
}

/**
 * Reads a plan; a file of people that it names lies beside it, in `folder`. Throws `plan.unreadable` where it is no YAML, and
 * `plan.broken` with every line and column at which something else was expected.
 */
export function readPlan(text: string, file: string, folder: string): PlanFile {
  const { given, placeOf } = readShaped('plan', text, file, planShape);
  const problems: Problem[] = [];
  const problem = (path: Path, what: string) => {
    problems.push({ at: placeOf(path), what: `${String(path.at(-1))}: ${what}` });
  };
  for (const each of Object.keys(given.timetables)) {
    const read = body.safeParse(each);
    for (const { message } of read.error?.issues ?? []) problem(['timetables', each], message);
  }
  for (const [at, { from, until }] of given.away.entries()) {
    const what = endProblem(from, until);
    if (what !== null) problem(['away', at, 'until'], what);
  }
  const people =
    given.people === undefined
      ? null
      : peopleOf(resolve(folder, given.people), (why) => problem(['people'], why));
  if (problems.length > 0) throw brokenFile('plan', file, problems);
  const timetables = Object.fromEntries(
    Object.entries(given.timetables).map(([each, name]) => [canonicalBody(each) ?? each, name]),
  );
  return { plan: { ...given, timetables }, file, people, placeOf };
}

function peopleOf(path: string, problem: (why: string) => void): People | null {
  try {
    if (existsSync(path)) return peopleIn(path);
    problem(`there is no file ${path}`);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    problem(error.message);
  }
  return null;
}
