import type { Cited, Grade } from '../time/citation.ts';
import type { Words } from './proof.ts';

/** How far one milestone lies before (or after) another, as data with its citation. */
export interface Lead extends Cited {
  /** The rule's name, as milestones tell it: `submission-ten-weeks`. */
  policy: string;
  takes: { calendarDays: number } | { workingDays: number } | 'until the end of the month before';
  /** For people; the day is added to it. */
  says: Words;
}

/** What conference services need of a document, by what it is planned back from. */
export interface Leads {
  forecast: Lead | null;
  submit: Lead;
  issue: Lead;
}

export interface Timetable {
  /** `10-6-4`. */
  name: string;
  /** Bodies that go by it unless a secretariat says otherwise. */
  bodies: readonly string[];
  /** Before the meeting: the agenda's day, or the opening of the session. */
  meeting: Leads;
  /** Before a day that the text or a person names. */
  day: Leads;
  /** Before the last day of a session that was open when the product was asked for, and closes within ten weeks. */
  inSession: Leads;
  /** The first day after issuance on which the body takes it up, where it has no sessions. */
  considered: (Lead & { takes: { workingDays: number } }) | null;
}

const lead = <T extends Lead['takes']>(
  policy: string,
  takes: T,
  en: string,
  fr: string,
  source: string,
  grade: Grade,
): Lead & { takes: T } => ({ policy, takes, says: { en, fr }, source, grade });

const weeks = (count: number): Lead['takes'] => ({ calendarDays: 7 * count });

const CONFERENCE_SERVICES = 'ungeneva.org/en/dms/instructions';

const FORECAST = lead(
  'forecast-fourteen-weeks',
  weeks(14),
  'The forecast is confirmed at least 14 weeks before the meeting opens.',
  'La prévision est confirmée au moins 14 semaines avant l’ouverture de la réunion.',
  CONFERENCE_SERVICES,
  'primary',
);

const DAY: Leads = {
  forecast: lead(
    'forecast-eight-weeks-before-issuance',
    weeks(8),
    'The forecast lies 4 weeks before submission, as it does before a meeting (14 and 10 weeks).',
    'La prévision précède la soumission de 4 semaines, comme avant une réunion (14 et 10 semaines).',
    CONFERENCE_SERVICES,
    'computed',
  ),
  submit: lead(
    'processing-four-weeks',
    weeks(4),
    'Processing takes 4 weeks, if the text is in time and within the word limit.',
    'Le traitement prend 4 semaines, si le texte arrive à temps et respecte la limite de mots.',
    'A/RES/69/250, para. 84; that it is counted back from the day named is assumed',
    'assumed',
  ),
  issue: lead(
    'issued-on-the-day',
    { calendarDays: 0 },
    'Where a day is named, the document is issued by that day.',
    'Lorsqu’une date est fixée, le document paraît au plus tard à cette date.',
    'reading of the mandate',
    'assumed',
  ),
};

/** "Three weeks before; none accepted on the final day": within limits it can be done in a day on the day before. */
const IN_SESSION: Leads = {
  forecast: null,
  submit: lead(
    'in-session-three-weeks',
    weeks(3),
    'In-session documents are submitted 3 weeks before.',
    'Les documents de session sont soumis 3 semaines à l’avance.',
    CONFERENCE_SERVICES,
    'primary',
  ),
  issue: lead(
    'in-session-not-on-the-final-day',
    { calendarDays: 1 },
    'None is accepted on the final day of the session: it is out on the day before.',
    'Aucun document n’est accepté le dernier jour de la session : il paraît la veille.',
    CONFERENCE_SERVICES,
    'primary',
  ),
};

/** Submitted 10, issued 6 weeks before the meeting, of which 4 are for processing; forecast at 14. */
export const TEN_SIX_FOUR: Timetable = {
  name: '10-6-4',
  bodies: [],
  meeting: {
    forecast: FORECAST,
    submit: lead(
      'submission-ten-weeks',
      weeks(10),
      'A document is submitted 10 weeks before the meeting opens.',
      'Un document est soumis 10 semaines avant l’ouverture de la réunion.',
      CONFERENCE_SERVICES,
      'primary',
    ),
    issue: lead(
      'issuance-six-weeks',
      weeks(6),
      'A document is issued in all official languages 6 weeks before the meeting opens.',
      'Un document paraît dans toutes les langues officielles 6 semaines avant l’ouverture de la réunion.',
      'A/RES/57/283 B, sect. III',
      'primary',
    ),
  },
  day: DAY,
  inSession: IN_SESSION,
  considered: null,
};

const EIGHT_FOUR_FOUR_SOURCE = 'kept per body; no text at hand that names the bodies';

/** Some bodies go by 8 and 4 weeks, with 4 for processing. Which ones a secretariat says. */
export const EIGHT_FOUR_FOUR: Timetable = {
  ...TEN_SIX_FOUR,
  name: '8-4-4',
  meeting: {
    forecast: lead(
      'forecast-twelve-weeks',
      weeks(12),
      'The forecast lies 4 weeks before submission: 12 weeks before the meeting opens.',
      'La prévision précède la soumission de 4 semaines : 12 semaines avant l’ouverture de la réunion.',
      EIGHT_FOUR_FOUR_SOURCE,
      'assumed',
    ),
    submit: lead(
      'submission-eight-weeks',
      weeks(8),
      'For this body a document is submitted 8 weeks before the meeting opens.',
      'Pour cet organe, un document est soumis 8 semaines avant l’ouverture de la réunion.',
      EIGHT_FOUR_FOUR_SOURCE,
      'assumed',
    ),
    issue: lead(
      'issuance-four-weeks',
      weeks(4),
      'For this body a document is issued in all official languages 4 weeks before the meeting opens.',
      'Pour cet organe, un document paraît dans toutes les langues officielles 4 semaines avant l’ouverture de la réunion.',
      EIGHT_FOUR_FOUR_SOURCE,
      'assumed',
    ),
  },
};

const COUNCIL_FORECAST = lead(
  'council-told-a-month-ahead',
  'until the end of the month before',
  'At the end of each month the Council is told of the reports due in the next.',
  'À la fin de chaque mois, le Conseil est informé des rapports attendus le mois suivant.',
  'S/2024/507, para. 75',
  'primary',
);

/** The Council names days, not sessions, and takes a report up at the earliest 4 working days after it is out. */
export const SECURITY_COUNCIL: Timetable = {
  ...TEN_SIX_FOUR,
  name: 'Security Council',
  bodies: ['SC'],
  meeting: {
    forecast: COUNCIL_FORECAST,
    submit: lead(
      'council-processing-four-weeks-and-four-days',
      weeks(5),
      'The text is submitted 5 weeks before the Council meets: 4 for processing, and most of one between issuance and the meeting.',
      'Le texte est soumis 5 semaines avant la séance du Conseil : 4 pour le traitement, et une, ou presque, entre la parution et la séance.',
      'A/RES/69/250, para. 84; S/2024/507, para. 71',
      'assumed',
    ),
    issue: lead(
      'council-four-working-days',
      { workingDays: 4 },
      'A report to the Council is out in all languages at least 4 working days before it is considered.',
      'Un rapport au Conseil paraît dans toutes les langues au moins 4 jours ouvrables avant son examen.',
      'S/2024/507, para. 71',
      'primary',
    ),
  },
  day: { ...DAY, forecast: COUNCIL_FORECAST },
  considered: lead(
    'council-considers-after-four-working-days',
    { workingDays: 4 },
    'The Council takes a report up at the earliest 4 working days after it is out in all languages.',
    'Le Conseil examine un rapport au plus tôt 4 jours ouvrables après sa parution dans toutes les langues.',
    'S/2024/507, para. 71',
    'primary',
  ),
};
