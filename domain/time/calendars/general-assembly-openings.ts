import { type Sitting, sitting } from './calendar.ts';

/** The openings that a source gives. Records (PV) of opening meetings are those that we could read. */
export const GENERAL_ASSEMBLY_OPENINGS: readonly Sitting[] = [
  // London, 10 January to 14 February; then New York, from 23 October.
  sitting(
    1,
    '1946-01-10',
    '1946-12-15',
    'report of the New Zealand delegation, 1946, for the opening; wikipedia.org, first session, for the end',
    'secondary',
  ),
  sitting(
    2,
    '1947-09-16',
    '1947-11-29',
    'report of the New Zealand delegation, 6 December 1947',
    'secondary',
  ),
  // Paris until 12 December; then New York, from 5 April 1949.
  sitting(
    3,
    '1948-09-21',
    '1949-05-18',
    'FRUS 1948, vol. I, part 2, document 47, for the opening; wikipedia.org, third session, for the end',
    'secondary',
  ),
  // On the eve, in Paris, the fifth had been adjourned.
  sitting(6, '1951-11-06', null, 'International Organization, 1952, General Assembly', 'secondary'),
  sitting(7, '1952-10-14', null, 'International Organization, 1953, General Assembly', 'secondary'),
  sitting(11, '1956-11-12', null, 'A/3191, provisional agenda', 'primary'),
  sitting(15, '1960-09-20', null, 'FRUS 1958-1960, vol. II, document 177, with A/PV.864', 'secondary'),
  sitting(17, '1962-09-18', null, 'A/PV.1122', 'primary'),
  sitting(19, '1964-12-01', null, 'ask.un.org/faq/268504, with A/PV.1286', 'secondary'),
  sitting(21, '1966-09-20', null, 'A/PV.1409', 'primary'),
  sitting(25, '1970-09-15', null, 'A/PV.1839', 'primary'),
  sitting(39, '1984-09-18', null, 'UN Chronicle, 1984, on the opening of the session', 'secondary'),
  sitting(43, '1988-09-20', null, 'A/43/PV.1', 'primary'),
  sitting(49, '1994-09-20', null, 'A/49/PV.1', 'primary'),
  sitting(50, '1995-09-19', null, 'A/50/PV.1', 'primary'),
  sitting(51, '1996-09-17', null, 'A/51/PV.1', 'primary'),
  sitting(52, '1997-09-16', null, 'A/52/PV.1', 'primary'),
  sitting(53, '1998-09-09', null, 'A/53/PV.1', 'primary'),
  sitting(54, '1999-09-14', null, 'A/54/PV.1', 'primary'),
  sitting(55, '2000-09-05', null, 'A/55/PV.1, the Millennium Assembly', 'primary'),
  // A day late, on the day after the attacks of 11 September.
  sitting(56, '2001-09-12', null, 'A/56/PV.1', 'primary'),
  // Press releases GA/10040, GA/10252 and GA/10256 confirm that the 56th, 58th and 59th end on the eve of the next.
  sitting(57, '2002-09-10', null, 'A/57/PV.1', 'primary'),
  sitting(58, '2003-09-16', null, 'A/58/PV.1', 'primary'),
  sitting(59, '2004-09-14', null, 'A/59/PV.1', 'primary'),
  sitting(60, '2005-09-13', null, 'A/60/PV.1', 'primary'),
  sitting(61, '2006-09-12', null, 'A/61/PV.1', 'primary'),
  sitting(62, '2007-09-18', null, 'A/62/PV.1', 'primary'),
  sitting(63, '2008-09-16', null, 'A/63/PV.1', 'primary'),
  // Closed in the morning of the day on which the sixty-fifth opened; docs/deadlines.md says why it alone has such an end.
  sitting(64, '2009-09-15', '2010-09-14', 'A/64/PV.1', 'primary', {
    source: 'press release GA/10983, 14 September 2010',
    grade: 'secondary',
  }),
  sitting(66, '2011-09-13', null, 'Xinhua, 13 September 2011; UNIS/INF/427', 'secondary'),
  sitting(
    67,
    '2012-09-18',
    null,
    'wikipedia.org, sixty-seventh session of the United Nations General Assembly',
    'secondary',
  ),
  sitting(
    68,
    '2013-09-17',
    null,
    'wikipedia.org, sixty-eighth session of the United Nations General Assembly',
    'secondary',
  ),
  sitting(69, '2014-09-16', null, 'sdg.iisd.org, UNGA 69', 'secondary'),
  sitting(70, '2015-09-15', null, 'un.org/en/ga/info/meetings/70schedule.shtml', 'primary'),
  sitting(71, '2016-09-13', null, 'China Daily, 14 September 2016', 'secondary'),
  sitting(72, '2017-09-12', null, 'A/INF/71/1, as given in ask.un.org/faq/14598', 'secondary'),
  sitting(73, '2018-09-18', null, 'tass.com/world/1022212', 'secondary'),
  sitting(74, '2019-09-17', null, 'telegraf.com.ua, 17 September 2019', 'secondary'),
  sitting(75, '2020-09-15', null, 'un.org/en/ga/info/meetings/75schedule.shtml', 'primary'),
  sitting(77, '2022-09-13', null, 'tass.com/world/1507027', 'secondary'),
  // The seventy-seventh closed in its morning, the seventy-eighth opened in the afternoon.
  sitting(78, '2023-09-05', null, 'tass.com/world/1669843', 'secondary'),
  sitting(79, '2024-09-10', null, 'KUNA, 11 September 2024', 'secondary'),
  sitting(80, '2025-09-09', null, 'wam.ae, 10 September 2025', 'secondary'),
];
