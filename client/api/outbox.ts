import { Fault } from '../../domain/faults.ts';
import type { Reader } from '../../domain/rights/reader.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { MessageLine, MessageRead } from '../../store/outbox.ts';
import type { OUTBOX_ROUTES } from './outbox-contract.ts';
import type { Handlers } from './route.ts';

/** What the requests about messages stand on; the house gives it. */
export interface OutboxNeeds {
  /** Messages, the newest first. `person`: an id, or what somebody is called. */
  messages(
    reader: Reader,
    of: { person?: string | undefined; day?: CivilDate | undefined },
  ): Promise<MessageLine[]>;
  message(reader: Reader, id: string): Promise<MessageRead | undefined>;
}

export const outboxHandlers = (needs: OutboxNeeds): Handlers<typeof OUTBOX_ROUTES> => ({
  async outbox({ query: { person, day, message }, caller }) {
    if (message === undefined) return needs.messages(caller(), { person, day: day as CivilDate | undefined });
    const found = await needs.message(caller(), message);
    if (found === undefined) throw noMessage(message);
    return found;
  },
});

const noMessage = (id: string): Fault =>
  new Fault(
    'message.unknown',
    `There is no message ${id}.`,
    'A message is named by person and day, p-okafor/2026-06-02. See which there are with: rapporteur outbox.',
  );
