import { type Markings, PLAIN_MARKINGS, tellChanges } from '../../domain/comparing/tell-changes.ts';
import { Fault } from '../../domain/faults.ts';
import { parseObligationId } from '../../domain/obligation/obligation.ts';
import type { DraftVersion } from '../../domain/obligation/state.ts';
import { idArgument } from './arguments.ts';
import type { Cli } from './cli.ts';
import { isColoured } from './colours.ts';
import { save } from './save.ts';

interface Options {
  json?: boolean;
  out: string;
  number?: string;
  from?: string;
  to?: string;
}

/** Adds `draft get`, `draft changes` and `drafts unused`. */
export function addDraftCommands({ command, show, house }: Cli): void {
  const draft = command('draft', 'the versions of a text: get one, or see what changed').usage(
    'get | changes',
  );
  draft
    .command('get')
    .description('a version as it was handed in')
    .argument('<id or digest>', 'of an obligation, A/RES/63/194#14.1, or the SHA-256 of a version')
    .option('--number <version>', 'which version; the newest, where it is left out')
    .requiredOption('--out <file>', 'where it is written; - writes it to standard output')
    .option('--json', 'for machines')
    .action(async (named: string, { number, out, ...options }: Options) => {
      const sha256 = /^[0-9a-f]{64}$/.test(named) ? named : (await versionOf(named, number)).sha256;
      const what = `The draft ${sha256.slice(0, 12)}…`;
      await save(await house().draft({ params: { sha256 } }), { what, sha256 }, out);
      if (out !== '-') show(options, { sha256, file: out }, () => []);
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
      const changes = await house().draftChanges({ query: { from: from.sha256, to: to.sha256 } });
      show(options, changes, () => [
        `From version ${from.version} (${from.words} words) to version ${to.version} (${to.words} words).`,
        ...tellChanges(changes, isColoured(process.stdout, process.env) ? COLOURS : PLAIN_MARKINGS),
      ]);
    });
  command('drafts', 'drafts whose bytes are kept')
    .usage('unused')
    .command('unused')
    .description('those that no record names: handed in to no obligation. Nothing is deleted')
    .option('--json', 'for machines')
    .action(async (options: Options) => {
      const unused = await house().unusedDrafts();
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
    const state = await house().obligation({ query: { id } });
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

/** Red and struck out, green and underlined: to be told apart without colours, too. */
const COLOURS: Markings = {
  removed: (words) => `\u001b[31;9m${words}\u001b[0m`,
  added: (words) => `\u001b[32;4m${words}\u001b[0m`,
};
