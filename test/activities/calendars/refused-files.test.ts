import { describe, expect, it } from 'vitest';
import { calendar, refusal, told } from './reading.ts';

const feast = ['SUMMARY:Feast', 'DTSTART;VALUE=DATE:20220501'];
const MB = 1024 * 1024;
const days = (count: number): string =>
  `station,on,name\n${Array.from({ length: count }, (_, index) => `Geneva,${1950 + (index % 100)}-05-01,${'x'.repeat(1 + Math.floor(index / 100))}\n`).join('')}`;

describe('a file is no calendar when it', () => {
  it.each<[what: string, content: string | Uint8Array, why: string]>([
    ['is empty', '', 'days is empty.'],
    ['is blank', '\u{feff} \r\n\t', 'days is empty.'],
    [
      'is a letter',
      'Dear colleague,\nI attach the days on which we meet.',
      'days is neither iCalendar (BEGIN:VCALENDAR) nor CSV with a header row that names its columns.',
    ],
    [
      'has no header row',
      'Geneva,2009-01-01,New Year\n',
      'days is neither iCalendar (BEGIN:VCALENDAR) nor CSV with a header row that names its columns.',
    ],
    ['has a header only', 'station,on,name\n\n', 'days has a header, and no row.'],
    [
      'has a NUL in it',
      'station,on,name\nGeneva,2009-01-01,x\0\n',
      'days is no text: line 2 has a sign that only other kinds of file have.',
    ],
    [
      'is a workbook',
      Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0),
      'days is no text: line 1 has a sign that only other kinds of file have.',
    ],
    ['is half of UTF-16', Uint8Array.of(0xff, 0xfe, 0x73), 'days begins as UTF-16 and is not.'],
    ['is larger than 5 MB', 'x'.repeat(5 * MB + 1), 'days is larger than 5 MB.'],
    ['has too many rows', days(20_001), 'days has more than 20000 rows.'],
    ['has no event', calendar([]), 'days is a calendar without an event.'],
    ['is cut off', calendar([feast]).slice(0, 60), 'days is cut off: the VEVENT of line 2 has no end.'],
    [
      'is cut off after an event',
      calendar([feast]).replace('END:VCALENDAR', ''),
      'days is cut off: the VCALENDAR of line 1 has no end.',
    ],
    [
      'has an event in an event',
      calendar([['BEGIN:VEVENT']]),
      'days has a VEVENT in line 3 before VEVENT has ended.',
    ],
    [
      'ends what has not begun',
      calendar([['END:VTODO']]),
      'days has an END:VTODO in line 3, where the VEVENT of line 2 has not ended.',
    ],
    [
      'goes on after its end',
      `${calendar([feast])}and so on\n`,
      'days has more than a calendar: see line 7.',
    ],
    [
      'is nested without end',
      `BEGIN:VCALENDAR\n${'BEGIN:X\n'.repeat(100_000)}`,
      'days has too many components in each other: see line 12.',
    ],
    [
      'gives too many days',
      calendar(
        Array.from({ length: 70 }, () => [
          ...feast,
          'RRULE:FREQ=YEARLY;UNTIL=21001231;BYMONTH=5;BYMONTHDAY=1,2,3,4',
        ]),
      ),
      'days gives more than 20000 days.',
    ],
  ])('%s', (_, content, why) => {
    expect(refusal(content, 'Geneva')).toEqual({ code: 'calendar.unreadable', lines: [why] });
  });
});

describe('a hostile file is refused at once:', () => {
  it.each<[what: string, content: string, line: RegExp]>([
    [
      'a field of a million signs',
      `station,on,name\nGeneva,2009-01-01,${'x'.repeat(MB)}\n`,
      /^row 2, whole row: expected at most 16384 bytes/,
    ],
    [
      'a mark that is never closed',
      `station,on,name\nGeneva,2009-01-01,"${'x\n'.repeat(MB)}`,
      /^row 2, whole row: expected at most 16384 bytes/,
    ],
    [
      'a short mark that is never closed',
      'station,on,name\nGeneva,2009-01-01,"x\n',
      /^row 2, whole row: expected a quotation mark that ends the field/,
    ],
    ['marks in marks', `station,on,name\nGeneva,2009-01-01,${'"'.repeat(4 * MB)}\n`, /^row 2, whole row/],
    [
      'a name of a thousand signs',
      `station,on,name\nGeneva,2009-01-01,${'x'.repeat(1000)}\n`,
      /^row 2, name: expected at most 500 characters, found "x{60}…"$/,
    ],
    [
      'a property of a million signs',
      calendar([[...feast, `UID:${'x'.repeat(MB)}`]]),
      /UID: expected a property that can be read, of at most 4096 signs/,
    ],
    [
      'a property of a million continuations',
      calendar([['SUMMARY:x', ...Array.from({ length: MB }, () => ' y')]]),
      /SUMMARY: expected a property that can be read/,
    ],
    [
      'a rule by the second',
      calendar([[...feast, 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31']]),
      /RRULE: expected FREQ=YEARLY/,
    ],
    [
      'a rule that overwrites the library',
      calendar([[...feast, 'RRULE:FREQ=YEARLY;ITERATOR=1']]),
      /RRULE: expected a rule out of FREQ/,
    ],
    [
      'a rule of every 10 000th year',
      calendar([[...feast, 'RRULE:FREQ=YEARLY;INTERVAL=10000']]),
      /RRULE: expected INTERVAL from 1 to 100/,
    ],
    [
      'a zone whose clocks change every second',
      calendar(
        [['SUMMARY:GA 64', 'DTSTART;TZID=z:20090915T150000', 'DTEND:20090915T180000Z']],
        [
          'BEGIN:VTIMEZONE',
          'TZID:z',
          'BEGIN:STANDARD',
          'DTSTART:19700101T000000',
          'TZOFFSETFROM:+0000',
          'TZOFFSETTO:+0100',
          'RRULE:FREQ=SECONDLY',
          'END:STANDARD',
          'END:VTIMEZONE',
        ],
      ),
      /DTSTART: expected a TZID that the calendar defines/,
    ],
  ])('%s', (_, content, line) => {
    const started = performance.now();
    expect(refusal(content, 'Geneva').lines[0]).toMatch(line);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

it('a file of twenty thousand rows is read', () => {
  const file = `station,on,name\n${Array.from({ length: 20_000 }, (_, index) => {
    const [year, month, day] = [
      1950 + Math.floor(index / 336),
      1 + (Math.floor(index / 28) % 12),
      1 + (index % 28),
    ];
    return `Geneva,${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')},x\n`;
  }).join('')}`;
  expect(told(file)).toHaveLength(20_000);
});
