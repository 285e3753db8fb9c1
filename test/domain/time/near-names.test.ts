import { expect, it } from 'vitest';
import { NAMED_BODIES } from '../../../domain/time/body-aliases.ts';
import { nearNames } from '../../../domain/time/near-names.ts';

it.each<[what: string, text: string, near: string[]]>([
  ['another letter', 'Generel Assembly', ['GA']],
  ['a letter too many, and the article', 'the Generall Assembly', ['GA']],
  ['two that changed places', 'Seucrity Council', ['SC']],
  ['a number that sticks to it', 'GA64', ['GA']],
  ['other marks between', 'COP/UNTOC', ['COP:UNTOC', 'COP:UNCAC']],
  ['its telling words alone', 'narcotic drugs', ['CND']],
  ['a telling word that several share', 'Environment', ['UNEA', 'UNEP GC']],
  ['nothing but words that many share', 'Committee of the United Nations', []],
  ['a word that nobody has', 'Preparatory Committee', []],
  ['nothing', '', []],
])('by %s: “%s” is near %j', (_what, text, near) => {
  expect(nearNames(text, NAMED_BODIES)).toEqual(near);
});

it('tells the nearest first, each once, three at most', () => {
  const named = ['abcdefgh', 'abcdefgx', 'abcdexgx', 'abcdefg', 'abcdefghi'].map(
    (name) => [name, name] as const,
  );
  expect(nearNames('abcdefgh', [...named, ['abcdefgh', 'abcdefgh']])).toEqual([
    'abcdefgh',
    'abcdefghi',
    'abcdefgx',
  ]);
});
