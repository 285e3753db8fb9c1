import { inWords } from '../../../time/civil-date.ts';
import { dayAt } from '../../../time/instant.ts';
import { currentDraft } from '../../clearing.ts';
import { SLOTTED } from '../../dates.ts';
import { forecastOf, missingLanguages } from '../../forecast-of.ts';
import type { Language } from '../../languages.ts';
import { daysLate, isLateOn, missedBy } from '../../lateness.ts';
import { milestoneOf, progressOf } from '../../progress.ts';
import { moveMilestone, wakeUpsFor } from '../../wake-ups.ts';
import { wordLimitOf } from '../../word-limits.ts';
import { allowed, type Consequences, says } from '../act.ts';
import { saidOn } from '../said-on.ts';
import type { DELIVERY_COMMANDS } from './commands.ts';
import type { FollowUpKind } from './kinds.ts';

export const DELIVERY_CONSEQUENCES: Consequences<keyof typeof DELIVERY_COMMANDS> = {
  'confirm-forecast': (life, command) => {
    const { delivery, happenedOn } = command;
    const late = daysLate(life, `forecast/${delivery}`, happenedOn) > 0;
    const forecast = command.forecast ?? forecastOf(life, delivery);
    return [
      says(command, 'ForecastConfirmed', { delivery, happenedOn, late, ...(forecast && { forecast }) }),
    ];
  },
  'change-forecast': (life, command) => {
    const { delivery, forecast } = command;
    const confirmed = progressOf(life, delivery)?.forecast != null;
    return [says(command, 'ForecastChanged', { delivery, forecast, confirmed })];
  },
  'agree-slot': (life, command, at) => {
    const { delivery, on } = command;
    const before = progressOf(life, delivery)?.slot ?? null;
    const key = `submit/${delivery}`;
    const planned = milestoneOf(life, key);
    const agreedOn = command.happenedOn ?? dayAt(at, life.plan.zone);
    const missed = missedBy(life, key, agreedOn);
    const said = { delivery, on, before, ...saidOn(command), ...(missed && { missed }) };
    if (planned === undefined)
      return [says(command, 'SlotAgreed', { ...said, milestone: null, wakeUps: [] })];
    const milestone = moveMilestone(planned, on, life.plan.zone, {
      rule: SLOTTED,
      sentence: `Conference services have agreed to take it on ${inWords(on)}.`,
      source: `command ${command.commandId}; ungeneva.org/en/dms/instructions, slotting`,
      grade: 'primary',
    });
    const wakeUps = wakeUpsFor(milestone, life.plan.zone).filter((wakeUp) => wakeUp.at > at);
    return [says(command, 'SlotAgreed', { ...said, milestone, wakeUps })];
  },
  'request-waiver': (life, command, at) => {
    const { delivery, words } = command;
    const happenedOn = command.happenedOn ?? dayAt(at, life.plan.zone);
    const limit = wordLimitOf(life.obligation).words;
    return [says(command, 'WaiverRequested', { delivery, words, limit, happenedOn })];
  },
  'record-waiver': (life, command) => {
    const { delivery, granted, happenedOn } = command;
    const asked = progressOf(life, delivery)?.waiverAsked ?? 0;
    const words = granted ? (command.words ?? asked) : 0;
    return [says(command, 'WaiverDecided', { delivery, granted, happenedOn, words })];
  },
  submit: (life, command) => {
    const { delivery, draft, happenedOn } = command;
    const late = daysLate(life, `submit/${delivery}`, happenedOn);
    return [
      says(command, 'Submitted', {
        ...{ delivery, draft, happenedOn, daysLate: late },
        words: allowed(currentDraft(life)).words,
        limit: wordLimitOf(life.obligation).words,
        waived: progressOf(life, delivery)?.waived ?? null,
        footnote: late > 0,
      }),
    ];
  },
  'tell-chair': (life, command) => {
    const { delivery, happenedOn } = command;
    const atRisk = !isLateOn(life, delivery, happenedOn);
    return [says(command, 'ChairTold', { delivery, happenedOn, ...(atRisk && { atRisk }) })];
  },
  'give-symbol': (life, command) => {
    const { delivery, symbol, job } = command;
    const before = progressOf(life, delivery)?.symbol ?? null;
    return [says(command, 'SymbolGiven', { delivery, symbol, job: job ?? null, before })];
  },
  'record-issuance': (life, command) => {
    const { delivery, symbol, happenedOn } = command;
    const late = daysLate(life, `issue/${delivery}`, happenedOn);
    const missing = missingLanguages(life, delivery);
    const languages = (command.languages ?? missing) as Language[];
    const complete = missing.every((language) => languages.includes(language));
    return [says(command, 'Issued', { delivery, symbol, happenedOn, daysLate: late, languages, complete })];
  },
  'end-issuance': (life, command) => {
    const { delivery, happenedOn } = command;
    const late = daysLate(life, `issue/${delivery}`, happenedOn);
    const missing = missingLanguages(life, delivery);
    return [says(command, 'IssuanceEnded', { delivery, happenedOn, missing, daysLate: late })];
  },
  'record-follow-up': (_, command) => {
    const { delivery, symbol, happenedOn } = command;
    return [
      says(command, 'FollowUpIssued', { delivery, kind: command.kind as FollowUpKind, symbol, happenedOn }),
    ];
  },
  introduce: (_, command) => {
    const { delivery, happenedOn, meeting } = command;
    return [says(command, 'Introduced', { delivery, happenedOn, meeting: meeting ?? null })];
  },
};
