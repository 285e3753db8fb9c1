import { factsIn } from '../../../../domain/obligation/acts/corrections/facts-stated.ts';
import { isStated } from '../../../../domain/obligation/acts/taking-over/statement.ts';
import { isCleared } from '../../../../domain/obligation/clearing.ts';
import { clockOf } from '../../../../domain/obligation/clock.ts';
import type { EventFacts } from '../../../../domain/obligation/events.ts';
import { foldAll } from '../../../../domain/obligation/evolve.ts';
import { awaitedIn } from '../../../../domain/obligation/ladder/awaited.ts';
import { CLOCK } from '../../../../domain/obligation/parties.ts';
import { isDelivered, isReached, milestoneOf } from '../../../../domain/obligation/progress.ts';
import { REFUSALS } from '../../../../domain/obligation/refusals.ts';
import { standsAgainst } from '../../../../domain/obligation/rules/index.ts';
import { stageOf } from '../../../../domain/obligation/stages.ts';
import { NOTHING } from '../../../../domain/obligation/state.ts';
import { wordLimitOf } from '../../../../domain/obligation/word-limits.ts';
import { daysBetween } from '../../../../domain/time/civil-date.ts';
import { dayAt, type Instant } from '../../../../domain/time/instant.ts';
import { SHIPPED } from '../../../../domain/time/known-days.ts';
import { VIENNA } from '../../../setup/sample.ts';
import type { File } from '../file.ts';
import { canBeEnded } from './benevolent.ts';
import { approvalsOf, authorsOf, currentIn, moverIn, retold } from './retold.ts';
import { lastDayIn } from './submission-days.ts';
import type { Put } from './walk.ts';

/** What must hold after each command, and at the end of a history. It tells what is wrong; undefined when nothing is. */
interface Invariant {
  /** After one that was accepted, and after one that was not. */
  after?(put: Put): string | undefined;
  refused?(put: Put): string | undefined;
  atEnd?(file: File, at: Instant): string | undefined;
}

const says = (wrong: boolean, sentence: string): string | undefined => (wrong ? sentence : undefined);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const VIENNA_DAYS = SHIPPED.workingDays('Vienna');

/** Of a closed file only this can become known. */
const LATE = [
  ...['Classified', 'FollowUpIssued', 'Introduced', 'ReplyReceived', 'ReplyCorrected', 'ReplyWithdrawn'],
  ...['LateReplySettled', 'FactCorrected', 'FactStruck', 'CommandRefused'],
];

/** What comes first and its day, and what comes then and its day. */
type Pair = [what: string, first: string | null | undefined, what: string, then: string | undefined];
const DECISIONS = ['DraftApproved', 'DraftReturned', 'DraftObjected', 'ObjectionWithdrawn'];

/** When it was withdrawn or merged, as is stated. */
const endStatedIn = ({ statements }: EventFacts['TakenOver']): string | undefined =>
  statements.find(({ what }) => what === 'withdrawn' || what === 'merged')?.happenedOn;

/** By the name under which `docs/invariants.md` tells it. */
export const INVARIANTS: Record<string, Invariant> = {
  'every-command-is-answered': {
    refused: ({ proposal: { answer } }) => {
      const { code, why } = answer.accepted ? { code: 'accepted', why: '' } : answer.refused;
      return says(!Object.hasOwn(REFUSALS, code) || !/^\S.+\.$/s.test(why), `${code}, because: ${why}`);
    },
    after: ({ proposal: { events } }) => says(events.length === 0, 'no event'),
  },
  'a-refusal-changes-nothing': {
    refused: ({ before, proposal, file }) => {
      const types = proposal.events.map(({ type }) => type).join();
      const after: Record<string, unknown> = { ...file.state };
      const changed = Object.entries(before)
        .filter(([key, value]) => after[key] !== value)
        .map(([key]) => key)
        .sort()
        .join();
      return says(
        types !== 'CommandRefused' || changed !== 'hash,refusals,seq',
        `${types} changed ${changed}`,
      );
    },
  },
  'somebody-has-the-move': {
    after: ({ file: { state, record } }) => {
      if (state.status !== 'running') return undefined;
      const { post, person } = state.holder;
      const mover = moverIn(record, state);
      const holds = state.seats[mover]?.holder ?? null;
      return says(post !== mover || person !== holds, `${post} ${person}, not ${mover} ${holds}`);
    },
  },
  'every-day-is-charged-once': {
    atEnd: ({ record }, at) => {
      const clock = clockOf(record, at, VIENNA_DAYS);
      if (clock === undefined) return 'no clock';
      const { launchedOn, until, elapsed, holdings, holders } = clock;
      const joined = [launchedOn, ...holdings.map((each) => each.until)];
      if (
        !same(
          holdings.map(({ from }) => from),
          joined.slice(0, holdings.length),
        )
      )
        return 'a gap';
      const charged = holders.reduce((sum, holder) => sum + holder.charged.days, 0);
      const net = holders.every((each) => each.net.days >= 0 && each.net.days <= each.charged.days);
      return says(
        joined.at(-1) !== until || charged !== elapsed.days || !net,
        `${charged} of ${elapsed.days}`,
      );
    },
  },
  'a-closed-file-ran-to-its-last-act': {
    atEnd: ({ record, state }, at) => {
      const settled = record.findIndex(({ type }) => type === 'Settled');
      const act = record[settled - 1];
      if (state.status !== 'settled' || act === undefined || state.settledAs === 'delivered')
        return undefined;
      const settledOn = clockOf(record, at, VIENNA_DAYS)?.settledOn;
      const actedOn = act.type === 'TakenOver' ? endStatedIn(act.facts) : dayAt(act.at, VIENNA);
      return says(settledOn !== actedOn, `${act.type} on ${actedOn}, counted to ${settledOn}`);
    },
  },
  'no-timer-decides': {
    after: ({ before, command, proposal: { events }, file }) => {
      if (command.type !== 'ring' || before.status !== 'running' || file.state.status === 'nothing')
        return undefined;
      const types = events.map(({ type }) => type);
      if (!types.every((type) => ['Reminded', 'FellLate', 'RangInVain'].includes(type))) return types.join();
      const after = file.state;
      return says(after.status !== 'running' || stageOf(after) !== stageOf(before), `to ${after.status}`);
    },
  },
  'a-rung-speaks-once': {
    atEnd: ({ record }) => {
      const spoken = record.flatMap((event) =>
        event.type === 'Reminded' || event.type === 'FellLate' ? [event.facts.rung] : [],
      );
      return spoken.find((rung, index) => spoken.indexOf(rung) !== index);
    },
  },
  'what-is-awaited-can-be-done': {
    after: ({ file: { state }, at }) => {
      if (state.status !== 'running' || state.hold !== null) return undefined;
      const officer = state.seats[state.assignments.officer]?.holder;
      for (const { key, kind } of awaitedIn(state)) {
        const of = key.slice(key.indexOf('/') + 1);
        if (kind === 'extension') {
          const milestone = milestoneOf(state, of);
          if (milestone !== undefined && isReached(state, milestone)) return `${key}, which is reached`;
        }
        if (kind !== 'chair' || officer == null) continue;
        const today = dayAt(at, VIENNA);
        const sent = { commandId: 'tried', actor: officer, onBehalfOf: null, comment: null };
        const command = { type: 'tell-chair', ...sent, delivery: of, happenedOn: today } as const;
        const refusal = standsAgainst({ life: state, command, today });
        if (refusal !== undefined) return `${key}: ${refusal.why}`;
      }
      return undefined;
    },
  },
  'approvals-are-bound-to-bytes': {
    after: ({ file: { state, record }, proposal: { events } }) => {
      if (state.status !== 'running' && state.status !== 'settled') return undefined;
      const current = currentIn(record);
      const missing = state.assignments.clearance.find(
        ({ key, needs }) => approvalsOf(record, current, key).length < needs,
      );
      if (isCleared(state) && missing !== undefined) return `cleared without ${missing.key}`;
      for (const { type, facts } of events) {
        if (type === 'Submitted' && facts.draft !== current) return 'submitted other bytes';
        if ((type === 'Submitted' || type === 'BriefingHeld') && missing !== undefined)
          return `${type} without ${missing.key}`;
      }
      return undefined;
    },
  },
  'four-eyes': {
    after: ({ file: { record }, command, proposal: { events } }) => {
      for (const { type, facts } of events) {
        if (
          type !== 'DraftApproved' &&
          type !== 'DraftReturned' &&
          type !== 'DraftObjected' &&
          type !== 'ObjectionWithdrawn'
        )
          continue;
        const authors = authorsOf(record, facts.draft);
        const own = [command.actor, command.onBehalfOf].find((person) =>
          authors.some((each) => each === person),
        );
        if (own != null) return `${type} by ${own} on the own text`;
      }
      return undefined;
    },
  },
  'no-self-approval-is-stated': {
    atEnd: ({ record }) => {
      const stated = retold(record).filter(({ seq }) => isStated(seq));
      const own = stated.find((event) => {
        const { type, facts, actor, onBehalfOf } = event;
        if (!DECISIONS.some((each) => each === type) || !('draft' in facts)) return false;
        const authors = authorsOf(record, facts.draft as string);
        return [actor, onBehalfOf].some((person) => person !== null && authors.includes(person));
      });
      return says(own !== undefined, `statement ${own?.seq} by ${own?.actor} on the own text`);
    },
  },
  'one-person-one-approval': {
    after: ({ file: { state, record } }) => {
      if (state.status !== 'running') return undefined;
      for (const { key } of state.assignments.clearance) {
        const people = approvalsOf(record, currentIn(record), key).flatMap((each) => [...new Set(each)]);
        if (new Set(people).size !== people.length) return `${key}: ${people.join()}`;
      }
      return undefined;
    },
  },
  'nobody-answers-the-own-request': {
    atEnd: ({ record }) => {
      const told = retold(record);
      for (const [index, event] of told.entries()) {
        const { type, facts, actor, onBehalfOf } = event;
        if (type !== 'ExtensionGranted' && type !== 'ExtensionDeclined') continue;
        const key = type === 'ExtensionGranted' ? facts.milestone.key : facts.milestone;
        const asked = told
          .slice(0, index)
          .findLast((each) => each.type === 'ExtensionAsked' && each.facts.milestone === key);
        const people = [asked?.actor, asked?.onBehalfOf];
        const own = [actor, onBehalfOf].find((each) => each !== null && people.includes(each));
        if (own != null) return `${type} by ${own}`;
      }
      return undefined;
    },
  },
  'no-text-over-its-limit': {
    after: ({ file: { state, record }, proposal: { events } }) => {
      for (const { type, facts } of events) {
        if (type !== 'Submitted' || state.status === 'nothing') continue;
        const struck = record.flatMap((event) => (event.type === 'FactStruck' ? [event.facts.fact] : []));
        const allowed = retold(record).flatMap((event) =>
          event.type === 'WaiverDecided' &&
          event.facts.delivery === facts.delivery &&
          event.facts.granted &&
          !struck.includes(event.seq)
            ? [event.facts.words]
            : [],
        );
        const words =
          retold(record).findLast((event) => event.type === 'DraftHandedIn')?.facts.draft.words ?? 0;
        const most = Math.max(wordLimitOf(state.obligation).words, allowed.at(-1) ?? 0);
        if (words > most) return `${words} words, ${most} allowed`;
      }
      return undefined;
    },
  },
  'what-is-late-has-its-reason': {
    after: ({ before, proposal: { events }, file: { record } }) => {
      for (const { type, facts, comment } of events) {
        if (type !== 'Submitted') continue;
        const due = lastDayIn(record.slice(0, before.seq), facts.delivery);
        const late = due === undefined ? 0 : Math.max(0, daysBetween(due, facts.happenedOn));
        if (facts.daysLate !== late) return `${facts.daysLate} days late, and it is ${late} after ${due}`;
        if (late > 0 && !comment?.trim()) return `${late} days late without a reason`;
      }
      return undefined;
    },
  },
  'what-is-out-is-not-dropped': {
    after: ({ file: { state } }) => {
      if (state.status !== 'running' && state.status !== 'settled') return undefined;
      const both = Object.entries(state.deliveries).find(
        ([, { dropped, issuedIn, held }]) =>
          dropped !== null && (held !== null || Object.keys(issuedIn).length > 0),
      );
      return says(both !== undefined, `${both?.[0]} is out and dropped`);
    },
  },
  'days-are-in-order': {
    after: ({ file: { state } }) => {
      if (state.status !== 'running' && state.status !== 'settled') return undefined;
      const { adopted } = state.obligation.mandate;
      const asked = state.views && dayAt(state.views.requestedAt, VIENNA);
      const days = Object.values(state.deliveries).flatMap((progress): Pair[] => {
        const { submitted, issued, issuedIn, introduced, followUps, invited, held } = progress;
        const out = [issued, ...Object.values(issuedIn)].flatMap((each) => (each == null ? [] : [each.on]));
        const cleared = state.decisions
          .filter((each) => !each.void && each.decision === 'approved' && each.draft === submitted?.draft)
          .map(({ at }) => dayAt(at, VIENNA));
        return [
          ...cleared.map((on): Pair => ['cleared', on, 'submitted', submitted?.on]),
          // What is out was submitted.
          ...out.map((on): Pair => ['submitted', submitted?.on ?? 'never', 'out', on]),
          ...[introduced, ...followUps].map((fact): Pair => ['out', out.sort()[0], 'followed', fact?.on]),
          ['invited', invited?.on, 'held', held?.on],
          ...(progress.waivers ?? []).map((each): Pair => ['asked', each.askedOn, 'waived', each.on]),
        ];
      });
      const { replies = [], rounds = [], askedOnOf = {} } = state.views ?? {};
      const pairs: Pair[] = [
        ...factsIn(state).map(({ on }): Pair => ['adopted', adopted, 'happened', on]),
        ...rounds.map(({ on }): Pair => ['asked', asked, 'reminded', on]),
        ...replies.map(({ from, on }): Pair => ['asked', askedOnOf[from] ?? asked, 'answered', on]),
        ...state.inputs.map(
          (each): Pair => ['asked', dayAt(each.askedAt, VIENNA), 'came', each.received?.on],
        ),
        ...days,
      ];
      const wrong = pairs.find(([, first, , then]) => first != null && then != null && then < first);
      return wrong?.join(' ');
    },
  },
  'the-record-is-the-state': {
    atEnd: ({ record, state }) =>
      says(
        !same(foldAll(NOTHING, JSON.parse(JSON.stringify(record))), state),
        'folding the record gives another state',
      ),
  },
  'settled-once-by-a-person': {
    after: ({ before, command, file: { state, record } }) => {
      if (before.status !== 'running' || state.status !== 'settled') return undefined;
      if (command.actor === CLOCK || record.at(-1)?.type !== 'Settled')
        return `${command.type} by ${command.actor}`;
      return says(!isDelivered(state) && state.ends === null, 'neither delivered nor ended');
    },
    atEnd: ({ record, state }) => {
      const types = record.map(({ type }) => type);
      const first = types.indexOf('Settled');
      if (first < 0)
        return says(state.status === 'running' && stageOf(state) === 'done', 'done and not settled');
      if (state.status === 'settled' && state.settledAs === 'delivered' && !isDelivered(state))
        return 'closed, and something is owed';
      return types.slice(first + 1).find((type) => !LATE.includes(type));
    },
  },
  'from-anywhere-to-the-end': { atEnd: canBeEnded },
};

type Wrong = string | undefined;

/** The first invariant that does not hold, and why. */
export function brokenAfter(put: Put): Wrong {
  const kind = put.proposal.answer.accepted ? 'after' : 'refused';
  return firstWrong((invariant) => invariant[kind]?.(put));
}
export const brokenAtEnd = (file: File, at: Instant): Wrong =>
  firstWrong((invariant) => invariant.atEnd?.(file, at));

function firstWrong(ask: (invariant: Invariant) => Wrong): Wrong {
  for (const [name, invariant] of Object.entries(INVARIANTS)) {
    const wrong = ask(invariant);
    if (wrong !== undefined) return `${name}: ${wrong}`;
  }
  return undefined;
}
