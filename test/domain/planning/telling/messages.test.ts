import { expect, it } from 'vitest';
import { STEPS } from '../../../../domain/planning/plan.ts';
import type { Message, MessageCode, Names } from '../../../../domain/planning/telling/messages.ts';
import {
  byKey,
  milestoneName,
  recipientLabel,
  tellMessage,
  verdictWord,
} from '../../../../domain/planning/telling/tell-plan.ts';
import type { Language } from '../../../../domain/planning/telling/told.ts';
import { SHIPPED } from '../../../../domain/time/known-days.ts';
import { TOLD_MESSAGES, type ToldMessage } from './told-messages.ts';

const KEYS = byKey(SHIPPED);
const ONLY: Names = { ...KEYS, delivery: () => '' };
const spaced = (text: string): string => text.replaceAll('~', '\u00a0');

const CASES = Object.entries(TOLD_MESSAGES).flatMap(([code, cases]) =>
  cases.map((told): [MessageCode, ToldMessage] => [code as MessageCode, told]),
);

it.each(CASES)('%s is told in both languages', (code, { only, inputs, en, fr }) => {
  // The table pairs each code with its own inputs.
  const message = { code, inputs } as Message;
  const names = only ? ONLY : KEYS;
  expect(tellMessage(message, 'en', names)).toBe(en);
  expect(tellMessage(message, 'fr', names)).toBe(spaced(fr));
});

it('names each step of the procedure in both languages', () => {
  const named = (language: Language) => STEPS.map((step) => milestoneName(step, language, KEYS));
  expect(named('en')).toEqual([
    'asking for views',
    'closing the collection of views',
    'the forecast',
    'the draft',
    'clearance of the draft',
    'submission',
    'issuance',
    'setting the day of the briefing',
    'the briefing',
  ]);
  expect(named('fr')).toEqual([
    'envoi de la note verbale',
    'clôture de la collecte des vues',
    'prévision',
    'projet de texte',
    'approbation du projet',
    'soumission',
    'parution',
    'fixation de la date de l’exposé',
    'exposé',
  ]);
});

it('leaves a step of another time as its key has it', () => {
  expect(milestoneName('print/GA-64', 'fr', KEYS)).toBe('print (GA-64)');
});

it.each<[string, number | null, string, string]>([
  ['GA', 64, 'GA-64', 'GA-64'],
  ['CSocD', 60, 'CSocD-60', 'CSocD-60'],
  ['COP:UNTOC', 5, 'COP-UNTOC-5', 'COP-UNTOC-5'],
  ['Member States', null, 'Member States', 'États Membres'],
  [
    'Statistical Commission',
    56,
    'Statistical Commission, 56th session',
    'Commission de statistique, 56e session',
  ],
  [
    'Committee on Information',
    1,
    'Committee on Information, 1st session',
    'Comité de l’information, 1re session',
  ],
  ['Standing Committee', 2, 'Standing Committee, 2nd session', '«~Standing Committee~», 2e session'],
])('%s %s is %s in lists, « %s »', (body, session, en, fr) => {
  const key = [body.replace(/[^\p{L}\p{N}]+/gu, '-'), ...(session === null ? [] : [session])].join('-');
  expect(recipientLabel({ key, body, session }, 'en', SHIPPED)).toBe(en);
  expect(recipientLabel({ key, body, session }, 'fr', SHIPPED)).toBe(spaced(fr));
});

it('says in a word whether there is time', () => {
  const verdicts = ['fits', 'tight', 'short', 'open', 'waits'] as const;
  expect(verdicts.map((verdict) => verdictWord(verdict, 'en'))).toEqual([
    'there is time',
    'tight',
    'too short',
    'by when?',
    'not planned',
  ]);
  expect(verdicts.map((verdict) => verdictWord(verdict, 'fr'))).toEqual([
    'délai suffisant',
    'délai serré',
    'délai insuffisant',
    'quelle date\u00a0?',
    'en attente',
  ]);
});
