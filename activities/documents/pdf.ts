import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { Fault } from '../../domain/faults.ts';
import type { Page } from '../../domain/text/pages/page.ts';
import { readPages } from '../../domain/text/pages/read-pages.ts';
import type { SourceText } from '../../domain/text/source.ts';
import { runsOf } from './glyphs.ts';
import { matrixIn, numberIn } from './matrix.ts';

/** The longest resolutions have some hundred pages. */
const MOST_PAGES = 500;
const QUIET = 0;
/** pdf.js leaves pictures of more pixels alone: nothing is read from them. */
const NO_PICTURES = 1;
/** pdf.js leaves out what is laid over the page (form fields, comments). */
const NO_ANNOTATIONS = 0;
const THOUSANDTH = 0.001;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The lines of a PDF with a text layer. `name` is what messages call it. Throws `document.*`. */
export async function pdfSource(bytes: Uint8Array, name: string): Promise<SourceText> {
  const document = await opened(bytes, name);
  try {
    if (document.numPages > MOST_PAGES) {
      throw new Fault(
        'document.too-many-pages',
        `${name} has ${document.numPages} pages; at most ${MOST_PAGES} are read.`,
        'Give a file with the pages of one resolution.',
      );
    }
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await pageOf(document, number));
    }
    const lines = readPages(pages);
    if (lines.length === 0) {
      throw new Fault(
        'document.scanned',
        `${name} is a PDF without text: its ${document.numPages === 1 ? 'page is a picture' : `${document.numPages} pages are pictures`} or empty.`,
        'Have its text recognized (OCR) first, or give the resolution as Word, HTML or text.',
      );
    }
    return { format: 'pdf', lines };
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw damaged(name, error);
  } finally {
    await document.cleanup().catch(() => {});
    await document.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array, name: string): Promise<Document> {
  try {
    // pdf.js keeps the bytes for itself.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: QUIET, maxImageSize: NO_PICTURES });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Fault(
        'document.locked',
        `${name} is a PDF that is locked with a password.`,
        'Save it without its password and give that file.',
        { cause: error },
      );
    }
    throw damaged(name, error);
  }
}

const damaged = (name: string, cause: unknown): Fault =>
  new Fault(
    'document.damaged',
    `${name} is a PDF that is damaged: it cannot be read to its end.`,
    'Get the file again, or save it anew as PDF, and give that.',
    { cause },
  );

async function pageOf(document: Document, number: number): Promise<Page> {
  const { OPS } = await getResolvedPDFJS();
  const page = await document.getPage(number);
  const operators = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const view = page.getViewport({ scale: 1 });
  const units = new Map<string, number>();
  const unitOf = (font: string): number => {
    const known = units.get(font);
    if (known !== undefined) return known;
    const unit = unitIn(page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined);
    units.set(font, unit);
    return unit;
  };
  const runs = runsOf(operators, OPS, matrixIn(view.transform), unitOf);
  page.cleanup();
  return { number, width: view.width, height: view.height, runs };
}

/** The width of a font's unit: a thousandth, but in fonts that draw their letters themselves. */
function unitIn(font: unknown): number {
  const matrix =
    typeof font === 'object' && font !== null && 'fontMatrix' in font ? font.fontMatrix : undefined;
  return numberIn(matrixIn(matrix)[0]) === 1 ? THOUSANDTH : matrixIn(matrix)[0];
}
