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
