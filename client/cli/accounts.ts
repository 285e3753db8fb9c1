import { type Command, Option } from 'commander';
import { SENSITIVITIES, type Sensitivity } from '../../domain/obligation/acts/handling/handling.ts';
import { ROLE_NAMES, ROLES_OF_PERSONS } from '../../domain/rights/roles.ts';
import type { AnswerOf, AskedOf } from '../house-client.ts';
import { type Account, accountMeant } from './account-meant.ts';
import type { Cli } from './cli.ts';

interface Options {
  json?: boolean;
  role?: string[];
  person?: string;
  name?: string;
  account?: string;
  limit: string;
  clearance?: Sensitivity;
  unit?: string[];
  allUnits?: boolean;
}

const JSON_OPTION = ['--json', 'for machines'] as const;
const roleOption = (): Option =>
  new Option('--role <role...>', 'what the account is; in place of what it was').choices(ROLES_OF_PERSONS);

const clearanceOption = (): Option =>
  new Option('--clearance <level>', 'up to how sensitive what it reads may be').choices(SENSITIVITIES);
const UNIT_OPTION = [
  '--unit <unit...>',
  'reads the files of these units only, and what it has to do with',
] as const;

/** What is said of it; what is not said stays, or is as usual. */
const readingIn = ({ clearance, unit, allUnits }: Options) => ({
  ...(clearance === undefined ? {} : { clearance }),
  ...(allUnits ? { units: null } : unit === undefined ? {} : { units: unit }),
});

/** Adds `accounts`, `invite`, `service`, `roles`, `reading`, `disable`, `enable` and `sign-ins`. */
export function addAccountCommands({ command, show, house }: Cli): void {
  command('accounts', 'who can sign in, as what, and who that is in the directory')
    .option(...JSON_OPTION)
    .action(async (options: Options) => {
      const accounts = await house().accounts();
      show(options, accounts, () =>
        accounts.length === 0
          ? ['There is none yet. Make the first with: rapporteur set-up']
          : accounts.map(lineOf),
      );
    });

  command('invite', 'make an account and a link to set its password; for one there is, a new link')
    .argument('<email>', 'address to sign in with')
    .option('--name <name>', 'what the person is called; else the address')
    .option('--person <id>', 'who that is in the directory: without it, it acts on no obligation')
    .addOption(roleOption())
    .addOption(clearanceOption())
    .option(...UNIT_OPTION)
    .option('--again', 'a new link for an account that there is: for a forgotten password')
    .option(...JSON_OPTION)
    .action(async (email: string, options: Options & { again?: boolean }) => {
      const made = options.again
        ? await house().passwordLink({ params: { id: (await accountMeant(house(), email)).id } })
        : await house().makeAccount({
            body: {
              ...{ kind: 'person', email, name: options.name ?? email },
              ...{ roles: options.role ?? [], person: options.person ?? null },
              ...readingIn(options),
            },
          });
      show(options, made, () => [
        'Give this link to the person, by a way that nobody else reads. It works once, for a day:',
        `  ${made.link}`,
        'Without a browser: rapporteur set-password LINK',
      ]);
    });

  command('service', 'make an account for a program; then give it a token')
    .argument('<name>', 'what the program is called')
    .option('--person <id>', 'in whose name it acts, where it acts')
    .addOption(clearanceOption())
    .option(...UNIT_OPTION)
    .option(...JSON_OPTION)
    .action(async (name: string, options: Options) => {
      const { account } = await house().makeAccount({
        body: { kind: 'service', name, person: options.person ?? null, ...readingIn(options) },
      });
      show(options, account, () => [
        lineOf(account),
        `Give it a token with: rapporteur tokens new ${account.id} --name WORDS --scope read`,
      ]);
    });

  const changing = (name: string, description: string): Command =>
    command(name, description)
      .argument('<account>', 'id, e-mail address, or name of a service')
      .option(...JSON_OPTION);
  const change = async (
    text: string,
    options: Options,
    body: NonNullable<AskedOf<'changeAccount'>['body']>,
  ): Promise<void> => {
    const { id } = await accountMeant(house(), text);
    const account = await house().changeAccount({ params: { id }, body });
    show(options, account, () => [lineOf(account)]);
  };
  changing('roles', 'give an account other roles, or say who it is in the directory')
    .addOption(roleOption())
    .option('--person <id>', 'who that is in the directory')
    .action((text: string, options: Options) =>
      change(text, options, {
        ...(options.role === undefined ? {} : { roles: options.role }),
        ...(options.person === undefined ? {} : { person: options.person }),
      }),
    );
  changing('reading', 'say what an account may read: up to which level, and the files of which units')
    .addOption(clearanceOption())
    .addOption(new Option(...UNIT_OPTION).conflicts('allUnits'))
    .option('--all-units', 'reads the files of all units again')
    .action((text: string, options: Options) => change(text, options, readingIn(options)));
  changing('disable', 'shut an account at once, with its sessions and tokens').action(
    (text: string, options: Options) => change(text, options, { disabled: true }),
  );
  changing('enable', 'open it again').action((text: string, options: Options) =>
    change(text, options, { disabled: false }),
  );

  command('sign-ins', 'who signed in, who tried, and what was changed of accounts; the newest first')
    .option('--account <account>', 'of one account')
    .option('--limit <number>', 'how many', '50')
    .option(...JSON_OPTION)
    .action(async (options: Options) => {
      const of =
        options.account === undefined ? {} : { account: (await accountMeant(house(), options.account)).id };
      const events = await house().signIns({ query: { limit: options.limit, ...of } });
      show(options, events, () =>
        events.length === 0 ? ['Nothing has happened yet.'] : events.map(eventLine),
      );
    });
}

function lineOf({
  id,
  email,
  name,
  kind,
  person,
  roles,
  disabledAt,
  hasPassword,
  hasSubject,
  clearance,
  units,
}: Account): string {
  const ways = [...(hasPassword ? ['password'] : []), ...(hasSubject ? ['provider'] : [])];
  const who = kind === 'service' ? `${name} (a program)` : `${email}`;
  const shown = ROLE_NAMES.filter((role) => roles.includes(role)).join(', ');
  const state =
    disabledAt !== null ? ', DISABLED' : kind === 'person' && ways.length === 0 ? ', not taken yet' : '';
  return `${id}  ${who}  ${shown || 'no role'}  ${person ?? 'nobody in the directory'}${readingWords({ clearance, units })}${state}`;
}

/** What it reads beyond or short of what is usual. */
const readingWords = ({ clearance, units }: Pick<Account, 'clearance' | 'units'>): string =>
  (clearance === 'unclassified' ? '' : `, cleared: ${clearance}`) +
  (units === null ? '' : `, units: ${units.join(', ') || 'none'}`);

function eventLine({ at, kind, account, by, address, facts }: AnswerOf<'signIns'>[number]): string {
  const more = Object.entries(facts).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return [
    `${at.slice(0, 19).replace('T', ' ')} UTC  ${kind}  ${account ?? 'nobody known'}`,
    ...(by === null ? [] : [`by ${by}`]),
    ...(address === null ? [] : [`from ${address}`]),
    ...more,
  ].join('  ');
}
