import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ProofStep } from '../../../../domain/planning/proof.ts';
import { recheck } from '../../../../domain/planning/recheck/recheck.ts';
import { SHAPES } from '../../../../domain/planning/recheck/shapes.ts';
import { addDays, civilDate, parseCivilDate } from '../../../../domain/time/civil-date.ts';
import { KNOWN } from '../telling/known.ts';
import { proofOf, TOLD_PROOFS } from '../telling/told-proofs.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = (string | number)[];

const PROOFS: Json[][] = TOLD_PROOFS.map((told) => JSON.parse(JSON.stringify(proofOf(told))));

/** All places of a proof that hold something, leaves and branches. */
function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, each]) =>
      pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

const at = (value: Json | undefined, [key, ...path]: Path): Json | undefined => {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  return at(Array.isArray(value) ? value[Number(key)] : value[String(key)], path);
};

function withAt(value: Json, [key, ...path]: Path, put: Json): Json {
  if (key === undefined || typeof value !== 'object' || value === null) return put;
  if (Array.isArray(value))
    return value.map((each, place) => (place === key ? withAt(each, path, put) : each));
  return { ...value, [key]: withAt(value[String(key)] ?? null, path, put) };
}

/** What only a person, the text or policy can know; and who is away when. */
const TAKEN_AS_IT_IS = new Set([
  'words',
  'symbol',
  'reason',
  'says',
  'en',
  'fr',
  'policy',
  'step',
  'usual',
  'holder',
  'source',
  'grade',
  'name',
]);

function isDerivable(proof: Json[], [place, ...path]: Path): boolean {
  const step = proof[Number(place)];
  const rule = at(step, ['rule']);
  if (path.some((key) => TAKEN_AS_IT_IS.has(String(key)))) return false;
  if (rule === 'given-by-a-person' && path[0] === 'result') return false;
  // Every 8 months comes by the same day as every 12: only the day is to be held.
  if (rule === 'next-of-the-series' && path[0] === 'inputs') return false;
  if (rule === 'ask-a-person' && ['body', 'session'].includes(String(path[1]))) return false;
  // Absences are nobody's holidays.
  return !(path[1] === 'skipped' && typeof at(step, ['inputs', 'holder']) === 'string');
}

/** Another value of the same sort: another day, number, flag, name. */
function changed(value: Json, by: number): Json | undefined {
  switch (typeof value) {
    case 'boolean':
      return !value;
    case 'number':
      return value + by;
    case 'string': {
      const day = parseCivilDate(value);
      if (day !== undefined) return addDays(day, by);
      if (/^\d{4}(-\d\d)?$/.test(value)) return `${Number(value.slice(0, 4)) + by}${value.slice(4)}`;
      return Object.hasOwn(SHAPES, value) ? undefined : `${value} ${by}`;
    }
    default:
      return undefined;
  }
}

const readAsProof = (proof: Json): ProofStep[] => JSON.parse(JSON.stringify(proof));
const objects = (proof: Json, which: number): boolean =>
  recheck(readAsProof(proof), KNOWN, civilDate(TOLD_PROOFS[which]?.adopted ?? '')).length > 0;

const PLACES = PROOFS.flatMap((proof, which) =>
  pathsOf(proof)
    .filter((path) => isDerivable(proof, path) && changed(at(proof, path) ?? null, 1) !== undefined)
    .map((path) => ({ which, proof, path })),
);

it('objects to any other day, number, flag, name or reference', () => {
  const by = fc.integer({ min: -400, max: 400 }).filter((each) => each !== 0);
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), by, ({ which, proof, path }, shift) => {
      const put = changed(at(proof, path) ?? null, shift);
      fc.pre(put !== undefined && !isAsGood(proof, path, put));
      return objects(withAt(proof, path, put), which);
    }),
    { numRuns: 3_000 },
  );
});

/** A reference to a step with the same result proves the same; of several days any later one may stand beside the earliest. */
function isAsGood(proof: Json[], path: Path, put: Json): boolean {
  if (path[1] !== 'from' || typeof put !== 'number') return false;
  const [step, before, now] = [proof[Number(path[0])], at(proof, path), proof[put - 1]];
  if (now === undefined) return false;
  if (JSON.stringify(at(now, ['result'])) === JSON.stringify(at(proof[Number(before) - 1], ['result'])))
    return true;
  const [on, earliest] = [at(now, ['result', 'on']), at(step, ['result', 'on'])];
  return (
    at(step, ['rule']) === 'earliest-of' &&
    typeof on === 'string' &&
    typeof earliest === 'string' &&
    on >= earliest
  );
}

const STEPS = PROOFS.flatMap((proof, which) => proof.map((_, place) => ({ which, proof, place })));

it('objects to any other rule', () => {
  for (const { which, proof, place } of STEPS) {
    const before = String(at(proof, [place, 'rule']));
    const others = Object.keys(SHAPES).filter(
      (rule) => rule !== before && !isTheSame(before, rule, proof[place]),
    );
    for (const rule of others) {
      expect([rule, before, objects(withAt(proof, [place, 'rule'], rule), which)]).toEqual([
        rule,
        before,
        true,
      ]);
    }
  }
});

/** No working days before a day and none after it are the same day. */
const isTheSame = (before: string, now: string, step: Json | undefined): boolean =>
  [before, now].every((rule) => rule.startsWith('working-days-')) && at(step, ['inputs', 'days']) === 0;

it('objects when a step is left out or told twice', () => {
  for (const { which, proof, place } of STEPS.filter(({ proof, place }) => place < proof.length - 1)) {
    expect(objects(proof.toSpliced(place, 1), which)).toBe(true);
    expect(objects(proof.toSpliced(place, 0, proof[place] ?? null), which)).toBe(true);
  }
});

const EVERYWHERE = PROOFS.flatMap((proof) => pathsOf(proof).map((path) => ({ proof, path })));

it('never throws, whatever stands in a place', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EVERYWHERE), fc.jsonValue(), ({ proof, path }, put) => {
      recheck(readAsProof(withAt(proof, path, JSON.parse(JSON.stringify(put)))), KNOWN);
    }),
    { numRuns: 3_000 },
  );
});

it('never throws for what is no proof at all', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => recheck(JSON.parse(JSON.stringify(value)), KNOWN).length >= 0),
  );
  expect(recheck(JSON.parse('{}'))).toEqual([{ step: 0, why: 'a proof must be a list of steps' }]);
  expect(recheck(JSON.parse('[null]'))).toEqual([{ step: 1, why: 'a step must be a record' }]);
});
