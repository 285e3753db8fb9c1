import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { mandateIn } from '../../activities/documents/open.ts';
import { people } from '../../client/api/contract.ts';
import type { DurationsAnswer } from '../../client/api/durations-contract.ts';
import { type CastFile, readCast } from '../../client/rehearsal/cast-file.ts';
import { rehearse } from '../../client/rehearsal/rehearse.ts';
import { castNamed } from '../../client/rehearsal/shipped.ts';
import type { DurationLine } from '../../domain/durations/figures.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { usually } from '../../domain/rehearsal/luck.ts';
import { copyRecords, takeInCopy } from '../../store/copies.ts';
import { launchedRecords } from '../../store/reads.ts';
import { REAL_CLOCK } from '../../store/record.ts';
import { durationsIn } from '../../worker/durations.ts';
import { openRehearsal } from '../../worker/rehearsal.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

const PEOPLE = people.parse(JSON.parse(readFileSync('samples/people.json', 'utf8')));
const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const MANUAL = readFileSync('docs/errors.md', 'utf8');

const stated = (yaml: string): CastFile => readCast(`cast: A case\n${yaml}`, 'case.yaml');
/** What each mandate is lived through with. Of the first the figures are those that stand in it. */
const CASTS: Record<string, CastFile> = {
  '63/981': stated(`
draft: { handed in: { takes: 30 working days } }
clearance: { of: { section: { takes: 4 working days }, division: { takes: 7 working days } } }
issuance: 3 working days after`),
  '63/982': castNamed('two-returns'),
};

/**
 * Lives through all of these in one house of a rehearsal, and puts what it recorded into another. What was measured after the first
 * of them.
 */
async function livedInto(at: ListeningHouse): Promise<DurationLine[]> {
  const target = { address: inject('temporalAddress'), namespace: inject('temporalNamespace') };
  const open = await openRehearsal(target, inject('workflowBundlePath'), 'durations-lived', 2008);
  try {
    const ids: ObligationId[] = [];
    let first: DurationLine[] | undefined;
    for (const [symbol, cast] of Object.entries(CASTS)) {
      const text = TEXT.replaceAll('63/194', symbol);
      const mandate = mandateIn(text, 'the text');
      const given = { mandate, people: PEOPLE, cast, luck: usually };
      const { lives } = await rehearse(open.house, { ...given, from: null, until: null, paragraphs: null });
      ids.push(...lives.map(({ obligation }) => obligation as ObligationId));
      first ??= (await durationsIn(open.db, null, REAL_CLOCK.now())).lines;
    }
    await takeInCopy(at.house.db, await copyRecords(open.db, ids, REAL_CLOCK.now()));
    return first ?? [];
  } finally {
    await open.close();
  }
}

const lineIn = (
  lines: readonly DurationLine[],
  step: string,
  of: string | null = null,
  product: string | null = null,
) =>
  lines.find((line) => line.product === product && line.step === step && line.of === of && line.who === null);

describe('rapporteur durations', () => {
  let at: ListeningHouse;
  beforeAll(async () => {
    at = await openListeningHouse();
  });
  afterAll(() => at.close());

  const measured = (query = ''): Promise<DurationsAnswer> => at.get(`/durations${query}`);
  async function faultOf(code: string, ...words: string[]): Promise<string> {
    const ran = await at.cli('durations', ...words);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(`Code: ${code} `);
    expect(MANUAL).toContain(`\n## \`${code}\`\n`);
    return ran.err;
  }

  it('of a house without obligations says so, and writes no cast', async () => {
    const ran = await at.cli('durations');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('Nothing was measured');
    const file = join(at.home, 'none.yaml');
    expect(await faultOf('durations.too-few', '--cast', file)).toContain('a range wants 5 measurements');
    expect(existsSync(file)).toBe(false);
  });

  it('measures what was lived through as its cast stated it', async () => {
    const lines = await livedInto(at);
    // The report, the paper and the briefing were each drafted, and cleared by both stages, once; two were issued.
    const always = (count: number, days: number) => ({ count, least: days, median: days, most: days });
    expect(lineIn(lines, 'drafting')).toMatchObject({ texts: 3, done: always(3, 30) });
    expect(lineIn(lines, 'clearance', 'section')).toMatchObject({ texts: 3, done: always(3, 4) });
    expect(lineIn(lines, 'clearance', 'division')).toMatchObject({ texts: 3, done: always(3, 7) });
    expect(lineIn(lines, 'issuance')?.fromDue).toMatchObject(always(3, 3));
    expect(lineIn(lines, 'drafting', null, 'report')).toMatchObject({ texts: 1, done: always(1, 30) });
  }, 60_000);

  it('goes through all records some at a time, and through each once', async () => {
    const ids: string[] = [];
    for await (const record of launchedRecords(at.house.db, 2)) {
      expect(new Set(record.map(({ obligation }) => obligation)).size).toBe(1);
      expect(record.map(({ seq }) => seq)).toEqual(record.map((_, index) => index + 1));
      ids.push(record[0]?.obligation ?? '');
    }
    expect(ids).toHaveLength(6);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect((await measured()).obligations).toBe(6);
    const { lines } = await measured('?product=report');
    expect(lineIn(lines, 'drafting', null, 'report')).toMatchObject({ texts: 2 });
    expect(lineIn(lines, 'drafting')).toBeUndefined();
  });

  it('is told in a table, since a day, and for machines', async () => {
    const ran = await at.cli('durations');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^ {2}drafting, to the first version +6 /m);
    expect(ran.out).toMatch(/^ {2}working over, once it came back +\d+ /m);
    for (const line of ran.out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    const late = await at.cli('durations', '--since', '2009-06-01', '--product', 'report', '--json');
    expect(JSON.parse(late.out)).toMatchObject({
      ...{ since: '2009-06-01', product: 'report', obligations: 6 },
      lines: (await measured('?since=2009-06-01&product=report')).lines,
    });
    expect(await faultOf('request.invalid', '--product', 'poem')).toContain('expected one of report, note');
    expect(await faultOf('request.invalid', '--since', '2009-02-30')).toContain('a day that exists');
  }, 60_000);

  it('writes a cast that rehearse reads, and nothing over what is there', async () => {
    const file = join(at.home, 'as-it-was.yaml');
    const ran = await at.cli('durations', '--cast', file);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain(`${file} is written.`);
    const text = readFileSync(file, 'utf8');
    const { cast } = readCast(text, file);
    const section = lineIn((await measured()).lines, 'clearance', 'section')?.done;
    expect(cast.clearance.of.section?.takes).toEqual({
      ...{ least: section?.low, usual: section?.median, most: section?.high },
    });
    expect(text).toMatch(/^ {4}section: .* # \d+ times in 6 texts of 2009$/m);
    writeFileSync(file, 'mine');
    expect(await faultOf('cast.not-written', '--cast', file)).toContain('there is one of this name already');
    expect(readFileSync(file, 'utf8')).toBe('mine');

    writeFileSync(file, text);
    const often = await at.cli(
      ...['rehearse', 'samples/A-RES-63-194.txt', '--paragraph', '7', '--cast', file],
      ...['--runs', '2', '--seed', '7'],
    );
    expect(often.code, often.err).toBe(0);
    expect(often.out).toContain('rehearsed 2 times');
  }, 90_000);
});
