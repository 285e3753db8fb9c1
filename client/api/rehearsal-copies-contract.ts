import { z } from 'zod';
import type { RecordCopy } from '../../store/copies.ts';
import { MOST_REHEARSED } from '../rehearsal/asked.ts';
import { obligationIdText } from './contract.ts';
import { route, taken, told } from './route.ts';

const wanted = z.strictObject({
  /** Which are meant; null: all that run. */
  ids: z
    .array(obligationIdText)
    .min(1, 'expected at least one id, or null for all that run')
    .max(MOST_REHEARSED, `expected at most ${MOST_REHEARSED} ids`)
    .nullable()
    .default(null),
});

export const COPY_ROUTES = {
  copyForRehearsal: route({
    summary: 'Records of what runs, for a rehearsal elsewhere. Writes nothing.',
    about: 'No GET, since a hundred ids do not fit into an address.',
    body: taken(wanted),
    answers: {
      200: told<RecordCopy>()(
        z.object({ at: z.string(), obligations: z.array(z.string()), rows: z.unknown() }),
      ),
    },
    faults: ['obligation.unknown', 'obligation.not-running', 'record.broken'],
  }),
} as const;
