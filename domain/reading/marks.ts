import { type BodyFound, bodyAt } from './body.ts';
import { type ContextFound, contextAt } from './context.ts';
import { phrasebook } from './phrasebook.ts';
import { type ProductFound, productAt } from './product.ts';
import type { Setting } from './setting.ts';
import { type TimeFound, timeAt } from './time.ts';
import type { Token } from './tokens.ts';
import { DETERMINERS, NOT_DELIVERED_TO, PREPOSITIONS, PUNCTUATION } from './words/grammar.ts';

/** What stands around a verb that delivers, in the order of the text. */
export type Mark =
  | { kind: 'product'; from: number; to: number; found: ProductFound }
  | { kind: 'recipient'; from: number; to: number; found: BodyFound; rule: string }
  | { kind: 'time'; from: number; to: number; found: TimeFound }
  | { kind: 'subject'; from: number; to: number }
  | { kind: 'context'; from: number; to: number; found: ContextFound }
  /** An element of time that is said of something else: "to be executed before …", "adopted at …". */
  | { kind: 'aside'; from: number; to: number; found: TimeFound };

const DELIVERED = phrasebook([
  [
    [
      'to',
      'before',
      'for consideration by',
      'for consideration of',
      'for the consideration of',
      'for the consideration by',
      'for its consideration by',
      'for the use of',
      'for submission to',
      'to be submitted to',
      'to be presented to',
      'for review by',
      'for approval by',
      'for the approval of',
      'for adoption by',
      'for discussion by',
      'for endorsement by',
      'for transmission to',
      'for action by',
      'for the information of',
      'for decision by',
      'for circulation to',
      'to the attention of',
      'for further consideration by',
      'for',
    ],
    'recipient: to',
  ],
  [['through', 'via'], 'recipient: through'],
]);
const SUBJECTS = new Set([
  'on',
  'regarding',
  'concerning',
  'about',
  'containing',
  'detailing',
  'describing',
  'outlining',
  'assessing',
  'covering',
  'summarizing',
  'of',
  'relating',
  'including',
  'taking',
  'focusing',
  'addressing',
  'which',
  'that',
  'based',
  'highlighting',
  'reflecting',
  'reviewing',
]);
const DELIVERING = new Set([
  'submitted',
  'presented',
  'considered',
  'delivered',
  'circulated',
  'issued',
  'discussed',
  'published',
  'transmitted',
  'made',
  'provided',
  'prepared',
  'taken',
  'reviewed',
  'completed',
  'followed',
  'finalized',
  'held',
]);
const PASTS = new Set([
  'adopted',
  'submitted',
  'contained',
  'held',
  'established',
  'requested',
  'made',
  'taken',
  'set',
  'issued',
  'agreed',
  'convened',
  'decided',
  'as',
  'considered',
  'presented',
  'conducted',
  'undertaken',
  'described',
  'endorsed',
  'approved',
  'organized',
  'outlined',
  'referred',
  'received',
  'mandated',
  'concluded',
  'signed',
]);

/** How a verb takes its complements: a body may follow it without "to"; its object goes into another product. */
export interface Reach {
  direct: boolean;
  including: boolean;
}

/** Reads the complements of a verb, from the token after it. */
export function marksOf(
  all: Token[],
  from: number,
  to: number,
  reach: Reach,
  text: string,
  setting: Setting,
): Mark[] {
  const marks: Mark[] = [];
  let aside = -1;
  for (let at = from; at < to; ) {
    const word = all[at]?.word ?? '';
    const quoted = word === '“' ? closing(all, at, to) : undefined;
    if (quoted !== undefined) {
      at = quoted;
      continue;
    }
    if (word === ',' || word === ';') aside = -1;
    if (isAside(all, at)) aside = at;
    const mark = markAt(all, at, to, { ...reach, marks, from, aside: aside >= 0 }, text, setting);
    if (mark !== undefined) marks.push(mark);
    at = mark === undefined || mark.kind === 'subject' ? at + 1 : Math.max(at + 1, mark.to);
  }
  return marks;
}

interface Around extends Reach {
  marks: Mark[];
  from: number;
  aside: boolean;
}

function markAt(
  all: Token[],
  at: number,
  end: number,
  around: Around,
  text: string,
  setting: Setting,
): Mark | undefined {
  const context = contextAt(all, at, end, around.including);
  if (context !== undefined) return { kind: 'context', from: at, to: context.nameTo, found: context };
  const product = isOpenFor(all, at, around) ? productAt(all, at, end) : undefined;
  if (product !== undefined) return { kind: 'product', from: at, to: product.to, found: product };
  const time = timeAt(all, at, text, setting);
  if (time !== undefined && time.to <= end && isSaidOfProduct(all, at, time, around)) {
    const session = time.kind === 'sessions' && time.sessions.delivered;
    if (!session || delivers(all, at, around))
      return { kind: around.aside ? 'aside' : 'time', from: at, to: time.to, found: time };
  }
  const recipient = recipientAt(all, at, around, setting);
  if (recipient !== undefined && recipient.to <= end) return recipient;
  return SUBJECTS.has(all[at]?.word ?? '') ? { kind: 'subject', from: at, to: at + 1 } : undefined;
}

/** After "on …" an element of time is the subject's, unless it is a last day or a session, or follows a recipient. */
function isSaidOfProduct(all: Token[], at: number, time: TimeFound, { marks, from }: Around): boolean {
  if (time.kind === 'sessions') return true;
  const last = marks.at(-1);
  const adjacent = at === from || last?.to === at;
  const adjective = time.rule === 'time: recurrence' && time.weak;
  if (adjective) return adjacent && !isNoun(all[time.to]);
  return !time.weak || adjacent || last?.kind !== 'subject';
}

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined &&
  !PREPOSITIONS.has(token.word) &&
  !PUNCTUATION.has(token.word) &&
  !DETERMINERS.has(token.word) &&
  token.word !== 'and';

/** A body after "to", after "and" that goes on a list of recipients, or right after a verb that takes one. */
function recipientAt(all: Token[], at: number, around: Around, setting: Setting): Mark | undefined {
  if (around.aside) return undefined;
  const last = around.marks.at(-1);
  const introduced = DELIVERED(all, at);
  if (introduced !== undefined) {
    if (introduced.means === 'recipient: to' && !delivers(all, at, around)) return undefined;
    const found = recipientBody(all, introduced.to, setting);
    return found && { kind: 'recipient', from: at, to: found.to, found, rule: introduced.means };
  }
  const joins =
    ['and', ',', 'as'].includes(all[at]?.word ?? '') &&
    last?.to === at &&
    (last.kind === 'recipient' || last.kind === 'time');
  if (joins && around.marks.some(({ kind }) => kind === 'recipient')) {
    const start = all[at]?.word === 'as' ? at + 3 : all[at + 1]?.word === 'and' ? at + 2 : at + 1;
    const found = recipientBody(all, all[start]?.word === 'to' ? start + 1 : start, setting);
    if (found !== undefined)
      return { kind: 'recipient', from: at, to: found.to, found, rule: 'recipient: and' };
  }
  if (at !== around.from || !around.direct) return undefined;
  const found = recipientBody(all, at, setting);
  return found && { kind: 'recipient', from: at, to: found.to, found, rule: 'recipient: object' };
}

/** "it" is the adopting organ. */
function recipientBody(all: Token[], at: number, setting: Setting): BodyFound | undefined {
  if (all[at]?.word === 'it') return { body: setting.body, from: at, to: at + 1, sure: true };
  return bodyAt(all, at, setting);
}

const delivers = (all: Token[], at: number, around: Around): boolean =>
  at === around.from || around.marks.at(-1)?.to === at || !NOT_DELIVERED_TO.has(all[at - 1]?.word ?? '');

/** Where the object of the verb may begin: after it, a comma, "and", "with", a recipient or an element of time. */
function isOpenFor(all: Token[], at: number, { marks, from, aside }: Around): boolean {
  if (aside) return false;
  const before = all[at - 1]?.word ?? '';
  const last = marks.at(-1);
  if (at === from || last?.to === at) return true;
  if (before === 'with') return marks.length === 1 && last?.kind === 'recipient' && last.to === at - 1;
  return (
    [',', 'and', ';', 'thereafter', 'thereon', 'both', 'well', 'by', 'or', ')'].includes(before) &&
    (before !== 'by' || all[at - 2]?.word === 'followed')
  );
}

/** "to be executed before …", "adopted at its …": what follows is said of a noun, not of the product. */
function isAside(all: Token[], at: number): boolean {
  const word = all[at]?.word ?? '';
  const participle = all[at + 2]?.word ?? '';
  if (word === 'to' && all[at + 1]?.word === 'be')
    return participle.endsWith('ed') && !DELIVERING.has(participle);
  return PASTS.has(word) && word !== 'as' && all[at - 1]?.word !== 'be' && all[at - 1]?.word !== ',';
}

function closing(all: Token[], at: number, end: number): number | undefined {
  for (let index = at + 1; index < Math.min(end, at + 120); index += 1) {
    if (all[index]?.word === '”') return index + 1;
  }
  return undefined;
}
