const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that can begin a name: "the Forum", "a report", "his next report". */
export const DETERMINERS = words(
  'the a an its his her their this that these those such all each every any both said',
);

export const DEFINITE = words('the its his her their this that these those such said each both');

export const POSSESSIVE = words('his her its their');

/** Words that end a noun phrase. */
export const PREPOSITIONS = words(
  `of in on to for from by with at as into under through between among within without upon towards against during before
  after until via per across over throughout including regarding concerning containing about following than`,
);

export const CONJUNCTIONS = words('and or but nor while where when which that who whose if whether');

export const PUNCTUATION = words(', ; : . ( ) “ ” " — – [ ]');

/** Nouns whose "to" does not deliver: "assistance to Member States", "the annex to", "with respect to". */
export const NOT_DELIVERED_TO = words(
  `assistance support contribution contributions annex relevant respect regard relation related relating pursuant
  according access addition response due threat threats attention services service resources advice commitment subject
  parties party accession adherence protocol prior available applicable particular annexes services cooperation capacity
  information-sharing opposed thanks similar belonging committed necessary important entrusted assigned addressed
  responsible open attributable closer approach approaches solution solutions follow-up inputs challenges challenge linkages crimes benefits harm damage pertaining referred leading obstacles`,
);

/** What follows "to" when it is no infinitive: "pursuant to resolution 63/1", "to date". */
export const NO_VERB = words(
  `resolution resolutions paragraph paragraphs date article articles decision decisions section chapter rule existing
  relevant both whom which developing countries persons women children all each any such other another be`,
);
