import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendar, read, refusal, told } from './reading.ts';

const ZONE = `BEGIN:VTIMEZONE
TZID:Eastern Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`;

describe('a title names a session', () => {
  it.each([
    ['General Assembly\\, 64th session', 'GA 64'],
    ['64th session of the General Assembly', 'GA 64'],
    ['The sixty-fourth regular session of the General Assembly', 'GA 64'],
    ['UN General Assembly\\, the sixty-fourth session', 'GA 64'],
    ['GA 64', 'GA 64'],
    ['GA64', 'GA 64'],
    ['Human Rights Council\\, sixty-third session', 'HRC 63'],
    ['2030 session of the Economic and Social Council', 'ECOSOC 2030'],
    ['ECOSOC 2030', 'ECOSOC 2030'],
    ['COP:UNTOC 5', 'COP:UNTOC 5'],
    ['Forum on Forests\\, twelfth session', 'UNFF 12'],
  ])('%s', (title, session) => {
    const file = calendar([[`SUMMARY:${title}`, 'DTSTART;VALUE=DATE:20260914', 'DTEND;VALUE=DATE:20261008']]);
    expect(told(file)).toEqual([`session ${session} 2026-09-14 to 2026-10-07`]);
  });
});

describe('a title names a meeting', () => {
  it.each([
    ['General Assembly\\, 64th session: consideration of A/RES/63/194', 'A/RES/63/194', []],
    ['64th session of the General Assembly – A/RES/63/194', 'A/RES/63/194', []],
    ['GA 64: consideration of a/res/63/194', 'A/RES/63/194', []],
    ['GA 64', 'all', ['CATEGORIES:Meeting']],
    ['GA 64: A/RES/46/182', 'A/RES/46/182', ['CATEGORIES:Third Committee,MEETING']],
  ])('%s', (title, symbol, more) => {
    const file = calendar([[`SUMMARY:${title}`, 'DTSTART;VALUE=DATE:20091021', ...more]]);
    expect(told(file)).toEqual([`meeting GA 64 2009-10-21 for ${symbol}`]);
  });
});

describe('a holiday', () => {
  const day = ['SUMMARY:Christmas Day', 'DTSTART;VALUE=DATE:20251225'];
  it.each<[what: string, file: string, station?: string]>([
    ['of a station that is given', calendar([day]), 'Geneva'],
    [
      'of a calendar of holidays that names its station',
      calendar([day], ['X-WR-CALNAME:UN holidays\\, Geneva']),
    ],
    [
      'by its category and its place',
      calendar([[...day, 'CATEGORIES:HOLIDAY', 'LOCATION:Geneva\\, Palais']]),
    ],
    ['whose place is not the one that is given', calendar([[...day, 'LOCATION:Geneva']]), 'Vienna'],
    [
      'by its category, with hours',
      calendar([[day[0] ?? '', 'DTSTART:20251225T080000', 'CATEGORIES:HOLIDAY']]),
      'Geneva',
    ],
    [
      'with an alarm, a description and blank lines',
      calendar([[...day, '', 'DESCRIPTION:From 7 p.m.', ' on', 'BEGIN:VALARM', 'SUMMARY:Go', 'END:VALARM']]),
      'Geneva',
    ],
    ['folded in the middle of a word', calendar([['SUMMARY:Christ', ' mas Day', ...day.slice(1)]]), 'Geneva'],
    [
      'in small letters',
      calendar([day.map((line) => line.replace(/^\w+/, (name) => name.toLowerCase()))]).replaceAll(
        'VEVENT',
        'vevent',
      ),
      'Geneva',
    ],
  ])('%s', (_, file, station) => {
    expect(told(file, station)).toEqual(['holiday Geneva 2025-12-25 Christmas Day']);
  });

  it.each<[what: string, event: string[], days: string[]]>([
    [
      'of three days',
      ['DTSTART;VALUE=DATE:20220502', 'DTEND;VALUE=DATE:20220505'],
      ['2022-05-02', '2022-05-03', '2022-05-04'],
    ],
    [
      'of two days, by its duration',
      ['DTSTART;VALUE=DATE:20220502', 'DURATION:P2D'],
      ['2022-05-02', '2022-05-03'],
    ],
    [
      'three times',
      ['DTSTART;VALUE=DATE:20220501', 'RRULE:FREQ=YEARLY;COUNT=3'],
      ['2022-05-01', '2023-05-01', '2024-05-01'],
    ],
    [
      'until a day',
      ['DTSTART;VALUE=DATE:20220501', 'RRULE:FREQ=YEARLY;UNTIL=20240430'],
      ['2022-05-01', '2023-05-01'],
    ],
    [
      'until its last day',
      ['DTSTART;VALUE=DATE:20220501', 'RRULE:FREQ=YEARLY;UNTIL=20230501'],
      ['2022-05-01', '2023-05-01'],
    ],
    [
      'on a weekday',
      ['DTSTART;VALUE=DATE:20230904', 'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO;COUNT=3'],
      ['2023-09-04', '2024-09-02', '2025-09-01'],
    ],
    [
      'on the last of a weekday',
      ['DTSTART;VALUE=DATE:20230529', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=2'],
      ['2023-05-29', '2024-05-27'],
    ],
    [
      'less one day, more another',
      [
        'DTSTART;VALUE=DATE:20220501',
        'RRULE:FREQ=YEARLY;COUNT=3',
        'EXDATE;VALUE=DATE:20230501',
        'RDATE;VALUE=DATE:20230502,20250502',
      ],
      ['2022-05-01', '2023-05-02', '2024-05-01', '2025-05-02'],
    ],
  ])('%s', (_, event, days) => {
    const file = calendar([['SUMMARY:Feast', ...event]]);
    expect(told(file, 'Beirut')).toEqual(days.map((day) => `holiday Beirut ${day} Feast`));
  });

  it('without end is taken for twenty years, and says so', () => {
    const changes = read(
      calendar([['UID:x', 'SUMMARY:Feast', 'DTSTART;VALUE=DATE:20220501', 'RRULE:FREQ=YEARLY']]),
      'Geneva',
    );
    expect(changes).toHaveLength(20);
    expect(changes.at(-1)).toEqual({
      kind: 'holiday',
      station: 'Geneva',
      on: '2041-05-01',
      name: 'Feast',
      source: 'imported from days, event x (line 2); its rule has no end, taken for 20 years',
      grade: 'secondary',
    });
  });

  it('of a series is moved, or cancelled, by an event of its own', () => {
    const series = ['UID:x', 'SUMMARY:Feast', 'DTSTART;VALUE=DATE:20220501', 'RRULE:FREQ=YEARLY;COUNT=3'];
    const moved = [
      'UID:x',
      'SUMMARY:Feast',
      'RECURRENCE-ID;VALUE=DATE:20230501',
      'DTSTART;VALUE=DATE:20230502',
    ];
    const cancelled = [
      'UID:x',
      'SUMMARY:Feast',
      'RECURRENCE-ID;VALUE=DATE:20240501',
      'DTSTART;VALUE=DATE:20240501',
      'STATUS:CANCELLED',
    ];
    expect(told(calendar([series, moved, cancelled]), 'Geneva')).toEqual([
      'holiday Geneva 2022-05-01 Feast',
      'holiday Geneva 2023-05-02 Feast',
      'working-day Geneva 2024-05-01',
    ]);
  });

  it('that is cancelled is a working day, except where another is on that day', () => {
    const on = (title: string, day: string, ...more: string[]) => [
      `SUMMARY:${title}`,
      `DTSTART;VALUE=DATE:${day}`,
      ...more,
    ];
    const file = calendar([
      on('Eid', '20260320', 'STATUS:CANCELLED'),
      on('Eid', '20260321', 'STATUS:CANCELLED'),
      on('Eid al-Fitr', '20260321'),
      ['SUMMARY:Carnival', 'DTSTART;VALUE=DATE:20260216', 'CATEGORIES:WORKING DAY'],
    ]);
    expect(told(file, 'Geneva').sort()).toEqual([
      'holiday Geneva 2026-03-21 Eid al-Fitr',
      'working-day Geneva 2026-02-16',
      'working-day Geneva 2026-03-20',
    ]);
  });
});

describe('the day of an event is', () => {
  const ga = 'SUMMARY:GA 64: A/RES/63/194';
  it.each<[what: string, event: string[], on: string]>([
    [
      'the one on its wall, where its zone is defined',
      [ga, 'DTSTART;TZID=Eastern Standard Time:20091021T233000'],
      '2009-10-21',
    ],
    [
      'the one on its wall, where its zone is a known one',
      [ga, 'DTSTART;TZID=Asia/Bangkok:20091021T003000'],
      '2009-10-21',
    ],
    ['the one on its wall, where it says no zone', [ga, 'DTSTART:20091021T003000'], '2009-10-21'],
    ['the one at the station of the body, in UTC', [ga, 'DTSTART:20091021T030000Z'], '2009-10-20'],
    [
      'the one at the station of another body, in UTC',
      ['SUMMARY:HRC 12: A/RES/63/194', 'DTSTART:20090914T223000Z'],
      '2009-09-15',
    ],
  ])('%s', (_, event, on) => {
    expect(told(calendar([event], ZONE.split('\n')))[0]?.split(' ')[3]).toBe(on);
  });

  it.each<[what: string, times: string[], days: string]>([
    [
      'ends in UTC, in a zone that is defined',
      ['DTSTART;TZID=Eastern Standard Time:20090915T150000', 'DTEND:20100915T033000Z'],
      '2009-09-15 to 2010-09-14',
    ],
    [
      'ends in UTC, in winter',
      ['DTSTART;TZID=Eastern Standard Time:20090915T150000', 'DTEND:20091225T043000Z'],
      '2009-09-15 to 2009-12-24',
    ],
    ['ends at midnight', ['DTSTART:20090915T150000', 'DTEND:20091225T000000'], '2009-09-15 to 2009-12-24'],
    ['lasts for hours', ['DTSTART:20090915T150000', 'DURATION:PT33H'], '2009-09-15 to 2009-09-16'],
    ['has no end', ['DTSTART:20090915T150000'], '2009-09-15 to 2009-09-15'],
  ])('for a session that %s, %s', (_, times, days) => {
    expect(told(calendar([['SUMMARY:GA 64', ...times]], ZONE.split('\n')))).toEqual([
      `session GA 64 ${days}`,
    ]);
  });

  it('for the end of a rule in UTC the one in the zone of the event', () => {
    const until = (zone: string) =>
      calendar([
        [
          'SUMMARY:Feast',
          'CATEGORIES:HOLIDAY',
          `DTSTART${zone}:20150101T030000`,
          'RRULE:FREQ=YEARLY;UNTIL=20161231T200000Z',
        ],
      ]);
    expect(told(until(';TZID=Asia/Bangkok'), 'Bangkok')).toHaveLength(3);
    expect(told(until(';TZID=America/New_York'), 'Bangkok')).toHaveLength(2);
  });
});

describe('an iCalendar file is refused for', () => {
  const feast = ['UID:x', 'SUMMARY:Feast', 'DTSTART;VALUE=DATE:20220501'];
  const at = 'event x (line 2)';
  const moment = 'a day such as 20090601, or a day with its hour, such as 20090601T150000';
  const titles =
    '"General Assembly, 64th session" or "GA 64" for a session, the same with ": consideration of A/RES/63/194" for a meeting';
  it.each<[what: string, event: string[], lines: string[], code?: string]>([
    [
      'a rule by the second',
      [...feast, 'RRULE:FREQ=SECONDLY'],
      [`${at}, RRULE: expected FREQ=YEARLY: only yearly holidays repeat, found "FREQ=SECONDLY"`],
    ],
    [
      'a rule that is none',
      [...feast, 'RRULE:FREQ=NEVER'],
      [`${at}, RRULE: expected a property that can be read, of at most 4096 signs, found "RRULE:FREQ=NEVER"`],
    ],
    [
      'a rule of leap days',
      [...feast, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
      [`${at}, RRULE: expected a day that every year has, found "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"`],
    ],
    [
      'a rule of fifth Mondays',
      [...feast, 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=5MO'],
      [
        `${at}, RRULE: expected the first to the fourth, or the last to the fourth last, of a month, found "FREQ=YEARLY;BYMONTH=5;BYDAY=5MO"`,
      ],
    ],
    [
      'a rule that does not give its first day',
      [...feast, 'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO'],
      [
        `${at}, RRULE: expected a rule that gives 2022-05-01, the first day of the event, found "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO"`,
      ],
    ],
    [
      'a rule that ends on no day',
      [...feast, 'RRULE:FREQ=YEARLY;UNTIL=20230631'],
      [
        `${at}, RRULE: expected UNTIL: a day that exists, since that month has 30 days, found "FREQ=YEARLY;UNTIL=20230631"`,
      ],
    ],
    [
      'a day that does not exist',
      ['UID:x', 'SUMMARY:Feast', 'DTSTART;VALUE=DATE:20220631'],
      [`${at}, DTSTART: expected a day that exists, since that month has 30 days, found "20220631"`],
    ],
    [
      'an hour that does not exist',
      ['UID:x', 'SUMMARY:Feast', 'DTSTART:20220601T250000'],
      [`${at}, DTSTART: expected ${moment}, found "20220601T250000"`],
    ],
    ['no day at all', ['UID:x', 'SUMMARY:Feast'], [`${at}, DTSTART: expected ${moment}, found nothing`]],
    [
      'a first day twice',
      [...feast, 'DTSTART;VALUE=DATE:20220502'],
      [`${at}, DTSTART: expected one only, found "DTSTART;VALUE=DATE:20220502"`],
    ],
    [
      'an end before its beginning',
      [...feast, 'DTEND;VALUE=DATE:20220430'],
      [`${at}, DTEND: expected a day that is not before 2022-05-01, found "2022-04-30"`],
    ],
    [
      'a feast of a year',
      [...feast, 'DTEND;VALUE=DATE:20230501'],
      [`${at}, DTEND: expected at most 31 days for a holiday, found "365 days"`],
    ],
    [
      'an event of a hundred years',
      [...feast, 'DTEND;VALUE=DATE:20991231'],
      [`${at}, DTEND: expected at most 800 days, found "2099-12-30"`],
    ],
    [
      'a duration without end',
      [...feast, 'DURATION:P99999999W'],
      [`${at}, DURATION: expected a duration such as P5D or PT3H, and no DTEND, found "P99999999W"`],
    ],
    [
      'a holiday with hours, that does not say that it is one',
      ['UID:x', 'SUMMARY:Party', 'DTSTART:20220501T160000'],
      [`${at}, DTSTART: expected a whole day for a holiday, without hour, found "20220501T160000"`],
    ],
    [
      'a zone that is none',
      ['UID:x', 'SUMMARY:GA 64', 'DTSTART;TZID=Mars/Olympus:20090915T150000'],
      [
        `${at}, DTSTART: expected a TZID that the calendar defines (VTIMEZONE) or that is a zone such as America/New_York, found "Mars/Olympus"`,
      ],
    ],
    [
      'a session that repeats',
      ['UID:x', 'SUMMARY:GA 64', 'DTSTART;VALUE=DATE:20090915', 'RRULE:FREQ=YEARLY'],
      [`${at}, RRULE: expected an event of its own for each session, found "FREQ=YEARLY"`],
    ],
    [
      'a line that is no property',
      [...feast, 'and so on'],
      [`event x (line 2), line 6: expected a property such as SUMMARY:…, found "and so on"`],
    ],
    [
      'what a body does, when it is no meeting',
      ['UID:x', 'SUMMARY:General Assembly\\, general debate', 'DTSTART;VALUE=DATE:20090923'],
      [
        `${at}, SUMMARY: expected ${titles}, or for a holiday CATEGORIES:HOLIDAY, found "General Assembly, general debate"`,
      ],
    ],
    [
      'what is done at a session, when it is no resolution',
      ['UID:x', 'SUMMARY:GA 64: opening', 'DTSTART;VALUE=DATE:20090915'],
      [`${at}, SUMMARY: expected ${titles}, found "GA 64: opening"`],
    ],
    [
      'a special session, which has a number of its own',
      ['UID:x', 'SUMMARY:30th special session of the General Assembly', 'DTSTART;VALUE=DATE:20090915'],
      [
        `${at}, SUMMARY: expected ${titles}, or for a holiday CATEGORIES:HOLIDAY, found "30th special session of the General Assembly"`,
      ],
    ],
    [
      'two meanings',
      [...feast, 'CATEGORIES:HOLIDAY', 'CATEGORIES:MEETING'],
      [`${at}, CATEGORIES: expected one of SESSION, MEETING, HOLIDAY, WORKING DAY, found "HOLIDAY"`],
    ],
    [
      'a body that is not known',
      ['UID:x', 'SUMMARY:Commission on Fictions\\, 3rd session', 'DTSTART;VALUE=DATE:20090915'],
      [
        `${at}, SUMMARY: expected a body that is known (GA, COP:UNTOC, ECOSOC, HRC, UNFF), found "Commission on Fictions"`,
      ],
      'unknown-body',
    ],
  ])('%s', (_, event, lines, code = 'broken-rows') => {
    expect(refusal(calendar([event]), 'Geneva')).toEqual({ code: `calendar.${code}`, lines });
  });

  it('a holiday of no station', () => {
    expect(refusal(calendar([[...feast, 'CATEGORIES:HOLIDAY']]))).toEqual({
      code: 'calendar.unknown-station',
      lines: [
        `${at}, LOCATION: expected one of the stations New York, Geneva, Vienna, Nairobi, Addis Ababa, Bangkok, Beirut, Santiago, found nothing`,
      ],
    });
  });

  it('one broken event among good ones, and for all that are', () => {
    const file = calendar([feast, ['SUMMARY:Feast'], ['UID:y', 'SUMMARY:Feast', 'DTSTART:soon']]);
    expect(refusal(file, 'Geneva').lines).toEqual([
      `event of line 7, DTSTART: expected ${moment}, found nothing`,
      `event y (line 10), DTSTART: expected ${moment}, found "soon"`,
    ]);
  });
});

describe('the samples', () => {
  it('are read', () => {
    expect(told(readFileSync('samples/holidays-new-york.csv'))).toHaveLength(10);
    expect(told(readFileSync('samples/meetings.ics'))).toEqual([
      'session COP:UNTOC 5 2010-10-18 to 2010-10-22',
      'meeting COP:UNTOC 5 2010-10-19 for A/RES/63/194',
      'meeting GA 64 2009-10-21 for A/RES/63/194',
    ]);
  });
});
