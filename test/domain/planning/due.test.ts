import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../domain/obligation/obligation.ts';
import { anchorOf } from '../../../domain/planning/due.ts';
import type { DueElement } from '../../../domain/reading/reading.ts';
import { civilDate, inWords } from '../../../domain/time/civil-date.ts';
import { given, owed, said, to } from './cases.ts';

const anchor = (adopted: string, delivery: Delivery) =>
  anchorOf(delivery, owed('A/RES/63/999, 1', adopted, []));

const GA_64: DueElement = { type: 'session', body: 'GA', session: 64 };
const event = (text: string): DueElement => ({ type: 'event', text });

describe('a delivery is planned back from', () => {
  it.each<[words: string, adopted: string, elements: DueElement[], on: string, sentence: string]>([
    [
      'no later than 1 June 2009',
      '2008-12-18',
      [{ type: 'date', date: '2009-06-01' }],
      '2009-06-01',
      '1 June 2009',
    ],
    ['in April 2024', '2023-12-04', [{ type: 'date', date: '2024-04' }], '2024-04-30', '30 April 2024'],
    ['by February 2024', '2023-12-04', [{ type: 'date', date: '2024-02' }], '2024-02-29', '29 February 2024'],
    ['by 2009', '2008-12-18', [{ type: 'date', date: '2009' }], '2009-12-31', '31 December 2009'],
    [
      'by 15 February 2019 and every six months thereafter',
      '2018-11-14',
      [
        { type: 'date', date: '2019-02-15' },
        { type: 'recurring', every: 'P6M' },
      ],
      '2019-02-15',
      '15 February 2019',
    ],
    [
      'within forty-five days of the adoption of the present resolution',
      '2016-12-21',
      [{ type: 'relative', within: 'P45D', from: 'adoption' }],
      '2017-02-04',
      '45 days, counted from the day after 21 December 2016, end on 4 February 2017; a weekend moves nothing.',
    ],
    [
      'nine months after adoption',
      '2022-12-09',
      [{ type: 'relative', within: 'P9M', from: 'adoption' }],
      '2023-09-09',
      '9 months, counted from the day after 9 December 2022',
    ],
    [
      'within 60 days of 1 March 2010',
      '2009-12-18',
      [{ type: 'relative', within: 'P60D', from: '2010-03-01' }],
      '2010-04-30',
      '60 days, counted from the day after 1 March 2010',
    ],
    [
      'every 120 days starting from 16 October 2019',
      '2019-10-15',
      [{ type: 'recurring', every: 'P120D', from: '2019-10-16' }],
      '2020-02-13',
      '120 days after 16 October 2019 is 13 February 2020',
    ],
    [
      'annually',
      '2008-12-18',
      [{ type: 'recurring', every: 'P1Y' }],
      '2009-12-18',
      '1 year after 18 December 2008 is 18 December 2009',
    ],
    [
      'within 60 days of the expiry of its mandate, at its sixty-fourth session',
      '2008-12-18',
      [{ type: 'relative', within: 'P60D', from: 'mandate_expiry' }, GA_64],
      '2009-09-15',
      'the 64th session of the General Assembly opens on 15 September 2009',
    ],
    [
      'biennially, at its sixty-fourth session',
      '2008-12-18',
      [{ type: 'recurring', every: 'P2Y' }, GA_64],
      '2009-09-15',
      'the 64th session of the General Assembly opens on 15 September 2009',
    ],
    [
      'at its next session',
      '2008-12-18',
      [{ type: 'session', body: 'COP:UNTOC', session: 'next' }],
      '2010-10-18',
      'opens on 18 October 2010',
    ],
  ])('“%s”, adopted on %s', (words, adopted, elements, on, sentence) => {
    const found = anchor(adopted, to('X', 'X', null, ...elements.map((element) => said(words, element))));
    expect(found).toMatchObject({ on });
    const sentences = 'why' in found ? [] : found.reasons.map((reason) => reason.sentence);
    expect(sentences.join(' ').toLowerCase()).toContain(sentence.toLowerCase());
    expect(sentences.join(' ')).toContain(`“${words}”`);
  });

  it('the first day after adoption, where a text names several', () => {
    const several = ['2008-03-01', '2010-03-01', '2009-03-01'].map((date) =>
      said(date, { type: 'date', date }),
    );
    expect(anchor('2008-12-18', to('GA', 'GA', null, ...several))).toMatchObject({
      on: '2009-03-01',
      warnings: ['GA: the text names 3 days; planned is 1 March 2009.'],
    });
  });

  it.each<[what: string, adopted: string, delivery: Delivery, on: string, sentence: string]>([
    [
      'a day',
      '2008-12-18',
      to('GA', 'GA', null, said('by 1 March 2008', { type: 'date', date: '2008-03-01' })),
      '2008-03-01',
      'The text says “by 1 March 2008”: that is 1 March 2008.',
    ],
    [
      'the day of adoption itself',
      '2008-03-01',
      to('GA', 'GA', null, said('by 1 March 2008', { type: 'date', date: '2008-03-01' })),
      '2008-03-01',
      'The text says “by 1 March 2008”: that is 1 March 2008.',
    ],
    [
      'a session',
      '2008-12-18',
      to('GA-62', 'GA', 62, said('at its sixty-second', { type: 'session', body: 'GA', session: 62 })),
      '2008-09-15',
      'It had closed when this was asked: planned is its last day, 15 September 2008.',
    ],
    [
      'a count',
      '2008-12-18',
      to('SC', 'SC', null, said('every 30 days', { type: 'recurring', every: 'P30D', from: '2008-01-01' })),
      '2008-01-31',
      'The text says “every 30 days”: 30 days after 1 January 2008 is 31 January 2008.',
    ],
  ])('what is past when it is asked, with a warning: %s', (_, adopted, delivery, on, sentence) => {
    const found = anchor(adopted, delivery);
    if ('why' in found) throw new Error(found.why);
    expect(found).toMatchObject({ kind: 'day', on, until: on });
    expect(found.reasons.at(-1)?.sentence).toBe(sentence);
    expect(found.warnings[0]).toBe(
      `${delivery.key}: ${inWords(civilDate(on))} is not after adoption on ${inWords(civilDate(adopted))}: past already when it was asked; check the day.`,
    );
  });

  it('what is past only when the text says nothing better', () => {
    const past = said('by 1 March 2008', { type: 'date', date: '2008-03-01' });
    expect(anchor('2008-12-18', to('GA-64', 'GA', 64, past))).toMatchObject({
      on: '2009-09-15',
      warnings: [],
    });
    expect(anchor('2008-12-18', to('UNEP GC-5', 'UNEP GC', 5, past))).toEqual({
      why: 'the days of the 5th session of UNEP GC are not known',
    });
    expect(anchor('2008-12-18', given(to('GA', 'GA', null, past), '2009-03-01', 'a slip'))).toMatchObject({
      on: '2009-03-01',
      warnings: ['GA: the day given, 1 March 2009, is later than the text allows: 1 March 2008.'],
    });
  });

  it('a session, where the day in the text is beyond all planning', () => {
    const slip = said('by 1 June 9009', { type: 'date', date: '9009-06-01' });
    expect(anchor('2008-12-18', to('GA-64', 'GA', 64, slip))).toMatchObject({ on: '2009-09-15' });
  });

  it('the last day of a session that is open when it is asked for', () => {
    const found = anchor(
      '2008-12-18',
      to('GA-63', 'GA', 63, said('at its sixty-third session', { type: 'session', body: 'GA', session: 63 })),
    );
    expect(found).toMatchObject({ kind: 'day', on: '2009-09-14', until: '2009-09-14' });
    expect('why' in found ? '' : found.reasons.at(-1)?.sentence).toBe(
      'It was open already when this was asked: what remains is its last day, 14 September 2009.',
    );
  });

  it('a session, with its window', () => {
    expect(anchor('2008-12-18', to('GA-64', 'GA', 64, said('…', GA_64)))).toMatchObject({
      kind: 'session',
      on: '2009-09-15',
      until: '2010-09-14',
    });
  });

  it('a provisional session, with a warning and a modest verb', () => {
    const found = anchor('2024-12-18', to('COP-UNTOC-13', 'COP:UNTOC', 13));
    expect(found).toMatchObject({ kind: 'session', on: '2026-10-12' });
    expect('why' in found ? [] : [found.warnings[0], found.reasons.at(-1)?.sentence]).toEqual([
      'COP-UNTOC-13: the days of the 13th session of the Conference of the Parties to the Convention against Transnational Organized Crime are provisional; check them.',
      'The 13th session of the Conference of the Parties to the Convention against Transnational Organized Crime is expected to open on 12 October 2026.',
    ]);
  });

  it('what a person gave, before all else', () => {
    const stated = to('GA-64', 'GA', 64, said('…', GA_64));
    expect(
      anchor('2008-12-18', given(stated, '2009-10-12', 'the Third Committee takes it up')),
    ).toMatchObject({
      kind: 'day',
      on: '2009-10-12',
      warnings: [],
    });
    expect(anchor('2008-12-18', given(stated, '2010-10-12', 'slow'))).toMatchObject({
      warnings: ['GA-64: the day given, 12 October 2010, is later than the text allows: 14 September 2010.'],
    });
    expect(anchor('2008-12-18', given(to('X', 'X', null), '2010-10-12', 'agreed'))).toMatchObject({
      reasons: [{ sentence: '12 October 2010, given by a person: agreed' }],
      warnings: [],
    });
  });

  it('what a person gave for a series: still only its first product', () => {
    const each = said('at each session', { type: 'recurring', every: 'session' });
    expect(anchor('2008-12-18', given(to('X', 'X', null, each), '2009-10-12', 'agreed'))).toMatchObject({
      on: '2009-10-12',
      warnings: ['X: the text asks for a series; this plan is for its first product only.'],
    });
  });

  it('a rhythm counted from adoption, with both warnings', () => {
    const annual = said('annually', { type: 'recurring', every: 'P1Y' });
    expect(anchor('2008-12-18', to('GA', 'GA', null, annual))).toMatchObject({
      reasons: [{ rule: 'first-of-the-series', grade: 'assumed' }],
      warnings: [
        'GA: the text does not say when the series begins; counted from adoption.',
        'GA: the text asks for a series; this plan is for its first product only.',
      ],
    });
  });
});

describe('a person must say', () => {
  it.each<[words: string, delivery: Delivery, why: string]>([
    ['', to('Member-States', 'Member States', null), 'the text gives no day'],
    [
      'regularly',
      to('SC', 'SC', null, said('regularly', { type: 'unspecified', text: 'regularly' })),
      'the text gives no day, only “regularly”',
    ],
    [
      'an event',
      to('SC', 'SC', null, said('when the risk occurs', event('…'))),
      'the text gives no day, only “when the risk occurs”',
    ],
    [
      'the expiry of the mandate',
      to('SC', 'SC', null, said('…', { type: 'relative', within: 'P60D', from: 'mandate_expiry' })),
      'the day from which 60 days are counted is not known (mandate_expiry)',
    ],
    [
      'no length of time',
      to('SC', 'SC', null, said('…', { type: 'relative', within: 'soon', from: 'adoption' })),
      '“soon” is no length of time',
    ],
    ['no date', to('SC', 'SC', null, said('…', { type: 'date', date: '2009-13' })), '“2009-13” names no day'],
    [
      'no first day',
      to('SC', 'SC', null, said('…', { type: 'recurring', every: 'P6M', from: 'soon' })),
      '“soon” names no day',
    ],
    [
      'at each session',
      to('UNEA', 'UNEA', null, said('at each session', { type: 'recurring', every: 'session' })),
      '“at each session” has no length in days',
    ],
    [
      'a session of a body we do not know',
      to('UNEA-5', 'UNEA', 5),
      'the days of the 5th session of the United Nations Environment Assembly are not known',
    ],
    [
      'the next session of a body we do not know',
      to(
        'UNEA',
        'UNEA',
        null,
        said('at its next session', { type: 'session', body: 'UNEA', session: 'next' }),
      ),
      'the next session of the United Nations Environment Assembly is not known',
    ],
    [
      'a length of time that the calendar does not have',
      to('SC', 'SC', null, said('…', { type: 'relative', within: 'P9000Y', from: 'adoption' })),
      '9000 years after 18 December 2008 is beyond the calendar',
    ],
    [
      'the same for a series',
      to('SC', 'SC', null, said('…', { type: 'recurring', every: 'P1M3000000D' })),
      '“…” has no length in days',
    ],
    [
      'a series of which the first is beyond the calendar',
      to('SC', 'SC', null, said('…', { type: 'recurring', every: 'P1M999999W' })),
      '1 month and 6999993 days after 18 December 2008 is beyond the calendar',
    ],
    [
      'a day beyond all planning',
      to('SC', 'SC', null, said('…', { type: 'date', date: '9999-12' })),
      '31 December 9999 cannot be planned around: it lies outside the years 1945 to 2999',
    ],
    [
      'a day before there was anybody to ask',
      to('SC', 'SC', null, said('…', { type: 'date', date: '0001-01-01' })),
      '1 January 1 cannot be planned around: it lies outside the years 1945 to 2999',
    ],
    [
      'a given day beyond all planning',
      given(to('SC', 'SC', null), '3000-01-01', 'for ever'),
      '1 January 3000 cannot be planned around: it lies outside the years 1945 to 2999',
    ],
  ])('%s', (_, delivery, why) => {
    expect(anchor('2008-12-18', delivery)).toEqual({ why });
  });
});
