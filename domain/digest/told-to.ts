import type { Awaited } from '../obligation/ladder/awaited.ts';
import { postOfHearer, whoHears } from '../obligation/ladder/hearers.ts';
import type { Hearer } from '../obligation/ladder/ladders.ts';
import { hearersNamed } from '../obligation/ladder/rungs.ts';
import type { PersonId } from '../obligation/parties.ts';
import { seatOf } from '../obligation/seating.ts';
import type { Life } from '../obligation/state.ts';
import type { Instant } from '../time/instant.ts';
import type { ToTell } from './to-tell.ts';

/** Why something comes to a person. */
export interface Why {
  /** As whoever is awaited, or because a reminder of them did not help. */
  as: Hearer;
  /** By which post. */
  post: string;
  /** For whom, where the person stands in for the holder, who is away; null: the person holds the post. */
  for: PersonId | null;
  /** The post that ought to hear it and that nobody holds; null: it is held. */
  vacant: string | null;
}

export interface ToldTo {
  person: PersonId;
  /** The duty station at which that post sits. */
  station: string;
  why: Why;
}

/**
 * Who is told of it at that moment: whoever has the posts then, not who had them when the rung was recorded. Nobody twice;
 * nobody at all while no post of the obligation is held.
 */
export function toldTo(life: Life, told: ToTell, awaited: Awaited, at: Instant): ToldTo[] {
  const found = new Map<PersonId, ToldTo>();
  for (const role of rolesOf(life, told, awaited)) {
    const meant = postOfHearer(life, awaited, role);
    // What is awaited of the officer comes to the officer to be done, not to be heard of.
    const as = meant === awaited.post ? 'awaited' : role;
    for (const { post, person } of whoHears(life, meant, at)) {
      if (person === null || found.has(person)) continue;
      const seat = seatOf(life, post);
      const holder = seat?.holder ?? null;
      const why = { as, post, for: holder === person ? null : holder, vacant: post === meant ? null : meant };
      found.set(person, { person, station: seat?.station ?? life.plan.zone.station, why });
    }
  }
  return [...found.values()];
}

/** As the ladder says; of rules version 1, which had none, as its wake-ups did. */
function rolesOf(life: Life, { kind, rung }: ToTell, awaited: Awaited): readonly Hearer[] {
  const named = rung === null ? undefined : hearersNamed(life, awaited, rung);
  return named ?? (kind === 'escalation' ? ['supervisor'] : ['awaited']);
}
