import { plainProduct } from '../../domain/obligation/telling/names.ts';
import { placeText } from '../../domain/series/series.ts';
import { leadWords } from '../../domain/series/telling.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import type { SectionLine } from '../../store/sections.ts';
import type { LaunchedSeries } from '../api/obligations-contract.ts';
import type { NextTold, SeriesAsked, SeriesLine } from '../api/series-contract.ts';
import { shortened, storyLines } from './words.ts';

/** Series in sentences. */

const day = (text: string): string => inWords(text as CivilDate);

/** All series: each with its next cycle, and what of it waits for an officer. */
export const seriesLines = (all: readonly SeriesLine[]): string[] =>
  all.length === 0
    ? ['No series yet. A duty that recurs is begun by: rapporteur launch FILE --people FILE']
    : all.flatMap((series) => [...lineOf(series), ...proposalLines(series)]);

/** What `show` tells of a duty that recurs. */
export const shownSeriesLines = (series: readonly SeriesLine[]): string[] => [
  ...seriesLines(series),
  ...series.map(({ id }) => `  Its cycles, and its record: rapporteur series '${id}'`),
];

function lineOf({ id, product, rhythm, started, next, still }: SeriesLine): string[] {
  const count = started === 0 ? 'none started yet' : `${started} started`;
  return [
    `${id}  ${plainProduct(product)}, ${rhythm}`,
    `    ${[count, nextWords(next), ...(still === null ? [] : [still])].join('; ')}`,
  ];
}

function nextWords(next: NextTold): string {
  switch (next.kind) {
    case 'cycle':
      return `next ${next.key}, due ${day(next.due)}${next.provisional ? ' (PROVISIONAL)' : ''}, launched on ${day(next.launchOn)}`;
    case 'unknown':
      return `NEXT NOT KNOWN: ${next.why}`;
    case 'none':
      return 'nothing more is owed';
    case 'suspended':
      return 'nothing is started';
  }
}

const DOES = { ends: 'ends', changes: 'changes', repeats: 'asks again for' } as const;
const ANSWER = { ends: 'end', changes: 'change', repeats: 'renew' } as const;

const proposalLines = ({ id, proposals }: SeriesLine): string[] =>
  proposals.flatMap(({ by, does, words }) => [
    `    TO BE LOOKED AT: ${placeText(by)} ${DOES[does]} it, as was read: “${shortened(words, 160)}”`,
    `        If so: rapporteur series ${ANSWER[does]} '${id}' --by '${placeText(by)}' …  If not: rapporteur series keep '${id}' --by '${placeText(by)}' --reason WORDS`,
  ]);

/** What is owed to its text beside its own subject. */
export const sectionLines = (sections: readonly SectionLine[]): string[] =>
  sections.length === 0
    ? []
    : [
        '',
        'Sections owed to its text:',
        ...sections.map(({ of, words }) =>
          'symbol' in of
            ? `  ${of.symbol}, ${of.key}: “${shortened(words, 200)}”`
            : `  the series ${of.series}, from ${inWords(of.from)} on: “${shortened(words, 200)}”`,
        ),
      ];

/** What a launch tells of a series that it has begun. */
export const launchedSeriesLines = ({ rhythm, lead, first }: LaunchedSeries): string[] => [
  `      ${rhythm}; each cycle is launched ${leadWords(lead)} before it is due`,
  ...(first === null ? [] : [`      first ${first.id}, launched on ${day(first.launchOn)}`]),
];

/** One series: what it is, where it stands, and its record. */
export function oneSeriesLines(series: SeriesAsked): string[] {
  const { state, lead, officer, story, objections, next } = series;
  const { duty, cycles, terms, renewals } = state;
  return [
    ...lineOf(series),
    `    with the ${officer.post} (${officer.person ?? 'vacant'}); each cycle is launched ${leadWords(lead)} before it is due`,
    `    words: “${shortened(duty.evidence.words, 300)}”`,
    ...terms
      .slice(1)
      .map(
        ({ from, by }) =>
          `    from ${from === null ? 'the beginning' : day(from)} on as ${by === null ? 'an officer' : placeText(by)} says`,
      ),
    ...(renewals.length === 0 ? [] : [`    asked for again by ${renewals.map(placeText).join(', ')}`]),
    ...(next.kind === 'cycle'
      ? [`    next goes to ${next.deliveries.map(({ key }) => key).join(' and ')}`]
      : []),
    ...proposalLines(series),
    ...(cycles.length === 0 ? [] : ['', 'Cycles:']),
    ...cycles.map(({ obligation, due }) => `  ${day(due).padStart(17)}  ${obligation}`),
    '',
    ...storyLines(story, undefined),
    '',
    ...(objections.length === 0
      ? [`The record holds: ${story.length} events, each bound to the one before.`]
      : ['THE RECORD DOES NOT HOLD:', ...objections.map((objection) => `  ${objection}`)]),
  ];
}
