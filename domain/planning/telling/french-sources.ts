import { citationInFrench } from './french-citations.ts';
import { french } from './french-typography.ts';

/**
 * A source as a French text cites it. Symbols, addresses and titles stay; what we say of a source in words is translated.
 * What a person gave as a source stays as it was given.
 */
export const sourceInFrench = (source: string): string =>
  OWN.get(source) ?? CITED.get(source) ?? citationInFrench(source);

/** Of the rules of policy and of the planner. */
const OWN: ReadonlyMap<string, string> = new Map([
  ['day of adoption as given', 'date d’adoption telle qu’indiquée'],
  ['reading of the mandate', 'lecture du mandat'],
  ['working practice, to be set by the secretariat', 'pratique établie, à fixer par le secrétariat'],
  [
    'one text and one clearance serve all deliveries',
    'un seul texte et une seule approbation pour tous les destinataires',
  ],
  [
    'notes verbales on resolutions of the Sixth Committee, January 2015',
    'notes verbales relatives à des résolutions de la Sixième Commission, janvier 2015',
  ],
  [
    'A/RES/69/250, para. 84; that it is counted back from the day named is assumed',
    french`A/RES/69/250, par. 84 ; le décompte à partir de la date indiquée est une hypothèse`,
  ],
  [
    'kept per body; no text at hand that names the bodies',
    french`usage propre à certains organes ; aucun texte disponible ne les désigne`,
  ],
  [
    'counted from adoption, as the text names no first date',
    'décompte à partir de l’adoption, le texte n’indiquant pas de première date',
  ],
  ['what if', 'hypothèse examinée'],
  ['the day before the next session opens', 'veille de l’ouverture de la session suivante'],
  [
    'the day before the next session opens, as today; its own last day is not sourced',
    french`veille de l’ouverture de la session suivante, comme aujourd’hui ; le dernier jour lui-même n’a pas de source`,
  ],
  [
    'the day before the next session opens: research.un.org/en/docs/ga, on regular sessions',
    french`veille de l’ouverture de la session suivante : research.un.org/en/docs/ga, sur les sessions ordinaires`,
  ],
  [
    'A/RES/55/14: the Tuesday after the second Monday of September',
    french`A/RES/55/14 : le mardi qui suit le deuxième lundi de septembre`,
  ],
  [
    'A/RES/57/301, para. 1: the Tuesday of the third week of September, counting from the first week with a working day',
    french`A/RES/57/301, par. 1 : le mardi de la troisième semaine de septembre, à compter de la première semaine comprenant un jour ouvrable`,
  ],
  [
    'A/RES/75/325: the Tuesday of the second week of September, counting from the first week with a working day',
    french`A/RES/75/325 : le mardi de la deuxième semaine de septembre, à compter de la première semaine comprenant un jour ouvrable`,
  ],
  [
    'the third Tuesday of September, as was the practice (A/RES/36/67, as read out in A/50/PV.1); the rule of that time is not sourced',
    french`le troisième mardi de septembre, selon l’usage (A/RES/36/67, dont A/50/PV.1 donne lecture) ; la règle de l’époque n’a pas de source`,
  ],
  [
    'four weeks from the Monday on or after 28 June, as in 2004, 2007, 2008 and 2010',
    'quatre semaines à partir du premier lundi à compter du 28 juin, comme en 2004, 2007, 2008 et 2010',
  ],
  [
    'the last four weeks of the cycle from July to July, as before; the last meetings of the 2024 session were on 23 and 24 July (ecosoc.un.org, 2024 management segment)',
    french`les quatre dernières semaines du cycle de juillet à juillet, comme auparavant ; les dernières séances de la session de 2024 ont eu lieu les 23 et 24 juillet (ecosoc.un.org, débat de 2024 consacré aux questions de gestion)`,
  ],
  [
    'every second October since the third session; the week is assumed, the earlier of the two usual ones',
    french`un mois d’octobre sur deux depuis la troisième session ; la semaine est une hypothèse, la première des deux habituelles`,
  ],
  [
    'every second year since the third session; the week is assumed',
    french`tous les deux ans depuis la troisième session ; la semaine est une hypothèse`,
  ],
  [
    'once a year, the forty-fourth in 2000; the first Monday of March is assumed, as in 2009 and 2013',
    french`une fois par an, la quarante-quatrième session en 2000 ; hypothèse : le premier lundi de mars, comme en 2009 et 2013`,
  ],
  [
    'once a year; six weeks from the third Monday of March are assumed, as in 2002',
    french`une fois par an ; hypothèse : six semaines à partir du troisième lundi de mars, comme en 2002`,
  ],
  [
    'three sessions a year; the Monday on or after 24 February, the third of June and the second of September are assumed',
    french`trois sessions par an ; hypothèse : le premier lundi à compter du 24 février, le troisième de juin et le deuxième de septembre`,
  ],
]);

/** Of the sessions that a source gives, where no form fits. */
const CITED: ReadonlyMap<string, string> = new Map([
  ['A/3191, provisional agenda', 'A/3191, ordre du jour provisoire'],
  ['A/55/PV.1, the Millennium Assembly', 'A/55/PV.1, Assemblée du Millénaire'],
  ['A/INF/71/1, as given in ask.un.org/faq/14598', 'A/INF/71/1, d’après ask.un.org/faq/14598'],
  ['A/71/755, on A/RES/71/248', 'A/71/755, sur A/RES/71/248'],
  ['note verbale ODA/15-2017, on A/RES/71/58', 'note verbale ODA/15-2017, sur A/RES/71/58'],
  ['CAC/COSP/2015/1, on the first session', 'CAC/COSP/2015/1, sur la première session'],
  [
    'FRUS 1948, vol. I, part 2, document 47, for the opening; wikipedia.org, third session, for the end',
    french`FRUS 1948, vol. I, partie 2, document 47, pour l’ouverture ; wikipedia.org, troisième session, pour la fin`,
  ],
  [
    'FRUS 1958-1960, vol. II, document 177, with A/PV.864',
    'FRUS 1958-1960, vol. II, document 177, et A/PV.864',
  ],
  [
    'report of the New Zealand delegation, 1946, for the opening; wikipedia.org, first session, for the end',
    french`rapport de la délégation néo-zélandaise, 1946, pour l’ouverture ; wikipedia.org, première session, pour la fin`,
  ],
  [
    'report of the New Zealand delegation, 6 December 1947',
    'rapport de la délégation néo-zélandaise, 6 décembre 1947',
  ],
  [
    'International Organization, 1952, General Assembly',
    french`« International Organization », 1952, Assemblée générale`,
  ],
  [
    'International Organization, 1953, General Assembly',
    french`« International Organization », 1953, Assemblée générale`,
  ],
  [
    'The Peninsula, Doha, press conference before the session',
    french`« The Peninsula », Doha, conférence de presse précédant la session`,
  ],
  [
    'UN Chronicle, 1984, on the opening of the session',
    french`« UN Chronicle », 1984, sur l’ouverture de la session`,
  ],
  ['Xinhua, 13 September 2011; UNIS/INF/427', french`Xinhua, 13 septembre 2011 ; UNIS/INF/427`],
  ['ask.un.org/faq/268504, with A/PV.1286', 'ask.un.org/faq/268504, et A/PV.1286'],
  [
    'bonnsustainabilityportal.de, after the Dag Hammarskjöld Library',
    'bonnsustainabilityportal.de, d’après la Bibliothèque Dag Hammarskjöld',
  ],
  [
    'cepal.org: three days, until Friday, 11 October',
    french`cepal.org : trois jours, jusqu’au vendredi 11 octobre`,
  ],
  [
    'cnewsliveenglish.com, on the briefing before the session',
    'cnewsliveenglish.com, sur la réunion d’information précédant la session',
  ],
  ['enb.iisd.org, UNEA-5 and UNEA-5.2', 'enb.iisd.org, UNEA-5 et UNEA-5.2'],
  [
    'from the new year to the end: research.un.org/en/docs/ga has the session suspended in late December and resumed later',
    french`du nouvel an à la fin : selon research.un.org/en/docs/ga, la session est suspendue fin décembre et reprise plus tard`,
  ],
  [
    'until 23 December, as A/51/PV.1 foresaw for 1996; the real day of recess varies (14 December 2004 by press release GA/10256)',
    french`jusqu’au 23 décembre, comme A/51/PV.1 le prévoyait pour 1996 ; la date réelle de la suspension varie (14 décembre 2004 selon le communiqué de presse GA/10256)`,
  ],
  [
    'greenarea.com.lb, after UNEP; resolutions UNEP/EA.2 of 27 May 2016',
    french`greenarea.com.lb, d’après le PNUE ; résolutions UNEP/EA.2 du 27 mai 2016`,
  ],
  ['drrgateway.net, twentieth session', 'drrgateway.net, vingtième session'],
  ['ecosoc.un.org, fifty-sixth session', 'ecosoc.un.org, cinquante-sixième session'],
  ['rikomatic.com, ninth session', 'rikomatic.com, neuvième session'],
  ['unctad.org, sixth session', 'unctad.org, sixième session'],
  ['unfpa.org, sixty-eighth session', 'unfpa.org, soixante-huitième session'],
  ['guide for delegates, eightieth session', 'guide des délégués, quatre-vingtième session'],
  ['ishr.ch, regular sessions', 'ishr.ch, sessions ordinaires'],
  ['ksaplayers.com, after the press release', 'ksaplayers.com, d’après le communiqué de presse'],
  ['ngohealthcommittee.org, calendar of 2009', 'ngohealthcommittee.org, calendrier de 2009'],
  ['ohchr.org, Sessions of the Council, in 2021', 'ohchr.org, sessions du Conseil, en 2021'],
  ['press release GA/10983, 14 September 2010', 'communiqué de presse GA/10983, 14 septembre 2010'],
  ['ohchr.org, page of the Council in July 2020', 'ohchr.org, page du Conseil en juillet 2020'],
  ['ohchr.org, page of the Council in September 2020', 'ohchr.org, page du Conseil en septembre 2020'],
  [
    'un.org/en/desa, on the opening of the 63rd session',
    'un.org/en/desa, sur l’ouverture de la soixante-troisième session',
  ],
  [
    'unescap.org, guide for participants, 75th session',
    'unescap.org, guide des participants, soixante-quinzième session',
  ],
  ['universal-rights.org, report on the session', 'universal-rights.org, compte rendu de la session'],
  [
    'unodc.org, 27 May 2016: the five days of the session',
    french`unodc.org, 27 mai 2016 : les cinq jours de la session`,
  ],
  ['unodc.org, Bulletin on Narcotics, 1975', french`unodc.org, « Bulletin on Narcotics », 1975`],
  ['unodc.org, sessions of the Conference', 'unodc.org, sessions de la Conférence'],
  [
    'unodc.org, tentative dates with the high-level segment',
    'unodc.org, dates provisoires avec le débat de haut niveau',
  ],
  ['unric.org and unmik.unmissions.org, February 2012', 'unric.org et unmik.unmissions.org, février 2012'],
  [
    'unwomen.org, CSW67, official meetings: two weeks',
    french`unwomen.org, CSW67, séances officielles : deux semaines`,
  ],
  [
    'wikipedia.org, sixty-eighth session of the United Nations General Assembly',
    'wikipedia.org, soixante-huitième session de l’Assemblée générale des Nations Unies',
  ],
  [
    'wikipedia.org, sixty-seventh session of the United Nations General Assembly',
    'wikipedia.org, soixante-septième session de l’Assemblée générale des Nations Unies',
  ],
]);
