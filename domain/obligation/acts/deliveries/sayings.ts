import { inWords } from '../../../time/civil-date.ts';
import { lateBy } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { DeliveryFacts } from './facts.ts';

export const DELIVERY_SAYINGS: Sayings<keyof DeliveryFacts> = {
  ForecastConfirmed: ({ delivery, late }) => `confirmed the forecast (${delivery})${late ? ', late' : ''}`,
  Submitted: ({ delivery, happenedOn, daysLate }) =>
    `submitted the text (${delivery}) on ${inWords(happenedOn)}${lateBy(daysLate)}`,
  Issued: ({ delivery, symbol, happenedOn, daysLate }) =>
    `recorded the issuance of ${symbol} (${delivery}) on ${inWords(happenedOn)}${lateBy(daysLate)}`,
};
