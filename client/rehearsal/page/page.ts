import type { Comparison } from '../../../domain/rehearsal/compare.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import { headline, lateSteps, lostWords, nameIn, remindersOf } from '../lines.ts';
import { neverDoneWords } from '../never-done.ts';
import type { Rehearsed } from '../rehearse.ts';
import { comparison } from './comparison.ts';
import { lifeSection } from './life.ts';
import { legend, markDefinitions } from './marks.ts';
import { html, Markup, NOTHING } from './markup.ts';
import { STYLE } from './style.ts';

/** What the page may load: nothing. Its own style stands in it; a script in it would not be run. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Rehearsals of one mandate as a page. The same rehearsals give the same page. */
export function pageOf(rehearsed: readonly Rehearsed[], compared: Comparison | null): string {
  const [first] = rehearsed;
  if (first === undefined) throw new RangeError('a page is of at least one rehearsal');
  const { symbol, title } = first;
  const names = Object.assign({}, ...rehearsed.map((each) => each.names)) as Rehearsed['names'];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${symbol}, rehearsed: ${rehearsed.map(calledOf(compared)).join('; ')}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${markDefinitions()}
<header><p class="kind">Rehearsal</p><h1>${symbol}${title === null ? NOTHING : html` <span>${title}</span>`}</h1></header>
<main>
${compared === null ? NOTHING : comparison(compared, nameIn({ names }))}
${rehearsed.map((each, at) => castSection(each, calledOf(compared)(each, at), `cast-${at + 1}`, at === 0))}
</main>
<footer><p>Nothing of this has happened. It was lived through in a rehearsal, by the rules of real work; days are counted as the plan of each obligation counts them.</p></footer>
</body>
</html>
`.text;
}

const calledOf =
  (compared: Comparison | null) =>
  ({ cast }: Rehearsed, at: number): string =>
    compared?.sides[at]?.called ?? cast.name;

function castSection(rehearsed: Rehearsed, called: string, id: string, withLegend: boolean): Markup {
  const { cast, plan, from, lives, notOwn } = rehearsed;
  const nameOf = nameIn(rehearsed);
  return html`<section class="cast" aria-labelledby="${id}"><h2 id="${id}">${called}</h2>
<p>${cast.about === '' ? NOTHING : html`${cast.about} `}Rehearsed from <time datetime="${from}">${inWords(from)}</time>.</p>
${plan === null ? NOTHING : html`<p><strong>Plan:</strong> ${plan.name}. ${plan.about}</p>`}
<div class="headline">${headline(rehearsed).map((words) => html`<p>${words}</p>`)}${why(rehearsed)}</div>
${withLegend ? legend() : NOTHING}
${lives.map((life, at) => lifeSection(life, `${id}-${at + 1}`, nameOf))}
${undone(rehearsed)}
${reminders(rehearsed)}
${notOwn.length === 0 ? NOTHING : html`<h3>No obligation of their own</h3><ul>${notOwn.map((each) => html`<li>Paragraph ${each.paragraph}: ${each.why}</li>`)}</ul>`}
</section>`;
}

/** The bottleneck of all, and what would be late by it. */
function why({ lives, ...rehearsed }: Rehearsed): Markup {
  const late = lives.filter((life) => life.late > 0);
  if (late.length === 0) return NOTHING;
  const nameOf = nameIn(rehearsed);
  return html`<ul>${late.map(
    (life) =>
      html`<li>${life.obligation}: ${lateSteps(life)}.${life.bottleneck === null ? '' : ` Bottleneck: ${lostWords(life.bottleneck, nameOf)}.`}</li>`,
  )}</ul>`;
}

const undone = ({ neverDone }: Rehearsed): Markup =>
  neverDone.length === 0
    ? NOTHING
    : html`<h3>Never done, though the cast says it</h3><ul>${neverDone.map((each) => html`<li>${neverDoneWords(each)}.</li>`)}</ul>`;

const reminders = (rehearsed: Rehearsed): Markup => {
  const each = remindersOf(rehearsed);
  if (each.length === 0) return html`<p>Nobody would be reminded of anything.</p>`;
  return html`<table><caption>Reminders that each would get</caption>
<thead><tr><th scope="col">Person</th><th scope="col">As</th><th scope="col" class="count">Reminders</th><th scope="col" class="count">Escalations</th></tr></thead>
<tbody>${each.map(
    ({ post, person, count, escalations }) =>
      html`<tr><th scope="row">${person}</th><td>${post}</td><td class="count">${count}</td><td class="count">${escalations}</td></tr>
`,
  )}</tbody></table>`;
};
