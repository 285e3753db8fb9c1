import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readRow } from '../../domain/reading/row.ts';
import { CORPUS, corpusIsHere, type LabelledRow, labelledRounds, ROUNDS } from '../../tools/guard/rounds.ts';
import { temporaryFolder } from '../setup/folder.ts';

if (!corpusIsHere())
  process.stderr.write('the corpus is not beside this checkout: the guard rounds did not run\n');

describe.runIf(corpusIsHere())('the guard rounds', () => {
  it('agree with the labels that were written before the program read them', async () => {
    const rows = [...(await labelledRounds()).values()].flat();
    const { f1, exact_f1, evidence_of_paired, collects_views } = await scored(rows, rows.map(readRow));
    expect(rows).toHaveLength(ROUNDS.length * 50);
    expect(f1).toBeGreaterThanOrEqual(0.97);
    expect(exact_f1).toBeGreaterThanOrEqual(0.95);
    expect(evidence_of_paired).toBeGreaterThanOrEqual(0.95);
    expect(collects_views).toBeGreaterThanOrEqual(0.97);
  });

  it('are missed by a reading that sees nothing', async () => {
    const rows = [...(await labelledRounds()).values()].flat();
    const blind = rows.map(({ id }) => ({ id, obligations: [], collects_views: false }));
    expect((await scored(rows, blind)).f1).toBe(0);
  });
});

interface Score {
  f1: number;
  exact_f1: number;
  evidence_of_paired: number;
  collects_views: number;
}

async function scored(labels: LabelledRow[], reading: unknown[]): Promise<Score> {
  const folder = temporaryFolder();
  const write = (name: string, values: unknown[]): string => {
    const path = join(folder, name);
    writeFileSync(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    return path;
  };
  const paths = [write('labels.jsonl', labels), write('reading.jsonl', reading)];
  const { stdout } = await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('score.mjs', CORPUS)),
    ...paths,
  ]);
  return JSON.parse(stdout) as Score;
}
