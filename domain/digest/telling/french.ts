import { FRENCH_NOUNS } from '../../planning/telling/french-nouns.ts';
import { french } from '../../planning/telling/french-typography.ts';
import { date } from '../../planning/telling/french-words.ts';
import type { DigestLine } from '../lines.ts';
import type { DigestWords } from './words.ts';

const COUNTED = { overdue: 'en retard', due: 'pour aujourd’hui', soon: 'à venir' };

export const FRENCH: DigestWords = {
  subject: (day, counts) =>
    french`${date(day)} : ${counts.map(({ group, count }) => `${count} ${COUNTED[group]}`).join(', ')}`,
  headings: { overdue: 'En retard', due: 'Pour aujourd’hui', soon: 'À venir' },
  awaited: {
    ...FRENCH_NOUNS.steps,
    replies: 'réponses attendues',
    input: 'contribution attendue',
    extension: 'réponse à une demande de délai',
    dates: 'réponse aux nouvelles dates proposées',
    chair: 'avis à la présidence',
    'late-reply': 'suite à donner à une réponse tardive',
    rest: 'reprise du dossier suspendu',
  },
  product: (product) => FRENCH_NOUNS.products[product],
  due: (day, late) =>
    `à faire pour le ${date(day)}${late === 0 ? '' : `, ${late} ${late === 1 ? 'jour' : 'jours'} de retard`}`,
  why,
  todo: french`À faire :`,
  ending: [
    french`Bien noté, sans rappel avant l’échéance : rapporteur act acknowledge ID --awaited OBJET --as VOUS`,
    french`Pas de rappel avant une date : rapporteur act snooze ID --awaited OBJET --until JOUR --comment MOTIF --as VOUS`,
    'OBJET figure entre crochets après chaque obligation.',
  ],
};

function why({ why: { as, post, for: holder, vacant }, awaitedOf }: Pick<DigestLine, 'why' | 'awaitedOf'>) {
  const you =
    holder === null
      ? french`vous occupez le poste « ${post} »`
      : french`vous remplacez le ou la titulaire du poste « ${post} », en congé`;
  if (vacant !== null) return french`Pourquoi vous : le poste « ${vacant} » est vacant et ${you}.`;
  if (as === 'awaited') return french`Pourquoi vous : ${you}.`;
  const rank = as === 'officer' ? 'qui suit le dossier' : 'qui en a la charge';
  return french`Pourquoi vous : le poste « ${awaitedOf} », relancé, n’a pas donné suite ; ${you}, ${rank}.`;
}
