/**
 * What may be stated of a past, and what cannot have been. A row: day, what happened, who said so; then `column=words`. Every
 * row is said on the evidence of the file, unless it says otherwise. The file is taken over on 1 July 2009.
 * `stands`: where the duty stands then, and with whom. `cannot`: the row, the column, and what was expected.
 */
export interface TakingOverCase {
  name: string;
  of: 'report' | 'paper' | 'briefing';
  rows: string[];
  stands?: string;
  cannot?: string;
}

const BYTES = 'digest=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa words=8000';
const ASKED = '2009-01-12 views-asked p-officer addressees=Austria;Belarus;IOM day=2009-03-04';
const CLOSED = '2009-03-10 views-closed p-officer';
const TEXT = '2009-05-20 text-handed-in p-officer by=p-drafter';
const KNOWN = `${TEXT} ${BYTES}`;
const SECTION = '2009-05-25 stage-cleared p-officer stage=section by=p-chief';
const DIVISION = '2009-05-29 stage-cleared p-officer stage=division by=p-director';
const CLEARED = [KNOWN, SECTION, DIVISION];
const TO_GA = '2009-06-05 submitted p-officer delivery=GA-64 symbol=A/64/130';
const TO_COP = '2009-06-08 submitted p-officer delivery=COP-UNTOC-5';
const OUT = '2009-06-25 issued p-officer delivery=GA-64 symbol=A/64/130';
const SET = '2009-04-01 briefing-scheduled p-officer delivery=Member-States day=2009-06-10';
const INVITED = '2009-06-01 invited p-officer delivery=Member-States';

const CLOSED_AND_WRITTEN = [ASKED, CLOSED, '2009-03-20 text-handed-in p-officer by=p-drafter'];
const PAPER_OUT = [
  ...CLOSED_AND_WRITTEN,
  '2009-04-10 stage-cleared p-officer stage=section by=p-chief',
  '2009-04-20 stage-cleared p-officer stage=division by=p-director',
  '2009-05-04 submitted p-officer delivery=GA-63 symbol=A/63/905',
];
const LATE_REPLY = '2009-05-11 reply-received p-officer addressees=IOM';
const OBJECTED = '2009-05-26 text-objected-to p-officer stage=division by=p-director';
const ASKS_TIME = '2009-05-01 extension-asked p-officer by=p-drafter milestone=draft day=2009-06-05';
const INPUT = '2009-03-01 input-asked p-officer addressees=UNODC day=2009-04-01';
const TOO_LONG = `${TEXT} digest=${'a'.repeat(64)} words=9000`;
const WAIVER = '2009-05-21 waiver-asked p-officer delivery=GA-64 words=9500';
const BOTH_OUT = [
  ...CLEARED,
  TO_GA,
  TO_COP,
  OUT,
  '2009-06-26 issued p-officer delivery=COP-UNTOC-5 symbol=CTOC/COP/2010/4',
];

export const TAKING_OVER_CASES: TakingOverCase[] = [
  { name: 'views were asked for', of: 'paper', rows: [ASKED], stands: 'views, Documents officer' },
  {
    name: 'replies have come, in whatever order the rows stand',
    of: 'paper',
    rows: ['2009-02-01 reply-received p-officer addressees=Austria', ASKED],
    stands: 'views, Documents officer',
  },
  {
    name: 'the collection was closed',
    of: 'paper',
    rows: [ASKED, CLOSED],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'nothing is stated to have happened yet',
    of: 'report',
    rows: [],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'a text is there, its bytes are not known',
    of: 'report',
    rows: [TEXT],
    stands: 'clearance, Chief of Section',
  },
  { name: 'one stage has cleared it', of: 'report', rows: [KNOWN, SECTION], stands: 'clearance, Director' },
  {
    name: 'it was returned',
    of: 'report',
    rows: [KNOWN, '2009-05-25 text-returned p-officer stage=section by=p-chief'],
    stands: 'drafting, Drafting officer',
  },
  { name: 'it is cleared', of: 'report', rows: CLEARED, stands: 'submission, Documents officer' },
  {
    name: 'a second text voids what was cleared',
    of: 'report',
    rows: [...CLEARED, '2009-06-02 text-handed-in p-officer by=p-drafter'],
    stands: 'clearance, Chief of Section',
  },
  {
    name: 'one recipient has it',
    of: 'report',
    rows: [...CLEARED, TO_GA, OUT],
    stands: 'submission, Documents officer',
  },
  {
    name: 'both have been sent it',
    of: 'report',
    rows: [...CLEARED, TO_GA, TO_COP],
    stands: 'issuance, Documents officer',
  },
  {
    name: 'it is out in two languages of six',
    of: 'report',
    rows: [...CLEARED, TO_GA, TO_COP, `${OUT} languages=en;fr`],
    stands: 'issuance, Documents officer',
  },
  {
    name: 'one recipient fell away, the other has it: nothing is owed any more',
    of: 'report',
    rows: [
      ...CLEARED,
      TO_GA,
      OUT,
      '2009-06-26 recipient-dropped p-officer delivery=COP-UNTOC-5 symbol=A/RES/64/1',
    ],
    stands: 'done, Documents officer',
  },
  { name: 'a briefing has its day', of: 'briefing', rows: [SET], stands: 'drafting, Drafting officer' },
  {
    name: 'a briefing is invited to',
    of: 'briefing',
    rows: [SET, ...CLEARED, INVITED],
    stands: 'briefing, Documents officer',
  },
  {
    name: 'a briefing was held',
    of: 'briefing',
    rows: [
      SET,
      TEXT,
      SECTION,
      DIVISION,
      INVITED,
      '2009-06-10 briefing-held p-officer delivery=Member-States attendance=41',
    ],
    stands: 'done, Documents officer',
  },
  {
    name: 'it rests',
    of: 'report',
    rows: [KNOWN, '2009-06-01 put-on-hold p-officer day=2009-09-01'],
    stands: 'on-hold, Documents officer',
  },
  {
    name: 'it rested, and goes on',
    of: 'report',
    rows: ['2009-06-01 put-on-hold p-officer', '2009-06-20 taken-up-again p-officer'],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'an input was asked for and came',
    of: 'report',
    rows: [
      '2009-03-01 input-asked p-officer addressees=UNODC day=2009-04-01',
      '2009-03-28 input-received p-officer addressees=UNODC',
    ],
    stands: 'drafting, Drafting officer',
  },

  {
    name: 'a reply before anybody was asked',
    of: 'paper',
    rows: ['2009-01-02 reply-received p-officer addressees=Austria', ASKED],
    cannot: 'row 2, what: Views were not requested yet.',
  },
  {
    name: 'a reply of who was not asked',
    of: 'paper',
    rows: [ASKED, '2009-02-01 reply-received p-officer addressees=Chad'],
    cannot: 'row 3, addressees: Chad was not asked',
  },
  {
    name: 'a reply that came twice',
    of: 'paper',
    rows: [
      ASKED,
      '2009-02-01 reply-received p-officer addressees=IOM',
      '2009-02-02 reply-received p-officer addressees=IOM',
    ],
    cannot: 'row 4, addressees: The reply of IOM is recorded already.',
  },
  {
    name: 'replies due on the day they were asked for',
    of: 'paper',
    rows: ['2009-01-12 views-asked p-officer addressees=Austria day=2009-01-12'],
    cannot: 'row 2, day: The replies cannot be due',
  },
  {
    name: 'views where the mandate asks for none',
    of: 'report',
    rows: [ASKED],
    cannot: 'row 2, what: The mandate does not ask for views.',
  },
  {
    name: 'a text while views were collected',
    of: 'paper',
    rows: [ASKED, '2009-02-01 text-handed-in p-officer by=p-drafter'],
    cannot: 'row 3, what: The collection of views is still open',
  },
  {
    name: 'a text cleared by who wrote it',
    of: 'report',
    rows: [KNOWN, '2009-05-25 stage-cleared p-officer stage=section by=p-drafter'],
    cannot: 'row 3, by: Version 1 is the text of the same person',
  },
  {
    name: 'the second stage before the first',
    of: 'report',
    rows: [KNOWN, DIVISION],
    cannot: 'row 3, stage: The text was with section then; the stages are section, division',
  },
  {
    name: 'a stage that there is not',
    of: 'report',
    rows: [KNOWN, '2009-05-25 stage-cleared p-officer stage=legal by=p-chief'],
    cannot: 'row 3, stage: The text was with section then',
  },
  {
    name: 'a stage cleared without a text',
    of: 'report',
    rows: [SECTION],
    cannot: 'row 2, what: No draft was handed in yet.',
  },
  {
    name: 'clearance of other bytes',
    of: 'report',
    rows: [KNOWN, `${SECTION} digest=${'b'.repeat(64)}`],
    cannot: 'row 3, digest: The current text is version 1',
  },
  {
    name: 'submitted before it was cleared',
    of: 'report',
    rows: [KNOWN, TO_GA],
    cannot: 'row 3, what: The text is not cleared yet.',
  },
  {
    name: 'issued before it was submitted',
    of: 'report',
    rows: [...CLEARED, OUT],
    cannot: 'row 5, what: It was not submitted yet.',
  },
  {
    name: 'issued under another symbol than was given',
    of: 'report',
    rows: [...CLEARED, TO_GA, '2009-06-25 issued p-officer delivery=GA-64 symbol=A/64/131'],
    cannot: 'row 6, symbol: The symbol that was given is A/64/130',
  },
  {
    name: 'issued in a language that is none of the six',
    of: 'report',
    rows: [...CLEARED, TO_GA, `${OUT} languages=de`],
    cannot: 'row 6, languages: languages out of ar, zh, en, fr, ru, es',
  },
  {
    name: 'a recipient that there is not',
    of: 'report',
    rows: [...CLEARED, '2009-06-05 submitted p-officer delivery=HRC-12'],
    cannot: 'row 5, delivery: There is no delivery HRC-12; there are GA-64, COP-UNTOC-5',
  },
  {
    name: 'a new text after the submission',
    of: 'report',
    rows: [...CLEARED, TO_GA, '2009-06-10 text-handed-in p-officer by=p-drafter'],
    cannot: 'row 6, what: The text was submitted',
  },
  {
    name: 'sent to one in bytes nobody has, owed to the other',
    of: 'report',
    rows: [TEXT, SECTION, DIVISION, TO_GA],
    stands: 'submission, Documents officer',
  },
  {
    name: 'bytes without their words',
    of: 'report',
    rows: [`${TEXT} digest=${'a'.repeat(64)}`],
    cannot: 'row 2, words: how many words the text with that digest has',
  },
  {
    name: 'a briefing held to which nobody was invited',
    of: 'briefing',
    rows: [SET, ...CLEARED, '2009-06-10 briefing-held p-officer delivery=Member-States attendance=41'],
    cannot: 'row 6, what: Nobody was invited yet.',
  },
  {
    name: 'a briefing that was issued',
    of: 'briefing',
    rows: ['2009-06-25 issued p-officer delivery=Member-States symbol=A/64/1'],
    cannot: 'row 2, what: This obligation is a briefing.',
  },
  {
    name: 'taken up though it never rested',
    of: 'report',
    rows: ['2009-06-20 taken-up-again p-officer'],
    cannot: 'row 2, what: It is not on hold.',
  },
  {
    name: 'a day that is to come',
    of: 'report',
    rows: ['2009-07-02 text-handed-in p-officer by=p-drafter'],
    cannot: 'row 2, on: a day that is over: 2 July 2009 is after today, 1 July 2009',
  },
  {
    name: 'a day before there was a mandate',
    of: 'report',
    rows: ['2008-12-17 text-handed-in p-officer by=p-drafter'],
    cannot: 'row 2, on: a day since A/RES/63/194 was adopted, 18 December 2008',
  },
  {
    name: 'a day that is none',
    of: 'report',
    rows: ['2009-02-30 text-handed-in p-officer by=p-drafter'],
    cannot: 'row 2, on: the day on which it happened, YYYY-MM-DD',
  },
  {
    name: 'something that nobody knows',
    of: 'report',
    rows: ['2009-05-20 text-lost p-officer'],
    cannot: 'row 2, what: one of views-asked, ',
  },
  {
    name: 'nobody who said so',
    of: 'report',
    rows: ['2009-05-20 text-handed-in - by=p-drafter said='],
    cannot: 'row 2, said by: the id of the person who said so',
  },
  {
    name: 'no evidence',
    of: 'report',
    rows: [`${TEXT} evidence=`],
    cannot: 'row 2, evidence: a reference of 1 to 300 characters',
  },
  {
    name: 'something missing',
    of: 'report',
    rows: ['2009-05-20 text-handed-in p-officer'],
    cannot: 'row 2, by: the id of a person',
  },
  {
    name: 'something that does not belong there',
    of: 'report',
    rows: [`${TEXT} delivery=GA-64`],
    cannot: 'row 2, delivery: nothing: text-handed-in has no delivery',
  },

  // Views.
  {
    name: 'others were asked later, one was asked no more',
    of: 'paper',
    rows: [
      `${ASKED} organisations=IOM reference=CU2009/3`,
      '2009-01-20 addressees-added p-officer addressees=UNICEF;Chad organisations=UNICEF',
      '2009-01-21 addressee-removed p-officer addressees=Chad',
    ],
    stands: 'views, Documents officer',
  },
  {
    name: 'a reply was corrected, another withdrawn',
    of: 'paper',
    rows: [
      ASKED,
      '2009-02-01 reply-received p-officer addressees=Austria',
      '2009-02-01 reply-received p-officer addressees=Belarus',
      '2009-02-09 reply-corrected p-officer addressees=Austria',
      '2009-02-10 reply-withdrawn p-officer addressees=Belarus',
    ],
    stands: 'views, Documents officer',
  },
  {
    name: 'a late reply became an addendum',
    of: 'paper',
    rows: [...PAPER_OUT, LATE_REPLY, '2009-05-12 late-reply-settled p-officer addressees=IOM kind=addendum'],
    stands: 'issuance, Documents officer',
  },
  {
    name: 'somebody was asked twice',
    of: 'paper',
    rows: [ASKED, '2009-01-20 addressees-added p-officer addressees=Austria'],
    cannot: 'row 3, addressees: Austria was asked already.',
  },
  {
    name: 'an organisation that was not asked',
    of: 'paper',
    rows: [`${ASKED} organisations=UNICEF`],
    cannot: 'row 2, organisations: UNICEF is not among those who are asked.',
  },
  {
    name: 'the last addressee was asked no more',
    of: 'paper',
    rows: [
      '2009-01-12 views-asked p-officer addressees=Austria day=2009-03-04',
      '2009-01-21 addressee-removed p-officer addressees=Austria',
    ],
    cannot: 'row 3, addressees: Nobody would be left to answer',
  },
  {
    name: 'a corrected reply of who has not replied',
    of: 'paper',
    rows: [ASKED, '2009-02-09 reply-corrected p-officer addressees=Austria'],
    cannot: 'row 3, addressees: Austria has not replied.',
  },
  {
    name: 'a withdrawn reply of who has not replied',
    of: 'paper',
    rows: [ASKED, '2009-02-09 reply-withdrawn p-officer addressees=Austria'],
    cannot: 'row 3, addressees: Austria has not replied.',
  },
  {
    name: 'a reply in time became an addendum',
    of: 'paper',
    rows: [
      ASKED,
      '2009-02-01 reply-received p-officer addressees=Austria',
      '2009-02-02 late-reply-settled p-officer addressees=Austria kind=addendum',
    ],
    cannot: 'row 4, addressees: The reply of Austria came before the text was submitted.',
  },
  {
    name: 'a late reply became a corrigendum',
    of: 'paper',
    rows: [
      ...PAPER_OUT,
      LATE_REPLY,
      '2009-05-12 late-reply-settled p-officer addressees=IOM kind=corrigendum',
    ],
    cannot: 'row 9, kind: A late reply becomes an addendum or is noted, not corrigendum.',
  },
  {
    name: 'replies due on a day out of reach',
    of: 'paper',
    rows: ['2009-01-12 views-asked p-officer addressees=Austria day=9999-12-31'],
    cannot: 'row 2, day: 31 December 9999 lies outside',
  },
  {
    name: 'the silent were reminded, one was given more time, then all',
    of: 'paper',
    rows: [
      ASKED,
      '2009-02-20 reminder-sent p-officer',
      '2009-02-25 views-extended p-officer addressees=Austria day=2009-03-11',
      '2009-02-26 views-extended p-officer day=2009-03-18',
    ],
    stands: 'views, Documents officer',
  },
  {
    name: 'more time to reply that gives none',
    of: 'paper',
    rows: [ASKED, '2009-02-25 views-extended p-officer addressees=Austria day=2009-03-04'],
    cannot: 'row 3, day: 4 March 2009 gives no more time than there is.',
  },
  {
    name: 'a reminder of who had replied',
    of: 'paper',
    rows: [
      ASKED,
      '2009-02-01 reply-received p-officer addressees=Austria',
      '2009-02-20 reminder-sent p-officer addressees=Austria',
    ],
    cannot: 'row 4, addressees: Austria has replied already.',
  },

  // Contributions of others.
  {
    name: 'an input was given more time, and is not waited for any more',
    of: 'report',
    rows: [
      INPUT,
      '2009-03-20 input-extended p-officer addressees=UNODC day=2009-04-15',
      '2009-04-20 input-waived p-officer addressees=UNODC',
    ],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'two inputs of one entity, by name',
    of: 'report',
    rows: [
      `${INPUT} input=figures`,
      `${INPUT} input=maps`,
      '2009-03-28 input-received p-officer addressees=UNODC input=maps',
    ],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'more time for an input that gives none',
    of: 'report',
    rows: [INPUT, '2009-03-20 input-extended p-officer addressees=UNODC day=2009-04-01'],
    cannot: 'row 3, day: 1 April 2009 gives no more time than there is.',
  },
  {
    name: 'more time for an input that was given up',
    of: 'report',
    rows: [
      INPUT,
      '2009-03-20 input-waived p-officer addressees=UNODC',
      '2009-03-21 input-extended p-officer addressees=UNODC day=2009-04-15',
    ],
    cannot: 'row 4, addressees: Nobody waits for UNODC any more.',
  },
  {
    name: 'an input given up that had come',
    of: 'report',
    rows: [
      INPUT,
      '2009-03-28 input-received p-officer addressees=UNODC',
      '2009-03-29 input-waived p-officer addressees=UNODC',
    ],
    cannot: 'row 4, addressees: Input UNODC was received already.',
  },

  // Versions of the text, and who has a part in them.
  {
    name: 'a text cleared by one of its writers',
    of: 'report',
    rows: [`${TEXT} writers=p-stranger;p-chief`, SECTION],
    cannot: 'row 3, by: Version 1 is the text of the same person',
  },
  {
    name: 'a text cleared by who had it handed in',
    of: 'report',
    rows: [`${TEXT} for=p-chief`, SECTION],
    cannot: 'row 3, by: Version 1 is the text of the same person',
  },
  {
    name: 'a text cleared for one of its writers',
    of: 'report',
    rows: [
      `${TEXT} writers=p-chief`,
      '2009-05-25 stage-cleared p-officer stage=section by=p-stranger for=p-chief',
    ],
    cannot: 'row 3, by: Version 1 is the text of the same person',
  },
  {
    name: 'a delegate cleared it for the chief',
    of: 'report',
    rows: [KNOWN, '2009-05-25 stage-cleared p-officer stage=section by=p-stranger for=p-chief'],
    stands: 'clearance, Director',
  },
  {
    name: 'cleared by who had written a version of which nothing was left',
    of: 'report',
    rows: [
      '2009-05-01 text-handed-in p-officer by=p-chief',
      '2009-05-20 text-handed-in p-officer by=p-drafter base=0',
      SECTION,
    ],
    stands: 'clearance, Director',
  },
  {
    name: 'cleared by who had written the version it was made from',
    of: 'report',
    rows: [
      '2009-05-01 text-handed-in p-officer by=p-chief',
      '2009-05-20 text-handed-in p-officer by=p-drafter base=1',
      SECTION,
    ],
    cannot: 'row 4, by: Version 2 is the text of the same person',
  },
  {
    name: 'made from a version that there was not',
    of: 'report',
    rows: [TEXT, '2009-05-21 text-handed-in p-officer by=p-drafter base=2'],
    cannot: 'row 3, base: There was no version of that number; there were 1.',
  },

  // Objections, and what was taken back.
  {
    name: 'it was objected to',
    of: 'report',
    rows: [KNOWN, SECTION, OBJECTED],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'the objection was withdrawn',
    of: 'report',
    rows: [KNOWN, SECTION, OBJECTED, '2009-05-27 objection-withdrawn p-officer by=p-director'],
    stands: 'clearance, Director',
  },
  {
    name: 'another text met the objection',
    of: 'report',
    rows: [KNOWN, SECTION, OBJECTED, '2009-06-02 text-handed-in p-officer by=p-drafter'],
    stands: 'clearance, Chief of Section',
  },
  {
    name: 'an objection to the own text',
    of: 'report',
    rows: [KNOWN, '2009-05-26 text-objected-to p-officer stage=section by=p-drafter'],
    cannot: 'row 3, by: Version 1 is the text of the same person',
  },
  {
    name: 'cleared over an objection',
    of: 'report',
    rows: [KNOWN, SECTION, OBJECTED, DIVISION],
    cannot: 'row 5, what: The Director objected: a new version is awaited',
  },
  {
    name: 'an objection withdrawn that nobody had raised',
    of: 'report',
    rows: [KNOWN, '2009-05-27 objection-withdrawn p-officer by=p-director'],
    cannot: 'row 3, what: There was no objection to the text that stood.',
  },
  {
    name: 'an objection withdrawn by whose text it is',
    of: 'report',
    rows: [KNOWN, SECTION, OBJECTED, '2009-05-27 objection-withdrawn p-officer by=p-drafter'],
    cannot: 'row 5, by: Version 1 is the text of the same person',
  },
  {
    name: 'an approval was voided',
    of: 'report',
    rows: [...CLEARED, '2009-06-01 approval-voided p-officer stage=section'],
    stands: 'clearance, Chief of Section',
  },
  {
    name: 'an approval voided that was not given',
    of: 'report',
    rows: [KNOWN, SECTION, '2009-06-01 approval-voided p-officer stage=division'],
    cannot: 'row 4, stage: The stage division had given no approval that stood then.',
  },
  {
    name: 'an approval voided of what was submitted',
    of: 'report',
    rows: [...CLEARED, TO_GA, '2009-06-09 approval-voided p-officer stage=section'],
    cannot: 'row 6, what: The text was submitted',
  },

  // More time.
  {
    name: 'more time was asked for',
    of: 'report',
    rows: [ASKS_TIME],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'more time was granted, and granted again',
    of: 'report',
    rows: [
      ASKS_TIME,
      '2009-05-04 extension-granted p-officer by=p-officer milestone=draft',
      '2009-06-01 extension-asked p-officer by=p-drafter milestone=draft day=2009-06-08',
      '2009-06-02 extension-granted p-officer by=p-officer milestone=draft',
    ],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'more time was refused',
    of: 'report',
    rows: [ASKS_TIME, '2009-05-04 extension-declined p-officer by=p-officer milestone=draft'],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'more time granted by who asked for it',
    of: 'report',
    rows: [ASKS_TIME, '2009-05-04 extension-granted p-officer by=p-drafter milestone=draft'],
    cannot: 'row 3, by: More time is granted by another than who asked for it',
  },
  {
    name: 'more time refused for who asked for it',
    of: 'report',
    rows: [
      `${ASKS_TIME} for=p-chief`,
      '2009-05-04 extension-declined p-officer by=p-officer for=p-chief milestone=draft',
    ],
    cannot: 'row 3, by: More time is granted by another than who asked for it',
  },
  {
    name: 'more time granted for which nobody asked',
    of: 'report',
    rows: ['2009-05-04 extension-granted p-officer by=p-officer milestone=draft'],
    cannot: 'row 2, milestone: Nobody asked for more time for draft.',
  },
  {
    name: 'more time refused for which nobody asked',
    of: 'report',
    rows: ['2009-05-04 extension-declined p-officer by=p-officer milestone=draft'],
    cannot: 'row 2, milestone: Nobody asked for more time for draft.',
  },
  {
    name: 'more time asked for twice',
    of: 'report',
    rows: [ASKS_TIME, ASKS_TIME],
    cannot: 'row 3, milestone: More time was asked for already and is not decided yet.',
  },
  {
    name: 'more time that gives none',
    of: 'report',
    rows: ['2009-05-01 extension-asked p-officer by=p-drafter milestone=draft day=2009-05-01'],
    cannot: 'row 2, day: 1 May 2009 gives no more time than there is.',
  },
  {
    name: 'more time beyond the next step',
    of: 'report',
    rows: ['2009-05-01 extension-asked p-officer by=p-drafter milestone=draft day=2010-05-01'],
    cannot: 'row 2, day: More time must end before the next step',
  },
  {
    name: 'more time for what was done',
    of: 'report',
    rows: [TEXT, '2009-05-21 extension-asked p-officer by=p-drafter milestone=draft day=2009-06-05'],
    cannot: 'row 3, milestone: Milestone draft is reached already.',
  },
  {
    name: 'more time for a step that there is not',
    of: 'report',
    rows: ['2009-05-01 extension-asked p-officer by=p-drafter milestone=review day=2009-06-05'],
    cannot: 'row 2, milestone: The plan has no milestone review; it has draft, ',
  },

  // Forecast, waivers, symbols.
  {
    name: 'a forecast was confirmed in its own words, and changed',
    of: 'report',
    rows: [
      '2009-03-02 forecast-confirmed p-officer delivery=GA-64 words=8000 languages=en;fr submission=2009-07-07',
      '2009-04-02 forecast-changed p-officer delivery=GA-64 languages=en;fr;es',
    ],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'a forecast changed in nothing',
    of: 'report',
    rows: ['2009-04-02 forecast-changed p-officer delivery=GA-64'],
    cannot: 'row 2, what: Say what was changed: title, words, ',
  },
  {
    name: 'a forecast changed of what was submitted',
    of: 'report',
    rows: [...CLEARED, TO_GA, '2009-06-09 forecast-changed p-officer delivery=GA-64 words=8000'],
    cannot: 'row 6, what: It was submitted already.',
  },
  {
    name: 'out in all languages of its forecast, not of the six',
    of: 'report',
    rows: [
      '2009-03-02 forecast-confirmed p-officer delivery=GA-64 languages=en;fr',
      ...CLEARED,
      TO_GA,
      `${OUT} languages=en;fr`,
      '2009-06-26 recipient-dropped p-officer delivery=COP-UNTOC-5',
    ],
    stands: 'done, Documents officer',
  },
  {
    name: 'a waiver was asked for',
    of: 'report',
    rows: [TOO_LONG, WAIVER],
    stands: 'clearance, Chief of Section',
  },
  {
    name: 'a waiver was denied',
    of: 'report',
    rows: [TOO_LONG, WAIVER, '2009-05-22 waiver-denied p-officer delivery=GA-64'],
    stands: 'clearance, Chief of Section',
  },
  {
    name: 'a slot was agreed, and a waiver granted',
    of: 'report',
    rows: [
      '2009-05-04 slot-agreed p-officer delivery=GA-64 day=2009-07-03',
      TOO_LONG,
      '2009-05-22 waiver-granted p-officer delivery=GA-64 words=9500',
    ],
    stands: 'clearance, Chief of Section',
  },
  {
    name: 'a slot agreed for a day that was over',
    of: 'report',
    rows: ['2009-05-04 slot-agreed p-officer delivery=GA-64 day=2009-05-03'],
    cannot: 'row 2, day: 3 May 2009 is past: no slot can be agreed for it.',
  },
  {
    name: 'the chair was told of what came late',
    of: 'paper',
    rows: [
      ...PAPER_OUT.slice(0, -1),
      '2009-05-11 submitted p-officer delivery=GA-63',
      '2009-05-12 chair-told p-officer delivery=GA-63',
    ],
    stands: 'issuance, Documents officer',
  },
  {
    name: 'the chair was told of what was in time',
    of: 'paper',
    rows: [...PAPER_OUT, '2009-05-05 chair-told p-officer delivery=GA-63'],
    cannot: 'row 8, what: It is not late: there is nothing to tell the chair.',
  },
  {
    name: 'a waiver asked for that nobody needs',
    of: 'report',
    rows: ['2009-05-21 waiver-asked p-officer delivery=GA-64 words=8000'],
    cannot: 'row 2, words: 8000 words need no waiver: the limit is 8500.',
  },
  {
    name: 'a waiver asked for twice',
    of: 'report',
    rows: [WAIVER, WAIVER],
    cannot: 'row 3, what: A waiver was asked for already and is not decided yet.',
  },
  {
    name: 'a waiver denied after the submission',
    of: 'report',
    rows: [...CLEARED, TO_GA, '2009-06-06 waiver-denied p-officer delivery=GA-64'],
    cannot: 'row 6, what: It was submitted already.',
  },
  {
    name: 'a symbol and a job number were given before the submission',
    of: 'report',
    rows: [KNOWN, '2009-05-21 symbol-given p-officer delivery=GA-64 symbol=A/64/130 job=09-41234'],
    stands: 'clearance, Chief of Section',
  },
  {
    name: 'a symbol of a briefing',
    of: 'briefing',
    rows: ['2009-05-21 symbol-given p-officer delivery=Member-States symbol=A/64/130'],
    cannot: 'row 2, what: This obligation is a briefing.',
  },
  {
    name: 'a job number without a symbol',
    of: 'report',
    rows: [...CLEARED, '2009-06-05 submitted p-officer delivery=GA-64 job=09-41234'],
    cannot: 'row 5, symbol: the symbol of the document with that job number',
  },

  // What follows an issuance.
  {
    name: 'the other languages do not come any more',
    of: 'report',
    rows: [
      ...[...CLEARED, TO_GA, TO_COP, `${OUT} languages=en;fr`],
      '2009-06-28 issuance-ended p-officer delivery=GA-64',
    ],
    stands: 'issuance, Documents officer',
  },
  {
    name: 'an issuance ended before anything was out',
    of: 'report',
    rows: [...CLEARED, TO_GA, '2009-06-28 issuance-ended p-officer delivery=GA-64'],
    cannot: 'row 6, what: It is not out in any language yet.',
  },
  {
    name: 'a corrigendum, an addendum, a revision and a reissue followed',
    of: 'report',
    rows: [
      ...[...CLEARED, TO_GA, OUT],
      '2009-06-26 follow-up-issued p-officer delivery=GA-64 kind=corrigendum symbol=A/64/130/Corr.1',
      '2009-06-27 follow-up-issued p-officer delivery=GA-64 kind=addendum symbol=A/64/130/Add.1',
      '2009-06-28 follow-up-issued p-officer delivery=GA-64 kind=revision symbol=A/64/130/Rev.1',
      '2009-06-29 follow-up-issued p-officer delivery=GA-64 kind=reissue symbol=A/64/130',
    ],
    stands: 'submission, Documents officer',
  },
  {
    name: 'follow-ups and an introduction became known when all was out',
    of: 'report',
    rows: [
      ...BOTH_OUT,
      '2009-06-27 follow-up-issued p-officer delivery=GA-64 kind=corrigendum symbol=A/64/130/Corr.1',
      '2009-06-28 introduced p-officer delivery=GA-64 meeting=3rd',
    ],
    stands: 'done, Documents officer',
  },
  {
    name: 'a corrigendum of what is not out',
    of: 'report',
    rows: [
      ...[...CLEARED, TO_GA],
      '2009-06-26 follow-up-issued p-officer delivery=GA-64 kind=corrigendum symbol=A/64/130/Corr.1',
    ],
    cannot: 'row 6, what: It is not out in any language yet.',
  },
  {
    name: 'a follow-up of a kind that there is not',
    of: 'report',
    rows: [
      ...[...CLEARED, TO_GA, OUT],
      '2009-06-26 follow-up-issued p-officer delivery=GA-64 kind=supplement symbol=A/64/130/Sup.1',
    ],
    cannot: 'row 7, kind: one of corrigendum, addendum, revision, reissue; of a late reply addendum or noted',
  },
  {
    name: 'a document that was only noted',
    of: 'report',
    rows: [
      ...[...CLEARED, TO_GA, OUT],
      '2009-06-26 follow-up-issued p-officer delivery=GA-64 kind=noted symbol=A/64/130/Corr.1',
    ],
    cannot: 'row 7, kind: What follows is one of corrigendum, addendum, revision, reissue, not noted.',
  },
  {
    name: 'put on hold when nothing was owed any more',
    of: 'report',
    rows: [...BOTH_OUT, '2009-06-27 put-on-hold p-officer'],
    cannot: 'row 9, what: Nothing was owed any more by then: only late facts can follow.',
  },

  // What became of the obligation itself.
  {
    name: 'its mandate was corrected, and another owes it',
    of: 'report',
    rows: [
      '2009-01-20 mandate-corrected p-officer symbol=A/RES/63/194/Corr.1 wording=Requests-a-report',
      '2009-02-01 addressee-changed p-officer owner=Executive-Director symbol=A/RES/63/300',
    ],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'another owes it who owed it already',
    of: 'report',
    rows: ['2009-02-01 addressee-changed p-officer owner=Secretary-General'],
    cannot: 'row 2, owner: The Secretary-General owes it already.',
  },
  {
    name: 'it was withdrawn',
    of: 'report',
    rows: [KNOWN, '2009-06-10 withdrawn p-officer symbol=A/RES/63/300'],
    stands: 'done, withdrawn',
  },
  {
    name: 'it was merged into another',
    of: 'paper',
    rows: [ASKED, '2009-02-10 merged p-officer into=A/RES/64/1#2.1'],
    stands: 'done, merged',
  },
  {
    name: 'merged into what is no obligation',
    of: 'report',
    rows: ['2009-02-10 merged p-officer into=the-other-report'],
    cannot: 'row 2, into: the-other-report is not the id of an obligation.',
  },
  {
    name: 'merged into itself',
    of: 'report',
    rows: ['2009-02-10 merged p-officer into=A/RES/63/194#14.1'],
    cannot: 'row 2, into: It cannot be merged into itself.',
  },
  {
    name: 'a text handed in when it was withdrawn',
    of: 'report',
    rows: ['2009-02-10 withdrawn p-officer', TEXT],
    cannot: 'row 3, what: Nothing was owed any more by then',
  },
  {
    name: 'a briefing that was postponed has to be invited to again',
    of: 'briefing',
    rows: [
      ...[SET, ...CLEARED, INVITED],
      '2009-06-05 briefing-scheduled p-officer delivery=Member-States day=2009-07-10',
    ],
    stands: 'invitation, Documents officer',
  },
  {
    name: 'somebody asked twice, in other letters',
    of: 'paper',
    rows: ['2009-01-12 views-asked p-officer addressees=Austria;AUSTRIA day=2009-03-04'],
    cannot: 'row 2, addressees: AUSTRIA would be asked twice.',
  },
  {
    name: 'a forecast by which it is out before it is submitted',
    of: 'report',
    rows: [
      '2009-03-02 forecast-confirmed p-officer delivery=GA-64 submission=2009-07-07 issuance=2009-07-01',
    ],
    cannot: 'row 2, issuance: By this forecast it would be out on 1 July 2009',
  },
  {
    name: 'a forecast changed so that it is out before it is submitted',
    of: 'report',
    rows: [
      '2009-03-02 forecast-confirmed p-officer delivery=GA-64',
      '2009-04-02 forecast-changed p-officer delivery=GA-64 submission=2009-10-07',
    ],
    cannot: 'row 3, issuance: By this forecast it would be out on 4 August 2009',
  },
  {
    name: 'more time asked for than conference services had agreed to',
    of: 'report',
    rows: [
      '2009-05-04 slot-agreed p-officer delivery=GA-64 day=2009-07-03',
      '2009-05-05 extension-asked p-officer by=p-drafter milestone=submit/GA-64 day=2009-07-20',
    ],
    cannot: 'row 3, milestone: The slot of 3 July 2009 is agreed with conference services',
  },
  {
    name: 'more time granted when a slot was agreed meanwhile',
    of: 'report',
    rows: [
      '2009-05-04 extension-asked p-officer by=p-drafter milestone=submit/GA-64 day=2009-07-20',
      '2009-05-05 slot-agreed p-officer delivery=GA-64 day=2009-07-03',
      '2009-05-06 extension-granted p-officer by=p-officer milestone=submit/GA-64',
    ],
    cannot: 'row 4, milestone: The slot of 3 July 2009 is agreed with conference services',
  },
  {
    name: 'the chair was told of what might come late',
    of: 'report',
    rows: ['2009-06-01 chair-told p-officer delivery=GA-64'],
    stands: 'drafting, Drafting officer',
  },
  {
    name: 'a briefing held before the day for which it was set',
    of: 'briefing',
    rows: [
      ...[SET, ...CLEARED, INVITED],
      '2009-06-08 briefing-held p-officer delivery=Member-States attendance=41',
    ],
    cannot: 'row 7, on: It is set for 10 June 2009',
  },
  {
    name: 'a briefing set again for the day that it had',
    of: 'briefing',
    rows: [
      ...[SET, ...CLEARED, INVITED],
      '2009-06-05 briefing-scheduled p-officer delivery=Member-States day=2009-06-10',
    ],
    cannot: 'row 7, day: It is set for 10 June 2009 already.',
  },
  {
    name: 'bytes without a word',
    of: 'report',
    rows: [`${TEXT} digest=${'a'.repeat(64)} words=0`],
    cannot: 'row 2, words: A version without a word is no text.',
  },
];
