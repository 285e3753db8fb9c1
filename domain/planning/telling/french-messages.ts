import type { Product } from '../../reading/reading.ts';
import { bodyInFrench, sessionInFrench } from './french-bodies.ts';
import { FRENCH_NOUNS } from './french-nouns.ts';
import { partyInFrench } from './french-parties.ts';
import { sourceInFrench } from './french-sources.ts';
import { french } from './french-typography.ts';
import { and, capital, date, fromTo, many, sentence, series } from './french-words.ts';
import { isAbbreviation, milestoneCalled } from './keys.ts';
import type { LateStep, Messages, Names } from './messages.ts';

const duties = (count: number): string => `${count} ${count > 1 ? 'obligations' : 'obligation'}`;
const unsure = (provisional: boolean): string => (provisional ? ' (dates provisoires)' : '');
const usual = (from: Parameters<typeof date>[0]): string =>
  `les étapes habituelles auraient commencé le ${date(from)}`;
/** « il manquait déjà 42 jours ouvrables ». */
const missing = (shortBy: number): string => `il manquait déjà ${many(shortBy, 'jour ouvrable')}`;

/** Every message of a plan, as the United Nations writes French. */
export const FRENCH_MESSAGES: Messages = {
  'of-the-text': ({ symbol, adopted, duties: count }) =>
    french`${symbol}${adopted === null ? '' : `, texte adopté le ${date(adopted)}`} : ${count === 0 ? 'aucune obligation' : duties(count)} de faire rapport`,
  paragraph: ({ label }) => `par. ${label}`,
  owed: ({ product, addressee: { name } }) =>
    `${FRENCH_NOUNS.products[product]}, à ${SPOKEN.has(product) ? 'présenter' : 'établir'} par ${partyInFrench(name)}`,
  'no-document-of-its-own': ({ words }) =>
    french`pas de document distinct : le texte en fait une section d’un autre document, « ${words} »`,
  recipient: ({ key, body, session }, names) => {
    const full = session === null ? bodyInFrench(body, names) : sessionInFrench(body, session, names);
    const short = isAbbreviation(body) ? names.delivery(key) : '';
    return short === '' || short === full ? full : `${short}, ${full}`;
  },
  'to-whom-when': ({ recipient, due }) => french`${capital(recipient)} : ${inside(due)}`,
  'product-to': ({ product, delivery }, names) =>
    `${FRENCH_NOUNS.products[product]} (${names.delivery(delivery)})`,

  'due-on-a-day': ({ on, provisional }) => `pour le ${date(on)}${provisional ? ' (date provisoire)' : ''}`,
  'due-at-a-session': ({ own, body, session, from, to, provisional }, names) =>
    `pour ${own ? 'cette session' : sessionInFrench(body, session, names)}, ${fromTo({ from, to })}${unsure(provisional)}`,
  'due-in-a-time': ({ from, to, provisional }) =>
    `dans la période ${fromTo({ from, to })}${unsure(provisional)}`,
  'due-in-a-series': ({ days, goesOn, provisional }) =>
    `${goesOn ? `à intervalles réguliers, ${series(days)}` : `à plusieurs dates, ${and(days.map((day) => `le ${date(day)}`))}`}${unsure(provisional)}`,
  'day-given': ({ on }) => `une personne a fixé la date, le ${date(on)}`,
  'give-the-day': ({ place }) => `À préciser avec --when ${place}=AAAA-MM-JJ.`,
  'nothing-planned': () => 'Aucune étape n’est planifiée tant qu’un destinataire est sans date.',

  'time-fits': ({ from }) => french`Le délai suffit : les étapes habituelles commencent le ${date(from)}.`,
  'time-tight': ({ shortBy, from }) =>
    french`Délai serré : le jour de l’adoption, ${missing(shortBy)} (${usual(from)}) ; le calendrier tient parce que certaines étapes sont écourtées.`,
  'time-short': ({ shortBy, from }) =>
    french`Le délai ne suffit pas : le jour de l’adoption, ${missing(shortBy)} (${usual(from)}), même en réduisant les étapes au minimum.`,
  'time-for-the-house-only': ({ from }) =>
    `Le délai suffit pour établir le document (les étapes habituelles commencent le ${date(from)}), mais non pour tout ce qui doit être fait auparavant.`,
  'past-on-adoption': ({ milestones }, names) =>
    french`Étapes déjà échues le jour de l’adoption : ${milestones.map((key) => milestone(key, names)).join(', ')}.`,

  // No capital behind a colon, unless a name begins the sentence.
  attention: ({ warning }) =>
    french`Attention : ${/^L(?:es? |a |’)/.test(warning) ? inside(warning) : warning}`,
  'provisional-session': ({ delivery, body, session }, names) =>
    about(
      delivery,
      names,
      `les dates de ${sessionInFrench(body, session, names)} sont provisoires et doivent être vérifiées`,
    ),
  'no-longer-next': ({ delivery, body, session, next }, names) =>
    about(
      delivery,
      names,
      `la session retenue à la confirmation était ${sessionInFrench(body, session, names)}, et selon le calendrier actuel ${next === null ? 'la prochaine n’est pas connue' : `la prochaine est ${sessionInFrench(body, next, names)}`}. À vérifier`,
    ),
  'one-of-several-days': ({ delivery, count, on }, names) =>
    about(
      delivery,
      names,
      french`le texte indique ${many(count, 'date')} ; la planification porte sur le ${date(on)}`,
    ),
  'one-of-a-series': ({ delivery, on }, names) =>
    about(
      delivery,
      names,
      french`le texte demande une série ; la planification ne porte que sur le document attendu le ${date(on)}`,
    ),
  'not-after-adoption': ({ delivery, on, adopted }, names) =>
    about(
      delivery,
      names,
      french`le ${date(on)} n’est pas postérieur à l’adoption, le ${date(adopted)} : la date était déjà passée lors de la demande et doit être vérifiée`,
    ),
  'later-than-allowed': ({ delivery, on, last }, names) =>
    about(
      delivery,
      names,
      french`la date fixée, le ${date(on)}, est postérieure à celle que le texte permet, le ${date(last)}`,
    ),
  'short-from-the-start': ({ step, delivery, on, days, earliest }, names) => {
    const short = names.delivery(delivery);
    return french`${LATE[step]}${short === '' ? '' : ` (${short})`}, le ${date(on)}, précède de ${many(days, 'jour')} le ${date(earliest)} : le délai était déjà dépassé le jour de l’adoption.`;
  },

  'at-a-glance': () => french`Pour quelle date, et si le délai suffit :`,
  steps: () => french`À faire au plus tard, avec la marge en jours ouvrables :`,
  meetings: () => french`Examen par le destinataire :`,
  why: () => french`Pourquoi :`,
  'rests-on': ({ source, grade, from }) =>
    french`(${sourceInFrench(source)} ; ${FRENCH_NOUNS.grades[grade]}${from.length === 0 ? '' : `, d’après ${from.map((id) => `[${id}]`).join(' ')}`})`,
  legend: () =>
    french`[1] renvoie à une étape du raisonnement. Source primaire : texte de l’Organisation ; source secondaire : presse, éditeurs ; calcul : selon une règle, à partir de celles-ci ; hypothèse : de notre part, à vérifier.`,

  slack: ({ days }) => {
    if (days < 0) return `il manque ${many(-days, 'jour')}`;
    return days === 0 ? 'sans marge' : `marge ${days === 1 ? 'd’un jour' : `de ${many(days, 'jour')}`}`;
  },
  'meeting-by-agenda': ({ delivery }, names) =>
    `${names.delivery(delivery) || 'examen'}, selon l’ordre du jour`,
  'meeting-at-the-opening': ({ delivery }, names) =>
    `${names.delivery(delivery)}${names.delivery(delivery) === '' ? 'ouverture de la session' : ', ouverture'} (date d’examen inconnue)`,
  'meeting-at-the-earliest': ({ delivery }, names) => `${names.delivery(delivery) || 'examen'}, au plus tôt`,

  'nothing-would-move': ({ symbol }) =>
    french`${symbol} : aucune date ne changerait, et le délai resterait le même.`,
  'would-touch': ({ symbol, touched, duties: all }) =>
    french`${symbol} : ${duties(touched)} sur ${all} ${touched > 1 ? 'seraient touchées' : 'serait touchée'}. Rien n’est modifié.`,
  moves: ({ milestone: key, from, to }, names) =>
    french`${milestone(key, names)} : ${from === null ? 'sans date' : date(from)} -> ${to === null ? 'plus de date' : date(to)}`,
  because: ({ sentence: why }) => french`raison : ${why}`,
  'time-now': () => french`délai actuel :`,
  'time-then': () => french`délai modifié :`,
};

const SPOKEN: ReadonlySet<Product> = new Set(['briefing', 'oral_update']);

/** A sentence behind a colon. */
const inside = (sentence: string): string => `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;

const LATE: Record<LateStep, string> = {
  forecast: 'La prévision',
  submit: 'La soumission',
  issue: 'La parution',
  hold: 'L’exposé',
};

const milestone = (key: string, names: Names): string => milestoneCalled(FRENCH_NOUNS.steps, key, names);

const about = (delivery: string, names: Names, clause: string): string => {
  const short = names.delivery(delivery);
  return short === '' ? sentence(clause) : french`${short} : ${clause}.`;
};
