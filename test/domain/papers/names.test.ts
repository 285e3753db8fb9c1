import { describe, expect, it } from 'vitest';
import { clean } from '../../../domain/papers/clean.ts';
import { ENGLISH } from '../../../domain/papers/english.ts';
import { fileNameOf } from '../../../domain/papers/file-name.ts';
import { FRENCH } from '../../../domain/papers/french.ts';
import { grouped } from '../../../domain/papers/letters.ts';
import { labelParts, mandateName } from '../../../domain/papers/mandate-name.ts';
import { ordinalInWords } from '../../../domain/papers/ordinals.ts';
import type { PaperCase } from '../../../domain/papers/paper-case.ts';
import { STATES } from '../../../domain/papers/state-names.ts';
import { isEveryMember, stateNamed } from '../../../domain/papers/states.ts';
import { documentTitle } from '../../../domain/papers/title.ts';
import { wholeParagraph } from '../../../domain/papers/whole-paragraph.ts';
import { PRODUCTS } from '../../../domain/reading/reading.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';

describe('States', () => {
  it('are the 193 Members, seven names that Members had before, and two non-member States', () => {
    expect(STATES.filter(([, , observer]) => observer === undefined)).toHaveLength(193 + 7);
    expect(STATES.filter(([, , observer]) => observer === 'observer')).toHaveLength(2);
  });

  it('are each found by both names, and no two have one name', () => {
    for (const [en, fr] of STATES) {
      expect(stateNamed(en)).toMatchObject({ en, fr });
      expect(stateNamed(fr)).toMatchObject({ en, fr });
    }
  });

  it.each([
    ['Iran (Islamic Republic of)', 'the Islamic Republic of Iran'],
    ['Netherlands (Kingdom of the)', 'the Kingdom of the Netherlands'],
    ['bahamas', 'the Bahamas'],
    ["Cote d'Ivoire", undefined],
    ["Côte d'Ivoire", 'Côte d’Ivoire'],
    ['Autriche', 'Austria'],
    [
      'le Royaume-Uni de Grande-Bretagne et d’Irlande du Nord',
      'the United Kingdom of Great Britain and Northern Ireland',
    ],
    ['Etats-Unis', undefined],
    ['IOM', undefined],
    ['', undefined],
  ])('%s is %s', (name, en) => {
    expect(stateNamed(name)?.en).toBe(en);
  });

  it('may be meant all at once', () => {
    for (const name of ['Member States', 'all Member States', 'États Membres', 'les États Membres']) {
      expect(isEveryMember(name)).toBe(true);
    }
    expect(isEveryMember('Member States of the European Union')).toBe(false);
  });
});

/** What of a case these words are about. */
const about = (rest: Partial<PaperCase>): PaperCase => ({ station: 'New York', ...rest }) as PaperCase;

describe('missions', () => {
  const to = (addressee: string, station: string): [string, string] => {
    const of = about({ addressee, station });
    return [ENGLISH, FRENCH].map((words) =>
      words
        .addressed(of)
        .to.map(({ text }) => text)
        .join(''),
    ) as [string, string];
  };

  it.each([
    ['New York', 'to the United Nations', 'auprès de l’Organisation des Nations Unies'],
    ['Vienna', 'to the United Nations (Vienna)', 'auprès de l’Organisation des Nations Unies (Vienne)'],
    ['Nairobi', 'to the United Nations Office at Nairobi', 'auprès de l’Office des Nations Unies à Nairobi'],
    [
      'Geneva',
      'to the United Nations Office and other international organizations in Geneva',
      'auprès de l’Office des Nations Unies et des autres organisations internationales à Genève',
    ],
  ])('in %s', (station, en, fr) => {
    expect(to('the Sudan', station)).toEqual([
      `to the Permanent Mission of the Sudan ${en}`,
      `à la Mission permanente du Soudan ${fr}`,
    ]);
  });

  it('of non-member States observe', () => {
    expect(to('Holy See', 'New York')).toEqual([
      'to the Permanent Observer Mission of the Holy See to the United Nations',
      'à la Mission permanente d’observation du Saint-Siège auprès de l’Organisation des Nations Unies',
    ]);
  });
});

describe('a mandate', () => {
  const cited = (symbol: string, adopted = '2018-12-13') =>
    mandateName({ mandate: { symbol, adopted: civilDate(adopted) } });

  it.each([
    ['A/RES/63/194', 'resolution', '63/194'],
    ['A/RES/72/262 C', 'resolution', '72/262 C'],
    ['A/RES/3254(XXIX)', 'resolution', '3254 (XXIX)'],
    ['S/RES/2444', 'resolution', '2444 (2018)'],
    ['S/RES/2444(2018)', 'resolution', '2444 (2018)'],
    ['E/RES/2023/30', 'resolution', '2023/30'],
    ['A/HRC/RES/44/1', 'resolution', '44/1'],
    ['A/HRC/DEC/2/113', 'decision', '2/113'],
    ['UNEP/EA.4/RES.5', 'resolution', '4/5'],
    ['UNEP/GC/25/4', 'document', 'UNEP/GC/25/4'],
  ])('%s is %s %s', (symbol, kind, number) => {
    expect(cited(symbol)).toEqual({ kind, number });
  });

  it.each([
    ['14', null, '14'],
    ['II.3', 'II', '3'],
    ['4(a)(ii)', null, '4 (a) (ii)'],
    ['opening', null, 'opening'],
  ])('has a paragraph %s', (label, section, number) => {
    expect(labelParts(label)).toEqual({ section, number });
  });

  it('that is a document is named by its symbol in both languages', () => {
    const mandate: PaperCase['mandate'] = {
      symbol: 'UNEP/GC/25/4',
      title: null,
      body: { en: 'the Governing Council', fr: 'le Conseil d’administration' },
      adopted: civilDate('2009-02-20'),
    };
    expect(ENGLISH.mandate(about({ mandate }))).toBe('document UNEP/GC/25/4 of 20\u00a0February 2009');
    expect(FRENCH.mandate(about({ mandate }))).toBe(
      'le document UNEP/GC/25/4, en date du 20\u00a0février 2009',
    );
    expect(FRENCH.thatMandate(about({ mandate }))).toBe('ce document');
  });
});

describe('a paragraph', () => {
  const parts = [
    ['4', null, null, 'Requests the Secretary-General:'],
    ['4(a)', '(a)', '4', 'To study it;'],
    ['4(b)', '(b)', '4', 'To report thereon;'],
  ] as const;
  const text = parts.map(([, , , words]) => words).join('\n');
  const paragraphs = parts.map(([label, number, chapeau, words]) => {
    const start = text.indexOf(words);
    return { label, number, chapeau, level: 1, span: { start, end: start + words.length } };
  });
  const evidence = (paragraph: string, words: string) => ({ paragraph, words, span: { start: 0, end: 0 } });

  it('is quoted with the words that it continues', () => {
    const quoted = (label: string, words: string) =>
      wholeParagraph({ text, paragraphs }, evidence(label, words));
    expect(quoted('4(a)', 'To study it')).toBe('Requests the Secretary-General: (a) To study it;');
    expect(quoted('4(b)', 'report')).toBe('Requests the Secretary-General: … (b) To report thereon;');
  });

  it('is not quoted when the words are not in it', () => {
    expect(wholeParagraph({ text, paragraphs }, evidence('4(a)', 'To report'))).toBeNull();
    expect(wholeParagraph({ text, paragraphs }, evidence('5', 'To report'))).toBeNull();
  });
});

describe('words in another language', () => {
  const french = { words: 'Traite des personnes', language: 'fr' } as const;
  const adopted = civilDate('2008-12-18');
  const body = { en: 'the General Assembly', fr: 'l’Assemblée générale' };
  const of = about({ title: french, mandate: { symbol: 'A/RES/63/194', title: french, body, adopted } });
  const said = (line: readonly { text: string }[]): string => line.map(({ text }) => text).join('');

  it('are named as such in a paper', () => {
    expect(said(ENGLISH.entitled(of))).toBe(', entitled “Traite des personnes” [quoted in French]');
    expect(said(documentTitle(of, 'en'))).toBe('Traite des personnes [title quoted in French]');
  });

  it('and not in a paper of that language', () => {
    expect(said(FRENCH.entitled(of))).toBe(', intitulée «\u00a0Traite des personnes\u00a0»');
    expect(said(documentTitle(of, 'fr'))).toBe('Traite des personnes');
  });
});

describe('numbers', () => {
  it.each([
    [1, 'first'],
    [5, 'fifth'],
    [12, 'twelfth'],
    [20, 'twentieth'],
    [40, 'fortieth'],
    [64, 'sixty-fourth'],
    [99, 'ninety-ninth'],
    [100, 'one hundredth'],
    [101, 'one hundred and first'],
    [1000, '1000th'],
  ])('%i: %s', (number, words) => expect(ordinalInWords(number)).toBe(words));

  it.each([
    [7, '7'],
    [999, '999'],
    [8_500, '8,500'],
    [10_700, '10,700'],
    [1_234_567, '1,234,567'],
  ])('%i: %s', (number, words) => expect(grouped(number, ',')).toBe(words));
});

it('names every product in both languages', () => {
  const named = PRODUCTS.map((product) => {
    const of = about({ product, owedBy: { class: 'secretary_general', name: 'Secretary-General' } });
    return [ENGLISH, FRENCH].flatMap((words) => [words.isSubmitted(of), words.attribution(of)]);
  });
  expect(named).toContainEqual([
    'the present report is submitted',
    'Report of the Secretary-General',
    'le présent rapport est soumis',
    'Rapport du Secrétaire général',
  ]);
  expect(named).toContainEqual([
    'the present study is submitted',
    'Study by the Secretary-General',
    'la présente étude est soumise',
    'Étude établie par le Secrétaire général',
  ]);
  expect(new Set(named.map(String)).size).toBe(PRODUCTS.length);
});

describe('words from outside', () => {
  it.each([
    ['controls', 'a\u0000b\u0007\u001bc\u009fd', 'a b c d'],
    ['line ends', ' one\r\n\ttwo\u2028three ', 'one two three'],
    ['what turns the direction', 'a\u202eb\u2066c\u200f', 'abc'],
    ['half characters', 'a\ud800b', 'a\ufffdb'],
    ['no characters', 'a\ufffe\uffffb\ufeff', 'ab'],
    ['marks and joiners that words need', 'می\u200cخواهم é', 'می\u200cخواهم é'],
  ])('lose %s or keep it', (_name, given, kept) => expect(clean(given)).toBe(kept));
});

describe('the name of a file', () => {
  const name = (addressee: string | null, position: number | null = null) =>
    fileNameOf({ name: 'note-verbale', language: 'fr', addressee }, position);

  it.each([
    ['Austria', null, 'note-verbale-fr-Austria.docx'],
    ['Côte d’Ivoire', 7, 'note-verbale-fr-007-Côte-d-Ivoire.docx'],
    ['../../etc/passwd', 1, 'note-verbale-fr-001-etc-passwd.docx'],
    ['<&>"\'/\\:*?|', 2, 'note-verbale-fr-002.docx'],
    ['مصر', 3, 'note-verbale-fr-003-مصر.docx'],
  ])('for %s', (addressee, position, file) => expect(name(addressee, position)).toBe(file));

  it('has room in every file system', () => {
    expect(new TextEncoder().encode(name('𠮷'.repeat(500), 200)).length).toBeLessThan(255);
  });

  it('without an addressee', () => expect(name(null)).toBe('note-verbale-fr.docx'));
});
