import type { Questions } from './english-questions.ts';
import { of } from './french-bodies.ts';
import { french } from './french-typography.ts';

const says = (words: string | null): string =>
  words === null ? 'Ce que dit le texte' : french`« ${words} »`;

/** First what is known, then what is asked. */
export const FRENCH_QUESTIONS: Questions = {
  'no-time-stated': () => french`Le texte n’indique aucun délai : à quelle date au plus tard l’attend-on ?`,
  'no-day-in-words': ({ words }) =>
    french`${says(words)} n’indique aucune date : à quelle date l’attend-on pour la première fois ?`,
  'event-without-day': ({ words }) =>
    french`${says(words)} dépend d’un événement : à quelle date aura-t-il lieu ?`,
  'in-context-of-another': ({ words }) =>
    french`${words === null ? 'Il' : french`Selon les mots « ${words} », il`} s’agit d’une section d’un autre document : lequel, et pour quelle date est-il attendu ?`,
  'session-without-days': ({ words, body, session }) => {
    const which = session ?? (body === null ? 'la session' : `la session ${of(body)}`);
    return but(
      words,
      french`les dates ${of(which)} ne sont pas connues : quel jour s’ouvre-t-elle et quel jour prend-elle fin ?`,
    );
  },
  'next-session-unknown': ({ words, body }) =>
    but(
      words,
      french`on ignore quelle est la prochaine session${body === null ? '' : ` ${of(body)}`} : laquelle est-ce, et quel jour s’ouvre-t-elle ?`,
    ),
  'start-unknown': ({ words }) =>
    french`${says(words)} court à compter d’une date qui n’est pas connue : quelle est cette date ?`,
  'no-such-day': ({ words }) =>
    french`${says(words)} ne correspond à aucun jour du calendrier : de quel jour s’agit-il ?`,
  'no-length': ({ words }) =>
    french`${says(words)} n’est pas une durée que l’on puisse compter : à quelle date l’attend-on ?`,
  'beyond-the-calendar': ({ words }) =>
    french`${says(words)} mène au-delà des années pour lesquelles on peut planifier : de quel jour s’agit-il ?`,
};

const but = (words: string | null, clause: string): string =>
  words === null
    ? `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}`
    : french`Le texte dit « ${words} », mais ${clause}`;
