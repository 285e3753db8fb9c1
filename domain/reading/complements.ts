import type { Mark } from './marks.ts';
import type { DueElement, Read, Recipient } from './reading.ts';
import { read, type Sentence, said } from './sentence.ts';
import type { SessionsFound } from './time-sessions.ts';
import { BODIES } from './words/bodies.ts';

/** To whom a product goes, by when, and what in this a careful reader would doubt. */
export interface Complements {
  recipients: Read<Recipient>[];
  due: Read<DueElement>[];
  doubts: string[];
}

/** Joins sessions with their bodies. `before`: the body that an earlier product of the same sentence goes to. */
export function complementsOf(sentence: Sentence, marks: Mark[], before: string | null): Complements {
  const found: Complements = { recipients: [], due: [], doubts: [] };
  for (const mark of marks) {
    if (mark.kind === 'recipient') addRecipient(sentence, found, mark.found);
    if (mark.kind === 'time') addTime(sentence, found, mark, before);
    if (mark.kind === 'aside') {
      const aside = said(sentence, mark.from, mark.to);
      found.doubts.push(
        `“${aside}” is said of the words before it, not of the product; it was not taken as a due date.`,
      );
    }
  }
  return { ...found, recipients: found.recipients.filter((one) => !isSaidBetter(one, found.recipients)) };
}

/** The same body is named again with its session. */
const isSaidBetter = ({ value, rule }: Read<Recipient>, all: Read<Recipient>[]): boolean =>
  value.session === null &&
  rule !== 'recipient: through' &&
  all.some((other) => other.value.body === value.body && other.value.session !== null);

function addRecipient(
  sentence: Sentence,
  found: Complements,
  recipient: (Mark & { kind: 'recipient' })['found'],
): void {
  const { body, from, to, rule, sure } = recipient;
  found.recipients.push(read(sentence, { body, session: null }, from, to, rule));
  if (!sure) found.doubts.push(unsure(said(sentence, from, to), body));
}

const unsure = (name: string, body: string): string =>
  name === body
    ? `“${name}” is not named in full; the text does not say which it is.`
    : `“${name}” is not named in full; it was taken for ${body}.`;

function addTime(
  sentence: Sentence,
  found: Complements,
  mark: Mark & { kind: 'time' },
  before: string | null,
): void {
  const { found: time, from, to } = mark;
  if (time.kind === 'sessions') {
    addSessions(sentence, found, time.sessions, mark, before);
    return;
  }
  found.due.push(read(sentence, time.element, from, to, time.rule));
  if (time.doubt !== undefined) found.doubts.push(time.doubt);
}

/** A session belongs to the body it names, else to the recipient nearest before it, else to the adopting organ. */
function addSessions(
  sentence: Sentence,
  found: Complements,
  { sessions, owner, delivered: isDelivered }: SessionsFound,
  { from, to }: { from: number; to: number },
  before: string | null,
): void {
  const own = found.recipients.filter(({ rule }) => rule !== 'recipient: through');
  const beside = found.recipients.findLast(({ span }) => span.end + 1 === sentence.all[from]?.start);
  const nearest =
    owner === null && beside ? beside : own.findLast(({ value }) => owner === null || value.body === owner);
  const body = owner ?? ownerOf(sentence, nearest, sessions, { from, to }) ?? before ?? sentence.setting.body;
  const elsewhere = own.length > 0 && nearest?.value.body !== body && !isDelivered;
  const coming = sessions.filter(
    (session) => !isPast(session, body, sentence) && !isKnown(found, body, session),
  );
  if (coming.length > 0 && owner === null) doubtOthers(sentence, found, own, nearest, { from, to });
  let named = nearest;
  for (const session of coming) {
    found.due.push(
      read(sentence, { type: 'session', body: sessionsOf(body), session }, from, to, 'time: session'),
    );
    if (elsewhere) continue;
    if (named !== undefined && named.value.session === null) named.value = { body, session };
    else {
      named = {
        ...read(sentence, { body, session }, from, to, 'recipient: session'),
        ...(nearest && { span: nearest.span }),
      };
      found.recipients.push(named);
    }
  }
  if (sessions.length === 0 && nearest === undefined) {
    found.recipients.push(read(sentence, { body, session: null }, from, to, 'recipient: session'));
  }
}

/**
 * Whose session it is when the phrase does not say: the recipient's; but "the seventieth session", after a body that has
 * no known sessions, is the adopting organ's where the number fits it.
 */
function ownerOf(
  sentence: Sentence,
  nearest: Read<Recipient> | undefined,
  sessions: (number | 'next')[],
  { from, to }: { from: number; to: number },
): string | undefined {
  const body = nearest?.value.body;
  const { session: adopting, body: organ } = sentence.setting;
  if (body === 'Member States') return organ;
  if (body === undefined || body === organ || adopting === null || !/^[A-Z]/.test(body)) return body;
  const words = sentence.all.slice(from, to).map(({ word }) => word);
  const fits = sessions.every(
    (session) => session !== 'next' && session >= adopting && session <= adopting + FAR,
  );
  const known = BODIES.some(([, canonical]) => canonical === body) || body.startsWith('COP');
  return words.includes('the') && !words.includes('its') && fits && !known ? organ : body;
}

const FAR = 3;

/** Whose sessions a body meets in: a Main Committee in those of the General Assembly (rules of procedure, rule 98). */
export const sessionsOf = (body: string): string => (MAIN_COMMITTEES.has(body) ? 'GA' : body);

const MAIN_COMMITTEES = new Set(
  ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'].map((name) => `${name} Committee`),
);

/** "to the Conference and the General Assembly at its sixty-fourth session": the Conference has no session. */
function doubtOthers(
  sentence: Sentence,
  found: Complements,
  own: Read<Recipient>[],
  nearest: Read<Recipient> | undefined,
  { from, to }: { from: number; to: number },
): void {
  const others = own.filter(
    (one) => one !== nearest && one.value.session === null && one.value.body !== nearest?.value.body,
  );
  if (nearest === undefined || others.length === 0) return;
  const without = others.map(({ value }) => value.body).join(', ');
  found.doubts.push(
    `“${said(sentence, from, to)}” was read for ${nearest.value.body} alone; no session is stated for ${without}.`,
  );
}

const isPast = (session: number | 'next', body: string, { setting }: Sentence): boolean =>
  session !== 'next' && setting.session !== null && body === setting.body && session < setting.session;

const isKnown = (found: Complements, body: string, session: number | 'next'): boolean =>
  found.due.some(({ value }) => value.type === 'session' && value.body === body && value.session === session);
