import { describe, expect, it } from 'vitest';
import type { ProofStep, QuestionCode, StepOf } from '../../../../domain/planning/proof.ts';
import { tellQuestion } from '../../../../domain/planning/telling/tell.ts';
import { KNOWN } from './known.ts';

/** The question, the words of the text, the body, its session, and how a person is asked; `~` is a no-break space. */
const CASES: [QuestionCode, string | null, string | null, number | null, string, string][] = [
  [
    ...(['no-time-stated', null, null, null] as const),
    'The text gives no time: by which day is it due?',
    'Le texte n’indique aucun délai~: à quelle date au plus tard l’attend-on~?',
  ],
  [
    ...(['no-day-in-words', 'regularly', null, null] as const),
    '“regularly” names no day: on which day is it due first?',
    '«~regularly~» n’indique aucune date~: à quelle date l’attend-on pour la première fois~?',
  ],
  [
    ...(['event-without-day', 'prior to subsequent meetings', null, null] as const),
    '“prior to subsequent meetings” depends on an event: on which day is that?',
    '«~prior to subsequent meetings~» dépend d’un événement~: à quelle date aura-t-il lieu~?',
  ],
  [
    ...(['in-context-of-another', 'in his next report', null, null] as const),
    'In the words “in his next report”, it becomes a section of another product: which one is that, and when is that due?',
    'Selon les mots «~in his next report~», il s’agit d’une section d’un autre document~: lequel, et pour quelle date est-il attendu~?',
  ],
  [
    ...(['in-context-of-another', null, null, null] as const),
    'It becomes a section of another product: which one is that, and when is that due?',
    'Il s’agit d’une section d’un autre document~: lequel, et pour quelle date est-il attendu~?',
  ],
  [
    ...(['session-without-days', 'at its twelfth session', 'SC', 12] as const),
    'The text says “at its twelfth session”, but the days of the 12th session of the Security Council are not known: on which day does it open, and on which does it close?',
    'Le texte dit «~at its twelfth session~», mais les dates de la douzième session du Conseil de sécurité ne sont pas connues~: quel jour s’ouvre-t-elle et quel jour prend-elle fin~?',
  ],
  [
    ...(['session-without-days', null, 'ECOSOC', null] as const),
    'The days of that session of the Economic and Social Council are not known: on which day does it open, and on which does it close?',
    'Les dates de la session du Conseil économique et social ne sont pas connues~: quel jour s’ouvre-t-elle et quel jour prend-elle fin~?',
  ],
  [
    ...(['next-session-unknown', 'at its next session', 'Standing Committee', null] as const),
    'The text says “at its next session”, but it is not known which session of Standing Committee is the next: which one is it, and on which day does it open?',
    'Le texte dit «~at its next session~», mais on ignore quelle est la prochaine session de l’organe «~Standing Committee~»~: laquelle est-ce, et quel jour s’ouvre-t-elle~?',
  ],
  [
    ...(['start-unknown', 'within 60 days of the expiry of the mandate', null, null] as const),
    '“within 60 days of the expiry of the mandate” counts from a day that is not known: which day is that?',
    '«~within 60 days of the expiry of the mandate~» court à compter d’une date qui n’est pas connue~: quelle est cette date~?',
  ],
  [
    ...(['no-such-day', '31 June', null, null] as const),
    '“31 June” is no day of the calendar: which day is meant?',
    '«~31 June~» ne correspond à aucun jour du calendrier~: de quel jour s’agit-il~?',
  ],
  [
    ...(['no-length', 'three moons', null, null] as const),
    '“three moons” is no length of time that can be counted: on which day is it due?',
    '«~three moons~» n’est pas une durée que l’on puisse compter~: à quelle date l’attend-on~?',
  ],
  [
    ...(['beyond-the-calendar', null, null, null] as const),
    'What the text says leads outside the years that can be planned for: which day is meant?',
    'Ce que dit le texte mène au-delà des années pour lesquelles on peut planifier~: de quel jour s’agit-il~?',
  ],
];

const asked = (
  question: QuestionCode,
  words: string | null,
  body: string | null,
  session: number | null,
): StepOf<'ask-a-person'> & ProofStep => ({
  ...{ id: 1, rule: 'ask-a-person', inputs: { question, words, body, session }, from: [] },
  ...{ result: { kind: 'open', question }, source: 'the source', grade: 'primary' },
});

describe.each(CASES)('%s, “%s”', (question, words, body, session, english, french) => {
  it.each([
    ['en', english],
    ['fr', french.replaceAll('~', '\u00a0')],
  ] as const)('is asked in %s', (language, sentence) => {
    expect(tellQuestion(asked(question, words, body, session), language, KNOWN)).toBe(sentence);
  });
});
