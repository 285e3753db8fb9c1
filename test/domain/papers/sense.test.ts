import { describe, expect, it } from 'vitest';
import { PAPER_NAMES, type PaperName } from '../../../domain/papers/names.ts';
import type { PaperAsked } from '../../../domain/papers/of-obligation.ts';
import { day, type File } from '../obligation/file.ts';
import { asking, clearedOn, launched, refusedFor, submittedOn, viewsAsked } from './files.ts';

const REASON = { filled: { reason: 'owing to consultations' } };
const GA = { delivery: 'GA-64' };
const briefing = (): File =>
  launched('7')
    .on('2009-10-20')
    .does('officer', { type: 'schedule-briefing', delivery: 'Member-States', on: day('2009-12-10') });

/** A refusal of sense is a sentence; `null` where the paper can be. */
const SENSE: [
  name: string,
  file: () => File,
  asked: PaperAsked,
  today: string,
  code: string | null,
  why: string,
][] = [
  [
    'a note where no views are collected',
    () => launched('14'),
    asking('note-verbale'),
    '2009-01-13',
    'paper.no-sense',
    'The mandate does not ask for views',
  ],
  [
    'a note when the collection is closed',
    () => viewsAsked(['Austria']).on('2009-03-06').does('officer', { type: 'close-views' }),
    asking('note-verbale', { addressee: 'Austria' }),
    '2009-03-07',
    'paper.no-sense',
    'The collection of views is closed.',
  ],
  [
    'a note to somebody who was not asked',
    () => viewsAsked(['Austria']),
    asking('note-verbale', { addressee: 'Brazil' }),
    '2009-01-13',
    'paper.no-sense',
    'Brazil is not among the 1 that were asked for views.',
  ],
  [
    'a note to a State by another form of its name',
    () => viewsAsked(['Iran (Islamic Republic of)']),
    asking('note-verbale', { addressee: 'the Islamic Republic of Iran' }),
    '2009-01-13',
    null,
    '',
  ],
  [
    'a note before anybody was asked',
    () => launched('11'),
    asking('note-verbale', { addressee: 'Brazil' }),
    '2009-01-13',
    null,
    '',
  ],
  [
    'a footnote when the day has not come',
    () => launched('14'),
    asking('late-footnote', { ...GA, ...REASON }),
    '2009-07-07',
    'paper.no-sense',
    'Nothing is late: GA-64 is due to be submitted on 7 July 2009, and today is 7 July 2009.',
  ],
  [
    'a footnote a day later',
    () => launched('14'),
    asking('late-footnote', { ...GA, ...REASON }),
    '2009-07-08',
    null,
    '',
  ],
  [
    'a footnote when it was submitted in time',
    () => submittedOn(clearedOn(launched('14'), '2009-07-01'), 'GA-64', '2009-07-07'),
    asking('late-footnote', { ...GA, ...REASON }),
    '2009-08-01',
    'paper.no-sense',
    'Nothing is late: GA-64 was submitted on 7 July 2009, and was due on 7 July 2009.',
  ],
  [
    'a footnote without a reason',
    () => launched('14'),
    asking('late-footnote', GA),
    '2009-07-08',
    'paper.missing',
    'give the reason',
  ],
  [
    'a waiver without a draft',
    () => launched('14'),
    asking('waiver-request', { ...GA, ...REASON }),
    '2009-06-22',
    'paper.no-sense',
    'No draft was handed in yet',
  ],
  [
    'a waiver at the limit',
    () => clearedOn(launched('14'), '2009-06-20', 8_500),
    asking('waiver-request', { ...GA, ...REASON }),
    '2009-06-22',
    'paper.no-sense',
    'Version 1 of the draft has 8500 words, and the limit is 8500: no waiver is needed.',
  ],
  [
    'a waiver one word over it',
    () => clearedOn(launched('14'), '2009-06-20', 8_501),
    asking('waiver-request', { ...GA, ...REASON }),
    '2009-06-22',
    null,
    '',
  ],
  [
    'a waiver for an expert within 10,700 words',
    () =>
      clearedOn(
        launched('14', { addressee: { class: 'expert_mandate', name: 'Special Rapporteur' } }),
        '2009-06-20',
        10_700,
      ),
    asking('waiver-request', { ...GA, ...REASON }),
    '2009-06-22',
    'paper.no-sense',
    'the limit is 10700',
  ],
  [
    'a waiver by a limit that an officer gives',
    () => clearedOn(launched('14'), '2009-06-20', 5_000),
    asking('waiver-request', { ...GA, filled: { ...REASON.filled, limit: 3_300 } }),
    '2009-06-22',
    null,
    '',
  ],
  [
    'a waiver after submission',
    () => submittedOn(clearedOn(launched('14'), '2009-06-20', 9_000), 'GA-64', '2009-07-01'),
    asking('waiver-request', { ...GA, ...REASON }),
    '2009-07-02',
    'paper.no-sense',
    'A waiver is asked for before submission, and GA-64 was submitted on 1 July 2009.',
  ],
  [
    'a waiver without a reason',
    () => clearedOn(launched('14'), '2009-06-20', 9_000),
    asking('waiver-request', GA),
    '2009-06-22',
    'paper.missing',
    'give the reason',
  ],
  [
    'a notice when it was submitted in time',
    () => submittedOn(clearedOn(launched('14'), '2009-07-01'), 'GA-64', '2009-07-07'),
    asking('chair-notice', { ...GA, ...REASON }),
    '2009-07-08',
    'paper.no-sense',
    'Nothing is late',
  ],
  [
    'a notice when it is issued',
    () =>
      submittedOn(clearedOn(launched('14'), '2009-07-01'), 'GA-64', '2009-07-20')
        .on('2009-08-10')
        .does('officer', {
          ...{
            type: 'record-issuance',
            delivery: 'GA-64',
            symbol: 'A/64/130',
            happenedOn: day('2009-08-10'),
          },
        }),
    asking('chair-notice', { ...GA, ...REASON }),
    '2009-08-11',
    'paper.no-sense',
    'GA-64 is issued: nothing is left to be judged.',
  ],
  [
    'a notice without a reason',
    () => launched('14'),
    asking('chair-notice', GA),
    '2009-06-30',
    'paper.missing',
    'give the reason',
  ],
  [
    'an invitation to a document',
    () => launched('14'),
    asking('briefing-invitation', GA),
    '2009-06-30',
    'paper.no-sense',
    'there is no briefing to invite to',
  ],
  [
    'an invitation without a day',
    () => launched('7'),
    asking('briefing-invitation'),
    '2009-10-01',
    'paper.no-sense',
    'No day is set yet for the briefing (Member-States).',
  ],
  [
    'an invitation with one',
    briefing,
    asking('briefing-invitation', { addressee: 'Austria' }),
    '2009-11-01',
    null,
    '',
  ],
  [
    'one of two deliveries that is not named',
    () => launched('14'),
    asking('transmittal'),
    '2009-07-01',
    'paper.missing',
    'A/RES/63/194#14.1 has several deliveries, COP-UNTOC-5, GA-64: name the one that is meant.',
  ],
  [
    'a delivery that there is not',
    () => launched('14'),
    asking('transmittal', { delivery: 'GA-65' }),
    '2009-07-01',
    'paper.missing',
    'A/RES/63/194#14.1 has no delivery GA-65; it has COP-UNTOC-5, GA-64.',
  ],
];

it.each(SENSE)('%s', (_name, file, asked, today, code, why) => {
  const refused = refusedFor(file(), asked, today);
  expect(refused?.code ?? null).toBe(code);
  expect(refused?.why ?? '').toContain(why);
});

const OF_DOCUMENTS: PaperName[] = ['late-footnote', 'waiver-request', 'chair-notice', 'transmittal'];

describe('a briefing', () => {
  it.each(OF_DOCUMENTS)('has no %s', (name) => {
    expect(refusedFor(briefing(), asking(name, REASON), '2010-01-10')).toMatchObject({
      code: 'paper.no-sense',
      why: 'The obligation is a briefing: no document goes to conference services.',
    });
  });
});

it('names what is missing', () => {
  expect(refusedFor(launched('14'), asking('late-footnote', GA), '2009-07-08')?.fields).toEqual(['reason']);
  expect(refusedFor(launched('14'), asking('transmittal'), '2009-07-08')?.fields).toEqual(['delivery']);
});

it('takes the reason that was recorded, but not for a waiver', () => {
  const file = submittedOn(clearedOn(launched('14'), '2009-07-01', 9_000), 'GA-64', '2009-07-20');
  const recorded = { 'GA-64': 'Late replies.' };
  const codes = PAPER_NAMES.map((name) => refusedFor(file, asking(name, GA), '2009-07-21', recorded)?.code);
  expect(Object.fromEntries(PAPER_NAMES.map((name, at) => [name, codes[at] ?? null]))).toEqual({
    'note-verbale': 'paper.no-sense',
    'late-footnote': null,
    'waiver-request': 'paper.no-sense',
    'chair-notice': null,
    'briefing-invitation': 'paper.no-sense',
    transmittal: null,
  });
});
