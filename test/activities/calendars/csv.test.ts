import { describe, expect, it } from 'vitest';
import { read, refusal, told } from './reading.ts';

describe('a CSV file of', () => {
  it.each<[what: string, file: string, told: string[]]>([
    [
      'holidays',
      'station,on,name\nNew York,2025-12-25,Christmas Day\ngeneva,6 April 2026,Easter Monday\n',
      ['holiday New York 2025-12-25 Christmas Day', 'holiday Geneva 2026-04-06 Easter Monday'],
    ],
    [
      'sessions, one of which lasts until the next',
      'body,session,opens,closes\nGA,82,2027-09-14,\nHuman Rights Council,sixty-third,2026-09-14,2026-10-07\n',
      ['session GA 82 2027-09-14 to the next', 'session HRC 63 2026-09-14 to 2026-10-07'],
    ],
    [
      'meetings',
      'body,session,on,for\nthe General Assembly,64th,2009-10-21,a/res/63/194\nCOP:UNTOC,5,2010-10-19,\n',
      ['meeting GA 64 2009-10-21 for A/RES/63/194', 'meeting COP:UNTOC 5 2010-10-19 for all'],
    ],
    [
      'sessions that are years',
      'body,session,opens\nEconomic and Social Council,2030,2029-07-25\n',
      ['session ECOSOC 2030 2029-07-25 to the next'],
    ],
    [
      'a body, whose sessions stand before it',
      [
        'kind,body,session,opens,closes,name,station,by-year',
        'session,Assembly of Fictions,7,2026-02-01,2026-02-05,,,',
        'body,UNFA,,,,United Nations Assembly of Fictions,Nairobi,no',
      ].join('\n'),
      ['body UNFA United Nations Assembly of Fictions, Nairobi', 'session UNFA 7 2026-02-01 to 2026-02-05'],
    ],
    [
      'every kind, in other order and other letters',
      'On;NAME;Kind;Station\n1 may 2026;Labour  Day;Holiday;Vienna\n2026-05-14;;Working Day;Vienna\n',
      ['holiday Vienna 2026-05-01 Labour Day', 'working-day Vienna 2026-05-14'],
    ],
    [
      'names in quotation marks',
      'station,on,name\n"Geneva","2026-01-01","New Year, ""the first""\nof all"\n',
      ['holiday Geneva 2026-01-01 New Year, "the first" of all'],
    ],
    [
      'rows between empty ones, and one that is said twice',
      '\n\nstation\ton\tname\n\t\t\nGeneva\t2026-01-01\tNew Year\n\nGeneva\t2026-01-01\tNew Year\n',
      ['holiday Geneva 2026-01-01 New Year'],
    ],
  ])('%s', (_, file, expected) => {
    expect(told(file)).toEqual(expected);
  });

  it('holidays takes the station that is given where it names none', () => {
    expect(told('on,name\n2026-01-01,New Year\n', 'addis ababa')).toEqual([
      'holiday Addis Ababa 2026-01-01 New Year',
    ]);
    expect(told('station,on,name\nGeneva,2026-01-01,New Year\n', 'Vienna')).toEqual([
      'holiday Geneva 2026-01-01 New Year',
    ]);
  });

  it('anything says where each day is from, and how sure it is', () => {
    const file =
      'station,on,name,source,grade\nGeneva,2026-01-01,New Year,,\nGeneva,2026-04-03,Good Friday,ST/IC/1,Primary\n';
    expect(read(file).map(({ source, grade }) => [source, grade])).toEqual([
      ['imported from days, row 2', 'secondary'],
      ['ST/IC/1', 'primary'],
    ]);
  });
});

describe('the same days are read', () => {
  const file = 'station,on,name\r\nGeneva,2026-01-01,Fête «du» Nouvel An\r\n';
  const utf16 = (littleEndian: boolean): Uint8Array => {
    const bytes = new DataView(new ArrayBuffer(2 * file.length + 2));
    for (const [at, unit] of [...`\u{feff}${file}`].entries())
      bytes.setUint16(2 * at, unit.charCodeAt(0), littleEndian);
    return new Uint8Array(bytes.buffer);
  };
  it.each<[string, string | Uint8Array]>([
    ['in UTF-8', file],
    ['in UTF-8 with its mark', `\u{feff}${file}`],
    ['in UTF-16, little end first', utf16(true)],
    ['in UTF-16, big end first', utf16(false)],
    ['in Windows-1252', Uint8Array.from([...file].map((sign) => sign.charCodeAt(0)))],
    ['with semicolons', file.replaceAll(',', ';')],
    ['with tabs', file.replaceAll(',', '\t')],
    ['with line feeds', file.replaceAll('\r', '')],
    ['with carriage returns', file.replaceAll('\n', '')],
  ])('%s', (_, bytes) => {
    expect(told(bytes)).toEqual(['holiday Geneva 2026-01-01 Fête «du» Nouvel An']);
  });
});

const STATIONS =
  'one of the stations New York, Geneva, Vienna, Nairobi, Addis Ababa, Bangkok, Beirut, Santiago';
const DAY = 'a day such as 2009-06-01 or 1 June 2009';

describe('a CSV file is refused for', () => {
  it.each<[what: string, file: string, code: string, lines: string[]]>([
    [
      'a day that does not exist',
      'station,on,name\nGeneva,31 June 2009,x\nGeneva,2009-02-29,x\nGeneva,2009-13-01,x\n',
      'broken-rows',
      [
        'row 2, on: expected a day that exists, since that month has 30 days, found "31 June 2009"',
        'row 3, on: expected a day that exists, since that month has 28 days, found "2009-02-29"',
        'row 4, on: expected a day that exists, since there are 12 months, found "2009-13-01"',
      ],
    ],
    [
      'a day that can be read as two, or is written otherwise, or lies outside',
      'station,on,name\nGeneva,03/04/2009,x\nGeneva,01.06.2009,x\nGeneva,June 2009,x\nGeneva,,x\nGeneva,1066-10-14,x\n',
      'broken-rows',
      [
        `row 2, on: expected ${DAY}, since this can be read as two days, found "03/04/2009"`,
        `row 3, on: expected ${DAY}, since this can be read as two days, found "01.06.2009"`,
        `row 4, on: expected ${DAY}, found "June 2009"`,
        `row 5, on: expected ${DAY}, found nothing`,
        'row 6, on: expected a day of the years 1945 to 2100, found "1066-10-14"',
      ],
    ],
    [
      'a session that closes before it opens',
      'body,session,opens,closes\nGA,64,2010-09-15,2010-09-14\n',
      'broken-rows',
      ['row 2, closes: expected a day that is not before 2010-09-15, found "2010-09-14"'],
    ],
    [
      'a station that is none',
      'station,on,name\nParis,2009-01-01,x\n,2009-01-01,x\n',
      'unknown-station',
      [
        `row 2, station: expected ${STATIONS}, found "Paris"`,
        `row 3, station: expected ${STATIONS}, found nothing`,
      ],
    ],
    [
      'a body that is not known',
      'body,session,opens\nCommission on Fictions,3,2009-01-01\n',
      'unknown-body',
      [
        'row 2, body: expected a body that is known (GA, COP:UNTOC, ECOSOC, HRC, UNFF), found "Commission on Fictions"',
      ],
    ],
    [
      'a meeting of a session of which nothing is known',
      'body,session,on\nHRC,999,2009-01-01\n',
      'unknown-session',
      [
        'row 2, session: expected a session of which the days are known here or in this file, found "HRC 999"',
      ],
    ],
    [
      'a meeting that is years away from its session',
      'body,session,on\nGA,64,2019-10-21\n',
      'broken-rows',
      [
        'row 2, day of the meeting: expected a day within a year of session 64 of GA, which opens on 2009-09-15, found "2019-10-21"',
      ],
    ],
    [
      'two wrongs of two kinds: it is not only the station',
      'station,on,name\nParis,2009-01-01,\n',
      'broken-rows',
      [`row 2, station: expected ${STATIONS}, found "Paris"`, 'row 2, name: expected a name, found nothing'],
    ],
    [
      'rows that say two things of one',
      [
        'kind,body,session,opens,closes,on,station,name',
        'session,GA,64,2009-09-15,,,,',
        'session,General Assembly,64,2009-09-16,,,,',
        'meeting,GA,64,,,2009-10-01,,',
        'meeting,GA,64,,,2009-10-02,,',
        'holiday,,,,,2009-12-25,Geneva,Christmas',
        'working-day,,,,,2009-12-25,Geneva,',
      ].join('\n'),
      'broken-rows',
      [
        'row 3, days of the session: expected "2009-09-15 to the next opening", as in row 2, found "2009-09-16 to the next opening"',
        'row 5, day of the meeting: expected "2009-10-01", as in row 4, found "2009-10-02"',
        'row 7, holiday on 2009-12-25: expected "Christmas", as in row 6, found "a working day"',
      ],
    ],
    [
      'fields in a row of another kind, and a kind that is none',
      'kind,station,on,name,for\nholiday,Geneva,2009-01-01,x,A/RES/63/194\nfeast,Geneva,2009-01-01,x,\n',
      'broken-rows',
      [
        'row 2, for: expected nothing in a row of kind holiday, found "A/RES/63/194"',
        'row 3, kind: expected one of session, meeting, holiday, working-day, body, found "feast"',
      ],
    ],
    [
      'numbers, symbols, grades and codes that are none',
      [
        'kind,body,session,on,for,grade,name,station,by-year',
        'meeting,GA,next,2009-10-21,63/194,good,,,',
        'meeting,GA,2009,2009-10-21,,,,,',
        'body,new body,,,,,New body,Geneva,maybe',
      ].join('\n'),
      'broken-rows',
      [
        'row 2, session: expected the number of a session, such as 64 or sixty-fourth, or its year where sessions are years, found "next"',
        'row 2, for: expected the symbol of a resolution, such as A/RES/63/194, or nothing, found "63/194"',
        'row 2, grade: expected one of primary, secondary, computed, assumed, found "good"',
        'row 3, session: expected the number of a session, such as 64 or sixty-fourth, or its year where sessions are years, found "2009"',
        'row 4, body: expected a short name such as UNEA or COP:UNTOC, found "new body"',
        'row 4, by-year: expected yes or no, found "maybe"',
      ],
    ],
    [
      'more fields than the header has',
      'station,on,name\nGeneva,2009-01-01,New Year, the first\n',
      'broken-rows',
      ['row 2, whole row: expected 3 fields, as the header has, found "the first"'],
    ],
    [
      'a quotation mark within a field, and what stands before it',
      'station,on,name\nParis,2009-01-01,x\nGeneva,2009-01-01,"the "first" day"\n',
      'broken-rows',
      [
        `row 2, station: expected ${STATIONS}, found "Paris"`,
        'row 3, whole row: expected a separator after the quotation mark that ends a field (a mark within a field is written twice), found "Geneva,2009-01-01,\\"the \\"first\\" day\\""',
      ],
    ],
    [
      'a column that nobody knows',
      'station,on,name,remarks\nGeneva,2009-01-01,x,y\n',
      'broken-rows',
      [
        'row 1, header: expected columns out of kind, source, grade, body, session, opens, closes, on, for, name, station, by-year, found "remarks"',
      ],
    ],
    [
      'a column that stands there twice',
      'station,on,on,name\nGeneva,2009-01-01,2009-01-02,x\n',
      'broken-rows',
      ['row 1, header: expected each column once, found "on"'],
    ],
    [
      'days without names, which may be holidays or none',
      'station,on\nGeneva,2009-01-01\n',
      'broken-rows',
      [
        'row 1, header: expected the columns of one kind of row, or a column kind (session, meeting, holiday, working-day, body), found "station, on"',
      ],
    ],
  ])('%s', (_, file, code, lines) => {
    expect(refusal(file)).toEqual({ code: `calendar.${code}`, lines });
  });

  it('thirty broken rows, of which it tells twenty and how many more there are', () => {
    const { lines } = refusal(`station,on,name\n${'Geneva,soon,x\n'.repeat(30)}`);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 10 more');
  });

  it('a given station that is none, before it is looked at', () => {
    expect(refusal('', 'Paris')).toEqual({
      code: 'calendar.unknown-station',
      lines: [`"Paris" is no station; expected ${STATIONS}.`],
    });
  });
});
