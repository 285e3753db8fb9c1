import { describe, expect, it } from 'vitest';
import { completed } from '../../../client/rehearsal/by-hand/completion.ts';
import { helpLines } from '../../../client/rehearsal/by-hand/help.ts';
import { lineOf, SAID_WORDS, type Said, saidIn } from '../../../client/rehearsal/by-hand/said.ts';
import { wordsIn } from '../../../client/rehearsal/by-hand/shell-words.ts';
import { ACTS } from '../../../client/rehearsal/by-hand/typed-act.ts';
import type { CivilDate } from '../../../domain/time/civil-date.ts';

describe('what a line says', () => {
  it.each<[string, Said | undefined]>([
    ['', undefined],
    ['  # a remark', undefined],
    ['travel 10d', { do: 'travel', how: { days: 10 } }],
    ['travel 3 weeks', { do: 'travel', how: { days: 21 } }],
    ['travel 2m', { do: 'travel', how: { months: 2 } }],
    ['travel to next', { do: 'travel', how: 'next' }],
    ['travel next', { do: 'travel', how: 'next' }],
    ['travel to 2009-06-01', { do: 'travel', how: { to: '2009-06-01' as CivilDate } }],
    ['as Leila Haddad', { do: 'as', who: 'Leila Haddad' }],
    ['cast off', { do: 'cast', plays: false }],
    ['UNDO', { do: 'undo' }],
    ['story', { do: 'story', of: null }],
    ['story 14.1', { do: 'story', of: '14.1' }],
    ['inbox "Leila Haddad" 3', { do: 'inbox', who: 'Leila Haddad', message: 3 }],
    ['inbox Leila Haddad', { do: 'inbox', who: 'Leila Haddad', message: null }],
    ['rapporteur act approve-draft 14.1', { do: 'act', words: ['approve-draft', '14.1'] }],
    ['save mine.txt', { do: 'save', file: 'mine.txt' }],
    ['quit', { do: 'quit' }],
  ])('%s', (line, said) => expect(saidIn(line)).toEqual(said));

  it.each<Said>([
    { do: 'travel', how: { days: 10 } },
    { do: 'travel', how: { months: 2 } },
    { do: 'travel', how: 'next' },
    { do: 'travel', how: { to: '2009-06-01' as CivilDate } },
    { do: 'as', who: 'Leila Haddad' },
    { do: 'cast', plays: true },
    { do: 'inbox', who: 'p 3', message: null },
    { do: 'inbox', who: 'Leila', message: 3 },
    { do: 'plan', of: '14.1' },
    { do: 'help', of: null },
    { do: 'save', file: 'my file.txt' },
    { do: 'undo' },
    { do: 'act', words: ['object-to-draft', '#14.1', `--comment=“No”, it's "too\nlong"`, '', "'", '"'] },
  ])('is the same when it is written as a line: %j', (said) => {
    expect(saidIn(lineOf(said))).toEqual(said);
  });

  it.each([
    ['dance', '“dance” cannot be said here'],
    ['travel', '“travel” is not understood'],
    ['travel 0d', '“travel 0d” is not understood'],
    ['travel 10', '“travel 10” is not understood'],
    ['travel to 2009-02-30', '“travel to 2009-02-30” is not understood'],
    ['travel to 10d', '“travel to 10d” is not understood'],
    ['travel -3d', '“travel -3d” is not understood'],
    ['undo twice', '“undo twice” is not understood'],
    ['cast maybe', '“cast maybe” is not understood'],
    ['act', '“act” is not understood'],
    ['as "Leila', 'The quote " is not closed'],
  ])('not %s', (line, why) => expect(() => saidIn(line)).toThrow(why));
});

it.each<[string, string[]]>([
  ['a  b', ['a', 'b']],
  [`--comment 'Two "words"' x`, ['--comment', 'Two "words"', 'x']],
  [`one" two"three ''`, ['one twothree', '']],
])('%s are the words %j', (line, words) => expect(wordsIn(line)).toEqual(words));

describe('completion', () => {
  const nameable = {
    ids: ['11.1', '14.1'],
    people: ['Leila Haddad', 'Chidi Okafor'],
    awaited: ['draft', 'submit/GA-64'],
    deliveries: ['GA-64'],
  };
  it.each<[string, string[]]>([
    ['tr', ['travel ']],
    ['travel ', ['to ', 'next ', '1d ', '1w ', '1m ']],
    ['travel to ', ['next ']],
    ['as le', ['"Leila Haddad" ']],
    ['as "le', ['"Leila Haddad" ']],
    ['story ', ['11.1 ', '14.1 ']],
    ['act appr', ['approve-draft ']],
    ['act approve-draft 1', ['11.1 ', '14.1 ']],
    ['act approve-draft 14.1 --d', ['--draft ']],
    ['act submit 14.1 --delivery ', ['GA-64 ']],
    ['act snooze 14.1 --awaited s', ['submit/GA-64 ']],
    ['act submit 14.1 --as chi', ['"Chidi Okafor" ']],
    ['help obj', ['object-to-draft ']],
    ['dance ', []],
  ])('of “%s”', (line, found) => expect(completed(line, nameable)[0]).toEqual(found));

  it('takes the place of what is typed, its quote too', () => {
    expect(completed('as "le', nameable)[1]).toBe('"le');
  });
});

describe('help', () => {
  it('tells of every word, and of every act with its fields', () => {
    const all = helpLines(null);
    for (const word of SAID_WORDS) {
      expect(all.some((line) => line.trim().startsWith(word))).toBe(true);
      expect(helpLines(word).length).toBeGreaterThan(1);
    }
    for (const act of ACTS) expect(helpLines(act)[0]).toContain(`act ${act} ID`);
    expect(helpLines('act').join('\n')).toContain('approve-draft');
  });

  it('says that it does not know a word', () => {
    expect(() => helpLines('dance')).toThrow('There is no dance here.');
  });
});
