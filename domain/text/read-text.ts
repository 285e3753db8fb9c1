import type { MandateText } from './mandate-text.ts';
import { readDocumentText } from './read-document.ts';
import { sourceOfText } from './source-of-text.ts';
import type { TextProblem } from './text-problem.ts';

/**
 * The canonical text of a resolution and its parts, from plain text as a program or a person copied it. `wanted` is the
 * symbol of the one that is meant, where the text has several.
 */
export function readMandateText(raw: string, wanted?: string): MandateText | TextProblem {
  const read = readDocumentText(sourceOfText(raw), wanted);
  return 'problem' in read ? read : read.main;
}
