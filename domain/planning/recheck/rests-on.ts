import type { Outcome, ProofStep, RuleName } from '../proof.ts';

type Kind = Outcome['kind'];

/** What a rule takes and what it comes to. */
interface Rests {
  /** One list of the kinds below for each way in which the rule can be applied. */
  takes?: readonly (readonly Kind[])[];
  /** Instead: that many or more, each of one of these kinds. */
  takesMany?: { atLeast: number; kinds: readonly Kind[] };
  /** The kind that it comes to; null: the kind of the first below. */
  gives: Kind | null;
}

const leaf = (gives: Kind): Rests => ({ takes: [[]], gives });
const one = (takes: Kind, gives: Kind): Rests => ({ takes: [[takes]], gives });

const RESTS: Record<RuleName, Rests> = {
  adopted: leaf('day'),
  'day-in-the-text': leaf('day'),
  'month-in-the-text': leaf('window'),
  'year-in-the-text': leaf('window'),
  'given-by-a-person': leaf('day'),
  'session-opening': leaf('day'),
  'session-closes': one('day', 'window'),
  'session-lasts': one('day', 'window'),
  'session-until-next': { takes: [['day', 'day']], gives: 'window' },
  'next-session': {
    takes: [
      ['day', 'day'],
      ['day', 'day', 'day'],
    ],
    gives: 'day',
  },
  'session-in-the-text': one('window', 'window'),
  'meeting-known': leaf('day'),
  'counted-from-the-day-after': one('day', 'day'),
  'working-days-from-the-day-after': one('day', 'day'),
  'every-period': one('day', 'series'),
  'every-session': { takesMany: { atLeast: 1, kinds: ['day'] }, gives: 'series' },
  'several-in-the-text': { takesMany: { atLeast: 1, kinds: ['day', 'window'] }, gives: 'series' },
  'binds-before': { takesMany: { atLeast: 2, kinds: ['day', 'window', 'series', 'open'] }, gives: null },
  'ask-a-person': leaf('open'),
  'last-day-keeps-the-word': one('window', 'day'),
  'first-of-the-series': { takes: [['series', 'day']], gives: 'day' },
  'next-of-the-series': { takes: [['day', 'day']], gives: 'day' },
  'meeting-at-the-opening': one('window', 'day'),
  'session-open-already': { takes: [['window', 'day']], gives: 'day' },
  'days-before': one('day', 'day'),
  'end-of-the-month-before': one('day', 'day'),
  'working-days-before': one('day', 'day'),
  'working-days-after': one('day', 'day'),
  'earliest-of': { takesMany: { atLeast: 1, kinds: ['day'] }, gives: 'day' },
};

/** What is wrong with what a step rests on and comes to, by number and kind; empty when nothing is. */
export function kindFaults({ rule, result }: ProofStep, below: readonly ProofStep[]): string[] {
  const { takes, takesMany, gives } = RESTS[rule];
  const kinds = below.map((step) => step.result.kind);
  const taken =
    takesMany === undefined
      ? (takes ?? []).some(
          (way) => way.length === kinds.length && way.every((kind, at) => kind === kinds[at]),
        )
      : kinds.length >= takesMany.atLeast && kinds.every((kind) => takesMany.kinds.includes(kind));
  const expected = gives ?? kinds[0];
  return [
    ...(taken ? [] : [`${rule} cannot rest on [${kinds.join(', ')}]`]),
    ...(result.kind === expected ? [] : [`${rule} must come to a ${expected}, not a ${result.kind}`]),
  ];
}
