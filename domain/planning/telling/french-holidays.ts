import { postInFrench } from './french-own-words.ts';
import { french } from './french-typography.ts';

/** An absence stands among the holidays that a count passes over. */
const AWAY = /^(.+) is away$/;

/** « Noël », « absence : responsable de la rédaction »; a holiday without a French name keeps its English one. */
export function holidayInFrench(name: string): string {
  const [, post] = AWAY.exec(name) ?? [];
  return post === undefined
    ? (NAMES.get(name.replaceAll('’', "'")) ?? name)
    : french`absence : ${postInFrench(post)}`;
}

/** By the English name that the lists of holidays have. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["New Year's Day", 'Jour de l’An'],
  ['Epiphany', 'Épiphanie'],
  ['Orthodox Christmas', 'Noël orthodoxe'],
  ['Orthodox Christmas Day', 'Noël orthodoxe'],
  ["Presidents' Day", 'Jour des présidents'],
  ['Memorial Day', 'Jour du Souvenir'],
  ['Nowruz', 'Norouz'],
  ['Nowruz Day', 'Norouz'],
  ['Good Friday', 'Vendredi saint'],
  ['Orthodox Good Friday', 'Vendredi saint orthodoxe'],
  ['Easter Monday', 'Lundi de Pâques'],
  ['Labour Day', 'Fête du Travail'],
  ['Labor Day', 'Fête du Travail'],
  ['May Day', 'Fête du Travail'],
  ['Ascension Day', 'Ascension'],
  ['Whit Monday', 'Lundi de Pentecôte'],
  ['Corpus Christi', 'Fête-Dieu'],
  ['Day of Vesak', 'Vesak'],
  ['Independence Day', 'Fête de l’indépendance'],
  ['National Day', 'Fête nationale'],
  ['Assumption', 'Assomption'],
  ['Assumption Day', 'Assomption'],
  ['Assumption of Mary', 'Assomption'],
  ["All Saints' Day", 'Toussaint'],
  ['Immaculate Conception', 'Immaculée Conception'],
  ['Eid al-Fitr', 'Eïd al-Fitr'],
  ['Eid al-Adha', 'Eïd al-Adha'],
  ["Prophet's Birthday", 'Anniversaire du Prophète'],
  ['Islamic New Year', 'Nouvel An musulman'],
  ['Yom Kippur', 'Yom Kippour'],
  ['Veterans Day', 'Journée des anciens combattants'],
  ['Thanksgiving Day', 'Thanksgiving'],
  ['Ethiopian New Year', 'Nouvel An éthiopien'],
  ['Ethiopian Christmas', 'Noël éthiopien'],
  ['Ethiopian Epiphany', 'Épiphanie éthiopienne'],
  ['Ethiopian Good Friday', 'Vendredi saint éthiopien'],
  ['Victory of Adwa', 'Victoire d’Adoua'],
  ['Armenian Christmas', 'Noël arménien'],
  ['Austrian National Day', 'Fête nationale autrichienne'],
  ['Coronation Day', 'Jour du Couronnement'],
  ["The King's Birthday", 'Anniversaire du Roi'],
  ["King Bhumibol's Birthday", 'Anniversaire du roi Bhumibol'],
  ["Queen Sirikit's Birthday", 'Anniversaire de la reine Sirikit'],
  ['Madaraka Day', 'Fête de Madaraka'],
  ['Kenyatta Day', 'Fête de Kenyatta'],
  ['Jamhuri Day', 'Fête de Jamhuri'],
  ['Mashujaa Day', 'Fête de Mashujaa'],
  ['Chakri Memorial Day', 'Jour de Chakri'],
  ['Songkran, second day', 'Songkran, deuxième jour'],
  ['Songkran, third day', 'Songkran, troisième jour'],
  ['Navy Day', 'Fête de la marine'],
  ['Army Day', 'Fête de l’armée'],
  ['Day of the Christmas season', 'Jour de la période de Noël'],
  ['a holiday that is asked about', 'jour férié envisagé'],
  ['Day after Christmas', 'Lendemain de Noël'],
  ['Christmas Eve', 'Veille de Noël'],
  ['Christmas Day', 'Noël'],
  ['Boxing Day', 'Lendemain de Noël'],
  ["Saint Stephen's Day", 'Saint-Étienne'],
  ["St. Stephen's Day", 'Saint-Étienne'],
]);
