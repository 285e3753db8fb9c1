import type { Alive, Views } from '../../state.ts';
import type { Folds } from '../act.ts';
import type { ViewsFacts } from './facts.ts';

export const VIEWS_FOLDS: Folds<keyof ViewsFacts> = {
  ViewsRequested: (state, { facts, at }) => ({
    ...state,
    views: { ...facts, requestedAt: at, replies: [], closed: false },
  }),
  ReplyReceived: (state, { seq, facts: { from, happenedOn: on, late } }) =>
    inViews(state, ({ replies }) => ({ replies: [...replies, { from, late, on, seq }] })),
  ViewsClosed: (state) => inViews(state, () => ({ closed: true })),
};

function inViews(state: Alive, change: (views: Views) => Partial<Views>): Alive {
  if (state.views === null) throw new Error(`${state.obligation.id}: views were never requested`);
  return { ...state, views: { ...state.views, ...change(state.views) } };
}
