import type { Cited, Grade } from '../time/citation.ts';

/** How far one milestone lies before another, as data with its citation. */
export interface Lead extends Cited {
  rule: string;
  days: number | 'last day of the month before';
  /** For a person; the day is added to it. */
  sentence: string;
}

/** What conference services need of a document for a body. */
export interface Timetable {
  bodies: readonly string[];
  /** Before the session opens. */
  session: Record<'forecast' | 'submit' | 'issue', Lead>;
  /** Before a day that the text or a person names. */
  day: Record<'forecast' | 'submit' | 'issue', Lead>;
}

const lead = (rule: string, days: Lead['days'], sentence: string, source: string, grade: Grade): Lead => ({
  rule,
  days,
  sentence,
  source,
  grade,
});

const CONFERENCE_SERVICES = 'ungeneva.org/en/dms/instructions';

/** The 10-6-4 rule: submitted 10, issued 6 weeks before the meeting, of which 4 are for processing; forecast at 14. */
export const GENERAL: Timetable = {
  bodies: [],
  session: {
    forecast: lead(
      'forecast-fourteen-weeks',
      14 * 7,
      'The forecast is confirmed at least 14 weeks before the meeting opens.',
      CONFERENCE_SERVICES,
      'primary',
    ),
    submit: lead(
      'submission-ten-weeks',
      10 * 7,
      'A document is submitted 10 weeks before the meeting opens.',
      CONFERENCE_SERVICES,
      'primary',
    ),
    issue: lead(
      'issuance-six-weeks',
      6 * 7,
      'A document is issued in all official languages 6 weeks before the meeting opens.',
      'A/RES/57/283 B, sect. III',
      'primary',
    ),
  },
  day: {
    forecast: lead(
      'forecast-eight-weeks-before-issuance',
      8 * 7,
      'The forecast lies 4 weeks before submission, as it does before a session (14 and 10 weeks).',
      CONFERENCE_SERVICES,
      'computed',
    ),
    submit: lead(
      'processing-four-weeks',
      4 * 7,
      'Processing takes 4 weeks, if the text is in time and within the word limit.',
      'A/RES/69/250, para. 84',
      'primary',
    ),
    issue: lead(
      'issued-on-the-day',
      0,
      'Where a day is named, the document is issued by that day.',
      'reading of the mandate',
      'assumed',
    ),
  },
};

/** The Council names days, not sessions; how long processing takes for it is not sourced. */
export const SECURITY_COUNCIL: Timetable = {
  ...GENERAL,
  bodies: ['SC'],
  day: {
    forecast: lead(
      'council-told-a-month-ahead',
      'last day of the month before',
      'At the end of each month the Council is told of the reports due in the next.',
      'S/2024/507, para. 75',
      'primary',
    ),
    submit: lead(
      'council-processing-two-weeks',
      2 * 7,
      'For the Council processing is taken to need two weeks.',
      'no source; to be set by the secretariat',
      'assumed',
    ),
    issue: lead(
      'council-four-working-days',
      0,
      'The day that the Council names is taken as the day of issuance; all languages are out at least 4 working days before the Council considers the report.',
      'S/2024/507, para. 71',
      'assumed',
    ),
  },
};
