import type { Cited } from '../citation.ts';
import type { CivilDate } from '../civil-date.ts';

/** An official holiday, on the day on which the offices of a station are closed for it. */
export interface Holiday extends Cited {
  on: CivilDate;
  /** In English, as the United Nations names it: "Good Friday", "Eid al-Fitr". */
  name: string;
}

/**
 * The official holidays of a duty station, from a source where there is one, else by rule and assumed. Ten a year since
 * 1998, nine where a tenth is left to each member of the staff to choose (such a floating holiday closes no office), and
 * one more in a year in which an Islamic feast falls twice.
 */
export interface StationHolidays {
  /** New York, Geneva, Vienna, Nairobi, Addis Ababa, Bangkok, Beirut, Santiago. */
  station: string;
  /**
   * Those kept in that year, oldest first; none before 1946. Of a year without a source each is graded `assumed`, and
   * its source says by which rule.
   */
  of(year: number): readonly Holiday[];
}
