import { Option } from 'commander';
import { SCOPES } from '../../domain/rights/rights.ts';
import type { ApiToken } from '../../store/people/api-tokens.ts';
import { accountMeant, accountPath } from './account-meant.ts';
import { ask } from './ask.ts';
import type { DatesCli } from './dates.ts';

interface Options {
  json?: boolean;
  name: string;
  scope: string[];
  days: string;
}

/** Adds `tokens`, `tokens new` and `tokens revoke`. */
export function addTokenCommands({ command, show, home }: DatesCli): void {
  const tokens = command('tokens', 'the tokens of an account: what each may, and until when')
    .argument('<account>', 'id, e-mail address, or name of a service')
    .option('--json', 'for machines')
    .action(async (text: string, options: Options) => {
      const list = await ask<ApiToken[]>(home(), accountPath(await accountMeant(home(), text), '/tokens'));
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
      const path = accountPath(await accountMeant(home(), text), '/tokens');
      const made = await ask<{ token: ApiToken; secret: string }>(home(), path, {
        ...{ name, scopes: scope, days: Number(days) },
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
      const account = await accountMeant(home(), text);
      const list = await ask<ApiToken[]>(home(), accountPath(account, '/tokens'));
      const meant =
        list.find(({ id, beginning }) => id === which || which.startsWith(beginning))?.id ?? which;
      const path = accountPath(account, `/tokens/${encodeURIComponent(meant)}/revoke`);
      const token = await ask<ApiToken>(home(), path, {});
      show(called.optsWithGlobals(), token, () => linesOf(token));
    });
}

function linesOf({ id, name, beginning, scopes, expiresAt, usedAt, revokedAt }: ApiToken): string[] {
  const end = revokedAt === null ? `until ${shortly(expiresAt)}` : `REVOKED ${shortly(revokedAt)}`;
  const used = usedAt === null ? 'never used' : `last used ${shortly(usedAt)}`;
  return [`${id}  ${beginning}…  ${name}  ${end}, ${used}`, `    may: ${scopes.join(', ')}`];
}

const shortly = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;
