import { Option } from 'commander';
import { SCOPES } from '../../domain/rights/rights.ts';
import type { AnswerOf } from '../house-client.ts';
import { accountMeant } from './account-meant.ts';
import type { Cli } from './cli.ts';

interface Options {
  json?: boolean;
  name: string;
  scope: string[];
  days: string;
}

/** Adds `tokens`, `tokens new` and `tokens revoke`. */
export function addTokenCommands({ command, show, house }: Cli): void {
  const tokens = command('tokens', 'the tokens of an account: what each may, and until when')
    .argument('<account>', 'id, e-mail address, or name of a service')
    .option('--json', 'for machines')
    .action(async (text: string, options: Options) => {
      const { id } = await accountMeant(house(), text);
      const list = await house().tokensOf({ params: { id } });
      show(options, list, () => (list.length === 0 ? ['It has none.'] : list.flatMap(linesOf)));
    });
  const verb = (name: string, description: string) =>
    tokens
      .command(name)
      .description(description)
      .exitOverride()
      .configureOutput({ outputError: () => {} })
      .argument('<account>', 'id or name of a service')
      .option('--json', 'for machines');

  verb('new', 'make a token for a program; it is shown once')
    .requiredOption('--name <words>', 'what it is for')
    .addOption(new Option('--scope <right...>', 'what it may').choices(SCOPES).makeOptionMandatory())
    .option('--days <number>', 'how long it holds, 366 at most', '90')
    .action(async (text: string, { name, scope, days }: Options, called) => {
      const { id } = await accountMeant(house(), text);
      const made = await house().makeTokenOf({
        params: { id },
        body: { name, scopes: scope, days: Number(days) },
      });
      show(called.optsWithGlobals(), made, () => [
        'This is the only time that it is shown:',
        `  ${made.secret}`,
        ...linesOf(made.token),
      ]);
    });
  verb('revoke', 'end a token at once')
    .argument('<token>', 'its id, or its first characters; see: rapporteur tokens')
    .action(async (text: string, which: string, _options: Options, called) => {
      const { id } = await accountMeant(house(), text);
      const list = await house().tokensOf({ params: { id } });
      const meant = list.find((each) => each.id === which || which.startsWith(each.beginning))?.id ?? which;
      const token = await house().revokeTokenOf({ params: { id, token: meant } });
      show(called.optsWithGlobals(), token, () => linesOf(token));
    });
}

function linesOf({
  id,
  name,
  beginning,
  scopes,
  expiresAt,
  usedAt,
  revokedAt,
}: AnswerOf<'tokensOf'>[number]): string[] {
  const end = revokedAt === null ? `until ${shortly(expiresAt)}` : `REVOKED ${shortly(revokedAt)}`;
  const used = usedAt === null ? 'never used' : `last used ${shortly(usedAt)}`;
  return [`${id}  ${beginning}…  ${name}  ${end}, ${used}`, `    may: ${scopes.join(', ')}`];
}

const shortly = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;
