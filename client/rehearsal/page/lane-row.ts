import { milestoneName } from '../../../domain/obligation/telling/names.ts';
import type { Lane, Span } from '../../../domain/rehearsal/lanes.ts';
import { addDays, inWords } from '../../../domain/time/civil-date.ts';
import type { NameOf } from '../lines.ts';
import { mark } from './marks.ts';
import { html, type Markup } from './markup.ts';
import { rowLabel, stretch } from './row.ts';
import { middleOf, type Scale } from './scale.ts';

/** How high the lane of a post is, and where its bars and its reminders lie in it. */
export const LANE = 52;
const [BAR, TICKS] = [22, 37];

/** Who held a post: when that person had the move, was away, and was reminded. */
export function laneRow(
  { post, person, held, away, reminded, days }: Lane,
  y: number,
  scale: Scale,
  nameOf: NameOf,
): Markup {
  const shown = ({ until }: Span): boolean => until > scale.from;
  return html`<g class="row lane">${rowLabel(`${post}, ${nameOf(person)}`, post, html`${days} ${days === 1 ? 'day' : 'days'}`, y)}
${held.map((span) => stretch('held', span.from, span.until, y + BAR, 10, scale, `${post} had the move, ${spanWords(span)}`))}${away
  .filter((span) => shown(span) && span.from < scale.until)
  .map((span) =>
    stretch(
      'away',
      span.from,
      span.until,
      y + BAR - 3,
      16,
      scale,
      `${nameOf(person)} away, ${spanWords(span)}`,
    ),
  )}${reminded.map(({ on, kind, of }) =>
  mark(kind, middleOf(scale, on), y + TICKS, `${kind} of ${milestoneName(of)}, ${inWords(on)}`),
)}</g>`;
}

const spanWords = ({ from, until }: Span): string => `${inWords(from)} to ${inWords(addDays(until, -1))}`;
