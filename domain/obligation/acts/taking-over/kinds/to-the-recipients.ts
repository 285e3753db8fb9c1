import type { Forecast } from '../../../fields.ts';
import { forecastOf } from '../../../forecast-of.ts';
import { refuse } from '../../../refusals.ts';
import type { Attempt } from '../../../rules/attempt.ts';
import { withinReach } from '../../../rules/general.ts';
import type { Life } from '../../../state.ts';
import * as briefing from '../../briefings/checks.ts';
import * as clearance from '../../clearance/checks.ts';
import * as delivery from '../../deliveries/checks.ts';
import * as standing from '../../standing/checks.ts';
import type { Cells, Column } from '../columns.ts';
import { type Kind, kind } from '../kind.ts';

const going = ['what', standing.notOnHold] as const;
const reach = ['day', withinReach] as const;
const toRecipient = [
  ['delivery', delivery.knownDelivery],
  ['delivery', delivery.notDropped],
] as const;
const document = [['what', delivery.aDocument], ...toRecipient] as const;
const aBriefing = [['what', briefing.aBriefing], ...toRecipient] as const;
const toBeSubmitted = [...document, ['what', delivery.notSubmitted]] as const;

/** What conference services were told of a document. `day`: that of its meeting. */
const FORECAST = [
  ...(['title', 'words', 'original', 'languages', 'submission', 'issuance', 'meeting', 'day'] as const),
] as const satisfies Column[];

/** What the row says of it, and of the rest what was told before, or the plan has; undefined where neither says all. */
function forecastSaid(life: Life, key: string, cells: Cells): Forecast | undefined {
  const { title, words, original, languages, submission, issuance, meeting, day: meetingOn } = cells;
  const said = { title, words, original, languages, submission, issuance, meeting, meetingOn };
  const told = Object.entries(said).filter(([, value]) => value !== undefined);
  const known = forecastOf(life, key) ?? { meeting: null, meetingOn: null };
  const forecast: Partial<Forecast> = { ...known, ...Object.fromEntries(told) };
  return isWhole(forecast) ? forecast : undefined;
}

const isWhole = (forecast: Partial<Forecast>): forecast is Forecast =>
  [
    ...[forecast.title, forecast.words, forecast.original, forecast.languages],
    ...[forecast.submission, forecast.issuance],
  ].every((value) => value !== undefined);

const somethingChanged = ({ life, command }: Attempt<'change-forecast'>) =>
  JSON.stringify(forecastOf(life, command.delivery)) === JSON.stringify(command.forecast)
    ? refuse('forecast-needed', `Say what was changed: ${FORECAST.join(', ')}.`)
    : undefined;

const forecastThere = ({ command }: Attempt<'change-forecast'>) =>
  command.forecast === undefined
    ? refuse('forecast-needed', 'The plan has no day of submission for it: say submission and issuance.')
    : undefined;

/** From the forecast of a document, or the day of a briefing, to what follows its issuance. */
export const TO_THE_RECIPIENTS = {
  'forecast-confirmed': kind(
    ['delivery'],
    FORECAST,
    (cells, happenedOn, life) => ({
      type: 'confirm-forecast',
      ...{
        delivery: cells.delivery,
        happenedOn,
        forecast: forecastSaid(life, cells.delivery, cells) ?? null,
      },
    }),
    [
      ...[...document, going, ['what', delivery.notForecast] as const],
      ...[['what', delivery.forecastKnown] as const, ['issuance', delivery.forecastInOrder] as const],
    ],
  ),
  'forecast-changed': kind(
    ['delivery'],
    FORECAST,
    (cells, _on, life) => ({
      type: 'change-forecast',
      delivery: cells.delivery,
      // Without one it is refused.
      forecast: forecastSaid(life, cells.delivery, cells) as Forecast,
    }),
    [
      ...[...toBeSubmitted, going, ['submission', forecastThere] as const],
      ...[['what', somethingChanged] as const, ['issuance', delivery.forecastInOrder] as const],
    ],
  ),
  'slot-agreed': kind(
    ['delivery', 'day'],
    [],
    ({ delivery, day }) => ({ type: 'agree-slot', delivery, on: day }),
    [...toBeSubmitted, going, ['day', delivery.slotAhead], reach],
  ),
  'waiver-asked': kind(
    ['delivery', 'words'],
    [],
    ({ delivery, words }) => ({ type: 'request-waiver', delivery, words }),
    [...toBeSubmitted, going, ['words', delivery.aboveLimit], ['what', delivery.noWaiverOpen]],
  ),
  'waiver-granted': kind(
    ['delivery', 'words'],
    [],
    ({ delivery, words }, happenedOn) => ({
      type: 'record-waiver',
      ...{ delivery, granted: true, happenedOn, words },
    }),
    toBeSubmitted,
  ),
  'waiver-denied': kind(
    ['delivery'],
    [],
    ({ delivery }, happenedOn) => ({ type: 'record-waiver', ...{ delivery, granted: false, happenedOn } }),
    toBeSubmitted,
  ),
  'symbol-given': kind(
    ['delivery', 'symbol'],
    ['job'],
    ({ delivery, symbol, job }) => ({ type: 'give-symbol', delivery, symbol, job: job ?? null }),
    document,
  ),
  submitted: kind(
    ['delivery'],
    ['symbol', 'job'],
    ({ delivery }, happenedOn, life) => ({
      type: 'submit',
      ...{ delivery, draft: life.drafts.at(-1)?.sha256 ?? '', happenedOn },
    }),
    [...document, going, ['what', delivery.notSubmitted], ['what', clearance.cleared]],
  ),
  'chair-told': kind(
    ['delivery'],
    [],
    ({ delivery }, happenedOn) => ({ type: 'tell-chair', delivery, happenedOn }),
    // Of what may come late the evidence says why.
    [...document, ['what', delivery.lateWhereSubmitted], ['what', delivery.chairNotTold]],
  ),
  issued: kind(
    ['delivery', 'symbol'],
    ['languages'],
    ({ delivery, symbol, languages }, happenedOn) => ({
      type: 'record-issuance',
      ...{ delivery, symbol, happenedOn, ...(languages === undefined ? {} : { languages }) },
    }),
    [
      ...document,
      ['what', delivery.submitted],
      ['what', delivery.notIssued],
      ['on', delivery.issuedAfterSubmission],
      ['languages', delivery.knownLanguages],
      ['symbol', delivery.bySymbol],
    ],
  ),
  'issuance-ended': kind(
    ['delivery'],
    [],
    ({ delivery }, happenedOn) => ({ type: 'end-issuance', delivery, happenedOn }),
    [
      ...document,
      ['what', delivery.notIssued],
      ['what', delivery.partlyIssued],
      ['on', delivery.endedAfterIssuance],
    ],
  ),
  'follow-up-issued': kind(
    ['delivery', 'kind', 'symbol'],
    [],
    ({ delivery, kind: each, symbol }, happenedOn) => ({
      type: 'record-follow-up',
      ...{ delivery, kind: each, symbol, happenedOn },
    }),
    [...document, ['kind', delivery.knownFollowUp], ['what', delivery.issuedAtAll]],
  ),
  introduced: kind(
    ['delivery'],
    ['meeting'],
    ({ delivery, meeting }, happenedOn) => ({
      type: 'introduce',
      ...{ delivery, happenedOn, meeting: meeting ?? null },
    }),
    [...document, ['what', delivery.issuedAtAll], ['what', delivery.notIntroduced]],
  ),
  'briefing-scheduled': kind(
    ['delivery', 'day'],
    [],
    ({ delivery, day }) => ({ type: 'schedule-briefing', delivery, on: day }),
    [
      ...[...aBriefing, going, ['what', briefing.notHeld] as const],
      ...[['day', briefing.anotherDay] as const, ['day', briefing.dayAhead] as const, reach],
    ],
  ),
  invited: kind(
    ['delivery'],
    [],
    ({ delivery }, happenedOn) => ({ type: 'invite-to-briefing', delivery, happenedOn }),
    [...aBriefing, going, ['what', briefing.scheduled], ['what', briefing.notInvited]],
  ),
  'briefing-held': kind(
    ['delivery', 'attendance'],
    [],
    ({ delivery, attendance }, happenedOn) => ({
      type: 'hold-briefing',
      ...{ delivery, happenedOn, attendance },
    }),
    [
      ...[...aBriefing, going, ['what', briefing.notHeld] as const],
      ...[['what', clearance.cleared] as const, ['what', briefing.invited] as const],
      ['on', briefing.heldOnItsDay],
    ],
  ),
} as const satisfies Record<string, Kind>;
