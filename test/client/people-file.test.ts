import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPeopleFile } from '../../client/directory/people-file.ts';
import type { NamedFact } from '../../domain/directory/facts.ts';
import { Fault } from '../../domain/faults.ts';
import { holds, person, post, said, unit } from '../domain/directory/say.ts';

/** Ana is Chief since 2020, in the Section in Vienna. */
const KNOWN = {
  directory: said([
    ...[
      person('Ana'),
      unit('Section'),
      post('Director'),
      post('Chief', { of: 'Section', under: 'Director' }),
    ],
    holds('Ana', 'Chief', '2020-01-01..'),
  ]),
  names: new Map([['Ana', 'Ana Example']]),
  seq: 1,
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, known = KNOWN): NamedFact[] => readPeopleFile(bytes(text), 'people.csv', known);
function fault(of: () => unknown): Fault {
  try {
    of();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('it was taken');
}
/** What is told of each place, without the first line. */
const told = (text: string): string[] => {
  const { code, message } = fault(() => read(text));
  expect(code).toBe('directory.broken-rows');
  const [first, ...lines] = message.split('\n');
  expect(first).toMatch(/^people\.csv: nothing was taken, since \d+ places? in it cannot be\.$/);
  return lines.map((line) => line.trim());
};
const named = (id: string, name: string): NamedFact => ({ ...person(id), name });

describe('a file of people', () => {
  it('is read whole: the sample', () => {
    const facts = readPeopleFile(readFileSync('samples/people.csv'), 'people.csv', {
      ...{ directory: said([]), names: new Map(), seq: 0 },
    });
    const kinds = facts.map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect([count('unit'), count('person'), count('post'), count('holding')]).toEqual([2, 5, 5, 4]);
    expect(facts).toContainEqual(named('p-mensah', 'Akua Mensah'));
    expect(facts).toContainEqual(
      post('Liaison officer', { station: 'New York', under: 'Director of Division' }),
    );
    expect(facts).toContainEqual(holds('p-tanaka', 'Director of Division', '2022-01-01..'));
  });

  it('says what is new, and nothing twice', () => {
    const rows = [
      'Ana,Ana Example,Chief,Section,Vienna,Director,2020-01-01,',
      'Ben,Ben Example,Chief,,,,1 July 2026,',
      'Ben,,Drafter,Section,vienna,,2026-01-01,2026-06-30',
      ',,Drafter,Section,,,,',
    ];
    expect(read(`person,name,post,unit,station,supervisor,from,to\n${rows.join('\n')}\n`)).toEqual([
      named('Ben', 'Ben Example'),
      post('Drafter', { of: 'Section' }),
      holds('Ben', 'Chief', '2026-07-01..'),
      holds('Ben', 'Drafter', '2026-01-01..2026-06-30'),
    ]);
    expect(read('person,post,from\nAna,Chief,2020-01-01\n')).toEqual([]);
  });

  it('calls a known person otherwise, and says a known post anew from a day', () => {
    expect(read('person,name\nAna,Ana Married\n')).toEqual([named('Ana', 'Ana Married')]);
    expect(read('post,unit,post-from\nChief,Branch,2026-07-01\n')).toEqual([
      unit('Branch'),
      post('Chief', { of: 'Branch', under: 'Director', from: '2026-07-01' }),
    ]);
  });

  it.each<[what: string, text: string]>([
    ['semicolons and a byte order mark', '\ufeffperson;name\nBen;Ben Example\n'],
    ['tabs and the ends of lines of Windows', 'person\tname\r\nBen\tBen Example\r\n'],
    ['columns in another order and spelling', '"Name", PERSON\n"Ben  Example",Ben\n'],
    ['empty rows and columns', '\n\nperson,name,,\n,,,\nBen,Ben Example,,\n'],
  ])('may have %s', (_, text) => {
    expect(read(text)).toEqual([named('Ben', 'Ben Example')]);
  });

  it('may be a list of facts in JSON', () => {
    const facts = [named('Ben', 'Ben Example'), holds('Ben', 'Director', '2026-01-01..')];
    expect(read(JSON.stringify(facts))).toEqual(facts);
    expect(read(JSON.stringify({ facts: [{ kind: 'absence', person: 'Ana', from: '2026-08-01' }] }))).toEqual(
      [{ kind: 'absence', person: 'Ana', from: '2026-08-01', to: null }],
    );
  });
});

const HEADER = 'person,name,post,unit,station,supervisor,from,to,post-from\n';

describe('a file of people is refused whole, and each place told,', () => {
  it.each<[what: string, rows: string, lines: string[]]>([
    [
      'an id that is none',
      'B n,Ben,,,,,,,',
      ['line 2, person: expected an id of letters, digits, - and _, found "B n"'],
    ],
    [
      'a name without an id',
      ',Ben Example,,,,,,,',
      ['line 2, person: expected the id of this person, found nothing'],
    ],
    [
      'an id without a name',
      'Ben,,,,,,,,',
      ['line 2, name: expected what Ben is called, who is not in the directory yet, found nothing'],
    ],
    [
      'two names of one',
      'Ben,Ben A,,,,,,,\nBen,Ben B,,,,,,,',
      ['line 3, name: expected “Ben A”, as in line 2, found "Ben B"'],
    ],
    [
      'a day of no post',
      'Ana,,,,,,2026-01-01,,',
      ['line 2, post: expected the name of the post, found nothing'],
    ],
    [
      'a station of no post',
      ',,,,Vienna,,,,',
      ['line 2, post: expected the name of the post, found nothing'],
    ],
    [
      'a holder since nobody knows when',
      'Ana,,Director,,,,,,',
      ['line 2, from: expected the first day on which the person holds it, found nothing'],
    ],
    [
      'days of a vacant post',
      ',,Director,,,,2026-01-01,2026-02-01,',
      [
        'line 2, from: expected nothing, since no person is named who holds it, found "2026-01-01"',
        'line 2, to: expected nothing, since no person is named who holds it, found "2026-02-01"',
      ],
    ],
    [
      'a day that is two',
      'Ana,,Director,,,,03/04/2026,,',
      [
        'line 2, from: expected a day such as 2009-06-01 or 1 June 2009, since this can be read as two days, found "03/04/2026"',
      ],
    ],
    [
      'a day that is none',
      'Ana,,Director,,,,2026-01-01,2026-02-30,',
      ['line 2, to: expected a day that exists, since that month has 28 days, found "2026-02-30"'],
    ],
    [
      'a new post at no place',
      ',,Drafter,,,,,,',
      [
        'line 2, station: expected one of New York, Geneva, Vienna, Nairobi, Addis Ababa, Bangkok, Beirut, Santiago, found nothing',
      ],
    ],
    [
      'a post at another place, since nobody knows when',
      ',,Chief,,Geneva,,,,',
      [
        'line 2, post-from: expected the day from which it is so, since it is known otherwise (Vienna, Section, Director), found nothing',
      ],
    ],
    [
      'a post at two places',
      ',,Drafter,,Vienna,,,,\n,,Drafter,,Geneva,,,,',
      ['line 3, station: expected “Vienna”, as in line 2, or nothing, found "Geneva"'],
    ],
    [
      'too many fields',
      'Ben,Ben Example,,,,,,,,x',
      ['line 2, whole row: expected 9 fields, as the header has, found "x"'],
    ],
    [
      'a mark that is not closed',
      'Ben,"Ben Example,,,,,,,',
      ['line 2, whole row: expected a quotation mark that ends the field, found "Ben,\\"Ben Example,,,,,,,"'],
    ],
    [
      'what contradicts the directory',
      'Ben,Ben Example,Chief,,,,2020-01-01,,\nAna,,Director,,,Chief,2026-02-01,2026-01-01,2026-01-01',
      [
        'line 2, from: Ana holds “Chief” from that very day (1.5): take that back first.',
        'line 3, supervisor: Nobody would be above it: “Director” answers to “Chief” answers to “Director”.',
        'line 3, to: It ends on 1 January 2026, before it begins on 1 February 2026.',
      ],
    ],
    [
      'no duty station',
      ',,Drafter,,Atlantis,,,,',
      [
        'line 2, station: “Atlantis” is no duty station; there are New York, Geneva, Vienna, Nairobi, Addis Ababa, Bangkok, Beirut, Santiago.',
      ],
    ],
    [
      'a good row among bad ones: the line is that of the file',
      'Ben,"Ben\nExample",,,,,,,\n\nCai,,,,,,,,',
      ['line 5, name: expected what Cai is called, who is not in the directory yet, found nothing'],
    ],
    [
      'more than anybody reads',
      Array.from({ length: 23 }, (_, n) => `B${n},,,,,,,,`).join('\n'),
      [
        ...Array.from(
          { length: 20 },
          (_, n) =>
            `line ${n + 2}, name: expected what B${n} is called, who is not in the directory yet, found nothing`,
        ),
        'and 3 more',
      ],
    ],
  ])('for %s', (_, rows, lines) => {
    expect(told(`${HEADER}${rows}\n`)).toEqual(lines);
  });

  it('for columns that are not known, or are there twice', () => {
    expect(told('person,name,moon,name\nBen,Ben,1,Ben\n')).toEqual([
      'line 1, header: expected columns out of person, name, post, unit, station, supervisor, from, to, post-from, found "moon"',
      'line 1, header: expected each column once, found "name"',
    ]);
  });

  it('for facts in JSON that are none', () => {
    const facts = [
      { kind: 'moon' },
      named('Ben', 'Ben'),
      { kind: 'absence', person: 'Ana', from: '2026-02-30' },
      holds('Cai', 'Chief', '2026-01-01..'),
    ];
    expect(told(JSON.stringify(facts.slice(0, 3)))).toEqual([
      'fact 1, kind: expected one of person, unit, post, holding, absence, substitute, delegation, taken-back',
      'fact 3, from: expected a day that exists, YYYY-MM-DD',
    ]);
    expect(told(JSON.stringify(facts.slice(3)))).toEqual(['fact 1, person: Cai is not in the directory.']);
  });

  it.each<[what: string, text: string | Uint8Array, words: string]>([
    ['is empty', ' \n', 'people.csv is empty.'],
    [
      'names no columns',
      'Ben,Ben Example\n',
      'people.csv is neither JSON nor CSV with a header row that names its columns.',
    ],
    ['has no row', HEADER, 'people.csv has a header, and no row.'],
    ['is no text', 'person,name\nBen,\u0000\n', 'people.csv is no text.'],
    ['is half JSON', '[{"kind": "person"', 'people.csv is not JSON'],
    ['has no facts', '{"people": []}', 'people.csv has no list of facts.'],
    ['has an empty list', '[]', 'people.csv has no list of facts.'],
    ['is too large', new Uint8Array(5 * 1024 * 1024 + 1).fill(65), 'people.csv is larger than 5 MB.'],
    [
      'has too many rows',
      `person,name\n${'Ben,Ben\n'.repeat(10_001)}`,
      'people.csv has more than 10000 rows.',
    ],
  ])('and not read at all when it %s', (_, text, words) => {
    const of = () => readPeopleFile(typeof text === 'string' ? bytes(text) : text, 'people.csv', KNOWN);
    expect(fault(of)).toMatchObject({
      code: 'directory.unreadable',
      message: expect.stringContaining(words),
    });
  });
});
