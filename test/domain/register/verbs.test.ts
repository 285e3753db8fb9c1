import { beforeEach, describe, expect, it } from 'vitest';
import type { Obligation } from '../../../domain/obligation/obligation.ts';
import type { Verb } from '../../../domain/register/commands.ts';
import type { RegisterAnswer } from '../../../domain/register/outcome.ts';
import { type Desk, day, desk, deskWithSample } from './desk.ts';

const refusedWith = (answer: RegisterAnswer, code: string, words: string): void => {
  expect(answer).toMatchObject({ accepted: false, refused: { code } });
  expect(answer.accepted ? '' : answer.refused.why).toContain(words);
};

/** What the records of the obligations got, in order. */
const recorded = ({ obligations }: Desk): string[] =>
  obligations.map(({ id, event }) => `${id} ${event.type}`);

function lastObligation({ obligations }: Desk): Obligation {
  const event = obligations.at(-1)?.event;
  if (event === undefined || (event.type !== 'Confirmed' && event.type !== 'Corrected'))
    throw new Error('no obligation was recorded');
  return event.facts.obligation;
}

const ID = (rest: string): string => `A/RES/63/900#${rest}`;
const WHY = { comment: 'the Chair said so' };

let at: Desk;
beforeEach(() => {
  at = deskWithSample();
});

it('what was read is only proposed: nothing has an id', () => {
  expect(at.shows()).toEqual([
    'open: report to GA 64',
    'open: report to SC',
    'open: study to ECOSOC',
    'open: briefing to Member States',
  ]);
  expect(at.obligations).toEqual([]);
});

describe('confirm', () => {
  it('gives the next ordinal of the paragraph, in the order of confirming', () => {
    at.does('confirm', { key: at.key('4', 2), given: { 'Member-States': day('2009-12-01') } });
    expect(at.does('confirm', { key: at.key('4', 1) })).toEqual({
      accepted: true,
      keys: [at.key('4', 1)],
      obligation: ID('4.2'),
    });
    expect(at.shows('4')).toEqual([
      `confirmed ${ID('4.2')}: study to ECOSOC`,
      `confirmed ${ID('4.1')}: briefing to Member States`,
    ]);
    expect(recorded(at)).toEqual([`${ID('4.1')} Confirmed`, `${ID('4.2')} Confirmed`]);
  });

  it('makes the obligation with its evidence and the text that it stands in', () => {
    at.does('confirm', { key: at.key('2') });
    const { id, evidence, deliveries } = lastObligation(at);
    expect(id).toBe(ID('2.1'));
    expect(evidence).toMatchObject({ paragraph: '2', text: 'a'.repeat(64) });
    expect(evidence.words).toMatch(/^Requests the Secretary-General to submit/);
    expect(deliveries.map(({ key }) => key)).toEqual(['GA-64']);
  });

  it('of the same reading again gives the same id, and writes nothing', () => {
    const first = at.does('confirm', { key: at.key('2') });
    const before = at.events.length;
    expect(at.does('confirm', { key: at.key('2') })).toEqual(first);
    expect(at.events).toHaveLength(before);
  });

  it('with corrections in the same breath, and the days that a person gives', () => {
    at.does('confirm', {
      key: at.key('4', 2),
      values: { subject: 'tolls of ferries' },
      given: { 'Member-States': day('2009-11-30') },
    });
    const { subject, deliveries } = lastObligation(at);
    expect(subject).toBe('tolls of ferries');
    expect(deliveries[0]?.given).toEqual(day('2009-11-30'));
    expect(at.events.at(-1)?.facts).toMatchObject({ readBy: 'program', corrections: [{ field: 'subject' }] });
  });

  it('is refused with other values once it is confirmed: that is a correction', () => {
    at.does('confirm', { key: at.key('2') });
    const again = { key: at.key('2'), values: { product: 'study' as const } };
    refusedWith(at.does('confirm', again), 'already-decided', `is confirmed as ${ID('2.1')}`);
    const otherDay = { key: at.key('2'), given: { 'GA-64': day('2009-12-01') } };
    refusedWith(at.does('confirm', otherDay), 'already-decided', 'is confirmed');
  });

  it('is refused as long as something is open, as a confirmation is anywhere', () => {
    const briefing = at.key('4', 2);
    const noDay = { key: briefing, values: { due: [] } };
    refusedWith(at.does('confirm', noDay), 'day-needed', 'the text gives no day');
    const stranger = { key: at.key('2'), given: { 'HRC-10': day('2009-12-01') } };
    refusedWith(at.does('confirm', stranger), 'unknown-delivery', 'there are GA-64');
    expect(recorded(at)).toEqual([]);
  });

  it('is refused for a section of another product, until a person says that it is one of its own', () => {
    const key = at.key('2');
    at.does('correct', { key, values: { inContext: 'his next report on ships' } });
    refusedWith(at.does('confirm', { key }), 'section-of-another', 'his next report on ships');
    at.does('correct', { key, values: { inContext: null } });
    expect(at.does('confirm', { key })).toMatchObject({ obligation: ID('2.1') });
  });
});

describe('correct', () => {
  it('before the confirmation: the obligation is born corrected', () => {
    const key = at.key('3');
    at.does('correct', {
      key,
      values: {
        product: 'background_paper',
        addressee: { class: 'secretariat_unit', name: 'Office of Ferries' },
        recipients: [
          { body: 'SC', session: null },
          { body: 'GA', session: 64 },
        ],
        due: [{ type: 'date', date: '2009-07-01' }],
        collectsViews: true,
      },
    });
    at.does('confirm', { key });
    expect(lastObligation(at)).toMatchObject({
      product: 'background_paper',
      procedure: 'backgroundPaper',
      addressee: { name: 'Office of Ferries' },
      collectsViews: true,
      deliveries: [{ key: 'SC' }, { key: 'GA-64' }],
    });
  });

  it('keeps the words of what the text said already', () => {
    at.does('correct', {
      key: at.key('2'),
      values: {
        recipients: [
          { body: 'GA', session: 64 },
          { body: 'SC', session: null },
        ],
      },
    });
    const [entry] = at.register().entries;
    const [decision] = entry?.decisions ?? [];
    expect(decision).toMatchObject({
      kind: 'corrected',
      corrections: [
        {
          from: [{ words: 'General Assembly' }],
          to: [{ words: 'General Assembly' }, { words: 'as a person set it', span: null, rule: 'person' }],
        },
      ],
    });
  });

  it('after the confirmation: the obligation keeps its id, and its record has the correction', () => {
    const key = at.key('3');
    at.does('confirm', { key, given: { SC: day('2009-05-15') } });
    const answer = at.does('correct', { key, values: { subject: 'the safety of all ferries' } });
    expect(answer).toMatchObject({ accepted: true, obligation: ID('3.1') });
    expect(recorded(at)).toEqual([`${ID('3.1')} Confirmed`, `${ID('3.1')} Corrected`]);
    expect(lastObligation(at)).toMatchObject({
      id: ID('3.1'),
      subject: 'the safety of all ferries',
      deliveries: [{ key: 'SC', given: day('2009-05-15') }],
    });
  });

  it('drops the day of a delivery that there is no more, and takes one for a new one', () => {
    const key = at.key('3');
    at.does('confirm', { key, given: { SC: day('2009-05-15') } });
    const values = { recipients: [{ body: 'HRC', session: null }], due: [] };
    refusedWith(at.does('correct', { key, values }), 'day-needed', 'For HRC the text gives no day');
    at.does('correct', { key, values, given: { HRC: day('2009-06-15') } });
    expect(lastObligation(at).deliveries).toMatchObject([{ key: 'HRC', given: day('2009-06-15') }]);
  });

  it('of nothing is refused', () => {
    refusedWith(
      at.does('correct', { key: at.key('2'), values: { product: 'report' } }),
      'unchanged',
      'says already',
    );
  });

  it('of what was turned down is refused', () => {
    at.does('reject', { key: at.key('2'), ...WHY });
    refusedWith(
      at.does('correct', { key: at.key('2'), values: { product: 'note' } }),
      'already-decided',
      'is rejected',
    );
  });
});

describe('add', () => {
  const marked = { paragraph: '4', words: 'to consult the owners of ferries', occurrence: 1 };
  const by = { class: 'secretary_general', name: 'Secretary-General' } as const;
  const values = {
    product: 'information' as const,
    addressee: by,
    due: [{ type: 'date' as const, date: '2009-04-01' }],
  };

  it('makes a reading of marked words, which a person has read, and which is confirmed as any other', () => {
    const answer = at.does('add', { marked, values });
    expect(answer).toEqual({ accepted: true, keys: ['4:27-54'], obligation: null });
    at.does('confirm', { key: '4:27-54' });
    expect(lastObligation(at)).toMatchObject({
      id: ID('4.1'),
      product: 'information',
      evidence: { paragraph: '4', words: 'to consult the owners of ferries', text: 'a'.repeat(64) },
      deliveries: [{ key: 'GA' }],
    });
    expect(at.events.at(-1)?.facts).toMatchObject({ readBy: 'person' });
    expect(at.register().entries.at(-1)?.reading.product.rule).toBe('person');
  });

  it('finds the words over line ends, and the second time that they stand there', () => {
    at.does('add', { marked: { paragraph: '4', words: 'to consult\n  the owners', occurrence: 1 }, values });
    expect(at.key('4', 3)).toBe('4:27-45');
    at.does('add', { marked: { paragraph: '4', words: 'tolls', occurrence: 2 }, values });
    const [evidence] = at.register().entries.at(-1)?.reading.evidence ?? [];
    expect(evidence?.letters.from).toBeGreaterThan(100);
  });

  it('warns of words that another reading has, whatever became of it', () => {
    const study = at.key('4', 1);
    const warningsOf = (words: string, more: object = {}): string[] => {
      const answer = at.does('add', { marked: { ...marked, words }, values: { ...values, ...more } });
      return (answer.accepted && answer.warnings) || [];
    };
    expect(warningsOf('to consult the owners of ferries')).toEqual([]);
    expect(warningsOf('study on tolls to the Economic and Social Council')).toEqual([
      `The words overlap those of ${study}, a study to ECOSOC, which is open: is it the same duty?`,
    ]);
    at.does('reject', { key: study, ...WHY });
    expect(warningsOf('a study on tolls')[0]).toBe(
      `The words overlap those of ${study}, a study to ECOSOC, which is rejected: is it the same duty?`,
    );
    // Another duty of the same words is told too; a paragraph besides is not.
    expect(warningsOf('a study on tolls', { product: 'note' })).toHaveLength(3);
    expect(
      at.does('add', { marked: { ...marked, paragraph: '1', words: 'of the ferries' }, values }),
    ).not.toHaveProperty('warnings');
  });

  it('of words of a split reading names the parts, and not the whole', () => {
    const key = at.key('2');
    at.does('split', { key, parts: [{}, { product: 'briefing' }] });
    const answer = at.does('add', {
      marked: { ...marked, paragraph: '2', words: 'the state of the ferries' },
      values,
    });
    expect(answer).toMatchObject({
      warnings: [expect.stringContaining(`${key}~1`), expect.stringContaining(`${key}~2`)],
    });
  });

  it.each([
    [
      'a paragraph that is not there',
      { ...marked, paragraph: '9' },
      'no-such-paragraph',
      'it has 1, 2, 3, 4',
    ],
    [
      'words that are not there',
      { ...marked, words: 'to consult (the) owners' },
      'words-not-found',
      'does not have the words',
    ],
    [
      'words of another paragraph',
      { ...marked, words: 'the state of the ferries' },
      'words-not-found',
      'does not have',
    ],
    ['a second time that is not there', { ...marked, occurrence: 2 }, 'words-not-found', 'only once, not 2'],
    [
      'a third time that is not there',
      { ...marked, words: 'tolls', occurrence: 3 },
      'words-not-found',
      'only 2 times, not 3',
    ],
  ])('of %s is refused', (_what, wrong, code, words) => {
    refusedWith(at.does('add', { marked: wrong, values }), code, words);
  });

  it('of what was read already is refused, with the key to go on with', () => {
    const words = 'to submit a study on tolls to the Economic and Social Council by 1 May 2009';
    const marked = { paragraph: '4', words, occurrence: 1 };
    const study = { ...values, product: 'study' as const };
    const same = { marked, values: { ...study, recipients: [{ body: 'ECOSOC', session: null }] } };
    refusedWith(at.does('add', same), 'already-read', `as ${at.key('4')}, which is open`);
    const forAnother = { marked, values: { ...study, recipients: [{ body: 'GA', session: null }] } };
    expect(at.does('add', forAnother)).toMatchObject({ keys: [`${at.key('4')}/2`] });
  });
});

describe('split', () => {
  const both = [
    { body: 'SC', session: null },
    { body: 'GA', session: 64 },
  ];
  const inTwo = both.map((recipient) => ({ recipients: [recipient] }));

  it('makes one duty for each recipient, each with the times that are its own', () => {
    const key = at.key('2');
    at.does('correct', { key, values: { recipients: both } });
    expect(at.does('split', { key, parts: inTwo })).toMatchObject({ keys: [`${key}~1`, `${key}~2`] });
    expect(at.shows('2')).toEqual([
      'split: report to GA 64, SC',
      'open: report to SC',
      'open: report to GA 64',
    ]);
    const [, , second] = at.register().entries.filter(({ key: each }) => each.startsWith('2:'));
    expect(second?.reading.due).toHaveLength(1);
    at.does('confirm', { key: `${key}~2` });
    at.does('confirm', { key: `${key}~1`, given: { SC: day('2009-03-01') } });
    expect(recorded(at)).toEqual([`${ID('2.1')} Confirmed`, `${ID('2.2')} Confirmed`]);
  });

  it('by product', () => {
    const key = at.key('2');
    at.does('split', { key, parts: [{}, { product: 'briefing', subject: 'the ferries' }] });
    expect(at.shows('2').slice(1)).toEqual(['open: report to GA 64', 'open: briefing to GA 64']);
  });

  it('by time, which each part then names', () => {
    const due = (date: string) => ({
      recipients: [{ body: 'SC', session: null }],
      due: [{ type: 'date' as const, date }],
    });
    at.does('split', { key: at.key('3'), parts: [due('2009-06-01'), due('2010-06-01')] });
    expect(at.shows('3').slice(1)).toEqual(['open: report to SC', 'open: report to SC']);
  });

  it('in one part, in equal parts, or with a recipient lost is refused', () => {
    const key = at.key('2');
    refusedWith(at.does('split', { key, parts: [{}] }), 'cannot-split', 'at least two parts');
    refusedWith(at.does('split', { key, parts: [{}, {}] }), 'cannot-split', 'part 2 says the same');
    const [toCouncil = {}] = inTwo;
    refusedWith(
      at.does('split', { key, parts: [toCouncil, { ...toCouncil, subject: 'x' }] }),
      'cannot-split',
      'no part goes to GA 64',
    );
  });

  it('of what is confirmed is refused', () => {
    at.does('confirm', { key: at.key('2') });
    refusedWith(at.does('split', { key: at.key('2'), parts: inTwo }), 'already-decided', 'is confirmed as');
  });
});

describe('join', () => {
  it('makes one duty: recipients and times united, all evidence kept, called after the first', () => {
    const keys = [at.key('3'), at.key('2')];
    expect(at.does('join', { keys })).toMatchObject({ keys: [keys.join('+')] });
    expect(at.shows()).toEqual([
      'joined: report to GA 64',
      'joined: report to SC',
      'open: study to ECOSOC',
      'open: briefing to Member States',
      'open: report to GA 64, SC',
    ]);
    at.does('confirm', { key: keys.join('+') });
    const { id, evidence, furtherEvidence, deliveries } = lastObligation(at);
    expect(id).toBe(ID('3.1'));
    expect([evidence, ...(furtherEvidence ?? [])].map(({ paragraph }) => paragraph)).toEqual(['3', '2']);
    expect(deliveries.map(({ key, stated }) => [key, stated.length])).toEqual([
      ['SC', 1],
      ['GA-64', 1],
    ]);
  });

  it.each<[string, (desk: Desk) => string[], string]>([
    ['one reading', (on) => [on.key('2')], 'At least two'],
    ['one twice', (on) => [on.key('2'), on.key('2')], 'none of them twice'],
    ['a report and a briefing', (on) => [on.key('2'), on.key('4', 2)], 'not made by the same steps'],
  ])('of %s is refused', (_what, keys, words) => {
    refusedWith(at.does('join', { keys: keys(at) }), 'cannot-join', words);
  });

  it('of a section of another product, or of what is decided, is refused', () => {
    at.does('correct', { key: at.key('3'), values: { inContext: 'his report on ships' } });
    const keys = [at.key('2'), at.key('3')];
    refusedWith(at.does('join', { keys }), 'cannot-join', 'is a section of another product');
    at.does('confirm', { key: at.key('2') });
    refusedWith(at.does('join', { keys }), 'already-decided', 'is confirmed');
  });
});

describe('reject and not ours', () => {
  it('keep the reading in the register, with the owner', () => {
    at.does('reject', { key: at.key('2'), ...WHY });
    at.does('not-ours', { key: at.key('3'), owner: 'International Maritime Organization', ...WHY });
    expect(at.shows().slice(0, 2)).toEqual(['rejected: report to GA 64', 'not-ours: report to SC']);
    expect(at.register().entries[1]?.decisions).toMatchObject([
      { owner: 'International Maritime Organization' },
    ]);
    expect(at.events.slice(-2).map(({ comment }) => comment)).toEqual([WHY.comment, WHY.comment]);
    expect(recorded(at)).toEqual([]);
  });

  it('want a reason', () => {
    refusedWith(at.does('reject', { key: at.key('2') }), 'reason-needed', 'is no duty');
    refusedWith(
      at.does('not-ours', { key: at.key('2'), owner: 'IMO', comment: ' ' }),
      'reason-needed',
      'the duty of IMO',
    );
  });

  it('are of what is open', () => {
    at.does('confirm', { key: at.key('2') });
    refusedWith(at.does('reject', { key: at.key('2'), ...WHY }), 'already-decided', 'undo that first');
    refusedWith(
      at.does('not-ours', { key: at.key('2'), owner: 'IMO', ...WHY }),
      'already-decided',
      'is confirmed',
    );
  });
});

describe('undo', () => {
  it('of a confirmation: a proposal again, the obligation undone, its ordinal never given again', () => {
    const key = at.key('2');
    at.does('confirm', { key });
    expect(at.does('undo', { key, ...WHY })).toMatchObject({ accepted: true, obligation: ID('2.1') });
    expect(at.shows('2')).toEqual(['open: report to GA 64']);
    at.does('confirm', { key });
    expect(recorded(at)).toEqual([
      `${ID('2.1')} Confirmed`,
      `${ID('2.1')} ConfirmationUndone`,
      `${ID('2.2')} Confirmed`,
    ]);
    expect(at.obligations[1]?.event.comment).toBe(WHY.comment);
  });

  it('of a correction, also after the confirmation', () => {
    const key = at.key('3');
    at.does('correct', { key, values: { product: 'note' } });
    at.does('confirm', { key });
    at.does('correct', { key, values: { product: 'study' } });
    at.does('undo', { key, ...WHY });
    expect(lastObligation(at)).toMatchObject({ id: ID('3.1'), product: 'note' });
    at.does('undo', { key, ...WHY });
    at.does('undo', { key, ...WHY });
    expect(at.shows('3')).toEqual(['open: report to SC']);
    expect(recorded(at).at(-1)).toBe(`${ID('3.1')} ConfirmationUndone`);
    refusedWith(at.does('undo', { key, ...WHY }), 'nothing-to-undo', 'Nothing was decided');
  });

  it.each(['reject', 'not-ours'] as const)('of a %s', (type: Verb) => {
    at.does(type, { key: at.key('2'), owner: 'IMO', ...WHY });
    at.does('undo', { key: at.key('2'), ...WHY });
    expect(at.shows('2')).toEqual(['open: report to GA 64']);
  });

  it.each<[string, (key: string) => string]>([
    ['the whole', (key) => key],
    ['a part', (key) => `${key}~2`],
  ])('of a split, by the key of %s', (_what, named) => {
    const key = at.key('2');
    at.does('split', { key, parts: [{}, { product: 'briefing' }] });
    at.does('undo', { key: named(key), ...WHY });
    expect(at.shows('2')).toEqual(['open: report to GA 64']);
  });

  it.each([0, 1, 2])('of a joining, by any of its keys (%i)', (which) => {
    const keys = [at.key('2'), at.key('3')];
    at.does('join', { keys });
    at.does('undo', { key: [...keys, keys.join('+')][which] ?? '', ...WHY });
    expect(at.shows().slice(0, 2)).toEqual(['open: report to GA 64', 'open: report to SC']);
    expect(at.register().entries).toHaveLength(4);
  });

  it('of a split or a joining waits until what came of it is undone', () => {
    const key = at.key('2');
    at.does('split', { key, parts: [{}, { product: 'briefing' }] });
    at.does('confirm', { key: `${key}~1` });
    refusedWith(
      at.does('undo', { key, ...WHY }),
      'already-decided',
      `${key}~1 is confirmed as ${ID('2.1')}: undo that first`,
    );
    at = deskWithSample();
    const keys = [at.key('2'), at.key('3')];
    at.does('join', { keys });
    at.does('reject', { key: keys.join('+'), ...WHY });
    refusedWith(
      at.does('undo', { key: at.key('3'), ...WHY }),
      'already-decided',
      'is rejected: undo that first',
    );
  });

  it('wants a reason, and something to undo', () => {
    at.does('confirm', { key: at.key('2') });
    refusedWith(at.does('undo', { key: at.key('2') }), 'reason-needed', `confirmed as ${ID('2.1')}`);
    refusedWith(at.does('undo', { key: at.key('3'), ...WHY }), 'nothing-to-undo', 'Nothing was decided');
    at.does('add', {
      marked: { paragraph: '1', words: 'note of the ferries', occurrence: 1 },
      values: { product: 'note', addressee: { class: 'secretary_general', name: 'Secretary-General' } },
    });
    refusedWith(
      at.does('undo', { key: at.key('1'), ...WHY }),
      'nothing-to-undo',
      'if it is no duty, reject it',
    );
  });
});

describe('after the launch', () => {
  it('the register changes nothing of it', () => {
    const key = at.key('2');
    at.does('confirm', { key });
    at.launched.add(ID('2.1'));
    const before = at.obligations.length;
    refusedWith(at.does('undo', { key, ...WHY }), 'already-launched', `${ID('2.1')} was launched`);
    refusedWith(
      at.does('correct', { key, values: { product: 'note' } }),
      'already-launched',
      'its own steps',
    );
    expect(at.does('confirm', { key })).toMatchObject({ accepted: true, obligation: ID('2.1') });
    expect(at.obligations).toHaveLength(before);
  });
});

it.each<[Verb, object]>([
  ['confirm', {}],
  ['correct', { values: { product: 'note' } }],
  ['split', { parts: [{}, { product: 'note' }] }],
  ['join', { keys: ['2:0-0', '2:0-107'] }],
  ['reject', WHY],
  ['not-ours', { owner: 'IMO', ...WHY }],
  ['undo', WHY],
])('%s of a reading that there is not is refused, and kept', (type, fields) => {
  const answer = at.does(type, { key: '2:0-0', ...fields });
  refusedWith(answer, 'unknown-reading', 'There is no reading 2:0-0 of A/RES/63/900; there are 2:0-107, ');
  expect(at.events.at(-1)).toMatchObject({
    type: 'CommandRefused',
    facts: { command: type, code: 'unknown-reading' },
  });
});

it('nothing can be decided before something was read', () => {
  expect(() => desk().does('reject', { key: '2:0-0', ...WHY })).toThrow('was never read');
});
