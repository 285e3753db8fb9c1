import type { CivilDate } from '../../../time/civil-date.ts';

export interface ViewsFacts {
  ViewsRequested: { addressees: string[]; replyBy: CivilDate };
  ReplyReceived: { from: string; happenedOn: CivilDate; late: boolean };
  ViewsClosed: { answered: number; silent: string[] };
}
