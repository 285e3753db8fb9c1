/** node test/setup/rehearsing-house.ts : a process with an open rehearsal, until somebody ends it. */
import { readFileSync } from 'node:fs';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import { peopleIn, SAMPLE_PEOPLE } from '../../client/cli/people-in.ts';
import { castSent } from '../../client/rehearsal/shipped.ts';
import { mandateGiven } from '../../worker/given.ts';
import { createRehearsals } from '../../worker/rehearsals.ts';

const text = readFileSync('samples/A-RES-63-194.txt', 'utf8');
await createRehearsals().begin({
  ...(await mandateGiven(keeperInMemory(), { text }, 'the text')),
  ...{ people: peopleIn(SAMPLE_PEOPLE), cast: castSent('all-goes-well') },
  ...{ from: null, until: null, paragraphs: ['7'] },
});
process.stdout.write('begun\n');
