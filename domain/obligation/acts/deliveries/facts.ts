import type { Milestone, WakeUp } from '../../../planning/plan.ts';
import type { CivilDate } from '../../../time/civil-date.ts';
import type { Forecast } from '../../fields.ts';
import type { Language } from '../../languages.ts';
import type { FollowUpKind } from './kinds.ts';

export interface DeliveryFacts {
  /** `forecast`: what was confirmed; not in records from before a forecast had fields. */
  ForecastConfirmed: { delivery: string; happenedOn: CivilDate; late: boolean; forecast?: Forecast };
  /** `confirmed`: after its confirmation, for which there is no right; the comment says why. */
  ForecastChanged: { delivery: string; forecast: Forecast; confirmed: boolean };
  /**
   * The milestone of submission as the slot moves it; `before`: the slot that is given up. `missed`: the day of submission
   * that was over when it was agreed: the text is late by it all the same.
   */
  SlotAgreed: {
    delivery: string;
    on: CivilDate;
    happenedOn?: CivilDate;
    missed?: CivilDate;
    before: CivilDate | null;
    milestone: Milestone | null;
    wakeUps: WakeUp[];
  };
  WaiverRequested: { delivery: string; words: number; limit: number; happenedOn?: CivilDate };
  /** `words`: up to how many; 0 when it was denied. From version 2 on a fact that can be corrected and struck. */
  WaiverDecided: { delivery: string; granted: boolean; happenedOn: CivilDate; words: number };
  /**
   * `limit` and `waived`: the words that were allowed, and those allowed by waiver. `footnote`: the comment is the
   * reason of the delay, which the document carries (A/RES/57/283 B, sect. III, para. 10).
   */
  Submitted: {
    delivery: string;
    draft: string;
    happenedOn: CivilDate;
    daysLate: number;
    words?: number;
    limit?: number;
    waived?: number | null;
    footnote?: boolean;
  };
  /** `atRisk`: before it was late; the comment says why it may be. */
  ChairTold: { delivery: string; happenedOn: CivilDate; atRisk?: true };
  SymbolGiven: { delivery: string; symbol: string; job: string | null; before: string | null };
  /** `languages`: in which it came out that day; `complete`: nothing is to come any more. Without them, in all at once. */
  Issued: {
    delivery: string;
    symbol: string;
    happenedOn: CivilDate;
    daysLate: number;
    languages?: Language[];
    complete?: boolean;
  };
  /** Not in all the languages that were asked for; the comment says why. */
  IssuanceEnded: { delivery: string; happenedOn: CivilDate; missing: Language[]; daysLate: number };
  FollowUpIssued: { delivery: string; kind: FollowUpKind; symbol: string; happenedOn: CivilDate };
  Introduced: { delivery: string; happenedOn: CivilDate; meeting: string | null };
}
