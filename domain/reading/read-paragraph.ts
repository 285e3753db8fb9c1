import type { Span } from '../text/mandate-text.ts';
import { actionsOf, isDelivery } from './actions.ts';
import { addressedBy, isAddressee, subjectOfRule } from './addressees.ts';
import { askedProduct } from './asked-product.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { doubtOfSilence } from './doubts.ts';
import { dutiesOf } from './duties.ts';
import type { Duty } from './duty.ts';
import { effectsOf } from './effects.ts';
import { marksOf, type Reach } from './marks.ts';
import { merged } from './merge.ts';
import type { PartyFound } from './party.ts';
import type { Effect, Read, Reading } from './reading.ts';
import { readingOf } from './reading-of.ts';
import { type Sentence, wordAt } from './sentence.ts';
import type { Setting } from './setting.ts';
import { silenceOf } from './silence.ts';
import { type Token, tokens } from './tokens.ts';
import { viewsSought } from './views.ts';

/** What one operative paragraph owes: readings, or why there are none. */
export interface ParagraphRead {
  readings: Reading[];
  /** Null when there are readings. */
  why: string | null;
  /** What makes one look twice at the silence; null when there are readings, or nothing does. */
  doubt: string | null;
  effects: Effect[];
  /** Views are asked for, be it for a product or not. */
  collectsViews: boolean;
}

/** A paragraph in its text. */
export interface Passage {
  label: string;
  text: string;
  span: Span;
  /** The opening words that it continues, the outermost first. */
  chapeaux: Span[];
  /** The paragraph before: whom "him" and "the Office" may mean. Nothing in it is owed here. */
  previous: Span | null;
}

/** A clause with what was found in it. */
export interface ClauseRead {
  clause: Clause;
  /** Everybody it addresses, in scope or not. */
  parties: PartyFound[];
  duties: Duty[];
  views: Read<true> | null;
}

const LONGEST = 1_500_000;
const LONGEST_OPENING = 4_000;

/** Reads words that stand alone; `chapeau` are those that they continue, `previous` the paragraph before. */
export function readParagraph(words: string, setting: Setting, chapeau = '', previous = ''): ParagraphRead {
  const before = [previous, chapeau].map((part) => (part === '' ? '' : `${part}\n\n`));
  const [start = 0, end = 0] = [before[0]?.length, before.join('').length];
  const span = { start: end, end: end + words.length };
  return readPassage(
    {
      label: '',
      text: before.join('') + words,
      span,
      chapeaux: chapeau === '' ? [] : [{ start, end: start + chapeau.length }],
      previous: previous === '' ? null : { start: 0, end: previous.length },
    },
    setting,
  );
}

/** Reads a paragraph of a mandate. */
export function readPassage(passage: Passage, setting: Setting): ParagraphRead {
  if (passage.span.end - passage.span.start > LONGEST) {
    return {
      readings: [],
      why: 'is longer than any operative paragraph; it was not read',
      doubt: 'Nobody has read it.',
      effects: [],
      collectsViews: false,
    };
  }
  const before = passage.previous === null ? [] : openingTokens(passage.text, passage.previous);
  const opening = passage.chapeaux.flatMap((span) => openingTokens(passage.text, span));
  const first = before.length;
  const own = first + opening.length;
  const sentence: Sentence = {
    all: [...before, ...opening, ...tokens(passage.text, passage.span)],
    text: passage.text,
    setting,
  };
  const clauses = clausesOf(sentence, own > first ? [first, own] : [own])
    .filter(({ to }) => to > own)
    .map((clause) => readClause(sentence, clause, own));
  const views = clauses.map((one) => one.views).find((one) => one !== null) ?? null;
  const kept = merged(
    sentence,
    clauses.flatMap(({ duties }) => duties),
  );
  const readings = kept
    .flatMap((duty) => eachOf(sentence, duty))
    .map((duty) => readingOf(sentence, duty, views, passage.label, own));
  const effects = effectsOf(sentence, clauses, passage.label, own);
  const silent = readings.length === 0;
  return {
    readings,
    why: silent ? silenceOf(sentence, clauses, own, views !== null) : null,
    doubt: silent ? doubtOfSilence(sentence, clauses) : null,
    effects,
    collectsViews: views !== null,
  };
}

/** "the High Commissioner and the expert mechanism each to prepare a report": each owes one of its own. */
function eachOf(sentence: Sentence, duty: Duty): Duty[] {
  const { asked } = duty;
  const last = asked.others.at(-1);
  if (last === undefined || wordAt(sentence, last.to) !== 'each') return [duty];
  return [asked.addressee, ...asked.others].map((addressee) => ({
    ...duty,
    asked: { ...asked, addressee, others: [] },
  }));
}

/** The last words before a list tell what its items are. */
const openingTokens = (text: string, { start, end }: Span): Token[] =>
  tokens(text, { start: Math.max(start, end - LONGEST_OPENING), end });

const LEAD: Reach = { direct: false, including: false, informing: false };

function readClause(sentence: Sentence, clause: Clause, own: number): ClauseRead {
  const nothing: ClauseRead = { clause, parties: [], duties: [], views: null };
  if (clause.force === 'states') return nothing;
  const product = askedProduct(sentence, clause);
  if (product !== undefined) {
    const { addressee, action } = product;
    const duties = dutiesOf(sentence, { clause, addressee, others: [] }, action, []);
    return { ...nothing, parties: [addressee], duties };
  }
  const { parties, after, bare } =
    clause.force === 'open' ? subjectOfRule(sentence, clause) : addressedBy(sentence, clause);
  const [addressee, ...others] = parties.filter(isAddressee);
  if (addressee === undefined) return { ...nothing, parties };
  const actions = actionsOf(sentence, after, clause.to, bare || isDelivery(sentence, after));
  const lead = marksOf(sentence, clause.after, actions[0]?.from ?? after, LEAD).filter(
    ({ kind }) => kind === 'context' || kind === 'time',
  );
  const asked = { clause, addressee, others };
  const duties = actions.flatMap((action, index) =>
    dutiesOf(sentence, asked, action, index === 0 ? lead : []),
  );
  return {
    clause,
    parties,
    duties: duties.filter(({ action }) => action.after > own),
    views: viewsSought(sentence, Math.max(after, own), clause.to),
  };
}
