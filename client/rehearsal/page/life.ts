import { milestoneName, plainProduct } from '../../../domain/obligation/telling/names.ts';
import type { Cause } from '../../../domain/rehearsal/cause.ts';
import type { Outcome } from '../../../domain/rehearsal/outcome.ts';
import { type CivilDate, inWords } from '../../../domain/time/civil-date.ts';
import { dayAt } from '../../../domain/time/instant.ts';
import { endWords, heardIn, lostWords, type NameOf, waitingWords, workingDays } from '../lines.ts';
import type { RehearsedLife } from '../rehearse.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { timeline } from './timeline.ts';

/** An obligation as it came out. `id`: unlike that of any other on the page. */
export function lifeSection(life: RehearsedLife, id: string, nameOf: NameOf): Markup {
  const { obligation, product, milestones, bottleneck, waiting } = life;
  return html`<section class="life" aria-labelledby="${id}"><h3 id="${id}">${obligation}, ${plainProduct(product)}: ${endWords(life)}</h3>
${bottleneck === null ? NOTHING : html`<p><strong>Bottleneck:</strong> ${lostWords(bottleneck, nameOf)}.</p>`}
${
  waiting.length === 0
    ? NOTHING
    : html`<p>It waits for:</p><ul>${waiting.map((each) => html`<li>${waitingWords(each, nameOf)}</li>`)}</ul>`
}
<figure>${timeline(life, `${id}-timeline`, nameOf)}</figure>
<table class="steps"><caption>Steps of ${obligation}</caption>
<thead><tr><th scope="col">Step</th><th scope="col">Due</th><th scope="col">Reached</th><th scope="col">How it came out</th></tr></thead>
<tbody>${milestones.map((each) => stepOf(each, nameOf))}</tbody></table>
${holders(life, nameOf)}
${refusals(life, nameOf)}
${story(life)}
</section>`;
}

/** Day and month are not parted. */
const day = (on: CivilDate): Markup =>
  html`<time datetime="${on}">${inWords(on).replace(' ', '\u00a0')}</time>`;

/** A step; under it, as wide as the table, why it is late. */
function stepOf({ key, planned, due, reached, late, cause }: Outcome, nameOf: NameOf): Markup {
  const came = late > 0 ? `${workingDays(late)} late` : reached === null ? '' : 'in time';
  const step = html`<th scope="row"${cause === null ? NOTHING : html` rowspan="2"`}>${milestoneName(key)}</th>`;
  return html`<tr${cause === null ? NOTHING : html` class="with-why"`}>${step}<td>${day(due)}${planned === due ? NOTHING : html`<br><small>at the launch: ${day(planned)}</small>`}</td><td>${reached === null ? 'not reached' : day(reached)}</td><td${late > 0 ? html` class="lateness"` : NOTHING}>${came}</td></tr>
${
  cause === null
    ? NOTHING
    : html`<tr><td colspan="3">${whyWords(key, cause, nameOf)}</td></tr>
`
}`;
}

/** Where the days were lost; with whom is told at that step. */
const whyWords = (key: string, cause: Cause, nameOf: NameOf): string =>
  `Why: ${cause.milestone === key ? lostWords(cause, nameOf) : `the days lost at ${milestoneName(cause.milestone)}`}.`;

const holders = ({ obligation, clock }: RehearsedLife, nameOf: NameOf): Markup => html`<table class="holders">
<caption>With whom ${obligation} lay, in days of the calendar; net: without those of waiting for others</caption>
<thead><tr><th scope="col">Post</th><th scope="col">Held by</th><th scope="col" class="count">Days</th><th scope="col" class="count">Working days</th><th scope="col" class="count">Net</th></tr></thead>
<tbody>${clock.holders.map(
  ({ post, person, charged, net }) =>
    html`<tr><th scope="row">${post}</th><td>${nameOf(person)}</td><td class="count">${charged.days}</td><td class="count">${charged.workingDays}</td><td class="count">${net.days}</td></tr>
`,
)}</tbody></table>`;

const refusals = ({ refusals: refused }: RehearsedLife, nameOf: NameOf): Markup =>
  refused.length === 0
    ? NOTHING
    : html`<h4>Refused</h4><ul class="refused">${refused.map(({ on, by, tried, why }) => html`<li>${day(on)}: ${nameOf(by)} tried to ${tried.replaceAll('-', ' ')}: ${why}</li>`)}</ul>`;

function story(life: RehearsedLife): Markup {
  const heard = heardIn(life);
  return html`<details><summary>The story of ${life.obligation}, ${heard.length} events</summary><ol class="story">${heard.map(
    ({ seq, at, actorName, onBehalfOfName, saying, comment, statements = [] }) =>
      html`<li value="${seq}">${day(dayAt(at, life.zone))} <b>${actorName}${onBehalfOfName === null ? '' : `, for ${onBehalfOfName},`}</b> ${saying}${statements.map((each) => html`<br>stated, not seen here: ${each}`)}${comment === null ? NOTHING : html`<br>why: <q>${comment}</q>`}</li>
`,
  )}</ol></details>`;
}
