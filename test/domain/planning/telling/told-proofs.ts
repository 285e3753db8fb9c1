import type { ProofStep, Words } from '../../../../domain/planning/proof.ts';
import type { Cited } from '../../../../domain/time/citation.ts';
import { civilDate } from '../../../../domain/time/civil-date.ts';

/**
 * Proofs written by hand, each step with its sentence in both languages. Steps are numbered from 1 in each proof; `~` in
 * French stands for a no-break space.
 */
export interface ToldProof {
  title: string;
  /** The day of adoption by the record. */
  adopted: string;
  steps: ToldStep[];
}

type Unnumbered<S> = S extends ProofStep ? Omit<S, 'id' | keyof Cited> & Partial<Cited> : never;
type ToldStep = Unnumbered<ProofStep> & { en: string; fr: string };

/** The steps of a told proof as a planner would give them. */
export const proofOf = ({ steps }: ToldProof): ProofStep[] =>
  steps.map(({ en, fr, ...step }, at) => ({ id: at + 1, source: 'the source', grade: 'primary', ...step }));

const on = (day: string) => ({ kind: 'day', on: civilDate(day) }) as const;
const window = (from: string, to: string) =>
  ({ kind: 'window', from: civilDate(from), to: civilDate(to) }) as const;
const series = (...days: string[]) => ({ kind: 'series' as const, days: days.map(civilDate) });
const skip = (day: string, name: string) => ({ on: civilDate(day), name });

const says = (en: string, fr: string | null = null): Words => ({ en, fr });
const FORECAST = says(
  'The forecast is confirmed at least 14 weeks before the meeting opens.',
  'La prévision est confirmée au moins 14 semaines avant l’ouverture de la réunion.',
);
const SUBMIT = says(
  'A document is submitted 10 weeks before the meeting opens.',
  'Tout document est soumis 10 semaines avant l’ouverture de la réunion.',
);
const ISSUE = says(
  'A document is issued in all official languages 6 weeks before the meeting opens.',
  'Tout document est publié dans toutes les langues officielles 6 semaines avant l’ouverture de la réunion.',
);
const CLEAR = says('The department clears the text.', 'Le département approuve le texte.');
const DRAFT = says('The text is drafted.', 'Le texte est rédigé.');

const ADOPTED: ToldStep = {
  rule: 'adopted',
  inputs: { symbol: 'A/RES/63/194' },
  from: [],
  result: on('2008-12-18'),
  en: 'A/RES/63/194 was adopted on 18 December 2008.',
  fr: 'Le texte A/RES/63/194 a été adopté le 18 décembre 2008.',
};
const OPENS_63: ToldStep = {
  rule: 'session-opening',
  inputs: { body: 'GA', session: 63, rule: null, provisional: false },
  from: [],
  result: on('2008-09-16'),
  en: 'The 63rd session of the General Assembly opens on 16 September 2008.',
  fr: 'La soixante-troisième session de l’Assemblée générale s’ouvre le 16 septembre 2008.',
};
const OPENS_64: ToldStep = {
  rule: 'session-opening',
  inputs: { body: 'GA', session: 64, rule: null, provisional: false },
  from: [],
  result: on('2009-09-15'),
  en: 'The 64th session of the General Assembly opens on 15 September 2009.',
  fr: 'La soixante-quatrième session de l’Assemblée générale s’ouvre le 15 septembre 2009.',
};

export const TOLD_PROOFS: ToldProof[] = [
  {
    title: '63/194, para. 11: a background paper no later than 1 June 2009',
    adopted: '2008-12-18',
    steps: [
      ADOPTED,
      {
        rule: 'day-in-the-text',
        inputs: { words: 'no later than 1 June 2009', date: '2009-06-01' },
        from: [],
        result: on('2009-06-01'),
        en: 'The text says “no later than 1 June 2009”: that is 1 June 2009.',
        fr: 'Le texte dit «~no later than 1 June 2009~»~: c’est le 1er juin 2009.',
      },
      OPENS_63,
      OPENS_64,
      {
        rule: 'session-until-next',
        inputs: { body: 'GA', session: 63 },
        from: [3, 4],
        result: window('2008-09-16', '2009-09-14'),
        en: 'The 63rd session of the General Assembly lasts from 16 September 2008 to 14 September 2009, the day before the next opening on 15 September 2009.',
        fr: 'La soixante-troisième session de l’Assemblée générale va du 16 septembre 2008 au 14 septembre 2009, veille de l’ouverture suivante, le 15 septembre 2009.',
      },
      {
        rule: 'session-in-the-text',
        inputs: { words: 'at its sixty-third session', body: 'GA', session: 63 },
        from: [5],
        result: window('2008-09-16', '2009-09-14'),
        en: 'The text says “at its sixty-third session”: the 63rd session of the General Assembly lasts from 16 September 2008 to 14 September 2009.',
        fr: 'Le texte dit «~at its sixty-third session~»~: la soixante-troisième session de l’Assemblée générale va du 16 septembre 2008 au 14 septembre 2009.',
      },
      {
        rule: 'binds-before',
        inputs: {},
        from: [2, 6],
        result: on('2009-06-01'),
        en: '1 June 2009 binds before the time from 16 September 2008 to 14 September 2009: a day before a session, a session before a mere rhythm.',
        fr: 'La date du 1er juin 2009 l’emporte sur la période du 16 septembre 2008 au 14 septembre 2009~: une date passe avant une session, et une session avant une simple périodicité.',
      },
      {
        rule: 'days-before',
        inputs: {
          policy: 'issued-on-the-day',
          step: 'issue',
          days: 0,
          says: says('Where a day is named, the document is issued by that day.'),
        },
        from: [7],
        result: on('2009-06-01'),
        en: 'Where a day is named, the document is issued by that day: that is 1 June 2009.',
        fr: 'Where a day is named, the document is issued by that day~: c’est le 1er juin 2009.',
      },
      {
        rule: 'days-before',
        inputs: {
          policy: 'processing-four-weeks',
          step: 'submit',
          days: 28,
          says: says('Processing takes 4 weeks.', 'Le traitement prend 4 semaines.'),
        },
        from: [8],
        result: on('2009-05-04'),
        en: 'Processing takes 4 weeks: 28 days before 1 June 2009 is 4 May 2009.',
        fr: 'Le traitement prend 4 semaines~: 28 jours avant le 1er juin 2009, c’est le 4 mai 2009.',
      },
      {
        rule: 'working-days-before',
        inputs: {
          ...{ policy: 'clearance', step: 'clear', says: CLEAR },
          ...{ days: 5, usual: 5, station: 'New York', holder: null, skipped: [] },
        },
        from: [9],
        result: on('2009-04-27'),
        en: 'The department clears the text: 5 working days in New York before 4 May 2009 is 27 April 2009.',
        fr: 'Le département approuve le texte~: 5 jours ouvrables à New York avant le 4 mai 2009, c’est le 27 avril 2009.',
      },
      {
        rule: 'working-days-before',
        inputs: {
          ...{ policy: 'drafting', step: null, says: DRAFT },
          ...{ days: 12, usual: 20, station: 'New York', holder: null },
          skipped: [skip('2009-04-10', 'Good Friday')],
        },
        from: [10],
        result: on('2009-04-08'),
        en: 'The text is drafted: there is less time, and 12 of the usual 20 working days in New York before 27 April 2009 is 8 April 2009, skipping 10 April 2009 (Good Friday).',
        fr: 'Le texte est rédigé~: il y a moins de temps, et 12 des 20 jours ouvrables habituels à New York avant le 27 avril 2009, c’est le 8 avril 2009, compte non tenu du 10 avril 2009 (Vendredi saint).',
      },
    ],
  },
  {
    title: '63/194, para. 14: one report for the General Assembly and for the Conference of the Parties',
    adopted: '2008-12-18',
    steps: [
      ADOPTED,
      OPENS_64,
      {
        rule: 'session-closes',
        inputs: { body: 'GA', session: 64, closes: civilDate('2010-09-14') },
        from: [2],
        result: window('2009-09-15', '2010-09-14'),
        en: 'The 64th session of the General Assembly opens on 15 September 2009 and closes on 14 September 2010.',
        fr: 'La soixante-quatrième session de l’Assemblée générale s’ouvre le 15 septembre 2009 et prend fin le 14 septembre 2010.',
      },
      {
        rule: 'session-in-the-text',
        inputs: { words: 'at its sixty-fourth session', body: 'GA', session: 64 },
        from: [3],
        result: window('2009-09-15', '2010-09-14'),
        en: 'The text says “at its sixty-fourth session”: the 64th session of the General Assembly lasts from 15 September 2009 to 14 September 2010.',
        fr: 'Le texte dit «~at its sixty-fourth session~»~: la soixante-quatrième session de l’Assemblée générale va du 15 septembre 2009 au 14 septembre 2010.',
      },
      {
        rule: 'meeting-at-the-opening',
        inputs: { body: 'GA', session: 64 },
        from: [4],
        result: on('2009-09-15'),
        en: 'No agenda date is known for the 64th session of the General Assembly: its opening, 15 September 2009, stands for the meeting.',
        fr: 'La date d’examen à la soixante-quatrième session de l’Assemblée générale n’étant pas connue, l’ouverture, le 15 septembre 2009, en tient lieu.',
      },
      {
        rule: 'days-before',
        inputs: { policy: 'forecast-fourteen-weeks', step: 'forecast', days: 98, says: FORECAST },
        from: [5],
        result: on('2009-06-09'),
        en: 'The forecast is confirmed at least 14 weeks before the meeting opens: 98 days before 15 September 2009 is 9 June 2009.',
        fr: 'La prévision est confirmée au moins 14 semaines avant l’ouverture de la réunion~: 98 jours avant le 15 septembre 2009, c’est le 9 juin 2009.',
      },
      {
        rule: 'days-before',
        inputs: { policy: 'submission-ten-weeks', step: 'submit', days: 70, says: SUBMIT },
        from: [5],
        result: on('2009-07-07'),
        en: 'A document is submitted 10 weeks before the meeting opens: 70 days before 15 September 2009 is 7 July 2009.',
        fr: 'Tout document est soumis 10 semaines avant l’ouverture de la réunion~: 70 jours avant le 15 septembre 2009, c’est le 7 juillet 2009.',
      },
      {
        rule: 'days-before',
        inputs: { policy: 'issuance-six-weeks', step: 'issue', days: 42, says: ISSUE },
        from: [5],
        result: on('2009-08-04'),
        en: 'A document is issued in all official languages 6 weeks before the meeting opens: 42 days before 15 September 2009 is 4 August 2009.',
        fr: 'Tout document est publié dans toutes les langues officielles 6 semaines avant l’ouverture de la réunion~: 42 jours avant le 15 septembre 2009, c’est le 4 août 2009.',
      },
      {
        rule: 'session-opening',
        inputs: { body: 'COP:UNTOC', session: 4, rule: null, provisional: false },
        from: [],
        result: on('2008-10-08'),
        en: 'The 4th session of the Conference of the Parties to the Convention against Transnational Organized Crime opens on 8 October 2008.',
        fr: 'La quatrième session de la Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée s’ouvre le 8 octobre 2008.',
      },
      {
        rule: 'session-opening',
        inputs: { body: 'COP:UNTOC', session: 5, rule: null, provisional: false },
        from: [],
        result: on('2010-10-18'),
        en: 'The 5th session of the Conference of the Parties to the Convention against Transnational Organized Crime opens on 18 October 2010.',
        fr: 'La cinquième session de la Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée s’ouvre le 18 octobre 2010.',
      },
      {
        rule: 'next-session',
        inputs: { words: null, body: 'COP:UNTOC', session: 5 },
        from: [1, 9, 10],
        result: on('2010-10-18'),
        en: 'The first session to open after adoption on 18 December 2008 is the 5th session of the Conference of the Parties to the Convention against Transnational Organized Crime, on 18 October 2010.',
        fr: 'La première session qui s’ouvre après l’adoption, le 18 décembre 2008, est la cinquième session de la Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée, le 18 octobre 2010.',
      },
      {
        rule: 'session-closes',
        inputs: { body: 'COP:UNTOC', session: 5, closes: civilDate('2010-10-22') },
        from: [11],
        result: window('2010-10-18', '2010-10-22'),
        en: 'The 5th session of the Conference of the Parties to the Convention against Transnational Organized Crime opens on 18 October 2010 and closes on 22 October 2010.',
        fr: 'La cinquième session de la Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée s’ouvre le 18 octobre 2010 et prend fin le 22 octobre 2010.',
      },
      {
        rule: 'session-in-the-text',
        inputs: { words: null, body: 'COP:UNTOC', session: 5 },
        from: [12],
        result: window('2010-10-18', '2010-10-22'),
        en: 'The session that is meant is the 5th session of the Conference of the Parties to the Convention against Transnational Organized Crime, from 18 October 2010 to 22 October 2010.',
        fr: 'La session visée est la cinquième session de la Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée, du 18 octobre 2010 au 22 octobre 2010.',
      },
      {
        rule: 'meeting-at-the-opening',
        inputs: { body: 'COP:UNTOC', session: 5 },
        from: [13],
        result: on('2010-10-18'),
        en: 'No agenda date is known for the 5th session of the Conference of the Parties to the Convention against Transnational Organized Crime: its opening, 18 October 2010, stands for the meeting.',
        fr: 'La date d’examen à la cinquième session de la Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée n’étant pas connue, l’ouverture, le 18 octobre 2010, en tient lieu.',
      },
      {
        rule: 'days-before',
        inputs: { policy: 'submission-ten-weeks', step: 'submit', days: 70, says: SUBMIT },
        from: [14],
        result: on('2010-08-09'),
        en: 'A document is submitted 10 weeks before the meeting opens: 70 days before 18 October 2010 is 9 August 2010.',
        fr: 'Tout document est soumis 10 semaines avant l’ouverture de la réunion~: 70 jours avant le 18 octobre 2010, c’est le 9 août 2010.',
      },
      {
        rule: 'earliest-of',
        inputs: {},
        from: [7, 15],
        result: on('2009-07-07'),
        en: 'One text serves several deliveries: of 7 July 2009 and 9 August 2010, the earliest day decides, 7 July 2009.',
        fr: 'Un même texte sert à plusieurs destinataires~: entre le 7 juillet 2009 et le 9 août 2010, la date la plus proche l’emporte, le 7 juillet 2009.',
      },
    ],
  },
  {
    title:
      '63/194, para. 7: a workplan before the end of the project in 2009, or on the day that a person gives',
    adopted: '2008-12-18',
    steps: [
      ADOPTED,
      {
        rule: 'ask-a-person',
        inputs: {
          question: 'event-without-day',
          words: 'before the end of the project in 2009',
          ...{ body: null, session: null },
        },
        from: [],
        result: { kind: 'open', question: 'event-without-day' },
        en: '“before the end of the project in 2009” depends on an event: on which day is that?',
        fr: '«~before the end of the project in 2009~» dépend d’un événement~: à quelle date aura-t-il lieu~?',
      },
      {
        rule: 'year-in-the-text',
        inputs: { words: 'in 2009', date: '2009' },
        from: [],
        result: window('2009-01-01', '2009-12-31'),
        en: 'The text says “in 2009”: that year lasts from 1 January 2009 to 31 December 2009.',
        fr: 'Le texte dit «~in 2009~»~: cette année va du 1er janvier 2009 au 31 décembre 2009.',
      },
      {
        rule: 'last-day-keeps-the-word',
        inputs: {},
        from: [3],
        result: on('2009-12-31'),
        en: 'Of the time from 1 January 2009 to 31 December 2009, the last day still keeps the word of the text: 31 December 2009.',
        fr: 'Dans la période du 1er janvier 2009 au 31 décembre 2009, le dernier jour respecte encore les termes du texte~: le 31 décembre 2009.',
      },
      {
        rule: 'given-by-a-person',
        inputs: { reason: 'the project ends in November' },
        from: [],
        result: on('2009-11-30'),
        en: 'A person gave the day, 30 November 2009, for this reason: “the project ends in November”.',
        fr: 'Une personne a fixé la date du 30 novembre 2009, pour la raison suivante~: «~the project ends in November~».',
      },
    ],
  },
  {
    title: 'A/71/755: 45 days and 20 working days from 21 December 2016',
    adopted: '2016-12-21',
    steps: [
      {
        rule: 'adopted',
        inputs: { symbol: null },
        from: [],
        result: on('2016-12-21'),
        en: 'The mandate was adopted on 21 December 2016.',
        fr: 'Le mandat a été adopté le 21 décembre 2016.',
      },
      {
        rule: 'counted-from-the-day-after',
        inputs: { words: null, months: 0, days: 45 },
        from: [1],
        result: on('2017-02-04'),
        en: 'Counted from the day after 21 December 2016, 45 days end on 4 February 2017; a weekend moves nothing.',
        fr: 'À compter du lendemain du 21 décembre 2016, 45 jours prennent fin le 4 février 2017~; une fin de semaine ne déplace rien.',
      },
      {
        rule: 'working-days-from-the-day-after',
        inputs: {
          ...{ words: 'within 20 working days', days: 20, station: 'New York' },
          skipped: [skip('2016-12-26', 'Christmas Day'), skip('2017-01-02', "New Year's Day")],
        },
        from: [1],
        result: on('2017-01-20'),
        en: "The text says “within 20 working days”: counted from the day after 21 December 2016, 20 working days in New York end on 20 January 2017, skipping 26 December 2016 (Christmas Day) and 2 January 2017 (New Year's Day).",
        fr: 'Le texte dit «~within 20 working days~»~: à compter du lendemain du 21 décembre 2016, 20 jours ouvrables à New York prennent fin le 20 janvier 2017, compte non tenu du 26 décembre 2016 (Noël) et du 2 janvier 2017 (Jour de l’An).',
      },
      {
        rule: 'counted-from-the-day-after',
        inputs: { words: 'within one month', months: 1, days: 0 },
        from: [3],
        result: on('2017-02-20'),
        en: 'The text says “within one month”: counted from the day after 20 January 2017, 1 month ends on 20 February 2017; a weekend moves nothing.',
        fr: 'Le texte dit «~within one month~»~: à compter du lendemain du 20 janvier 2017, 1 mois prend fin le 20 février 2017~; une fin de semaine ne déplace rien.',
      },
    ],
  },
  {
    title: 'a day and every six months thereafter, told to the Council a month ahead',
    adopted: '2018-11-14',
    steps: [
      {
        rule: 'adopted',
        inputs: { symbol: 'S/RES/2444 (2018)' },
        from: [],
        result: on('2018-11-14'),
        en: 'S/RES/2444 (2018) was adopted on 14 November 2018.',
        fr: 'Le texte S/RES/2444 (2018) a été adopté le 14 novembre 2018.',
      },
      {
        rule: 'day-in-the-text',
        inputs: { words: null, date: '2019-02-15' },
        from: [],
        result: on('2019-02-15'),
        en: 'The day that the text names is 15 February 2019.',
        fr: 'La date indiquée dans le texte est le 15 février 2019.',
      },
      {
        rule: 'every-period',
        inputs: { words: 'every six months thereafter', months: 6, days: 0, begins: 'on-it' },
        from: [2],
        result: series('2019-02-15', '2019-08-15', '2020-02-15', '2020-08-15', '2021-02-15'),
        en: 'The text says “every six months thereafter”: every 6 months, beginning on 15 February 2019, comes to 15 February 2019, 15 August 2019, 15 February 2020, 15 August 2020, 15 February 2021 and so on.',
        fr: 'Le texte dit «~every six months thereafter~»~: tous les 6 mois, à partir du 15 février 2019, soit le 15 février 2019, le 15 août 2019, le 15 février 2020, le 15 août 2020, le 15 février 2021, et ainsi de suite.',
      },
      {
        rule: 'first-of-the-series',
        inputs: {},
        from: [3, 1],
        result: on('2019-02-15'),
        en: 'Of the series, the first day after adoption is planned for: 15 February 2019.',
        fr: 'De la série, c’est la première date postérieure à l’adoption qui est retenue~: le 15 février 2019.',
      },
      {
        rule: 'end-of-the-month-before',
        inputs: {
          policy: 'council-told-a-month-ahead',
          step: 'forecast',
          says: says('At the end of each month the Council is told of the reports due in the next.'),
        },
        from: [4],
        result: on('2019-01-31'),
        en: 'At the end of each month the Council is told of the reports due in the next: the last day of the month before 15 February 2019 is 31 January 2019.',
        fr: 'At the end of each month the Council is told of the reports due in the next~: le dernier jour du mois qui précède le 15 février 2019 est le 31 janvier 2019.',
      },
    ],
  },
  {
    title: 'a series that began long before it was asked for again',
    adopted: '2019-08-31',
    steps: [
      {
        rule: 'adopted',
        inputs: { symbol: null },
        from: [],
        result: on('2019-08-31'),
        en: 'The mandate was adopted on 31 August 2019.',
        fr: 'Le mandat a été adopté le 31 août 2019.',
      },
      {
        rule: 'day-in-the-text',
        inputs: { words: null, date: '2004-02-29' },
        from: [],
        result: on('2004-02-29'),
        en: 'The day that the text names is 29 February 2004.',
        fr: 'La date indiquée dans le texte est le 29 février 2004.',
      },
      {
        rule: 'next-of-the-series',
        inputs: { months: 12, days: 0 },
        from: [2, 1],
        result: on('2020-02-29'),
        en: 'The series began on 29 February 2004, long before this was asked: every year from there, its first day after adoption on 31 August 2019 is 29 February 2020.',
        fr: 'La série a débuté le 29 février 2004, bien avant la demande~: tous les ans à compter de là, sa première date postérieure à l’adoption du 31 août 2019 est le 29 février 2020.',
      },
    ],
  },
  {
    title: 'every six months from the last day of August: each day is counted from the first',
    adopted: '2019-08-31',
    steps: [
      {
        rule: 'adopted',
        inputs: { symbol: 'A/RES/73/999' },
        from: [],
        result: on('2019-08-31'),
        en: 'A/RES/73/999 was adopted on 31 August 2019.',
        fr: 'Le texte A/RES/73/999 a été adopté le 31 août 2019.',
      },
      {
        rule: 'every-period',
        inputs: { words: null, months: 6, days: 0, begins: 'one-period-after' },
        from: [1],
        result: series('2020-02-29', '2020-08-31', '2021-02-28', '2021-08-31', '2022-02-28'),
        en: 'Every 6 months, beginning 6 months after 31 August 2019, comes to 29 February 2020, 31 August 2020, 28 February 2021, 31 August 2021, 28 February 2022 and so on.',
        fr: 'Tous les 6 mois, la première fois 6 mois après le 31 août 2019, soit le 29 février 2020, le 31 août 2020, le 28 février 2021, le 31 août 2021, le 28 février 2022, et ainsi de suite.',
      },
      {
        rule: 'every-period',
        inputs: { words: 'annually', months: 12, days: 0, begins: 'on-it' },
        from: [1],
        result: series('2019-08-31', '2020-08-31', '2021-08-31', '2022-08-31', '2023-08-31'),
        en: 'The text says “annually”: every year, beginning on 31 August 2019, comes to 31 August 2019, 31 August 2020, 31 August 2021, 31 August 2022, 31 August 2023 and so on.',
        fr: 'Le texte dit «~annually~»~: tous les ans, à partir du 31 août 2019, soit le 31 août 2019, le 31 août 2020, le 31 août 2021, le 31 août 2022, le 31 août 2023, et ainsi de suite.',
      },
    ],
  },
  {
    title: 'a month, and several days',
    adopted: '2008-12-18',
    steps: [
      {
        rule: 'month-in-the-text',
        inputs: { words: 'by February 2012', date: '2012-02' },
        from: [],
        result: window('2012-02-01', '2012-02-29'),
        en: 'The text says “by February 2012”: that month lasts from 1 February 2012 to 29 February 2012.',
        fr: 'Le texte dit «~by February 2012~»~: ce mois va du 1er février 2012 au 29 février 2012.',
      },
      {
        rule: 'day-in-the-text',
        inputs: { words: 'on 1 August 2011', date: '2011-08-01' },
        from: [],
        result: on('2011-08-01'),
        en: 'The text says “on 1 August 2011”: that is 1 August 2011.',
        fr: 'Le texte dit «~on 1 August 2011~»~: c’est le 1er août 2011.',
      },
      {
        rule: 'several-in-the-text',
        inputs: {},
        from: [1, 2],
        result: series('2011-08-01', '2012-02-29'),
        en: 'The text names several days: 1 August 2011 and 29 February 2012.',
        fr: 'Le texte indique plusieurs dates~: le 1er août 2011 et le 29 février 2012.',
      },
    ],
  },
  {
    title: 'sessions to come: by rule, provisional, and a series of them',
    adopted: '2029-12-18',
    steps: [
      {
        rule: 'session-opening',
        inputs: {
          ...{ body: 'GA', session: 85, provisional: false },
          rule: 'tuesday-of-second-working-week-of-september',
        },
        from: [],
        result: on('2030-09-10'),
        grade: 'computed',
        en: 'The 85th session of the General Assembly opens on the Tuesday of the second week of September, counting from the first week with a working day: 10 September 2030.',
        fr: 'La quatre-vingt-cinquième session de l’Assemblée générale s’ouvre le mardi de la deuxième semaine de septembre, à compter de la première semaine comprenant un jour ouvrable, soit le 10 septembre 2030.',
      },
      {
        rule: 'session-opening',
        inputs: {
          ...{ body: 'GA', session: 87, provisional: false },
          rule: 'tuesday-of-second-working-week-of-september',
        },
        from: [],
        result: on('2032-09-07'),
        grade: 'computed',
        en: 'The 87th session of the General Assembly opens on the Tuesday of the second week of September, counting from the first week with a working day: 7 September 2032.',
        fr: 'La quatre-vingt-septième session de l’Assemblée générale s’ouvre le mardi de la deuxième semaine de septembre, à compter de la première semaine comprenant un jour ouvrable, soit le 7 septembre 2032.',
      },
      {
        rule: 'every-session',
        inputs: { words: 'every two years', body: 'GA', sessions: [85, 87] },
        from: [1, 2],
        result: series('2030-09-10', '2032-09-07'),
        en: 'The text says “every two years”: the openings are those of the 85th session of the General Assembly on 10 September 2030 and the 87th session of the General Assembly on 7 September 2032, and so on.',
        fr: 'Le texte dit «~every two years~»~: les ouvertures retenues sont celles-ci~: la quatre-vingt-cinquième session de l’Assemblée générale, le 10 septembre 2030~; la quatre-vingt-septième session de l’Assemblée générale, le 7 septembre 2032, et ainsi de suite.',
      },
      {
        rule: 'session-opening',
        inputs: {
          body: 'ECOSOC',
          session: 2033,
          rule: 'monday-from-28-june-in-the-cycle-from-july-to-july',
          provisional: true,
        },
        from: [],
        result: on('2033-07-04'),
        grade: 'assumed',
        en: 'The 2033 session of the Economic and Social Council is expected to open on the first Monday from 28 June on: 4 July 2033; the day is provisional until the real one is known.',
        fr: 'La session de 2033 du Conseil économique et social devrait s’ouvrir le premier lundi à partir du 28 juin, soit le 4 juillet 2033~; cette date est provisoire tant que la date exacte n’est pas connue.',
      },
      {
        rule: 'session-lasts',
        inputs: { body: 'ECOSOC', session: 2033, days: 25 },
        from: [4],
        result: window('2033-07-04', '2033-07-29'),
        en: 'The 2033 session of the Economic and Social Council is taken to close 25 days after its opening on 4 July 2033, on 29 July 2033.',
        fr: 'La session de 2033 du Conseil économique et social est réputée prendre fin 25 jours après son ouverture le 4 juillet 2033, soit le 29 juillet 2033.',
      },
    ],
  },
  {
    title: 'a session that is open, or over, when something is asked of it; an agenda date',
    adopted: '2008-12-18',
    steps: [
      ADOPTED,
      OPENS_63,
      OPENS_64,
      {
        rule: 'session-until-next',
        inputs: { body: 'GA', session: 63 },
        from: [2, 3],
        result: window('2008-09-16', '2009-09-14'),
        en: 'The 63rd session of the General Assembly lasts from 16 September 2008 to 14 September 2009, the day before the next opening on 15 September 2009.',
        fr: 'La soixante-troisième session de l’Assemblée générale va du 16 septembre 2008 au 14 septembre 2009, veille de l’ouverture suivante, le 15 septembre 2009.',
      },
      {
        rule: 'session-open-already',
        inputs: { body: 'GA', session: 63 },
        from: [4, 1],
        result: on('2009-09-14'),
        en: 'The 63rd session of the General Assembly was open already when this was asked, on 18 December 2008: what remains is its last day, 14 September 2009.',
        fr: 'La soixante-troisième session de l’Assemblée générale était déjà ouverte lorsque la demande a été faite, le 18 décembre 2008~: il reste jusqu’à son dernier jour, le 14 septembre 2009.',
      },
      {
        rule: 'session-opening',
        inputs: { body: 'GA', session: 62, rule: null, provisional: false },
        from: [],
        result: on('2007-09-18'),
        en: 'The 62nd session of the General Assembly opens on 18 September 2007.',
        fr: 'La soixante-deuxième session de l’Assemblée générale s’ouvre le 18 septembre 2007.',
      },
      {
        rule: 'session-until-next',
        inputs: { body: 'GA', session: 62 },
        from: [6, 2],
        result: window('2007-09-18', '2008-09-15'),
        en: 'The 62nd session of the General Assembly lasts from 18 September 2007 to 15 September 2008, the day before the next opening on 16 September 2008.',
        fr: 'La soixante-deuxième session de l’Assemblée générale va du 18 septembre 2007 au 15 septembre 2008, veille de l’ouverture suivante, le 16 septembre 2008.',
      },
      {
        rule: 'session-open-already',
        inputs: { body: 'GA', session: 62 },
        from: [7, 1],
        result: on('2008-09-15'),
        en: 'The 62nd session of the General Assembly had closed already when this was asked, on 18 December 2008: its last day was 15 September 2008.',
        fr: 'La soixante-deuxième session de l’Assemblée générale était déjà close lorsque la demande a été faite, le 18 décembre 2008~: son dernier jour était le 15 septembre 2008.',
      },
      {
        rule: 'meeting-known',
        inputs: { body: 'GA', session: 63, for: 'A/RES/63/194' },
        from: [],
        result: on('2009-05-13'),
        en: 'By the agenda of the 63rd session of the General Assembly, what A/RES/63/194 asks for is taken up on 13 May 2009.',
        fr: 'D’après l’ordre du jour de la soixante-troisième session de l’Assemblée générale, ce que demande le texte A/RES/63/194 est examiné le 13 mai 2009.',
      },
    ],
  },
  {
    title: 'holidays, somebody’s leave, and no time at all',
    adopted: '2009-07-02',
    steps: [
      {
        rule: 'given-by-a-person',
        inputs: { reason: 'agreed with the chair' },
        from: [],
        result: on('2009-09-15'),
        en: 'A person gave the day, 15 September 2009, for this reason: “agreed with the chair”.',
        fr: 'Une personne a fixé la date du 15 septembre 2009, pour la raison suivante~: «~agreed with the chair~».',
      },
      {
        rule: 'working-days-before',
        inputs: {
          ...{ policy: 'drafting', step: 'draft', says: DRAFT },
          ...{ days: 10, usual: 10, station: 'New York', holder: 'A. Dupont' },
          skipped: [
            skip('2009-09-07', 'Labour Day'),
            skip('2009-09-04', 'annual leave'),
            skip('2009-09-03', 'annual leave'),
            skip('2009-09-02', 'annual leave'),
            skip('2009-09-01', 'annual leave'),
            skip('2009-08-31', 'annual leave'),
            skip('2009-08-28', 'annual leave'),
          ],
        },
        from: [1],
        result: on('2009-08-21'),
        en: 'The text is drafted: 10 working days of A. Dupont in New York before 15 September 2009 is 21 August 2009, skipping 28 August 2009 to 4 September 2009 (annual leave) and 7 September 2009 (Labour Day).',
        fr: 'Le texte est rédigé~: 10 jours ouvrables de A. Dupont à New York avant le 15 septembre 2009, c’est le 21 août 2009, compte non tenu de la période du 28 août 2009 au 4 septembre 2009 (annual leave) et du 7 septembre 2009 (Fête du Travail).',
      },
      {
        rule: 'working-days-before',
        inputs: {
          ...{ policy: 'clearance', step: 'clear', says: CLEAR },
          ...{ days: 0, usual: 5, station: 'New York', holder: null, skipped: [] },
        },
        from: [2],
        result: on('2009-08-21'),
        en: 'The department clears the text: there is no time for any of the usual 5 working days, and that is 21 August 2009.',
        fr: 'Le département approuve le texte~: le temps manque pour les 5 jours ouvrables habituels, et c’est le 21 août 2009.',
      },
      {
        rule: 'given-by-a-person',
        inputs: { reason: 'the note went out' },
        from: [],
        result: on('2009-07-02'),
        en: 'A person gave the day, 2 July 2009, for this reason: “the note went out”.',
        fr: 'Une personne a fixé la date du 2 juillet 2009, pour la raison suivante~: «~the note went out~».',
      },
      {
        rule: 'working-days-after',
        inputs: {
          ...{ policy: 'replies', step: 'close-views', says: says('States reply.', 'Les États répondent.') },
          ...{ days: 3, usual: 3, station: 'New York', holder: null },
          skipped: [skip('2009-07-03', 'Independence Day')],
        },
        from: [4],
        result: on('2009-07-08'),
        en: 'States reply: 3 working days in New York after 2 July 2009 is 8 July 2009, skipping 3 July 2009 (Independence Day).',
        fr: 'Les États répondent~: 3 jours ouvrables à New York après le 2 juillet 2009, c’est le 8 juillet 2009, compte non tenu du 3 juillet 2009 (Fête de l’indépendance).',
      },
      {
        rule: 'working-days-after',
        inputs: {
          ...{ policy: 'replies', step: 'close-views', says: says('States reply.') },
          ...{ days: 1, usual: 1, station: 'New York', holder: null, skipped: [] },
        },
        from: [5],
        result: on('2009-07-09'),
        en: 'States reply: 1 working day in New York after 8 July 2009 is 9 July 2009.',
        fr: 'States reply~: 1 jour ouvrable à New York après le 8 juillet 2009, c’est le 9 juillet 2009.',
      },
    ],
  },
];
