import { inWords } from '../time/civil-date.ts';
import { bodyName, findSession, nextSession, type Session, sessionName } from '../time/sessions.ts';
import { type Anchor, day, elements, type NoDay, quoted, type Stated } from './anchor.ts';
import type { Reason } from './plan.ts';

/** "at its sixty-fourth session": the session's opening, or its last day when it is open or over already. */
export function fromSession(stated: Stated): Anchor | NoDay | undefined {
  const { delivery, adopted } = stated;
  const named = namedSession(stated);
  if (named === undefined) return undefined;
  const { body, number } = named;
  if (number === undefined) return { why: `the next session of ${bodyName(body)} is not known` };
  const session = findSession(body, number);
  const name = sessionName(body, number);
  if (session === undefined) return { why: `the days of ${name} are not known` };
  const { opens, closes, provisional } = session;
  const warnings = provisional ? [`${delivery.key}: the days of ${name} are provisional; check them.`] : [];
  const reasons = [whichSession(stated, session), opening(session)];
  if (opens > adopted) return { kind: 'session', on: opens, until: closes, reasons, warnings };
  return day(closes, [...reasons, closes > adopted ? closing(session) : closed(session)], warnings);
}

function namedSession({ delivery, adopted }: Stated): { body: string; number?: number } | undefined {
  if (delivery.session !== null) return { body: delivery.body, number: delivery.session };
  const [named] = elements(delivery, 'session');
  if (named === undefined) return undefined;
  const { body, session } = named.element;
  const number = session === 'next' ? nextSession(body, adopted)?.number : session;
  return number === undefined ? { body } : { body, number };
}

/** Why this session and no other: the words, or that it is the next. */
function whichSession({ delivery, adopted, source }: Stated, { body, number }: Session): Reason {
  const name = sessionName(body, number);
  const named = elements(delivery, 'session').find(
    ({ element }) => element.body === body && [number, 'next'].includes(element.session),
  );
  const isNext = nextSession(body, adopted)?.number === number;
  if (named === undefined) {
    const sentence = isNext
      ? `The text names no session: the next to open after adoption on ${inWords(adopted)} is ${name}.`
      : `The words that name the session are not kept; it is ${name}.`;
    return { rule: 'next-session', sentence, source, grade: isNext ? 'computed' : 'assumed' };
  }
  return quoted('session-in-the-text', `The text says “${named.words}”: ${name}.`, source);
}

function opening({ body, number, opens, source, grade, provisional }: Session): Reason {
  const verb = provisional ? 'is expected to open' : 'opens';
  const sentence = `${capital(sessionName(body, number))} ${verb} on ${inWords(opens)}.`;
  return { rule: 'session-opening', sentence, source, grade };
}

/** What is asked at a session that is open already can only be had before it closes. */
const closing = ({ closes, source }: Session): Reason => ({
  rule: 'session-open-already',
  sentence: `It was open already when this was asked: what remains is its last day, ${inWords(closes)}.`,
  source,
  grade: 'assumed',
});

const closed = ({ closes, source }: Session): Reason => ({
  rule: 'session-closed-already',
  sentence: `It had closed when this was asked: planned is its last day, ${inWords(closes)}.`,
  source,
  grade: 'assumed',
});

const capital = (sentence: string): string => `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;
