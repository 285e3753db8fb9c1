import type { Delivery, Obligation } from '../../../domain/obligation/obligation.ts';
import type { Milestone, Plan } from '../../../domain/planning/plan.ts';
import { planObligation } from '../../../domain/planning/plan-obligation.ts';
import { tellProof } from '../../../domain/planning/telling/tell.ts';
import type { DueElement } from '../../../domain/reading/reading.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import type { Zone } from '../../../domain/time/instant.ts';

/** Obligations written by hand, so that no test depends on how a text is read. */

/** Summer time in 2009 from 8 March to 1 November. */
export const NEW_YORK: Zone = {
  station: 'New York',
  offsets: [
    { from: civilDate('2008-11-02'), minutes: -300 },
    { from: civilDate('2009-03-08'), minutes: -240 },
    { from: civilDate('2009-11-01'), minutes: -300 },
  ],
};

type Owed = Omit<Obligation, 'id'>;

export const said = (words: string, element: DueElement): Delivery['stated'][number] => ({ words, element });

export const to = (
  key: string,
  body: string,
  session: number | null,
  ...stated: Delivery['stated']
): Delivery => ({ key, body, session, stated, given: null });

export const given = (delivery: Delivery, on: string, reason: string): Delivery => ({
  ...delivery,
  given: { on: civilDate(on), reason },
});

/** `A/RES/63/194, 14` adopted on that day owes this to these. */
export function owed(
  paragraph: string,
  adopted: string,
  deliveries: Delivery[],
  fields: Partial<Owed> = {},
): Owed {
  const [symbol = '', label = ''] = paragraph.split(', ');
  return {
    mandate: { symbol, title: null, body: 'GA', session: null, adopted: civilDate(adopted) },
    evidence: { paragraph: label, words: '…', span: { start: 0, end: 1 } },
    product: 'report',
    procedure: 'secretaryGeneralReport',
    subject: null,
    addressee: { class: 'secretary_general', name: 'Secretary-General' },
    collectsViews: false,
    deliveries,
    ...fields,
  };
}

export const PAPER: Partial<Owed> = {
  product: 'background_paper',
  procedure: 'backgroundPaper',
  collectsViews: true,
};
export const BRIEFING: Partial<Owed> = { product: 'briefing', procedure: 'workplanBriefing' };

/** Para. 14: report to the Conference of the Parties and the General Assembly at its sixty-fourth session. */
export const REPORT_14 = owed('A/RES/63/194, 14', '2008-12-18', [
  to('COP-UNTOC-5', 'COP:UNTOC', 5),
  to('GA-64', 'GA', 64, said('at its sixty-fourth session', { type: 'session', body: 'GA', session: 64 })),
]);

/** Para. 11: views, then a background paper no later than 1 June 2009 to the Assembly at its sixty-third session. */
export const PAPER_11 = owed(
  'A/RES/63/194, 11',
  '2008-12-18',
  [
    to(
      'GA-63',
      'GA',
      63,
      said('no later than 1 June 2009', { type: 'date', date: '2009-06-01' }),
      said('at its sixty-third session', { type: 'session', body: 'GA', session: 63 }),
    ),
  ],
  PAPER,
);

/** Para. 7: brief Member States on the workplan; a person gave the day. */
export const BRIEFING_7 = owed(
  'A/RES/63/194, 7',
  '2008-12-18',
  [given(to('Member-States', 'Member States', null), '2009-12-31', 'the project ends in 2009')],
  BRIEFING,
);

export function planned(obligation: Owed): Plan {
  const plan = planObligation(obligation, NEW_YORK);
  if ('unplanned' in plan) throw new Error(`not planned: ${JSON.stringify(plan.unplanned)}`);
  return plan;
}

/** `submit/GA-64 2009-07-07`, one a milestone, in the order of the plan. */
export const days = (plan: Plan): string[] => plan.milestones.map(({ key, on }) => `${key} ${on}`);

export function milestoneOf(plan: Plan, key: string): Milestone {
  const found = plan.milestones.find((milestone) => milestone.key === key);
  if (found === undefined) throw new Error(`${key} is not planned; planned are ${days(plan).join(', ')}`);
  return found;
}

/** The proof as a person reads it. */
export const proof = (plan: Plan, key: string): string[] =>
  tellProof(plan.proof ?? [], milestoneOf(plan, key).proof ?? 0, 'en');
