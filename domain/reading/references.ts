import { bodyAt } from './body.ts';
import type { Read, Reference } from './reading.ts';
import { read, type Sentence, said, wordAt } from './sentence.ts';

const KINDS: Readonly<Record<string, 'RES' | 'DEC'>> = {
  resolution: 'RES',
  resolutions: 'RES',
  decision: 'DEC',
  decisions: 'DEC',
};
const PREFIX: Readonly<Record<string, string>> = {
  GA: 'A',
  SC: 'S',
  HRC: 'A/HRC',
  ECOSOC: 'E',
};
const NUMBER = /^\d{1,4}\/\d{1,4}$/;
const COUNCIL_NUMBER = /^\d{1,4}$/;
const YEAR = /^(19|20)\d{2}$/;
const LETTER = /^[a-z]$/;
const FURTHEST_NAME = 8;
const FURTHEST_LIST = 12;

/** The resolutions and decisions that a stretch of a sentence names: "paragraph 14 of its resolution 63/194". */
export function referencesIn(sentence: Sentence, from: number, to: number): Read<Reference>[] {
  const found: Read<Reference>[] = [];
  for (let at = from; at < to; at += 1) {
    const kind = KINDS[wordAt(sentence, at)];
    if (kind === undefined) continue;
    const isList = wordAt(sentence, at).endsWith('s');
    const body = bodyBefore(sentence, at, from) ?? sentence.setting.body;
    for (let index = at + 1; index < Math.min(to, at + (isList ? FURTHEST_LIST : 2)); index += 1) {
      const number = numberAt(sentence, index, body);
      if (number === undefined) continue;
      const start = found.length > 0 && isList && index > at + 1 ? index : startOf(sentence, at, from);
      const value: Reference = {
        words: said(sentence, start, number.to),
        symbol: symbolOf(number.number, number.body, kind),
        paragraph: paragraphBefore(sentence, at, from),
      };
      found.push(read(sentence, value, start, number.to, 'reference'));
      index = number.to - 1;
    }
  }
  return found;
}

/** "63/194", "72/262 C", "2657 (2022)" */
function numberAt(
  sentence: Sentence,
  at: number,
  body: string,
): { number: string; body: string; to: number } | undefined {
  const word = wordAt(sentence, at);
  if (NUMBER.test(word)) {
    const part = sentence.all[at + 1];
    const lettered = part?.capital === true && LETTER.test(part.word);
    return {
      number: lettered ? `${word} ${part.word.toUpperCase()}` : word,
      body,
      to: at + (lettered ? 2 : 1),
    };
  }
  const year = wordAt(sentence, at + 2);
  const inBrackets = wordAt(sentence, at + 1) === '(' && wordAt(sentence, at + 3) === ')';
  if (!COUNCIL_NUMBER.test(word) || !inBrackets) return undefined;
  return YEAR.test(year)
    ? { number: `${word}(${year})`, body: 'SC', to: at + 4 }
    : { number: `${word}(${year.toUpperCase()})`, body, to: at + 4 };
}

function symbolOf(number: string, body: string, kind: 'RES' | 'DEC'): string | null {
  const prefix = PREFIX[body];
  return prefix === undefined ? null : `${prefix}/${kind}/${number}`;
}

/** "General Assembly resolution", "Council decision": the name just before. */
function bodyBefore(sentence: Sentence, at: number, from: number): string | undefined {
  for (let start = Math.max(from, at - FURTHEST_NAME); start < at; start += 1) {
    const body = bodyAt(sentence, start);
    if (body !== undefined && body.to === at) return body.body;
  }
  return undefined;
}

/** "paragraph 14 of its", "paragraph 5 (b) of General Assembly" */
function paragraphBefore(sentence: Sentence, at: number, from: number): string | null {
  for (let start = at - 1; start >= Math.max(from, at - FURTHEST_NAME - 4); start -= 1) {
    if (wordAt(sentence, start) !== 'paragraph') continue;
    const number = wordAt(sentence, start + 1);
    const letter = wordAt(sentence, start + 2) === '(' ? `(${wordAt(sentence, start + 3)})` : '';
    return COUNCIL_NUMBER.test(number) ? number + letter : null;
  }
  return null;
}

function startOf(sentence: Sentence, at: number, from: number): number {
  for (let start = Math.max(from, at - FURTHEST_NAME - 4); start < at; start += 1) {
    if (['paragraph', 'paragraphs'].includes(wordAt(sentence, start))) return start;
  }
  for (let start = Math.max(from, at - FURTHEST_NAME); start < at; start += 1) {
    if (bodyAt(sentence, start)?.to === at) return start;
  }
  return at;
}
