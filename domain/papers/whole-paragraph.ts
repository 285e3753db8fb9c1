import type { EvidenceOf } from '../obligation/obligation.ts';
import type { MandateText, Paragraph } from '../text/mandate-text.ts';

type Text = Pick<MandateText, 'text' | 'paragraphs'>;

/**
 * All words of the paragraph in which a duty stands, with the opening words that it continues; null when the text has no
 * such paragraph, or not those words in it.
 */
export function wholeParagraph(text: Text, { paragraph, words }: EvidenceOf): string | null {
  const found = text.paragraphs.find(
    (each) => each.label === paragraph && wordsOf(text, each).includes(words),
  );
  return found === undefined ? null : withOpening(text, found);
}

const wordsOf = ({ text }: Text, { span }: Paragraph): string => text.slice(span.start, span.end);

/** “Requests the Secretary-General: … (b) To report”: what is left out between is told by the dots. */
function withOpening(text: Text, own: Paragraph): string {
  const opening = text.paragraphs.find(({ label }) => label === own.chapeau);
  if (opening === undefined) return wordsOf(text, own);
  const siblings = text.paragraphs.filter(({ chapeau }) => chapeau === own.chapeau);
  const between = siblings[0] === own ? '' : '… ';
  const number = own.number === null ? '' : `${own.number} `;
  return `${withOpening(text, opening)} ${between}${number}${wordsOf(text, own)}`;
}
