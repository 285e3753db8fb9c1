import type { CivilDate } from '../../../time/civil-date.ts';
import type { FileBytes } from '../../fields.ts';

/** Addressees that are no States. */
interface Kinds {
  organisations?: string[];
  units?: string[];
}

export interface ViewsFacts {
  ViewsRequested: Kinds & {
    addressees: string[];
    replyBy: CivilDate;
    reference?: string | null;
    happenedOn?: CivilDate;
  };
  /** `happenedOn`: when these were asked; not in records from before that was said. */
  AddresseesAdded: Kinds & { addressees: string[]; replyBy: CivilDate; happenedOn?: CivilDate };
  /** Asked by mistake, or asked no more. Of who has answered it was taken too, once: then what it answered counts no more. */
  AddresseeRemoved: { addressee: string };
  /** The round's number, and who was silent then. */
  AddresseesReminded: { round: number; addressees: string[]; happenedOn: CivilDate };
  /** `addressees`: who was given more time; null: all. */
  ViewsExtended: { replyBy: CivilDate; addressees: string[] | null; happenedOn?: CivilDate };
  /** `afterSubmission`: too late for the text; whether it becomes an addendum is still to be said. */
  ReplyReceived: {
    from: string;
    happenedOn: CivilDate;
    late: boolean;
    document?: FileBytes | null;
    afterSubmission?: boolean;
    /** Not in what is in English. */
    language?: string;
  };
  /** Takes the place of what the same addressee said before. */
  ReplyCorrected: {
    from: string;
    happenedOn: CivilDate;
    late: boolean;
    document: FileBytes | null;
    language?: string;
  };
  ReplyWithdrawn: { from: string; happenedOn: CivilDate };
  LateReplySettled: { from: string; as: 'addendum' | 'noted' };
  ViewsClosed: { answered: number; silent: string[]; happenedOn?: CivilDate };
}
