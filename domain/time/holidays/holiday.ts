import type { Cited } from '../citation.ts';
import type { CivilDate } from '../civil-date.ts';

/** An official holiday, on the day on which the offices of a station are closed for it. */
export interface Holiday extends Cited {
  on: CivilDate;
  /** In English, as the United Nations names it: "Good Friday", "Eid al-Fitr". */
  name: string;
}

/** The official holidays of a duty station: ten a year, from a source where there is one, else by rule and assumed. */
export interface StationHolidays {
  /** New York, Geneva, Vienna, Nairobi, Addis Ababa, Bangkok, Beirut, Santiago. */
  station: string;
  /** Oldest first. Of a year without a source each is graded `assumed`, and its source says by which rule. */
  of(year: number): readonly Holiday[];
}
