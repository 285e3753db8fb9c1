import { openPosts } from '../clearing.ts';
import { followerOf } from '../following.ts';
import { CALENDAR, DIRECTORY } from '../parties.ts';
import { isRequestOf, milestoneOf, postFor } from '../progress.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { actingOn, partyOf, seatOf } from '../seating.ts';
import type { Any, Attempt, WithMilestone } from './attempt.ts';

/**
 * Who may act for a post: its holder, whom the holder has named for that time, and while the holder is away who stands
 * in; the latter two say on whose behalf. Everybody else is refused, with the reason.
 */
export function byPost(attempt: Any, post: string): Refusal | undefined {
  const { life, command, today } = attempt;
  const seat = seatOf(life, post);
  const holder = seat?.holder ?? null;
  if (seat === undefined || holder === null)
    return refuse('post-vacant', `Nobody holds the post ${post}: the directory has to say who does.`);
  if (command.actor === holder)
    return command.onBehalfOf === null || command.onBehalfOf === holder
      ? undefined
      : refuse('not-on-behalf', `The ${post} acts for nobody else here.`);
  if (!actingOn(seat, today).some(({ person }) => person === command.actor))
    return refuse('not-your-role', `This is for the ${post}.`);
  return command.onBehalfOf === holder
    ? undefined
    : refuse('not-on-behalf', `Say on whose behalf: this is for the ${post}.`);
}

export const byOfficer = (attempt: Any) => byPost(attempt, attempt.life.assignments.officer);

export const byOfficerOrDrafter = (attempt: Any) =>
  byDrafter(attempt) === undefined ? undefined : byOfficer(attempt);

/** Or whoever follows that input. */
export const byOfficerDrafterOrFollower = (attempt: Any & { command: { input: string } }) => {
  const { life, command } = attempt;
  const input = life.inputs.find(({ key }) => key === command.input);
  return input !== undefined && byPost(attempt, followerOf(life, input)) === undefined
    ? undefined
    : byOfficerOrDrafter(attempt);
};

export const byDrafter = (attempt: Any) => byPost(attempt, attempt.life.assignments.drafter);

/** The officer may hand in what the drafter sends by other ways, on the drafter's behalf. */
export const byDrafterOrForDrafter = (attempt: Attempt<'hand-in-draft'>) => {
  const { life, command } = attempt;
  const drafter = partyOf(life, life.assignments.drafter).person;
  const forDrafter = drafter !== null && command.onBehalfOf === drafter && command.actor !== drafter;
  const officer = seatOf(life, life.assignments.officer)?.holder;
  return forDrafter && command.actor === officer ? undefined : byDrafter(attempt);
};

/** The posts of the open stage by which somebody may decide now; the first is meant where no post is named. */
export function postsToDecideBy(attempt: Any & { command: { post?: string | null } }): string[] {
  const open = openPosts(attempt.life);
  const named = attempt.command.post ?? null;
  return (named === null ? open : open.filter((post) => post === named)).filter(
    (post) => byPost(attempt, post) === undefined,
  );
}

export const byWhoOwesIt = (attempt: WithMilestone) => {
  const milestone = milestoneOf(attempt.life, attempt.command.milestone);
  return milestone && byPost(attempt, postFor(attempt.life, milestone));
};

const bySystem = (command: Any['command'], service: string): boolean =>
  command.actor === service && command.onBehalfOf !== null;

/** The calendar's service acts for somebody, or not at all. */
export const byOfficerOrCalendar = (attempt: Any) =>
  bySystem(attempt.command, CALENDAR) ? undefined : byOfficer(attempt);

/** What the directory says is told by the directory; its own workflow asks it on behalf of nobody. */
export const byDirectory = ({ command }: Any) =>
  command.actor === DIRECTORY
    ? undefined
    : refuse('not-your-role', 'Who holds a post is said in the directory.');

/** When the officer is away, or is the one to be replaced, the supervisor's post gives the work to others. */
export const byOfficerOrSupervisor = (attempt: Any) =>
  byPost(attempt, attempt.life.assignments.supervisor) === undefined ? undefined : byOfficer(attempt);

/** The officer answers who asks for more time; what the officer asks for the supervisor's post answers. */
export const byAnotherThanAsked = (attempt: WithMilestone) => {
  const { officer, supervisor } = attempt.life.assignments;
  const asked = attempt.life.extensions.find(({ milestone }) => milestone === attempt.command.milestone);
  const byHolder = asked !== undefined && isRequestOf(asked, seatOf(attempt.life, officer)?.holder);
  return byPost(attempt, byHolder ? supervisor : officer);
};
