import { describe, expect, it } from 'vitest';
import type { MandateText, Paragraph } from '../../../domain/text/mandate-text.ts';
import { type DocumentRead, readDocumentText } from '../../../domain/text/read-document.ts';
import type { SourceLine } from '../../../domain/text/source.ts';
import { sourceOfText } from '../../../domain/text/source-of-text.ts';

function documentOf(blocks: string[], wanted?: string): DocumentRead {
  const read = readDocumentText(sourceOfText(blocks.join('\n\n')), wanted);
  if ('problem' in read) throw new Error(read.message);
  return read;
}

const wordsOf = ({ text }: MandateText, { span }: Paragraph): string => text.slice(span.start, span.end);
const told = (mandate: MandateText): string[] =>
  mandate.paragraphs.map((paragraph) => `${paragraph.label}: ${wordsOf(mandate, paragraph)}`);
const symbols = ({ mandates }: DocumentRead): string[] =>
  mandates.map(({ symbol, whole }) => (whole ? symbol : `${symbol} (cut)`));

const PAGE = [
  'and to report thereon to the Assembly;',
  '8. Decides to revert to the matter.',
  '12th plenary meeting',
  '4 May 1981',
  '35/901. Wells and springs',
  'The General Assembly,',
  'Recalling its earlier words,14',
  '1. Requests the Secretary-General to count the wells;',
  '2. Decides to meet again.',
  '12th plenary meeting',
  '5 May 1981',
  '35/902. Bridges',
  'The General Assembly,',
  '1. Notes the bridges;',
  '2. Requests the Secretary-General to cross',
];

describe('a page of an official record', () => {
  it('gives every resolution on it; one that the edge cuts is not whole', () => {
    expect(symbols(documentOf(PAGE))).toEqual(['A/RES/35/901', 'A/RES/35/902 (cut)']);
  });

  it('is about the first that is whole, or the one that is asked for', () => {
    expect(documentOf(PAGE).main.symbol).toBe('A/RES/35/901');
    expect(documentOf(PAGE, 'A/RES/35/902').main.symbol).toBe('A/RES/35/902');
  });

  it('keeps the end of a neighbour out of the text, and the days apart', () => {
    const [first, second] = documentOf(PAGE).mandates;
    expect(first?.text).toMatch(/^35\/901\. Wells/);
    expect(first?.text).not.toContain('Bridges');
    expect([first?.adopted, second?.adopted]).toEqual(['1981-05-05', null]);
  });

  it('is about the one that its masthead names', () => {
    expect(documentOf(['A/RES/35/902', ...PAGE]).main.symbol).toBe('A/RES/35/902');
  });

  it('leaves out the names of the volume and the numbers of its pages', () => {
    const { main } = documentOf([
      ...PAGE.slice(4, 7),
      '1. Requests the Secretary-General to count',
      'IV. Resolutions adopted on the reports of the Second Committee',
      '77',
      '96',
      'General Assembly—Thirty-fifth Session',
      'the wells;',
    ]);
    expect(told(main)).toEqual(['1: Requests the Secretary-General to count the wells;']);
  });
});

describe('two languages side by side', () => {
  const french = [
    'Rappelant ses décisions sur les puits et les sources de la région,',
    'Notant que le Secrétaire général a rendu compte de la question dans un rapport,',
    'Consciente de la nécessité de protéger les sources et les puits pour les générations futures,',
    'Prie le Secrétaire général de poursuivre le décompte des puits et des sources dans la région,',
    'Décide de rester saisie de la question des puits et de la reprendre à la session suivante.',
  ];

  it('are one text in English, whole where the other interrupts', () => {
    const { main } = documentOf([
      '901 (XII). Wells',
      '901 (XII). Les puits',
      'The General Assembly,',
      'L’Assemblée générale,',
      '1. Requests the Secretary-General to count the wells of the region and',
      ...french,
      'the springs that are in the region, for the use of the people that live in it;',
    ]);
    expect(main.text).not.toMatch(/puits/);
    expect(told(main)).toEqual([
      expect.stringMatching(/^1: Requests .* of the region and the springs that .* in it;$/),
    ]);
  });

  it('are no English text where there is no English', () => {
    const read = readDocumentText(sourceOfText([...french, ...french].join('\n')));
    expect(read).toMatchObject({ problem: 'not-english', remedy: expect.stringMatching(/English version/) });
  });
});

describe('a resolution in parts', () => {
  const parts = documentOf(
    [
      '901 (XII). Maps',
      'Resolutions of 6 April 1953',
      'A',
      'The Economic and Social Council',
      '1. Requests the Secretary-General to draw a map.',
      'B',
      'The Economic and Social Council',
      '1. Requests the Secretary-General to print it.',
    ],
    'E/RES/901 (XII) B',
  );

  it('has a symbol with a letter for each, of one title and day', () => {
    expect(
      parts.mandates.map(({ symbol, part, title, adopted, session }) => [
        symbol,
        part,
        title,
        adopted,
        session,
      ]),
    ).toEqual([
      ['E/RES/901(XII) A', 'A', 'Maps', '1953-04-06', 12],
      ['E/RES/901(XII) B', 'B', 'Maps', '1953-04-06', 12],
    ]);
    expect(told(parts.main)).toEqual(['1: Requests the Secretary-General to print it.']);
  });

  it('is one where the heading has the letter', () => {
    const { main } = documentOf(['72/901 C. Maps', 'The General Assembly,', '1. Requests a map.']);
    expect([main.symbol, main.part, main.session]).toEqual(['A/RES/72/901 C', 'C', 72]);
  });

  it('is not one because of a section that a draft follows', () => {
    const { mandates } = documentOf([
      '901 (XII). Maps',
      'The Economic and Social Council,',
      'A',
      '1. Recommends the following draft:',
      'The General Assembly,',
      '1. Requests maps.',
    ]);
    expect(mandates.map(({ symbol, paragraphs }) => [symbol, paragraphs.length])).toEqual([
      ['E/RES/901(XII)', 1],
    ]);
  });
});

describe('paragraphs', () => {
  const read = (...blocks: string[]): MandateText =>
    documentOf(['63/901. Title', 'The General Assembly,', ...blocks]).main;
  const labels = (...blocks: string[]): string =>
    read(...blocks)
      .paragraphs.map(({ label }) => label)
      .join(' ');

  it.each([
    [['I', '1. Requests', 'II', '2. Decides', '3. Notes'], '1 2 3'],
    [['I. Wells', '1. Requests', 'II. Springs', '1. Decides'], 'I.1 II.1'],
    [['II', 'A', '1. Requests', 'B', '1. Decides'], 'II.A.1 II.B.1'],
    [['1. Requests', '2. Notes', '1. Decides', '2. Invites'], 'I.1 I.2 II.1 II.2'],
    [
      ['1. Requests:', '(a) (i) One;', '(ii) Two;', '(b) Three:', '(i) Four;'],
      '1 1(a)(i) 1(a)(ii) 1(b) 1(b)(i)',
    ],
    [['1. (a) Requests one;', '(b) Requests two;', '2. Notes'], '1(a) 1(b) 2'],
    [['1. Requests:', '(h) Eight:', '(i) Deep;', '(ii) Deep;'], '1 1(h) 1(h)(i) 1(h)(ii)'],
    [['1. Requests:', '(z) Last;', '(aa) More;', '(bb) More;'], '1 1(z) 1(aa) 1(bb)'],
    [['1. Requests:', '(a) One;', '(a) One again;'], '1 1(a) 1(a)[2]'],
    [['Requests the Office:', '(a) To count;', '(b) To report;', 'Decides to meet.'], '1 1(a) 1(b) 2'],
    [
      ['Requests the Office:', '1. To count;', '2. To report;', 'Decides:', '1. To meet.'],
      'opening I.1 I.2 opening[2] II.1',
    ],
    [['1. Decides to take it up at its next meeting', '2. Notes'], '1 2'],
    [['1. Commends the Convention', 'ARTICLE I', '1. No paragraph'], '1'],
  ])('%j', (blocks, expected) => expect(labels(...blocks)).toBe(expected));

  it('tell their number as printed, their level and their opening words', () => {
    const { paragraphs } = read('I', '1. Requests:', '(a) (i) One;', 'II', '1. Notes');
    expect(paragraphs.map(({ label, number, level, chapeau }) => [label, number, level, chapeau])).toEqual([
      ['I.1', '1', 1, null],
      ['I.1(a)(i)', '(a) (i)', 3, 'I.1'],
      ['II.1', '1', 1, null],
    ]);
  });

  it('keep sub-paragraphs whose letters are lost, and words that go on after them', () => {
    const blocks = [
      '1. Requests the Office:',
      'Counting the wells of the region;',
      'Counting its springs;',
      '2. Notes',
    ];
    expect(labels(...blocks)).toBe('1 1(a) 1(b) 2');
    expect(labels('1. Requests the Office:', 'A single line about wells;', '2. Notes')).toBe('1 2');
    const { paragraphs } = read(
      '1. Requests:',
      '(a) One;',
      '(b) Two;',
      'and requests the Office to report;',
      '2. Notes',
    );
    expect(paragraphs.map(({ label, level, chapeau }) => [label, level, chapeau])).toEqual([
      ['1', 1, null],
      ['1(a)', 2, '1'],
      ['1(b)', 2, '1'],
      ['1[2]', 1, '1'],
      ['2', 1, null],
    ]);
  });

  it('that continue words without a number hang under them', () => {
    const { paragraphs } = read('Requests the Office:', '1. To count;', '2. Decides to meet.');
    expect(paragraphs.map(({ label, chapeau }) => [label, chapeau])).toEqual([
      ['opening', null],
      ['1', 'opening'],
      ['2', null],
    ]);
  });

  it('of annexes are kept apart', () => {
    const { annexes } = read(
      '1. Adopts the annexes.',
      'Annex I',
      '1. Wells are deep.',
      '(a) Very deep.',
      'Annex II',
      'Article 3',
      '1. Springs are not.',
    );
    expect(annexes.map(({ label }) => label)).toEqual(['annex I 1', 'annex I 1(a)', 'annex II article 3 1']);
  });
});

describe('the masthead', () => {
  it('tells the agenda item and on whose report, with their places', () => {
    const { main } = documentOf([
      'Sixty-third session Agenda item 64 (b)',
      'Resolution adopted by the General Assembly on 18 December 2008',
      '[on the report of the Third Committee (A/63/901/Add.1)]',
      '63/901. Wells',
      'The General Assembly,',
      '1. Requests a count.',
    ]);
    const said = Object.entries(main.found).map(([what, span]) => [
      what,
      span === null ? null : main.text.slice(span.start, span.end),
    ]);
    expect(Object.fromEntries(said)).toEqual({
      symbol: '63/901',
      title: 'Wells',
      body: 'The General Assembly,',
      adopted: '18 December 2008',
      agendaItem: '64 (b)',
      sponsor: 'on the report of the Third Committee (A/63/901/Add.1)',
    });
    expect([main.agendaItem, main.sponsor]).toEqual([
      '64 (b)',
      'on the report of the Third Committee (A/63/901/Add.1)',
    ]);
  });

  it('may be missing where the symbol is known from elsewhere', () => {
    const { main } = documentOf(['The Governing Council,', '1. Notes it.'], 'UNEP/GC/SS.X/5');
    expect([main.symbol, main.body, main.session, main.found.symbol]).toEqual([
      'UNEP/GC/SS.X/5',
      'UNEP GC',
      10,
      null,
    ]);
  });
});

describe('what the layout tells', () => {
  const line = (text: string, told: Partial<SourceLine> = {}): SourceLine => ({
    text,
    places: [{ to: text.length, place: { kind: 'element', element: 1, name: 'p' } }],
    role: 'body',
    begins: true,
    ...told,
  });
  const first = (...lines: SourceLine[]): string | undefined => {
    const head = [line('63/901. Title'), line('The General Assembly,')];
    const read = readDocumentText({ format: 'pdf', lines: [...head, ...lines] });
    return 'problem' in read ? read.message : told(read.main).join(' | ');
  };

  it('is followed where blocks begin and go on', () => {
    expect(
      first(line('1. Requests a re-'), line('port of Wells;', { begins: false }), line('Then more')),
    ).toBe('1: Requests a report of Wells;');
  });

  it('drops what belongs to the page and to the notes', () => {
    expect(
      first(
        line('1. Requests the treaty¹ and'),
        line('1 See the wells.', { role: 'note' }),
        line('A header in words', { role: 'page' }),
        line('the report;'),
      ),
    ).toBe('1: Requests the treaty and the report;');
  });

  it('does not hide notes and page numbers between elements', () => {
    expect(
      first(
        line('1. Requests the treaty of the wells7 and'),
        line('7 See the wells.'),
        line('8 Ibid.'),
        line('77'),
        line('the report;'),
        line('9 Wells are dug.'),
      ),
    ).toBe('1: Requests the treaty of the wells and the report;');
  });

  it('mends what typesetting changed', () => {
    expect(
      first(line('1. Requests the oﬃce\u00a0to \ufb01nd a re\u00ad'), line('port\u200b;', { begins: false })),
    ).toBe('1: Requests the office to find a report;');
  });
});

describe('words that a program split', () => {
  const first = (words: string): string | undefined =>
    told(
      documentOf([
        '63/901. Title',
        'The General Assembly,',
        'Recalling the Assembly and the Assembly of the Seventy -third session, with activities,',
        `1. ${words}`,
      ]).main,
    )[0];

  it.each([
    ['Requests the Ass embly', 'Requests the Assembly'],
    ['Reaffi rms the count', 'Reaffirms the count'],
    ['Requests a ctivities', 'Requests activities'],
    ['Requests it in a way', 'Requests it in a way'],
    ['Requests capacity - building', 'Requests capacity-building'],
    ['Requests information - and power', 'Requests information- and power'],
    ['Requests the Dis trict', 'Requests the Dis trict'],
  ])('%s', (words, expected) => expect(first(words)).toBe(`1: ${expected}`));

  it('are left alone in a document that shows no such fault', () => {
    const { main } = documentOf([
      '63/901. The Assembly',
      'The General Assembly,',
      '1. Requests the Ass embly',
    ]);
    expect(told(main)).toEqual(['1: Requests the Ass embly']);
  });
});
