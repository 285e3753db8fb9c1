import type { MandateText, Paragraph, Span } from '../text/mandate-text.ts';
import { readPassage } from './read-paragraph.ts';
import type { ReadMandate } from './reading.ts';
import { settingOf } from './setting-of.ts';

/** Every operative paragraph of a mandate: what it owes, or why it owes nothing. */
export function readMandate(mandate: MandateText): ReadMandate {
  const setting = settingOf(mandate);
  const byLabel = new Map(mandate.paragraphs.map((paragraph) => [paragraph.label, paragraph]));
  const read: ReadMandate = { readings: [], silences: [], effects: [] };
  for (const [at, paragraph] of mandate.paragraphs.entries()) {
    const { label, span } = paragraph;
    const before = mandate.paragraphs[at - 1];
    const previous = before === undefined || before.label === paragraph.chapeau ? null : before.span;
    const passage = { label, span, text: mandate.text, chapeaux: chapeauxOf(paragraph, byLabel), previous };
    const { readings, why, doubt, effects } = readPassage(passage, setting);
    for (const reading of readings) read.readings.push(reading);
    for (const effect of effects) read.effects.push(effect);
    if (why !== null) read.silences.push({ paragraph: label, why, doubt });
  }
  return read;
}

/** The opening words that a paragraph continues, the outermost first. */
function chapeauxOf({ chapeau }: Paragraph, byLabel: Map<string, Paragraph>): Span[] {
  const above = chapeau === null ? undefined : byLabel.get(chapeau);
  return above === undefined ? [] : [...chapeauxOf(above, byLabel), above.span];
}
