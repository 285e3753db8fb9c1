import type { CivilDate } from '../../../time/civil-date.ts';
import type { Alive } from '../../state.ts';
import { isLateOn, isTextOut, replyByOf, silentIn } from '../../viewing.ts';
import { allowed, type Consequences, says } from '../act.ts';
import type { VIEWS_COMMANDS } from './commands.ts';

export const VIEWS_CONSEQUENCES: Consequences<keyof typeof VIEWS_COMMANDS> = {
  'ask-for-views': (_, command) => {
    const { addressees, replyBy, organisations, units, reference } = command;
    return [
      says(command, 'ViewsRequested', {
        ...{ addressees, replyBy, reference: reference ?? null },
        ...{ organisations: organisations ?? [], units: units ?? [] },
      }),
    ];
  },
  'add-addressees': ({ views }, command) => {
    const { addressees, organisations, units } = command;
    const replyBy = command.replyBy ?? allowed(views).replyBy;
    return [
      says(command, 'AddresseesAdded', {
        ...{ addressees, replyBy, organisations: organisations ?? [], units: units ?? [] },
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
    return [says(command, 'ViewsExtended', { replyBy, addressees: addressees ?? null })];
  },
  'record-reply': (life, command) => {
    const { from, happenedOn, document } = command;
    return [
      says(command, 'ReplyReceived', {
        ...{ from, happenedOn, late: isLate(life, from, happenedOn) },
        ...{ document: document ?? null, afterSubmission: isTextOut(life) },
      }),
    ];
  },
  'correct-reply': ({ views }, command) => {
    const { from, happenedOn, document } = command;
    const reply = allowed(views?.replies.find((each) => each.from === from));
    const late = isLateOn(allowed(views), reply, happenedOn);
    return [says(command, 'ReplyCorrected', { from, happenedOn, late, document: document ?? null })];
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
      says(command, 'ViewsClosed', { answered: allowed(views).addressees.length - silent.length, silent }),
    ];
  },
};

/** After the addressee's last day, or after the collection was closed. */
const isLate = ({ views }: Alive, from: string, on: CivilDate): boolean =>
  on > replyByOf(allowed(views), from) || allowed(views).closed;
