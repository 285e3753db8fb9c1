import { readFileSync } from 'node:fs';
import { Runtime } from '@temporalio/worker';
import { inject } from 'vitest';
import { mandateIn } from '../../../activities/documents/open.ts';
import { people } from '../../../client/api/contract.ts';
import { type CastFile, readCast } from '../../../client/rehearsal/cast-file.ts';
import {
  type Given,
  type RehearsalHouse,
  type Rehearsed,
  rehearse,
} from '../../../client/rehearsal/rehearse.ts';
import { usually } from '../../../domain/rehearsal/luck.ts';
import { yearOf } from '../../../domain/time/civil-date.ts';
import { openRehearsal } from '../../../worker/rehearsal.ts';
import { quietLogger } from '../../setup/quiet.ts';

Runtime.install({ logger: quietLogger });

const PEOPLE = people.parse(JSON.parse(readFileSync('samples/people.json', 'utf8')));
export const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8');

export const cast = (yaml: string): CastFile => readCast(`cast: A case\n${yaml}`, 'case.yaml');

/** Lives through a text under a symbol of the test file's own, `63/194` being in it, in a house of its own. */
export async function lived(
  symbol: string,
  file: CastFile,
  {
    text = TEXT,
    wanted,
    seenAs = (house) => house,
    ...given
  }: Partial<Given> & {
    text?: string;
    wanted?: string;
    seenAs?: (house: RehearsalHouse) => RehearsalHouse;
  } = {},
): Promise<Rehearsed> {
  const mandate = mandateIn(text.replaceAll('63/194', symbol), 'the text', wanted);
  const target = { address: inject('temporalAddress'), namespace: inject('temporalNamespace') };
  const queue = `cast-${symbol}`;
  const { house, close } = await openRehearsal(
    target,
    inject('workflowBundlePath'),
    queue,
    yearOf(mandate.adopted),
  );
  try {
    return await rehearse(seenAs(house), {
      ...{ mandate, people: PEOPLE, cast: file, luck: usually, from: null, until: null, paragraphs: null },
      ...given,
    });
  } finally {
    await close();
  }
}

/** What a rehearsal tells but for ids, hashes and real times: moments to the minute, under the symbol that it was copied from. */
export function canonical(rehearsed: Rehearsed, symbol: string): string {
  const { names, ...told } = rehearsed;
  const lines = JSON.stringify(
    { ...told, names: Object.entries(names).sort() },
    (key, value: unknown) => (UNTOLD.has(key) ? undefined : value),
    1,
  );
  return lines
    .replaceAll(symbol, '63/194')
    .replaceAll(/(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d\.\d{3}Z/g, '$1')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'a digest')
    .replaceAll(/\b[0-9a-f]{8}…/g, 'a digest')
    .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'an id');
}
const UNTOLD = new Set(['hash', 'writtenAt']);

/** How one obligation came out, by its paragraph; and its story, an act a line. */
export function lifeOf(rehearsed: Rehearsed, paragraph: string) {
  const life = rehearsed.lives.find(({ obligation }) => obligation.includes(`#${paragraph}.`));
  if (life === undefined) throw new Error(`nothing was lived through for paragraph ${paragraph}`);
  return life;
}
