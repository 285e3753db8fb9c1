import {
  CALENDAR,
  CLOCK,
  DIRECTORY,
  type PersonId,
  RECONCILER,
  UNPROVEN,
  withoutCase,
} from '../obligation/parties.ts';
import { inWords } from '../time/civil-date.ts';
import { SHIPPED } from '../time/known-days.ts';
import { circleFrom } from './circle.ts';
import {
  afterTakingBack,
  alike,
  allOf,
  type Days,
  type Directory,
  type Draft,
  daysOf,
  draftOf,
  numbered,
  type Said,
  saidOf,
  sameAs,
  shared,
  take,
} from './directory.ts';
import { type DirectoryFact, factNumber, type PostFact, type TakenBack } from './facts.ts';
import { unitKnown } from './known.ts';
import { type Found, type Objection, objection } from './objection.ts';
import {
  againstAbsence,
  againstDelegation,
  againstHolding,
  againstSubstitute,
  namedInHolding,
} from './objections-of-days.ts';
import { restingOn } from './resting-on.ts';
import { daysInWords, statementInWords } from './words.ts';

/**
 * What speaks against taking these facts, each looked at after those before it; empty when all can be taken. What a fact
 * names must be known before it, only a supervisor may come later. `seq` is the number that the change will have.
 */
export function objectionsTo(
  directory: Directory,
  facts: readonly DirectoryFact[],
  seq: number,
): Objection[] {
  const draft = draftOf(directory);
  const written = new Map(
    allOf(draft, 'person').map(({ fact: { person } }) => [withoutCase(person), person]),
  );
  const found: Objection[] = [];
  for (const [index, fact] of facts.entries()) {
    const objections = [...againstFact(draft, fact), ...againstAlike(written, fact)];
    found.push(...objections.map((each) => ({ at: index + 1, ...each })));
    if (objections.length > 0) continue;
    take(draft, factNumber(seq, index + 1), fact);
    if (fact.kind === 'person') written.set(withoutCase(fact.person), fact.person);
  }
  for (const [index, fact] of facts.entries()) {
    if (fact.kind !== 'post') continue;
    found.push(...againstSupervisor(draft, fact).map((each) => ({ at: index + 1, ...each })));
  }
  return found.sort((one, other) => one.at - other.at);
}

function againstFact(draft: Draft, fact: DirectoryFact): Found[] {
  if (fact.kind === 'taken-back') return againstTakingBack(draft, fact);
  const days = daysOf(fact);
  if (days.to < days.from) {
    return objection(
      'backwards',
      'to',
      `It ends on ${inWords(days.to)}, before it begins on ${inWords(days.from)}.`,
    );
  }
  switch (fact.kind) {
    case 'person':
      return RESERVED.has(fact.person)
        ? objection('reserved', 'person', `“${fact.person}” stands for the program itself in every record.`)
        : [];
    case 'unit':
      return [];
    case 'post':
      return againstPost(draft, fact, days);
    case 'holding':
      return againstHolding(draft, fact, days);
    case 'absence':
      return againstAbsence(draft, fact, days);
    case 'substitute':
      return againstSubstitute(draft, fact, days);
    case 'delegation':
      return againstDelegation(draft, fact, days);
  }
}

/** An id in other capitals would be another person: a slip, and a way round four eyes. */
function againstAlike(written: ReadonlyMap<string, PersonId>, fact: DirectoryFact): Found[] {
  const known = fact.kind === 'person' ? written.get(withoutCase(fact.person)) : undefined;
  return known === undefined || fact.kind !== 'person' || known === fact.person
    ? []
    : objection('alike', 'person', `“${fact.person}” is ${known} in other capitals.`);
}

/** Who acts in the record when nobody does. */
const RESERVED: ReadonlySet<string> = new Set([CLOCK, CALENDAR, DIRECTORY, RECONCILER, UNPROVEN]);

function againstPost(draft: Draft, { unit, station, post, supervisor }: PostFact, days: Days): Found[] {
  const stations = [...SHIPPED.stations.keys()];
  const where = stations.includes(station)
    ? []
    : objection('unknown', 'station', `“${station}” is no duty station; there are ${stations.join(', ')}.`);
  const whose = unit === null ? [] : unitKnown(draft, 'unit', unit, days);
  const self =
    supervisor === post ? objection('circle', 'supervisor', `“${post}” cannot be its own supervisor.`) : [];
  return [...where, ...whose, ...self];
}

/** When all posts of the change are known. */
function againstSupervisor(draft: Draft, fact: PostFact): Found[] {
  const { post, supervisor } = fact;
  const said = sameAs(draft, fact);
  if (supervisor === null || supervisor === post || said === undefined) return [];
  const theirs = saidOf(draft, 'post', supervisor);
  if (!theirs.some((each) => shared(each, said))) {
    return objection(
      'unknown',
      'supervisor',
      `The post “${supervisor}” is not in the directory in these days.`,
    );
  }
  const circle = circleFrom(draft, post, said);
  if (circle === undefined) return [];
  const chain = circle.map((each) => `“${each}”`).join(' answers to ');
  return objection('circle', 'supervisor', `Nobody would be above it: ${chain}.`);
}

function againstTakingBack(draft: Draft, { fact: number, from }: TakenBack): Found[] {
  const said = numbered(draft, number);
  if (said === undefined) {
    return objection(
      'unknown',
      'fact',
      `Nothing stands under the number ${number}: it was never said, or it was replaced or taken back.`,
    );
  }
  const left = afterTakingBack(draft, said, from);
  const [use] = restingOn(draft, said, left);
  if (use !== undefined) {
    return objection(
      'in-use',
      'fact',
      `${statementInWords(use.fact)} ${daysInWords(use)} (${use.number}): take that back first.`,
    );
  }
  const then = draftOf(draft);
  take(then, factNumber(1, 1), { kind: 'taken-back', fact: number, from });
  return left.flatMap((each) => againstAgain(draft, then, each));
}

/** What comes to stand again on days on which another had taken over must be good for those days too. */
function againstAgain(before: Draft, then: Draft, said: Said): Found[] {
  const { fact, number } = said;
  const was = alike(before, fact).find((each) => each.number === number);
  if (was === undefined || was.to >= said.to) return [];
  const found =
    fact.kind === 'holding'
      ? namedInHolding(then, fact, said)
      : fact.kind === 'post'
        ? [...againstPost(then, fact, said), ...againstSupervisor(then, fact)]
        : [];
  return found.map(({ code, why }) => ({
    ...{ code, field: 'fact' },
    why: `Then ${statementInWords(fact)} ${daysInWords(said)} (${number}) would stand again. ${why}`,
  }));
}
