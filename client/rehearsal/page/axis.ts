import { inWords, monthOf, yearOf } from '../../../domain/time/civil-date.ts';
import { html, type Markup } from './markup.ts';
import { monthsIn, type Scale } from './scale.ts';

/** How high the names of years and months are together. */
export const AXIS = 40;

/** The narrowest picture, in pixels, that shows these labels; how wide a month's name and a year are. */
const WIDTHS = { wide: 620, narrow: 330 } as const;
const [MONTH, YEAR] = [30, 36];
const EVERY = [1, 2, 3, 6, 12];

/** The months: lines from top to bottom, and as many names as there is room for, on a wide page and on a narrow one. */
export function axis(scale: Scale, height: number): Markup {
  const months = monthsIn(scale);
  return html`<g class="axis">${months.map((month) => {
    const x = scale.at(month);
    return html`<line class="${monthOf(month) === 1 ? 'year' : 'month'}" x1="${x}%" x2="${x}%" y1="${AXIS - 6}" y2="${height}"/>`;
  })}${(['wide', 'narrow'] as const).map((page) => html`<g class="${page}">${labels(scale, WIDTHS[page])}</g>`)}</g>`;
}

function labels(scale: Scale, width: number): Markup[] {
  const months = monthsIn(scale);
  const each = width / months.length;
  const every = EVERY.find((step) => step * each >= MONTH) ?? 12;
  const toJanuary = months.findIndex((month) => monthOf(month) === 1);
  const last = 98 - (MONTH / width) * 100;
  return months.flatMap((month, at) => {
    const x = scale.at(month);
    const isFirst = at === 0 && (toJanuary < 0 || toJanuary * each >= YEAR);
    const isYear = (monthOf(month) === 1 || isFirst) && x <= 98 - (YEAR / width) * 100;
    const isNamed = (monthOf(month) - 1) % every === 0 && x <= last && every < 12;
    return [
      ...(isYear ? [html`<text class="year" x="${x}%" dx="2" y="12">${yearOf(month)}</text>`] : []),
      ...(isNamed
        ? [html`<text x="${x}%" dx="2" y="31">${inWords(month).split(' ')[1]?.slice(0, 3) ?? ''}</text>`]
        : []),
    ];
  });
}
