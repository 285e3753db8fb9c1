import type { PersonId } from '../obligation/parties.ts';
import { briefings } from './plays/briefing.ts';
import { clearance } from './plays/clearance.ts';
import { dates } from './plays/dates.ts';
import { deliveries } from './plays/delivery.ts';
import { drafts } from './plays/draft.ts';
import { forecasts } from './plays/forecast.ts';
import { ownActs } from './plays/own.ts';
import { rest } from './plays/rest.ts';
import { views } from './plays/views.ts';
import { waivers } from './plays/waiver.ts';
import type { Planned, Scene } from './scene.ts';

/** In the order of the procedure: of two acts at one moment the first is done first. */
const PLAYS = [forecasts, views, drafts, clearance, waivers, deliveries, briefings] as const;

/** All that the cast means to do, as the obligation stands now. While it rests only what is written beside the procedure is done. */
export function plannedActs(scene: Scene): Planned[] {
  const plays = scene.life.hold === null ? [ownActs, dates, ...PLAYS] : [rest, ownActs];
  return plays.flatMap((play) => play(scene));
}

/**
 * What the cast does next of an obligation; undefined: nothing, until something else happens. `plays`: whom it plays, without
 * it everybody.
 */
export const nextAct = (
  scene: Scene,
  plays: (person: PersonId) => boolean = () => true,
): Planned | undefined =>
  plannedActs(scene)
    .filter(({ command }) => plays(command.actor))
    .reduce<Planned | undefined>(
      (next, each) => (next === undefined || each.at < next.at ? each : next),
      undefined,
    );
