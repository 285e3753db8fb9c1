/** How the page looks. Colours are named once, for light and for dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1d21; --soft: #5a5e66; --line: #d9dbe0; --ground: #fff; --raised: #f5f6f8;
  --late: #b3261e; --early: #2c6e49; --held: #2f5f96; --away: #6b5a1e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e7e3; --soft: #a7abb3; --line: #3a3e46; --ground: #17191d; --raised: #20242a;
  --late: #ff9a8f; --early: #84c9a0; --held: #8cb9ea; --away: #d8c27a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
h1 span { display: block; font-size: 1.1rem; font-weight: 400; color: var(--soft); }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.1rem; margin: 2.2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p, ul { margin: .4rem 0; } ul { padding-left: 1.3rem; }
.kind { margin: 0; color: var(--soft); text-transform: uppercase; letter-spacing: .08em; font-size: .8rem; }
.headline { margin: 1rem 0; padding: .7rem 1rem; background: var(--raised); border-left: 4px solid var(--ink); }
.headline p { font-weight: 600; font-size: 1.1rem; }
small { color: var(--soft); }
.lateness { color: var(--late); font-weight: 600; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; font-size: .92rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: break-word; }
thead th { font-weight: 600; color: var(--soft); } .count { text-align: right; padding-left: .3rem; font-variant-numeric: tabular-nums; }
.scrolls { overflow-x: auto; } .scrolls:focus-visible { outline: 2px solid var(--held); }
.compared { table-layout: fixed; } .compared thead th { color: var(--ink); } .compared th[scope=row] { color: var(--soft); }
.compared .group { font-weight: 600; padding-top: 1rem; }
.steps th[scope=row] { width: 32%; } .with-why td { border-bottom: 0; padding-bottom: 0; }
details { margin: 1rem 0; } summary { cursor: pointer; color: var(--soft); }
.story { padding-left: 2.6rem; font-size: .92rem; } .story li { margin: .3rem 0; } .story time, .story li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
footer { margin-top: 3rem; color: var(--soft); font-size: .85rem; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; font-size: .85rem; color: var(--soft); }
.legend svg { vertical-align: middle; } .defs { position: absolute; }
figure { margin: 1rem 0; }
.timeline { display: block; } .timeline text { font-size: 12px; fill: var(--ink); paint-order: stroke; stroke: var(--ground); stroke-width: 3px; }
.timeline .axis text { fill: var(--soft); font-size: 11px; } .timeline .axis .year { font-weight: 600; }
.timeline .came { text-anchor: end; fill: var(--soft); } .timeline .came .lateness { fill: var(--late); }
.timeline .narrow { display: none; }
.axis line { stroke: var(--line); opacity: .6; } .axis line.year { stroke: var(--soft); }
.track { stroke: var(--line); } .parted { stroke: var(--soft); }
.due { fill: var(--ground); stroke: var(--ink); stroke-width: 1.5; } .planned { fill: var(--ground); stroke: var(--soft); stroke-width: 1.2; stroke-dasharray: 2 2; }
.reached { fill: var(--early); stroke: var(--ground); } .reached-late { fill: var(--late); stroke: var(--ground); } .cross { stroke: var(--ground); stroke-width: 1.6; }
.reminder { stroke: var(--ink); stroke-width: 1.4; } .escalation { fill: var(--late); }
.late { stroke: var(--late); fill: url(#hatch-late); } .early { fill: var(--early); } .held { fill: var(--held); }
.away { stroke: var(--away); fill: url(#hatch-away); }
.hatch line { stroke-width: 2.5; } .hatch.late line { stroke: var(--late); } .hatch.away line { stroke: var(--away); }
@media (max-width: 640px) { .timeline .narrow { display: inline; } .timeline .wide { display: none; } .timeline text { font-size: 11px; }
  .timeline .axis text { font-size: 10px; } table { font-size: .8rem; table-layout: fixed; } th, td { padding-right: .3rem; overflow-wrap: anywhere; }
  .steps th:first-child { width: 27%; } .steps thead th:last-child { width: 22%; } .holders th:first-child { width: 27%; } .holders thead th:last-child { width: 13%; } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --ground: #fff; --raised: #fff; --late: #a00; --early: #060; --held: #357; --away: #650; }
  body { max-width: none; padding: 0; font-size: 10pt; } figure, tr, .headline { break-inside: avoid; } h2, h3, h4, caption { break-after: avoid; }
  .scrolls { overflow: visible; } .timeline, .legend { print-color-adjust: exact; } section.cast + section.cast { break-before: page; } }
`;
