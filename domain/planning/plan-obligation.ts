import type { Obligation } from '../obligation/obligation.ts';
import { wakeUpsFor } from '../obligation/wake-ups.ts';
import { addDays, type CivilDate, daysBetween, earlier, inWords, later } from '../time/civil-date.ts';
import { momentOf, type Zone } from '../time/instant.ts';
import { type Anchor, anchorOf } from './due.ts';
import { type Milestone, type Plan, type Reason, STEPS, type Step } from './plan.ts';
import { BEFORE_DATE, BEFORE_SESSION, IN_HOUSE, type Lead, VIEWS_WINDOW } from './policy.ts';

/** Deliveries for which no day can be found: a person must give one. */
export interface Unplanned {
  unplanned: { delivery: string; why: string }[];
}

type Dated = { step: Step; delivery: string | null; on: CivilDate; reasons: Reason[] };

/** Every step of an obligation, backwards from where its product is awaited. */
export function planObligation(obligation: Omit<Obligation, 'id'>, zone: Zone): Plan | Unplanned {
  const anchors = obligation.deliveries.map((delivery) => ({
    delivery: delivery.key,
    anchor: anchorOf(delivery, obligation),
  }));
  const unplanned = anchors.flatMap(({ delivery, anchor }) =>
    'why' in anchor ? [{ delivery, why: anchor.why }] : [],
  );
  if (unplanned.length > 0) return { unplanned };
  const known = anchors as { delivery: string; anchor: Anchor }[];
  const outside = known.flatMap(({ delivery, anchor }) =>
    obligation.procedure === 'workplanBriefing' ? briefing(delivery, anchor) : document(delivery, anchor),
  );
  const milestones = [...outside, ...inHouse(obligation, outside)]
    .sort((a, b) => compare(a.on, b.on) || STEPS.indexOf(a.step) - STEPS.indexOf(b.step))
    .map((dated) => milestone(dated, zone));
  return {
    zone,
    deliveries: known.map(({ delivery, anchor }) => {
      const { on, reasons } = outside.findLast((dated) => dated.delivery === delivery) ?? anchor;
      return { key: delivery, due: on, reasons };
    }),
    milestones,
    wakeUps: milestones.flatMap((each) => wakeUpsFor(each, zone)).sort((a, b) => compare(a.at, b.at)),
    warnings: warningsOf(milestones, obligation.mandate.adopted),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `days` before another milestone, with the other's reasons before its own. */
function before(
  step: Step,
  delivery: string | null,
  lead: Lead,
  from: { on: CivilDate; reasons: Reason[] },
): Dated {
  const on = addDays(from.on, -lead.days);
  const { rule, source, grade } = lead;
  const sentence = lead.days === 0 ? lead.sentence : `${lead.sentence} That is ${inWords(on)}.`;
  return { step, delivery, on, reasons: [...from.reasons, { rule, sentence, source, grade }] };
}

function document(delivery: string, anchor: Anchor): Dated[] {
  const leads = anchor.kind === 'session' ? BEFORE_SESSION : BEFORE_DATE;
  return [
    before('forecast', delivery, leads.forecast, anchor),
    before('submit', delivery, leads.submit, anchor),
    before('issue', delivery, leads.issue, anchor),
  ];
}

const briefing = (delivery: string, anchor: Anchor): Dated[] => [
  before('schedule', delivery, IN_HOUSE.schedule, anchor),
  { step: 'hold', delivery, on: anchor.on, reasons: anchor.reasons },
];

/** One text and one clearance for all deliveries: the earliest of them decides. */
function inHouse({ collectsViews, procedure, mandate }: Omit<Obligation, 'id'>, outside: Dated[]): Dated[] {
  const last = procedure === 'workplanBriefing' ? 'hold' : 'submit';
  const [first] = outside.filter(({ step }) => step === last).sort((a, b) => compare(a.on, b.on));
  if (first === undefined) return [];
  const clear = before('clear', null, last === 'hold' ? IN_HOUSE.clearBriefing : IN_HOUSE.clear, first);
  const draft = before('draft', null, IN_HOUSE.draft, clear);
  if (!collectsViews) return [draft, clear];
  const close = before('close-views', null, IN_HOUSE.closeViews, draft);
  const ask = before('ask-views', null, VIEWS_WINDOW, close);
  const soonest = addDays(mandate.adopted, 14);
  const asked = ask.on < soonest ? squeezed(ask, soonest, close.on) : ask;
  return [asked, close, draft, clear];
}

/** Nobody can ask before there is a mandate: a short window is used as well as it can be. */
function squeezed(ask: Dated, soonest: CivilDate, close: CivilDate): Dated {
  const on = earlier(soonest, later(addDays(close, -14), addDays(soonest, -13)));
  const sentence = `There is less time than that: the request leaves within two weeks of adoption, by ${inWords(on)}.`;
  const reason: Reason = {
    rule: 'not-before-adoption',
    sentence,
    source: 'working practice',
    grade: 'assumed',
  };
  return { ...ask, on, reasons: [...ask.reasons, reason] };
}

function milestone({ step, delivery, on, reasons }: Dated, zone: Zone): Milestone {
  const key = delivery === null ? step : `${step}/${delivery}`;
  return { key, step, delivery, on, at: momentOf(on, 24, zone), reasons };
}

/** What is already lost on the day of adoption. */
const warningsOf = (milestones: Milestone[], adopted: CivilDate): string[] =>
  milestones
    .filter(({ on }) => on <= adopted)
    .map(
      ({ key, on }) =>
        `${key} was due on ${inWords(on)}: ${daysBetween(on, adopted) + 1} days too short on the day of adoption.`,
    );
