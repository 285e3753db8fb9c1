import type { Seat } from '../../domain/directory/seat.ts';
import type { Command, CommandOf, CommandType, DraftBytes } from '../../domain/obligation/commands.ts';
import type { ProposedDates } from '../../domain/obligation/dates.ts';
import { seatsByHand } from '../../domain/obligation/launch.ts';
import type { Obligation, ObligationId } from '../../domain/obligation/obligation.ts';
import type { Assignments, PersonId } from '../../domain/obligation/parties.ts';
import { wakeUpsFor } from '../../domain/obligation/wake-ups.ts';
import type { Milestone, Plan, Step } from '../../domain/planning/plan.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { momentOf, type Zone } from '../../domain/time/instant.ts';

/** The obligations of A/RES/63/194 with short plans, written by hand so that no test depends on how they are made. */

export const VIENNA: Zone = { station: 'Vienna', offsets: [{ from: civilDate('2008-10-26'), minutes: 60 }] };

export const PEOPLE = {
  officer: 'p-officer',
  drafter: 'p-drafter',
  chief: 'p-chief',
  director: 'p-director',
  stranger: 'p-stranger',
  directory: 'directory',
  reconciler: 'reconciler',
} as Record<'officer' | 'drafter' | 'chief' | 'director' | 'stranger' | 'directory' | 'reconciler', PersonId>;

export const ASSIGNMENTS: Assignments = {
  officer: 'Documents officer',
  drafter: 'Drafting officer',
  clearance: [
    { key: 'section', meaning: 'reviewed', posts: ['Chief of Section'], needs: 1 },
    { key: 'division', meaning: 'cleared', posts: ['Director'], needs: 1 },
  ],
  supervisor: 'Director',
};

export const SEATS: Seat[] = seatsByHand(
  [
    { post: 'Documents officer', person: PEOPLE.officer },
    { post: 'Drafting officer', person: PEOPLE.drafter },
    { post: 'Chief of Section', person: PEOPLE.chief },
    { post: 'Director', person: PEOPLE.director },
  ],
  'Director',
  'Vienna',
);

/** Which posts do what, and who holds them: as a series keeps them for its cycles. */
export const SERIES_POSTS = { assignments: ASSIGNMENTS, seats: SEATS, directorySeq: 0 };

/** The same as a launch settles it. */
export const POSTS = {
  ...SERIES_POSTS,
  hours: [{ zone: VIENNA, quiet: [civilDate('2009-05-21'), civilDate('2009-06-01')] }],
};

const common = {
  mandate: {
    symbol: 'A/RES/63/194',
    title: 'Improving the coordination of efforts against trafficking in persons',
    body: 'GA',
    session: 63,
    adopted: civilDate('2008-12-18'),
  },
  subject: null,
  addressee: { class: 'secretary_general', name: 'Secretary-General' },
} as const;

const delivery = (key: string, body: string, session: number | null) => ({
  key,
  body,
  session,
  stated: [],
  given: null,
});

export const REPORT: Obligation = {
  ...common,
  id: 'A/RES/63/194#14.1' as ObligationId,
  evidence: {
    paragraph: '14',
    words: 'Requests the Secretary-General to submit …',
    span: { start: 0, end: 42 },
  },
  product: 'report',
  procedure: 'secretaryGeneralReport',
  collectsViews: false,
  deliveries: [delivery('GA-64', 'GA', 64), delivery('COP-UNTOC-5', 'COP:UNTOC', 5)],
};

export const PAPER: Obligation = {
  ...common,
  id: 'A/RES/63/194#11.1' as ObligationId,
  evidence: {
    paragraph: '11',
    words: 'Calls upon the Secretary-General to collect …',
    span: { start: 0, end: 45 },
  },
  product: 'background_paper',
  procedure: 'backgroundPaper',
  collectsViews: true,
  deliveries: [delivery('GA-63', 'GA', 63)],
};

export const BRIEFING: Obligation = {
  ...common,
  id: 'A/RES/63/194#7.1' as ObligationId,
  evidence: { paragraph: '7', words: 'to brief Member States on the workplan', span: { start: 0, end: 38 } },
  product: 'briefing',
  procedure: 'workplanBriefing',
  collectsViews: false,
  deliveries: [delivery('Member-States', 'Member States', null)],
};

/** A plan with these days, each milestone with its wake-ups. */
export function planOf(obligation: Obligation, days: [step: Step, on: string, delivery?: string][]): Plan {
  const milestones = days.map(([step, on, to]): Milestone => {
    const day = civilDate(on);
    return {
      key: to === undefined ? step : `${step}/${to}`,
      step,
      delivery: to ?? null,
      on: day,
      at: momentOf(day, 24, VIENNA),
      reasons: [{ rule: 'sample', sentence: 'Set by hand.', source: 'test', grade: 'assumed' }],
    };
  });
  return {
    zone: VIENNA,
    deliveries: obligation.deliveries.map(({ key }) => ({
      key,
      due: milestones.findLast((milestone) => milestone.delivery === key)?.on ?? civilDate('2009-12-31'),
      reasons: [],
    })),
    milestones: milestones.sort((a, b) => (a.at < b.at ? -1 : 1)),
    wakeUps: milestones
      .flatMap((milestone) => wakeUpsFor(milestone, VIENNA))
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
    warnings: [],
  };
}

export const PLANS: Record<'report' | 'paper' | 'briefing', Plan> = {
  report: planOf(REPORT, [
    ['draft', '2009-06-02'],
    ['forecast', '2009-06-09', 'GA-64'],
    ['clear', '2009-06-30'],
    ['submit', '2009-07-07', 'GA-64'],
    ['issue', '2009-08-04', 'GA-64'],
    ['submit', '2010-08-09', 'COP-UNTOC-5'],
    ['issue', '2010-09-06', 'COP-UNTOC-5'],
  ]),
  paper: planOf(PAPER, [
    ['ask-views', '2009-01-15'],
    ['close-views', '2009-03-10'],
    ['draft', '2009-04-01'],
    ['clear', '2009-04-27'],
    ['submit', '2009-05-04', 'GA-63'],
    ['issue', '2009-06-01', 'GA-63'],
  ]),
  briefing: planOf(BRIEFING, [
    ['schedule', '2009-10-01', 'Member-States'],
    ['draft', '2009-11-10'],
    ['clear', '2009-12-01'],
    ['hold', '2009-12-31', 'Member-States'],
  ]),
};

/** A plan proposed in the place of one of `PLANS`, by the change of the calendar with that number. */
export const datesOf = (plan: Plan, calendarSeq = 1): ProposedDates => {
  const { zone: _zone, ...dated } = plan;
  return { calendarSeq, moves: [], plan: dated };
};
export const DATES = datesOf(PLANS.report);

export const draftOf = (letter: string, words = 6000): DraftBytes => ({
  sha256: letter.repeat(64),
  size: 40_000,
  mediaType: 'application/pdf',
  words,
});

let sent = 0;
/** A command with an id of its own. `fields` may name another id, a comment, or somebody acted for. */
export function commandBy<T extends CommandType>(
  who: keyof typeof PEOPLE,
  fields: { type: T } & Omit<CommandOf<T>, 'commandId' | 'actor' | 'onBehalfOf' | 'comment'> &
    Partial<CommandOf<T>>,
): Command {
  sent += 1;
  return {
    commandId: `c-${sent}`,
    actor: PEOPLE[who],
    onBehalfOf: null,
    comment: null,
    ...fields,
  } as unknown as Command;
}
