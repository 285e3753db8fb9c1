import type { DocumentRead } from '../../activities/documents/read-document.ts';
import { HORIZON, isWithinHorizon } from '../../domain/planning/horizon.ts';
import { effectWords } from '../../domain/reading/effects.ts';
import { placesOf } from '../../domain/text/places.ts';
import type { Place } from '../../domain/text/source.ts';
import { mandateLines, readingLines, silenceLines } from './words.ts';

/** What was read in a document, for people: the duties with their place, why the other paragraphs owe nothing. */
export function documentLines({ mandate, neighbours, ...read }: DocumentRead): string[] {
  return [
    ...mandateLines(mandate),
    ...(mandate.whole ? [] : ['attention: it is cut at the edge of the page; not all of it is here']),
    ...adoptionLines(mandate),
    ...neighbourLines(neighbours),
    '',
    ...(read.readings.length === 0 ? ['No duty to report was found.'] : ['Duties to report:']),
    ...read.readings.flatMap((reading) => [
      '',
      ...readingLines(reading),
      `    place     ${placeWords(placesOf(mandate, reading.evidence))}`,
    ]),
    ...effectLines(read.effects),
    ...silentLines(read),
  ];
}

function silentLines(read: Pick<DocumentRead, 'silences'>): string[] {
  const lines = silenceLines(read);
  return lines.length === 0 ? [] : ['', 'No duty to report in:', ...lines];
}

/** A mandate is read without its day of adoption, but cannot be planned. */
function adoptionLines({ adopted }: DocumentRead['mandate']): string[] {
  if (adopted === null) return ['attention: its day of adoption was not found; it is needed to launch'];
  return isWithinHorizon(adopted) ? [] : [`attention: its day of adoption is outside ${HORIZON}`];
}

function neighbourLines(neighbours: DocumentRead['neighbours']): string[] {
  if (neighbours.length === 0) return [];
  const names = neighbours.map(({ symbol, whole }) =>
    whole ? symbol : `${symbol} (cut at the edge of the page)`,
  );
  return [`also in this file: ${names.join(', ')}; read one of them with --symbol`];
}

const effectLines = (effects: DocumentRead['effects']): string[] =>
  effects.length === 0
    ? []
    : ['', 'Earlier duties:', ...effects.map((one) => `para. ${one.paragraph}  ${effectWords(one)}`)];

/** "page 3", "lines 120 to 124", "paragraph 31". */
export function placeWords(places: readonly Place[]): string {
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return 'unknown';
  const [from, to] = [numberOf(first), numberOf(last)];
  const what = { page: 'page', element: 'paragraph', line: 'line' }[first.kind];
  return from === to ? `${what} ${from}` : `${what}s ${from} to ${to}`;
}

function numberOf(place: Place): number {
  switch (place.kind) {
    case 'page':
      return place.page;
    case 'element':
      return place.element;
    case 'line':
      return place.line;
  }
}
