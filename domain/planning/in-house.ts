import type { Cited } from '../time/citation.ts';
import type { Step } from './plan.ts';

/** A step inside the house; `step` null is time that must pass before the first milestone. */
export interface Stage extends Cited {
  step: Step | null;
  rule: string;
  days: number;
  sentence: string;
}

/** The steps inside the house, from the last to the first. */
export interface Preparation {
  /** They keep their length as long as the elastic ones can give way. */
  firm: readonly Stage[];
  elastic: readonly Stage[];
  /** Days that the elastic ones keep while they give way alone; with less, all shrink in proportion. */
  least: number;
}

const ours = (step: Step | null, rule: string, days: number, sentence: string): Stage => ({
  ...{ step, rule, days, sentence },
  source: 'working practice, to be set by the secretariat',
  grade: 'assumed',
});

const CLEAR = ours('clear', 'clearance-one-week', 7, 'The text is cleared a week before it is submitted.');
const CLEAR_BRIEFING = ours(
  'clear',
  'clearance-two-weeks',
  14,
  'The text of a briefing is cleared two weeks before it can be held.',
);
const DRAFT = ours(
  'draft',
  'draft-four-weeks',
  28,
  'The draft is ready four weeks before it is to be cleared.',
);
const DRAFTING = ours(null, 'drafting-four-weeks', 28, 'Drafting takes four weeks.');
const CLOSE_VIEWS = ours(
  'close-views',
  'views-three-weeks',
  21,
  'The collection of views is closed three weeks before the draft is due.',
);

/** ODA/15-2017: note of 27 February, replies by 31 May 2017; others gave between ten days and nineteen weeks. */
const ASK_VIEWS: Stage = {
  step: 'ask-views',
  rule: 'views-thirteen-weeks',
  days: 13 * 7,
  sentence: 'Those who are asked for their views have about thirteen weeks to reply.',
  source: 'note verbale ODA/15-2017, on A/RES/71/58',
  grade: 'secondary',
};

/** Resolutions of 10 to 14 December 2014, notes of 21 January 2015. */
const NOTE_VERBALE: Stage = {
  step: null,
  rule: 'note-verbale-six-weeks',
  days: 6 * 7,
  sentence: 'The note verbale goes out about six weeks after adoption.',
  source: 'notes verbales on resolutions of the Sixth Committee, January 2015',
  grade: 'secondary',
};

/** At the tightest four weeks to reply and two for the note; ours to set, as there is no rule. */
const withViews = { elastic: [ASK_VIEWS, NOTE_VERBALE], least: 6 * 7 };
const plain = { elastic: [DRAFTING], least: 14 };

/** By kind of product, and whether views are asked for first. */
export const PREPARATION: Record<'document' | 'briefing', Record<'plain' | 'withViews', Preparation>> = {
  document: {
    plain: { firm: [CLEAR, DRAFT], ...plain },
    withViews: { firm: [CLEAR, DRAFT, CLOSE_VIEWS], ...withViews },
  },
  briefing: {
    plain: { firm: [CLEAR_BRIEFING, DRAFT], ...plain },
    withViews: { firm: [CLEAR_BRIEFING, DRAFT, CLOSE_VIEWS], ...withViews },
  },
};

/** The day of a briefing is set. */
export const SCHEDULE: Preparation = {
  firm: [
    ours(
      'schedule',
      'briefing-eight-weeks',
      56,
      'The day of a briefing is set eight weeks before it can be held.',
    ),
  ],
  elastic: [ours(null, 'briefing-two-weeks-to-ask', 14, 'Finding a day takes two weeks.')],
  least: 7,
};
