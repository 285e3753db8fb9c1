import { AlignmentType, Document, LevelFormat, NumberFormat, Packer, Paragraph } from 'docx';
import type { Paper } from '../../domain/papers/paper.ts';
import { coreProperties } from './core-properties.ts';
import { FOOTNOTE, NUMBERS, PAGE, paragraphsOf } from './layout.ts';
import { runsOf } from './runs.ts';
import { withoutTimes } from './steady-zip.ts';

const FONT = 'Times New Roman';
/** In half points. */
const SIZE = 24;
const NOTE_SIZE = 20;

/** The paper as a Word document. The same paper gives the same bytes, whenever it is made. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const { blocks, footnote, language } = paper;
  const { width, height, margin } = PAGE;
  const margins = { top: margin, right: margin, bottom: margin, left: margin };
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE } },
        footnoteText: { run: { font: FONT, size: NOTE_SIZE } },
      },
    },
    numbering: { config: [{ reference: NUMBERS, levels: [NUMBERED] }] },
    ...(footnote === null
      ? {}
      : {
          footnotes: {
            [FOOTNOTE]: {
              children: [new Paragraph({ children: runsOf([{ text: ' ' }, ...footnote], language) })],
            },
          },
        }),
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: margins },
          // *, †, ‡: the marks that the first page of a document has.
          footnoteProperties: { numberFormat: { type: NumberFormat.CHICAGO } },
        },
        children: blocks.flatMap((block) => paragraphsOf(block, language)),
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(paper) };
  return withoutTimes(await Packer.toBuffer(document, undefined, [core]));
}

const NUMBERED = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 567, hanging: 567 } } },
};
