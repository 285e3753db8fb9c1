import { DOCX } from '../../activities/papers/media-type.ts';
import { forecastCsv } from '../../domain/forecast/csv.ts';
import type { FORECAST_ROUTES, ForecastAnswer } from './forecast-contract.ts';
import { onlyOpen, type ReadingNeeds } from './reading.ts';
import { type Handlers, Reply } from './route.ts';

export interface ForecastNeeds extends ReadingNeeds {
  /** `session`: its number, or its year. Throws `calendar.unknown-body`. */
  forecast(body: string, session: number): Promise<ForecastAnswer>;
}

/** What the sheet is called. */
export const titleOf = ({ name }: Pick<ForecastAnswer, 'name'>): string =>
  `Forecast of documents for ${name}`;

export const forecastHandlers = (needs: ForecastNeeds): Handlers<typeof FORECAST_ROUTES> => ({
  async forecast({ query: { body, session, format }, caller }) {
    const found = await needs.forecast(body, session);
    const answer = { ...found, rows: await onlyOpen(needs, caller(), found.rows, ({ id }) => id) };
    if (format === 'json') return answer;
    const file = `forecast-${answer.body.replaceAll(/[^A-Za-z0-9]+/g, '-')}-${answer.session}.${format}`;
    const named = { 'content-disposition': `attachment; filename="${file}"` };
    if (format === 'csv')
      return new Reply(200, forecastCsv(answer.rows), {
        ...named,
        'content-type': 'text/csv; charset=utf-8; header=present',
      });
    const { sheetOf } = await import('../../activities/papers/sheet.ts');
    const sheet = await sheetOf({ title: titleOf(answer), ...answer }, answer.rows);
    return new Reply(200, Buffer.from(sheet), { ...named, 'content-type': DOCX });
  },
});
