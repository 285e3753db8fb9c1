import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../domain/obligation/stages.ts';
import type { Stage } from '../../domain/obligation/state.ts';
import { diagramOf, transitionsOf } from '../domain/obligation/explore.ts';
import { briefing, paper, report } from '../domain/obligation/file.ts';

const MANUAL = readFileSync('docs/procedures.md', 'utf8');
const FILES = { backgroundPaper: paper, secretaryGeneralReport: report, workplanBriefing: briefing };

const FOUND = Object.entries(FILES).map(([name, begin]) => {
  return { procedure: name as keyof typeof FILES, transitions: transitionsOf(begin) };
});

it.each(FOUND)('$procedure is drawn in the manual as the rules allow it', ({ procedure, transitions }) => {
  expect(MANUAL).toContain(diagramOf(procedure, transitions));
});

describe('the table of stages', () => {
  it.each(FOUND)('names the acts by which a stage of $procedure leads on', ({ procedure, transitions }) => {
    const order = STAGES[procedure].map(({ stage }) => stage);
    for (const { stage, endedBy } of STAGES[procedure]) {
      const on = transitions.filter(
        ({ from, to }) =>
          from === stage && (to === 'closed' || order.indexOf(to as Stage) > order.indexOf(stage)),
      );
      expect(endedBy).toEqual(
        expect.arrayContaining(on.map(({ by }) => by).filter((by) => !END.includes(by))),
      );
    }
  });

  it('and no act by which none does', () => {
    const observed = FOUND.flatMap(({ transitions }) => transitions.map(({ from, by }) => `${from} ${by}`));
    const named = Object.values(STAGES).flatMap((stages) =>
      stages.flatMap(({ stage, endedBy }) => endedBy.map((by) => `${stage} ${by}`)),
    );
    // A briefing for one recipient is withdrawn, not dropped.
    const apart = named.filter((each) => !observed.includes(each));
    expect([...new Set(apart)]).toEqual([
      'scheduling drop-delivery',
      'invitation drop-delivery',
      'briefing drop-delivery',
    ]);
  });
});

/** They end it from any stage. */
const END = ['withdraw', 'merge-into'];
