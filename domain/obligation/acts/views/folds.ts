import type { CivilDate } from '../../../time/civil-date.ts';
import type { Alive, Reply, Views } from '../../state.ts';
import { isLateOn } from '../../viewing.ts';
import type { Folds } from '../act.ts';
import { LAST_HOUR, momentSaid } from '../said-on.ts';
import type { ViewsFacts } from './facts.ts';

export const VIEWS_FOLDS: Folds<keyof ViewsFacts> = {
  ViewsRequested: (state, event) => ({
    ...state,
    views: {
      addressees: event.facts.addressees,
      ...{ kinds: kindsOf(event.facts), reference: event.facts.reference ?? null },
      ...{ replyBy: event.facts.replyBy, replyByOf: {}, requestedAt: momentSaid(state, event) },
      ...{ replies: [], rounds: [], closed: false },
    },
  }),
  AddresseesAdded: (state, { version, facts }) =>
    inViews(state, ({ addressees, kinds, replyBy, replyByOf, askedOnOf }) => ({
      ...(facts.happenedOn === undefined
        ? {}
        : { askedOnOf: { ...askedOnOf, ...dayOfEach(facts.addressees, facts.happenedOn) } }),
      addressees: [...addressees, ...facts.addressees],
      kinds: { ...kinds, ...kindsOf(facts) },
      replyByOf: facts.replyBy === replyBy ? replyByOf : { ...replyByOf, ...daysOf(facts.addressees, facts) },
      ...ownDaysBy(version),
    })),
  AddresseeRemoved: (state, { facts: { addressee } }) =>
    inViews(state, ({ addressees, kinds, replyByOf, replies, askedOnOf }) => ({
      ...(askedOnOf && { askedOnOf: without(askedOnOf, addressee) }),
      addressees: addressees.filter((each) => each !== addressee),
      kinds: without(kinds, addressee),
      replyByOf: without(replyByOf, addressee),
      replies: replies.filter(({ from }) => from !== addressee),
    })),
  AddresseesReminded: (state, { seq, facts: { addressees, happenedOn: on } }) =>
    inViews(state, ({ rounds }) => ({ rounds: [...rounds, { addressees, on, seq }] })),
  ViewsExtended: (state, { version, facts }) =>
    judgedSince(
      inViews(state, ({ replyByOf }) =>
        facts.addressees === null
          ? { replyBy: facts.replyBy, replyByOf: {} }
          : { replyByOf: { ...replyByOf, ...daysOf(facts.addressees, facts) }, ...ownDaysBy(version) },
      ),
      facts.happenedOn,
    ),
  ReplyReceived: (
    state,
    { seq, at: recordedAt, facts: { from, happenedOn: on, late, document, afterSubmission, language } },
  ) =>
    inViews(state, ({ replies }) => ({
      replies: [
        ...replies,
        {
          from,
          late,
          on,
          seq,
          recordedAt,
          document: document ?? null,
          ...(language === undefined ? {} : { language }),
          ...(afterSubmission ? { settledAs: null } : {}),
        },
      ],
    })),
  ReplyCorrected: (state, { seq, facts: { from, happenedOn: on, late, document, language } }) =>
    inReply(state, from, ({ language: _before, ...reply }) => ({
      ...{ ...reply, on, late, document, seq },
      ...(language === undefined ? {} : { language }),
    })),
  ReplyWithdrawn: (state, { facts: { from } }) => inReply(state, from, () => null),
  LateReplySettled: (state, { facts: { from, as: settledAs } }) =>
    inReply(state, from, (reply) => ({ ...reply, settledAs })),
  ViewsClosed: (state, event) =>
    inViews(state, () => ({ closed: true, closedAt: momentSaid(state, event, LAST_HOUR) })),
};

/** What came since a day on which more time was given, as is said only now, may have come in time. */
const judgedSince = (state: Alive, day: CivilDate | undefined): Alive =>
  day === undefined
    ? state
    : inViews(state, (views) => ({
        replies: views.replies.map((reply) =>
          reply.on < day ? reply : { ...reply, late: isLateOn(state, views, reply, reply.on) },
        ),
      }));

/** From version 2 on who is given another day is awaited by it; what ran before goes on as it did until then. */
const ownDaysBy = (version: number): Pick<Views, 'ownDays'> => (version > 1 ? { ownDays: true } : {});

function inViews(state: Alive, change: (views: Views) => Partial<Views>): Alive {
  if (state.views === null) throw new Error(`${state.obligation.id}: views were never requested`);
  return { ...state, views: { ...state.views, ...change(state.views) } };
}

const inReply = (state: Alive, from: string, change: (reply: Reply) => Reply | null): Alive =>
  inViews(state, ({ replies }) => ({
    replies: replies
      .map((reply) => (reply.from === from ? change(reply) : reply))
      .filter((reply) => reply !== null),
  }));

const without = <T>(table: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(table).filter(([each]) => each !== key));

const kindsOf = ({ organisations = [], units = [] }: ViewsFacts['ViewsRequested' | 'AddresseesAdded']) =>
  Object.fromEntries([
    ...organisations.map((each) => [each, 'organisation'] as const),
    ...units.map((each) => [each, 'unit'] as const),
  ]);

const daysOf = (addressees: string[], { replyBy }: { replyBy: Views['replyBy'] }) =>
  dayOfEach(addressees, replyBy);

const dayOfEach = (addressees: string[], day: CivilDate) =>
  Object.fromEntries(addressees.map((addressee) => [addressee, day]));
