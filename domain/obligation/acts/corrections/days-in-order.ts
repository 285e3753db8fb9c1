import { type CivilDate, inWords } from '../../../time/civil-date.ts';
import { dayAt } from '../../../time/instant.ts';
import { clearedOn, currentDraft } from '../../clearing.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Alive, DeliveryProgress, Fact } from '../../state.ts';
import { askedOn } from '../../viewing.ts';
import { waiverUsed } from '../deliveries/waivers.ts';

/** A day and one before which it lies and must not: with what stands against it, and which facts say so. */
export interface Disorder {
  facts: number[];
  code: RefusalCode;
  why: string;
}

/** What comes first: a fact, or a day that is no fact of its own, as that of a clearance. */
interface First {
  on: CivilDate;
  seq?: number;
}

const from = (
  first: First | null | undefined,
  then: readonly (Fact | null | undefined)[],
  code: RefusalCode,
  why: (first: CivilDate, then: CivilDate) => string,
): Disorder[] =>
  then.flatMap((fact) =>
    first == null || fact == null || fact.on >= first.on
      ? []
      : [
          {
            facts: [fact.seq, ...(first.seq === undefined ? [] : [first.seq])],
            code,
            why: why(first.on, fact.on),
          },
        ],
  );

const onDay = (on: CivilDate | null | undefined): First | null => (on == null ? null : { on });

/** Whatever lies before what it answers, or came out of. The same as is asked of each act when it is recorded. */
export function disordersIn(life: Alive): Disorder[] {
  const { views, inputs, deliveries, plan } = life;
  const asked = views && onDay(dayAt(views.requestedAt, plan.zone));
  return [
    ...from(
      asked,
      views?.rounds ?? [],
      'before-its-cause',
      (first) => `Views were asked for on ${inWords(first)} only.`,
    ),
    ...(views?.replies ?? []).flatMap((reply) =>
      from(
        views && onDay(askedOn(views, reply.from, plan.zone)),
        [reply],
        'before-its-cause',
        (first) => `${reply.from} was asked for views on ${inWords(first)} only.`,
      ),
    ),
    ...inputs.flatMap(({ key, askedAt, received }) =>
      from(
        onDay(dayAt(askedAt, plan.zone)),
        [received],
        'before-its-cause',
        (first) => `Input ${key} was asked for on ${inWords(first)} only.`,
      ),
    ),
    ...Object.values(deliveries).flatMap((progress) => [
      ...untilSubmitted(life, progress),
      ...sinceSubmitted(progress),
      ...ofBriefing(life, progress),
    ]),
  ];
}

function untilSubmitted(life: Alive, progress: DeliveryProgress): Disorder[] {
  const { submitted, waivers = [] } = progress;
  return [
    ...from(
      onDay(clearedOn(life, submitted?.draft)),
      [submitted],
      'before-clearance',
      (first, then) => `It would be submitted on ${inWords(then)} and cleared on ${inWords(first)} only.`,
    ),
    ...waivers.flatMap((waiver) =>
      from(
        onDay(waiver.askedOn),
        [waiver],
        'before-its-cause',
        (first) => `The waiver was asked for on ${inWords(first)} only.`,
      ),
    ),
    ...from(
      waiverUsed(life, progress),
      [submitted],
      'before-its-cause',
      (first, then) =>
        `It would be submitted on ${inWords(then)} by a waiver of ${inWords(first)} only: without one it is too long.`,
    ),
  ];
}

function sinceSubmitted({
  submitted,
  issued,
  issuedIn,
  introduced,
  followUps,
}: DeliveryProgress): Disorder[] {
  const inLanguages = Object.values(issuedIn);
  const out = [issued, ...inLanguages].filter((each) => each != null);
  const byDay = [...out].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const wasEnded = issued !== null && !inLanguages.some((each) => each.seq === issued.seq);
  return [
    ...from(
      submitted,
      out,
      'issued-before-submitted',
      (first, then) => `It would be out on ${inWords(then)} and submitted on ${inWords(first)} only.`,
    ),
    ...from(
      byDay[0],
      [introduced, ...followUps],
      'before-issuance',
      (first) => `It was issued on ${inWords(first)} only.`,
    ),
    ...from(
      wasEnded ? byDay.findLast(({ seq }) => seq !== issued.seq) : null,
      [issued],
      'before-issuance',
      (first) => `It was issued on ${inWords(first)} still.`,
    ),
  ];
}

function ofBriefing(life: Alive, { scheduled, invited, held }: DeliveryProgress): Disorder[] {
  return [
    ...from(
      invited,
      [held],
      'held-before-invited',
      (first, then) => `It would be held on ${inWords(then)} and invited to on ${inWords(first)} only.`,
    ),
    ...from(
      onDay(scheduled),
      [held],
      'held-before-its-day',
      (first) => `It was set for ${inWords(first)}, and all were invited to that day.`,
    ),
    ...from(
      onDay(clearedOn(life, currentDraft(life)?.sha256)),
      [held],
      'before-clearance',
      (first, then) => `It would be held on ${inWords(then)} and cleared on ${inWords(first)} only.`,
    ),
  ];
}
