import { phrases } from './phrases.ts';

const set = (list: string): ReadonlySet<string> => new Set(phrases(list));

/** What stands before the body to which a product goes. Add a phrasing here. */
export const TO_BODY = phrases(`
  to; for consideration by; for consideration of; for the consideration of; for the consideration by;
  for its consideration by; for further consideration by; for the use of; for the information of; for review by;
  for approval by; for the approval of; for adoption by; for discussion by; for endorsement by; for action by;
  for decision by; for the consideration and decision of; for consideration and decision by; for consideration and action by;
  for consideration and adoption by; for consideration and approval by; for the consideration and approval of;
  for review and approval by; for consideration and further action by; for submission to; for transmission to; for circulation to; to be submitted to; to be presented to; to be considered by; to be reviewed by; to be examined by; to be discussed by; for examination by; for further consideration of; for deliberation by;
  to the attention of; in parallel to
`);

/** The same, when it stands next to the product: "a study for the Committee". */
export const FOR_BODY = phrases('for; before');

export const THROUGH_BODY = phrases('through; via');

/** What opens the subject: "on the implementation of …". */
export const SUBJECT = phrases(`
  on; regarding; concerning; about; with regard to; with respect to; in respect of; relating to; in relation to;
  thereon on
`);

/** What goes on about the product or its subject, where a weak element of time no longer belongs to the product. */
export const DETAIL = phrases(`
  of; containing; detailing; describing; outlining; assessing; covering; summarizing; including; taking; focusing;
  addressing; which; that; based; highlighting; reflecting; reviewing; analysing; identifying; drawing; evaluating
`);

/** "to be submitted …": said of the product, unlike "to be executed …". */
export const DELIVERED = set(`
  submitted; presented; considered; delivered; circulated; issued; discussed; published; transmitted; made; provided;
  prepared; taken; reviewed; completed; followed; finalized; included; reported; annexed
`);

/** Participles whose time and recipient are their own: "the report submitted to the Council at its fiftieth session". */
export const PAST = set(`
  adopted; submitted; contained; established; requested; issued; agreed; convened; decided; considered; presented;
  conducted; undertaken; described; endorsed; approved; organized; outlined; referred; mandated; concluded;
  signed; covered; envisaged; proposed; recommended; entrusted; launched; created; held; set; taken; made; given; held; expressed; provided; mentioned; identified
`);

/** Participles whose first "to" is their own: "the report submitted to the Council". */
export const PAST_WITH_TO = set(
  'submitted; presented; referred; entrusted; given; provided; issued; expressed; transmitted; addressed; made',
);

/** Participles that go with "to" without taking a recipient away: "the progress made to the Forum". */
export const PAST_WITHOUT_TO = set(
  'made; held; set; taken; achieved; identified; agreed; adopted; conducted; undertaken',
);

/** What opens a purpose: its times are not the product's. */
export const PURPOSE = phrases(
  'with a view to; in order to; so as to; so that; to enable; to allow; for the purpose of',
);
