import type { Alive, Input } from '../../state.ts';
import type { Folds } from '../act.ts';
import { momentSaid } from '../said-on.ts';
import type { InputFacts } from './facts.ts';

export const INPUT_FOLDS: Folds<keyof InputFacts> = {
  InputAsked: (state, event) => {
    const { input: key, of, due, post } = event.facts;
    const askedAt = momentSaid(state, event);
    const followed = post === undefined ? {} : { post };
    return {
      ...state,
      inputs: [...state.inputs, { key, of, due, ...followed, askedAt, received: null, waived: false }],
    };
  },
  InputExtended: (state, { facts: { input, due } }) => inInput(state, input, { due }),
  InputReceived: (state, { seq, facts: { input, happenedOn: on, document } }) =>
    inInput(state, input, { received: { on, seq, document } }),
  InputWaived: (state, { facts: { input } }) => inInput(state, input, { waived: true }),
};

const inInput = (state: Alive, key: string, change: Partial<Input>): Alive => ({
  ...state,
  inputs: state.inputs.map((input) => (input.key === key ? { ...input, ...change } : input)),
});
