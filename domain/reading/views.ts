import { phrasebook } from './phrasebook.ts';
import type { Read } from './reading.ts';
import { spanOf, type Token } from './tokens.ts';

const ASKING = phrasebook([
  [
    [
      'seek',
      'seeking',
      'collect',
      'collecting',
      'solicit',
      'soliciting',
      'gather',
      'gathering',
      'obtain',
      'invite',
      'inviting',
      'canvass',
      'ascertain',
      'request',
      'ask',
      'elicit',
      'receive',
      'compile',
      'compiling',
      'call for',
    ],
    null,
  ],
]);
const VIEWS = new Set([
  'views',
  'view',
  'comments',
  'perspectives',
  'inputs',
  'input',
  'observations',
  'opinions',
  'suggestions',
  'replies',
  'contributions',
  'proposals',
]);
const CONSULTED = phrasebook([
  [
    [
      'consult',
      'consult with',
      'consulting',
      'consulting with',
      'consult further with',
      'consult in this regard with',
      'continue to consult',
    ],
    null,
  ],
]);
const STATES = phrasebook([
  [['member states', 'states', 'governments', 'all states', 'the governments', 'the member states'], null],
]);
const NEAR = 6;
const NEAR_STATES = 24;

/** Where the addressee is asked to seek views or inputs: "to seek the views of Member States". */
export function viewsSought(all: Token[], from: number, to: number): Read<true> | null {
  for (let at = from; at < to; at += 1) {
    const asking = ASKING(all, at);
    const end = asking === undefined ? undefined : viewsAfter(all, asking.to, to);
    if (end !== undefined) return { value: true, span: spanOf(all, at, end), rule: 'views: sought' };
    const consulted = CONSULTED(all, at);
    if (consulted !== undefined && STATES(all, consulted.to) !== undefined) {
      return { value: true, span: spanOf(all, at, consulted.to), rule: 'views: consultation' };
    }
  }
  return null;
}

/** "the views", or "Member States … to submit their views". */
function viewsAfter(all: Token[], from: number, end: number): number | undefined {
  const invited = ['all', 'the', 'member', 'states', 'governments'].includes(all[from]?.word ?? '');
  const reach = invited && isInvited(all, from) ? NEAR_STATES * 3 : NEAR;
  for (let at = from; at < Math.min(end, from + reach); at += 1) {
    const word = all[at]?.word ?? '';
    if (VIEWS.has(word)) return at + 1;
    if ([';', '.'].includes(word) || (reach === NEAR && [',', 'to', 'on'].includes(word))) return undefined;
  }
  return undefined;
}

const isInvited = (all: Token[], at: number): boolean =>
  ['invite', 'request', 'inviting', 'ask'].includes(all[at - 1]?.word ?? '') &&
  all.slice(at, at + 3).some(({ word }) => word === 'states' || word === 'governments');
