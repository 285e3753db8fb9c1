/** What is awaited of somebody while an obligation runs. */
export const AWAITED = [
  'ask-views',
  'close-views',
  'forecast',
  'draft',
  'clear',
  'submit',
  'issue',
  'schedule',
  'hold',
  'replies',
  'input',
  'extension',
  'dates',
  'chair',
  'late-reply',
  'rest',
] as const;
export type AwaitedKind = (typeof AWAITED)[number];

/** Who hears a rung: whoever is awaited, the officer, or the supervisor's post of whoever is awaited. */
export type Hearer = 'awaited' | 'officer' | 'supervisor';

/** One rung: so many working days from the last day in time, at nine in the morning of the hearer's station. */
export interface LadderRung {
  /** Unique within its ladder: `ten-before`. */
  name: string;
  /** Negative: before. 0: on the day itself or, where that is quiet, on the last working day before it. */
  workingDays: number;
  kind: 'reminder' | 'escalation';
  to: readonly Hearer[];
}

/** What a secretariat has set otherwise; all other kinds go by `LADDERS`. */
export type LaddersSet = Partial<Record<AwaitedKind, Ladder>>;

export interface Ladder {
  /** In the order of their days. */
  rungs: readonly LadderRung[];
  /** After the last rung, again and again. */
  rhythm: { workingDays: number; kind: LadderRung['kind']; to: readonly Hearer[] };
}

const AWAITED_ONE = ['awaited'] as const;
const ABOVE = ['supervisor', 'officer'] as const;

const reminder = (name: string, workingDays: number, to: readonly Hearer[] = AWAITED_ONE): LadderRung => ({
  ...{ name, workingDays, kind: 'reminder', to },
});
const escalation = (name: string, workingDays: number): LadderRung => ({
  ...{ name, workingDays, kind: 'escalation', to: ABOVE },
});
const every = (workingDays: number): Ladder['rhythm'] => ({ workingDays, kind: 'escalation', to: ABOVE });

/** A step in the house that takes weeks. */
const STEP: Ladder = {
  rungs: [
    reminder('ten-before', -10),
    reminder('three-before', -3),
    reminder('on-the-day', 0),
    reminder('one-after', 1),
    escalation('three-after', 3),
  ],
  rhythm: every(5),
};

/** What depends on others outside: who is awaited can only ask. */
const OUTSIDE: Ladder = {
  rungs: [reminder('five-before', -5), reminder('on-the-day', 0), escalation('five-after', 5)],
  rhythm: every(10),
};

/** An answer that takes a minute. */
const ANSWER: Ladder = {
  rungs: [reminder('on-the-day', 0), escalation('three-after', 3)],
  rhythm: every(5),
};

/** When it speaks up, and to whom. Ours (assumed); no rule of the United Nations says. */
export const LADDERS: Record<AwaitedKind, Ladder> = {
  'ask-views': STEP,
  'close-views': OUTSIDE,
  forecast: STEP,
  draft: STEP,
  clear: STEP,
  submit: STEP,
  issue: OUTSIDE,
  schedule: STEP,
  hold: STEP,
  replies: OUTSIDE,
  input: OUTSIDE,
  extension: ANSWER,
  dates: ANSWER,
  chair: ANSWER,
  'late-reply': ANSWER,
  rest: {
    rungs: [reminder('on-the-day', 0)],
    rhythm: { workingDays: 20, kind: 'reminder', to: AWAITED_ONE },
  },
};

/** Working days that somebody has for an answer that nothing else dates. */
export const TO_ANSWER = 3;
