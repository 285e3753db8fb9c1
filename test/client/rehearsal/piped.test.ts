import type { ChildProcess } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { begin, leavesNothing } from '../../setup/own-folder.ts';
import { processesWith } from '../../setup/processes.ts';
import { until } from '../../setup/until.ts';

const PATIENCE_MS = 180_000;

const begun = (how = '--interactive') =>
  begin('rehearse', 'samples/A-RES-63-194.txt', '--paragraph', '14', how);

describe('a rehearsal from a pipe', { timeout: PATIENCE_MS }, () => {
  it('answers, echoes nothing, and stops with 2 at the first line that is not understood', async () => {
    const rehearsal = begun();
    rehearsal.child.stdin.end('# a remark\ntravel to next\ntravel nowhere\ntravel 1y\nwhere\n');
    expect(await rehearsal.ended).toBe(2);
    expect(rehearsal.said.out).toMatch(
      /^15 May 2009: the reminder of the draft, due on 1 June 2009 \(14\.1\)\n.*reminded the Drafting officer.*\n$/,
    );
    expect(rehearsal.said.err).toMatch(/^“travel nowhere” is not understood\./m);
    expect(rehearsal.said.err).not.toContain('1y');
    await leavesNothing(rehearsal);
  });

  it.each([
    ['the last line', 0, (child: ChildProcess) => child.stdin?.end()],
    ['quit', 0, (child: ChildProcess) => child.stdin?.write('quit\n')],
    ['SIGTERM', 143, (child: ChildProcess) => child.kill('SIGTERM')],
    [
      'SIGINT while it travels',
      130,
      (child: ChildProcess) => {
        child.stdin?.write('travel 30m\n');
        child.kill('SIGINT');
      },
    ],
    ['its parent killed', null, (child: ChildProcess) => child.kill('SIGKILL')],
    [
      'a reader who goes away',
      0,
      (child: ChildProcess) => {
        child.stdout?.destroy();
        child.stdin?.write('help\n');
      },
    ],
  ] as const)('leaves nothing at %s', async (_what, code, end) => {
    const rehearsal = begun();
    rehearsal.child.stdin.write('as nobody\n');
    await until(() => rehearsal.said.out.includes('You are nobody'), PATIENCE_MS);
    expect(processesWith(rehearsal.folder).length).toBeGreaterThan(2);
    end(rehearsal.child);
    expect(await rehearsal.ended).toBe(code);
    await leavesNothing(rehearsal);
  });
});

it('a rehearsal that nobody reads to its end is no fault, and leaves nothing', {
  timeout: PATIENCE_MS,
}, async () => {
  const rehearsal = begun('--story');
  rehearsal.child.stdout.destroy();
  expect(await rehearsal.ended).toBe(0);
  expect(rehearsal.said.err).not.toContain('EPIPE');
  await leavesNothing(rehearsal);
});
