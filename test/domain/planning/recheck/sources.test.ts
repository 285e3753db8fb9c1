import { describe, expect, it } from 'vitest';
import { owingOfRow } from '../../../../domain/planning/due-row.ts';
import { planDays } from '../../../../domain/planning/plan-days.ts';
import type { ProofStep } from '../../../../domain/planning/proof.ts';
import { recheck } from '../../../../domain/planning/recheck/recheck.ts';
import { SHIPPED_WORLD, type World, worldWith } from '../../../../domain/planning/world.ts';
import { civilDate } from '../../../../domain/time/civil-date.ts';
import { readElements, readFacts, readRecipient } from '../deadlines/notation.ts';
import { readCases, worldOf } from '../deadlines/table.ts';

/** What a proof says of policy and of its sources, against the world that it was made in. */

const CASES = readCases(`${import.meta.dirname}/../deadlines`);

it.each(CASES.map((each) => [`${each.where}: ${each.words}`, each] as const))('holds: %s', (_, each) => {
  const world = worldOf(each);
  const { proof } = planDays(owingOfRow(each.row, world), world);
  expect(recheck(proof, world.known, each.row.adopted, world.policy)).toEqual([]);
});

interface Asked {
  says: string;
  adopted?: string;
  to?: string;
  facts?: string;
  briefing?: boolean;
  /** Two recipients, so that the earliest counts. */
  twice?: boolean;
  given?: boolean;
}

function made({ says, adopted = '2008-12-18', to = 'GA', facts = '', ...how }: Asked): [ProofStep[], World] {
  const world = worldWith(SHIPPED_WORLD, readFacts(facts, 'here'));
  const recipient = readRecipient(to);
  const row = {
    ...{ id: 'a row', symbol: 'A/RES/63/194', body: 'GA', adopted: civilDate(adopted) },
    due: readElements(says, 'here'),
    recipients: recipient === undefined ? [] : [recipient],
    kind: how.briefing ? ('briefing' as const) : ('report' as const),
  };
  const owing = owingOfRow(row, world);
  const given = how.given ? { on: civilDate('2009-12-31'), reason: 'as agreed' } : null;
  const deliveries = owing.deliveries.flatMap((each) => [
    { ...each, given },
    ...(how.twice ? [{ ...each, key: 'again' }] : []),
  ]);
  return [planDays({ ...owing, deliveries }, world).proof, world];
}

/** What is objected to when the first step of a rule, or of a rule of policy, is otherwise. */
function objections(asked: Asked, rule: string, otherwise: object, inputs: object = {}): string[] {
  const [proof, world] = made(asked);
  const index = proof.findIndex(
    (step) => step.rule === rule || ('policy' in step.inputs && step.inputs.policy === rule),
  );
  const step = proof[index];
  if (step === undefined) throw new Error(`no step by ${rule}`);
  const forged = { ...step, ...otherwise, inputs: { ...step.inputs, ...inputs } } as ProofStep;
  const { known, policy } = world;
  return recheck(proof.with(index, forged), known, undefined, policy).map(({ why }) => why);
}

const OTHER = { source: 'hearsay', grade: 'computed' } as const;
const CLEARING = 'clearing takes 30 working days from 2009-01-01';

describe('another source is not taken', () => {
  it.each<[rule: string, asked: Asked, source: string, grade: string]>([
    ['adopted', { says: 'every P1Y' }, 'A/RES/63/194', 'primary'],
    [
      'every-period',
      { says: 'every P1Y' },
      'counted from adoption, as the text names no first date',
      'assumed',
    ],
    ['given-by-a-person', { says: '', given: true }, 'confirmation', 'assumed'],
    ['session-opening', { says: 'session GA 64' }, 'A/64/PV.1', 'primary'],
    ['session-opening', { says: 'session GA 62', adopted: '2006-12-20' }, 'A/62/PV.1', 'primary'],
    [
      'session-opening',
      { says: 'session COP:UNTOC 13', adopted: '2024-12-18' },
      'every second October since the third session; the week is assumed, the earlier of the two usual ones',
      'assumed',
    ],
    ['session-closes', { says: 'session GA 64' }, 'press release GA/10983, 14 September 2010', 'secondary'],
    ['session-closes', { says: 'session COP:UNTOC 5' }, 'unodc.org, sessions of the Conference', 'secondary'],
    [
      'session-lasts',
      { says: 'session COP:UNTOC 13', adopted: '2024-12-18' },
      'every second October since the third session; the week is assumed, the earlier of the two usual ones',
      'assumed',
    ],
    [
      'session-until-next',
      { says: 'session GA 65' },
      'the day before the next session opens: research.un.org/en/docs/ga, on regular sessions',
      'secondary',
    ],
    [
      'session-until-next',
      {
        says: 'session UNCOPUOS 52',
        facts:
          'UNCOPUOS meets in Vienna; UNCOPUOS 52 opens 2009-06-03 closes ?; UNCOPUOS 53 opens 2010-06-09 closes ?',
      },
      'the day before the next session opens',
      'assumed',
    ],
    [
      'meeting-known',
      { says: 'session GA 64', facts: 'GA 64 takes it up on 2009-10-12' },
      'an officer',
      'primary',
    ],
    ['session-in-the-text', { says: 'session GA 64' }, 'reading of the mandate', 'assumed'],
    ['meeting-at-the-opening', { says: 'session GA 64' }, 'reading of the mandate', 'assumed'],
    ['session-open-already', { says: 'session GA 63' }, 'reading of the mandate', 'assumed'],
    ['last-day-keeps-the-word', { says: 'date 2009-06' }, 'reading of the mandate', 'assumed'],
    ['first-of-the-series', { says: 'every P1Y' }, 'reading of the mandate', 'assumed'],
    ['next-of-the-series', { says: 'date 1999-01-31; every P1M' }, 'reading of the mandate', 'assumed'],
    [
      'counted-from-the-day-after',
      { says: 'within P60D of adoption' },
      'A/71/755, on A/RES/71/248',
      'primary',
    ],
    [
      'working-days-from-the-day-after',
      { says: 'within P60D working days of adoption' },
      'A/71/755, on A/RES/71/248',
      'primary',
    ],
    [
      'earliest-of',
      { says: 'session GA 64', twice: true },
      'one text and one clearance serve all deliveries',
      'assumed',
    ],
    ['submission-ten-weeks', { says: 'session GA 64' }, 'ungeneva.org/en/dms/instructions', 'primary'],
    ['council-told-a-month-ahead', { says: 'date 2009-06-01', to: 'SC' }, 'S/2024/507, para. 75', 'primary'],
    [
      'clearance-four-weeks',
      { says: 'session GA 64' },
      'working practice, to be set by the secretariat',
      'assumed',
    ],
  ])('of %s: %j', (rule, asked, source, grade) => {
    expect(objections(asked, rule, OTHER)).toEqual([
      `its source is ${source}, not hearsay`,
      `its source is ${grade}, not computed`,
    ]);
  });

  it('the words are the same for all that rests on them', () => {
    const asked = { says: 'date 2009-06-01; date 2010-06-01' };
    expect(objections(asked, 'several-in-the-text', { source: 'hearsay' })).toEqual([
      'its source is A/RES/63/194, not hearsay',
    ]);
    expect(
      objections({ says: 'date 2009-03-01; session GA 64' }, 'binds-before', { grade: 'primary' }),
    ).toEqual(['its source is computed, not primary']);
  });

  it('of a session that the words name it is the words; of an adoption without symbol the day as given', () => {
    const said = { words: 'at its sixty-fourth session' };
    expect(objections({ says: 'session GA 64' }, 'session-in-the-text', {}, said)).toEqual([
      'its source is primary, not assumed',
    ]);
    const row = {
      id: 'a row',
      body: 'GA',
      adopted: civilDate('2008-12-18'),
      due: readElements('every P1Y', 'here'),
    };
    const { proof } = planDays(owingOfRow(row, SHIPPED_WORLD), SHIPPED_WORLD);
    expect(proof[0]?.source).toBe('day of adoption as given');
    expect(recheck(proof, SHIPPED_WORLD.known, undefined, SHIPPED_WORLD.policy)).toEqual([]);
  });

  it('of a session that the calendar does not have nothing is said but that', () => {
    const closes = { inputs: { body: 'GA', session: 900, closes: '2010-09-14' } };
    expect(
      objections({ says: 'session GA 64' }, 'session-closes', { source: 'hearsay' }, closes.inputs),
    ).toEqual(expect.not.arrayContaining([expect.stringContaining('its source')]));
  });
});

describe('what a rule of policy does not say is not taken', () => {
  const SESSION = { says: 'session GA 64' };
  const COUNCIL = { says: 'date 2009-06-01', to: 'SC' };
  it.each<[what: string, asked: Asked, rule: string, inputs: object, result: string, why: string]>([
    [
      'other days',
      SESSION,
      'submission-ten-weeks',
      { days: 63 },
      '2009-07-14',
      'submission-ten-weeks takes 70 days, not 63',
    ],
    [
      'other working days',
      COUNCIL,
      'council-considers-after-four-working-days',
      { days: 5, usual: 5 },
      '2009-06-08',
      'council-considers-after-four-working-days takes 4 days, not 5',
    ],
    [
      'fewer than conference services have',
      COUNCIL,
      'council-considers-after-four-working-days',
      { days: 4, usual: 5 },
      '2009-06-05',
      'no rule of conference services gives way',
    ],
    [
      'another rule',
      SESSION,
      'submission-ten-weeks',
      { policy: 'submission-one-week' },
      '2009-07-07',
      'policy has no rule submission-one-week',
    ],
    [
      'a rule that counts otherwise',
      SESSION,
      'submission-ten-weeks',
      { policy: 'council-told-a-month-ahead' },
      '2009-07-07',
      'council-told-a-month-ahead is no rule for days-before',
    ],
    [
      'a rule that counts in working days',
      SESSION,
      'submission-ten-weeks',
      { policy: 'council-four-working-days' },
      '2009-07-07',
      'council-four-working-days is no rule for days-before',
    ],
    [
      'a rule of the house',
      SESSION,
      'submission-ten-weeks',
      { policy: 'drafting-four-weeks' },
      '2009-07-07',
      'drafting-four-weeks is counted in working days before',
    ],
    [
      'another milestone',
      SESSION,
      'submission-ten-weeks',
      { step: 'issue' },
      '2009-07-07',
      'it gives the day of submit, not of issue',
    ],
    [
      'no milestone',
      SESSION,
      'submission-ten-weeks',
      { step: null },
      '2009-07-07',
      'it gives the day of submit, not of none',
    ],
    [
      'another milestone of the house',
      SESSION,
      'clearance-four-weeks',
      { step: 'clear' },
      '2009-06-01',
      'it gives the day of draft, not of clear',
    ],
    [
      'other words',
      SESSION,
      'issuance-six-weeks',
      { says: { en: 'Soon.', fr: null } },
      '2009-08-04',
      'issuance-six-weeks says “A document is issued in all official languages 6 weeks before the meeting opens.”',
    ],
    [
      'a step of the house at whose end nothing is due',
      SESSION,
      'clearance-four-weeks',
      { policy: 'drafting-four-weeks' },
      '2009-06-01',
      'it gives the day of no milestone, not of draft',
    ],
    [
      'a longer step in the house',
      SESSION,
      'clearance-four-weeks',
      { usual: 21 },
      '2009-06-01',
      'clearance-four-weeks takes at most 20 days, not 21',
    ],
  ])('%s', (_, asked, rule, inputs, on, why) => {
    expect(objections(asked, rule, { result: { kind: 'day', on } }, inputs)).toContain(why);
  });

  it('a chain of clearance holds, link by link', () => {
    const asked = { says: 'session GA 64', adopted: '2008-12-18' };
    const [, { known, policy }] = made(asked);
    const row = {
      id: 'a row',
      body: 'GA',
      adopted: civilDate(asked.adopted),
      due: readElements(asked.says, 'here'),
    };
    const stages = ['section', 'department', 'front office'].map((key) => ({ key, post: key }));
    const { proof } = planDays(
      { ...owingOfRow(row, SHIPPED_WORLD), chain: { drafter: null, stages } },
      SHIPPED_WORLD,
    );
    expect(
      proof.filter(({ inputs }) => 'policy' in inputs && inputs.policy === 'clearance-four-weeks'),
    ).toHaveLength(3);
    expect(recheck(proof, known, undefined, policy)).toEqual([]);
  });

  it('but as long as a secretariat has set', () => {
    const [proof, { known, policy }] = made({ ...SESSION, facts: CLEARING });
    expect(recheck(proof, known, undefined, policy)).toEqual([]);
    expect(recheck(proof, known, undefined, SHIPPED_WORLD.policy).map(({ why }) => why)).toContain(
      'clearance-four-weeks takes at most 20 days, not 30',
    );
  });
});
