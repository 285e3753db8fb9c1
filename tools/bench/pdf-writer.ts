/** Words on a page: in points from its upper left corner, at their base line. */
export interface PdfWords {
  x: number;
  y: number;
  size: number;
  text: string;
}

export const PDF_WIDTH = 612;
export const PDF_HEIGHT = 792;
/** Every letter of the font is this wide, in thousandths of the size. */
export const LETTER_WIDTH = 500;

const FIRST = 32;
const LAST = 255;

/** A PDF of these pages, in one font of letters of one width; what is not in Latin-1 is written as a question mark. */
export function pdfOf(pages: PdfWords[][]): Uint8Array {
  return pdfOfContents(pages.map((words) => words.map(shown).join('\n')));
}

/** A PDF whose pages have these content streams. */
export function pdfOfContents(contents: string[]): Uint8Array {
  const kids = contents.map((_, at) => `${PAGES + 1 + 2 * at} 0 R`).join(' ');
  const widths = Array.from({ length: LAST - FIRST + 1 }, () => LETTER_WIDTH).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`,
    `<< /Type /Font /Subtype /TrueType /BaseFont /Fixed /Encoding /WinAnsiEncoding /FirstChar ${FIRST} /LastChar ${LAST} /Widths [${widths}] /FontDescriptor 4 0 R >>`,
    '<< /Type /FontDescriptor /FontName /Fixed /Flags 32 /FontBBox [0 -200 500 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /MissingWidth 500 >>',
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PDF_WIDTH} ${PDF_HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${PAGES + 2 + 2 * at} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  return assembled(objects);
}

/** Objects before the first page: catalog, pages, font, its descriptor. */
const PAGES = 4;

function assembled(objects: string[]): Uint8Array {
  const parts = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    const part = `${at + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    length += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  parts.push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

function shown({ x, y, size, text }: PdfWords): string {
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${PDF_HEIGHT - y} Tm (${escaped}) Tj ET`;
}
