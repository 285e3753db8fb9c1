import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MandateText } from '../../../domain/text/mandate-text.ts';
import { readMandateText } from '../../../domain/text/read-text.ts';

function mandateOf(raw: string): MandateText {
  const text = readMandateText(raw);
  if ('problem' in text) throw new Error(text.message);
  return text;
}

const words = (mandate: MandateText, label: string): string | undefined => {
  const span = mandate.paragraphs.find((paragraph) => paragraph.label === label)?.span;
  return span && mandate.text.slice(span.start, span.end);
};

const lines = (...all: string[]): string => all.join('\n');

describe('A/RES/63/194, as it was taken from a PDF', () => {
  const mandate = mandateOf(readFileSync('samples/A-RES-63-194.txt', 'utf8'));

  it('knows what it is', () => {
    const { paragraphs, symbol, title, body, session, adopted } = mandate;
    expect({ symbol, title, body, session, adopted }).toEqual({
      symbol: 'A/RES/63/194',
      title: 'Improving the coordination of efforts against trafficking in persons',
      body: 'GA',
      session: 63,
      adopted: '2008-12-18',
    });
    expect(paragraphs.map(({ label }) => label).join(' ')).toBe('1 2 3 4 5 6 7 8 9 10 11 12 13 14');
  });

  it('is whole where a page ended, and without the notes', () => {
    expect(words(mandate, '11')).toContain('against Transnational Organized Crime and the Protocol');
    expect(mandate.text).not.toMatch(
      /Treaty Series|Official Records|____|Crime1|Slavery,4|children6|Women10/,
    );
    expect(mandate.text).toContain('the Millennium Summit and the 2005 World Summit to devise');
    expect(words(mandate, '4')).toMatch(/^Welcomes the steps .* as widely as possible;$/s);
  });
});

describe('the head of a resolution', () => {
  const operative = '1. Requests the Secretary-General to report;';
  const read = (...head: string[]) => {
    const { symbol, body, session, adopted, title } = mandateOf([...head, operative].join('\n\n'));
    return { symbol, body, session, adopted, title };
  };

  it.each([
    [
      [
        'Resolution adopted by the General Assembly on 2 December 2024',
        '79/57.\tWomen, disarmament',
        'The General Assembly,',
      ],
      { symbol: 'A/RES/79/57', body: 'GA', session: 79, adopted: '2024-12-02', title: 'Women, disarmament' },
    ],
    [
      [
        'Resolution 2476 (2019)',
        'Adopted by the Security Council at its 8559th meeting, on\u00a025\u00a0June 2019',
        'The Security Council,',
      ],
      { symbol: 'S/RES/2476(2019)', body: 'SC', session: null, adopted: '2019-06-25', title: null },
    ],
    [
      ['2020/14.\tOutcome of the session', 'The Economic and Social Council,'],
      {
        symbol: 'E/RES/2020/14',
        body: 'ECOSOC',
        session: 2020,
        adopted: null,
        title: 'Outcome of the session',
      },
    ],
    [
      ['51/20.\tSituation', 'The Human Rights Council,'],
      { symbol: 'A/HRC/RES/51/20', body: 'HRC', session: 51, adopted: null, title: 'Situation' },
    ],
    [
      ['2/5.\tDelivering', 'The United Nations Environment Assembly,'],
      { symbol: 'UNEP/EA.2/RES.5', body: 'UNEA', session: 2, adopted: null, title: 'Delivering' },
    ],
    [
      ['1/3.\tCities', 'The United Nations Habitat Assembly,'],
      { symbol: 'HSP/HA.1/RES.3', body: 'UN-Habitat Assembly', session: 1, adopted: null, title: 'Cities' },
    ],
    [
      ['3235 (XXIX). Convention on Registration', 'The General Assembly,'],
      {
        symbol: 'A/RES/3235(XXIX)',
        body: 'GA',
        session: 29,
        adopted: null,
        title: 'Convention on Registration',
      },
    ],
    [
      ['186 (1964). Resolution of 4 March 1964', 'The Security Council,'],
      { symbol: 'S/RES/186(1964)', body: 'SC', session: null, adopted: '1964-03-04', title: null },
    ],
    [
      ['United Nations A/RES/73/8', '73/8. Necessity', 'The General Assembly,'],
      { symbol: 'A/RES/73/8', body: 'GA', session: 73, adopted: null, title: 'Necessity' },
    ],
    [
      ['Resolution adopted by the General Assembly on 31 February 2008', '63/1. Title'],
      { symbol: 'A/RES/63/1', body: 'GA', session: 63, adopted: null, title: 'Title' },
    ],
    [
      ['Resolution adopted by the General Assembly on 5 Thermidor 2008', 'S/RES/2476 (2019)'],
      { symbol: 'S/RES/2476(2019)', body: 'SC', session: null, adopted: null, title: null },
    ],
  ])('%j', (head, expected) => expect(read(...head)).toEqual(expected));

  it('is the one whose enacting words come next', () => {
    expect(read('63/1. One', '63/2. Two', 'The General Assembly,').symbol).toBe('A/RES/63/2');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['', 'empty', /no words/],
    [' \u0000\u200b\n\t\n', 'empty', /no words/],
    ['Dear colleague,\n\nplease find attached …', 'no-symbol', /"63\/194\. …"/],
    [
      '63/1. Title\n\nThe General Assembly,\n\nRecalling its resolution 61/180,',
      'no-operative-paragraph',
      /In A\/RES\/63\/1 no operative/,
    ],
  ])('%j', (raw, problem, message) => {
    const text = readMandateText(raw);
    expect(text).toMatchObject({
      problem,
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/\.$/),
    });
  });
});

describe('operative paragraphs', () => {
  const labels = (...blocks: string[]) =>
    mandateOf(['63/1. Title', 'The General Assembly,', ...blocks].join('\n\n'))
      .paragraphs.map(({ label }) => label)
      .join(' ');

  it.each([
    [
      ['1. Requests:', '(a) One:', '(i) Deep;', '(ii) Deep;', '(b) Two;', '2. Decides'],
      '1 1(a) 1(a)(i) 1(a)(ii) 1(b) 2',
    ],
    [['1. Requests:', '(g) Seven;', '(h) Eight;', '(i) Nine;', '(j) Ten;'], '1 1(g) 1(h) 1(i) 1(j)'],
    [['1. Requests:', '(a) One;', '(c) Three;'], '1 1(a) 1(c)'],
    [['(a) Before the first;', '1. Requests'], '1'],
    [['1. Requests', 'A heading', '2. Decides', '4. Notes', '40. No paragraph', '3. No paragraph'], '1 2 4'],
    [['1. Requests', 'Annex I', '2. No paragraph'], '1'],
    [['1. Requests', '17 July 2020', '2. No paragraph'], '1'],
    [['1. Requests', '[Adopted without a vote.]', '2. No paragraph'], '1'],
    [['1. Requests', '63/2. Another', '2. No paragraph'], '1'],
    [['1. Requests', '1. No paragraph'], '1'],
    [['I', '1. Requests', '2. Notes', 'II', '1. Decides'], 'I.1 I.2 II.1'],
    [['Recalling its decision,', 'Requests the Office to report;', 'Also decides to meet;'], '1 2'],
  ])('%j', (blocks, expected) => expect(labels(...blocks)).toBe(expected));

  it('know the opening words that they continue', () => {
    const { paragraphs } = mandateOf(
      '63/1. Title\n\nThe General Assembly,\n\n1. Requests:\n\n(a) One:\n\n(i) Deep;',
    );
    expect(paragraphs.map(({ chapeau }) => chapeau)).toEqual([null, '1', '1(a)']);
  });
});

describe('layout', () => {
  const head = ['63/1. Title', '', 'The General Assembly,', ''];
  const first = (...all: string[]) => words(mandateOf(lines(...head, ...all)), '1');

  it('joins wrapped lines and what a page break tore', () => {
    expect(
      first(
        '1. Requests the',
        'Office to report',
        '',
        '12-34567 2/3',
        'A/RES/63/1',
        'The title again',
        '12-34567 3/3',
        '',
        'to the Assembly;',
      ),
    ).toBe('Requests the Office to report to the Assembly;');
    expect(first('1. Requests the Office;', '\f', '2. Decides')).toBe('Requests the Office;');
  });

  it('tells a paragraph by its number or its indent, not by the wrap', () => {
    const mandate = mandateOf(
      lines(...head, '1. Requests the report of', '2. August 2008;', '2. Decides;', ' Some words', 'more'),
    );
    expect(words(mandate, '1')).toBe('Requests the report of 2. August 2008;');
    expect(mandate.text).toContain('2. Decides;\n\nSome words more');
  });

  it('keeps or drops the hyphen of a torn word as the document writes it', () => {
    expect(
      first(
        '1. Requests imple-',
        'mentation, not implementation of the non-',
        'governmental self-',
        'help of the self;',
      ),
    ).toBe('Requests implementation, not implementation of the non-governmental self-help of the self;');
    expect(first('1. Requests the follow-', 'up, that is the follow-up;')).toBe(
      'Requests the follow-up, that is the follow-up;',
    );
    expect(first('1. Requests 2008-', '2009;')).toBe('Requests 2008- 2009;');
  });

  it('takes out job numbers, bar codes and page comments', () => {
    const raw = lines(
      '<!-- Page 1 -->',
      '18-18418 (E)    071118',
      '*1818418*',
      'Distr.: General',
      ...head,
      '1. Requests;',
      '2/2 18-18418',
    );
    expect(mandateOf(raw).text).toBe('63/1. Title\n\nThe General Assembly,\n\n1. Requests;');
  });

  it('takes out footnotes and what points to them', () => {
    const mandate = mandateOf(
      lines(
        ...head,
        'Recalling the Treaty1 and the Protocol,2 of 2008',
        '',
        '1 United Nations, Treaty Series,',
        'vol. 1.',
        '2 Ibid.',
        ' 1. Requests the Office1 to report on COVID-19, section3 and State²;',
        '____',
        '3 See A/63/1',
        '',
        '18 December 2008',
      ),
    );
    expect(mandate.text).toContain('Recalling the Treaty and the Protocol, of 2008');
    expect(words(mandate, '1')).toBe('Requests the Office to report on COVID-19, section and State;');
    expect(mandate.adopted).toBe('2008-12-18');
  });

  it('knows references without their notes by their order', () => {
    expect(first('1. Requests the report,1 the note2 and the plan2, and article7;')).toBe(
      'Requests the report, the note and the plan, and article7;',
    );
  });

  it('takes out references that stand apart only in their order', () => {
    const words = (text: string) => first(`1. ${text}`, '', '1 See the wells.', '2 Ibid.', '3 Ibid.');
    expect(words('Notes the report1 thereon 2 for the purpose of wells 3 of note;')).toBe(
      'Notes the report thereon for the purpose of wells of note;',
    );
    expect(words('Notes report1 and phase 2 of it, and wells 3 of note;')).toBe(
      'Notes report and phase 2 of it, and wells 3 of note;',
    );
  });

  it('closes the space that typesetting left', () => {
    expect(first('1. Requests  the Secretary -General ( A/63/1 ) , in “ words ” ;')).toBe(
      'Requests the Secretary-General (A/63/1), in “words”;',
    );
  });
});

describe('half a megabyte of anything', () => {
  it.each([
    '((((',
    '1. ',
    '1.\n',
    'a-\n',
    '1 a\n',
    '\n',
    'II\n',
    'a a ',
    '5 See A/1\n\n',
    ' ;1',
    'la de. a b ',
  ])('%j is read or refused', (piece) => {
    const read = readMandateText(
      `63/1. Title\n\nThe General Assembly,\n\n${piece.repeat(500_000 / piece.length)}`,
    );
    expect('problem' in read ? read.remedy : read.symbol).not.toBe('');
  });
});
