import {
  AlignmentType,
  BorderStyle,
  FootnoteReferenceRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, PaperLanguage } from '../../domain/papers/paper.ts';
import { runsOf } from './runs.ts';

/** In twentieths of a point. A4, with margins of 25 mm. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_417 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const AFTER = 240;
const INDENT = 850;
const LABELS = 1_900;
const ROOM_TO_SIGN = 900;
/** Nothing at the right begins further left. */
const AT_RIGHT = 3_400;

/** A thin line. */
const RULE = { style: BorderStyle.SINGLE, size: 4, space: 6, color: '000000' };

/** The names of a list's numbers and of the one footnote. */
export const NUMBERS = 'paragraphs';
export const FOOTNOTE = 1;

type OfKind<K extends Block['kind']> = Extract<Block, { kind: K }>;
type LaysOut<K extends Block['kind']> = (block: OfKind<K>, language: PaperLanguage) => Paragraph[];

/** The paragraphs of a block. */
export const paragraphsOf = (block: Block, language: PaperLanguage): Paragraph[] =>
  (LAYOUT[block.kind] as LaysOut<Block['kind']>)(block, language);

const LAYOUT: { [K in Block['kind']]: LaysOut<K> } = {
  letterhead: ({ line }, language) => [
    made(runsOf(line, language), {
      alignment: AlignmentType.CENTER,
      spacing: { after: 2 * AFTER },
      border: { bottom: RULE },
    }),
  ],
  right: ({ line }, language) => [
    made(runsOf(line, language), { alignment: AlignmentType.RIGHT, indent: { left: AT_RIGHT } }),
  ],
  address: ({ lines }, language) =>
    lines.map((line, at) =>
      made(runsOf(line, language), {
        alignment: AlignmentType.LEFT,
        spacing: { after: at === lines.length - 1 ? AFTER : 0 },
      }),
    ),
  masthead: ({ left, right }, language) => {
    const rows = Math.max(left.length, right.length);
    return Array.from({ length: rows }, (_, at) =>
      made([...runsOf(left[at] ?? [], language), tab(), ...runsOf(right[at] ?? [], language)], {
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        spacing: { after: at === rows - 1 ? AFTER : 0 },
        ...(at === rows - 1 ? { border: { bottom: RULE } } : {}),
      }),
    );
  },
  heading: ({ line, footnoted }, language) => [
    made([...runsOf(line, language), ...(footnoted ? [new FootnoteReferenceRun(FOOTNOTE)] : [])], {
      alignment: AlignmentType.LEFT,
      keepNext: true,
    }),
  ],
  fields: ({ rows }, language) =>
    rows.map(({ label, line }, at) =>
      made(
        [new TextRun({ text: label }), new TextRun({ children: [new Tab()] }), ...runsOf(line, language)],
        {
          alignment: AlignmentType.LEFT,
          tabStops: [{ type: TabStopType.LEFT, position: LABELS }],
          indent: { left: LABELS, hanging: LABELS },
          spacing: { after: at === rows.length - 1 ? AFTER : AFTER / 2 },
        },
      ),
    ),
  paragraph: ({ line }, language) => [made(runsOf(line, language))],
  quotation: ({ line }, language) => [
    made(runsOf(line, language), { indent: { left: INDENT, right: INDENT } }),
  ],
  numbered: ({ items }, language) =>
    items.map((line) => made(runsOf(line, language), { numbering: { reference: NUMBERS, level: 0 } })),
  signature: ({ lines }, language) =>
    lines.map((line, at) =>
      made(runsOf(line, language), {
        alignment: AlignmentType.RIGHT,
        indent: { left: AT_RIGHT },
        spacing: { before: at === 0 ? ROOM_TO_SIGN : 0, after: at === lines.length - 1 ? 2 * AFTER : 0 },
      }),
    ),
};

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

const made = (children: ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { after: AFTER },
    ...options,
    children,
  });
