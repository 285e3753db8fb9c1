/**
 * node tools/guard/draw.ts ROUND [COUNT] : draws unlabelled paragraphs that speak of a product or of reporting, one JSON
 * object a line, for a careful reader to label before the program reads them. The same round draws the same rows.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const SPEAKS_OF_PRODUCT =
  /\b(reports?|reporting|brief(s|ed|ings?)?|stud(y|ies)|updates?|papers?|compilations?|compile|summar(y|ies)|informed|inform|apprised?|strateg(y|ies)|proposals?|present|recommendations|views)\b/i;
const ADDRESSES =
  /\b(secretary-general|secretariat|high commissioner|office of|executive (director|secretary|secretaries)|rapporteur|independent expert|special (envoy|representative|adviser)|programme|commission of inquiry|fact-finding|director-general|coordinator|requests him|mechanism|advisory committee)\b/i;
const ASKS =
  /\b(requests?|requesting|invites?|encourages?|urges?|calls? upon|decides|reiterates|mandates|instructs|shall|to (submit|report|present|prepare|provide|brief))\b/i;
const RESOLUTION = /\/RES|^UNEP|^HSP/;
/** Four of five ask something and name somebody whose duties we keep; the fifth speaks of a product only. */
const SHARE = 0.8;

interface Row {
  id: string;
  symbol: string;
  text: string;
}

const [round = '1', count = '50'] = process.argv.slice(2);
const rank = (id: string): string => createHash('sha256').update(`round ${round}: ${id}`).digest('hex');
const idsIn = (file: URL): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as Row).id);
const ROUNDS = new URL('../../test/guard/', import.meta.url);
/** What has a label already is not new to the program; the round's own labels do not count, so that it can be drawn again. */
const labelled = new Set([
  ...idsIn(new URL('paragraphs.jsonl', CORPUS)),
  ...readdirSync(ROUNDS)
    .filter((name) => name.endsWith('.jsonl') && name !== `round-${round}.jsonl`)
    .flatMap((name) => idsIn(new URL(name, ROUNDS))),
]);

const drawn: { row: Row; addressed: boolean; rank: string }[] = [];
const lines = createInterface({
  input: createReadStream(new URL('operative-paragraphs.jsonl.gz', CORPUS)).pipe(createGunzip()),
});
for await (const line of lines) {
  const row = JSON.parse(line) as Row;
  if (
    labelled.has(row.id) ||
    !RESOLUTION.test(row.symbol) ||
    !SPEAKS_OF_PRODUCT.test(row.text) ||
    row.text.length > 4_000
  )
    continue;
  drawn.push({ row, addressed: ADDRESSES.test(row.text) && ASKS.test(row.text), rank: rank(row.id) });
}
drawn.sort((a, b) => (a.rank < b.rank ? -1 : 1));
const wanted = Number(count);
const addressed = drawn.filter((one) => one.addressed).slice(0, Math.round(wanted * SHARE));
const others = drawn.filter((one) => !one.addressed).slice(0, wanted - addressed.length);
for (const { row } of [...addressed, ...others]) process.stdout.write(`${JSON.stringify(row)}\n`);
