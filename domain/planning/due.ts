import type { Delivery, Obligation } from '../obligation/obligation.ts';
import { type CivilDate, inWords } from '../time/civil-date.ts';
import { type Anchor, day, elements, type NoDay, type Reader, type Stated } from './anchor.ts';
import { fromCount, fromDate, fromRelative, fromRhythm } from './due-day.ts';
import { fromSession } from './due-session.ts';
import type { Reason } from './plan.ts';

export type Owed = Pick<Obligation, 'mandate' | 'evidence'>;

/** The anchor of a delivery, or why there is none and a person must give a day. */
export function anchorOf(delivery: Delivery, { mandate, evidence }: Owed): Anchor | NoDay {
  const source = `${mandate.symbol}, para. ${evidence.paragraph}`;
  const stated = { delivery, adopted: mandate.adopted, source };
  const anchor = statedAnchor(stated);
  if (delivery.given === null) return anchor;
  const given = givenAnchor(delivery.given, anchor, delivery.key);
  return { ...given, warnings: [...given.warnings, ...aboutSeries(stated)] };
}

/** In the order in which they bind: a day before a session, a session before a mere rhythm. */
const READERS: Reader[] = [fromDate, fromRelative, fromCount, fromSession, fromRhythm];

function statedAnchor(stated: Stated): Anchor | NoDay {
  const unknown: string[] = [];
  for (const reader of READERS) {
    const found = reader(stated);
    if (found === undefined) continue;
    if (!('why' in found)) return { ...found, warnings: [...found.warnings, ...aboutSeries(stated)] };
    unknown.push(found.why);
  }
  return { why: unknown[0] ?? openWords(stated.delivery) };
}

const openWords = ({ stated }: Delivery): string =>
  stated.length === 0
    ? 'the text gives no day'
    : `the text gives no day, only ${stated.map(({ words }) => `“${words}”`).join(' and ')}`;

const aboutSeries = ({ delivery }: Stated): string[] =>
  elements(delivery, 'recurring').length === 0
    ? []
    : [`${delivery.key}: the text asks for a series; this plan is for its first product only.`];

function givenAnchor(
  { on, reason }: { on: CivilDate; reason: string },
  stated: Anchor | NoDay,
  key: string,
): Anchor {
  const given: Reason = {
    rule: 'given-by-a-person',
    sentence: `${inWords(on)}, given by a person: ${reason}`,
    source: 'confirmation',
    grade: 'assumed',
  };
  if ('why' in stated) return day(on, [given]);
  const late = `${key}: the day given, ${inWords(on)}, is later than the text allows: ${inWords(stated.until)}.`;
  return day(on, [...stated.reasons, given], on > stated.until ? [late] : []);
}
