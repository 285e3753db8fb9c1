import { describe, expect, it } from 'vitest';
import {
  type AdoptedText,
  confirm,
  type Draft,
  PROCEDURE_OF,
  prepareConfirmation,
  questionsOf,
  withGiven,
} from '../../../domain/obligation/confirm.ts';
import { PROCEDURES } from '../../../domain/obligation/obligation.ts';
import {
  type DueElement,
  PRODUCTS,
  type Product,
  type Read,
  type Reading,
  type Recipient,
} from '../../../domain/reading/reading.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';

interface Case {
  product?: Product;
  /** The words that name each recipient, and who it is. */
  recipients?: Record<string, Recipient>;
  /** The words that give each element of time. */
  due?: Record<string, DueElement>;
  fields?: Partial<Reading>;
  mandate?: Partial<AdoptedText>;
}

/** A reading of these words, by hand: every value is pointed at in the text. */
function reading(words: string, { product = 'report', recipients = {}, due = {}, fields, mandate }: Case) {
  const text = `The General Assembly,\n14. Requests the Secretary-General ${words}.`;
  const at = <T>(part: string, value: T): Read<T> => {
    const start = text.indexOf(part);
    if (start < 0) throw new Error(`not in the text: ${part}`);
    return { value, span: { start, end: start + part.length }, rule: 'by hand' };
  };
  const evidence = at(words, null).span;
  const adopted: AdoptedText = {
    text,
    symbol: 'A/RES/63/194',
    title: 'Improving the coordination',
    body: 'GA',
    session: 63,
    adopted: civilDate('2008-12-18'),
    part: null,
    agendaItem: null,
    sponsor: null,
    whole: true,
    paragraphs: [],
    annexes: [],
    found: { symbol: null, title: null, body: null, adopted: null, agendaItem: null, sponsor: null },
    stretches: [],
    ...mandate,
  };
  const read: Reading = {
    paragraph: '14',
    evidence,
    words,
    product: at(words.slice(0, 2), product),
    subject: null,
    degree: 'clear',
    addressee: at('Secretary-General', { class: 'secretary_general', name: 'Secretary-General' }),
    recipients: Object.entries(recipients).map(([part, value]) => at(part, value)),
    due: Object.entries(due).map(([part, value]) => at(part, value)),
    inContext: null,
    collectsViews: null,
    doubts: [],
    ...fields,
  };
  return { read, mandate: adopted };
}

function prepared(words: string, given: Case) {
  const { read, mandate } = reading(words, given);
  const confirmation = prepareConfirmation(read, mandate, SHIPPED);
  if (!confirmation.own) throw new Error(confirmation.why);
  return confirmation;
}

/** `GA-64: at its sixty-fourth session`, one a delivery. */
const deliveries = (draft: Draft): string[] =>
  draft.deliveries.map(({ key, stated }) => `${key}: ${stated.map(({ words }) => words).join(' | ')}`);

const GA = (session: Recipient['session']): Recipient => ({ body: 'GA', session });
const COP: Recipient = { body: 'COP:UNTOC', session: null };
const session = (body: string, number: number | 'next'): DueElement => ({
  type: 'session',
  body,
  session: number,
});
const JUNE: DueElement = { type: 'date', date: '2009-06-01' };

describe('deliveries', () => {
  it.each<[words: string, Case, expected: string[]]>([
    [
      'to submit to the Conference of the Parties and the General Assembly at its sixty-fourth session a report',
      {
        recipients: { 'the Conference of the Parties': COP, 'the General Assembly': GA(64) },
        due: { 'at its sixty-fourth session': session('GA', 64) },
      },
      ['COP-UNTOC-5: ', 'GA-64: at its sixty-fourth session'],
    ],
    [
      'to submit, no later than 1 June 2009, a paper to the General Assembly at its sixty-third session',
      {
        recipients: { 'the General Assembly at its sixty-third session': GA(63) },
        due: { 'no later than 1 June 2009': JUNE },
      },
      ['GA-63: the General Assembly at its sixty-third session | no later than 1 June 2009'],
    ],
    [
      'to report to the General Assembly at its sixty-fourth session and, by 1 June 2009, to Member States',
      {
        recipients: {
          'the General Assembly': GA(null),
          'Member States': { body: 'Member States', session: null },
        },
        due: { 'at its sixty-fourth session': session('GA', 64), 'by 1 June 2009': JUNE },
      },
      ['GA-64: at its sixty-fourth session', 'Member-States: by 1 June 2009'],
    ],
    [
      'to report to the Assembly at its sixty-fourth and the Council at its tenth session, by 1 June 2009',
      {
        recipients: { 'the Assembly': GA(64), 'the Council': { body: 'HRC', session: 10 } },
        due: {
          'at its sixty-fourth': session('GA', 64),
          'at its tenth session': session('HRC', 10),
          'by 1 June 2009': JUNE,
        },
      },
      ['GA-64: at its sixty-fourth | by 1 June 2009', 'HRC-10: at its tenth session | by 1 June 2009'],
    ],
    [
      'to report annually to the Assembly at its sixty-fourth session and to the Council',
      {
        recipients: { 'the Assembly': GA(64), 'the Council': { body: 'ECOSOC', session: null } },
        due: {
          annually: { type: 'recurring', every: 'P1Y' },
          'at its sixty-fourth session': session('GA', 64),
        },
      },
      ['GA-64: at its sixty-fourth session | annually', 'ECOSOC: annually'],
    ],
    [
      'to report to the Assembly at its next session',
      { recipients: { 'the Assembly at its next session': GA('next') } },
      ['GA-64: the Assembly at its next session'],
    ],
    [
      'to report to the Assembly at its next session',
      { recipients: { 'the Assembly': GA(null) }, due: { 'at its next session': session('GA', 'next') } },
      ['GA-64: at its next session'],
    ],
    [
      'to report to the Environment Assembly at its next session',
      {
        recipients: { 'the Environment Assembly': { body: 'UNEA', session: 'next' } },
        due: { 'at its next session': session('UNEA', 'next') },
      },
      ['UNEA-1: at its next session'],
    ],
    [
      'to report to the Economic Commission for Europe at its next session',
      {
        recipients: { 'the Economic Commission for Europe': { body: 'ECE', session: 'next' } },
        due: { 'at its next session': session('ECE', 'next') },
      },
      ['ECE: at its next session'],
    ],
    [
      'to report to the Forum at each session',
      {
        recipients: { 'the Forum': { body: 'GA', session: null } },
        due: { 'at each session': { type: 'recurring', every: 'session' } },
      },
      ['GA-64: at each session'],
    ],
    [
      'to report to the Conference by 1 June 2009',
      { recipients: { 'the Conference': COP }, due: { 'by 1 June 2009': JUNE } },
      ['COP-UNTOC: by 1 June 2009'],
    ],
    [
      'to report to the Conference regularly',
      {
        recipients: { 'the Conference': COP },
        due: { regularly: { type: 'unspecified', text: 'regularly' } },
      },
      ['COP-UNTOC-5: regularly'],
    ],
    [
      'to brief Member States during the sixty-fourth session of the General Assembly',
      {
        recipients: { 'Member States': { body: 'Member States', session: null } },
        due: { 'during the sixty-fourth session': session('GA', 64) },
      },
      ['Member-States: during the sixty-fourth session'],
    ],
    [
      'to report to the Assembly and to the General Assembly',
      { recipients: { 'the Assembly': GA(null), 'the General Assembly': GA(null) } },
      ['GA: '],
    ],
    [
      'to report every 120 days starting from 16 October 2019 to the Council',
      {
        recipients: { 'the Council': { body: 'SC', session: null } },
        due: {
          'every 120 days starting from 16 October 2019': {
            type: 'recurring',
            every: 'P120D',
            from: '2019-10-16',
          },
        },
      },
      ['SC: every 120 days starting from 16 October 2019'],
    ],
    [
      'to report to the Assembly at its sixty-fourth and sixty-sixth sessions',
      {
        recipients: { 'the Assembly at its sixty-fourth': GA(64) },
        due: { 'sixty-fourth': session('GA', 64), 'sixty-sixth sessions': session('GA', 66) },
      },
      ['GA-64: sixty-fourth', 'GA-66: sixty-sixth sessions'],
    ],
    [
      'to report to the Assembly at its sixty-fourth session, and again two sessions later, by 1 June',
      {
        recipients: { 'the Assembly at its sixty-fourth session': GA(64) },
        due: { 'two sessions later': session('GA', 66), 'by 1 June': { type: 'date', date: '2011-06-01' } },
      },
      [
        'GA-64: the Assembly at its sixty-fourth session | by 1 June',
        'GA-66: two sessions later | by 1 June',
      ],
    ],
    [
      'to report to the Assembly at its sixty-fourth session, that is, at its next session',
      {
        recipients: { 'the Assembly at its sixty-fourth session': GA(64) },
        due: { 'at its next session': session('GA', 'next') },
      },
      ['GA-64: the Assembly at its sixty-fourth session | at its next session'],
    ],
    [
      'to brief Member States and the Council during the sixty-fourth session of the General Assembly',
      {
        recipients: {
          'Member States': { body: 'Member States', session: null },
          'the Council': { body: 'ECOSOC', session: null },
        },
        due: { 'during the sixty-fourth session': session('GA', 64) },
      },
      ['Member-States: during the sixty-fourth session', 'ECOSOC: '],
    ],
  ])('%s', (words, given, expected) => {
    expect(deliveries(prepared(words, given).draft)).toEqual(expected);
  });

  it('of one body never take a session of another: that is doubted, and its day asked for', () => {
    const { draft, doubts, questions } = prepared(
      'to report to the Council, in time for the sixty-fourth session of the General Assembly',
      {
        recipients: { 'the Council': { body: 'ECOSOC', session: null } },
        due: { 'in time for the sixty-fourth session': session('GA', 64) },
      },
    );
    expect(deliveries(draft)).toEqual(['ECOSOC: ']);
    expect(doubts).toEqual([
      '“in time for the sixty-fourth session” names a session of the General Assembly, to which nothing goes: does it get the product too?',
    ]);
    expect(questions).toHaveLength(1);
  });

  it('of a text that names several sessions of one body are doubted', () => {
    const { doubts } = prepared('to report to the Assembly at its sixty-fourth and sixty-sixth sessions', {
      recipients: { 'the Assembly': GA(64) },
      due: { 'sixty-fourth': session('GA', 64), 'sixty-sixth sessions': session('GA', 66) },
    });
    expect(doubts).toEqual([
      'Several sessions of the General Assembly are named: one text for all of them? If each gets its own, confirm one obligation for each.',
    ]);
  });

  it('go to the body that asks when nobody is named, and that is doubted', () => {
    const { draft, doubts } = prepared('to prepare a study', { product: 'study' });
    expect(draft.deliveries).toEqual([{ key: 'GA', body: 'GA', session: null, stated: [], given: null }]);
    expect(doubts).toEqual(['The text names no recipient; taken is the General Assembly.']);
  });

  it('go to the body whose session is named when nobody else is', () => {
    const { draft, doubts } = prepared('to present, at its tenth and its eleventh session, an update', {
      due: { 'at its tenth': session('HRC', 10), 'its eleventh session': session('HRC', 11) },
    });
    expect(deliveries(draft)).toEqual(['HRC-10: at its tenth', 'HRC-11: its eleventh session']);
    expect(doubts).toEqual([
      'The text names no recipient; taken is the Human Rights Council.',
      'Several sessions of the Human Rights Council are named: one text for all of them? If each gets its own, confirm one obligation for each.',
    ]);
  });
});

describe('questions', () => {
  it('A/RES/63/194, para. 7: no day for the briefing; the words name 2009', () => {
    const { questions } = prepared(
      'to brief Member States on the workplan, to be executed before the end of the project in 2009',
      {
        product: 'briefing',
        recipients: { 'Member States': { body: 'Member States', session: null } },
      },
    );
    expect(questions).toEqual([
      {
        delivery: 'Member-States',
        ask: 'For Member-States the text gives no day. By when?',
        suggested: { on: '2009-12-31', reason: 'the words name 2009, and this is its last day' },
      },
    ]);
  });

  it.each<[words: string, Case, ask: string | undefined]>([
    ['to report regularly', { due: { regularly: { type: 'unspecified', text: '' } } }, 'only “regularly”'],
    [
      'to report when it occurs',
      { due: { 'when it occurs': { type: 'event', text: '' } } },
      'only “when it occurs”',
    ],
    [
      'to report to it',
      { recipients: { it: { body: 'ECE', session: 70 } } },
      'the 70th session of the Economic Commission for Europe are not known',
    ],
    [
      'to report to it',
      { recipients: { it: { body: 'COP:UNCAC', session: null } } },
      'the text gives no day',
    ],
    [
      'to report to it at its next session',
      {
        recipients: { it: { body: 'ECE', session: 'next' } },
        due: { 'at its next session': session('ECE', 'next') },
      },
      'the next session of the Economic Commission for Europe is not known',
    ],
    [
      'to report to it',
      { recipients: { it: { body: 'ECOSOC', session: 3000 } } },
      'the days of the 3000 session of the Economic and Social Council are not known',
    ],
    ['to report to it', { recipients: { it: GA(54) } }, undefined],
    [
      'to report within 9000 years',
      { due: { 'within 9000 years': { type: 'relative', within: 'P9000Y', from: 'adoption' } } },
      '“within 9000 years” cannot be planned around: it lies outside the years 1945 to 2999',
    ],
    ['to report to it', { recipients: { it: GA(64) } }, undefined],
    ['to report by then', { due: { 'by then': JUNE } }, undefined],
    ['to report annually', { due: { annually: { type: 'recurring', every: 'P1Y' } } }, undefined],
  ])('%s', (words, given, ask) => {
    const { questions } = prepared(words, given);
    expect(questions).toHaveLength(ask === undefined ? 0 : 1);
    if (ask !== undefined) {
      expect(questions[0]?.ask).toContain(ask);
      expect(questions[0]?.suggested).toMatchObject({
        on: '2009-12-31',
        reason: /^the end of the year after/,
      });
    }
  });
});

it('a text adopted on the last day of the calendar is asked about, with a day that can be planned', () => {
  const { questions } = prepared('to report to it', {
    recipients: { it: GA(64) },
    mandate: { adopted: civilDate('9999-12-31') },
  });
  expect(questions).toMatchObject([
    {
      ask: 'For GA-64 “it” cannot be planned around: it lies outside the years 1945 to 2999. By when?',
      suggested: { on: '2999-12-31' },
    },
  ]);
});

describe('a confirmation', () => {
  it('keeps the evidence, the subject and the doubts of the reading', () => {
    const { draft, doubts } = prepared('to collect the views of all and submit a report on them', {
      recipients: { all: GA(64) },
      fields: {
        subject: { value: 'on them', span: { start: 0, end: 1 }, rule: 'by hand' },
        collectsViews: { value: true, span: { start: 0, end: 1 }, rule: 'by hand' },
        doubts: ['Whose views?'],
      },
    });
    expect(draft).toMatchObject({
      mandate: { symbol: 'A/RES/63/194', body: 'GA', session: 63, adopted: '2008-12-18' },
      evidence: { paragraph: '14', words: 'to collect the views of all and submit a report on them' },
      product: 'report',
      procedure: 'secretaryGeneralReport',
      subject: 'on them',
      addressee: { name: 'Secretary-General' },
      collectsViews: true,
    });
    expect(draft.mandate).not.toHaveProperty('text');
    expect(doubts).toEqual(['Whose views?']);
  });

  it('of a section of another product makes no obligation', () => {
    const inContext = { value: 'his report on oceans', span: { start: 0, end: 1 }, rule: 'by hand' };
    const { read, mandate } = reading('to include it in his report on oceans', { fields: { inContext } });
    expect(prepareConfirmation(read, mandate, SHIPPED)).toEqual({
      own: false,
      why: 'a section of another product: “his report on oceans”',
    });
  });

  it.each<[Product, string]>([
    ['background_paper', 'backgroundPaper'],
    ['report', 'secretaryGeneralReport'],
    ['written_update', 'secretaryGeneralReport'],
    ['oral_update', 'workplanBriefing'],
  ])('of a %s is a %s', (product, procedure) => {
    expect(prepared('to report', { product }).draft.procedure).toBe(procedure);
  });

  it('knows a procedure for every product, and a product for every procedure', () => {
    expect(Object.keys(PROCEDURE_OF).sort()).toEqual([...PRODUCTS].sort());
    expect([...new Set(Object.values(PROCEDURE_OF))].sort()).toEqual([...PROCEDURES].sort());
  });
});

describe('confirming', () => {
  const { draft } = prepared('to brief Member States', {
    product: 'briefing',
    recipients: { 'Member States': { body: 'Member States', session: null } },
  });
  const day = (on: string, reason = 'agreed with the Chair') => ({ on: civilDate(on), reason });
  const confirmed = confirm(draft, { 'Member-States': day('2009-12-31') }, SHIPPED);

  it('takes the day that a person gave, and nothing stays open', () => {
    expect(confirmed).toEqual(withGiven(draft, { 'Member-States': day('2009-12-31') }));
    if ('refused' in confirmed) throw new Error(confirmed.refused.why);
    expect(confirmed.deliveries[0]?.given).toEqual(day('2009-12-31'));
    expect(questionsOf(confirmed, SHIPPED)).toEqual([]);
    expect(draft.deliveries[0]?.given).toBeNull();
    expect(confirm(confirmed, {}, SHIPPED)).toEqual(confirmed);
  });

  it.each<[Draft, Parameters<typeof confirm>[1], string, string]>([
    [draft, {}, 'day-needed', 'For Member-States the text gives no day. By when?'],
    [
      draft,
      { 'Member-States': day('2008-12-18') },
      'day-not-after-adoption',
      'Member-States: 18 December 2008 is not after adoption on 18 December 2008.',
    ],
    [
      draft,
      { 'Member-States': day('2009-12-31', ' ') },
      'reason-needed',
      'Member-States: say why 31 December 2009.',
    ],
    [
      draft,
      { GA: day('2009-12-31') },
      'unknown-delivery',
      'There is no delivery GA; there are Member-States.',
    ],
    [{ ...draft, deliveries: [] }, {}, 'no-delivery', 'Somebody must receive it: name a recipient.'],
    [
      { ...draft, deliveries: [...draft.deliveries, ...draft.deliveries] },
      {},
      'delivery-twice',
      'There are two deliveries Member-States.',
    ],
  ])('is refused: %#', (given, answers, code, why) => {
    expect(confirm(given, answers, SHIPPED)).toEqual({ refused: { code, why } });
  });
});
