import type { Launch } from '../obligation/launch.ts';
import {
  type Delivery,
  type MandatePlace,
  type ObligationId,
  obligationId,
  parseObligationId,
} from '../obligation/obligation.ts';
import type { CivilDate } from '../time/civil-date.ts';

/** A series has the id of the duty that recurs, as it was given at confirmation: `A/RES/72/12#7.1`. */
export type SeriesId = ObligationId;

/** The series that an id names; undefined when it is none: a cycle is no series. */
export function parseSeriesId(text: string): SeriesId | undefined {
  const key = parseObligationId(text);
  return key === undefined || key.cycle !== undefined ? undefined : key.id;
}

/** One of its cycles, an obligation of its own: `A/RES/72/12#7.1@GA-74`. Throws a RangeError for what is no series. */
export function cycleId(series: SeriesId, cycle: string): ObligationId {
  const key = parseObligationId(series);
  if (key === undefined || key.cycle !== undefined) throw new RangeError(`not a series: ${series}`);
  return obligationId({ ...key, cycle });
}

/** The duty of which an obligation is a cycle; the obligation itself when it is none. */
export function dutyOf(id: ObligationId): ObligationId {
  const key = parseObligationId(id);
  if (key?.cycle === undefined) return id;
  const { symbol, paragraph, ordinal } = key;
  return obligationId({ symbol, paragraph, ordinal });
}

const STREAM = '#series';

/** Its stream in the record, beside that of the duty's confirmation. A second # makes it no id of anything. */
export const seriesStream = (id: SeriesId): string => `${id}${STREAM}`;

/** The series whose stream it is; undefined when it is of something else. */
export const seriesOfStream = (stream: string): SeriesId | undefined =>
  stream.endsWith(STREAM) ? parseSeriesId(stream.slice(0, -STREAM.length)) : undefined;

/** What holds of all cycles that are due from a day on, until the next term. */
export interface Term {
  /** null: from the beginning. */
  from: CivilDate | null;
  /** To whom, and when again and again, as the text states it. */
  deliveries: Delivery[];
  /** The mandate that says so; null: the one that the duty is of. */
  by: MandatePlace | null;
}

/** Which posts do what in each cycle, and who holds them. */
export type Posts = Pick<Launch, 'assignments' | 'seats' | 'directorySeq'>;

/** A cycle that was started. */
export interface StartedCycle {
  key: string;
  obligation: ObligationId;
  /** Its day by the rhythm. */
  day: CivilDate;
  /** The day on which it is due: the same, unless a person gave another. */
  due: CivilDate;
}

/** A cycle that nobody owes: it was due while the series was suspended. */
export type PassedCycle = Pick<StartedCycle, 'key' | 'due'>;

/** As people write a place in a mandate: `A/HRC/RES/51/20#25`, or the symbol alone. */
export const placeText = ({ symbol, paragraph }: MandatePlace): string =>
  paragraph === null ? symbol : `${symbol}#${paragraph}`;

const PLACE = /^([^#\s][^#]{0,99})(?:#([^#\s]{1,50}))?$/;

/** The place that a text names; undefined when it names none. */
export function parsePlace(text: string): MandatePlace | undefined {
  const [, symbol, paragraph] = PLACE.exec(text.trim()) ?? [];
  return symbol === undefined ? undefined : { symbol: symbol.trim(), paragraph: paragraph ?? null };
}

export const isSamePlace = (a: MandatePlace, b: MandatePlace): boolean =>
  a.symbol === b.symbol && a.paragraph === b.paragraph;

/** Whether a text states a rhythm: what it asks for is owed again and again. */
export const recurs = (deliveries: readonly Delivery[]): boolean =>
  deliveries.some(({ stated }) => stated.some(({ element }) => element.type === 'recurring'));
