import type { Mark } from './marks.ts';
import type { DueElement, Read, Recipient } from './reading.ts';
import type { Setting } from './setting.ts';
import { said } from './time-periods.ts';
import { spanOf, type Token } from './tokens.ts';

/** To whom a product goes, by when, and what in this a careful reader would doubt. */
export interface Complements {
  recipients: Read<Recipient>[];
  due: Read<DueElement>[];
  doubts: string[];
}

/** Joins sessions with their bodies. `before`: the body that an earlier product of the same sentence goes to. */
export function complements(
  all: Token[],
  marks: Mark[],
  before: string | null,
  text: string,
  setting: Setting,
): Complements {
  const found: Complements = { recipients: [], due: [], doubts: [] };
  for (const mark of marks) {
    const span = spanOf(all, mark.from, mark.to);
    if (mark.kind === 'recipient') {
      const { body, sure, from, to } = mark.found;
      const rule = mark.rule;
      found.recipients.push({ value: { body, session: null }, span: spanOf(all, from, to), rule });
      if (!sure)
        found.doubts.push(
          `“${said(all, from, to, text)}” is not named in full; which body it is was not found.`,
        );
    }
    if (mark.kind === 'aside') found.doubts.push(asideDoubt(all, mark, text));
    if (mark.kind !== 'time') continue;
    if (mark.found.kind === 'sessions') addSessions(found, mark.found.sessions, span, before, setting);
    else {
      found.due.push({ value: mark.found.element, span, rule: mark.found.rule });
      if (mark.found.doubt !== undefined) found.doubts.push(mark.found.doubt);
    }
  }
  return found;
}

/** A session belongs to the body it names, else to the recipient nearest before it, else to the adopting organ. */
function addSessions(
  found: Complements,
  { sessions, owner }: { sessions: (number | 'next')[]; owner: string | null },
  span: Read<unknown>['span'],
  before: string | null,
  setting: Setting,
): void {
  const nearest = found.recipients.findLast(
    ({ value, rule }) => rule !== 'recipient: through' && (owner === null || value.body === owner),
  );
  const body = owner ?? nearest?.value.body ?? before ?? setting.body;
  const coming = sessions.filter((session) => !isPast(session, body, setting));
  for (const session of coming) {
    if (
      found.due.some(
        ({ value }) => value.type === 'session' && value.body === body && value.session === session,
      )
    )
      continue;
    found.due.push({ value: { type: 'session', body, session }, span, rule: 'time: session' });
    if (nearest !== undefined && nearest.value.session === null) nearest.value = { body, session };
    else
      found.recipients.push({
        value: { body, session },
        span: nearest?.span ?? span,
        rule: 'recipient: session',
      });
  }
}

const isPast = (session: number | 'next', body: string, setting: Setting): boolean =>
  session !== 'next' && setting.session !== null && body === setting.body && session < setting.session;

const asideDoubt = (all: Token[], mark: Mark, text: string): string =>
  `“${said(all, mark.from, mark.to, text)}” is said of what goes before it, not of the product; it was not taken as its date.`;
