/**
 * node tools/bench/series.ts [CYCLES] : how many events Temporal keeps of a series' own workflow, over all its runs, while so
 * many yearly cycles pass (10 when none is said). A rehearsal with time travel: nothing is timed. Ends with 1 at 600 or more
 * for ten cycles.
 */

import { readFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { mandateIn } from '../../activities/documents/open.ts';
import { people } from '../../client/api/contract.ts';
import { travel } from '../../client/rehearsal/travel.ts';
import { seriesRunOf } from '../../client/series/run.ts';
import type { SeriesId } from '../../domain/series/series.ts';
import { instant } from '../../domain/time/instant.ts';
import { seriesState } from '../../store/series.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { openRehearsal } from '../../worker/rehearsal.ts';
import { seriesWorkflowId } from '../../workflows/messages.ts';
import { progressOn } from '../progress.ts';
import { startTemporal } from '../temporal-server/launch.ts';

const CYCLES = Number(process.argv[2] ?? 10);
const MOST_A_CYCLE = 60;
const TEXT = [
  'S/RES/9002 (2019)',
  'Adopted by the Security Council at its 8559th meeting, on 25 June 2019',
  'The Security Council,',
  '1. Requests the Secretary-General to report to the Council annually, starting from 1 July 2020;',
  '2. Decides to remain seized of the matter.',
].join('\n\n');

/** The lengths of the histories of all runs of a workflow, the first first. */
async function historiesOf(client: Client, workflowId: string): Promise<number[]> {
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  const lengths: number[] = [];
  let run = raw.workflowExecutionInfo?.firstRunId;
  while (run != null && run !== '') {
    const { events } = await client.workflow.getHandle(workflowId, run).fetchHistory();
    lengths.push(events?.length ?? 0);
    run = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return lengths;
}

Runtime.install({ logger: new DefaultLogger('ERROR') });
const progress = progressOn(process.stderr);
const server = await startTemporal({ kind: 'rehearsal' }, process.env, progress);
const target = { address: server.address, namespace: server.namespace };
const { house, db, close } = await openRehearsal(target, await workflowBundle(), 'bench', 2019);
progress.end();
const cast = people.parse(JSON.parse(readFileSync('samples/people.json', 'utf8')));
const request = { paragraphs: null, people: cast, given: {} };
const { answer } = await house.launch(
  request,
  mandateIn(TEXT, 'the text'),
  instant('2019-06-25T22:00:00.000Z'),
);
const id = answer.duties[0]?.id as SeriesId;
const started = async (): Promise<number> => (await seriesState(db, id))?.cycles.length ?? 0;
// A little less than a year at a time: no cycle is passed over, and the last is the one that was asked for.
while ((await started()) < CYCLES) await travel(seriesRunOf(house.client, id), 180);
const lengths = await historiesOf(house.client, seriesWorkflowId(id));
const total = lengths.reduce((sum, length) => sum + length, 0);
process.stdout.write(
  `${await started()} yearly cycles: ${total} events in ${lengths.length} runs (${lengths.join(' + ')})\n`,
);
await seriesRunOf(house.client, id).terminate('seen enough');
await close();
await server.stop();
if (total >= CYCLES * MOST_A_CYCLE) process.exitCode = 1;
