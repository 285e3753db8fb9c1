import { STAGES } from './in-house.ts';
import type { Chain } from './prepare.ts';
import type { PlanningFact, World } from './world.ts';

/** The first fact that speaks of what is not known, and what that is; undefined when all can be taken. */
export interface UnknownInFact {
  /** Its place among the facts, from 1 on. */
  at: number;
  what: 'body' | 'station' | 'timetable';
  named: string;
}

/** Looks at facts in their order, so that a body may be made known by one and used by the next. */
export function unknownIn(
  { known, policy }: World,
  facts: readonly PlanningFact[],
): UnknownInFact | undefined {
  const bodies = new Set(known.bodies.keys());
  const stations = new Set(known.stations.keys());
  const timetables = new Set(policy.timetables.map(({ name }) => name));
  for (const [index, fact] of facts.entries()) {
    if (fact.kind === 'body') bodies.add(fact.body);
    const at = index + 1;
    const { body, station, timetable }: Named = { ...NOTHING, ...fact };
    if (body !== undefined && !bodies.has(body)) return { at, what: 'body', named: body };
    if (station !== null && !stations.has(station)) return { at, what: 'station', named: station };
    if (timetable !== undefined && !timetables.has(timetable))
      return { at, what: 'timetable', named: timetable };
  }
  return undefined;
}

interface Named {
  body: string | undefined;
  station: string | null;
  timetable: string | undefined;
}
const NOTHING: Named = { body: undefined, station: null, timetable: undefined };

/** A length or an absence that moves nothing, because nobody is called so. */
export interface NamedInVain {
  kind: 'length' | 'absence';
  name: string;
  /** What could be named instead, in the order in which it works. */
  known: string[];
}

/**
 * What lengths and absences name that nobody of these chains has: no step in the house, no stage of clearance, no post that
 * clears; for an absence, no post that drafts or clears. No mistake, since a post may come later. Each once, in the order of
 * the facts.
 */
export function namedInVain(facts: readonly PlanningFact[], chains: Iterable<Chain>): NamedInVain[] {
  const takes = new Set<string>(STAGES);
  const works = new Set<string>();
  for (const { drafter, stages } of chains) {
    if (drafter !== null) works.add(drafter);
    for (const { key, post } of stages) {
      takes.add(key).add(post);
      works.add(post);
    }
  }
  const found = new Map<string, NamedInVain>();
  for (const fact of facts) {
    if (fact.kind === 'length' && !takes.has(fact.of))
      found.set(`length ${fact.of}`, { kind: 'length', name: fact.of, known: [...takes] });
    if (fact.kind === 'absence' && !works.has(fact.post))
      found.set(`absence ${fact.post}`, { kind: 'absence', name: fact.post, known: [...works] });
  }
  return [...found.values()];
}
