import { milestoneName } from '../../../domain/obligation/telling/names.ts';
import type { Outcome } from '../../../domain/rehearsal/outcome.ts';
import { addDays, type CivilDate, inWords } from '../../../domain/time/civil-date.ts';
import { workingDays } from '../lines.ts';
import { mark } from './marks.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { rowLabel, stretch } from './row.ts';
import { middleOf, type Scale } from './scale.ts';

/** How high the row of a step is, and where its line lies in it. */
export const STEP = 44;
const LINE = 28;

/** A step: when it was due, when it was reached, and what lies between. `until`: the end of the rehearsal. */
export function stepRow(
  { key, planned, due, reached, late }: Outcome,
  y: number,
  scale: Scale,
  until: CivilDate,
): Markup {
  const line = y + LINE;
  const name = milestoneName(key);
  const end = reached ?? until;
  return html`<g class="row step">${rowLabel(name, name, lateness(late, reached !== null), y)}
<line class="track" x1="0" x2="100%" y1="${line}" y2="${line}"/>${
    late > 0
      ? stretch('late', due, addDays(end, 1), line - 5, 10, scale, `${name}: ${workingDays(late)} late`)
      : reached === null
        ? NOTHING
        : stretch('early', end, due, line - 1.5, 3, scale, `${name}: in time`)
  }${planned === due ? NOTHING : mark('planned', middleOf(scale, planned), line, `planned at the launch for ${inWords(planned)}`)}${mark('due', middleOf(scale, due), line, `${name}: due ${inWords(due)}`)}${
    reached === null
      ? NOTHING
      : mark(
          late > 0 ? 'reached-late' : 'reached',
          middleOf(scale, reached),
          line,
          `${name}: reached ${inWords(reached)}`,
        )
  }</g>`;
}

/** On a narrow page "working" is left out: the table says it. */
function lateness(late: number, isReached: boolean): Markup {
  if (late === 0) return isReached ? html`in time` : html`not reached`;
  return html`<tspan class="lateness">${isReached ? '' : 'open, '}${late} <tspan class="wide">working </tspan>${late === 1 ? 'day' : 'days'} late</tspan>`;
}
