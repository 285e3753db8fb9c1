import { filledIn } from '../../../domain/papers/fields.ts';
import type { Paper, PaperLanguage } from '../../../domain/papers/paper.ts';
import type { File } from '../obligation/file.ts';
import { asking, clearedOn, launched, submittedOn, viewsAsked, written } from './files.ts';

/** The papers of the three obligations of A/RES/63/194. The text of each stands in `expected/`, by name and language. */
export const CASES: Record<string, (language: PaperLanguage) => Paper> = {
  // Paragraph 11: views, and a background paper to the General Assembly by 1 June 2009.
  '11-note-verbale-to-a-state': (language) =>
    written(
      viewsAsked(['Austria', 'International Organization for Migration']),
      asking('note-verbale', { language, addressee: 'Austria' }),
      '2009-01-13',
    ),
  '11-note-verbale-to-an-organization': (language) =>
    written(
      viewsAsked(['Austria', 'International Organization for Migration']),
      asking('note-verbale', {
        language,
        addressee: 'International Organization for Migration',
        filled: given({
          reference: 'UNODC/09-17/NV',
          'replies-to': 'ahtu@example.org',
          telephone: '+43 1 00000',
          from:
            language === 'en'
              ? 'United Nations Office on Drugs and Crime'
              : 'l’Office des Nations Unies contre la drogue et le crime',
        }),
      }),
      '2009-01-13',
    ),
  '11-late-footnote': (language) =>
    written(
      paperSubmitted('2009-05-11'),
      asking('late-footnote', {
        language,
        filled: given({
          reason:
            language === 'en'
              ? 'To take into account the most recent information.'
              : 'Afin de tenir compte des renseignements les plus récents.',
        }),
      }),
      '2009-05-11',
    ),
  '11-waiver-request': (language) =>
    written(
      clearedOn(paperClosed(), '2009-04-20', 9_312),
      asking('waiver-request', {
        language,
        filled: given({
          reason:
            language === 'en'
              ? 'the mandate asks for the views of all stakeholders, and 61 were received'
              : 'le mandat prévoit le recueil des vues de toutes les parties prenantes, et 61 ont été reçues',
          reference: 'OD-09-0417',
        }),
      }),
      '2009-04-21',
    ),
  '11-chair-notice-late': (language) =>
    written(paperSubmitted('2009-05-05'), asking('chair-notice', { language }), '2009-05-06', {
      'GA-63': 'Two contributions came late and had to be worked in.',
    }),
  '11-transmittal': (language) =>
    written(
      paperSubmitted('2009-05-04'),
      asking('transmittal', {
        language,
        filled: given({
          symbol: 'A/63/905',
          'agenda-item': '97 (b)',
          original: language === 'en' ? 'English' : 'anglais',
        }),
      }),
      '2009-05-04',
    ),
  // Paragraph 14: a report to the General Assembly at its sixty-fourth session and to the Conference of the Parties.
  '14-late-footnote-not-submitted': (language) =>
    written(
      launched('14').on('2009-07-10'),
      asking('late-footnote', {
        language,
        delivery: 'GA-64',
        filled: given({
          reason: language === 'en' ? 'owing to consultations' : 'en raison de consultations',
        }),
      }),
      '2009-07-10',
    ),
  '14-waiver-request': (language) =>
    written(
      clearedOn(launched('14'), '2010-06-21', 10_701),
      asking('waiver-request', {
        language,
        delivery: 'COP-UNTOC-5',
        filled: given({
          reason:
            language === 'en'
              ? 'Two mandates are answered in one text.'
              : 'Un seul texte répond à deux mandats.',
        }),
      }),
      '2010-06-22',
    ),
  '14-chair-notice-at-risk': (language) =>
    written(
      launched('14').on('2009-06-30'),
      asking('chair-notice', {
        language,
        delivery: 'GA-64',
        filled: given({
          reason:
            language === 'en'
              ? 'pending the figures of two agencies'
              : 'dans l’attente des chiffres de deux organismes',
          'expected-on': '2009-07-21',
          signatory: 'Leila Haddad',
          reference: 'OD-09-0630',
        }),
      }),
      '2009-06-30',
    ),
  '14-chair-notice-overdue': (language) =>
    written(
      launched('14').on('2010-08-10'),
      asking('chair-notice', {
        language,
        delivery: 'COP-UNTOC-5',
        filled: given({
          reason: language === 'en' ? 'Late replies.' : 'Des réponses sont parvenues tardivement.',
        }),
      }),
      '2010-08-10',
    ),
  '14-transmittal-late': (language) =>
    written(
      submittedOn(clearedOn(launched('14'), '2009-07-01'), 'GA-64', '2009-07-20'),
      asking('transmittal', { language, delivery: 'GA-64' }),
      '2009-07-20',
      { 'GA-64': 'Late replies.' },
    ),
  '14-transmittal-of-another-author': (language) =>
    written(
      launched('14').on('2010-08-01'),
      asking('transmittal', {
        language,
        delivery: 'COP-UNTOC-5',
        filled: given({
          'drafted-by':
            language === 'en'
              ? 'Executive Director of the United Nations Office on Drugs and Crime'
              : 'le Directeur exécutif de l’Office des Nations Unies contre la drogue et le crime',
          title: language === 'en' ? 'Trafficking in persons' : 'Traite des personnes',
        }),
      }),
      '2010-08-01',
    ),
  // Paragraph 7: a briefing of Member States by the United Nations Office on Drugs and Crime.
  '7-briefing-invitation': (language) =>
    written(
      launched('7')
        .on('2009-10-20')
        .does('officer', {
          type: 'schedule-briefing',
          delivery: 'Member-States',
          on: given({ day: '2009-12-10' }).day ?? never(),
        }),
      asking('briefing-invitation', {
        language,
        filled: given({
          time: language === 'en' ? '10 a.m.' : '10 heures',
          place: language === 'en' ? 'Conference Room 3' : 'salle de conférence 3',
          'reply-by': '2009-12-03',
        }),
      }),
      '2009-11-16',
    ),
};

const paperClosed = (): File =>
  viewsAsked(['Austria', 'Brazil']).on('2009-03-06').does('officer', { type: 'close-views' });

const paperSubmitted = (on: string): File => submittedOn(clearedOn(paperClosed(), '2009-04-20'), 'GA-63', on);

function given(fields: Record<string, string>) {
  const filled = filledIn(fields);
  if (typeof filled === 'string') throw new Error(filled);
  return filled;
}

function never(): never {
  throw new Error('no day');
}
