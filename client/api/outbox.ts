import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Fault } from '../../domain/faults.ts';
import { type CivilDate, parseCivilDate } from '../../domain/time/civil-date.ts';
import type { MessageLine, MessageRead } from '../../store/outbox.ts';
import { checked } from './contract.ts';
import { invalid } from './mandates.ts';

/** What the requests about messages stand on; the house gives it. */
export interface OutboxNeeds {
  /** Messages, the newest first. `person`: an id, or what somebody is called. */
  messages(of: { person?: string | undefined; day?: CivilDate | undefined }): Promise<MessageLine[]>;
  message(id: string): Promise<MessageRead | undefined>;
}

/** What is asked of the outbox: the messages of a person, of a day; or one, by its id. */
const query = z.strictObject({
  person: z.string().trim().min(1, 'expected an id or a name').optional(),
  day: z
    .string()
    .refine((text) => parseCivilDate(text) !== undefined, 'expected a day that exists, YYYY-MM-DD')
    .optional(),
  message: z.string().optional(),
});

/** `GET /outbox`. */
export function outboxRoutes(app: FastifyInstance, needs: OutboxNeeds): void {
  app.get('/outbox', async (request) => {
    const asked = checked(query, request.query);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const { person, day, message } = asked.value;
    if (message === undefined) return needs.messages({ person, day: day as CivilDate | undefined });
    const found = await needs.message(message);
    if (found === undefined) throw noMessage(message);
    return found;
  });
}

const noMessage = (id: string): Fault =>
  new Fault(
    'message.unknown',
    `There is no message ${id}.`,
    'A message is named by person and day, p-okafor/2026-06-02. See which there are with: rapporteur outbox.',
  );
