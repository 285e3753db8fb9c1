import { z } from 'zod';
import { DOCX } from '../../activities/papers/media-type.ts';
import type { ForecastRow } from '../../domain/forecast/rows.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { words } from './contract.ts';
import { route, taken, told } from './route.ts';

/** The documents that go to a session, as conference services are told of them. */
export interface ForecastAnswer {
  body: string;
  session: number;
  /** "the 64th session of the General Assembly". */
  name: string;
  opens: CivilDate | null;
  today: CivilDate;
  rows: ForecastRow[];
}

const query = z.strictObject({
  body: words,
  session: z.coerce.number('expected the number of a session').int().min(1).max(99_999),
  format: z.enum(['json', 'csv', 'docx']).default('json'),
});

export const FORECAST_ROUTES = {
  forecast: route({
    summary: 'The documents that go to a session: as JSON, as CSV or as a Word document.',
    query: taken(query),
    answers: {
      200: told<ForecastAnswer>()(
        z.object({
          body: z.string(),
          session: z.number().int(),
          name: z.string(),
          opens: z.string().nullable(),
          today: z.string(),
          rows: z.array(
            z.object({ id: z.string(), delivery: z.string(), title: z.string(), words: z.number().int() }),
          ),
        }),
      ),
    },
    media: ['text/csv', DOCX],
    faults: ['calendar.unknown-body'],
  }),
} as const;
