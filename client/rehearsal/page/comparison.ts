import { plainProduct } from '../../../domain/obligation/telling/names.ts';
import type { Comparison } from '../../../domain/rehearsal/compare.ts';
import {
  type ComparedRow,
  NOTHING_DIFFERS,
  obligationRows,
  reminderRows,
  sideRows,
} from '../compare-lines.ts';
import type { NameOf } from '../lines.ts';
import { html, type Markup, NOTHING } from './markup.ts';

/** Several rehearsals side by side: only that in which they differ. */
export function comparison(compared: Comparison, nameOf: NameOf): Markup {
  const called = compared.sides.map((side) => side.called);
  if (!compared.differs)
    return html`<section aria-labelledby="compared"><h2 id="compared">Side by side</h2><p>${NOTHING_DIFFERS(called)}</p></section>`;
  const { alike } = compared;
  return html`<section aria-labelledby="compared"><h2 id="compared">Side by side</h2>
<p>What is the same in all is left out.${alike.length === 0 ? '' : ` Nothing differs in ${alike.join(', ')}.`}</p>
<div class="scrolls" role="region" aria-labelledby="compared" tabindex="0"><table class="compared" style="min-width: ${(called.length + 1) * 7}rem">
<thead><tr><td></td>${called.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
${group(null, sideRows(compared), called.length)}
${compared.obligations.map((each) => group(`${each.obligation}, ${plainProduct(each.product)}`, obligationRows(each, nameOf), called.length))}
${group('Reminders', reminderRows(compared, nameOf), called.length)}
</table></div></section>`;
}

function group(heading: string | null, rows: readonly ComparedRow[], columns: number): Markup {
  if (rows.length === 0) return NOTHING;
  return html`<tbody>${
    heading === null
      ? NOTHING
      : html`<tr><th class="group" scope="rowgroup" colspan="${columns + 1}">${heading}</th></tr>`
  }
${rows.map(
  ({
    of,
    inEach,
    bad,
  }) => html`<tr><th scope="row">${of}</th>${inEach.map((words, at) => html`<td${bad?.[at] ? html` class="lateness"` : NOTHING}>${bound(words)}</td>`)}</tr>
`,
)}</tbody>`;
}

/** A number does not stand alone at the end of a line. */
const bound = (words: string): string => words.replace(/(?<=\d) (?=\p{L})/gu, '\u00a0');
