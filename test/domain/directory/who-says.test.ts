import { expect, it } from 'vitest';
import type { DirectoryFact } from '../../../domain/directory/facts.ts';
import { objectionsToSaying } from '../../../domain/directory/who-says.ts';
import { away, delegates, p, person, said } from './say.ts';

const HOUSE = said(['Ana', 'Ben', 'Cai'].map(person));
const DELEGATION = delegates('Ana', ['Chief'], 'Ben', '2026-06-01..');

it.each<[what: string, facts: DirectoryFact[], actor: string, reason: string | null, told: string[]]>([
  ['the holder', [DELEGATION], 'Ana', null, []],
  ['another with a reason', [DELEGATION], 'Cai', 'Ana has telephoned.', []],
  ['one who is made known with it', [person('Dan'), DELEGATION], 'Dan', 'Ana has telephoned.', []],
  [
    'another without a reason',
    [DELEGATION],
    'Cai',
    ' ',
    ['1 Ana delegates, and Cai says so: say why not Ana.'],
  ],
  [
    'whoever is to have it',
    [DELEGATION],
    'Ben',
    'I may.',
    ['1 Ben cannot say so: it is Ana who lets Ben act.'],
  ],
  [
    'nobody known',
    [away('Ana', '2026-06-01..'), DELEGATION],
    'officer',
    'Ana has telephoned.',
    [
      '2 Ana delegates, and officer, whom nobody knows, says so: let Ana say it, or an officer with a reason.',
    ],
  ],
  ['nobody known, of what is no delegation', [away('Ana', '2026-06-01..')], 'officer', null, []],
])('a delegation is said by %s', (_what, facts, actor, reason, told) => {
  const found = objectionsToSaying(HOUSE, facts, { actor: p(actor), reason });
  expect(found.map(({ at, why }) => `${at} ${why}`)).toEqual(told);
  for (const { code } of found) expect(code).toBe('not-by-holder');
});
