import { inWords } from '../../../time/civil-date.ts';
import { languagesInWords } from '../../languages.ts';
import { doneOn, lateBy } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { DeliveryFacts } from './facts.ts';

export const DELIVERY_SAYINGS: Sayings<keyof DeliveryFacts> = {
  ForecastConfirmed: ({ delivery, late, forecast }) =>
    `confirmed the forecast (${delivery})${late ? ', late' : ''}${forecast ? `: ${forecast.words} words, to be submitted on ${inWords(forecast.submission)}` : ''}`,
  ForecastChanged: ({ delivery, forecast, confirmed }) =>
    `changed the forecast (${delivery})${confirmed ? ', which was confirmed' : ''}: ${forecast.words} words, to be submitted on ${inWords(forecast.submission)}`,
  SlotAgreed: ({ delivery, on, before, missed, happenedOn }) =>
    `${
      before === null
        ? `agreed on the slot of ${inWords(on)} (${delivery})`
        : `moved the slot (${delivery}) from ${inWords(before)} to ${inWords(on)}`
    }${doneOn(happenedOn)}${missed === undefined ? '' : `; it was due on ${inWords(missed)} and stays late by that day`}`,
  WaiverRequested: ({ delivery, words, limit, happenedOn }) =>
    `asked for a waiver (${delivery})${doneOn(happenedOn)}: ${words} words where the limit is ${limit}`,
  WaiverDecided: ({ delivery, granted, happenedOn, words }) =>
    granted
      ? `recorded the waiver of ${inWords(happenedOn)} (${delivery}): up to ${words} words`
      : `recorded that the waiver (${delivery}) was denied on ${inWords(happenedOn)}`,
  Submitted: ({ delivery, happenedOn, daysLate, words, waived }) =>
    `submitted the text (${delivery}) on ${inWords(happenedOn)}${words === undefined ? '' : `, ${words} words${waived == null ? '' : `, ${waived} allowed by waiver`}`}${lateBy(daysLate)}`,
  ChairTold: ({ delivery, happenedOn, atRisk }) =>
    `told the chair on ${inWords(happenedOn)} that it ${atRisk ? 'may be' : 'is'} late (${delivery})`,
  SymbolGiven: ({ delivery, symbol, job, before }) =>
    `recorded the symbol ${symbol}${job === null ? '' : `, job number ${job}`} (${delivery})${before === null || before === symbol ? '' : ` instead of ${before}`}`,
  Issued: ({ delivery, symbol, happenedOn, daysLate, languages, complete }) =>
    `recorded the issuance of ${symbol} (${delivery}) on ${inWords(happenedOn)}${languages === undefined ? '' : ` in ${languagesInWords(languages)}${complete ? '' : '; others are to come'}`}${lateBy(daysLate)}`,
  IssuanceEnded: ({ delivery, happenedOn, missing, daysLate }) =>
    `ended the issuance (${delivery}) on ${inWords(happenedOn)} without ${languagesInWords(missing)}${lateBy(daysLate)}`,
  FollowUpIssued: ({ delivery, kind, symbol, happenedOn }) =>
    `recorded the ${kind} ${symbol} (${delivery}) of ${inWords(happenedOn)}`,
  Introduced: ({ delivery, happenedOn, meeting }) =>
    `recorded that it was introduced (${delivery}) on ${inWords(happenedOn)}${meeting === null ? '' : `, ${meeting}`}`,
};
