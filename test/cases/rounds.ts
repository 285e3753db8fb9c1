import type { Case } from './paragraphs.ts';

/**
 * Wrong readings that were found in real paragraphs, in words of our own; `source` is where they were found. Unless said
 * otherwise, the General Assembly speaks at its sixty-third session, on 18 December 2008.
 */
export interface FoundCase extends Case {
  source: string;
}

const SG = 'Secretary-General';

export const FOUND_IN_ROUNDS: FoundCase[] = [
  {
    source: 'A/HRC/RES/56/8, para. on the summary report',
    says: 'Requests the High Commissioner to submit a summary report on the seminar held at the fifty-ninth session to the Human Rights Council at its sixty-first session;',
    by: 'HRC 56',
    owes: ['report, High Commissioner, to HRC 61, at HRC 61'],
  },
  {
    source: 'A/RES/73/262, para. on the trust fund',
    says: 'Requests the Secretary-General to include, in his report to the General Assembly at its sixty-fifth session, a section on the follow-up to the World Conference on Everything;',
    owes: [
      `report, ${SG}, to GA 65, at GA 65, in “his report to the General Assembly at its sixty-fifth session”`,
    ],
  },
  {
    source: 'S/RES/2722(2024), para. 20',
    says: 'Requests the Secretary-General provide written monthly reports to the Security Council on any attacks, to inform the Council’s consultations;',
    by: 'SC',
    owes: [`report, ${SG}, to SC, every P1M`],
  },
  {
    source: 'A/RES/48/96, rule on the Special Rapporteur',
    says: 'The Special Rapporteur, assisted by the Secretariat, shall prepare reports for submission to the Commission for Social Development at its thirty-fourth session.',
    by: 'GA 48',
    owes: ['report, Special Rapporteur, to CSocD 34, at CSocD 34'],
  },
  {
    source: 'A/HRC/RES/35/21, para. 23',
    says: 'Requests the Advisory Committee to conduct a study on best practices, and to submit the report to the Human Rights Council before its forty-first session;',
    by: 'HRC 35',
    owes: ['report, Advisory Committee, to HRC 41, at HRC 41'],
  },
  {
    source: 'S/RES/2489(2019), para. on the three-monthly reports',
    says: 'Requests that the Secretary-General reports to the Council every three months on developments, and to include in his reports an evaluation of progress;',
    by: 'SC',
    owes: [`report, ${SG}, to SC, every P3M`],
  },
  {
    source: 'S/RES/2759(2024), para. on MINUSCA',
    says: 'Requests the Secretary-General to report to the Council on 15 February 2025, 15 June 2025 and 13 October 2025 on progress made;',
    by: 'SC on 2024-11-14',
    owes: [`report, ${SG}, to SC, by 2025-02-15 and by 2025-06-15 and by 2025-10-13`],
  },
  {
    source: 'S/RES/2558(2020), para. on the interim report',
    says: 'Requests the Secretary-General to present to the General Assembly and the Security Council an interim report in 2022 and a second, detailed report in 2024;',
    by: 'SC on 2020-12-21',
    owes: [`report, ${SG}, to GA and SC, by 2022`, `report, ${SG}, to GA and SC, by 2024`],
  },
  {
    source: 'A/RES/70/305, para. on the briefing',
    says: 'Requests the Secretary-General to brief the Ad Hoc Working Group at the sixty-fourth session of the Assembly on the actions taken;',
    owes: [`briefing, ${SG}, to Ad Hoc Working Group, at GA 64`],
  },
  {
    source: 'A/RES/69/321, para. on the update',
    says: 'Requests the Secretary-General to submit an update on the provisions, for further consideration by the Ad Hoc Working Group at the sixty-fourth session;',
    owes: [`written update, ${SG}, to Ad Hoc Working Group, at GA 64`],
  },
  {
    source: 'A/HRC/RES/49/6, para. on coercive measures',
    says: 'Calls upon the Special Rapporteur to consider establishing a mechanism to assess, document, report on and follow up on the impact of such measures;',
    by: 'HRC 49',
    silent: 'to act',
  },
  {
    source: 'S/RES/2046(2012), para. on compliance',
    says: 'Requests the Secretary-General to inform the Security Council within 15 days and in two week intervals thereafter on the status of compliance;',
    by: 'SC',
    owes: [`information, ${SG}, to SC, within P15D of adoption and every P2W`],
  },
  {
    source: 'A/RES/75/291, para. on the results framework',
    says: 'Requests the Office to assess the methodologies, and to report in this regard as part of the report foreseen in paragraph 118;',
    by: 'GA 75',
    owes: ['report, Office, in “the report foreseen in paragraph 118”'],
  },
  {
    source: 'A/HRC/RES/51/14, para. on prevention',
    says: 'Continues to encourage the High Commissioner to inform the Human Rights Council on a regular basis on the practical applications;',
    by: 'HRC 51',
    owes: ['information, High Commissioner, to HRC, “on a regular basis”'],
  },
  {
    source: 'A/RES/76/305, para. on reporting procedures',
    says: 'Requests the Secretary-General to present proposals to standardize the reporting procedures of the mechanisms;',
    owes: [`proposal, ${SG}`],
  },
  {
    source: 'A/RES/52/220, para. on the narrative',
    says: 'Requests the Secretary-General to submit a new narrative for this section to be considered by the Committee for Programme and Coordination;',
    owes: [`report, ${SG}, to CPC`],
  },
  {
    source: 'S/RES/1882(2009), para. on the annexes',
    says: 'Requests the Secretary-General also to include in the annexes to his reports on the matter those parties that engage in such acts;',
    by: 'SC',
    owes: [`report, ${SG}, in “his reports on the matter those parties that engage in such acts”`],
  },
  {
    source: 'A/RES/79/140, para. on the composition of staff',
    says: 'Requests the Secretary-General to report on concrete measures taken in this regard in his annual report;',
    owes: [`report, ${SG}, every P1Y, in “his annual report”`],
  },
  {
    source: 'A/RES/79/140, para. on the use of the Fund',
    says: 'Requests the Secretary-General to report to the General Assembly at its sixty-fourth session, through the Economic and Social Council at its 2009 session, on progress made;',
    owes: [`report, ${SG}, to GA 64 and ECOSOC 2009, at GA 64 and at ECOSOC 2009`],
  },
  {
    source: 'A/HRC/RES/52/31, para. on the written report',
    says: 'Requests the Special Rapporteur to submit a written report to the Third Committee of the General Assembly at its seventy-eighth session and to the Council at its fifty-fifth session;',
    by: 'HRC 52',
    owes: [
      'report, Special Rapporteur, to Third Committee 78, at GA 78',
      'report, Special Rapporteur, to HRC 55, at HRC 55',
    ],
  },
  {
    source: 'A/HRC/RES/55/1, para. on the African Union',
    says: 'Requests the Commission of Inquiry to work with the African Union, including by sharing its reports and recommendations;',
    by: 'HRC 55',
    silent: 'delivered to no body',
  },
  {
    source: 'A/HRC/RES/47/21, para. on the written report',
    says: 'Requests the High Commissioner to prepare, on an annual basis, a written report, to present it to the Human Rights Council, starting from its fifty-first session, and to transmit the report to the General Assembly;',
    by: 'HRC 47',
    owes: ['report, High Commissioner, to HRC 51 and GA, every P1Y and at HRC 51'],
  },
  {
    source: 'A/RES/79/226, para. on regional assets',
    says: 'Reiterates its request to the Secretary-General to continue regular monitoring and reporting, including to the Economic and Social Council at its segment, on the work of regional assets;',
    owes: [`report, ${SG}, to ECOSOC`],
  },
  {
    source: 'A/RES/45/112, para. on research',
    says: 'Requests the Secretary-General to report thereon to the Ninth United Nations Congress on the Prevention of Crime and the Treatment of Offenders;',
    owes: [
      `report, ${SG}, to Ninth United Nations Congress on the Prevention of Crime and the Treatment of Offenders`,
    ],
  },
  {
    source: 'A/RES/78/238, para. on the working group',
    says: 'Requests the Secretary-General to transmit the report to the General Assembly at its sixty-fifth session, the Conference on Disarmament and the Disarmament Commission;',
    owes: [`report, ${SG}, to GA 65 and Conference on Disarmament and Disarmament Commission, at GA 65`],
  },
  {
    source: 'S/RES/2149(2014), para. on the transition',
    says: 'Requests the Secretary-General to update the Security Council no later than 15 August 2014 on the state of preparation for a transition by 15 September 2014;',
    by: 'SC on 2014-04-10',
    owes: [`oral update, ${SG}, to SC, by 2014-08-15`],
  },
  {
    source: 'A/RES/59/25, para. on the genuine link',
    says: 'Requests the Secretary-General to report to the General Assembly at its sixty-fifth session on the study undertaken, following the invitation extended in its resolution 58/14, to examine the role of flag States;',
    owes: [`report, ${SG}, to GA 65, at GA 65`],
  },
  {
    source: 'A/RES/49/37, para. on evacuation',
    says: 'Requests the Secretary-General to keep troop-contributing countries and the members of the Security Council informed of evacuation plans;',
    owes: [`information, ${SG}, to Member States and SC`],
  },
  {
    source: 'A/RES/68/224, para. on the technology bank',
    says: 'Requests the Secretary-General to transmit the recommendations to the General Assembly at its sixty-fifth session for its consideration, with a view to operationalizing the bank during its sixty-sixth session;',
    owes: [`proposal, ${SG}, to GA 65, at GA 65`],
  },
  {
    source: 'S/RES/2056(2012), para. on the Sahel',
    says: 'Requests the Secretary-General to inform the Council on progress made by 15 September 2012;',
    by: 'SC on 2012-07-05',
    owes: [`information, ${SG}, to SC, by 2012-09-15`],
  },
  {
    source: 'A/RES/76/268, para. on the framework',
    says: 'Requests the Secretary-General to report on progress made in this regard during the sixty-fifth session of the General Assembly;',
    owes: [`report, ${SG}, to GA 65, at GA 65`],
  },
  {
    source: 'A/HRC/RES/45/22, para. on national institutions',
    says: 'Requests the Secretary-General to submit to the Human Rights Council, at its fifty-first session, a report on the implementation of the present resolution, and a report on the activities of the Alliance;',
    by: 'HRC 45',
    owes: [`report, ${SG}, to HRC 51, at HRC 51`, `report, ${SG}, to HRC 51, at HRC 51`],
  },
  {
    source: 'E/RES/2014/14, para. on common country programme documents',
    says: 'Requests the United Nations development system to provide an update to Member States at the operational activities segment of the substantive session of 2015 of the Council;',
    by: 'ECOSOC 2014',
    owes: ['written update, United Nations development system, to Member States, at ECOSOC 2015'],
  },
  {
    source: 'A/HRC/RES/43/26, para. on thematic research',
    says: 'Requests the Special Rapporteur to provide detailed updates on the issues covered by the mission in its reports and papers;',
    by: 'HRC 43',
    owes: ['written update, Special Rapporteur'],
  },
  {
    source: 'A/RES/52/220, para. on the budget performance report',
    says: 'Requests the Secretary-General to reflect in the budget performance report those expenditures related to compensation;',
    owes: [`report, ${SG}, in “the budget performance report those expenditures related to compensation”`],
  },
  {
    source: 'S/RES/2250(2015), para. on the progress study',
    says: 'Requests the Secretary-General to carry out a progress study on the contribution of youth, and further requests the Secretary-General to make the results of this study available to the Security Council and all Member States;',
    by: 'SC',
    owes: [`study, ${SG}, to SC and Member States`],
  },
  {
    source: 'A/HRC/RES/53/25, para. on the database',
    says: 'Requests the High Commissioner to present the database on an annual basis to the Council starting from its fifty-seventh session;',
    by: 'HRC 53',
    owes: ['report, High Commissioner, to HRC 57, every P1Y and at HRC 57'],
  },
  {
    source: 'E/RES/2014/14, para. on pilot evaluations',
    says: 'Requests the Secretary-General to report to the Council, in 2015, as part of his regular reporting, on progress in this regard;',
    by: 'ECOSOC 2014 on 2014-07-14',
    owes: [`report, ${SG}, to ECOSOC, by 2015, in “his regular reporting”`],
  },
  {
    source: 'A/HRC/RES/55/28, para. on the transfer of arms',
    says: 'Requests the Commission of Inquiry to report on the transfer of arms, and to present its report to the Human Rights Council at its fifty-ninth session;',
    by: 'HRC 55',
    owes: ['report, Commission of Inquiry, to HRC 59, at HRC 59'],
  },
  {
    source: 'A/HRC/RES/53/27, para. on the annual discussions',
    says: 'Requests the Office of the High Commissioner to prepare a summary report on the discussions, and to present each report to the Council at its fifty-sixth and fifty-ninth sessions, respectively;',
    by: 'HRC 53',
    owes: ['report, Office of the High Commissioner, to HRC 56 and HRC 59, at HRC 56 and at HRC 59'],
  },
  {
    source: 'A/RES/77/279, para. on the reports of the Unit',
    says: 'Requests the Executive Director to distribute reports in time for their consideration by legislative organs;',
    silent: 'delivered to no body',
  },
  {
    source: 'A/RES/73/166, para. on the oral report',
    says: 'Invites the Special Rapporteur to present an oral report and to engage in an interactive dialogue with the Assembly at its sixty-fourth session;',
    owes: ['oral update, Special Rapporteur, to GA 64, at GA 64'],
  },
  {
    source: 'A/RES/79/245, para. on the interest generated',
    says: 'Invites the Secretary-General to examine in the context of the performance report the use of interest, and to report thereon to the General Assembly;',
    owes: [`report, ${SG}, to GA, in “the performance report the use of interest”`],
  },
  {
    source: 'A/RES/70/133, para. on the status of women',
    says: 'Requests the Secretary-General to report to the General Assembly at its sixty-fifth session on the improvement of the status of women, and on progress made, with statistics to be provided annually by entities of the system;',
    owes: [`report, ${SG}, to GA 65, at GA 65`],
  },
  {
    source: 'E/RES/2015/23, para. on the Trust Fund',
    says: 'Requests the Secretary-General to report to the General Assembly at its sixty-fifth session on the present resolution, including by providing an update on the status of the Fund;',
    owes: [`report, ${SG}, to GA 65, at GA 65`],
  },
  {
    source: 'A/RES/72/245, para. on the independent expert',
    says: 'Invites the independent expert to update Member States at its sixty-fifth session on the progress made;',
    owes: ['oral update, independent expert, to Member States, at GA 65'],
  },
  {
    source: 'E/RES/2023/35, para. on the situation of women',
    says: 'Requests the Secretary-General to assist women by all means, including those set out in his report;',
    silent: 'to act',
  },
  {
    source: 'E/RES/2019/15, para. on briefing notes',
    says: 'Requests the Secretary-General to provide briefing notes and informal briefings on progress, ahead of the 2010 segment;',
    owes: [
      `note, ${SG}, upon “ahead of the 2010 segment”`,
      `briefing, ${SG}, upon “ahead of the 2010 segment”`,
    ],
  },
  {
    source: 'A/RES/57/300, para. on the reform measures',
    says: 'Requests the Secretary-General to submit a progress report on the measures as considered in the present resolution to the General Assembly at its sixty-fifth session;',
    owes: [`report, ${SG}, to GA 65, at GA 65`],
  },
  {
    source: 'A/RES/76/84 A-B, para. on social media',
    says: 'Calls upon the Secretary-General to report on the implementation of this approach to the Committee on Information at its successive sessions;',
    owes: [`report, ${SG}, to Committee on Information, every session`],
  },
  {
    source: 'A/RES/79/246, para. on arbitration',
    says: 'Requests the Secretary-General to provide in his future reports detailed information, including expenditures required for each year;',
    owes: [`report, ${SG}, in “his future reports detailed”`],
  },
  {
    source: 'A/HRC/RES/56/7, para. on strategic lawsuits',
    says: 'Requests the Office of the High Commissioner to conduct a study and to prepare a report on the impact of lawsuits, and to present it to the Human Rights Council at its sixty-third session;',
    by: 'HRC 56',
    owes: ['report, Office of the High Commissioner, to HRC 63, at HRC 63'],
  },
  {
    source: 'A/HRC/RES/47/21, para. 52',
    says: 'Requests the High Commissioner and the international independent expert mechanism each to prepare, on an annual basis, a written report to the Human Rights Council;',
    by: 'HRC 47',
    owes: [
      'report, High Commissioner, to HRC, every P1Y',
      'report, international independent expert mechanism, to HRC, every P1Y',
    ],
  },
  {
    source: 'A/RES/76/84 A-B, para. on information centres',
    says: 'Requests the Secretary-General to include in the next report comprehensive information on the functioning of the centres;',
    owes: [`report, ${SG}, in “the next report”`],
  },
  {
    source: 'A/RES/76/261, para. on the Unit',
    says: 'Requests the Secretary-General to encourage organizations to review their recommendations, and to consider reporting explanations for non-acceptance to the Unit;',
    silent: 'delivered to no body',
  },
  {
    source: 'A/RES/60/254, para. on the Ethics Office',
    says: 'Requests the Secretary-General to report on the activities of the Office, in the context of his annual report, for the consideration and decision of the General Assembly;',
    owes: [`report, ${SG}, to GA, every P1Y, in “his annual report”`],
  },
  {
    source: 'S/RES/2149(2014), para. on the mission concept',
    says: 'Requests the Secretary-General, in his first report to the Council, to update the Council on the mission concept;',
    by: 'SC',
    owes: [`report, ${SG}, to SC, in “his first report to the Council”`],
  },
  {
    source: 'A/RES/74/197, para. on the Forum',
    says: 'Requests the Secretary-General to submit, as part of his annual reporting, information on the recommendations contained in the report of the Working Group on Improvements to the Internet Governance Forum;',
    owes: [`report, ${SG}, every P1Y, in “his annual reporting”`],
  },
  {
    source: 'A/HRC/RES/47/5, para. on the education of girls',
    says: 'Encourages the High Commissioner to give attention to the right to education in carrying out the mandate and in his reporting;',
    by: 'HRC 47',
    silent: 'to act',
  },
  {
    source: 'A/RES/72/305, annex, on the integration segment',
    says: 'The segment will be held for one day. The Secretary-General will present to the Council the annual overview report of the Board. Heads of entities will be invited to participate.',
    by: 'ECOSOC 2018',
    owes: [`report, ${SG}, to ECOSOC, every P1Y`],
  },
];
