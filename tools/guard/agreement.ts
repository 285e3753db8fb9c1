/**
 * node tools/guard/agreement.ts [ROUND] [--all] [--show WHAT] : how the program's reading agrees with the labels of the
 * guard rounds, by the corpus's own scorer; without ROUND of all rounds together. WHAT as the scorer takes it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRow } from '../../domain/reading/row.ts';
import { CORPUS, labelledRounds } from './rounds.ts';

const [first, ...others] = process.argv.slice(2);
const round = first !== undefined && /^\d+$/.test(first) ? first : undefined;
const flags = round === undefined && first !== undefined ? [first, ...others] : others;
const rounds = await labelledRounds();
const rows = [...rounds].filter(([name]) => round === undefined || name === `round-${round}.jsonl`);
const labels = rows.flatMap(([, found]) => found);

const folder = mkdtempSync(join(tmpdir(), 'guard-'));
try {
  const write = (name: string, values: unknown[]): string => {
    const path = join(folder, name);
    writeFileSync(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    return path;
  };
  const scorer = new URL('score.mjs', CORPUS).pathname;
  const paths = [write('labels.jsonl', labels), write('reading.jsonl', labels.map(readRow))];
  spawnSync(process.execPath, [scorer, ...paths, ...flags], { stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true });
}
