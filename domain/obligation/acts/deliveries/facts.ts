import type { CivilDate } from '../../../time/civil-date.ts';

export interface DeliveryFacts {
  ForecastConfirmed: { delivery: string; happenedOn: CivilDate; late: boolean };
  Submitted: { delivery: string; draft: string; happenedOn: CivilDate; daysLate: number };
  Issued: { delivery: string; symbol: string; happenedOn: CivilDate; daysLate: number };
}
