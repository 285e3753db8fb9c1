import type { CivilDate } from '../../../domain/time/civil-date.ts';
import { shortened } from '../../cli/words.ts';
import { html, type Markup } from './markup.ts';
import type { Scale } from './scale.ts';

/** Letters that fit beside what is said at the right. */
const ROOM = { wide: 62, narrow: 32 } as const;

/** What a row is of, in more words and in fewer, and in short how it came out, at the right. */
export const rowLabel = (wide: string, narrow: string, came: Markup, y: number): Markup =>
  html`<text class="label wide" x="3" y="${y + 14}">${shortened(wide, ROOM.wide)}</text><text class="label narrow" x="3" y="${y + 14}">${shortened(narrow, ROOM.narrow)}</text><text class="came" x="100%" dx="-3" y="${y + 14}">${came}</text>`;

/** A bar over days; a single day is still seen. `until`: the day after the last. */
export function stretch(
  kind: 'late' | 'early' | 'held' | 'away',
  from: CivilDate,
  until: CivilDate,
  y: number,
  height: number,
  scale: Scale,
  says: string,
): Markup {
  const [x, end] = [scale.at(from), scale.at(until)];
  const width = Math.round(Math.max(0.2, end - x) * 100) / 100;
  return html`<rect class="${kind}" x="${x}%" width="${width}%" y="${y}" height="${height}"><title>${says}</title></rect>`;
}
