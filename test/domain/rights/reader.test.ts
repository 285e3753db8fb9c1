import { describe, expect, it } from 'vitest';
import { isSensitivity, SENSITIVITIES } from '../../../domain/obligation/acts/handling/handling.ts';
import type { PersonId } from '../../../domain/obligation/parties.ts';
import { NOTHING } from '../../../domain/obligation/state.ts';
import { EVERYTHING, mayRead, type Reader, readsEverything } from '../../../domain/rights/reader.ts';
import { readerKeys } from '../../../domain/rights/reader-keys.ts';
import { report } from '../obligation/file.ts';

/**
 * Who reads which file. The columns are files of the unit DPA, of which p-holder holds a post: unclassified, confidential,
 * strictly confidential; the last is one that is not launched yet.
 */
const WHO_READS = `
who                                            uncl conf strc  not-launched
somebody of this house                         yes  no   no    yes
cleared for what is confidential               yes  yes  no    yes
cleared for what is strictly confidential      yes  yes  yes   yes
who holds a post of the file                   yes  yes  yes   yes
who reads for DPA only                         yes  no   no    yes
who reads for OLA only                         no   no   no    yes
who reads for OLA, cleared for confidential    no   no   no    yes
who reads for OLA and DPA, cleared             yes  yes  no    yes
who reads for OLA only and holds a post of it  yes  yes  yes   yes
the operator of the machine                    yes  yes  yes   yes
`;
const READERS: Reader[] = [
  reader(),
  reader({ clearance: 'confidential' }),
  reader({ clearance: 'strictly confidential' }),
  reader({ person: 'p-holder' as PersonId }),
  reader({ units: ['DPA'] }),
  reader({ units: ['OLA'] }),
  reader({ units: ['OLA'], clearance: 'confidential' }),
  reader({ units: ['OLA', 'DPA'], clearance: 'confidential' }),
  reader({ units: ['OLA'], person: 'p-holder' as PersonId }),
  EVERYTHING,
];

function reader(more: Partial<Reader> = {}): Reader {
  return { person: 'p-other' as PersonId, clearance: 'unclassified', units: null, ...more };
}

const [, ...LINES] = WHO_READS.trim().split('\n');

it.each(
  LINES.map((line, index) => [line.slice(0, 46).trim(), line.slice(46).trim().split(/\s+/), index] as const),
)('%s', (_who, expected, index) => {
  const who = READERS[index] ?? reader();
  const read = SENSITIVITIES.map((sensitivity) =>
    mayRead(who, { sensitivity, keys: ['person/p-holder', 'unit/DPA'] }),
  );
  const notLaunched = mayRead(who, { sensitivity: 'unclassified', keys: ['everybody'] });
  expect([...read, notLaunched].map((each) => (each ? 'yes' : 'no'))).toEqual(expected);
});

it('reads everything only who is cleared for all and reads for all units', () => {
  expect(READERS.filter(readsEverything)).toEqual([READERS[2], EVERYTHING]);
  expect(isSensitivity('secret')).toBe(false);
});

describe('for whom a file is', () => {
  it('everybody, before it is launched; nobody, before it is confirmed', () => {
    expect(readerKeys({ ...NOTHING })).toEqual([]);
    const { obligation } = report().life;
    expect(readerKeys({ status: 'confirmed', obligation, seq: 1, hash: '' })).toEqual(['everybody']);
  });

  it('the holders of its posts, who stands in for them, the readers that were named, and their units', () => {
    const { life } = report();
    const [post = ''] = Object.keys(life.seats);
    const seat = life.seats[post];
    if (seat === undefined) throw new Error('it has posts');
    const acting = {
      ...{ person: 'p-deputy' as PersonId, for: seat.holder ?? ('' as PersonId), as: 'delegate' as const },
      ...{ from: life.plan.milestones[0]?.on ?? ('' as never), to: null },
    };
    const handling = { sensitivity: 'confidential' as const, readers: ['p-legal' as PersonId] };
    const seats = { ...life.seats, [post]: { ...seat, unit: 'DPA', acting: [acting] } };
    const keys = readerKeys({ ...life, seats, handling });
    expect(keys).toEqual(expect.arrayContaining(['person/p-deputy', 'person/p-legal', 'unit/DPA']));
    expect(keys).toEqual(
      expect.arrayContaining(Object.values(life.seats).map(({ holder }) => `person/${holder}`)),
    );
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it('not who holds a post that it does not name any more, nor one that nobody knows or holds', () => {
    const { life } = report();
    const seat = Object.values(life.seats)[0];
    if (seat === undefined) throw new Error('it has posts');
    const former = { ...seat, post: 'Former', holder: 'p-former' as PersonId };
    const vacant = { ...seat, post: life.assignments.drafter, holder: null, unit: null };
    const known = readerKeys({ ...life, seats: { Former: former, [vacant.post]: vacant } });
    expect(known).toEqual([]);
  });
});
