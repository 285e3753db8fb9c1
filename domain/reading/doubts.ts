import type { Duty } from './duty.ts';
import type { ClauseRead } from './read-paragraph.ts';
import { type Sentence, said, wordAt } from './sentence.ts';
import { tokens } from './tokens.ts';
import { PRODUCT_HEADS } from './words/products.ts';

/** What a careful reader would doubt in a duty, in words: who owes it, and what it is that is owed. */
export const doubtsOf = (sentence: Sentence, duty: Duty): string[] => [
  ...sharedDuty(sentence, duty),
  ...pronoun(sentence, duty),
  ...vagueProduct(sentence, duty),
  ...nobodyNamed(duty),
  ...mildOpener(sentence, duty),
];

function sharedDuty(sentence: Sentence, { asked: { addressee, others } }: Duty): string[] {
  if (others.length === 0) return [];
  const [first, ...rest] = [addressee, ...others].map(({ from, to }) => said(sentence, from, to));
  return [`It is asked of ${first} and of ${rest.join(', ')}; the first was taken as the one who owes it.`];
}

const PRONOUNS = new Set(['him', 'her', 'it', 'them', 'latter']);

function pronoun(sentence: Sentence, { asked: { addressee } }: Duty): string[] {
  const word = wordAt(sentence, addressee.to - 1);
  return PRONOUNS.has(word)
    ? [`“${said(sentence, addressee.from, addressee.to)}” was taken for the last one named before.`]
    : [];
}

/** "a comprehensive review": its name does not say what kind of document it is. */
function vagueProduct(sentence: Sentence, { noun, product, context }: Duty): string[] {
  if (noun === null || noun.weight === 'document' || context !== null) return [];
  const words = said(sentence, noun.from, noun.to);
  const head = tokens(words).at(-1)?.word ?? '';
  const plain = NAMES_ITSELF.has(head);
  return plain
    ? []
    : [
        `“${words}” is not the name of a kind of document; it was taken for a ${product.value.replaceAll('_', ' ')}.`,
      ];
}

const NAMES_ITSELF: ReadonlySet<string> = new Set(
  PRODUCT_HEADS.flatMap(([heads, { product }]) =>
    heads.filter((head) => head.startsWith(product.replaceAll('_', ' '))),
  ),
);

function nobodyNamed({ recipients, due, context }: Duty): string[] {
  return recipients.length === 0 && due.length === 0 && context === null
    ? ['The text says neither to whom nor by when.']
    : [];
}

const MILD = new Set(['encourages', 'encourage', 'invites', 'invite', 'suggests']);

/** "Encourages the Executive Director to report": asked, but mildly. */
function mildOpener(sentence: Sentence, { asked: { clause } }: Duty): string[] {
  const word = sentence.all.slice(clause.from, clause.after).find((one) => MILD.has(one.word));
  return word === undefined
    ? []
    : [
        `It ${word.word.endsWith('s') ? word.word : `${word.word}s`} rather than requests; whether that binds is for a person to say.`,
      ];
}

/** What makes a careful reader look twice where nothing was read: a body or an expert that is told to report. */
export function doubtOfSilence(sentence: Sentence, clauses: ClauseRead[]): string | null {
  for (const { clause, parties } of clauses) {
    if (clause.force === 'states' || clause.force === 'open') continue;
    const body = parties.find(({ party }) => party === 'intergovernmental' || party === 'council_expert');
    if (body === undefined) continue;
    const words = sentence.all.slice(body.to, clause.to).map(({ word }) => word);
    if (words.some((word) => TELLS.has(word))) {
      const from = wordAt(sentence, body.from - 1) === 'the' ? body.from - 1 : body.from;
      return `${said(sentence, from, body.to)} is told to report; it was taken for a body with duties of its own, not for the Secretariat.`;
    }
  }
  return null;
}

const TELLS = new Set(['report', 'submit', 'present', 'brief', 'prepare', 'update', 'inform']);
