import type { Seat } from '../../../../domain/directory/seat.ts';
import { factsIn } from '../../../../domain/obligation/acts/corrections/facts-stated.ts';
import { FOLLOW_UP_KINDS } from '../../../../domain/obligation/acts/deliveries/kinds.ts';
import { SENSITIVITIES } from '../../../../domain/obligation/acts/handling/handling.ts';
import { rolesIn } from '../../../../domain/obligation/acts/seats/roles.ts';
import { areUnknown } from '../../../../domain/obligation/acts/taking-over/statement.ts';
import { isCleared, objectionIn, openClearance } from '../../../../domain/obligation/clearing.ts';
import { COMMAND_TYPES, type Command, type CommandType } from '../../../../domain/obligation/commands.ts';
import { type Forecast, INTERVENTIONS } from '../../../../domain/obligation/fields.ts';
import { awaitedIn } from '../../../../domain/obligation/ladder/awaited.ts';
import { ladderFrom } from '../../../../domain/obligation/ladder/ladder-shape.ts';
import { AWAITED, type Ladder } from '../../../../domain/obligation/ladder/ladders.ts';
import { LANGUAGES } from '../../../../domain/obligation/languages.ts';
import { type PersonId, postsIn } from '../../../../domain/obligation/parties.ts';
import { STAGES } from '../../../../domain/obligation/stages.ts';
import type { Alive } from '../../../../domain/obligation/state.ts';
import { isTextOut } from '../../../../domain/obligation/viewing.ts';
import type { CivilDate } from '../../../../domain/time/civil-date.ts';
import { civilDate } from '../../../../domain/time/civil-date.ts';
import { datesOf, draftOf, planOf, VIENNA } from '../../../setup/sample.ts';
import type { Dice } from './dice.ts';
import { ASKED, CROWD, SPARE_POSTS } from './people.ts';

/** What is drawn from: the life as it stands, today at its station, and chance. */
interface Draw {
  life: Alive;
  today: CivilDate;
  dice: Dice;
  about: About;
}

/** What a history is about. */
export type About = 'anything' | 'clearance';

type Fields = Record<string, unknown>;

const DRAFTS = [...'abcdef'].map((letter, index) => draftOf(letter, [6000, 8500, 9000, 12_000][index % 4]));
const FAR = [civilDate('9999-12-31'), civilDate('0001-01-01'), civilDate('2999-12-31')];
const KEYS = ['figures', 'maps'];

const past = ({ dice, today }: Draw): CivilDate => (dice.once(3) ? dice.around(today, 60, 2) : today);
const ahead = ({ dice, today }: Draw): CivilDate =>
  dice.once(40) ? dice.of(FAR) : dice.around(today, 3, 60);
const delivery = ({ dice, life }: Draw): string =>
  dice.once(40) ? 'nobody' : dice.of(Object.keys(life.deliveries));
const current = ({ dice, life }: Draw): string =>
  dice.once(10)
    ? dice.of(DRAFTS).sha256
    : // What nobody has the bytes of has no digest to name it by.
      (life.drafts.findLast(({ sha256 }) => !areUnknown(sha256))?.sha256 ?? dice.of(DRAFTS).sha256);
const milestone = ({ dice, life }: Draw): string =>
  dice.once(40) ? 'nothing' : dice.of(life.plan.milestones).key;
const seq = ({ dice, life }: Draw): number => dice.roll(life.seq + 2);
const decision = (draw: Draw): number =>
  draw.life.decisions.length === 0 || draw.dice.once(10) ? seq(draw) : draw.dice.of(draw.life.decisions).seq;
const fact = (draw: Draw): number => {
  const facts = factsIn(draw.life);
  return facts.length === 0 || draw.dice.once(10) ? seq(draw) : draw.dice.of(facts).seq;
};
const posts = ({ dice, life }: Draw): string[] =>
  dice.some([...new Set([...postsIn(life.assignments), ...SPARE_POSTS])]);
const happened = (draw: Draw): Fields => ({ delivery: delivery(draw), happenedOn: past(draw) });
const maybe = (draw: Draw, fields: Fields): Fields => (draw.dice.once(3) ? fields : {});

const forecast = (draw: Draw): Forecast => ({
  ...{ title: 'Trafficking', words: 7000 + draw.dice.roll(4000), original: 'en' },
  languages: draw.dice.some(LANGUAGES),
  ...{ submission: ahead(draw), issuance: ahead(draw), meeting: null, meetingOn: null },
});

function seat(draw: Draw, post: string): Seat {
  const { dice } = draw;
  const holder = dice.once(8) ? null : dice.of(CROWD);
  const [from, to] = [dice.around(draw.today, 5, 0), dice.once(2) ? null : dice.around(draw.today, 0, 20)];
  const acting = (dice.once(2) ? dice.some(CROWD) : [])
    .filter((person) => person !== holder)
    .map((person) => {
      const of = holder ?? dice.of(CROWD);
      return { person, for: of, as: dice.of(['delegate', 'substitute'] as const), from, to };
    });
  return {
    ...{ post, unit: null, station: dice.once(5) ? 'Geneva' : 'Vienna', holder, supervisor: null, acting },
    away: dice.once(3) ? [{ from, to }] : [],
  };
}

/** Some days of eight before to twelve after, and a rhythm. */
const ladder = (dice: Dice): Ladder =>
  ladderFrom({
    ...{ before: dice.some([8, 5, 2, 1]), onTheDay: dice.once(2), after: dice.some([1, 3, 6]) },
    ...{ escalate: dice.some([4, 7, 12]), every: 1 + dice.roll(6) },
  });

type DayOfStep = Parameters<typeof planOf>[1][number];

/** What each command may say; what it needs not say is sometimes left out. */
const FIELDS: { [T in CommandType]: (draw: Draw) => Fields } = {
  'ask-for-views': (draw) => ({ addressees: draw.dice.some(ASKED), replyBy: ahead(draw) }),
  'add-addressees': (draw) => ({
    addressees: draw.dice.some(ASKED),
    ...maybe(draw, { replyBy: ahead(draw), units: [draw.dice.of(ASKED)] }),
  }),
  'remove-addressee': ({ dice }) => ({ addressee: dice.of(ASKED) }),
  'remind-addressees': (draw) => ({
    happenedOn: past(draw),
    ...maybe(draw, { addressees: draw.dice.some(ASKED) }),
  }),
  'extend-views': (draw) => ({
    replyBy: ahead(draw),
    ...maybe(draw, { addressees: draw.dice.some(ASKED) }),
  }),
  'record-reply': (draw) => ({
    ...{ from: draw.dice.of(ASKED), happenedOn: past(draw) },
    ...maybe(draw, { language: draw.dice.of(['en', 'fr', 'German']) }),
  }),
  'correct-reply': (draw) => ({ from: draw.dice.of(ASKED), happenedOn: past(draw) }),
  'withdraw-reply': (draw) => ({ from: draw.dice.of(ASKED), happenedOn: past(draw) }),
  'settle-late-reply': ({ dice, life }) => ({
    from: life.views?.replies.find(({ settledAs }) => settledAs === null)?.from ?? dice.of(ASKED),
    as: dice.of(['addendum', 'noted', 'lost']),
  }),
  'close-views': () => ({}),
  'ask-for-input': (draw) => ({
    ...{ input: draw.dice.of(KEYS), of: 'UNODC', due: ahead(draw) },
    ...maybe(draw, { post: draw.dice.of(posts(draw)) }),
  }),
  'extend-input': (draw) => ({ input: draw.dice.of(KEYS), due: ahead(draw) }),
  'record-input': (draw) => ({ input: draw.dice.of(KEYS), happenedOn: past(draw) }),
  'waive-input': ({ dice }) => ({ input: dice.of(KEYS) }),
  'hand-in-draft': (draw) => ({
    draft: draw.dice.of(DRAFTS),
    ...maybe(draw, { base: current(draw) }),
    ...maybe(draw, { writers: draw.dice.some(CROWD) }),
    ...maybe(draw, { afresh: draw.dice.once(2) }),
  }),
  'approve-draft': (draw) => ({ draft: current(draw), ...maybe(draw, { post: draw.dice.of(posts(draw)) }) }),
  'return-draft': (draw) => ({ draft: current(draw), ...maybe(draw, { post: draw.dice.of(posts(draw)) }) }),
  'object-to-draft': (draw) => ({
    draft: current(draw),
    ...maybe(draw, { post: draw.dice.of(posts(draw)) }),
  }),
  'withdraw-objection': (draw) => ({ objection: decision(draw) }),
  'void-approval': (draw) => ({ approval: decision(draw) }),
  'ask-extension': (draw) => {
    const key = milestone(draw);
    const planned = draw.life.plan.milestones.find((each) => each.key === key)?.on ?? draw.today;
    return { milestone: key, until: draw.dice.around(planned, 1, 20) };
  },
  'grant-extension': (draw) => ({ milestone: draw.life.extensions[0]?.milestone ?? milestone(draw) }),
  'decline-extension': (draw) => ({ milestone: draw.life.extensions[0]?.milestone ?? milestone(draw) }),
  'confirm-forecast': (draw) => ({ ...happened(draw), ...maybe(draw, { forecast: forecast(draw) }) }),
  'change-forecast': (draw) => ({ delivery: delivery(draw), forecast: forecast(draw) }),
  'agree-slot': (draw) => ({ delivery: delivery(draw), on: ahead(draw) }),
  'request-waiver': (draw) => ({ delivery: delivery(draw), words: 8000 + draw.dice.roll(5000) }),
  'record-waiver': (draw) => ({
    ...happened(draw),
    granted: draw.dice.once(2),
    ...maybe(draw, { words: 8000 + draw.dice.roll(5000) }),
  }),
  submit: (draw) => ({ ...happened(draw), draft: current(draw) }),
  'tell-chair': happened,
  'give-symbol': (draw) => ({ delivery: delivery(draw), symbol: draw.dice.of(['A/64/130', 'A/64/131']) }),
  'record-issuance': (draw) => ({
    ...{ ...happened(draw), symbol: 'A/64/130' },
    ...maybe(draw, { languages: draw.dice.some(LANGUAGES) }),
  }),
  'end-issuance': happened,
  'record-follow-up': (draw) => ({
    ...{ ...happened(draw), kind: draw.dice.of(FOLLOW_UP_KINDS), symbol: 'A/64/130/Corr.1' },
  }),
  introduce: happened,
  'schedule-briefing': (draw) => ({ delivery: delivery(draw), on: ahead(draw) }),
  'invite-to-briefing': happened,
  'hold-briefing': (draw) => ({ ...happened(draw), attendance: draw.dice.roll(100) }),
  'put-on-hold': (draw) => maybe(draw, { until: ahead(draw) }),
  'take-up-again': () => ({}),
  'drop-delivery': happened,
  withdraw: (draw) => ({ happenedOn: past(draw) }),
  'merge-into': (draw) => ({
    obligation: draw.dice.of(['A/RES/64/1#2.1', draw.life.obligation.id]),
    happenedOn: past(draw),
  }),
  'record-mandate-correction': (draw) => ({ symbol: 'A/RES/63/194/Corr.1', happenedOn: past(draw) }),
  'change-addressee': (draw) => ({
    addressee: draw.dice.of(['Executive Director', 'Secretary-General']),
    happenedOn: past(draw),
  }),
  'correct-fact': (draw) => ({
    ...{ fact: fact(draw), happenedOn: past(draw) },
    ...maybe(draw, { lateReason: 'Figures were awaited.' }),
  }),
  'strike-fact': (draw) => ({ fact: fact(draw) }),
  'propose-dates': (draw) => {
    const days = draw.life.plan.milestones.map(({ step, on, delivery: to }): DayOfStep => {
      const day = draw.dice.around(on, 9, 9);
      return to === null ? [step, day] : [step, day, to];
    });
    return { proposal: datesOf(planOf(draw.life.obligation, days), draw.life.seq) };
  },
  'accept-dates': (draw) => ({ proposal: draw.life.proposed?.seq ?? seq(draw) }),
  'keep-dates': (draw) => ({ proposal: draw.life.proposed?.seq ?? seq(draw) }),
  acknowledge: (draw) => ({ awaited: awaitedKey(draw) }),
  snooze: (draw) => ({ awaited: awaitedKey(draw), until: ahead(draw) }),
  'take-ladders': ({ dice }) => ({
    calendarSeq: 1 + dice.roll(9),
    ladders: Object.fromEntries(dice.some(AWAITED).map((kind) => [kind, ladder(dice)])),
  }),
  'tell-intervention': ({ dice }) => ({
    what: dice.of(INTERVENTIONS),
    run: `run-${dice.roll(9)}`,
    happenedAt: '2009-01-01T12:00:00.000Z',
  }),
  classify: ({ dice }) => ({
    sensitivity: dice.of(SENSITIVITIES),
    ...(dice.once(2) ? { readers: dice.some(CROWD) } : {}),
  }),
  'seat-posts': (draw) => ({
    directory: {
      directorySeq: Math.max(0, draw.life.directorySeq + draw.dice.roll(4) - 1),
      seats: draw.dice.some(postsIn(draw.life.assignments)).map((post) => seat(draw, post)),
      hours: draw.dice.once(4) ? [{ zone: { ...VIENNA, station: 'Geneva' }, quiet: [draw.today] }] : [],
    },
  }),
  reassign: (draw) => {
    const role = draw.dice.once(40) ? 'nobody' : draw.dice.of(rolesIn(draw.life.assignments));
    const given = posts(draw);
    return { role, posts: role.startsWith('clearance/') ? given : given.slice(0, 1) };
  },
};

const awaitedKey = ({ dice, life }: Draw): string => {
  const keys = awaitedIn(life).map(({ key }) => key);
  return keys.length === 0 || dice.once(20) ? 'nothing' : dice.of(keys);
};

/** What is always allowed, and ends or stops everything, comes seldom. */
const SELDOM: readonly CommandType[] = ['withdraw', 'merge-into', 'put-on-hold', 'drop-delivery'];
const DRAWN = COMMAND_TYPES.filter((type) => !SELDOM.includes(type));
const AFTERWARDS: readonly CommandType[] = [
  ...(['correct-fact', 'strike-fact', 'record-reply', 'settle-late-reply'] as const),
  ...(['settle-late-reply', 'record-follow-up', 'introduce', 'correct-reply', 'withdraw-reply'] as const),
];

const OF_VIEWS: readonly CommandType[] = [
  ...(['add-addressees', 'remove-addressee', 'remind-addressees', 'extend-views', 'record-reply'] as const),
];

const OF_CLEARANCE: readonly CommandType[] = [
  ...(['void-approval', 'object-to-draft', 'withdraw-objection', 'return-draft'] as const),
  ...(['hand-in-draft', 'seat-posts', 'reassign'] as const),
];

/** Half of the time what leads on from where it stands. */
function typeIn({ life, dice, about }: Draw): CommandType {
  if (about === 'clearance' && life.status === 'running' && !isCleared(life))
    return openClearance(life) === undefined
      ? dice.of(['hand-in-draft', 'withdraw-objection'])
      : dice.once(4)
        ? dice.of(OF_CLEARANCE)
        : 'approve-draft';
  if (dice.once(150)) return dice.of(SELDOM);
  if (life.views !== null && isTextOut(life) && dice.once(3))
    return life.views.replies.some(({ settledAs }) => settledAs === null)
      ? 'settle-late-reply'
      : 'record-reply';
  if (dice.once(life.status === 'settled' ? 2 : 12)) return dice.of(AFTERWARDS);
  if (life.views?.closed === false && dice.once(2)) return dice.of(OF_VIEWS);
  if (objectionIn(life) !== undefined && dice.once(2)) return 'withdraw-objection';
  const isOut = Object.values(life.deliveries).some(({ issuedIn }) => Object.keys(issuedIn).length > 0);
  if (isOut && dice.once(4)) return dice.of(['correct-fact', 'strike-fact']);
  if (life.extensions.length > 0 && dice.once(4)) return dice.of(['grant-extension', 'decline-extension']);
  if (dice.once(2)) return dice.of(DRAWN);
  if (life.hold !== null) return 'take-up-again';
  const stage = STAGES[life.obligation.procedure].find((each) => !each.isOver(life));
  const leading = (stage?.endedBy ?? []).filter((type) => !SELDOM.includes(type));
  return dice.of(
    stage?.stage === 'views' && life.views === null ? ['ask-for-views'] : [...leading, 'approve-draft'],
  );
}

/** Any command at all, well formed; who sends it is another question. */
export function commandOf(draw: Draw, commandId: string, by: By): Command {
  const { dice } = draw;
  const type = typeIn(draw);
  const comment = dice.once(6) ? null : 'So it was.';
  return { type, commandId, ...by, comment, ...FIELDS[type](draw) } as unknown as Command;
}

/** Who acts, and for whom. */
export interface By {
  actor: PersonId;
  onBehalfOf: PersonId | null;
}
