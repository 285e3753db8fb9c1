import type { Alive, Reply, Views } from '../../state.ts';
import type { Folds } from '../act.ts';
import type { ViewsFacts } from './facts.ts';

export const VIEWS_FOLDS: Folds<keyof ViewsFacts> = {
  ViewsRequested: (state, { facts, at }) => ({
    ...state,
    views: {
      ...{ addressees: facts.addressees, kinds: kindsOf(facts), reference: facts.reference ?? null },
      ...{ replyBy: facts.replyBy, replyByOf: {}, requestedAt: at, replies: [], rounds: [], closed: false },
    },
  }),
  AddresseesAdded: (state, { facts }) =>
    inViews(state, ({ addressees, kinds, replyBy, replyByOf }) => ({
      addressees: [...addressees, ...facts.addressees],
      kinds: { ...kinds, ...kindsOf(facts) },
      replyByOf: facts.replyBy === replyBy ? replyByOf : { ...replyByOf, ...daysOf(facts.addressees, facts) },
    })),
  AddresseeRemoved: (state, { facts: { addressee } }) =>
    inViews(state, ({ addressees, kinds, replyByOf, replies }) => ({
      addressees: addressees.filter((each) => each !== addressee),
      kinds: without(kinds, addressee),
      replyByOf: without(replyByOf, addressee),
      replies: replies.filter(({ from }) => from !== addressee),
    })),
  AddresseesReminded: (state, { seq, facts: { addressees, happenedOn: on } }) =>
    inViews(state, ({ rounds }) => ({ rounds: [...rounds, { addressees, on, seq }] })),
  ViewsExtended: (state, { facts }) =>
    inViews(state, ({ replyByOf }) =>
      facts.addressees === null
        ? { replyBy: facts.replyBy, replyByOf: {} }
        : { replyByOf: { ...replyByOf, ...daysOf(facts.addressees, facts) } },
    ),
  ReplyReceived: (
    state,
    { seq, at: recordedAt, facts: { from, happenedOn: on, late, document, afterSubmission } },
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
          ...(afterSubmission ? { settledAs: null } : {}),
        },
      ],
    })),
  ReplyCorrected: (state, { seq, facts: { from, happenedOn: on, late, document } }) =>
    inReply(state, from, (reply) => ({ ...reply, on, late, document, seq })),
  ReplyWithdrawn: (state, { facts: { from } }) => inReply(state, from, () => null),
  LateReplySettled: (state, { facts: { from, as: settledAs } }) =>
    inReply(state, from, (reply) => ({ ...reply, settledAs })),
  ViewsClosed: (state, { at }) => inViews(state, () => ({ closed: true, closedAt: at })),
};

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
  Object.fromEntries(addressees.map((addressee) => [addressee, replyBy]));
