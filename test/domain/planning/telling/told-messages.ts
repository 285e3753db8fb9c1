import type { MessageCode, MessageInputs } from '../../../../domain/planning/telling/messages.ts';
import { civilDate } from '../../../../domain/time/civil-date.ts';

/** A message with what it is told of, and how it is told; `~` in French stands for a no-break space. */
export interface ToldMessage<C extends MessageCode = MessageCode> {
  /** A plan with one delivery does not name it in each line. */
  only?: true;
  inputs: MessageInputs[C];
  en: string;
  fr: string;
}

const on = civilDate('2009-06-01');
const to = civilDate('2009-06-30');
const GA_64 = { delivery: 'GA-64' };

/** Written by hand, both languages side by side; a message without a case does not compile. */
export const TOLD_MESSAGES: { [C in MessageCode]: ToldMessage<C>[] } = {
  'of-the-text': [
    {
      inputs: { symbol: 'A/RES/63/194', adopted: civilDate('2008-12-18'), duties: 3 },
      en: 'A/RES/63/194, adopted on 18 December 2008: 3 duties to report',
      fr: 'A/RES/63/194, texte adopté le 18 décembre 2008~: 3 obligations de faire rapport',
    },
    {
      inputs: { symbol: 'A/RES/63/194', adopted: on, duties: 1 },
      en: 'A/RES/63/194, adopted on 1 June 2009: 1 duty to report',
      fr: 'A/RES/63/194, texte adopté le 1er juin 2009~: 1 obligation de faire rapport',
    },
    {
      inputs: { symbol: 'A/RES/63/194', adopted: null, duties: 0 },
      en: 'A/RES/63/194: no duty to report',
      fr: 'A/RES/63/194~: aucune obligation de faire rapport',
    },
  ],
  paragraph: [{ inputs: { label: 'II.3' }, en: 'para. II.3', fr: 'par. II.3' }],
  owed: [
    {
      inputs: { product: 'report', addressee: { class: 'secretary_general', name: 'Secretary-General' } },
      en: 'report, owed by the Secretary-General',
      fr: 'rapport, à établir par le Secrétaire général',
    },
    {
      inputs: { product: 'oral_update', addressee: { class: 'secretariat_unit', name: 'UNODC' } },
      en: 'oral update, owed by UNODC',
      fr: 'compte rendu oral, à présenter par l’ONUDC',
    },
    {
      inputs: { product: 'study', addressee: { class: 'un_entity', name: 'joint unit' } },
      en: 'study, owed by “joint unit”',
      fr: 'étude, à établir par «~joint unit~»',
    },
  ],
  'no-document-of-its-own': [
    {
      inputs: { words: 'his annual report' },
      en: 'no document of its own: it becomes a section of another, “his annual report”',
      fr: 'pas de document distinct~: le texte en fait une section d’un autre document, «~his annual report~»',
    },
  ],
  recipient: [
    {
      inputs: { key: 'GA-64', body: 'GA', session: 64 },
      en: 'GA-64, the 64th session of the General Assembly',
      fr: 'GA-64, la soixante-quatrième session de l’Assemblée générale',
    },
    {
      inputs: { key: 'SC', body: 'SC', session: null },
      en: 'SC, the Security Council',
      fr: 'SC, le Conseil de sécurité',
    },
    {
      inputs: { key: 'Statistical-Commission-56', body: 'Statistical Commission', session: 56 },
      en: 'the 56th session of the Statistical Commission',
      fr: 'la cinquante-sixième session de la Commission de statistique',
    },
    {
      inputs: { key: 'Member-States', body: 'Member States', session: null },
      en: 'Member States',
      fr: 'les États Membres',
    },
    {
      inputs: { key: 'CPC', body: 'CPC', session: null },
      en: 'CPC',
      fr: 'CPC, le Comité du programme et de la coordination',
    },
  ],
  'to-whom-when': [
    {
      inputs: { recipient: 'les États Membres', due: 'Pour le 1er juin 2009' },
      en: 'Les États Membres: pour le 1er juin 2009',
      fr: 'Les États Membres~: pour le 1er juin 2009',
    },
  ],
  'product-to': [
    {
      inputs: { product: 'background_paper', delivery: 'GA-64' },
      en: 'background paper (GA-64)',
      fr: 'document d’information (GA-64)',
    },
  ],
  'due-on-a-day': [
    { inputs: { on, provisional: false }, en: 'due on 1 June 2009', fr: 'pour le 1er juin 2009' },
    {
      inputs: { on, provisional: true },
      en: 'due on 1 June 2009 (provisional)',
      fr: 'pour le 1er juin 2009 (date provisoire)',
    },
  ],
  'due-at-a-session': [
    {
      inputs: { own: true, body: 'GA', session: 64, from: on, to, provisional: true },
      en: 'due for that session, from 1 June 2009 to 30 June 2009 (provisional)',
      fr: 'pour cette session, du 1er juin 2009 au 30 juin 2009 (dates provisoires)',
    },
    {
      inputs: { own: false, body: 'GA', session: 64, from: on, to, provisional: false },
      en: 'due for the 64th session of the General Assembly, from 1 June 2009 to 30 June 2009',
      fr: 'pour la soixante-quatrième session de l’Assemblée générale, du 1er juin 2009 au 30 juin 2009',
    },
  ],
  'due-in-a-time': [
    {
      inputs: { from: on, to, provisional: false },
      en: 'due in the time from 1 June 2009 to 30 June 2009',
      fr: 'dans la période du 1er juin 2009 au 30 juin 2009',
    },
  ],
  'due-in-a-series': [
    {
      inputs: { days: [on, to], goesOn: true, provisional: false },
      en: 'due in a series: 1 June 2009, 30 June 2009 and so on',
      fr: 'à intervalles réguliers, le 1er juin 2009, le 30 juin 2009, et ainsi de suite',
    },
    {
      inputs: { days: [on, to], goesOn: false, provisional: false },
      en: 'due on several days: 1 June 2009 and 30 June 2009',
      fr: 'à plusieurs dates, le 1er juin 2009 et le 30 juin 2009',
    },
  ],
  'day-given': [
    {
      inputs: { on },
      en: 'a person gave the day, 1 June 2009',
      fr: 'une personne a fixé la date, le 1er juin 2009',
    },
  ],
  'give-the-day': [
    {
      inputs: { place: '14/GA-64' },
      en: 'Say it with --when 14/GA-64=YYYY-MM-DD.',
      fr: 'À préciser avec --when 14/GA-64=AAAA-MM-JJ.',
    },
  ],
  'nothing-planned': [
    {
      inputs: {},
      en: 'No step is planned as long as one recipient has no day.',
      fr: 'Aucune étape n’est planifiée tant qu’un destinataire est sans date.',
    },
  ],
  'time-fits': [
    {
      inputs: { from: on },
      en: 'There is time: the usual steps begin on 1 June 2009.',
      fr: 'Le délai suffit~: les étapes habituelles commencent le 1er juin 2009.',
    },
  ],
  'time-tight': [
    {
      inputs: { shortBy: 1, from: on },
      en: 'Tight: already 1 working day short on the day it was adopted (the usual steps would have begun on 1 June 2009); it fits because some steps give way.',
      fr: 'Délai serré~: le jour de l’adoption, il manquait déjà 1 jour ouvrable (les étapes habituelles auraient commencé le 1er juin 2009)~; le calendrier tient parce que certaines étapes sont écourtées.',
    },
  ],
  'time-short': [
    {
      inputs: { shortBy: 25, from: on },
      en: 'It does not fit: already 25 working days short on the day it was adopted (the usual steps would have begun on 1 June 2009), even with the shortest steps.',
      fr: 'Le délai ne suffit pas~: le jour de l’adoption, il manquait déjà 25 jours ouvrables (les étapes habituelles auraient commencé le 1er juin 2009), même en réduisant les étapes au minimum.',
    },
  ],
  'time-for-the-house-only': [
    {
      inputs: { from: on },
      en: 'There is time to prepare it (the usual steps begin on 1 June 2009), but not for all that is due before.',
      fr: 'Le délai suffit pour établir le document (les étapes habituelles commencent le 1er juin 2009), mais non pour tout ce qui doit être fait auparavant.',
    },
  ],
  'past-on-adoption': [
    {
      inputs: { milestones: ['draft', 'forecast/GA-64'] },
      en: 'Past already on the day of adoption: the draft, the forecast (GA-64).',
      fr: 'Étapes déjà échues le jour de l’adoption~: projet de texte, prévision (GA-64).',
    },
  ],
  attention: [
    {
      inputs: { warning: 'La soumission, le 1er juin 2009.' },
      en: 'Attention: La soumission, le 1er juin 2009.',
      fr: 'Attention~: la soumission, le 1er juin 2009.',
    },
    {
      inputs: { warning: 'GA-64: check them.' },
      en: 'Attention: GA-64: check them.',
      fr: 'Attention~: GA-64: check them.',
    },
  ],
  'provisional-session': [
    {
      inputs: { ...GA_64, body: 'GA', session: 64 },
      en: 'GA-64: the days of the 64th session of the General Assembly are provisional; check them.',
      fr: 'GA-64~: les dates de la soixante-quatrième session de l’Assemblée générale sont provisoires et doivent être vérifiées.',
    },
    {
      only: true,
      inputs: { ...GA_64, body: 'GA', session: 64 },
      en: 'The days of the 64th session of the General Assembly are provisional; check them.',
      fr: 'Les dates de la soixante-quatrième session de l’Assemblée générale sont provisoires et doivent être vérifiées.',
    },
  ],
  'no-longer-next': [
    {
      inputs: { ...GA_64, body: 'GA', session: 64, next: 65 },
      en: 'GA-64: confirmed was the 64th session of the General Assembly as the next one; by the calendar of today it is the 65th session of the General Assembly. Check it.',
      fr: 'GA-64~: la session retenue à la confirmation était la soixante-quatrième session de l’Assemblée générale, et selon le calendrier actuel la prochaine est la soixante-cinquième session de l’Assemblée générale. À vérifier.',
    },
    {
      inputs: { ...GA_64, body: 'GA', session: 64, next: null },
      en: 'GA-64: confirmed was the 64th session of the General Assembly as the next one; by the calendar of today which is the next one is not known. Check it.',
      fr: 'GA-64~: la session retenue à la confirmation était la soixante-quatrième session de l’Assemblée générale, et selon le calendrier actuel la prochaine n’est pas connue. À vérifier.',
    },
  ],
  'one-of-several-days': [
    {
      inputs: { ...GA_64, count: 3, on },
      en: 'GA-64: the text names 3 days; planned is 1 June 2009.',
      fr: 'GA-64~: le texte indique 3 dates~; la planification porte sur le 1er juin 2009.',
    },
  ],
  'one-of-a-series': [
    {
      inputs: { ...GA_64, on },
      en: 'GA-64: the text asks for a series; this plan is for its product of 1 June 2009 only.',
      fr: 'GA-64~: le texte demande une série~; la planification ne porte que sur le document attendu le 1er juin 2009.',
    },
  ],
  'not-after-adoption': [
    {
      inputs: { ...GA_64, on, adopted: to },
      en: 'GA-64: 1 June 2009 is not after adoption on 30 June 2009: past already when it was asked; check the day.',
      fr: 'GA-64~: le 1er juin 2009 n’est pas postérieur à l’adoption, le 30 juin 2009~: la date était déjà passée lors de la demande et doit être vérifiée.',
    },
  ],
  'later-than-allowed': [
    {
      inputs: { ...GA_64, on: to, last: on },
      en: 'GA-64: the day given, 30 June 2009, is later than the text allows: 1 June 2009.',
      fr: 'GA-64~: la date fixée, le 30 juin 2009, est postérieure à celle que le texte permet, le 1er juin 2009.',
    },
  ],
  'short-from-the-start': [
    {
      inputs: { ...GA_64, step: 'submit', on, days: 29, earliest: to },
      en: 'Submission for GA-64 on 1 June 2009 is 29 days short of 30 June 2009: already short on the day it was adopted.',
      fr: 'La soumission (GA-64), le 1er juin 2009, précède de 29 jours le 30 juin 2009~: le délai était déjà dépassé le jour de l’adoption.',
    },
    {
      only: true,
      inputs: { ...GA_64, step: 'forecast', on, days: 1, earliest: to },
      en: 'The forecast on 1 June 2009 is 1 day short of 30 June 2009: already short on the day it was adopted.',
      fr: 'La prévision, le 1er juin 2009, précède de 1 jour le 30 juin 2009~: le délai était déjà dépassé le jour de l’adoption.',
    },
  ],
  'at-a-glance': [
    {
      inputs: {},
      en: 'By when, and whether there is time:',
      fr: 'Pour quelle date, et si le délai suffit~:',
    },
  ],
  steps: [
    {
      inputs: {},
      en: 'To be done by, with the working days to spare:',
      fr: 'À faire au plus tard, avec la marge en jours ouvrables~:',
    },
  ],
  meetings: [{ inputs: {}, en: 'When it is taken up:', fr: 'Examen par le destinataire~:' }],
  why: [{ inputs: {}, en: 'Why:', fr: 'Pourquoi~:' }],
  'rests-on': [
    {
      inputs: { source: 'A/RES/63/194, para. 14', grade: 'primary', from: [] },
      en: '(A/RES/63/194, para. 14; primary)',
      fr: '(A/RES/63/194, par. 14~; source primaire)',
    },
    {
      inputs: { source: 'reading of the mandate', grade: 'assumed', from: [3, 1] },
      en: '(reading of the mandate; assumed, from [3] [1])',
      fr: '(lecture du mandat~; hypothèse, d’après [3] [1])',
    },
  ],
  legend: [
    {
      inputs: {},
      en: '[1] is a step of why. Its source is primary: a text of the United Nations; secondary: press, publishers; computed: by a rule from those; or assumed: by us, to be checked.',
      fr: '[1] renvoie à une étape du raisonnement. Source primaire~: texte de l’Organisation~; source secondaire~: presse, éditeurs~; calcul~: selon une règle, à partir de celles-ci~; hypothèse~: de notre part, à vérifier.',
    },
  ],
  slack: [
    { inputs: { days: 92 }, en: '92 days to spare', fr: 'marge de 92 jours' },
    { inputs: { days: 1 }, en: '1 day to spare', fr: 'marge d’un jour' },
    { inputs: { days: 0 }, en: '0 days to spare', fr: 'sans marge' },
    { inputs: { days: -13 }, en: '13 days short', fr: 'il manque 13 jours' },
  ],
  'meeting-by-agenda': [
    { inputs: GA_64, en: 'GA-64, by the agenda', fr: 'GA-64, selon l’ordre du jour' },
    { only: true, inputs: GA_64, en: 'the item, by the agenda', fr: 'examen, selon l’ordre du jour' },
  ],
  'meeting-at-the-opening': [
    {
      inputs: GA_64,
      en: 'GA-64 opens (no day on the agenda is known)',
      fr: 'GA-64, ouverture (date d’examen inconnue)',
    },
    {
      only: true,
      inputs: GA_64,
      en: 'the session opens (no day on the agenda is known)',
      fr: 'ouverture de la session (date d’examen inconnue)',
    },
  ],
  'meeting-at-the-earliest': [
    { inputs: GA_64, en: 'GA-64, at the earliest', fr: 'GA-64, au plus tôt' },
    { only: true, inputs: GA_64, en: 'at the earliest', fr: 'examen, au plus tôt' },
  ],
  'nothing-would-move': [
    {
      inputs: { symbol: 'A/RES/63/194' },
      en: 'A/RES/63/194: nothing would move, and there would be as much time.',
      fr: 'A/RES/63/194~: aucune date ne changerait, et le délai resterait le même.',
    },
  ],
  'would-touch': [
    {
      inputs: { symbol: 'A/RES/63/194', touched: 1, duties: 3 },
      en: 'A/RES/63/194: it would touch 1 of 3 duties. Nothing is changed.',
      fr: 'A/RES/63/194~: 1 obligation sur 3 serait touchée. Rien n’est modifié.',
    },
    {
      inputs: { symbol: 'A/RES/63/194', touched: 2, duties: 3 },
      en: 'A/RES/63/194: it would touch 2 of 3 duties. Nothing is changed.',
      fr: 'A/RES/63/194~: 2 obligations sur 3 seraient touchées. Rien n’est modifié.',
    },
  ],
  moves: [
    {
      inputs: { milestone: 'submit/GA-64', from: on, to },
      en: 'submission (GA-64): 1 June 2009 -> 30 June 2009',
      fr: 'soumission (GA-64)~: 1er juin 2009 -> 30 juin 2009',
    },
    {
      inputs: { milestone: 'draft', from: null, to },
      en: 'the draft: not planned -> 30 June 2009',
      fr: 'projet de texte~: sans date -> 30 juin 2009',
    },
    {
      inputs: { milestone: 'draft', from: on, to: null },
      en: 'the draft: 1 June 2009 -> no longer planned',
      fr: 'projet de texte~: 1er juin 2009 -> plus de date',
    },
  ],
  because: [{ inputs: { sentence: 'So.' }, en: 'because: So.', fr: 'raison~: So.' }],
  'time-now': [{ inputs: {}, en: 'time now:', fr: 'délai actuel~:' }],
  'time-then': [{ inputs: {}, en: 'time then:', fr: 'délai modifié~:' }],
};
