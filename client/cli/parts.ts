import type { Cli } from './cli.ts';

/** Commands that stand in one file. */
export interface Part {
  names: readonly string[];
  add(cli: Cli): Promise<void>;
}

/**
 * All commands, in the order of the help, each loaded when it is wanted: what every command stands on together takes longer to
 * load than most of them take to run.
 */
export const PARTS: readonly Part[] = [
  { names: ['read'], add: async (cli) => (await import('./read.ts')).addReadCommand(cli) },
  { names: ['due', 'what-if'], add: async (cli) => (await import('./due.ts')).addDueCommands(cli) },
  { names: ['calendar'], add: async (cli) => (await import('./calendar.ts')).addCalendarCommand(cli) },
  {
    names: [
      'register',
      'mandate',
      'confirm',
      'correct',
      'add',
      'split',
      'join',
      'reject',
      'not-ours',
      'attach',
      'undo',
      'settle',
    ],
    add: async (cli) => (await import('./register.ts')).addRegisterCommands(cli),
  },
  {
    names: ['mandate-text', 'document'],
    add: async (cli) => (await import('./mandate-text.ts')).addMandateTextCommands(cli),
  },
  {
    names: ['accept-dates', 'keep-dates'],
    add: async (cli) => (await import('./dates.ts')).addDatesCommands(cli),
  },
  {
    names: ['import-calendar', 'change-calendar', 'calendar-changes'],
    add: async (cli) => (await import('./house-calendar.ts')).addHouseCalendarCommands(cli),
  },
  {
    names: ['people', 'import-people', 'appoint', 'away', 'substitute', 'delegate', 'take-back'],
    add: async (cli) => (await import('./directory.ts')).addDirectoryCommands(cli),
  },
  {
    names: ['ladders', 'set-ladder'],
    add: async (cli) => (await import('./ladders.ts')).addLadderCommands(cli),
  },
  {
    names: ['take-ladders'],
    add: async (cli) => (await import('./take-ladders.ts')).addTakeLaddersCommand(cli),
  },
  { names: ['outbox'], add: async (cli) => (await import('./outbox.ts')).addOutboxCommand(cli) },
  { names: ['paper'], add: async (cli) => (await import('./paper.ts')).addPaperCommand(cli) },
  { names: ['keys'], add: async (cli) => (await import('./keys.ts')).addKeyCommands(cli) },
  { names: ['take-over'], add: async (cli) => (await import('./take-over.ts')).addTakeOverCommand(cli) },
  { names: ['forecast'], add: async (cli) => (await import('./forecast.ts')).addForecastCommand(cli) },
  { names: ['durations'], add: async (cli) => (await import('./durations.ts')).addDurationsCommand(cli) },
  {
    names: ['reconcile', 'resume'],
    add: async (cli) => (await import('./reconcile.ts')).addRunCommands(cli),
  },
  { names: ['act'], add: async (cli) => (await import('./act.ts')).addActCommands(cli) },
  { names: ['draft', 'drafts'], add: async (cli) => (await import('./drafts.ts')).addDraftCommands(cli) },
  { names: ['series'], add: async (cli) => (await import('./series.ts')).addSeriesCommands(cli) },
  { names: ['rehearse'], add: async (cli) => (await import('./rehearse.ts')).addRehearseCommand(cli) },
  {
    names: ['rehearsals'],
    add: async (cli) => (await import('./rehearsals.ts')).addRehearsalsCommands(cli),
  },
  { names: ['demo'], add: async (cli) => (await import('./demo.ts')).addDemoCommand(cli) },
  { names: ['start'], add: async (cli) => (await import('./run-house.ts')).addStartCommand(cli) },
  {
    names: ['backup', 'restore'],
    add: async (cli) => (await import('./backup.ts')).addBackupCommands(cli),
  },
  { names: ['launch'], add: async (cli) => (await import('./launch.ts')).addLaunchCommand(cli) },
  { names: ['open-acts'], add: async (cli) => (await import('./open-acts.ts')).addOpenActsCommand(cli) },
  { names: ['list'], add: async (cli) => (await import('./list.ts')).addListCommand(cli) },
  { names: ['inbox', 'search'], add: async (cli) => (await import('./inbox.ts')).addInboxCommands(cli) },
  { names: ['timeline'], add: async (cli) => (await import('./timeline.ts')).addTimelineCommand(cli) },
  { names: ['load'], add: async (cli) => (await import('./load.ts')).addLoadCommand(cli) },
  { names: ['watch'], add: async (cli) => (await import('./watch.ts')).addWatchCommand(cli) },
  { names: ['rebuild'], add: async (cli) => (await import('./rebuild.ts')).addRebuildCommand(cli) },
  {
    names: ['database-roles'],
    add: async (cli) => (await import('./database-roles.ts')).addDatabaseRolesCommand(cli),
  },
  { names: ['show', 'history'], add: async (cli) => (await import('./show.ts')).addShowCommands(cli) },
  { names: ['doctor'], add: async (cli) => (await import('./doctor.ts')).addDoctorCommand(cli) },
  { names: ['stop'], add: async (cli) => (await import('./run-house.ts')).addStopCommand(cli) },
  {
    names: ['accounts', 'invite', 'service', 'roles', 'reading', 'disable', 'enable', 'sign-ins'],
    add: async (cli) => (await import('./accounts.ts')).addAccountCommands(cli),
  },
  { names: ['tokens'], add: async (cli) => (await import('./tokens.ts')).addTokenCommands(cli) },
  {
    names: ['set-up-link', 'set-up', 'set-password'],
    add: async (cli) => (await import('./first-account.ts')).addFirstAccountCommands(cli),
  },
];

/** What has to be loaded for that command; all of it where that names none, for the help and for the nearest name. */
export function partsFor(called: string | undefined): readonly Part[] {
  const wanted = PARTS.filter(({ names }) => called !== undefined && names.includes(called));
  return wanted.length === 0 ? PARTS : wanted;
}
