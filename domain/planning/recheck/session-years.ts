/**
 * In which year a session opens: `first` is the year of session `since`, and the next follows after `every` years. The
 * first years are those of the calendars; how they go on is written here a second time.
 */
interface Years {
  since: number;
  first: number;
  every: number;
}

const from = (since: number, first: number, every = 1): Years => ({ since, first, every });

/** The latest stretch first. A body that met twice in a year, as the Human Rights Council, has no place here. */
const YEARS: ReadonlyMap<string, readonly Years[]> = new Map([
  ['GA', [from(2, 1947)]],
  ['COP:UNTOC', [from(3, 2006, 2)]],
  ['COP:UNCAC', [from(3, 2009, 2)]],
  // The twenty-sixth was put off from 2020 to 2021.
  ['COP:UNFCCC', [from(26, 2021), from(9, 2003)]],
  ['ECOSOC', [from(1992, 1992)]],
  ['HLPF', [from(2016, 2016)]],
  ['CHR', [from(53, 1997)]],
  ['CSW', [from(44, 2000)]],
  ['CND', [from(50, 2007)]],
  ['CCPCJ', [from(19, 2010)]],
  ['CPD', [from(35, 2002)]],
  ['CSocD', [from(47, 2009)]],
  ['CSTD', [from(7, 2004)]],
  ['CSD', [from(12, 2004)]],
  ['CEPA', [from(16, 2017)]],
  ['UNFF', [from(12, 2017)]],
  ['Statistical Commission', [from(39, 2008)]],
  ['Committee on Information', [from(23, 2001)]],
  ['UNEA', [from(8, 2027, 2)]],
  ['UNEP GC', [from(22, 2003, 2)]],
  ['ECLAC', [from(39, 2022, 2)]],
  ['ESCAP', [from(75, 2019)]],
]);

/** The year in which that session opens; undefined for a body or a session that the checker does not know. */
export function yearOfSession(body: string, session: number): number | undefined {
  const years = YEARS.get(body)?.find(({ since }) => session >= since);
  return years && years.first + (session - years.since) * years.every;
}
