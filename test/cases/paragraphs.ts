/**
 * Sentences as mandates have them, and what they owe in the words of `tell`: product, who, to whom, by when.
 * A sentence that owes nothing has the reason of its silence. Unless said otherwise, the General Assembly speaks at
 * its sixty-third session, on 18 December 2008.
 */
export interface Case {
  says: string;
  /** The opening words that it continues. */
  under?: string;
  /** The organ, its session and the day, where they matter: `SC`, `HRC 42`, `ECOSOC 2020`. */
  by?: string;
  owes?: string[];
  silent?: string;
}

const SG = 'Secretary-General';

export const OPENERS: Case[] = [
  {
    says: 'Requests the Secretary-General to submit to the General Assembly at its sixty-fourth session a report on the implementation of the present resolution.',
    owes: [`report, ${SG}, to GA 64, at GA 64`],
  },
  {
    says: 'Welcomes the progress made, and, in this regard, also requests the Secretary-General to report thereon to the Assembly at its sixty-fifth session;',
    owes: [`report, ${SG}, to GA 65, at GA 65`],
  },
  {
    says: 'Invites the Secretary-General to report on the matter;',
    owes: [`report, ${SG}`],
  },
  {
    says: 'Reiterates its request in paragraph 4 of decision 24/3 that the Executive Director present a report on mercury to the Governing Council at its twenty-fifth session.',
    by: 'UNEP GC 24',
    owes: ['report, Executive Director, to UNEP GC 25, at UNEP GC 25'],
  },
  {
    says: 'Requests, as a matter of urgency, the Secretary-General to report to it every year;',
    owes: [`report, ${SG}, to GA, every P1Y`],
  },
  {
    says: 'Requests that, as soon as the Agency has reached its conclusion that all is well, the Director General of the Agency submit a report to the Security Council;',
    by: 'SC',
    owes: [
      'report, Director General, to SC, upon “as soon as the Agency has reached its conclusion that all is well”',
    ],
  },
  {
    says: 'Decides that the Secretary-General shall report annually to the Assembly;',
    owes: [`report, ${SG}, to GA, every P1Y`],
  },
  {
    says: 'The Secretary-General is requested to submit a report to the Economic and Social Council;',
    owes: [`report, ${SG}, to ECOSOC`],
  },
  {
    says: 'The Secretary-General shall, as appropriate, report to the Assembly.',
    owes: [`report, ${SG}, to GA`],
  },
  {
    says: 'Takes note of the report of the Secretary-General, and requests him to submit a further report to the Assembly at its next session;',
    owes: ['report, him, to GA next, at GA next'],
  },
  {
    says: 'Takes note of the work of Member States, and encourages them to report to the Assembly;',
    silent: 'addresses',
  },
  {
    says: 'Requests a briefing by the Secretariat on the measures taken, before the next session of the Committee on Information;',
    owes: ['briefing, Secretariat, to Committee on Information next, at Committee on Information next'],
  },
  {
    says: 'Commends the Secretary-General, and requests a further report by 30 April 2009;',
    owes: [`report, ${SG}, by 2009-04-30`],
  },
  { says: 'Requests a further report by 30 April 2009;', silent: 'asks nobody' },
  { says: 'Encourages further studies on the impacts of noise;', silent: 'not the Secretariat' },
  {
    says: 'Decides to request the Secretary-General to submit a report, and to invite the High Commissioner to report to the Human Rights Council;',
    owes: [`report, ${SG}`],
  },
];

export const ADDRESSEES: Case[] = [
  {
    says: 'Requests the Forum secretariat to report to the Forum at its sixteenth session;',
    by: 'ECOSOC 2020',
    owes: ['report, Forum secretariat, to UNFF 16, at UNFF 16'],
  },
  {
    says: 'Requests the Special Rapporteur to submit an annual report to the Human Rights Council and to the General Assembly;',
    by: 'HRC 43',
    owes: ['report, Special Rapporteur, to HRC and GA, every P1Y'],
  },
  {
    says: 'Requests the Working Group to report to the Council at its sixtieth session;',
    by: 'HRC 57',
    owes: ['report, Working Group, to HRC 60, at HRC 60'],
  },
  {
    says: 'Requests the Working Group to report to the Assembly at its sixty-fifth session;',
    silent: 'the Working Group, a body',
  },
  {
    says: 'Requests the Secretary-General and the High Commissioner for Human Rights to report to the Council;',
    by: 'HRC 57',
    owes: [`report, ${SG}, to HRC`],
  },
  {
    says: 'Requests the Chair of the Committee, as well as the Secretary-General, to report to the Assembly;',
    owes: [`report, ${SG}, to GA`],
  },
  {
    says: 'Requests the Provisional Technical Cluster to submit a report to the Assembly;',
    silent: 'Provisional Technical Cluster',
  },
  {
    says: 'Requests the Committee to submit a report to the Assembly;',
    silent: 'a body with duties of its own',
  },
  { says: 'Encourages it to continue its work;', silent: 'those named before' },
  {
    says: 'Requests the Secretary-General as well as the High Commissioner, and the Office, to report to the Assembly;',
    owes: [`report, ${SG}, to GA`],
  },
];

export const PRODUCTS: Case[] = [
  {
    says: 'Calls upon the Secretary-General to collect the views of all stakeholders and submit, no later than 1 June 2009, a background paper to the General Assembly at its sixty-third session;',
    owes: [`background paper, ${SG}, to GA 63, by 2009-06-01 and at GA 63, with views`],
  },
  {
    says: 'Requests the Office to present an oral update to the Human Rights Council at its fifty-third and fifty-fifth sessions, a written update at its fifty-fourth session and a comprehensive report at its fifty-seventh session;',
    by: 'HRC 51',
    owes: [
      'oral update, Office, to HRC 53 and HRC 55, at HRC 53 and at HRC 55',
      'written update, Office, to HRC 54, at HRC 54',
      'report, Office, to HRC 57, at HRC 57',
    ],
  },
  {
    says: 'Requests the Secretary-General to provide regular updates with regard to the proposed office, and to provide a progress report to the Assembly at its sixty-fifth session;',
    owes: [`written update, ${SG}, “regular”`, `report, ${SG}, to GA 65, at GA 65`],
  },
  {
    says: 'Requests the Secretary-General to brief Member States on the workplan, to be executed before the end of the project in 2009;',
    owes: [`briefing, ${SG}, to Member States`],
  },
  { says: 'Requests the Secretary-General to brief his staff;', silent: 'delivered to no body' },
  {
    says: 'Requests the Secretary-General to keep the Security Council informed of developments;',
    by: 'SC',
    owes: [`information, ${SG}, to SC`],
  },
  {
    says: 'Requests the Secretary-General to keep it informed;',
    by: 'SC',
    owes: [`information, ${SG}, to SC`],
  },
  { says: 'Requests the Secretary-General to keep the matter under review;', silent: 'to act' },
  {
    says: 'Requests the Secretary-General to inform all States of the adoption of the Principles;',
    silent: 'delivered to no body',
  },
  {
    says: 'Requests the Secretary-General to keep Member States informed;',
    owes: [`information, ${SG}, to Member States`],
  },
  {
    says: 'Requests the Secretary-General to update the Council thereon;',
    by: 'HRC 51',
    owes: [`oral update, ${SG}, to HRC`],
  },
  {
    says: 'Requests the Secretary-General to report orally to the Council;',
    by: 'HRC 51',
    owes: [`oral update, ${SG}, to HRC`],
  },
  {
    says: 'Requests the secretariat to propose, for consideration by the Assembly at its next session, a cycle for reporting;',
    owes: ['proposal, secretariat, to GA next, at GA next'],
  },
  { says: 'Requests the Secretary-General to prepare a study on the question;', owes: [`study, ${SG}`] },
  {
    says: 'Requests the Secretary-General to develop a strategy for the field;',
    silent: 'delivered to no body',
  },
  {
    says: 'Requests the Secretary-General to develop a strategy, for consideration by the Assembly;',
    owes: [`plan, ${SG}, to GA`],
  },
  { says: 'Requests the Secretary-General to submit proposals in this regard;', owes: [`proposal, ${SG}`] },
  { says: 'Requests the Secretary-General to present his proposals;', silent: 'delivered to no body' },
  {
    says: 'Requests the Secretary-General to provide recommendations to the Assembly;',
    owes: [`proposal, ${SG}, to GA`],
  },
  {
    says: 'Requests the Secretary-General to provide information to Member States;',
    silent: 'delivered to no body',
  },
  {
    says: 'Requests the Secretary-General to provide detailed, up-to-date information to the Assembly;',
    owes: [`information, ${SG}, to GA`],
  },
  {
    says: 'Requests the Secretary-General to provide technical assistance to States in preparing reports;',
    silent: 'to act',
  },
  {
    says: 'Requests the Secretary-General to issue the 1954 report of the Board;',
    silent: 'delivered to no body',
  },
  {
    says: 'Requests the Office to make its report available in accessible formats;',
    silent: 'delivered to no body',
  },
  {
    says: 'Requests the Secretary-General to submit refined elements of the concept by no later than the sixty-fifth session;',
    owes: [`report, ${SG}, to GA 65, at GA 65`],
  },
  { says: 'Requests the Secretary-General to submit the matter;', silent: 'delivered to no body' },
  {
    says: 'Requests the Secretary-General to communicate such views in a summary report to the General Assembly at its sixty-fourth session;',
    owes: [`report, ${SG}, to GA 64, at GA 64`],
  },
  {
    says: 'Requests the Secretary-General to provide the Assembly, at its sixty-fifth session, with a report on all options;',
    owes: [`report, ${SG}, to GA 65, at GA 65`],
  },
  {
    says: 'Requests the Secretary-General to prepare, in consultation with States, agencies and other stakeholders, an analytical and concise report on the impact of transfers;',
    owes: [`report, ${SG}`],
  },
  {
    says: 'Requests the High Commissioner to implement the plan, including by submitting progress reports to the General Assembly;',
    owes: ['report, High Commissioner, to GA'],
  },
  {
    says: 'Requests the Secretary-General to continue submitting reports to the Assembly;',
    owes: [`report, ${SG}, to GA`],
  },
  { says: 'Requests the Secretary-General to support report writing;', silent: 'to act' },
  {
    says: 'Requests the Secretary-General to submit a report to the Assembly and a summary;',
    owes: [`report, ${SG}, to GA`],
  },
  {
    says: 'Requests the Secretary-General to submit a report to the Assembly and a summary by 1 June 2009;',
    owes: [`report, ${SG}, to GA`, `compilation, ${SG}, to GA, by 2009-06-01`],
  },
  {
    says: 'Requests the Centre to undertake the preparation of a biennial report;',
    silent: 'not the Secretariat',
  },
  {
    says: 'Requests the Office to undertake the preparation of a biennial report;',
    owes: ['report, Office, every P2Y'],
  },
  {
    says: 'Requests the Office to present a report on the seminar, in the form of a summary, to the Council;',
    by: 'HRC 35',
    owes: ['report, Office, to HRC'],
  },
  {
    says: 'Requests the Office to make available reports of the Board;',
    silent: 'delivered to no body',
  },
  {
    says: 'Requests the Office to undertake an assessment of progress no later than 1 June 2009;',
    owes: ['report, Office, by 2009-06-01'],
  },
  { says: 'Requests the Office to undertake an assessment of progress;', silent: 'delivered to no body' },
  {
    says: 'Requests the Office to issue the report by 1 June 2009;',
    owes: ['report, Office, by 2009-06-01'],
  },
  {
    says: 'Requests the Office to submit a report entitled “Ways to the Council at its next session” to the Assembly;',
    owes: ['report, Office, to GA'],
  },
  {
    says: 'Requests the Office to submit a report called “Ways to the Assembly;',
    owes: ['report, Office, to GA'],
  },
  { says: 'Requests the Office to report on;', owes: ['report, Office'] },
];

export const RECIPIENTS: Case[] = [
  {
    says: 'Requests the Secretary-General to submit to the Conference of the Parties to the United Nations Convention against Corruption and the General Assembly at its sixty-fourth session a report;',
    owes: [`report, ${SG}, to COP:UNCAC and GA 64, at GA 64`],
  },
  {
    says: 'Requests the secretariat to report to the Conference of the Parties to the Convention;',
    owes: ['report, secretariat, to COP'],
  },
  {
    says: 'Requests the Secretary-General to report to the General Assembly at its sixty-fifth session, through the Economic and Social Council;',
    owes: [`report, ${SG}, to GA 65 and ECOSOC, at GA 65`],
  },
  {
    says: 'Requests the Secretary-General to report to the Assembly at its sixty-fourth session on the repercussions, and to the Assembly at its sixty-fifth session on the implementation;',
    owes: [`report, ${SG}, to GA 64, at GA 64`, `report, ${SG}, to GA 65, at GA 65`],
  },
  {
    says: 'Requests the Independent Expert to submit a report to the Council at its fifty-seventh session and to the seventy-ninth session of the General Assembly;',
    by: 'HRC 54',
    owes: [
      'report, Independent Expert, to HRC 57, at HRC 57',
      'report, Independent Expert, to GA 79, at GA 79',
    ],
  },
  {
    says: 'Requests the Secretary-General to report to the Committee on Information, and requests him to update the Committee;',
    owes: [`report, ${SG}, to Committee on Information`, 'oral update, him, to Committee on Information'],
  },
  {
    says: 'Requests the Office to report to the Expert Group and the Commission on Crime Prevention and Criminal Justice;',
    owes: ['report, Office, to Expert Group and CCPCJ'],
  },
  {
    says: 'Recalls the mandate of the Commission on Narcotic Drugs, and requests the Office to report to the Commission;',
    owes: ['report, Office, to CND'],
  },
  { says: 'Requests the Office to report to the Commission;', owes: ['report, Office, to Commission'] },
  {
    says: 'Requests the Secretary-General to prepare a background note for the preparatory meeting;',
    owes: [`note, ${SG}, to preparatory meeting`],
  },
  {
    says: 'Requests the Secretary-General to submit a plan for the conference centre;',
    owes: [`plan, ${SG}`],
  },
  {
    says: 'Requests the Secretary-General to prepare periodic reports for the substantive sessions of the Economic and Social Council;',
    owes: [`report, ${SG}, to ECOSOC, “periodic”`],
  },
  {
    says: 'Requests the agencies to report annually to the Secretary-General on the matter;',
    silent: 'delivered to no body',
  },
  { says: 'Requests the Centre to report to the Executive Director;', silent: 'not the Secretariat' },
  { says: 'Requests the Office to report to the Executive Director;', silent: 'delivered to no body' },
  {
    says: 'Requests the Secretary-General to submit a report on assistance to Member States to the Assembly;',
    owes: [`report, ${SG}, to GA`],
  },
  {
    says: 'Requests the Secretary-General to present reports in this regard to the Council and to the Assembly;',
    by: 'HRC 45',
    owes: [`report, ${SG}, to HRC and GA`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council, as well as to the General Assembly;',
    by: 'HRC 45',
    owes: [`report, ${SG}, to HRC and GA`],
  },
  {
    says: 'Notes the work of the Preparatory Committee, and requests the Office to report to the Committee;',
    owes: ['report, Office, to Preparatory Committee'],
  },
  {
    says: 'Requests the Office to report to the Commission on Trade and Development;',
    owes: ['report, Office, to Commission on Trade and Development'],
  },
  {
    says: 'Requests the Office to submit a report to the very many other good people;',
    owes: ['report, Office'],
  },
  { says: 'Requests the Office to submit a report to the people;', owes: ['report, Office'] },
  {
    says: 'Requests the Secretary-General to report to the Council as well as the General Assembly;',
    by: 'HRC 45',
    owes: [`report, ${SG}, to HRC and GA`],
  },
];

export const TIMES: Case[] = [
  {
    says: 'Requests the Secretary-General to report to the Council, in reports every 120 days starting from 16 October 2019;',
    by: 'SC on 2019-06-25',
    owes: [`report, ${SG}, to SC, every P120D from 2019-10-16`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council no later than 15 February 2019 and every six months thereafter;',
    by: 'SC on 2018-11-14',
    owes: [`report, ${SG}, to SC, by 2019-02-15 and every P6M`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council by 31 August;',
    by: 'SC on 2018-11-14',
    owes: [`report, ${SG}, to SC, by 2019-08-31`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council by 31 December;',
    by: 'SC on 2018-11-14',
    owes: [`report, ${SG}, to SC, by 2018-12-31`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council by 31 August;',
    by: 'SC',
    owes: [`report, ${SG}, to SC`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council by March;',
    by: 'SC on 2018-11-14',
    owes: [`report, ${SG}, to SC, by 2019-03`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council by the end of April 2024;',
    by: 'SC on 2023-11-14',
    owes: [`report, ${SG}, to SC, by 2024-04`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council by June 15, 2024;',
    by: 'SC on 2023-11-14',
    owes: [`report, ${SG}, to SC, by 2024-06-15`],
  },
  { says: 'Requests the Secretary-General to submit a report by 2010;', owes: [`report, ${SG}, by 2010`] },
  {
    says: 'Requests the Secretary-General to submit a report in May 2010;',
    owes: [`report, ${SG}, by 2010-05`],
  },
  { says: 'Requests the Secretary-General to submit a report in 2010;', owes: [`report, ${SG}, by 2010`] },
  { says: 'Requests the Secretary-General to submit a report by 31 February 2010;', owes: [`report, ${SG}`] },
  {
    says: 'Requests the Secretary-General to submit a report on the measures taken by 1 May 2006;',
    owes: [`report, ${SG}`],
  },
  {
    says: 'Requests the Secretary-General to submit a report on the events in May 2010;',
    owes: [`report, ${SG}`],
  },
  {
    says: 'Requests the Secretary-General to report within 9 months of the adoption of this resolution;',
    owes: [`report, ${SG}, within P9M of adoption`],
  },
  {
    says: 'Requests the Secretary-General to report within 20 working days of its adoption;',
    owes: [`report, ${SG}, within P20D of working days of adoption`],
  },
  {
    says: 'Requests the Secretary-General to report within 45 calendar days of its adoption;',
    owes: [`report, ${SG}, within P45D of adoption`],
  },
  {
    says: 'Requests the Secretary-General to report within 60 days;',
    owes: [`report, ${SG}, within P60D of adoption`],
  },
  {
    says: 'Requests the Secretary-General to report 30 days before the expiry of its mandate;',
    owes: [`report, ${SG}, within P30D of mandate_expiry`],
  },
  {
    says: 'Requests the Secretary-General to report within 20 working days after the vote;',
    owes: [`report, ${SG}, within P20D of working days of other: the vote`],
  },
  {
    says: 'Requests the Secretary-General to report three weeks before the first meeting;',
    owes: [`report, ${SG}, upon “three weeks before the first meeting”`],
  },
  {
    says: 'Requests the Secretary-General to report in 30 days after the vote;',
    owes: [`report, ${SG}, within P30D of other: the vote`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council every twelve months;',
    by: 'SC',
    owes: [`report, ${SG}, to SC, every P1Y`],
  },
  {
    says: 'Requests the Secretary-General to report quarterly to the Council;',
    by: 'SC',
    owes: [`report, ${SG}, to SC, every P3M`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council on the quarterly meetings;',
    by: 'SC',
    owes: [`report, ${SG}, to SC`],
  },
  {
    says: 'Requests the Secretary-General to report to the Assembly at each session;',
    owes: [`report, ${SG}, to GA, every session`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council when the risk of famine occurs;',
    by: 'SC',
    owes: [`report, ${SG}, to SC, upon “when the risk of famine occurs”`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council, upon completion of the review;',
    by: 'SC',
    owes: [`report, ${SG}, to SC, upon “upon completion of the review”`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council, before the elections;',
    by: 'SC',
    owes: [`report, ${SG}, to SC, upon “before the elections”`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council prior to drawing conclusions;',
    by: 'SC',
    owes: [`report, ${SG}, to SC`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council as appropriate;',
    by: 'SC',
    owes: [`report, ${SG}, to SC, “as appropriate”`],
  },
  {
    says: 'Decides to include in the provisional agenda of its sixty-sixth session the item entitled “Roads”, and requests the Secretary-General to report to the Assembly at that session;',
    owes: [`report, ${SG}, to GA 66, at GA 66`],
  },
  {
    says: 'Requests the Secretary-General to report to the Assembly at that session;',
    owes: [`report, ${SG}, to GA`],
  },
  {
    says: 'Requests the Office to present to the Council a report at the Council’s fifty-eighth session;',
    by: 'HRC 57',
    owes: ['report, Office, to HRC 58, at HRC 58'],
  },
  {
    says: 'Requests the Secretary-General to submit a report to the Assembly at the main part of its first resumed sixty-fourth session;',
    owes: [`report, ${SG}, to GA 64, at GA 64`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council at its substantive session of 2021;',
    by: 'ECOSOC 2020',
    owes: [`report, ${SG}, to ECOSOC 2021, at ECOSOC 2021`],
  },
  {
    says: 'Requests the Secretary-General to report to the Council at its sixty-fourth session in 2020;',
    by: 'HRC 42',
    owes: [`report, ${SG}, to HRC 64, at HRC 64`],
  },
  {
    says: 'Requests the Secretary-General to submit a report on the decisions taken at its fifty-first session;',
    owes: [`report, ${SG}`],
  },
  {
    says: 'Requests the Secretary-General to submit a report on its decision at its fifty-first session;',
    owes: [`report, ${SG}`],
  },
  {
    says: 'Requests the Secretary-General to submit his next annual report, and also requests the Secretary-General to continue to submit annual reports to the Council, and to submit his next report by June 2009;',
    by: 'SC on 2008-12-18',
    owes: [`report, ${SG}, every P1Y`, `report, ${SG}, to SC, every P1Y and by 2009-06`],
  },
  { says: 'Requests the Secretary-General to submit a report by 1 May 2006;', owes: [`report, ${SG}`] },
  {
    says: 'Requests the Secretary-General to submit a report by the June 2010 meeting;',
    owes: [`report, ${SG}`],
  },
  { says: 'Requests the Secretary-General to submit a report in two years;', owes: [`report, ${SG}`] },
  {
    says: 'Requests the Secretary-General to report on the events, in May 2010;',
    owes: [`report, ${SG}, by 2010-05`],
  },
  {
    says: 'Requests the Office to brief Member States on the plan, to be executed annually;',
    owes: ['briefing, Office, to Member States'],
  },
  {
    says: 'Requests the Office to report at the main part of the first, second and third part of the general and substantive high-level segment and beyond;',
    owes: ['report, Office'],
  },
  { says: 'Requests the Office to report at the sixty-fourth Olympic session;', owes: ['report, Office'] },
];

export const CONTEXTS: Case[] = [
  {
    says: 'Requests the Secretary-General, in the final 90-day report on the Mission due in October 2019, to provide strategic benchmarks;',
    by: 'SC on 2019-06-25',
    owes: [`report, ${SG}, by 2019-10, in “the final 90-day report on the Mission due in October 2019”`],
  },
  {
    says: 'Requests the Secretary-General, seeking perspectives from all parties, to include in his regular reports an update on the framework;',
    by: 'SC',
    owes: [`report, ${SG}, “regular”, in “his regular reports”, with views`],
  },
  {
    says: 'Requests the Secretary-General to report thereon in the context of his next report on the pattern of conferences;',
    owes: [`report, ${SG}, in “his next report on the pattern of conferences”`],
  },
  {
    says: 'Requests the Secretary-General to include, in his report to be submitted at the sixty-fourth session of the General Assembly, information on costs;',
    owes: [
      `report, ${SG}, to GA 64, at GA 64, in “his report to be submitted at the sixty-fourth session of the General Assembly”`,
    ],
  },
  {
    says: 'Requests the Secretary-General to include a section on the Plan, within already existing reporting obligations to the General Assembly;',
    owes: [`report, ${SG}, to GA, in “existing reporting obligations to the General Assembly”`],
  },
  {
    says: 'Requests the Independent Expert to continue to examine in his reports ways and means of solidarity;',
    owes: ['report, Independent Expert, in “his reports”'],
  },
  {
    says: 'Requests the Secretary-General to assess, in his next report, the situation;',
    owes: [`report, ${SG}, in “his next report”`],
  },
  {
    says: 'Requests the Secretary-General to address the matter in the context of the next budget;',
    owes: [`report, ${SG}, in “the next budget”`],
  },
  {
    says: 'Requests the Secretary-General to review staffing in the context of his next budget;',
    silent: 'resources',
  },
  {
    says: 'Requests the Secretary-General to provide a clarification in his annual briefing;',
    owes: [`briefing, ${SG}, every P1Y, in “his annual briefing”`],
  },
  {
    says: 'Requests the Secretary-General to submit to the Assembly at its sixty-fourth session a report and to include in that report an analysis of means;',
    owes: [`report, ${SG}, to GA 64, at GA 64`],
  },
  {
    says: 'Requests the Secretary-General to report thereon to the Assembly at its sixty-fourth session and to include in his report recommendations;',
    owes: [`report, ${SG}, to GA 64, at GA 64`],
  },
  {
    says: 'Requests the Secretary-General to include these views in the annex to the aforementioned report;',
    owes: [`report, ${SG}, in “the aforementioned report”`],
  },
  {
    says: 'Requests the Office to continue the work described by the expert in his report submitted to the Commission on Human Rights;',
    silent: 'to act',
  },
  { says: 'Requests the Office to include gender in its work;', silent: 'to act' },
  { says: 'Requests the Office to integrate forests into its programmes and reporting;', silent: 'to act' },
  {
    says: 'Requests the Office to apply the method in his report submitted to the Commission on Human Rights;',
    silent: 'to act',
  },
  {
    says: 'Requests the Office to provide an update in its annual briefing;',
    owes: ['briefing, Office, every P1Y, in “its annual briefing”'],
  },
  {
    says: 'Requests the Office to work under the very good long bright new fine old sweet kind warm dear state;',
    silent: 'to act',
  },
];

export const SEVERAL_VERBS: Case[] = [
  {
    says: 'Requests the Office to prepare a report on transfers and to present it to the Human Rights Council at its fifty-sixth session;',
    by: 'HRC 53',
    owes: ['report, Office, to HRC 56, at HRC 56'],
  },
  {
    says: 'Requests the Office to prepare a report for the Council and to present the report to the Council at its fifty-sixth session;',
    by: 'HRC 53',
    owes: ['report, Office, to HRC 56, at HRC 56'],
  },
  {
    says: 'Requests the Secretary-General to undertake a study and to report thereon to the Assembly at its sixty-fifth session;',
    owes: [`report, ${SG}, to GA 65, at GA 65`],
  },
  {
    says: 'Requests the secretariat to compile an initial assessment of the impact and present it to the Assembly at its sixty-fifth session;',
    owes: ['report, secretariat, to GA 65, at GA 65'],
  },
  {
    says: 'Requests the secretariat to assist Governments and submit them;',
    silent: 'delivered to no body',
  },
  {
    says: 'Requests the Secretary-General to invite Member States to report to the Assembly on the Declaration;',
    silent: 'to act',
  },
  {
    says: 'Requests the special procedures to report to the Council, and also to report thereon by public statements;',
    by: 'HRC 48',
    owes: ['report, special procedures, to HRC'],
  },
  {
    says: 'Requests that the Forum secretariat amend the format and report on the progress made to the Forum at its eighteenth session;',
    by: 'ECOSOC 2022',
    owes: ['report, Forum secretariat, to UNFF 18, at UNFF 18'],
  },
  {
    says: 'Requests the Secretary-General to submit a report to the Assembly at its sixty-fourth session and an interim report to the Human Rights Council;',
    owes: [`report, ${SG}, to GA 64, at GA 64`, `report, ${SG}, to HRC`],
  },
  {
    says: 'Requests the Secretary-General to submit a report to the Assembly and recommendations;',
    owes: [`report, ${SG}, to GA`],
  },
  {
    says: 'Requests the Secretary-General to prepare a study and submit a report to the Assembly;',
    owes: [`study, ${SG}`, `report, ${SG}, to GA`],
  },
  {
    says: 'Requests the Secretary-General to (a) report to the Assembly; (b) brief the Security Council;',
    owes: [`report, ${SG}, to GA`, `briefing, ${SG}, to SC`],
  },
];

export const VIEWS: Case[] = [
  {
    says: 'Requests the Secretary-General to seek the views of Member States and to report to the Assembly at its sixty-fifth session;',
    owes: [`report, ${SG}, to GA 65, at GA 65, with views`],
  },
  {
    says: 'Requests the Secretary-General to invite Member States, in accordance with past practice, to submit their views and to submit a report;',
    owes: [`report, ${SG}, with views`],
  },
  {
    says: 'Requests the Secretary-General to consult Member States on the matter;',
    silent: 'asks for views',
  },
  { says: 'Requests the Secretary-General to seek, as needed, advice;', silent: 'to act' },
  {
    says: 'Requests the Secretary-General to invite States to the meeting. The meeting has views;',
    silent: 'to act',
  },
  { says: 'Requests the Secretary-General to invite States to the meeting;', silent: 'to act' },
];

export const LISTS: Case[] = [
  {
    under: 'Requests the Secretary-General:',
    says: 'To submit to the Assembly at its sixty-fourth session a report on the rights of the child;',
    owes: [`report, ${SG}, to GA 64, at GA 64`],
  },
  {
    under: 'Decides:',
    says: 'To request the Secretary-General to report to the Assembly;',
    owes: [`report, ${SG}, to GA`],
  },
  {
    under: 'Decides to:',
    says: 'Request the Secretary-General to report to the Assembly;',
    owes: [`report, ${SG}, to GA`],
  },
  {
    under: 'Requests the Secretary-General to report to the Council every three months, including:',
    says: 'Information on the political situation;',
    by: 'SC',
    silent: 'to act',
  },
  {
    under: 'Calls upon States to:',
    says: 'Submit reports to the Assembly;',
    silent: 'addresses States',
  },
];

export const SILENCES: Case[] = [
  {
    says: 'Takes note of the discussions held in New York on 3 June 2008;',
    silent: 'states and asks nothing (“Takes note of the discussions held in New York”)',
  },
  {
    says: 'Calls upon Governments to submit reports to the Assembly;',
    silent: 'addresses Governments, not the Secretariat',
  },
  {
    says: 'Reiterates its request to the Secretary-General to provide the Programme with sufficient resources, and invites Member States to provide contributions to the Office;',
    silent:
      'asks the Secretary-General for resources, not for a product delivered to a body; addresses Member States, not the Secretariat',
  },
  {
    says: 'Decides to include in the provisional agenda of its sixty-fourth session the item entitled “Report of the Secretary-General”.',
    silent: 'places an item on an agenda',
  },
  {
    says: 'Requests the Secretary-General to respond to requests from States, and mandates, such as those above;',
    silent: 'to act',
  },
  { says: 'Requests the Secretary-General:', silent: 'opens a list for the Secretary-General' },
  { says: 'The Board may request the preparation of reports.', silent: 'asks nobody who reports' },
  { says: '', silent: 'has no words' },
];
