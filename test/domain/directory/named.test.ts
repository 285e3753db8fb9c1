import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../domain/directory/directory.ts';
import { withoutNames } from '../../../domain/directory/facts.ts';
import { factsNamed, type NamedParty, otherHolders } from '../../../domain/directory/named.ts';
import { objectionsTo } from '../../../domain/directory/objections.ts';
import { seatOf } from '../../../domain/directory/seats.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { holds, p, person, post, said } from './say.ts';

const on = civilDate('2026-03-02');
const where = { station: 'New York', on, supervisor: 'Director' };
const party = (name: string, held: string): NamedParty => ({ post: held, person: { id: p(name), name } });
const ANA = party('Ana', 'Chief');
const BEN = party('Ben', 'Director');

/** The directory after it took what was missing; nothing stands against that. */
function knowing(before: Directory, ...parties: NamedParty[]): Directory {
  const { facts } = withoutNames(factsNamed(before, parties, where));
  expect(objectionsTo(before, facts, 2)).toEqual([]);
  return said(facts, before, 2);
}

describe('who is named at a launch', () => {
  it('is known from then on: person, post, the post above it, and that it is held', () => {
    expect(seatOf(knowing(said([]), ANA, BEN), 'Chief', on)).toMatchObject({
      ...{ holder: 'Ana', station: 'New York', supervisor: 'Director' },
    });
    expect(seatOf(knowing(said([]), ANA, BEN), 'Director', on)).toMatchObject({
      holder: 'Ben',
      supervisor: null,
    });
  });

  it('is not told again to who knows it', () => {
    expect(factsNamed(knowing(said([]), ANA, BEN), [ANA, BEN], where)).toEqual([]);
  });

  it('leaves a post as the directory has it: its station, and what is above it', () => {
    const known = said([
      person('Ana'),
      post('Chief', { station: 'Vienna' }),
      holds('Ana', 'Chief', '2020-01-01..'),
    ]);
    expect(seatOf(knowing(known, ANA, BEN), 'Chief', on)).toMatchObject({
      station: 'Vienna',
      supervisor: null,
    });
  });

  it('comes to a post that is known and vacant', () => {
    expect(seatOf(knowing(said([post('Chief')]), ANA, BEN), 'Chief', on)).toMatchObject({ holder: 'Ana' });
  });

  it('holds two posts, and is one person', () => {
    const facts = factsNamed(said([]), [ANA, party('Ana', 'Officer'), BEN], where);
    expect(facts.filter(({ kind }) => kind === 'person')).toHaveLength(2);
    expect(facts.filter(({ kind }) => kind === 'holding')).toHaveLength(3);
  });

  it.each<[string, string, object[]]>([
    [
      'another holds the post on that day',
      '2020-01-01..',
      [{ post: 'Chief', holder: 'Cyr', named: { id: 'Ana' } }],
    ],
    ['another has held it', '2020-01-01..2026-03-01', []],
    ['another will hold it', '2026-03-03..', []],
  ])('%s', (_title, days, others) => {
    const directory = said([person('Cyr'), post('Chief'), holds('Cyr', 'Chief', days)]);
    expect(otherHolders(directory, [ANA, BEN], on)).toMatchObject(others);
  });
});
