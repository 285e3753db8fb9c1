import { describe, expect, it } from 'vitest';
import { owingOfRow } from '../../../domain/planning/due-row.ts';
import type { Preparation } from '../../../domain/planning/in-house.ts';
import type { Step } from '../../../domain/planning/plan.ts';
import { type DayPlan, planDays } from '../../../domain/planning/plan-days.ts';
import { POLICY } from '../../../domain/planning/policy.ts';
import { SHIPPED_WORLD, type World } from '../../../domain/planning/world.ts';
import { addDays, type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';
import { countWorkingDays, workingDaysBetween } from '../../../domain/time/working-days.ts';

const ADOPTED = civilDate('2009-01-05');
const NEW_YORK = SHIPPED_WORLD.known.workingDays('New York');

interface Kind {
  what: string;
  kind: 'report' | 'briefing';
  views: boolean;
  /** In the house, from the first to the last, and how many working days come before the first. */
  steps: readonly Step[];
  elastic: number;
}
const KINDS: Kind[] = [
  { what: 'a document', kind: 'report', views: false, steps: ['draft', 'clear'], elastic: 20 },
  { what: 'a briefing', kind: 'briefing', views: false, steps: ['draft', 'clear'], elastic: 20 },
  {
    ...{ what: 'a document with views', kind: 'report', views: true, elastic: 95 },
    steps: ['ask-views', 'close-views', 'draft', 'clear'],
  },
  {
    ...{ what: 'a briefing with views', kind: 'briefing', views: true, elastic: 95 },
    steps: ['ask-views', 'close-views', 'draft', 'clear'],
  },
];

/** Due so many days after adoption. */
function planIn(days: number, { kind, views }: Kind, world: World = SHIPPED_WORLD): DayPlan {
  const date = addDays(ADOPTED, days);
  const due = [{ type: 'date', date } as const];
  const row = { id: 'a row', body: 'GA', adopted: ADOPTED, due, kind, collects_views: views };
  return planDays(owingOfRow(row, world), world);
}

function dayOf({ milestones }: DayPlan, wanted: Step): CivilDate {
  const found = milestones.find(({ step }) => step === wanted);
  if (found === undefined) throw new Error(`no ${wanted} in the plan`);
  return found.on;
}

/** Working days between one step in the house and the next. */
const lengths = (plan: DayPlan, { steps }: Kind): number[] =>
  steps
    .slice(1)
    .map((step, at) => workingDaysBetween(NEW_YORK, dayOf(plan, steps[at] ?? step), dayOf(plan, step)));

const DUE = Array.from({ length: 330 }, (_, days) => days);

describe.each(KINDS)('$what', (kind) => {
  const plans = DUE.map((days) => planIn(days, kind));
  const firm: Step = kind.views ? 'close-views' : 'draft';

  it('goes backwards in the order of the procedure', () => {
    for (const plan of plans) {
      const days = kind.steps.map((step) => dayOf(plan, step));
      expect(days).toEqual([...days].sort());
    }
  });

  it('keeps firm steps at their lengths, and never gives an elastic one more when there is less time', () => {
    let less: number[] = [];
    for (const plan of plans) {
      const now = lengths(plan, kind);
      expect(now.slice(kind.views ? 1 : 0)).toEqual(kind.views ? [15, 20] : [20]);
      if (kind.views) expect(now[0] ?? 0).toBeGreaterThanOrEqual(less[0] ?? 0);
      less = now;
    }
  });

  it('says how many working days are missing, since when, and what gives way', () => {
    const seen = new Set<string>();
    for (const plan of plans) {
      const left = workingDaysBetween(NEW_YORK, ADOPTED, dayOf(plan, firm));
      const missing = Math.max(0, kind.elastic - left);
      const least = kind.views ? 30 : 10;
      const past = plan.milestones.filter(({ on }) => on <= ADOPTED).map(({ key }) => key);
      const verdict = past.length > 0 || left < least ? 'short' : missing > 0 ? 'tight' : 'fits';
      expect(plan.feasibility).toMatchObject({ shortBy: missing, verdict, past });
      const from = plan.feasibility?.from ?? ADOPTED;
      expect(workingDaysBetween(NEW_YORK, from, dayOf(plan, firm))).toBe(kind.elastic);
      seen.add(verdict);
    }
    expect([...seen]).toEqual(['short', 'tight', 'fits']);
  });

  it('has as much slack as there is time beyond the usual, and as little as is missing', () => {
    for (const plan of plans) {
      const left = workingDaysBetween(NEW_YORK, ADOPTED, dayOf(plan, firm));
      expect(plan.milestones.find(({ step }) => step === firm)?.slack).toBe(left - kind.elastic);
    }
  });

  it('begins after adoption where the least is kept', () => {
    for (const plan of plans) {
      if (plan.feasibility?.verdict !== 'short') {
        for (const step of kind.steps) expect(dayOf(plan, step) > ADOPTED).toBe(true);
      }
    }
  });
});

it('nothing is planned that goes to nobody', () => {
  const row = { id: 'a row', body: 'GA', adopted: ADOPTED, due: [] };
  const owing = { ...owingOfRow(row, SHIPPED_WORLD), deliveries: [] };
  for (const kind of ['document', 'briefing'] as const) {
    expect(() => planDays({ ...owing, kind }, SHIPPED_WORLD)).toThrow(
      new RangeError('nothing is to be delivered'),
    );
  }
});

describe('a policy of a secretariat’s own', () => {
  const { firm, elastic } = POLICY.preparation.document.plain;
  const withPlain = (plain: Preparation): World => ({
    ...SHIPPED_WORLD,
    policy: {
      ...POLICY,
      preparation: { ...POLICY.preparation, document: { ...POLICY.preparation.document, plain } },
    },
  });
  const document: Kind = {
    what: 'a document',
    kind: 'report',
    views: false,
    steps: ['draft', 'clear'],
    elastic: 0,
  };

  it.each<[what: string, plain: Preparation, days: number, verdict: string, shortBy: number]>([
    [
      'whose least is more than usual: what is less than usual does not fit',
      { firm, elastic, least: 1_000 },
      80,
      'short',
      8,
    ],
    ['whose least is more than usual, in time', { firm, elastic, least: 1_000 }, 200, 'fits', 0],
    [
      'without anything elastic: nothing is missing until it is over',
      { firm, elastic: [], least: 0 },
      70,
      'fits',
      0,
    ],
    ['without anything elastic: late', { firm, elastic: [], least: 0 }, 30, 'short', 23],
  ])('%s', (_, plain, days, verdict, shortBy) => {
    const plan = planIn(days, document, withPlain(plain));
    expect(plan.feasibility).toMatchObject({ verdict, shortBy });
    expect(lengths(plan, document)).toEqual([20]);
  });

  it('with a step at whose end nothing is due', () => {
    const rest = { ...firm[0], name: 'inviting', step: null, workingDays: 5 } as const;
    const [finishing, clearing] = firm;
    if (finishing === undefined || clearing === undefined) throw new Error('two steps are firm');
    const plain = { firm: [finishing, { ...finishing, ...rest }, clearing], elastic, least: 10 };
    const plan = planIn(200, document, withPlain(plain));
    expect(plan.milestones.map(({ step }) => step)).toEqual([
      'draft',
      'forecast',
      'clear',
      'submit',
      'issue',
    ]);
    expect(lengths(plan, document)).toEqual([25]);
  });

  it('without anything firm: the text is prepared in no time', () => {
    const plan = planIn(80, document, withPlain({ firm: [], elastic, least: 0 }));
    expect(plan.milestones.map(({ step }) => step)).toEqual(['forecast', 'submit', 'issue']);
    const from = countWorkingDays(NEW_YORK, dayOf(plan, 'submit'), -20).on;
    expect(plan.feasibility).toMatchObject({ verdict: 'fits', shortBy: 0, from, past: [] });
  });
});
