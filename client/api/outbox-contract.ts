import { z } from 'zod';
import type { MessageLine, MessageRead } from '../../store/outbox.ts';
import { day } from './contract.ts';
import { route, taken, told } from './route.ts';

/** What is asked of the outbox: the messages of a person, of a day; or one, by its id. */
const query = z.strictObject({
  person: z.string().trim().min(1, 'expected an id or a name').optional(),
  day: day.optional(),
  message: z.string().optional(),
});

const line = z.object({
  id: z.string(),
  person: z.string(),
  name: z.string(),
  day: z.string(),
  subject: z.string().nullable(),
});

export const OUTBOX_ROUTES = {
  outbox: route({
    summary:
      'The digests that were made, at most the newest 500; with `message`, one of them as it is written.',
    query: taken(query),
    answers: {
      200: z.union([
        z.array(told<MessageLine>()(line)),
        told<MessageRead>()(line.extend({ body: z.string().nullable(), rungs: z.array(z.unknown()) })),
      ]),
    },
    faults: ['message.unknown'],
  }),
} as const;
