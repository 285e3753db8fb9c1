import type { Delivery, Obligation } from '../obligation/obligation.ts';
import { type CivilDate, inWords } from '../time/civil-date.ts';
import { type Anchor, day, elements, type NoDay, type Reader, type Stated } from './anchor.ts';
import { fromCount, fromDate, fromRelative, fromRhythm } from './due-day.ts';
import { fromSession } from './due-session.ts';
import { HORIZON, isWithinHorizon } from './horizon.ts';
import type { Reason } from './plan.ts';

export type Owed = Pick<Obligation, 'mandate' | 'evidence'>;

/**
 * The anchor of a delivery, or why there is none and a person must give a day. Days are seen from the day of adoption,
 * never from today: so an old mandate that is entered late, or rehearsed, is planned as it was asked. What the text
 * itself puts before adoption, a day or a session alike, is planned with a warning, when it says nothing better.
 */
export function anchorOf(delivery: Delivery, { mandate, evidence }: Owed): Anchor | NoDay {
  const source = `${mandate.symbol}, para. ${evidence.paragraph}`;
  const stated = { delivery, adopted: mandate.adopted, source };
  const found = statedAnchor(stated);
  const anchor =
    delivery.given === null ? found : unlessBeyond(stated, givenAnchor(delivery.given, found, delivery.key));
  return 'why' in anchor
    ? anchor
    : { ...anchor, warnings: [...anchor.warnings, ...aboutPast(stated, anchor), ...aboutSeries(stated)] };
}

/** In the order in which they bind: a day before a session, a session before a mere rhythm. */
const READERS: Reader[] = [fromDate, fromRelative, fromCount, fromSession, fromRhythm];

function statedAnchor(stated: Stated): Anchor | NoDay {
  const found = READERS.flatMap((reader) => reader(stated) ?? []).map((each) => unlessBeyond(stated, each));
  const anchors = found.filter((each): each is Anchor => !('why' in each));
  return (
    anchors.find(({ until }) => until > stated.adopted) ??
    found.find((each) => 'why' in each) ??
    anchors[0] ?? { why: openWords(stated.delivery) }
  );
}

function unlessBeyond({ adopted }: Stated, anchor: Anchor | NoDay): Anchor | NoDay {
  if ('why' in anchor) return anchor;
  const beyond = [adopted, anchor.on, anchor.until].find((each) => !isWithinHorizon(each));
  return beyond === undefined
    ? anchor
    : { why: `${inWords(beyond)} cannot be planned around: it lies outside ${HORIZON}` };
}

const openWords = ({ stated }: Delivery): string =>
  stated.length === 0
    ? 'the text gives no day'
    : `the text gives no day, only ${stated.map(({ words }) => `“${words}”`).join(' and ')}`;

const aboutPast = ({ delivery, adopted }: Stated, { until }: Anchor): string[] =>
  until > adopted
    ? []
    : [
        `${delivery.key}: ${inWords(until)} is not after adoption on ${inWords(adopted)}: past already when it was asked; check the day.`,
      ];

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
