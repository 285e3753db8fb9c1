import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, type Directory, saidOf, shared, standing } from '../../../domain/directory/directory.ts';
import type { DirectoryFact } from '../../../domain/directory/facts.ts';
import { objectionsTo } from '../../../domain/directory/objections.ts';
import { seatOf } from '../../../domain/directory/seats.ts';
import { addDays, type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';
import { away, delegates, holds, person, post, said, standsIn, takenBack } from './say.ts';

/** Any facts about four persons and four posts in forty days, good and bad; what is bad is not taken. */

const PERSONS = ['Ana', 'Ben', 'Cai', 'Dee'];
const POSTS = ['A', 'B', 'C', 'D'];
const DAYS = Array.from({ length: 40 }, (_, number) => addDays(civilDate('2026-01-01'), number));
const HOUSE = said([...PERSONS.map(person), ...POSTS.map((name) => post(name))]);

const aDay = fc.constantFrom(...DAYS);
const who = fc.constantFrom(...PERSONS);
const what = fc.constantFrom(...POSTS);
const when = fc.tuple(aDay, fc.option(aDay)).map(([from, to]) => `${from}..${to ?? ''}`);
const anyFact: fc.Arbitrary<DirectoryFact> = fc.oneof(
  { arbitrary: fc.tuple(who, what, when).map((given) => holds(...given)), weight: 4 },
  fc
    .tuple(what, fc.option(what), aDay)
    .map(([name, under, from]) => post(name, { under: under ?? '', from })),
  fc.tuple(who, when).map((given) => away(...given)),
  fc.tuple(who, what, when).map(([person, name, days]) => standsIn(person, { post: name }, days)),
  fc
    .tuple(who, fc.uniqueArray(what, { minLength: 1, maxLength: 2 }), who, when)
    .map((given) => delegates(...given)),
  fc
    .tuple(fc.nat(30), fc.nat(7), fc.option(aDay))
    .map(([seq, at, from]) => takenBack(`${seq}.${seq === 1 ? at : 1}`, from ?? '')),
);
const manyFacts = fc.array(anyFact, { maxLength: 30 });

/** One change a fact, as far as each can be taken. */
function lived(facts: readonly DirectoryFact[]): { directory: Directory; taken: DirectoryFact[] } {
  const taken: DirectoryFact[] = [];
  let directory = HOUSE;
  for (const [index, fact] of facts.entries()) {
    if (objectionsTo(directory, [fact], index + 2).length > 0) continue;
    directory = said([fact], directory, index + 2);
    taken.push(fact);
  }
  return { directory, taken };
}

const circled = (directory: Directory, start: string, on: CivilDate): boolean => {
  const path = [start];
  for (;;) {
    const above = standing(saidOf(directory, 'post', path.at(-1) ?? ''), on)?.fact.supervisor ?? null;
    if (above === null) return false;
    if (path.includes(above)) return true;
    path.push(above);
  }
};

const lasts =
  (day: CivilDate) =>
  ({ from, to }: { from: CivilDate; to: CivilDate }): boolean =>
    from <= day && day <= to;

describe('whatever is said, in whatever order', () => {
  it('no post has two holders, and no two words stand for it, on one day', () => {
    fc.assert(
      fc.property(manyFacts, (facts) => {
        const { directory } = lived(facts);
        for (const kind of ['holding', 'post'] as const) {
          for (const name of POSTS) {
            const list = saidOf(directory, kind, name);
            const pairs = list.flatMap((one, at) => list.slice(at + 1).map((other) => shared(one, other)));
            expect(pairs.filter((days) => days !== undefined)).toEqual([]);
            expect(list.filter(({ from, to }) => to < from)).toEqual([]);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('nobody is above themselves', () => {
    fc.assert(
      fc.property(manyFacts, aDay, (facts, on) => {
        const { directory } = lived(facts);
        expect(POSTS.filter((name) => circled(directory, name, on))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('whoever holds a post is in the directory then, and so is the post', () => {
    fc.assert(
      fc.property(manyFacts, (facts) => {
        const { directory } = lived(facts);
        for (const { fact, from, to } of allOf(directory, 'holding')) {
          for (const day of [from, to]) {
            const who = saidOf(directory, 'person', fact.person);
            expect(who.filter(lasts(day)).map((each) => each.fact.person)).toEqual([fact.person]);
            const what = saidOf(directory, 'post', fact.post);
            expect(what.filter(lasts(day)).map((each) => each.fact.post)).toEqual([fact.post]);
            expect(seatOf(directory, fact.post, day)?.holder).toBe(fact.person);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('only who holds a post can be acted for, by somebody else, and a substitute only in an absence', () => {
    fc.assert(
      fc.property(manyFacts, what, aDay, (facts, name, on) => {
        const { directory } = lived(facts);
        const seat = seatOf(directory, name, on);
        for (const { person: acting, for: whom, as, from, to } of seat?.acting ?? []) {
          expect(whom).toBe(seat?.holder);
          expect(acting).not.toBe(whom);
          expect(to === null || to >= on).toBe(true);
          for (const day of [from, to ?? addDays(from, 100)]) {
            const then = seatOf(directory, name, day);
            expect(then?.holder).toBe(whom);
            const isAway = then?.away.some((days) => days.from <= day && (days.to ?? day) >= day);
            if (as === 'substitute') expect(isAway).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('all at once is the same as one by one', () => {
    fc.assert(
      fc.property(manyFacts, (facts) => {
        const statements = lived(facts).taken.filter(({ kind }) => kind !== 'taken-back');
        let bit = HOUSE;
        for (const [index, fact] of statements.entries()) bit = said([fact], bit, index + 2);
        const whole = said(statements, HOUSE, 99);
        const days = (directory: Directory) =>
          ['holding', 'absence', 'post'].map((kind) =>
            allOf(directory, kind as 'holding').map(({ fact, from, to }) => ({ fact, from, to })),
          );
        expect(days(whole)).toEqual(days(bit));
      }),
      { numRuns: 500 },
    );
  });
});
