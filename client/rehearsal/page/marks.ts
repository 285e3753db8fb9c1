import { html, type Markup } from './markup.ts';

/** The signs of a picture. Each has a form of its own: none is told by its colour alone. */
const MARKS = {
  due: html`<path class="due" d="M0-6 6 0 0 6-6 0Z"/>`,
  planned: html`<path class="planned" d="M0-5 5 0 0 5-5 0Z"/>`,
  reached: html`<circle class="reached" r="5"/>`,
  'reached-late': html`<path class="reached-late" d="M-5-5H5V5H-5Z"/><path class="cross" d="M-3-3 3 3M3-3-3 3"/>`,
  reminder: html`<path class="reminder" d="M0 0V7"/>`,
  escalation: html`<path class="escalation" d="M0 0 4 8H-4Z"/>`,
} as const;

export type MarkName = keyof typeof MARKS;

/** To be put once into a page: what `mark` and the hatched stretches refer to. */
export const markDefinitions =
  (): Markup => html`<svg class="defs" width="0" height="0" aria-hidden="true"><defs>
${(['late', 'away'] as const).map(
  (
    kind,
  ) => html`<pattern id="hatch-${kind}" class="hatch ${kind}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(${kind === 'late' ? 45 : -45})"><line x1="0" x2="0" y1="0" y2="6"/></pattern>
`,
)}${Object.entries(MARKS).map(
  ([name, drawn]) => html`<g id="mark-${name}">${drawn}</g>
`,
)}</defs></svg>`;

/** `x` in hundredths of the width; `says`: what it stands for, to whoever points at it. */
export const mark = (name: MarkName, x: number, y: number, says: string): Markup =>
  html`<g class="mark ${name}"><title>${says}</title><use href="#mark-${name}" x="${x}%" y="${y}"/></g>`;

const inLegend = (drawn: Markup, words: string): Markup =>
  html`<li><svg width="26" height="18" aria-hidden="true">${drawn}</svg> ${words}</li>`;
const alone = (name: MarkName): Markup => html`<use href="#mark-${name}" x="13" y="${MIDDLE[name] ?? 9}"/>`;
const MIDDLE: Partial<Record<MarkName, number>> = { reminder: 5, escalation: 5 };
const stretch = (kind: string): Markup => html`<rect class="${kind}" x="1" y="4" width="24" height="10"/>`;

export const legend = (): Markup => html`<ul class="legend" aria-label="Signs in the pictures">
${inLegend(alone('due'), 'due')}
${inLegend(alone('planned'), 'planned at the launch, where that was another day')}
${inLegend(alone('reached'), 'reached in time')}
${inLegend(alone('reached-late'), 'reached late')}
${inLegend(stretch('late'), 'late')}
${inLegend(stretch('held'), 'had the move')}
${inLegend(stretch('away'), 'away')}
${inLegend(alone('reminder'), 'reminder')}
${inLegend(alone('escalation'), 'escalation')}
</ul>`;
