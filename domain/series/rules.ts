import type { MandatePlace } from '../obligation/obligation.ts';
import type { PersonId } from '../obligation/parties.ts';
import { saysSomething } from '../obligation/said.ts';
import { actingOn } from '../obligation/seating.ts';
import { type CivilDate, inWords } from '../time/civil-date.ts';
import { type SeriesCommand, type SeriesCommandOf, type SeriesCommandType, saysWhy } from './commands.ts';
import { refuse, type SeriesRefusal } from './refusals.ts';
import { isSamePlace, placeText, recurs } from './series.ts';
import type { BegunSeries } from './state.ts';

/** A command put to a series on a day of its station. */
interface Attempt<T extends SeriesCommandType = SeriesCommandType> {
  series: BegunSeries;
  command: SeriesCommandOf<T>;
  today: CivilDate;
}

/** What stands against it; undefined when nothing does. */
type Check<T extends SeriesCommandType> = (attempt: Attempt<T>) => SeriesRefusal | undefined;

type By = Extract<SeriesCommand, { by: MandatePlace | null }>['type'];

/** The officer of the series, or the supervisor's post: its holder, or who acts for the holder then and says so. */
function byOfficer({ series, command, today }: Attempt): SeriesRefusal | undefined {
  const { officer, supervisor } = series.posts.assignments;
  const refusals = [officer, supervisor].map((post) => byPost(series, post, command, today));
  return refusals.includes(undefined) ? undefined : refusals[0];
}

function byPost(
  { posts: { seats } }: BegunSeries,
  post: string,
  { actor, onBehalfOf }: { actor: PersonId; onBehalfOf: PersonId | null },
  today: CivilDate,
): SeriesRefusal | undefined {
  const seat = seats.find((each) => each.post === post);
  const holder = seat?.holder ?? null;
  if (seat === undefined || holder === null)
    return refuse('post-vacant', `Nobody holds the post ${post}: say who does with a change of the series.`);
  if (actor === holder)
    return onBehalfOf === null || onBehalfOf === holder
      ? undefined
      : refuse('not-on-behalf', `The ${post} acts for nobody else here.`);
  if (!actingOn(seat, today).some(({ person }) => person === actor))
    return refuse('not-your-role', `This is for the ${post}.`);
  return onBehalfOf === holder
    ? undefined
    : refuse('not-on-behalf', `Say on whose behalf: this is for the ${post}.`);
}

/** A mandate says so, or a person says why. */
const withReason =
  (what: string) =>
  ({ command }: Attempt<By>): SeriesRefusal | undefined =>
    saysWhy(command) ? undefined : refuse('comment-needed', `Say ${what}, or which mandate says so.`);

const notSuspended = ({ series }: Attempt): SeriesRefusal | undefined =>
  series.status === 'suspended' ? refuse('series-suspended', 'The series is suspended already.') : undefined;

const goesOn = ({ series }: Attempt): SeriesRefusal | undefined => {
  if (series.status === 'ended')
    return refuse('series-over', `The series ends: what is due from ${inWords(series.on)} on is not owed.`);
  return series.status === 'merged'
    ? refuse('series-over', `From ${inWords(series.on)} on it is a section of ${series.into}.`)
    : undefined;
};

const standsStill = ({ series }: Attempt): SeriesRefusal | undefined =>
  series.status === 'running'
    ? refuse('series-runs', 'The series is neither suspended nor ended: there is nothing to resume.')
    : undefined;

const ofAnotherMandate = ({ series, command }: Attempt<By>): SeriesRefusal | undefined =>
  command.by?.symbol === series.duty.mandate.symbol
    ? refuse('own-mandate', `${command.by.symbol} is the mandate of the duty itself: name a later one.`)
    : undefined;

const changesSomething = ({ command }: Attempt<'change-series'>): SeriesRefusal | undefined =>
  command.deliveries === null && command.lead === null && command.posts === null
    ? refuse(
        'nothing-changed',
        'Say what is to be otherwise: the rhythm, the recipients, the lead, the posts.',
      )
    : undefined;

const hasRhythm = ({ command: { deliveries } }: Attempt<'change-series'>): SeriesRefusal | undefined =>
  deliveries === null || recurs(deliveries)
    ? undefined
    : refuse('no-rhythm', 'Say how often it is due. What is owed once more only: end the series after it.');

const intoAnother = ({ series, command: { into } }: Attempt<'merge-series'>): SeriesRefusal | undefined =>
  into === series.duty.id || into.startsWith(`${series.duty.id}@`)
    ? refuse('merged-into-itself', `${into} is of this series itself.`)
    : undefined;

const notAnswered = ({
  series,
  command: { by },
}: Attempt<'renew-series' | 'keep-series'>): SeriesRefusal | undefined =>
  series.answered.some((place) => isSamePlace(place, by))
    ? refuse('mandate-answered', `What ${placeText(by)} says of this series was answered already.`)
    : undefined;

const aheadOfToday = ({ series, command: { on }, today }: Attempt<'give-day'>): SeriesRefusal | undefined => {
  const last = series.cycles.at(-1);
  if (last !== undefined && on <= last.due)
    return refuse('day-not-ahead', `The last cycle is due on ${inWords(last.due)}: the next is due later.`);
  return on <= today
    ? refuse('day-not-ahead', `${inWords(on)} is over: the next cycle is due on a day to come.`)
    : undefined;
};

/** For each command what is asked, in this order: the first refusal is the answer. */
type Rules = { [T in SeriesCommandType]: readonly Check<T>[] };

const RULES_V1: Rules = {
  'change-series': [
    byOfficer,
    goesOn,
    ofAnotherMandate,
    changesSomething,
    hasRhythm,
    withReason('why it is otherwise from now on'),
  ],
  'suspend-series': [byOfficer, goesOn, notSuspended, ofAnotherMandate, withReason('why it is suspended')],
  'resume-series': [byOfficer, standsStill, ofAnotherMandate, withReason('why it goes on')],
  'merge-series': [byOfficer, goesOn, intoAnother, ofAnotherMandate, withReason('why it is merged')],
  // The day of an end can be set right as long as the series has not run out.
  'end-series': [byOfficer, ofAnotherMandate, withReason('why it ends')],
  'renew-series': [byOfficer, goesOn, ofAnotherMandate, notAnswered],
  'give-day': [
    byOfficer,
    goesOn,
    aheadOfToday,
    ({ command: { comment } }) =>
      comment === null || comment.trim() === ''
        ? refuse('comment-needed', 'Say why it is due on that day.')
        : undefined,
  ],
  'keep-series': [
    byOfficer,
    ofAnotherMandate,
    notAnswered,
    ({ command: { comment } }) =>
      comment === null || comment.trim() === ''
        ? refuse('comment-needed', 'Say why the series stays as it is.')
        : undefined,
  ],
};

/** By version. Tables are added, never changed or taken out: series that run are pinned to theirs. */
const TABLES: Record<number, Rules> = { 1: RULES_V1 };

/** What a beginning pins today. */
export const CURRENT_SERIES_RULES = 1;

/** The first thing that stands against a command; undefined when it may happen. */
export function standsAgainst(attempt: {
  series: BegunSeries;
  command: SeriesCommand;
  today: CivilDate;
}): SeriesRefusal | undefined {
  const table = TABLES[attempt.series.rules];
  if (table === undefined) {
    throw new Error(
      `the record pins rules version ${attempt.series.rules}, which this program does not have`,
    );
  }
  // TypeScript does not see that the checks are those of the command's own type.
  const { comment } = attempt.command;
  // What says nothing is no reason.
  const command = saysSomething(comment) ? attempt.command : { ...attempt.command, comment: null };
  for (const check of table[attempt.command.type] as readonly Check<never>[]) {
    const refusal = check({ ...attempt, command } as never);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
