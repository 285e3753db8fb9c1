import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gapsOf, PAPER_LANGUAGES } from '../../../domain/papers/paper.ts';
import { textOf } from '../../../domain/papers/text.ts';
import { happened } from '../obligation/file.ts';
import { CASES } from './cases.ts';
import { asking, launched, viewsAsked, written } from './files.ts';

const FOLDER = 'test/domain/papers/expected';

describe.each(PAPER_LANGUAGES)('the papers of A/RES/63/194 (%s)', (language) => {
  it.each(Object.keys(CASES))('%s', (name) => {
    const expected = readFileSync(`${FOLDER}/${name}.${language}.txt`, 'utf8');
    expect(textOf(CASES[name]?.(language) ?? { blocks: [], footnote: null })).toBe(expected);
  });
});

it('has no expected text that nobody compares', () => {
  const files = globSync(`${FOLDER}/*`).map((path) => basename(path));
  const compared = Object.keys(CASES).flatMap((name) => PAPER_LANGUAGES.map((each) => `${name}.${each}.txt`));
  expect(files.sort()).toEqual(compared.sort());
});

describe('what is not known', () => {
  it('is a named gap, and told', () => {
    const paper = written(launched('11'), asking('note-verbale'), '2009-01-13');
    expect(gapsOf(paper)).toEqual(['reference', 'addressee', 'reply-by', 'replies-to', 'telephone']);
    const text = textOf(paper).replaceAll(/\s+/g, ' ');
    expect(text).toContain('presents its compliments to [to be filled: the addressee] and has');
    expect(text).toContain('to receive, by [to be filled: the day by which replies are awaited], its views');
  });

  it('is named in the language of the paper', () => {
    const paper = written(launched('11'), asking('note-verbale', { language: 'fr' }), '2009-01-13');
    expect(textOf(paper)).toContain('[à compléter\u00a0: le destinataire]');
    expect(textOf(paper)).not.toContain('to be filled');
  });

  it('leaves no gap when all is given', () => {
    const filled = { reference: 'R/1', 'replies-to': 'a@example.org', telephone: '1' };
    const paper = written(
      viewsAsked(['Austria']),
      asking('note-verbale', { addressee: 'Austria', filled }),
      '2009-01-13',
    );
    expect(gapsOf(paper)).toEqual([]);
    expect(textOf(paper)).toContain('Replies should be addressed to a@example.org.');
  });
});

describe('what a person should look at', () => {
  it('is the English of a paragraph in a French paper', () => {
    const asked = asking('note-verbale', { language: 'fr', addressee: 'Austria' });
    expect(written(viewsAsked(['Austria']), asked, '2009-01-13').remarks).toEqual([
      'The paragraph is quoted in English, as the house has it: put the official French text in its place.',
    ]);
  });

  it('is an addressee that is no State', () => {
    const asked = asking('note-verbale', { addressee: 'Amnesty International' });
    expect(written(viewsAsked(['Amnesty International']), asked, '2009-01-13').remarks).toEqual([
      expect.stringContaining('“Amnesty International” is no State that is known here'),
    ]);
  });

  it('is a day for replies that has passed', () => {
    const asked = asking('note-verbale', { addressee: 'Austria' });
    expect(written(viewsAsked(['Austria']), asked, '2009-03-02').remarks).toEqual([
      'Replies are awaited by 2 March 2009, which is not after the day of the paper, 2 March 2009.',
    ]);
  });

  it('is a reply in another language, as it is annexed', () => {
    const file = viewsAsked(['Austria', 'Chad', 'Egypt']).on('2009-02-01');
    for (const [from, language] of [
      ['Austria', 'German'],
      ['Chad', 'fr'],
      ['Egypt', 'en'],
    ] as const)
      file.does('officer', { type: 'record-reply', from, ...happened('2009-02-01'), language });
    const { remarks } = written(file, asking('transmittal'), '2009-07-01');
    expect(remarks).toContain(
      'Where the mandate has replies annexed, these go into the annex in their own language: Austria (German), Chad (French).',
    );
  });

  it('is a name that has no French', () => {
    const owedBy = { class: 'secretariat_unit', name: 'Ethics Office' } as const;
    const file = launched('14', { addressee: owedBy });
    const paper = written(file, asking('transmittal', { language: 'fr', delivery: 'GA-64' }), '2009-07-01');
    expect(textOf(paper)).toContain('Rapport de l’entité «\u00a0Ethics Office\u00a0»');
    expect(paper.remarks).toContain(
      'No French name is known here for “Ethics Office”: it is quoted as the mandate has it.',
    );
  });
});

describe('a document of the Secretariat, and what is transmitted', () => {
  it.each([
    ['secretary_general', 'Secretary-General', 'Report of the Secretary-General'],
    [
      'secretariat_unit',
      'United Nations Office on Drugs and Crime',
      'Report of the United Nations Office on Drugs and Crime',
    ],
    ['un_entity', 'World Health Organization', 'Note by the Secretary-General'],
    ['expert_mandate', 'Special Rapporteur on torture', 'Note by the Secretary-General'],
  ] as const)('%s: %s', (who, name, headed) => {
    const file = launched('14', { addressee: { class: who, name } });
    const text = textOf(written(file, asking('transmittal', { delivery: 'GA-64' }), '2009-07-01'));
    expect(text).toContain(`${headed}\n`);
    expect(text.includes('has the honour to transmit to the General Assembly')).toBe(
      headed.startsWith('Note'),
    );
    expect(text.replaceAll(/\s+/g, ' ').includes(`the report of the ${name}, submitted pursuant`)).toBe(
      headed.startsWith('Note'),
    );
  });
});
