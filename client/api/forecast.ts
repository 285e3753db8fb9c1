import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DOCX } from '../../activities/papers/media-type.ts';
import { forecastCsv } from '../../domain/forecast/csv.ts';
import type { ForecastRow } from '../../domain/forecast/rows.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { checked, words } from './contract.ts';
import { invalid } from './mandates.ts';

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

export interface ForecastNeeds {
  /** `session`: its number, or its year. Throws `calendar.unknown-body`. */
  forecast(body: string, session: number): Promise<ForecastAnswer>;
}

const query = z.strictObject({
  body: words,
  session: z.coerce.number('expected the number of a session').int().min(1).max(99_999),
  format: z.enum(['json', 'csv', 'docx']).default('json'),
});

/** What the sheet is called. */
export const titleOf = ({ name }: Pick<ForecastAnswer, 'name'>): string =>
  `Forecast of documents for ${name}`;

/** `GET /forecast?body=GA&session=64`: as JSON, CSV or a Word document. */
export function forecastRoutes(app: FastifyInstance, needs: ForecastNeeds): void {
  app.get('/forecast', async (request, reply) => {
    const asked = checked(query, request.query);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const answer = await needs.forecast(asked.value.body, asked.value.session);
    const { format } = asked.value;
    if (format === 'json') return answer;
    const file = `forecast-${answer.body.replaceAll(/[^A-Za-z0-9]+/g, '-')}-${answer.session}.${format}`;
    reply.header('content-disposition', `attachment; filename="${file}"`);
    if (format === 'csv')
      return reply.type('text/csv; charset=utf-8; header=present').send(forecastCsv(answer.rows));
    const { sheetOf } = await import('../../activities/papers/sheet.ts');
    return reply
      .type(DOCX)
      .send(Buffer.from(await sheetOf({ title: titleOf(answer), ...answer }, answer.rows)));
  });
}
