import type { MandateText, Paragraph } from '../text/mandate-text.ts';
import { readPassage } from './read-paragraph.ts';
import type { ReadMandate } from './reading.ts';
import { settingOf } from './setting-of.ts';

/** Every operative paragraph of a mandate: what it owes, or why it owes nothing. */
export function readMandate(mandate: MandateText): ReadMandate {
  const setting = settingOf(mandate);
  const read: ReadMandate = { readings: [], silences: [] };
  const byLabel = new Map(mandate.paragraphs.map((paragraph) => [paragraph.label, paragraph]));
  for (const paragraph of mandate.paragraphs) {
    const { readings, why } = readPassage(
      { ...paragraph, text: mandate.text, chapeau: chapeauSpan(paragraph, byLabel) },
      setting,
    );
    read.readings.push(...readings);
    if (why !== null) read.silences.push({ paragraph: paragraph.label, why });
  }
  return read;
}

const chapeauSpan = ({ chapeau }: Paragraph, byLabel: Map<string, Paragraph>) =>
  chapeau === null ? null : (byLabel.get(chapeau)?.span ?? null);
