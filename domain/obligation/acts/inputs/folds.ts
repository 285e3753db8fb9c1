import type { Alive, Input } from '../../state.ts';
import type { Folds } from '../act.ts';
import type { InputFacts } from './facts.ts';

export const INPUT_FOLDS: Folds<keyof InputFacts> = {
  InputAsked: (state, { at, facts: { input: key, of, due } }) => ({
    ...state,
    inputs: [...state.inputs, { key, of, due, askedAt: at, received: null, waived: false }],
  }),
  InputExtended: (state, { facts: { input, due } }) => inInput(state, input, { due }),
  InputReceived: (state, { seq, facts: { input, happenedOn: on, document } }) =>
    inInput(state, input, { received: { on, seq, document } }),
  InputWaived: (state, { facts: { input } }) => inInput(state, input, { waived: true }),
};

const inInput = (state: Alive, key: string, change: Partial<Input>): Alive => ({
  ...state,
  inputs: state.inputs.map((input) => (input.key === key ? { ...input, ...change } : input)),
});
