import type { Command, CommandOf, CommandType, DraftBytes } from '../../domain/obligation/commands.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { Milestone, Plan, Step } from '../../domain/planning/plan.ts';
import { addDays, type CivilDate, later, weekday } from '../../domain/time/civil-date.ts';
import { type Instant, momentOf } from '../../domain/time/instant.ts';

/** One thing that somebody does at a moment. */
export interface Act {
  obligation: string;
  at: Instant;
  command: Command;
}

const OFFICE_HOUR = 10;
const WORDS = 7_400;

/** Who was asked, and how many days before (or after) the deadline each answered; null never did. */
const CORRESPONDENTS: [name: string, daysBefore: number | null][] = [
  ['Austria', 20],
  ['Brazil', 9],
  ['International Organization for Migration', 2],
  ['Philippines', -3],
  ['Norway', null],
];

/**
 * What a well-meaning but human cast does with an obligation: one reply comes late, one never, the drafter needs more
 * time and is late all the same, tries to approve the own draft, gets it back once. Every day is told from the plan.
 */
export function castFor(
  obligation: Obligation,
  plan: Plan,
  people: Players,
  from: CivilDate,
  digestOf: (text: string) => string,
): Act[] {
  const script = new Script(obligation, plan, people, from, digestOf);
  if (obligation.procedure === 'workplanBriefing') script.briefing();
  else script.document();
  return script.acts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Who plays what: the first post of each stage of clearance decides for all that it needs. */
export interface Players {
  officer: PersonId;
  drafter: PersonId;
  clearance: PersonId[];
}

type Fields<T extends CommandType> = Omit<
  CommandOf<T>,
  'type' | 'commandId' | 'actor' | 'onBehalfOf' | 'comment'
>;

class Script {
  readonly acts: Act[] = [];
  readonly #obligation: Obligation;
  readonly #plan: Plan;
  readonly #people: Players;
  readonly #from: CivilDate;
  readonly #drafts: [DraftBytes, DraftBytes];

  constructor(
    obligation: Obligation,
    plan: Plan,
    people: Players,
    from: CivilDate,
    digestOf: (text: string) => string,
  ) {
    this.#obligation = obligation;
    this.#plan = plan;
    this.#people = people;
    this.#from = from;
    const version = (number: number): DraftBytes => ({
      sha256: digestOf(`${obligation.id} version ${number}`),
      size: WORDS * 6,
      mediaType: 'text/plain',
      words: WORDS + number * 60,
    });
    this.#drafts = [version(1), version(2)];
  }

  document(): void {
    if (this.#obligation.collectsViews) this.#views();
    const day = this.#clearance(this.#draftWithTrouble());
    const officer = this.#people.officer;
    const { sha256: draft } = this.#drafts[1];
    for (const { key: delivery } of this.#obligation.deliveries) {
      const forecast = this.#due('forecast', delivery);
      const forecastOn = this.#day(forecast.on, -2);
      this.#does(officer, forecastOn, 'confirm-forecast', { delivery, happenedOn: forecastOn });
      const submitted = later(day, this.#day(this.#due('submit', delivery).on, -1));
      this.#does(officer, submitted, 'submit', { delivery, draft, happenedOn: submitted }, LATE_REASON);
      const issued = later(after(submitted, 1), this.#day(this.#due('issue', delivery).on, 0));
      this.#does(officer, issued, 'record-issuance', {
        delivery,
        symbol: `a rehearsal’s document`,
        happenedOn: issued,
      });
    }
  }

  briefing(): void {
    const drafted = this.#day(this.#due('draft').on, -2);
    this.#does(this.#people.drafter, drafted, 'hand-in-draft', { draft: this.#drafts[1] });
    this.#clearance(drafted);
    for (const { key } of this.#obligation.deliveries) this.#oneBriefing(key);
  }

  #oneBriefing(delivery: string): void {
    const officer = this.#people.officer;
    const hold = this.#due('hold', delivery);
    const meeting = this.#day(hold.on, -7);
    this.#does(officer, this.#day(this.#due('schedule', delivery).on, -4), 'schedule-briefing', {
      delivery,
      on: meeting,
    });
    const invited = this.#day(meeting, -4);
    this.#does(officer, invited, 'invite-to-briefing', { delivery, happenedOn: invited });
    this.#does(
      officer,
      meeting,
      'hold-briefing',
      { delivery, happenedOn: meeting, attendance: 58 },
      'The workplan was presented; delegations asked for the text in writing.',
    );
  }

  #views(): void {
    const officer = this.#people.officer;
    const close = this.#due('close-views');
    const replyBy = this.#day(close.on, -5);
    const asked = this.#day(this.#due('ask-views').on, -3);
    const addressees = CORRESPONDENTS.map(([name]) => name);
    this.#does(officer, asked, 'ask-for-views', { addressees, replyBy });
    for (const [from, daysBefore] of CORRESPONDENTS) {
      if (daysBefore === null) continue;
      const happenedOn = later(after(asked, 1), this.#day(replyBy, -daysBefore));
      this.#does(officer, happenedOn, 'record-reply', { from, happenedOn });
    }
    this.#does(
      officer,
      this.#day(close.on, 0),
      'close-views',
      {},
      'One answer is missing; the paper cannot wait.',
    );
  }

  /** More time asked and granted, late all the same, the own draft approved in vain, returned, corrected. */
  #draftWithTrouble(): CivilDate {
    const { officer, drafter, clearance } = this.#people;
    const planned = this.#due('draft').on;
    const [first, second] = this.#drafts;
    const until = this.#day(planned, 7);
    this.#does(
      drafter,
      this.#day(planned, -4),
      'ask-extension',
      { milestone: 'draft', until },
      'Two contributions came late and have to be worked in.',
    );
    this.#does(officer, this.#day(planned, -3), 'grant-extension', { milestone: 'draft' });
    const handedIn = after(until, 2);
    this.#does(drafter, handedIn, 'hand-in-draft', { draft: first });
    this.#does(drafter, handedIn, 'approve-draft', { draft: first.sha256 }, 'To save time.');
    const approver = clearance[0] ?? officer;
    this.#does(
      approver,
      after(handedIn, 1),
      'return-draft',
      { draft: first.sha256 },
      'Shorten part II and bring the recommendations to the front.',
    );
    const corrected = after(handedIn, 3);
    this.#does(drafter, corrected, 'hand-in-draft', { draft: second }, 'Part II shortened.');
    return corrected;
  }

  /** Each stage takes a day. The day of the last. */
  #clearance(from: CivilDate): CivilDate {
    const { sha256: draft } = this.#drafts[1];
    const { clearance } = this.#people;
    for (const [index, approver] of clearance.entries()) {
      this.#does(approver, after(from, index + 1), 'approve-draft', { draft });
    }
    return after(from, clearance.length);
  }

  #due(step: Step, delivery: string | null = null): Milestone {
    const found = this.#plan.milestones.find((each) => each.step === step && each.delivery === delivery);
    if (found === undefined) throw new Error(`${this.#obligation.id} has no milestone ${step}`);
    return found;
  }

  /** The last working day up to a day told from another one, but never before the cast is on the stage. */
  #day(day: CivilDate, days: number): CivilDate {
    const told = addDays(day, days);
    return later(addDays(told, Math.min(0, FRIDAY - weekday(told))), after(this.#from, 1));
  }

  #does<T extends CommandType>(
    actor: PersonId,
    on: CivilDate,
    type: T,
    fields: Fields<T>,
    comment: string | null = null,
  ): void {
    const sameDay = this.acts.filter(({ at }) => at.startsWith(on)).length;
    const hour = Math.min(OFFICE_HOUR + sameDay, 17);
    this.acts.push({
      obligation: this.#obligation.id,
      at: momentOf(on, hour, this.#plan.zone),
      // TypeScript does not see that `fields` are those of `type`; `Fields<T>` has made the caller give them.
      command: {
        type,
        commandId: `${type}/${this.acts.length + 1}`,
        actor,
        onBehalfOf: null,
        comment,
        ...fields,
      } as unknown as Command,
    });
  }
}

const FRIDAY = 5;

/** So many working days later: Monday to Friday; the cast keeps no holidays. */
function after(day: CivilDate, workingDays: number): CivilDate {
  if (workingDays === 0) return day;
  const next = addDays(day, 1);
  return after(next, weekday(next) <= FRIDAY ? workingDays - 1 : workingDays);
}

const LATE_REASON = 'Submitted after the last contribution was received.';
