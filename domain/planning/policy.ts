import type { Grade } from './plan.ts';

/** A lead time as data: how far one milestone lies before another, and where that stands. */
export interface Lead {
  rule: string;
  days: number;
  sentence: string;
  source: string;
  grade: Grade;
}

const GENEVA_DMS = 'UNOG, Instructions for the submission of documents; A/RES/57/283 B, sect. III';

/** The timetable of documents for a session: 14, 10 and 6 weeks before it opens. */
export const BEFORE_SESSION = {
  forecast: {
    rule: 'forecast-fourteen-weeks',
    days: 14 * 7,
    sentence: 'The forecast is confirmed at least 14 weeks before the meeting opens.',
    source: GENEVA_DMS,
    grade: 'primary',
  },
  submit: {
    rule: 'submission-ten-weeks',
    days: 10 * 7,
    sentence: 'A document is submitted 10 weeks before the meeting opens.',
    source: GENEVA_DMS,
    grade: 'primary',
  },
  issue: {
    rule: 'issuance-six-weeks',
    days: 6 * 7,
    sentence: 'A document is issued in all languages 6 weeks before the meeting opens.',
    source: 'A/RES/57/283 B, sect. III',
    grade: 'primary',
  },
} as const satisfies Record<string, Lead>;

/** Where the text names the day itself, the document is on the table that day; processing takes four weeks. */
export const BEFORE_DATE = {
  forecast: {
    rule: 'forecast-eight-weeks-before-issuance',
    days: 8 * 7,
    sentence: 'The forecast lies 4 weeks before submission, as it does before a session (14 and 10 weeks).',
    source: GENEVA_DMS,
    grade: 'computed',
  },
  submit: {
    rule: 'processing-four-weeks',
    days: 4 * 7,
    sentence:
      'Editing, translation and publishing take 4 weeks if the text is in time and within the word limit.',
    source: 'A/RES/69/250, para. 84',
    grade: 'primary',
  },
  issue: {
    rule: 'issued-on-the-day',
    days: 0,
    sentence: 'The text names the day: the document is issued by then.',
    source: 'the mandate',
    grade: 'primary',
  },
} as const satisfies Record<string, Lead>;

const ours = (rule: string, days: number, sentence: string): Lead => ({
  rule,
  days,
  sentence,
  source: 'working practice, to be set by the secretariat',
  grade: 'assumed',
});

/** Inside the house: how long we give ourselves. Ours, not the Organization's. */
export const IN_HOUSE = {
  clear: ours('clearance-one-week', 7, 'The text is cleared a week before it is submitted.'),
  draft: ours('draft-four-weeks', 28, 'The draft is ready four weeks before it is to be cleared.'),
  closeViews: ours('views-three-weeks', 21, 'Views are closed three weeks before the draft is due.'),
  schedule: ours('briefing-eight-weeks', 56, 'The day of a briefing is set eight weeks before it.'),
  clearBriefing: ours('briefing-two-weeks', 14, 'The text of a briefing is cleared two weeks before it.'),
} as const;

/** From note verbale to deadline; notes of 2017 gave about thirteen weeks, others between ten days and nineteen. */
export const VIEWS_WINDOW: Lead = {
  rule: 'views-thirteen-weeks',
  days: 13 * 7,
  sentence: 'Those who are asked for views have about thirteen weeks to answer.',
  source: 'notes verbales ODA/15-2017 and others on resolutions of the seventy-first session',
  grade: 'secondary',
};
