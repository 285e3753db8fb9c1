import { describe, expect, it } from 'vitest';
import { COMMAND_TYPES, type COMMANDS, parseCommand } from '../../../domain/obligation/commands.ts';
import { obligationId, parseObligationId } from '../../../domain/obligation/obligation.ts';
import { parsePersonId } from '../../../domain/obligation/parties.ts';
import { DATES, draftOf, PLANS } from '../../setup/sample.ts';
import { wellFormed } from '../../setup/well-formed.ts';

describe('a command', () => {
  it.each(COMMAND_TYPES)('%s is taken as it is; nobody acted for, nothing said', (type) => {
    expect(parseCommand(wellFormed(type))).toEqual({ ...wellFormed(type), onBehalfOf: null, comment: null });
  });

  it('keeps for whom, and what was said', () => {
    const given = { ...wellFormed('close-views'), onBehalfOf: 'p-chief', comment: 'Enough.' };
    expect(parseCommand(given)).toEqual(given);
  });

  it.each<[what: string, value: unknown, told: string]>([
    ['nothing', null, 'a command is an object'],
    ['a word', 'submit', 'a command is an object'],
    ['of no type', {}, 'type: expected one of ask-for-views, '],
    ['of a type of the language', { type: 'constructor' }, 'type: expected one of'],
  ])('%s is none', (_, value, told) => {
    expect(parseCommand(value)).toContain(told);
  });

  it.each<[field: string, type: keyof typeof COMMANDS, wrong: object, told: string]>([
    ['a field of another', 'close-views', { delivery: 'GA-64' }, 'delivery: close-views has no such field'],
    ['no id', 'close-views', { commandId: ' ' }, 'commandId: expected a text of 1 to 300 characters'],
    ['an endless id', 'close-views', { commandId: 'x'.repeat(301) }, 'commandId: expected'],
    ['an id on two lines', 'close-views', { commandId: 'a\nb' }, 'commandId: expected no control characters'],
    ['the id of a wake-up', 'close-views', { commandId: 'ring/draft' }, 'commandId: such ids are given by'],
    ['the id of a decision', 'close-views', { commandId: 'register/1' }, 'commandId: such ids are given by'],
    ['what was found', 'close-views', { commandId: 'intervened/1' }, 'commandId: such ids are given by'],
    ['no moment', 'tell-intervention', { happenedAt: '2009-03-04' }, 'happenedAt: expected a moment'],
    ['something else', 'tell-intervention', { what: 'paused' }, 'what: expected one of terminated, '],
    ['the id of the launch', 'close-views', { commandId: 'launch' }, 'commandId: such ids are given by'],
    [
      'the id of a forged one',
      'close-views',
      { commandId: 'unproven/1' },
      'commandId: such ids are given by',
    ],
    ['an id of the calendar', 'close-views', { commandId: 'calendar-7' }, 'commandId: such ids are given by'],
    ['nobody as actor', 'close-views', { actor: 'unproven' }, 'actor: expected the id of a person'],
    ['half a character', 'close-views', { comment: 'a\ud800' }, 'half a character'],
    [
      'a nesting without end',
      'propose-dates',
      { proposal: JSON.parse('[['.repeat(5000) + ']]'.repeat(5000)) },
      'a nesting without end',
    ],
    ['an actor of numbers', 'close-views', { actor: 7 }, 'actor: expected the id of a person'],
    ['the clock as actor', 'close-views', { actor: 'clock' }, 'actor: expected the id of a person'],
    [
      'for a sentence',
      'close-views',
      { onBehalfOf: 'the chief' },
      'onBehalfOf: expected the id of a person, or null',
    ],
    [
      'a comment of numbers',
      'close-views',
      { comment: 7 },
      'comment: expected a text of at most 20000 characters',
    ],
    ['an endless comment', 'close-views', { comment: 'x'.repeat(20_001) }, 'comment: expected'],
    [
      'a reason that nobody can see',
      'correct-fact',
      { lateReason: '\u200b' },
      'lateReason: expected a text of 1 to 5000 characters',
    ],
    ['no name', 'record-reply', { from: '' }, 'from: expected a text'],
    [
      'no list',
      'ask-for-views',
      { addressees: 'Austria' },
      'addressees: expected a list of 1 to 500 names, none twice',
    ],
    ['an empty list', 'ask-for-views', { addressees: [] }, 'addressees: expected a list'],
    [
      'too many',
      'ask-for-views',
      { addressees: Array.from({ length: 501 }, (_, at) => `${at}`) },
      'addressees: expected',
    ],
    ['one who is nobody', 'ask-for-views', { addressees: ['Austria', ''] }, 'addressees: expected a list'],
    ['one twice', 'ask-for-views', { addressees: ['Austria', 'Austria'] }, 'none twice'],
    ['a day that is none', 'ask-for-views', { replyBy: '2009-02-30' }, 'replyBy: expected a day, YYYY-MM-DD'],
    ['a day as a number', 'ask-for-views', { replyBy: 20_090_228 }, 'replyBy: expected a day'],
    [
      'half a digest',
      'approve-draft',
      { draft: 'abc' },
      'draft: expected a SHA-256 of 64 hexadecimal digits',
    ],
    ['a digest that is none', 'approve-draft', { draft: 7 }, 'draft: expected a SHA-256'],
    [
      'no draft',
      'hand-in-draft',
      { draft: null },
      'draft: expected a draft: { sha256, size, mediaType, words }',
    ],
    ['a word as draft', 'hand-in-draft', { draft: 'text' }, 'draft: expected a draft'],
    [
      'a draft of no bytes',
      'hand-in-draft',
      { draft: { ...draftOf('a'), sha256: '' } },
      'draft: expected a draft',
    ],
    [
      'of less than nothing',
      'hand-in-draft',
      { draft: { ...draftOf('a'), size: -1 } },
      'draft: expected a draft',
    ],
    ['of no kind', 'hand-in-draft', { draft: { ...draftOf('a'), mediaType: '' } }, 'draft: expected a draft'],
    ['of half words', 'hand-in-draft', { draft: { ...draftOf('a'), words: 0.5 } }, 'draft: expected a draft'],
    [
      'with its text',
      'hand-in-draft',
      { draft: { ...draftOf('a'), text: 'Dear' } },
      'draft: expected a draft',
    ],
    [
      'half a person present',
      'hold-briefing',
      { attendance: 0.5 },
      'attendance: expected a whole number, 0 or more',
    ],
    [
      'no proposal',
      'propose-dates',
      { proposal: 3 },
      'proposal: expected new dates: { calendarSeq, moves, plan }',
    ],
    [
      'dates by no calendar',
      'propose-dates',
      { proposal: { ...DATES, calendarSeq: -1 } },
      'proposal: expected new dates: { calendarSeq, moves, plan }',
    ],
    [
      'dates of no plan',
      'propose-dates',
      { proposal: { ...DATES, plan: { ...DATES.plan, milestones: [] } } },
      'proposal: expected new dates: { calendarSeq, moves, plan }',
    ],
    [
      'two milestones of a name',
      'propose-dates',
      {
        proposal: {
          ...DATES,
          plan: { ...DATES.plan, milestones: [DATES.plan.milestones[0], DATES.plan.milestones[0]] },
        },
      },
      'proposal: expected new dates: { calendarSeq, moves, plan }',
    ],
    [
      'a zone in its dates',
      'propose-dates',
      { proposal: { ...DATES, plan: PLANS.report } },
      'proposal: expected new dates: { calendarSeq, moves, plan }',
    ],
    [
      'a timer that never rings',
      'propose-dates',
      {
        proposal: { ...DATES, plan: { ...DATES.plan, wakeUps: [{ ...DATES.plan.wakeUps[0], at: 'soon' }] } },
      },
      'proposal: expected new dates: { calendarSeq, moves, plan }',
    ],
  ])('with %s is refused by name (%s)', (_, type, wrong, told) => {
    expect(parseCommand({ ...wellFormed(type), ...wrong })).toContain(told);
  });

  it('tells everything that is wrong at once', () => {
    expect(parseCommand({ type: 'submit' })).toBe(
      [
        'commandId: expected a text of 1 to 300 characters',
        'actor: expected the id of a person',
        'delivery: expected a text of 1 to 300 characters',
        'draft: expected a SHA-256 of 64 hexadecimal digits',
        'happenedOn: expected a day, YYYY-MM-DD',
      ].join('; '),
    );
  });
});

describe('the id of an obligation', () => {
  it.each([
    ['A/RES/63/194#14.1', { symbol: 'A/RES/63/194', paragraph: '14', ordinal: 1 }],
    ['A/RES/35/201#II.3.1', { symbol: 'A/RES/35/201', paragraph: 'II.3', ordinal: 1 }],
    ['A/RES/79/248#79[2].1', { symbol: 'A/RES/79/248', paragraph: '79[2]', ordinal: 1 }],
    ['S/RES/2476(2019)#1(b)(i).12', { symbol: 'S/RES/2476(2019)', paragraph: '1(b)(i)', ordinal: 12 }],
    ['A/RES/72/12#7.1@GA-74', { symbol: 'A/RES/72/12', paragraph: '7', ordinal: 1, cycle: 'GA-74' }],
    [
      'S/RES/2765(2024)#49.2@2025-06-30',
      { symbol: 'S/RES/2765(2024)', paragraph: '49', ordinal: 2, cycle: '2025-06-30' },
    ],
  ])('%s', (text, key) => {
    expect(parseObligationId(text)).toEqual({ ...key, id: text });
    expect(obligationId(key)).toBe(text);
  });

  it.each([
    '',
    'A/RES/63/194',
    '#14.1',
    'A/RES/63/194#14',
    'A/RES/63/194#14.0',
    'A/RES/63/194#14.1/GA-64',
    'A/RES/63/194#14.1@',
    'A/RES/63/194#14.1@GA-64/GA-64',
    'A/RES/63/194#14.1@GA-64@GA-65',
    'A/RES/63/194#14.1#series',
  ])('%j is none', (text) => {
    expect(parseObligationId(text)).toBeUndefined();
  });

  it('cannot be made of what gives none', () => {
    expect(() => obligationId({ symbol: 'A/RES/63/194', paragraph: '1.4', ordinal: 1 })).toThrow(
      'not an obligation id: A/RES/63/194#1.4.1',
    );
  });
});

it.each([
  ['p-haddad', true],
  ['Leila Haddad', false],
  ['clock', false],
  ['unproven', false],
  ['calendar', true],
  ['', false],
])('%j may be the id of a person: %s', (text, may) => {
  expect(parsePersonId(text) !== undefined).toBe(may);
});
