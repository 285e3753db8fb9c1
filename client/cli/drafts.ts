import { type Markings, PLAIN_MARKINGS, tellChanges } from '../../domain/comparing/tell-changes.ts';
import { Fault } from '../../domain/faults.ts';
import { parseObligationId } from '../../domain/obligation/obligation.ts';
import type { DraftVersion, ObligationState } from '../../domain/obligation/state.ts';
import type { ChangesAnswer, UnusedAnswer } from '../api/drafts-contract.ts';
import { idArgument } from './arguments.ts';
import { ask } from './ask.ts';
import type { DatesCli } from './dates.ts';
import { download } from './download.ts';

interface Options {
  json?: boolean;
  out: string;
  number?: string;
  from?: string;
  to?: string;
}

/** Adds `draft get`, `draft changes` and `drafts unused`. */
export function addDraftCommands({ command, show, home }: DatesCli): void {
  const draft = command('draft', 'the versions of a text: get one, or see what changed').usage(
    'get | changes',
  );
  draft
    .command('get')
    .description('a version as it was handed in')
    .argument('<id or digest>', 'of an obligation, A/RES/63/194#14.1, or the SHA-256 of a version')
    .option('--number <version>', 'which version; the newest, where it is left out')
    .requiredOption('--out <file>', 'where it is written; - writes it to standard output')
    .action(async (named: string, { number, out }: Options) => {
      const sha256 = /^[0-9a-f]{64}$/.test(named) ? named : (await versionOf(named, number)).sha256;
      await download(home(), `/drafts/${sha256}`, sha256, out);
    });
  draft
    .command('changes')
    .description('what changed from one version to another, word by word')
    .argument('<id>', 'for example A/RES/63/194#14.1', idArgument)
    .option('--from <version>', 'the older one; the one before, where it is left out')
    .option('--to <version>', 'the newer one; the newest, where it is left out')
    .option('--json', 'for machines')
    .action(async (id: string, options: Options) => {
      const to = await versionOf(id, options.to);
      const from = await versionOf(id, options.from ?? before(id, to));
      const query = new URLSearchParams({ from: from.sha256, to: to.sha256 });
      const changes = await ask<ChangesAnswer>(home(), `/drafts/changes?${query}`);
      show(options, changes, () => [
        `From version ${from.version} (${from.words} words) to version ${to.version} (${to.words} words).`,
        ...tellChanges(changes, isColoured() ? COLOURS : PLAIN_MARKINGS),
      ]);
    });
  command('drafts', 'drafts whose bytes are kept')
    .usage('unused')
    .command('unused')
    .description('those that no record names: handed in to no obligation. Nothing is deleted')
    .option('--json', 'for machines')
    .action(async (options: Options) => {
      const unused = await ask<UnusedAnswer>(home(), '/drafts/unused');
      show(options, unused, () =>
        unused.length === 0
          ? ['Every draft that is kept is named in the record.']
          : unused.map(({ sha256, size }) => `${sha256}  ${size} bytes`),
      );
    });

  async function versionOf(id: string, version: string | undefined): Promise<DraftVersion> {
    const drafts = await versionsOf(id);
    const meant =
      version === undefined ? drafts.at(-1) : drafts.find((each) => String(each.version) === version);
    if (meant !== undefined) return meant;
    const known = drafts.map((each) => each.version).join(', ');
    throw new Fault(
      'request.invalid',
      drafts.length === 0 ? `No version of ${id} was handed in yet.` : `${id} has no version ${version}.`,
      known === ''
        ? `Hand one in with: rapporteur act hand-in-draft '${id}'.`
        : `Its versions are: ${known}.`,
    );
  }

  async function versionsOf(id: string): Promise<readonly DraftVersion[]> {
    if (parseObligationId(id) === undefined) idArgument(id);
    const state = await ask<ObligationState>(home(), `/obligation?id=${encodeURIComponent(id)}`);
    return 'drafts' in state ? state.drafts : [];
  }
}

function before(id: string, { version }: DraftVersion): string {
  if (version > 1) return String(version - 1);
  throw new Fault(
    'request.invalid',
    `${id} has no version before version ${version}.`,
    'There is nothing to compare it with yet.',
  );
}

const isColoured = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR;

/** Red and struck out, green and underlined: to be told apart without colours, too. */
const COLOURS: Markings = {
  removed: (words) => `\u001b[31;9m${words}\u001b[0m`,
  added: (words) => `\u001b[32;4m${words}\u001b[0m`,
};
