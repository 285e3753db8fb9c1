import { z } from 'zod';
import { bytes, route, taken } from './route.ts';

export const EVENT_STREAM = 'text/event-stream';

const query = z.strictObject({
  /** As the `id` of an event told it. */
  after: z.string().max(100).optional(),
  of: z.enum(['obligation', 'series', 'mandate', 'calendar', 'directory']).optional(),
  id: z.string().min(1).max(300).optional(),
});
export type LiveQuery = z.infer<typeof query>;

export const LIVE_ROUTES = {
  live: route({
    summary:
      'What changes from now on, as server-sent events; with `Last-Event-ID` or `after`, from where one was.',
    about:
      'Events: `change` with { of, id, seq, type }; `here`, the place from which it goes on; `anew`: what was missed is not known any more, look at everything again.',
    query: taken(query),
    answers: { 200: bytes(EVENT_STREAM) },
    faults: [],
  }),
} as const;
