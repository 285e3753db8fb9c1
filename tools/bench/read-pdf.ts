/**
 * node tools/bench/read-pdf.ts [ROUNDS] : what reading a PDF of 20 pages to its obligations costs, as a ratio to taking
 * its text alone with the same library (getTextContent of every page). One run, one thread, the two ways taking turns.
 * Also for PDFs named after the number: node tools/bench/read-pdf.ts 20 FILE …
 */
import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';
import { resolutionsIn } from '../../activities/documents/open.ts';
import { sourceOf } from '../../activities/documents/source-of.ts';
import { readMandate } from '../../domain/reading/read-mandate.ts';
import { pagesOfWords } from './pages-of-words.ts';
import { pdfOf } from './pdf-writer.ts';

const ROUNDS = Number(process.argv[2] ?? 20);
const WARM_UP = 3;
const PAGES = 20;
const AT_MOST = 1.3;

const [title = '', ...paragraphs] = readFileSync('samples/A-RES-63-194.txt', 'utf8').split(/\n{2,}/);
const masthead = 'Resolution adopted by the General Assembly on 18 December 2008';
const text = [masthead, title, ...Array.from({ length: 8 }, () => paragraphs).flat()];
const made = pdfOf(pagesOfWords(text, 'A/RES/63/194').slice(0, PAGES));

async function textAlone(bytes: Uint8Array): Promise<number> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  let items = 0;
  for (let page = 1; page <= document.numPages; page += 1) {
    items += (await (await document.getPage(page)).getTextContent()).items.length;
  }
  await document.loadingTask.destroy();
  return items;
}

async function toObligations(bytes: Uint8Array): Promise<number> {
  return readMandate(resolutionsIn(await sourceOf(bytes, 'bench.pdf'), 'bench.pdf').main).readings.length;
}

async function measured(name: string, bytes: Uint8Array): Promise<void> {
  const took = { alone: [] as number[], read: [] as number[] };
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const began = performance.now();
    await textAlone(bytes);
    const between = performance.now();
    await toObligations(bytes);
    if (round < WARM_UP) continue;
    took.alone.push(between - began);
    took.read.push(performance.now() - between);
  }
  const median = (times: number[]): number =>
    [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
  const [alone, read] = [median(took.alone), median(took.read)];
  const ratio = read / alone;
  process.stdout.write(
    `${name}: text alone ${alone.toFixed(1)} ms, to obligations ${read.toFixed(1)} ms, ${ratio.toFixed(2)} × (at most ${AT_MOST})\n`,
  );
  if (ratio > AT_MOST) process.exitCode = 1;
}

await measured(`${PAGES} pages of the sample's words`, made);
for (const file of process.argv.slice(3)) await measured(file, readFileSync(file));
