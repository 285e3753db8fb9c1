import { plainProduct } from '../../../domain/obligation/telling/names.ts';
import { lanesOf } from '../../../domain/rehearsal/lanes.ts';
import { addDays, inWords } from '../../../domain/time/civil-date.ts';
import { type NameOf, workingDays } from '../lines.ts';
import type { RehearsedLife } from '../rehearse.ts';
import { AXIS, axis } from './axis.ts';
import { LANE, laneRow } from './lane-row.ts';
import { html, type Markup } from './markup.ts';
import { scaleOf } from './scale.ts';
import { STEP, stepRow } from './step-row.ts';

/** Between the steps and the lanes. */
const GAP = 10;

/** An obligation through its months: a row for each step, a lane for each who had to do with it. `id` is that of the picture. */
export function timeline(life: RehearsedLife, id: string, nameOf: NameOf): Markup {
  const { milestones, clock, story } = life;
  const end = addDays(clock.until, -1);
  const scale = scaleOf([
    ...[clock.launchedOn, end],
    ...milestones.flatMap(({ planned, due, reached }) => [planned, due, reached ?? due]),
  ]);
  const lanes = lanesOf(story, clock);
  const lanesAt = AXIS + milestones.length * STEP + GAP;
  const height = lanesAt + lanes.length * LANE;
  return html`<svg class="timeline" width="100%" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">Timeline of ${life.obligation}, ${plainProduct(life.product)}</title>
<desc id="${id}-desc">${descriptionOf(life)}</desc>
${axis(scale, height)}
<line class="parted" x1="0" x2="100%" y1="${lanesAt - GAP / 2}" y2="${lanesAt - GAP / 2}"/>
${milestones.map((each, at) => stepRow(each, AXIS + at * STEP, scale, end))}
${lanes.map((lane, at) => laneRow(lane, lanesAt + at * LANE, scale, nameOf))}
</svg>`;
}

function descriptionOf({ clock, milestones, late }: RehearsedLife): string {
  const count = milestones.filter((each) => each.late > 0).length;
  const came = count === 0 ? 'none of them late' : `${count} of them late, at most by ${workingDays(late)}`;
  return `${milestones.length} steps from ${inWords(clock.launchedOn)} to ${inWords(addDays(clock.until, -1))}, ${came}; below them who had the move when. The tables that follow say the same.`;
}
