import { doubtsOf } from './doubts.ts';
import type { Duty } from './duty.ts';
import type { Read, Reading } from './reading.ts';
import { isCapital, read, type Sentence, said, spanOf, trimmed, wordAt } from './sentence.ts';

/** A duty as it is shown: with the clause that creates it and whoever owes it. `own`: where the paragraph's words begin. */
export function readingOf(
  sentence: Sentence,
  duty: Duty,
  views: Read<true> | null,
  paragraph: string,
  own: number,
): Reading {
  const from = Math.max(own, evidenceStart(sentence, duty));
  const evidence = spanOf(sentence, from, trimmed(sentence, from, duty.action.to));
  const { party, from: nameFrom, to: nameTo } = duty.asked.addressee;
  const addressee = { class: party, name: said(sentence, nameFrom, nameTo) };
  const doubts = [...duty.doubts, ...doubtsOf(sentence, duty)];
  return {
    paragraph,
    evidence,
    words: sentence.text.slice(evidence.start, evidence.end),
    product: duty.product,
    subject: duty.subject,
    addressee: read(sentence, addressee, nameFrom, nameTo, 'addressee: named'),
    recipients: duty.recipients,
    due: duty.due,
    inContext: duty.context,
    collectsViews: views,
    degree: doubts.length === 0 ? 'clear' : 'doubt',
    doubts,
  };
}

/** The first thing that a clause asks is evidenced with its opening words, a later one by itself. */
function evidenceStart(sentence: Sentence, { action, asked }: Duty): number {
  const name = (asked.others.at(-1) ?? asked.addressee).to;
  for (let at = name; at < action.from; at += 1) {
    if (wordAt(sentence, at) === 'to' && !isCapital(sentence, at + 1)) return action.from;
  }
  return asked.clause.from;
}
