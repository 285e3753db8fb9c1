import { isAddressee } from './addressees.ts';
import type { Duty } from './duty.ts';
import { partyAt } from './party.ts';
import { type Sentence, wordAt } from './sentence.ts';

/** Whether what an action says is owed to a body or to Member States, and is not an act that delivers nothing. */
export function isOwed(sentence: Sentence, duty: Duty): boolean {
  const { does } = duty.action;
  if (duty.context !== null) return !goesToOffice(sentence, duty);
  switch (does) {
    case 'reports':
      return !goesToOffice(sentence, duty);
    case 'informs':
      return informs(sentence, duty);
    case 'hands over':
      if (duty.product.rule === 'product: unknown noun') return isUnnamedOwed(sentence, duty);
      if (isPublished(sentence, duty) || isPassedOn(sentence, duty)) return false;
      return duty.noun?.weight === 'document' ? isNew(duty) : handsMatter(sentence, duty);
    case 'makes':
      return duty.noun?.weight === 'document' ? isNew(duty) : isPlaced(duty);
    default:
      return duty.recipients.length > 0;
  }
}

/** "report to the Executive Director": to an office, and to no body. */
function goesToOffice(sentence: Sentence, { action, recipients }: Duty): boolean {
  if (action.does !== 'reports' || recipients.length > 0) return false;
  for (let at = action.after; at < action.to; at += 1) {
    if (['on', ','].includes(wordAt(sentence, at))) return false;
    if (wordAt(sentence, at) !== 'to') continue;
    return at === action.after || isAddressee(partyAt(sentence, at + 1));
  }
  return false;
}

/** Telling States once is an announcement; keeping them informed, or telling a body, is a duty. */
function informs(sentence: Sentence, { action, recipients }: Duty): boolean {
  const kept = wordAt(sentence, action.after - 1).startsWith('keep');
  return recipients.some(({ value }) => kept || value.body !== 'Member States');
}

/** What is submitted to a body by a day, or presented at one of its sessions, is a product without a known name. */
const isUnnamedOwed = (sentence: Sentence, duty: Duty): boolean =>
  wordAt(sentence, duty.action.after - 1).includes('submit')
    ? isPlaced(duty)
    : duty.recipients.some(({ value }) => value.session !== null);

const PASSED_ON = new Set([
  'share',
  'sharing',
  'distribute',
  'distributing',
  'publish',
  'publishing',
  'circulate',
]);

/** "sharing its reports", "to distribute reports": they are there, or owed elsewhere. */
const isPassedOn = (sentence: Sentence, { action, noun, recipients }: Duty): boolean =>
  noun !== null &&
  recipients.length === 0 &&
  PASSED_ON.has(wordAt(sentence, action.after - 1)) &&
  (noun.article !== 'indefinite' || wordAt(sentence, noun.to - 1).endsWith('s'));

/** "the 1954 report" that goes nowhere by no day is one that there is. */
const isNew = ({ noun, recipients, due }: Duty): boolean =>
  noun?.article !== 'definite' ||
  recipients.length > 0 ||
  due.some(({ value }) => value.type === 'date' || value.type === 'session');

/** "make its report available": there is a report already. */
const isPublished = (sentence: Sentence, { action, noun }: Duty): boolean =>
  wordAt(sentence, action.after - 1).startsWith('mak') &&
  (noun?.article !== 'indefinite' || wordAt(sentence, action.after) === 'available');

/** Goes somewhere, or by some day. */
const isPlaced = ({ recipients, due }: Duty): boolean =>
  recipients.some(({ value }) => value.body !== 'Member States') ||
  due.some(({ value }) => value.type === 'date' || value.type === 'session');

const PROPOSED: ReadonlySet<string> = new Set(['proposal', 'plan']);

/** What is submitted or presented is owed; what is "provided" needs a body, or States for whom it is a proposal. */
function handsMatter(sentence: Sentence, { action, recipients, noun, product }: Duty): boolean {
  const verb = wordAt(sentence, action.after - 1);
  if (verb.includes('submit') && noun?.article === 'indefinite') return true;
  if (verb.startsWith('present') && PROPOSED.has(product.value) && noun?.article === 'indefinite')
    return true;
  if (verb.includes('submit') || verb.startsWith('present')) return recipients.length > 0;
  const needsBody = product.value === 'information' || product.value === 'plan';
  return recipients.some(({ value }) => !needsBody || value.body !== 'Member States');
}
