import { dayAt } from '../../../time/instant.ts';
import { isEnglish } from '../../languages.ts';
import { cameBeforeClosing, isLate, isLateOn, isTextOut, silentIn } from '../../viewing.ts';
import { allowed, type Consequences, says } from '../act.ts';
import { saidOn } from '../said-on.ts';
import type { VIEWS_COMMANDS } from './commands.ts';

export const VIEWS_CONSEQUENCES: Consequences<keyof typeof VIEWS_COMMANDS> = {
  'ask-for-views': (_, command) => {
    const { addressees, replyBy, organisations, units, reference } = command;
    return [
      says(command, 'ViewsRequested', {
        ...{ addressees, replyBy, reference: reference ?? null },
        ...{ organisations: organisations ?? [], units: units ?? [] },
        ...saidOn(command),
      }),
    ];
  },
  'add-addressees': ({ views, plan }, command, at) => {
    const { addressees, organisations, units } = command;
    const happenedOn = command.happenedOn ?? dayAt(at, plan.zone);
    const replyBy = command.replyBy ?? allowed(views).replyBy;
    return [
      says(command, 'AddresseesAdded', {
        ...{ addressees, replyBy, organisations: organisations ?? [], units: units ?? [], happenedOn },
      }),
    ];
  },
  'remove-addressee': (_, command) => [says(command, 'AddresseeRemoved', { addressee: command.addressee })],
  'remind-addressees': ({ views }, command) => {
    const { rounds } = allowed(views);
    const addressees = command.addressees ?? silentIn(allowed(views));
    const { happenedOn } = command;
    return [says(command, 'AddresseesReminded', { round: rounds.length + 1, addressees, happenedOn })];
  },
  'extend-views': (_, command) => {
    const { replyBy, addressees } = command;
    return [says(command, 'ViewsExtended', { replyBy, addressees: addressees ?? null, ...saidOn(command) })];
  },
  'record-reply': (life, command) => {
    const { from, happenedOn, document, language } = command;
    const views = allowed(life.views);
    const afterClosing = views.closed && !cameBeforeClosing(life, views, happenedOn);
    return [
      says(command, 'ReplyReceived', {
        ...{ from, happenedOn, late: isLate(views, from, happenedOn, afterClosing) },
        ...{ document: document ?? null, afterSubmission: isTextOut(life) },
        ...inLanguage(language),
      }),
    ];
  },
  'correct-reply': (life, command) => {
    const { from, happenedOn, document, language } = command;
    const views = allowed(life.views);
    const reply = allowed(views.replies.find((each) => each.from === from));
    const late = isLateOn(life, views, reply, happenedOn);
    return [
      says(command, 'ReplyCorrected', {
        ...{ from, happenedOn, late, document: document ?? null },
        ...inLanguage(language),
      }),
    ];
  },
  'withdraw-reply': (_, command) => {
    const { from, happenedOn } = command;
    return [says(command, 'ReplyWithdrawn', { from, happenedOn })];
  },
  'settle-late-reply': (_, command) => {
    const as = command.as === 'addendum' ? 'addendum' : 'noted';
    return [says(command, 'LateReplySettled', { from: command.from, as })];
  },
  'close-views': ({ views }, command) => {
    const silent = silentIn(allowed(views));
    return [
      says(command, 'ViewsClosed', {
        ...{ answered: allowed(views).addressees.length - silent.length, silent },
        ...saidOn(command),
      }),
    ];
  },
};

/** What is in English says nothing of it. */
const inLanguage = (language: string | null | undefined): { language?: string } =>
  language == null || isEnglish(language) ? {} : { language: language.trim() };
