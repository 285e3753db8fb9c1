import {
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { changeWords, confirmationWords } from '../../domain/forecast/columns.ts';
import type { ForecastRow } from '../../domain/forecast/rows.ts';
import { languagesInWords } from '../../domain/obligation/languages.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import { coreProperties } from './core-properties.ts';
import { PAGE } from './layout.ts';
import { withoutTimes } from './steady-zip.ts';

const FONT = 'Times New Roman';
/** In half points. */
const SIZE = 18;
const TITLE_SIZE = 28;
const MARGIN = 850;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };

/** The columns of the sheet on paper: heading, share of the width in hundredths, and the lines of a cell. */
const COLUMNS: readonly [heading: string, share: number, lines: (row: ForecastRow) => string[]][] = [
  [
    'Title and mandate',
    18,
    ({ title, mandate, product, id, delivery }) => [title, `${product}, ${mandate}`, `${id} (${delivery})`],
  ],
  [
    'Words and languages',
    10,
    ({ words, original, languages }) => [
      String(words),
      `original ${languagesInWords([original])}`,
      languagesInWords(languages),
    ],
  ],
  [
    'Forecast',
    11,
    ({ confirmation }) => [
      confirmationWords(confirmation),
      ...('on' in confirmation ? [inWords(confirmation.on)] : []),
      ...('by' in confirmation && confirmation.by !== null ? [`due ${inWords(confirmation.by)}`] : []),
    ],
  ],
  [
    'Submission',
    12,
    ({ submission, slot, submitted }) => [
      ...day('due', submission),
      ...day('slot', slot),
      ...day('submitted', submitted),
    ],
  ],
  [
    'Issuance',
    12,
    ({ issuance, issued, symbol }) => [
      ...day('due', issuance),
      ...day('issued', issued),
      ...(symbol === null ? [] : [symbol]),
    ],
  ],
  ['Meeting', 12, ({ meeting, meetingOn }) => [meeting, ...(meetingOn === null ? [] : [inWords(meetingOn)])]],
  ['With', 11, ({ stage, holder }) => [stage, ...(holder === null ? [] : [holder.post, holder.person])]],
  ['Changes', 14, ({ changes }) => changes.map(changeWords)],
];

const day = (what: string, on: CivilDate | null): string[] => (on === null ? [] : [`${what} ${inWords(on)}`]);

/** What stands over the sheet. */
export interface SheetHead {
  /** "Forecast of documents for the 64th session of the General Assembly". */
  title: string;
  /** "opens 15 September 2009"; null where nobody knows. */
  opens: CivilDate | null;
  today: CivilDate;
}

/** The forecast of a session as a Word document, A4 across. The same rows on the same day give the same bytes. */
export async function sheetOf(
  { title, opens, today }: SheetHead,
  rows: readonly ForecastRow[],
): Promise<Uint8Array> {
  const width = PAGE.height - 2 * MARGIN;
  const cell = (lines: readonly string[], share: number, bold = false): TableCell =>
    new TableCell({
      width: { size: Math.round((width * share) / 100), type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: (lines.length === 0 ? [''] : lines).map(
        (text) => new Paragraph({ children: [new TextRun({ text, bold })] }),
      ),
    });
  const head = new TableRow({
    tableHeader: true,
    children: COLUMNS.map(([heading, share]) => cell([heading], share, true)),
  });
  const body = rows.map(
    (row) =>
      new TableRow({ cantSplit: true, children: COLUMNS.map(([, share, lines]) => cell(lines(row), share)) }),
  );
  const as = `As of ${inWords(today)}${opens === null ? '' : `; the session opens on ${inWords(opens)}`}; ${rows.length} ${rows.length === 1 ? 'document' : 'documents'}`;
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        children: [
          new Paragraph({ children: [new TextRun({ text: title, bold: true, size: TITLE_SIZE })] }),
          new Paragraph({ children: [new TextRun({ text: as })], spacing: { after: 240 } }),
          new Table({
            width: { size: width, type: WidthType.DXA },
            columnWidths: COLUMNS.map(([, share]) => Math.round((width * share) / 100)),
            borders: {
              top: LINE,
              bottom: LINE,
              left: LINE,
              right: LINE,
              insideHorizontal: LINE,
              insideVertical: LINE,
            },
            rows: [head, ...body],
          }),
        ],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties({ title, language: 'en', day: today }) };
  return withoutTimes(await Packer.toBuffer(document, undefined, [core]));
}
