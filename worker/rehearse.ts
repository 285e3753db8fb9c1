/**
 * node worker/rehearse.ts ASKED : lives through a resolution, or what runs in a house, with one cast after another (`ASKED`, as JSON),
 * each on a server of its own, in memory, and prints what came of it. Nothing is kept.
 */
import { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { bytesOf } from '../activities/documents/file.ts';
import { dated } from '../activities/documents/open.ts';
import { type ReadingLimits, readDocument } from '../activities/documents/read-document.ts';
import { pageWidth } from '../client/cli/pages.ts';
import { peopleIn } from '../client/cli/people-in.ts';
import { COPY_FD, type RehearsalAsked } from '../client/rehearsal/asked.ts';
import type { CastFile } from '../client/rehearsal/cast-file.ts';
import { chanceLines, type PlannedByChance } from '../client/rehearsal/chances-lines.ts';
import { compareChancesLines } from '../client/rehearsal/compare-chances.ts';
import { compareLines } from '../client/rehearsal/compare-lines.ts';
import { nameIn, rehearsalLines } from '../client/rehearsal/lines.ts';
import { pageOf } from '../client/rehearsal/page/page.ts';
import { refusePlace, writePage } from '../client/rehearsal/page/write-page.ts';
import { plannedFor, refuseOfLaunch } from '../client/rehearsal/plan-facts.ts';
import type { PlanFile } from '../client/rehearsal/plan-file.ts';
import {
  beforeLaunch,
  calledPlan,
  type Given,
  type Rehearsed,
  rehearse,
} from '../client/rehearsal/rehearse.ts';
import { rehearseRunning } from '../client/rehearsal/rehearse-running.ts';
import { castNamed, planNamed } from '../client/rehearsal/shipped.ts';
import { describeFault, FAULTS, Fault } from '../domain/faults.ts';
import { SHIPPED_WORLD } from '../domain/planning/world.ts';
import { compare } from '../domain/rehearsal/compare.ts';
import { usually } from '../domain/rehearsal/luck.ts';
import { civilDate, yearOf } from '../domain/time/civil-date.ts';
import type { RecordCopy } from '../store/copies.ts';
import { type Progress, progressOn } from '../tools/progress.ts';
import { workflowBundle } from './bundle.ts';
import { freshRehearsal } from './fresh-rehearsal.ts';
import { createLog } from './log.ts';
import type { OpenRehearsal } from './rehearsal.ts';
import { beginningOf, takeInRecords } from './rehearsal-of-record.ts';
import { rehearseOften } from './rehearse-by-chance.ts';
import { installRuntime, temporalLogger } from './runtime.ts';

async function main(asked: RehearsalAsked): Promise<void> {
  // All that could be wrong in the files is said before anything is started.
  const subject = asked.file === null ? ofRecord(asked, await copyHanded()) : await ofFile(asked, asked.file);
  const sides = sidesOf(asked);
  for (const side of sides) subject.refuseUnfit(side);
  if (asked.html !== null) refusePlace(asked.html);
  const log = createLog('warn');
  const progress = progressOn(process.stderr);
  const bundle = await workflowBundle(temporalLogger(log));
  const width = pageWidth(process.stdout, process.env.COLUMNS);
  if (asked.chance !== null) {
    const often: PlannedByChance[] = [];
    for (const side of sides) often.push(await subject.often(side, asked.chance, bundle, progress));
    progress.end();
    const told = asked.json
      ? [JSON.stringify(often, null, 2)]
      : [...often.flatMap((each) => [...chanceLines(each), '']), ...compareChancesLines(often, width)];
    process.stdout.write(`${told.join('\n').trimEnd()}\n`);
    return;
  }
  installRuntime(log, undefined);
  const rehearsed: Rehearsed[] = [];
  for (const side of sides) {
    progress(`${side.called}: starting a Temporal server and a record in memory`);
    const open = await freshRehearsal(bundle, subject.firstYear, progress);
    try {
      rehearsed.push(
        await subject.rehearsedIn(open, side, (over, all) =>
          progress(`${side.called}: ${over} of ${all} obligations lived through`),
        ),
      );
    } finally {
      await open.close();
    }
  }
  progress.end();
  const compared = rehearsed.length > 1 ? compare(rehearsed) : null;
  const names = Object.assign({}, ...rehearsed.map((each) => each.names));
  const lines = asked.json
    ? [JSON.stringify({ rehearsed, compared }, null, 2)]
    : rehearsed.flatMap((each) => [...rehearsalLines(each, asked.story), '']);
  if (compared !== null && !asked.json) lines.push(...compareLines(compared, nameIn({ names }), width));
  process.stdout.write(`${lines.join('\n').trimEnd()}\n`);
  if (asked.html !== null) writePage(asked.html, pageOf(rehearsed, compared));
}

/** One cast by one plan (null: none was named), and what it is called while it is lived through. */
interface Side {
  cast: CastFile;
  plan: PlanFile | null;
  called: string;
}

/** Each cast by each plan. */
function sidesOf({ casts, plans }: RehearsalAsked): Side[] {
  const files = plans.length === 0 ? [null] : plans.map(planNamed);
  return casts.map(castNamed).flatMap((cast) =>
    files.map((plan) => ({
      ...{ cast, plan },
      called: plan === null ? cast.cast.name : `${cast.cast.name}, ${plan.plan.plan}`,
    })),
  );
}

/** What is rehearsed, whatever the cast and the plan. */
interface Subject {
  /** Throws `plan.broken` and `cast.broken` for what needs no house to be seen. */
  refuseUnfit(side: Side): void;
  /** Zones and holidays are wanted from then on. */
  firstYear: number;
  rehearsedIn(
    open: OpenRehearsal,
    side: Side,
    progress: (over: number, all: number) => void,
  ): Promise<Rehearsed>;
  /** The same often, each time with other luck, in houses of its own. */
  often(side: Side, chance: Chance, bundle: string, progress: Progress): Promise<PlannedByChance>;
}

type Chance = NonNullable<RehearsalAsked['chance']>;

async function ofFile(
  { symbol, people: peopleFile, from, until, paragraphs }: RehearsalAsked,
  file: string,
): Promise<Subject> {
  const limits: ReadingLimits = symbol === null ? {} : { wanted: symbol };
  const { mandate: read } = await readDocument(bytesOf(file), file, limits);
  const mandate = dated(read, file);
  const people = peopleIn(peopleFile);
  const given = ({ cast, plan }: Side): Given => ({
    ...{ mandate, cast, people, from, until, paragraphs, luck: usually },
    ...(plan === null
      ? {}
      : plannedFor(plan, { people, adopted: mandate.adopted, from, known: SHIPPED_WORLD.known })),
  });
  return {
    firstYear: yearOf(mandate.adopted),
    refuseUnfit: (side) => {
      beforeLaunch(given(side));
    },
    rehearsedIn: ({ house }, side, progress) => rehearse(house, { ...given(side), progress }),
    async often(side, chance, bundle, progress) {
      const planned = given(side);
      return { ...(await rehearseOften(planned, chance, bundle, progress)), plan: calledPlan(planned.plan) };
    },
  };
}

function ofRecord({ until }: RehearsalAsked, copy: RecordCopy): Subject {
  const startsAt = beginningOf(copy);
  return {
    firstYear: yearOf(civilDate(startsAt.slice(0, 10))),
    refuseUnfit: ({ plan }) => {
      if (plan !== null) refuseOfLaunch(plan);
    },
    rehearsedIn: async (open, { cast, plan }, progress) =>
      rehearseRunning(await takeInRecords(open, copy), {
        ...{ startsAt, until, cast, luck: usually, progress },
        ...(plan === null ? {} : { plan }),
      }),
    often: () => {
      throw new Fault(
        'request.invalid',
        '--runs is for a file: what runs is rehearsed once.',
        'Rehearse the file of its mandate with --runs, or leave --runs out.',
      );
    },
  };
}

/** What whoever started this process hands to it beside its words: it has names and comments in it, and is nowhere on a disk. */
async function copyHanded(): Promise<RecordCopy> {
  return JSON.parse(await text(new Socket({ fd: COPY_FD, readable: true, writable: false }))) as RecordCopy;
}

// Whoever reads no further has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await main(JSON.parse(process.argv[2] ?? '{}') as RehearsalAsked);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${describeFault(error)}\n`);
  process.exitCode = FAULTS[error.code].exit;
}
