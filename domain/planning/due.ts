import type { Delivery, Obligation } from '../obligation/obligation.ts';
import type { DueElement } from '../reading/reading.ts';
import { addDays, addMonths, type CivilDate, civilDate, inWords } from '../time/civil-date.ts';
import { findSession, nextSession, type Session } from '../time/sessions.ts';
import type { Reason } from './plan.ts';

/** What a delivery is planned back from: a day that the text or a person names, or the opening of a session. */
export type Anchor = { kind: 'date' | 'session'; on: CivilDate; reasons: Reason[] };

/** The anchor of a delivery, or why there is none. */
export function anchorOf(
  delivery: Delivery,
  obligation: Pick<Obligation, 'mandate'>,
): Anchor | { why: string } {
  if (delivery.given !== null) return given(delivery.given);
  const elements = delivery.stated.map(({ element }) => element);
  const recurring = elements.find((element) => element.type === 'recurring');
  const date = elements.find((element) => element.type === 'date');
  if (date) return atDate(date.date, recurring !== undefined);
  if (recurring) return firstCycle(recurring, obligation.mandate.adopted);
  const relative = elements.find((element) => element.type === 'relative');
  if (relative) return after(relative, obligation.mandate.adopted);
  const named = elements.find((element) => element.type === 'session');
  const number = delivery.session ?? named?.session;
  if (number === undefined || number === null) return { why: 'the text gives no day' };
  const session =
    number === 'next'
      ? nextSession(delivery.body, obligation.mandate.adopted)
      : findSession(delivery.body, number);
  return session
    ? atSession(session)
    : { why: `the days of session ${number} of ${delivery.body} are not known` };
}

const given = ({ on, reason }: { on: CivilDate; reason: string }): Anchor => ({
  kind: 'date',
  on,
  reasons: [
    {
      rule: 'given-by-a-person',
      sentence: `${inWords(on)}, given by a person: ${reason}`,
      source: 'confirmation',
      grade: 'assumed',
    },
  ],
});

function atSession({ body, number, opens, source, grade, provisional }: Session): Anchor {
  const sentence = `Session ${number} of ${body} opens on ${inWords(opens)}${provisional ? ' (provisional)' : ''}.`;
  return { kind: 'session', on: opens, reasons: [{ rule: 'session-opening', sentence, source, grade }] };
}

const mandate = (rule: string, sentence: string): Reason => ({
  rule,
  sentence,
  source: 'the mandate',
  grade: 'primary',
});

/** A month is its last day, a year its last too: the latest day that keeps the word of the text. */
function atDate(text: string, recurring: boolean): Anchor {
  const [year, month, day] = text.split('-');
  const on = day
    ? civilDate(text)
    : month
      ? addDays(addMonths(civilDate(`${year}-${month}-01`), 1), -1)
      : civilDate(`${year}-12-31`);
  const which = recurring ? 'first product of the series' : 'product';
  return {
    kind: 'date',
    on,
    reasons: [mandate('date-in-the-text', `The text asks for the ${which} by ${inWords(on)}.`)],
  };
}

function firstCycle(
  { every, from }: Extract<DueElement, { type: 'recurring' }>,
  adopted: CivilDate,
): Anchor | { why: string } {
  const start = from === undefined ? adopted : civilDate(from);
  const on = plus(start, every);
  if (on === undefined) return { why: `the period ${every} has no length in days` };
  return {
    kind: 'date',
    on,
    reasons: [
      {
        ...mandate(
          'first-cycle',
          `Counted from ${inWords(start)}, the first product of the series is due on ${inWords(on)} (${every}).`,
        ),
        grade: from === undefined ? 'assumed' : 'primary',
      },
    ],
  };
}

/** The day after is day one, and the last day is not moved off a weekend: A/71/755, on A/RES/71/248. */
function after(
  { within, from }: Extract<DueElement, { type: 'relative' }>,
  adopted: CivilDate,
): Anchor | { why: string } {
  const on = from === 'adoption' ? plus(adopted, within) : undefined;
  if (on === undefined) return { why: `the day from which ${within} are counted is not known (${from})` };
  return {
    kind: 'date',
    on,
    reasons: [
      {
        rule: 'counted-from-adoption',
        sentence: `${within} after the day of adoption, ${inWords(adopted)}: ${inWords(on)}.`,
        source: 'counting as in A/71/755',
        grade: 'primary',
      },
    ],
  };
}

function plus(day: CivilDate, period: string): CivilDate | undefined {
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(period) ?? [];
  if (count === undefined) return undefined;
  const many = Number(count);
  if (unit === 'D' || unit === 'W') return addDays(day, unit === 'W' ? many * 7 : many);
  return addMonths(day, unit === 'Y' ? many * 12 : many);
}
