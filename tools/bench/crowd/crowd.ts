import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Installation } from '../../installation/installation.ts';
import { chanceOf } from '../chance.ts';
import { Figures, type MostMemory, mostMemory } from './figures.ts';
import { type Killed, killEach } from './killing.ts';
import { type Proof, proofIn } from './proof.ts';
import { change } from './sending.ts';
import { type Person, teamsOf } from './teams.ts';
import { compare, launch, type Work, work } from './working.ts';

/** A run that is told to catch up has done so in seconds. */
const LOOKS = 30;

export interface CrowdAsked {
  people: number;
  seconds: number;
  seed: number;
  /** They go on until so many changes were answered, however slow the machine is. */
  least: number;
  /** How many changes are sent once more when all is over. */
  again: number;
}

/** What came of it. */
export interface Crowd {
  figures: Figures;
  memory: MostMemory;
  killed: Killed[];
  changes: number;
  /** Changes that were recorded as refused: an answer like another. */
  refused: number;
  seconds: number;
  duties: number;
  /** What the reconciler found and mended when all was over. */
  mended: string[];
  /** What was answered with 500 or 503, and how often. It was sent again. */
  unexpected: [what: string, times: number][];
  proof: Proof;
}

/**
 * So many people work on an installation for so long, and each of its processes is killed once meanwhile. Every change is sent with its key until it
 * is answered. Then all of it is ended, and the record is asked. `installation` is stopped afterwards; its home stays.
 */
export async function crowd(
  installation: Installation,
  { people, seconds, seed, least, again }: CrowdAsked,
  say: (line: string) => void,
): Promise<Crowd> {
  const figures = new Figures();
  const persons = await teamsOf(installation, people);
  let isOver = false;
  const at: Work = {
    url: installation.url,
    figures,
    answered: [],
    differences: [],
    isOver: () => isOver && at.answered.length >= least,
  };
  const officers = persons.filter(({ seat }) => seat === 'officer');
  for (const officer of officers) await launch(at, officer, `${officer.id}/0`);
  if (at.differences.length > 0) throw new Error(at.differences.join('\n'));
  say(`${persons.length} people have signed in, and ${dutiesOf(persons).length} duties run.`);

  const looking = new AbortController();
  const memory = mostMemory(installation, looking.signal);
  const began = performance.now();
  const working = Promise.all(persons.map((person) => work(at, person, chanceOf(seed, person.id))));
  // Whoever gets no answer ends all of it; that is told where it is awaited.
  working.catch(() => {});
  const [killed] = await Promise.all([
    killEach(installation, seconds, chanceOf(seed, 'killing'), say),
    new Promise((resolve) => {
      setTimeout(resolve, seconds * 1000);
    }),
  ]);
  isOver = true;
  await working;
  const took = (performance.now() - began) / 1000;

  const chance = chanceOf(seed, 'again');
  say(
    `${at.answered.length} changes were answered; ${Math.min(again, at.answered.length)} of them are sent again.`,
  );
  for (let n = 0; n < again && at.answered.length > 0; n += 1) {
    const { by, change: given, told } = chance.of(at.answered);
    compare(at, given, told, await change(at, by, { ...given, kind: 'the same at the end' }));
  }
  const { mended, wrong } = await reconciled(installation);
  at.differences.push(...wrong);
  looking.abort();
  const most = await memory;
  await installation.stop();
  say('All has ended; the record is asked.');
  const proof = await proofIn(installation.home, at.answered, dutiesOf(persons));
  return {
    ...{ figures, memory: most, killed, seconds: took, changes: at.answered.length },
    refused: at.answered.filter(({ told }) => told.code !== null).length,
    duties: dutiesOf(persons).length,
    mended,
    unexpected: unexpectedIn(installation.home),
    proof: { ...proof, objections: [...at.differences, ...proof.objections] },
  };
}

const dutiesOf = (persons: readonly Person[]): string[] =>
  [...new Set(persons.map(({ team }) => team))].flatMap(({ duties }) => duties);

interface Found {
  sentence: string;
  mended: boolean;
}

/**
 * Has the reconciler compare record and Temporal, once nobody works any more. A run whose server died between the record and its answer
 * has not seen the last event; it is told, and has seen it soon. What is still found then is wrong.
 */
async function reconciled(at: Installation): Promise<{ mended: string[]; wrong: string[] }> {
  const first = await lookOfReconciler(at);
  const mended = first.filter((each) => each.mended).map(({ sentence }) => sentence);
  const wrong = async (): Promise<string[]> =>
    (await lookOfReconciler(at)).map(({ sentence }) => `the reconciler finds: ${sentence}`);
  for (let tries = 0; tries < LOOKS; tries += 1) {
    if ((await wrong()).length === 0) return { mended, wrong: [] };
    await pause(1_000);
  }
  return { mended, wrong: await wrong() };
}

async function lookOfReconciler({ url, reach }: Installation): Promise<Found[]> {
  const answer = await fetch(`${url}/reconciliation`, {
    method: 'POST',
    headers: { authorization: `Bearer ${reach().token}`, 'content-type': 'application/json' },
    body: JSON.stringify({}),
  });
  const { findings } = (await answer.json()) as { findings?: Found[] };
  return findings ?? [{ sentence: `nothing: it answers ${answer.status}`, mended: false }];
}

/** What was answered with 500 or 503, by the log of the house: what it was, of whatever obligation, and how often. */
function unexpectedIn(home: string): [what: string, times: number][] {
  const found = readFileSync(join(home, 'house.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('a request met an error that was not expected'))
    .map((line) => (JSON.parse(line) as { err: { message: string } }).err.message)
    .map((message) => message.replaceAll(/\S+\/RES\/\S+/g, 'ID').replaceAll(/\d+\.\d+s|:\d+/g, 'N'));
  return [...Map.groupBy(found, (what) => what)].map(([what, each]) => [what, each.length]);
}
