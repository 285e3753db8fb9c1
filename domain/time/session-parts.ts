import type { SessionPart } from './calendars/calendar.ts';
import type { CivilDate } from './civil-date.ts';
import type { KnownDays } from './known-days.ts';
import type { Session } from './sessions.ts';

/** A part of one session, with its days. */
export type PartDays = Omit<SessionPart, 'days'> & { from: CivilDate; to: CivilDate };

/** The main and the resumed part of a session; none where the body's sessions are not divided. */
export const sessionParts = ({ body, opens, closes }: Session, known: KnownDays): PartDays[] =>
  (known.bodies.get(body)?.parts ?? []).map(({ days, ...part }) => ({ ...part, ...days(opens, closes) }));
