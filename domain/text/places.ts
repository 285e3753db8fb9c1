import type { Span } from './mandate-text.ts';
import type { Place, SourceText } from './source.ts';
import { NOWHERE, type Traced } from './traced.ts';

/** A stretch of a canonical text that stands at one place of the document. */
export interface Stretch extends Span {
  place: Place;
}

/** Where each of its lines begins, when the lines of a document are counted through as one text. */
export function lineOffsets(source: SourceText): number[] {
  let next = 0;
  return source.lines.map(({ text }) => {
    const start = next;
    next += text.length;
    return start;
  });
}

/** Tells for texts taken from a document where their stretches stand in it, in order. */
export function stretchesIn(source: SourceText): (text: Traced) => Stretch[] {
  const offsets = lineOffsets(source);
  const ends: number[] = [];
  const places: Place[] = [];
  for (const [index, line] of source.lines.entries()) {
    for (const { to, place } of line.places) {
      ends.push((offsets[index] ?? 0) + Math.min(to, line.text.length));
      places.push(place);
    }
  }
  return (whole) => {
    const found: Stretch[] = [];
    for (const [index, { at, from }] of whole.runs.entries()) {
      if (from === NOWHERE) continue;
      const end = whole.runs[index + 1]?.at ?? whole.text.length;
      cover(found, { start: at, end }, from);
    }
    return found;
  };

  function cover(found: Stretch[], { start, end }: Span, from: number): void {
    let index = firstAfter(ends, from);
    for (let at = start; at < end && index < places.length; index += 1) {
      const place = places[index];
      const to = Math.min(end, at + (ends[index] ?? 0) - (from + at - start));
      if (place === undefined || to <= at) continue;
      const last = found.at(-1);
      if (last?.place === place) last.end = to;
      else found.push({ start: at, end: to, place });
      at = to;
    }
  }
}

/** Where the words of a span stand in the document, in order; the boxes on one line of a page are made one. */
export function placesOf({ stretches }: { stretches: Stretch[] }, span: Span): Place[] {
  const found: Place[] = [];
  const ends = { length: stretches.length, at: (index: number) => stretches[index]?.end ?? 0 };
  for (let index = firstAfter(ends, span.start); index < stretches.length; index += 1) {
    const stretch = stretches[index];
    if (stretch === undefined || stretch.start >= span.end) break;
    const last = found.at(-1);
    const both = last === undefined ? undefined : together(last, stretch.place);
    if (both === undefined) found.push(stretch.place);
    else found[found.length - 1] = both;
  }
  return found;
}

/** Two places as one: the same line or element, or two boxes that stand side by side. */
function together(one: Place, other: Place): Place | undefined {
  if (one.kind === 'line') return other.kind === 'line' && one.line === other.line ? one : undefined;
  if (one.kind === 'element') {
    return other.kind === 'element' && one.element === other.element ? one : undefined;
  }
  if (other.kind !== 'page' || one.page !== other.page || !sideBySide(one.box, other.box)) return undefined;
  const box = {
    left: Math.min(one.box.left, other.box.left),
    top: Math.min(one.box.top, other.box.top),
    right: Math.max(one.box.right, other.box.right),
    bottom: Math.max(one.box.bottom, other.box.bottom),
  };
  return { ...one, box };
}

type Box = Extract<Place, { kind: 'page' }>['box'];

/** Boxes on one line share more than half of the height of the lower one. */
function sideBySide(one: Box, other: Box): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
}

/** The first that is greater, among ends in order. */
function firstAfter(ends: { length: number; at(index: number): number | undefined }, value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends.at(middle) ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
