import type { Paragraph } from './mandate-text.ts';
import { annexedParagraphs } from './numbered-paragraphs.ts';
import { ARTICLE, isAnnex } from './operative.ts';
import type { Placed } from './placed.ts';

const NAME = /^\[?(?:annex|appendix)\.? ?([IVX]{1,5}|[A-H]|\d{1,2})?(?![\p{L}\d])/iu;
const MOST = 5_000;

/** The numbered paragraphs of what is annexed to a resolution, among the blocks after its own words. */
export function annexParagraphs(blocks: Placed[]): Paragraph[] {
  const parts: { name: string; annex: string; blocks: Placed[] }[] = [];
  for (const block of blocks) {
    const open = parts.at(-1);
    const annex = nameOf(block.words, open?.annex ?? 'annex');
    if (annex !== undefined) parts.push({ ...annex, blocks: [] });
    else open?.blocks.push(block);
  }
  return distinct(parts.flatMap(paragraphsIn).slice(0, MOST));
}

function paragraphsIn({ name, blocks }: { name: string; blocks: Placed[] }): Paragraph[] {
  const named = (label: string): string => `${name} ${label}`;
  return annexedParagraphs(blocks).map((paragraph) => ({
    ...paragraph,
    label: named(paragraph.label),
    chapeau: paragraph.chapeau === null ? null : named(paragraph.chapeau),
  }));
}

/** "Annex II" or, in a convention, "article IV" of the annex it stands in. */
function nameOf(words: string, within: string): { name: string; annex: string } | undefined {
  if (!isAnnex(words)) return undefined;
  const [, article] = ARTICLE.exec(words) ?? [];
  if (article !== undefined) return { name: `${within} article ${article}`, annex: within };
  const [, which] = NAME.exec(words) ?? [];
  const name = which === undefined ? 'annex' : `annex ${which}`;
  return { name, annex: name };
}

/** Articles begin their numbers anew; a label that was given before gets a count. */
function distinct(paragraphs: Paragraph[]): Paragraph[] {
  const times = new Map<string, number>();
  return paragraphs.map((paragraph) => {
    const count = (times.get(paragraph.label) ?? 0) + 1;
    times.set(paragraph.label, count);
    return count === 1 ? paragraph : { ...paragraph, label: `${paragraph.label}[${count}]` };
  });
}
