import type { Sayings } from '../act.ts';
import type { HandlingFacts } from './facts.ts';

export const HANDLING_SAYINGS: Sayings<keyof HandlingFacts> = {
  Classified: ({ sensitivity, was, readers }, nameOf) => {
    const change = sensitivity === was ? `left it ${sensitivity}` : `made it ${sensitivity}, ${was} before`;
    if (sensitivity === 'unclassified') return change;
    const others = readers.length === 0 ? 'nobody else' : readers.map(nameOf).join(', ');
    return `${change}; beside its posts it is read by ${others}`;
  },
};
