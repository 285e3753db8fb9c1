import { allowed, type Consequences, says } from '../act.ts';
import type { VIEWS_COMMANDS } from './commands.ts';

export const VIEWS_CONSEQUENCES: Consequences<keyof typeof VIEWS_COMMANDS> = {
  'ask-for-views': (_, command) => {
    const { addressees, replyBy } = command;
    return [says(command, 'ViewsRequested', { addressees, replyBy })];
  },
  'record-reply': ({ views }, command) => {
    const { from, happenedOn } = command;
    const { replyBy, closed } = allowed(views);
    return [says(command, 'ReplyReceived', { from, happenedOn, late: happenedOn > replyBy || closed })];
  },
  'close-views': ({ views }, command) => {
    const { replies, addressees } = allowed(views);
    const answered = replies.map((reply) => reply.from);
    const silent = addressees.filter((addressee) => !answered.includes(addressee));
    return [says(command, 'ViewsClosed', { answered: answered.length, silent })];
  },
};
