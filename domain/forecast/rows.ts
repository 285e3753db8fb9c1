import { isStated } from '../obligation/acts/taking-over/statement.ts';
import { forecastOf } from '../obligation/forecast-of.ts';
import type { Language } from '../obligation/languages.ts';
import { LANGUAGES } from '../obligation/languages.ts';
import type { Delivery, Obligation } from '../obligation/obligation.ts';
import { milestoneOf } from '../obligation/progress.ts';
import { stageOf } from '../obligation/stages.ts';
import type { Alive, ObligationState } from '../obligation/state.ts';
import { plainProduct } from '../obligation/telling/names.ts';
import { wordLimitOf } from '../obligation/word-limits.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { changesIn, type ForecastChange, type Told } from './changes.ts';

/** Whether conference services know of it for certain. */
export type Confirmation =
  /** By 14 weeks before the opening, or only after. `stated`: elsewhere, before it was taken over. */
  | { is: 'in time' | 'late'; on: CivilDate; by: CivilDate | null; stated: boolean }
  /** Not yet; overdue when that day is over. */
  | { is: 'open' | 'overdue'; by: CivilDate | null }
  /** It was submitted without. */
  | { is: 'never' };

/** A document that goes to a session, as conference services are told of it. */
export interface ForecastRow {
  id: string;
  delivery: string;
  title: string;
  /** "A/RES/63/194, para. 14". */
  mandate: string;
  product: string;
  /** Estimated, or those of the text. */
  words: number;
  original: Language;
  languages: Language[];
  confirmation: Confirmation;
  /** Null where no plan says when. `slot`: agreed with conference services. */
  submission: CivilDate | null;
  slot: CivilDate | null;
  submitted: CivilDate | null;
  issuance: CivilDate | null;
  issued: CivilDate | null;
  symbol: string | null;
  meeting: string;
  meetingOn: CivilDate | null;
  /** Where it stands: a stage, `done`, or `not launched`. */
  stage: string;
  holder: { post: string; person: string } | null;
  changes: ForecastChange[];
}

/** The session whose forecast it is. */
export interface ForSession {
  body: string;
  session: number;
  /** "the 64th session of the General Assembly". */
  name: string;
  opens: CivilDate | null;
  today: CivilDate;
  nameOf(person: string): string;
}

/**
 * Documents that the obligation owes to that session. None of what was withdrawn, merged or dropped, nor of briefings; a
 * cycle that is not launched is told by its series (`rowsToCome`).
 */
export function rowsOf(state: ObligationState, story: readonly Told[], to: ForSession): ForecastRow[] {
  if (state.status === 'nothing' || state.status === 'undone') return [];
  const { obligation } = state;
  if (state.status === 'confirmed') return obligation.cycle === undefined ? rowsToCome(obligation, to) : [];
  const owed = documentsTo(obligation, to);
  if (state.status === 'settled' && state.settledAs !== 'delivered') return [];
  return owed.flatMap((delivery) =>
    state.deliveries[delivery.key]?.dropped == null ? rowOf(state, story, delivery, to) : [],
  );
}

/** Documents of what is not launched yet: a duty, or the next cycle of a series. */
export const rowsToCome = (obligation: Obligation, to: ForSession): ForecastRow[] =>
  documentsTo(obligation, to).map((delivery) => notLaunched(obligation, delivery, to));

const documentsTo = ({ procedure, deliveries }: Obligation, to: ForSession): Delivery[] =>
  procedure === 'workplanBriefing'
    ? []
    : deliveries.filter(({ body, session }) => body === to.body && session === to.session);

function rowOf(life: Alive, story: readonly Told[], { key }: Delivery, to: ForSession): ForecastRow[] {
  const { obligation, deliveries, plan, holder } = life;
  const progress = deliveries[key];
  const told = progress?.forecastAs ?? null;
  const expected = forecastOf(life, key);
  if (progress === undefined) return [];
  return [
    {
      ...commonOf(obligation, key, to),
      ...(told === null ? {} : { title: told.title }),
      words: life.drafts.at(-1)?.words || (expected?.words ?? wordLimitOf(obligation).words),
      original: expected?.original ?? 'en',
      languages: expected?.languages ?? [...LANGUAGES],
      confirmation: confirmationOf(life, key, to.today),
      submission: expected?.submission ?? null,
      issuance: expected?.issuance ?? null,
      ...{ slot: progress.slot, submitted: progress.submitted?.on ?? null },
      ...{ issued: progress.issued?.on ?? null, symbol: progress.symbol },
      meeting: told?.meeting == null || told.meeting === key ? to.name : told.meeting,
      meetingOn: told?.meetingOn ?? to.opens,
      stage: stageOf(life),
      holder:
        life.status === 'running'
          ? { post: holder.post, person: holder.person === null ? 'vacant' : to.nameOf(holder.person) }
          : null,
      changes: changesIn(story, key, plan.zone),
    },
  ];
}

function confirmationOf(life: Alive, key: string, today: CivilDate): Confirmation {
  const by = milestoneOf(life, `forecast/${key}`)?.on ?? null;
  const { forecast, submitted } = life.deliveries[key] ?? {};
  if (forecast != null) {
    const is = by !== null && forecast.on > by ? 'late' : 'in time';
    return { is, on: forecast.on, by, stated: isStated(forecast.seq) };
  }
  if (submitted != null) return { is: 'never' };
  return { is: by !== null && by < today ? 'overdue' : 'open', by };
}

const notLaunched = (obligation: Obligation, { key }: Delivery, to: ForSession): ForecastRow => ({
  ...commonOf(obligation, key, to),
  ...{ words: wordLimitOf(obligation).words, original: 'en', languages: [...LANGUAGES] },
  ...{ confirmation: { is: 'open', by: null }, submission: null, slot: null, submitted: null },
  ...{ issuance: null, issued: null, symbol: null, meeting: to.name, meetingOn: to.opens },
  ...{ stage: 'not launched', holder: null, changes: [] },
});

const commonOf = (
  { id, mandate, evidence, product, subject }: Obligation,
  delivery: string,
  _to: ForSession,
) => ({
  ...{ id, delivery, title: subject ?? mandate.title ?? plainProduct(product) },
  ...{ mandate: `${mandate.symbol}, para. ${evidence.paragraph}`, product: plainProduct(product) },
});

/** By the day of submission (the slot, where one is agreed), those without a day last; then by mandate and paragraph. */
export const inOrder = (rows: readonly ForecastRow[]): ForecastRow[] => [...rows].sort(compare);

function compare(a: ForecastRow, b: ForecastRow): number {
  const [one, other] = [dayOf(a), dayOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return naturally(a.id, b.id) || naturally(a.delivery, b.delivery);
}

const dayOf = ({ submitted, slot, submission }: ForecastRow): string =>
  submitted ?? slot ?? submission ?? '9999';

/** "#9.1" before "#14.1". */
function naturally(a: string, b: string): number {
  const [one, other] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [left = '', right = ''] = [one[at], other[at]];
    if (left === right) continue;
    const isNumber = at % 2 === 1;
    if (isNumber && Number(left) !== Number(right)) return Number(left) - Number(right);
    return left < right ? -1 : 1;
  }
  return 0;
}
