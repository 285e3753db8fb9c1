import type { Duty } from './duty.ts';
import { type Sentence, wordAt } from './sentence.ts';

export const isPronoun = ({ product }: Duty): boolean => product.rule === 'product: pronoun';

/** "to engage in an interactive dialogue with the Assembly at its …": no product, but it tells where one is presented. */
export const isDialogue = ({ product }: Duty): boolean => product.rule === 'product: dialogue';

/** Whether a duty is about the product of one before: "the report", "it", "report thereon", "his next report". */
export function isSameProduct(sentence: Sentence, duty: Duty, before: Duty): boolean {
  if (isDialogue(duty)) return isPlacedByDialogue(duty, before);
  if (before.context !== null) return isReportOnSection(sentence, duty, before);
  if (isPronoun(duty)) return true;
  if (duty.action.does === 'reports') return isReportOn(sentence, duty, before);
  if (duty.noun === null) return false;
  if (isStudyAndReport(duty, before)) return true;
  if (isReportOf(duty, before) || isResultOf(sentence, duty, before) || isOwnReport(duty, before))
    return true;
  if (duty.product.value !== before.product.value) return false;
  if (isSentOn(sentence, duty, before)) return true;
  const next = duty.noun.article === 'own' && duty.due.some(({ value }) => value.type === 'date');
  return (
    duty.noun.article === 'definite' || (next && before.due.some(({ value }) => value.type === 'recurring'))
  );
}

const isOpen = ({ recipients, due }: Duty): boolean => recipients.length + due.length === 0;

/** "to present an oral report and to engage in an interactive dialogue with the Assembly at its next session" */
const isPlacedByDialogue = (duty: Duty, before: Duty): boolean =>
  duty.asked.clause === before.asked.clause &&
  before.due.length === 0 &&
  !isOpen(duty) &&
  duty.recipients.every(({ value }) => before.recipients.length === 0 || isTo(before, value.body));

const isTo = ({ recipients }: Duty, body: string): boolean =>
  recipients.some(({ value }) => value.body === body);

/** "to examine … in the context of the performance report, and to report thereon to the Assembly" */
const isReportOnSection = (sentence: Sentence, { action, asked }: Duty, before: Duty): boolean =>
  action.does === 'reports' &&
  wordAt(sentence, action.after) === 'thereon' &&
  asked.clause === before.asked.clause &&
  isOpen(before);

/** "conduct a study … and submit the report": the report is the study's. */
export const isReportOf = ({ noun, product }: Duty, before: Duty): boolean =>
  before.action.does === 'makes' &&
  before.recipients.length === 0 &&
  noun?.article === 'definite' &&
  noun.weight === 'document' &&
  product.value === 'report';

/** "to conduct a study and to prepare a report on …": nothing is said of the study but in the report. */
export const isStudyAndReport = ({ noun, product, asked, action }: Duty, before: Duty): boolean =>
  before.action.does === 'makes' &&
  action.does === 'makes' &&
  before.product.value === 'study' &&
  product.value === 'report' &&
  before.subject === null &&
  isOpen(before) &&
  asked.clause === before.asked.clause &&
  noun?.article === 'indefinite';

/** "to report on the transfers … and to present its report to the Council" */
const isOwnReport = ({ noun, product, asked }: Duty, before: Duty): boolean =>
  before.action.does === 'reports' &&
  isOpen(before) &&
  asked.clause === before.asked.clause &&
  noun?.article === 'own' &&
  product.value === 'report';

/** "carry out a study … and make the results of this study available to the Council" */
const isResultOf = (sentence: Sentence, { noun }: Duty, before: Duty): boolean =>
  before.action.does === 'makes' &&
  before.recipients.length === 0 &&
  noun?.article === 'definite' &&
  RESULTS.has(wordAt(sentence, noun.to - 1));

const RESULTS = new Set(['results', 'findings', 'conclusions', 'outcome', 'outcomes']);

/** "prepare a report … and transmit their reports to the Assembly": the same one, sent on. */
const isSentOn = (sentence: Sentence, { noun, action, due, asked }: Duty, before: Duty): boolean =>
  noun?.article === 'own' &&
  due.length === 0 &&
  asked.clause === before.asked.clause &&
  wordAt(sentence, action.after - 1) === 'transmit';

/** "undertake a study and report thereon", "compile a report … and report to the Assembly" */
function isReportOn(sentence: Sentence, { action }: Duty, before: Duty): boolean {
  if (before.action.does !== 'makes' || before.recipients.length > 0) return false;
  const words = sentence.all.slice(action.after, action.to).map(({ word }) => word);
  return (
    before.product.value === 'report' ||
    words.some((word) => ['thereon', 'findings', 'results'].includes(word))
  );
}
