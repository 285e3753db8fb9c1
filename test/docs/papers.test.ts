import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FILL_NAMES, filledIn } from '../../domain/papers/fields.ts';
import { PAPER_NAMES } from '../../domain/papers/names.ts';
import { textOf } from '../../domain/papers/text.ts';
import { asking, launched, written } from '../domain/papers/files.ts';

const MANUAL = readFileSync('docs/papers.md', 'utf8');

/** What stands in backticks in the first column of the table with that head. */
function firstColumn(head: string): string[] {
  const [, table = ''] =
    new RegExp(`^\\| ${head} \\|.*\\n\\|[- |]+\\|\\n((?:\\|.*\\n)+)`, 'm').exec(MANUAL) ?? [];
  const cells = table.split('\n').map((row) => row.split('|')[1] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

describe('docs/papers.md', () => {
  it('has every paper and no other', () => {
    expect(firstColumn('name').sort()).toEqual([...PAPER_NAMES].sort());
  });

  it('has every field and no other', () => {
    expect(firstColumn('field').sort()).toEqual([...FILL_NAMES].sort());
  });

  it('shows a paper as it is written', () => {
    const filled = filledIn({ reason: 'pending the figures of two agencies', 'expected-on': '2009-07-21' });
    if (typeof filled === 'string') throw new Error(filled);
    const asked = asking('chair-notice', { delivery: 'GA-64', filled });
    const text = textOf(written(launched('14').on('2009-06-30'), asked, '2009-06-30'));
    expect(MANUAL).toContain(`\`\`\`text\n${text.replaceAll('\u00a0', ' ')}\`\`\``);
  });
});
