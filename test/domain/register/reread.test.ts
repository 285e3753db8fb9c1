import { describe, expect, it } from 'vitest';
import type { Obligation } from '../../../domain/obligation/obligation.ts';
import type { Reading, Recipient } from '../../../domain/reading/reading.ts';
import { currentOf } from '../../../domain/register/entry.ts';
import type { RecordedMandateEvent } from '../../../domain/register/events.ts';
import { evolve } from '../../../domain/register/evolve.ts';
import { UNREAD } from '../../../domain/register/state.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { type Desk, day, desk, deskWithSample, TEXT } from './desk.ts';

const ID = (rest: string): string => `A/RES/63/900#${rest}`;
const WHY = { comment: 'the Chair said so' };
const SG = { class: 'secretary_general', name: 'Secretary-General' } as const;

const without = (paragraph: string) => (all: Reading[]) => all.filter((each) => each.paragraph !== paragraph);
const changed = (paragraph: string, change: (reading: Reading) => Partial<Reading>) => (all: Reading[]) =>
  all.map((each) => (each.paragraph === paragraph ? { ...each, ...change(each) } : each));
const asNote = changed('2', ({ product }) => ({ product: { ...product, value: 'note' } }));
const to = (recipient: Recipient) =>
  changed('2', ({ evidence }) => ({ recipients: [{ value: recipient, span: evidence, rule: 'other' }] }));

/** `2:0-107 product: report stands, note is read`. */
const proposed = (at: Desk): string[] =>
  at
    .register()
    .proposals.map(
      ({ key, now, differences }) =>
        `${key} ${now === null ? 'is no longer read' : differences.map(({ field, stands, reads }) => `${field}: ${stands} stands, ${reads} is read`).join('; ')}`,
    );
const ids = (at: Desk): string[] => at.shows().filter((line) => line.startsWith('confirmed'));

/** Everything confirmed that was read. */
function confirmAll(at: Desk): void {
  for (const { key } of at.register().entries) at.does('confirm', { key });
}

describe('a rule that was missing is put back', () => {
  /** What a person says of the words that the rule had missed, however much of it. */
  const said = {
    product: 'report' as const,
    addressee: SG,
    recipients: [{ body: 'GA', session: 64 }],
  };

  it.each([
    [
      'all that the rule reads',
      {
        ...said,
        due: [{ type: 'session', body: 'GA', session: 64 } as const],
        subject: 'the state of the ferries',
      },
    ],
    ['the recipient with its session only', said],
  ])(
    'when a person has added its duty by hand, with %s: every id is as before, nothing is proposed twice',
    (_what, values) => {
      const at = desk();
      at.read({ readings: without('2') });
      confirmAll(at);
      const words =
        'Requests the Secretary-General to submit to the General Assembly at its sixty-fourth session a report on the state of the ferries';
      const { keys } = at.does('add', { marked: { paragraph: '2', words, occurrence: 1 }, values }) as {
        keys: string[];
      };
      at.does('confirm', { key: keys[0] ?? '' });
      const before = ids(at);
      expect(before).toHaveLength(4);
      at.read({ reader: '2' });
      expect(ids(at)).toEqual(before);
      expect(at.shows()).toEqual(before);
      expect(proposed(at)).toEqual([]);
      expect(at.register().entries.at(-1)).toMatchObject({ readBy: 'person', lastRead: { key: keys[0] } });
      expect(at.obligations).toHaveLength(4);
    },
  );

  it('marked with fewer words than the rule takes: they are the same duty all the same', () => {
    const at = desk();
    at.read({ readings: without('2') });
    at.does('add', {
      marked: { paragraph: '2', words: 'a report on the state of the ferries', occurrence: 1 },
      values: said,
    });
    at.read({ reader: '2' });
    expect(at.shows('2')).toEqual(['open: report to GA 64']);
    expect(proposed(at)).toEqual([]);
  });

  it('when nobody had added it: it is proposed, once, and gets the next ordinal', () => {
    const at = desk();
    const withoutBriefing = (all: Reading[]) => all.filter(({ product }) => product.value !== 'briefing');
    at.read({ readings: withoutBriefing });
    at.does('confirm', { key: at.key('4') });
    at.read({ reader: '2' });
    at.read({ reader: '3' });
    expect(at.shows('4')).toEqual([
      `confirmed ${ID('4.1')}: study to ECOSOC`,
      'open: briefing to Member States',
    ]);
    at.does('confirm', { key: at.key('4', 2) });
    expect(at.shows('4')[1]).toContain(ID('4.2'));
  });

  it('before another of the same paragraph: that one keeps its id', () => {
    const at = desk();
    at.read({ readings: (all) => all.filter(({ product }) => product.value !== 'study') });
    at.does('confirm', { key: at.key('4') });
    at.read({ reader: '2' });
    expect(at.shows('4')).toEqual([
      `confirmed ${ID('4.1')}: briefing to Member States`,
      'open: study to ECOSOC',
    ]);
  });
});

describe('read again', () => {
  it('just as before: nothing is written', () => {
    const at = deskWithSample();
    at.does('confirm', { key: at.key('2') });
    const before = at.events.length;
    expect(at.read()).toMatchObject({ accepted: true, keys: at.register().entries.map(({ key }) => key) });
    expect(at.events).toHaveLength(before);
  });

  it('from another file, in which everything has moved: the same readings under the same keys', () => {
    const at = deskWithSample();
    confirmAll(at);
    const before = at.shows();
    const moved = TEXT.replace(
      'The General Assembly,',
      'The General Assembly,\n\nRecalling its resolution 62/1,',
    )
      .replaceAll('Secretary-General to', 'Secretary-General1 to')
      .replace('the state of the ferries', 'the state   of the\nfer-\nries');
    at.read({ raw: moved, sha256: 'c'.repeat(64) });
    expect(at.shows()).toEqual(before);
    expect(proposed(at)).toEqual([]);
    expect(at.register().texts.map(({ text }) => text[0])).toEqual(['a', 'c']);
    const [first] = at.register().entries;
    expect(first?.lastRead?.evidence[0].span).not.toEqual(first?.reading.evidence[0].span);
    expect(first?.lastRead?.key).toBe(first?.key);
    const written = at.events.length;
    at.read();
    expect(at.events).toHaveLength(written);
  });

  it('with words put before the evidence in its paragraph: it is the same evidence, moved', () => {
    const at = deskWithSample();
    at.does('confirm', { key: at.key('4', 2), given: { 'Member-States': day('2009-12-01') } });
    const longer =
      'to consult the owners of ferries, the captains of ferries, the makers of ferries, the insurers of ferries';
    at.read({ raw: TEXT.replace('to consult the owners of ferries', longer), sha256: 'c'.repeat(64) });
    expect(at.shows('4')).toEqual([
      'open: study to ECOSOC',
      `confirmed ${ID('4.1')}: briefing to Member States`,
    ]);
    expect(proposed(at)).toEqual([]);
  });

  it('better, where nobody has decided: the better reading takes its place', () => {
    const at = deskWithSample();
    at.read({ reader: '2', readings: asNote });
    expect(at.shows('2')).toEqual(['open: note to GA 64']);
    expect(proposed(at)).toEqual([]);
  });

  it('otherwise than was confirmed: a person is asked, once, and the obligation stays', () => {
    const at = deskWithSample();
    at.does('confirm', { key: at.key('2') });
    at.read({ reader: '2', readings: asNote });
    at.read({ reader: '3', readings: asNote });
    expect(proposed(at)).toEqual([`${at.key('2')} product: report stands, note is read`]);
    expect(at.shows('2')).toEqual([`confirmed ${ID('2.1')}: report to GA 64`]);
    expect(at.obligations).toHaveLength(1);
  });

  it('with yet another difference, or as confirmed after all: the older question is overtaken', () => {
    const at = deskWithSample();
    at.does('confirm', { key: at.key('2') });
    at.read({ reader: '2', readings: asNote });
    at.read({ reader: '3', readings: to({ body: 'SC', session: null }) });
    expect(proposed(at)).toEqual([`${at.key('2')} recipients: GA 64 stands, SC is read`]);
    at.read({ reader: '4' });
    expect(proposed(at)).toEqual([]);
    expect(
      at.events.flatMap((event) => (event.type === 'ProposalSettled' ? event.facts.outcome : [])),
    ).toEqual(['overtaken', 'overtaken']);
  });

  it('without what was confirmed: a person is asked', () => {
    const at = deskWithSample();
    at.does('confirm', { key: at.key('2') });
    at.read({ reader: '2', readings: without('2') });
    at.read({ reader: '3', readings: without('2') });
    expect(proposed(at)).toEqual([`${at.key('2')} is no longer read`]);
    expect(ids(at)).toEqual([`confirmed ${ID('2.1')}: report to GA 64`]);
    at.read({ reader: '4' });
    expect(proposed(at)).toEqual([]);
  });

  it('without what is open: it stays and shows that it is gone; what was turned down may go', () => {
    const at = deskWithSample();
    at.does('reject', { key: at.key('3'), ...WHY });
    at.read({ reader: '2', readings: (all) => without('2')(without('3')(all)) });
    expect(at.shows().slice(0, 2)).toEqual(['open: report to GA 64', 'rejected: report to SC']);
    expect(
      at
        .register()
        .entries.slice(0, 2)
        .map(({ lastRead }) => lastRead),
    ).toEqual([null, null]);
    expect(proposed(at)).toEqual([]);
  });

  it('without what a person added: the person stands for it', () => {
    const at = deskWithSample();
    at.does('add', {
      marked: { paragraph: '1', words: 'note of the ferries', occurrence: 1 },
      values: { product: 'note', addressee: SG },
    });
    at.does('confirm', { key: at.key('1'), given: { GA: day('2009-12-01') } });
    at.read({ reader: '2' });
    expect(proposed(at)).toEqual([]);
  });

  it('what was rejected, not ours, split or joined stays so and is not proposed again', () => {
    const at = deskWithSample();
    at.does('reject', { key: at.key('4', 2), ...WHY });
    at.does('not-ours', { key: at.key('4'), owner: 'IMO', ...WHY });
    at.does('split', { key: at.key('2'), parts: [{}, { product: 'briefing' }] });
    const keys = [`${at.key('2')}~1`, at.key('3')];
    at.does('join', { keys });
    at.does('confirm', { key: keys.join('+') });
    const before = at.shows();
    at.read({ reader: '2' });
    expect(at.shows()).toEqual(before);
    expect(proposed(at)).toEqual([]);
  });

  it('as two, what a person had split: the parts are what is read', () => {
    const at = deskWithSample();
    const both = [
      { body: 'GA', session: 64 },
      { body: 'SC', session: null },
    ];
    at.does('correct', { key: at.key('2'), values: { recipients: both } });
    at.does('split', { key: at.key('2'), parts: both.map((recipient) => ({ recipients: [recipient] })) });
    const inTwo = (all: Reading[]) => [
      ...all,
      ...to({ body: 'SC', session: null })(all.filter(({ paragraph }) => paragraph === '2')).map((each) => ({
        ...each,
        due: [],
      })),
    ];
    at.read({ reader: '2', readings: inTwo });
    expect(at.shows('2')).toEqual([
      'split: report to GA 64, SC',
      'open: report to GA 64',
      'open: report to SC',
    ]);
    expect(
      at.register().entries.flatMap(({ key, lastRead }) => (key.includes('~') && lastRead ? [key] : [])),
    ).toEqual([1, 2].map((part) => `${at.key('2')}~${part}`));
    expect(proposed(at)).toEqual([]);
  });

  it('an obligation that runs is never touched', () => {
    const at = deskWithSample();
    at.does('confirm', { key: at.key('2') });
    at.launched.add(ID('2.1'));
    at.read({ reader: '2', readings: asNote });
    const [proposal] = at.register().proposals;
    expect(at.does('settle', { proposal: proposal?.id ?? 0, outcome: 'take' })).toMatchObject({
      refused: { code: 'already-launched' },
    });
    expect(at.obligations).toHaveLength(1);
  });

  it('another resolution under the same symbol is refused', () => {
    const at = deskWithSample();
    const other = { sha256: 'd'.repeat(64), mandate: { adopted: civilDate('2008-12-19') } };
    expect(at.read(other)).toMatchObject({
      accepted: false,
      refused: {
        code: 'text-differs',
        why: expect.stringContaining('adopted 2008-12-18, and this text has 2008-12-19'),
      },
    });
    expect(at.register().texts).toHaveLength(1);
  });

  it('two products of the very same words stay two, whichever is missed', () => {
    const twice = (all: Reading[]) => [...asNote(all.filter(({ paragraph }) => paragraph === '2')), ...all];
    const at = desk();
    at.read();
    at.does('confirm', { key: at.key('2') });
    at.read({ reader: '2', readings: twice });
    expect(at.shows('2')).toEqual([`confirmed ${ID('2.1')}: report to GA 64`, 'open: note to GA 64']);
    expect(at.key('2', 2)).toBe(`${at.key('2')}/2`);
    at.read({ reader: '3', readings: asNote });
    expect(at.register().entries.map(({ key, lastRead }) => [key, lastRead !== null])).toContainEqual([
      at.key('2'),
      false,
    ]);
    expect(proposed(at)).toEqual([`${at.key('2')} is no longer read`]);
  });
});

describe('what a later reading proposed', () => {
  function asked(): { at: Desk; proposal: number } {
    const at = deskWithSample();
    at.does('confirm', { key: at.key('2') });
    at.read({ reader: '2', readings: asNote });
    return { at, proposal: at.register().proposals[0]?.id ?? 0 };
  }

  it('is kept as a person had it, and not asked again', () => {
    const { at, proposal } = asked();
    at.does('settle', { proposal, outcome: 'keep' });
    at.read({ reader: '3', readings: asNote });
    expect(proposed(at)).toEqual([]);
    expect(ids(at)).toEqual([`confirmed ${ID('2.1')}: report to GA 64`]);
  });

  it('is taken: the obligation is corrected under its id, and that can be undone', () => {
    const { at, proposal } = asked();
    expect(at.does('settle', { proposal, outcome: 'take' })).toMatchObject({
      accepted: true,
      obligation: ID('2.1'),
    });
    expect(ids(at)).toEqual([`confirmed ${ID('2.1')}: note to GA 64`]);
    expect(at.obligations.map(({ event }) => event.type)).toEqual(['Confirmed', 'Corrected']);
    expect(proposed(at)).toEqual([]);
    at.does('undo', { key: at.key('2'), ...WHY });
    expect(ids(at)).toEqual([`confirmed ${ID('2.1')}: report to GA 64`]);
  });

  it('is taken from another text with its words, and without its place in that text', () => {
    for (const sha256 of ['a', 'c']) {
      const at = deskWithSample();
      at.does('confirm', { key: at.key('2') });
      at.read({ sha256: sha256.repeat(64), reader: '2', readings: asNote });
      at.does('settle', { proposal: at.register().proposals[0]?.id ?? 0, outcome: 'take' });
      const [entry] = at.register().entries;
      if (entry === undefined) throw new Error('nothing was read');
      const { product, evidence, addressee } = currentOf(entry);
      expect(evidence[0].text[0]).toBe('a');
      expect(product).toMatchObject({ value: 'note', words: 'a report' });
      expect([product.span === null, addressee.span === null]).toEqual([sha256 === 'c', false]);
    }
  });

  it('is joined with what was read in another text without the places of that one', () => {
    const at = deskWithSample();
    at.does('correct', { key: at.key('3'), values: { subject: 'safety' } });
    at.read({ sha256: 'c'.repeat(64) });
    at.does('join', { keys: [at.key('2'), at.key('3')] });
    const { reading } = at.register().entries.at(-1) ?? {};
    expect(reading?.evidence.map(({ text }) => text[0])).toEqual(['c', 'a']);
    expect(reading?.recipients.map(({ value, span }) => [value.body, span === null])).toEqual([
      ['GA', false],
      ['SC', true],
    ]);
  });

  it('that a person has meanwhile set right by hand is only settled', () => {
    const { at, proposal } = asked();
    at.does('correct', { key: at.key('2'), values: { product: 'note' } });
    const before = at.obligations.length;
    expect(at.does('settle', { proposal, outcome: 'take' })).toMatchObject({ accepted: true });
    expect(at.obligations).toHaveLength(before);
  });

  it('cannot be taken where nothing is read, or what it is about was turned down', () => {
    const { at } = asked();
    at.read({ reader: '3', readings: without('2') });
    const gone = at.register().proposals[0]?.id ?? 0;
    expect(at.does('settle', { proposal: gone, outcome: 'take' })).toMatchObject({
      refused: { code: 'cannot-take', why: expect.stringContaining('nothing is read there now') },
    });
    at.does('reject', { key: at.key('3'), ...WHY });
    at.read({
      reader: '4',
      readings: (all) =>
        without('2')(changed('3', ({ product }) => ({ product: { ...product, value: 'note' } }))(all)),
    });
    const about3 = at.register().proposals.at(-1)?.id ?? 0;
    expect(at.does('settle', { proposal: about3, outcome: 'take' })).toMatchObject({
      refused: { code: 'cannot-take', why: expect.stringContaining('it is rejected') },
    });
  });

  it('goes with a confirmation that is undone: the reading is as it is read today', () => {
    const { at } = asked();
    at.does('undo', { key: at.key('2'), ...WHY });
    expect(proposed(at)).toEqual([]);
    expect(at.shows('2')).toEqual(['open: note to GA 64']);
    expect(at.events.at(-1)).toMatchObject({ type: 'ProposalSettled', facts: { outcome: 'overtaken' } });
  });

  it('stays with a correction that is undone while the confirmation stands', () => {
    const { at } = asked();
    at.does('correct', { key: at.key('2'), values: { subject: 'ferries' } });
    at.does('undo', { key: at.key('2'), ...WHY });
    expect(proposed(at)).toEqual([`${at.key('2')} product: report stands, note is read`]);
  });

  it.each(['split', 'join'] as const)('goes with what a %s had made, when that is undone', (verb) => {
    const at = deskWithSample();
    const key = at.key('2');
    at.does(
      verb,
      verb === 'split' ? { key, parts: [{}, { product: 'briefing' }] } : { keys: [key, at.key('3')] },
    );
    at.read({
      reader: '2',
      readings: (all) => [...asNote(all.filter(({ paragraph }) => paragraph === '2')), ...all],
    });
    const about = at.register().proposals.map((proposal) => proposal.key);
    expect(about).toEqual([verb === 'split' ? `${key}~1` : `${key}+${at.key('3')}`]);
    at.does('undo', { key, ...WHY });
    expect(proposed(at)).toEqual([]);
  });

  it('is settled once', () => {
    const { at, proposal } = asked();
    at.does('settle', { proposal, outcome: 'keep' });
    expect(at.does('settle', { proposal, outcome: 'keep' })).toMatchObject({
      refused: { code: 'no-such-proposal', why: expect.stringContaining('there are none') },
    });
  });
});

describe('what was confirmed before there was a register', () => {
  /** The obligation of a paragraph as it was recorded then: without the name of its text. */
  function earlier(nth: number, paragraph: string, fields: Parameters<Desk['does']>[1] = {}): Obligation {
    const before = deskWithSample();
    before.does('confirm', { key: before.key(paragraph, nth), ...fields });
    const [own] = before.obligations;
    if (own?.event.type !== 'Confirmed') throw new Error('nothing was confirmed');
    const { text: _text, ...evidence } = own.event.facts.obligation.evidence;
    return { ...own.event.facts.obligation, evidence };
  }
  function read(...unregistered: Obligation[]): Desk {
    const at = desk();
    for (const { evidence } of unregistered) at.ordinals[evidence.paragraph] = 1;
    at.read({ unregistered });
    return at;
  }
  const BRIEFED = { 'Member-States': day('2009-12-01') };

  it('is known by its words, and keeps its id', () => {
    const at = read(earlier(1, '2'));
    expect(at.shows('2')).toEqual([`confirmed ${ID('2.1')}: report to GA 64`]);
    expect(at.events.map(({ type }) => type)).toEqual(['MandateRead', 'ReadingConfirmed']);
    expect(at.obligations).toEqual([]);
  });

  it('keeps the days that were given, also when it is corrected later', () => {
    const at = read(earlier(2, '4', { given: BRIEFED }));
    expect(proposed(at)).toEqual([]);
    at.does('correct', { key: at.key('4', 2), values: { subject: 'tolls' } });
    expect(at.obligations).toMatchObject([
      {
        id: ID('4.1'),
        event: {
          type: 'Corrected',
          facts: {
            obligation: {
              subject: 'tolls',
              deliveries: [{ key: 'Member-States', given: BRIEFED['Member-States'] }],
            },
          },
        },
      },
    ]);
  });

  it('stands as it was confirmed where it is read otherwise today, and a person is asked', () => {
    const values = { product: 'note' as const, recipients: [{ body: 'SC', session: null }], due: [] };
    const at = read(earlier(1, '2', { values, given: { SC: day('2009-12-01') } }));
    const stands = `confirmed ${ID('2.1')}: note to SC`;
    expect(at.shows('2')).toEqual([stands]);
    expect(proposed(at)).toEqual([
      `${at.key('2')} product: note stands, report is read; recipients: SC stands, GA 64 is read; due: nothing stands, session GA 64 is read`,
    ]);
    at.does('correct', { key: at.key('2'), values: { subject: 'ferries' } });
    expect(at.obligations).toMatchObject([
      {
        event: {
          facts: {
            obligation: { product: 'note', deliveries: [{ key: 'SC', given: { on: '2009-12-01' } }] },
          },
        },
      },
    ]);
  });

  it.each([
    ['fewer', 'to submit to the General Assembly at its sixty-fourth session a report'],
    ['more', `${TEXT.split('\n\n')[3]?.slice(3)} and so on`],
    [
      'later',
      'to submit to the General Assembly at its sixty-fourth session a report on the state of the ferries, and on tolls',
    ],
  ])('is found by %s words than are read today', (_what, words) => {
    const own = earlier(1, '2');
    const at = read({ ...own, evidence: { ...own.evidence, words } });
    expect(at.shows('2')).toEqual([`confirmed ${ID('2.1')}: report to GA 64`]);
    expect(proposed(at)).toEqual([]);
  });

  it('is not found by the words of another duty', () => {
    const own = earlier(1, '2');
    const at = read({ ...own, evidence: { ...own.evidence, words: 'Decides to paint the ferries' } });
    expect(at.shows('2')).toEqual(['open: report to GA 64']);
  });
});

describe('the record of a mandate', () => {
  const event = (seq: number, type: string, facts: object = {}): RecordedMandateEvent =>
    ({
      obligation: 'A/RES/63/900',
      seq,
      type,
      version: 1,
      facts,
      hash: '',
    }) as unknown as RecordedMandateEvent;

  it('begins with a reading, without gaps', () => {
    expect(() => evolve(UNREAD, event(2, 'MandateRead'))).toThrow('event 2 does not follow event 0');
    expect(() => evolve(UNREAD, event(1, 'ReadingRejected', { key: '1:0-1' }))).toThrow('before the reading');
  });

  it('speaks of readings that there are, in events that are known', () => {
    const register = deskWithSample().register();
    expect(() => evolve(register, event(2, 'ReadingRejected', { key: '1:0-1' }))).toThrow(
      'event 2: no reading 1:0-1',
    );
    expect(() => evolve(register, event(2, 'ReadingForgotten'))).toThrow(
      'ReadingForgotten version 1, which this version',
    );
  });
});
