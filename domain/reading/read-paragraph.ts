import type { Span } from '../text/mandate-text.ts';
import { actionsOf } from './actions.ts';
import { addressedBy } from './addressees.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Duty, dutiesOf } from './duty.ts';
import { marksOf } from './marks.ts';
import { merged } from './merge.ts';
import type { PartyFound } from './party.ts';
import type { Addressee, Read, Reading } from './reading.ts';
import type { Setting } from './setting.ts';
import { type Seen, silence } from './silence.ts';
import { said } from './time-periods.ts';
import { spanOf, type Token, tokens } from './tokens.ts';
import { viewsSought } from './views.ts';
import { ASKED } from './words/openers.ts';

/** What one operative paragraph owes: readings, or why there are none. */
export interface ParagraphRead {
  readings: Reading[];
  why: string | null;
  /** Views are asked for, be it for a product or not. */
  collectsViews: boolean;
}

/** A paragraph in its text. `chapeau` are the opening words that it continues. */
export interface Passage {
  label: string;
  text: string;
  span: Span;
  chapeau: Span | null;
}

const LONGEST = 60_000;
const IN_SCOPE: ReadonlySet<string> = new Set([
  'secretary_general',
  'secretariat_unit',
  'un_entity',
  'expert_mandate',
]);

/** Reads words that stand alone; `chapeau` are those of the paragraph that they continue. */
export function readParagraph(words: string, setting: Setting, chapeau = ''): ParagraphRead {
  const text = chapeau === '' ? words : `${chapeau}\n\n${words}`;
  const start = text.length - words.length;
  const span = { start, end: text.length };
  return readPassage(
    { label: '', text, span, chapeau: chapeau === '' ? null : { start: 0, end: chapeau.length } },
    setting,
  );
}

/** Reads a paragraph of a mandate. */
export function readPassage(passage: Passage, setting: Setting): ParagraphRead {
  const { text, span, chapeau } = passage;
  if (span.end - span.start > LONGEST) {
    return {
      readings: [],
      why: 'is longer than any operative paragraph; it was not read',
      collectsViews: false,
    };
  }
  const opening = chapeau === null ? [] : tokens(text, chapeau).slice(-LONGEST);
  const all = [...opening, ...tokens(text, span)];
  const own = opening.length;
  const seen: Seen[] = [];
  const readings: Reading[] = [];
  let views: Read<true> | null = null;
  const found: { duty: Duty; addressed: PartyFound[]; clause: Clause }[] = [];
  for (const clause of clausesOf(all, own > 0 ? [0, own] : [0])) {
    if (clause.to <= own) continue;
    const { addressed, duties, sought } = readClause(all, clause, text, setting);
    const mine = duties.filter(({ action }) => action.after > own);
    views ??= sought;
    found.push(...mine.map((duty) => ({ duty, addressed, clause })));
    seen.push({ clause, addressed, actions: duties.length });
  }
  const kept = merged(
    all,
    found.map(({ duty }) => duty),
  );
  for (const duty of kept) {
    const source = found.find(({ duty: { action } }) => action.from === duty.action.from);
    if (source === undefined) continue;
    readings.push(readingOf(all, duty, source.addressed, source.clause, views, passage, own));
  }
  const why = readings.length > 0 ? null : silence(all, seen, own, text, views !== null);
  return { readings, why, collectsViews: views !== null };
}

function readClause(all: Token[], clause: Clause, text: string, setting: Setting) {
  const none = { addressed: [], duties: [], sought: null };
  if (clause.force === 'states') return none;
  const found = clause.force === 'open' ? subjectOf(all, clause, setting) : addressedBy(all, clause, setting);
  const addressed = found.parties.filter(({ party }) => party !== null && IN_SCOPE.has(party));
  if (addressed.length === 0) return { ...none, addressed: found.parties };
  const { after } = found;
  const actions = actionsOf(all, after, clause.to, found.bare || clause.force === 'rules');
  const lead = marksOf(
    all,
    clause.after,
    actions[0]?.from ?? after,
    { direct: false, including: false },
    text,
    setting,
  ).filter(({ kind }) => kind === 'context' || kind === 'time');
  const duties = actions.flatMap((action, index) =>
    dutiesOf(all, action, index === 0 ? lead : [], text, setting),
  );
  return { addressed, duties, sought: viewsSought(all, after, clause.to) };
}

/** "The Secretary-General shall …", "The Secretary-General is requested to …" */
function subjectOf(all: Token[], clause: Clause, setting: Setting) {
  const found = addressedBy(all, clause, setting);
  const next = all.slice(found.after, found.after + 2).map(({ word }) => word);
  const ruled = ['shall', 'should', 'will', 'must'].includes(next[0] ?? '') || ASKED.includes(next.join(' '));
  return ruled ? found : { ...found, parties: [] };
}

function readingOf(
  all: Token[],
  duty: Duty,
  addressed: PartyFound[],
  clause: Clause,
  views: Read<true> | null,
  passage: Passage,
  own: number,
): Reading {
  const [first] = addressed;
  const from = Math.max(own, duty.action.from < clause.after ? clause.from : duty.action.from);
  const begin = isFirst(all, duty, clause, first) ? Math.max(own, clause.from) : from;
  let to = duty.action.to;
  while (to > begin && [',', ';', '.', 'and', ':'].includes(all[to - 1]?.word ?? '')) to -= 1;
  const evidence = spanOf(all, begin, to);
  const doubts = [...duty.doubts];
  if (addressed.length > 1) {
    doubts.push(
      `It is asked of ${addressed.map((party) => said(all, party.from, party.to, passage.text)).join(' and ')}; the first was taken as the one who owes it.`,
    );
  }
  return {
    paragraph: passage.label,
    evidence,
    words: passage.text.slice(evidence.start, evidence.end),
    product: duty.product,
    subject: duty.subject,
    addressee: addresseeRead(all, first, passage.text),
    recipients: duty.recipients,
    due: duty.due,
    inContext: duty.context,
    collectsViews: views,
    doubts,
  };
}

const isFirst = (all: Token[], duty: Duty, clause: Clause, first: PartyFound | undefined): boolean =>
  first !== undefined &&
  duty.action.from - first.to < 40 &&
  !all.slice(first.to, duty.action.from).some(({ word }) => word === 'to') &&
  duty.action.from >= clause.from;

function addresseeRead(all: Token[], found: PartyFound | undefined, text: string): Read<Addressee> {
  const from = found?.from ?? 0;
  const to = found?.to ?? 0;
  return {
    value: {
      class: (found?.party ?? 'secretariat_unit') as Addressee['class'],
      name: said(all, from, to, text),
    },
    span: spanOf(all, from, to),
    rule: 'addressee: named',
  };
}
